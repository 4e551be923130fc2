import pytest

from miyanji.evaluation.gold import GoldText
from miyanji.evaluation.naive import naive_coder


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Norway mediates between Chad and Niger. Chad and Niger quarrel."),
        ("fa", "نروژ میان چاد و نیجر میانجی‌گری می‌کند. چاد و نیجر نزاع دارند."),
        ("ar", "النرويج تتوسط بين تشاد والنيجر. تشاد والنيجر في نزاع."),
        ("fa", "نروژ میان چاد و نیجر میانجیگری میکند. چاد و نیجر نزاع دارند."),
    ],
)
def test_the_most_named_are_parties_the_rest_mediate_and_all_accept(language: str, text: str):
    (process,) = naive_coder(GoldText("t", language, text)).processes
    assert set(process.parties) == {"TCD", "NER"}
    assert process.mediators == ("NOR",)
    assert process.stage == "occurred"
    assert {answer.value for answer in process.responses.values()} == {"accept"}


def test_no_trigger_no_mediation():
    assert naive_coder(GoldText("t", "en", "Chad must act immediately.")).processes == ()
