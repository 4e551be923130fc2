"""Whose turn it is to answer."""

import pytest

from miyanji.coding.act import Act
from miyanji.coding.reading import read_many
from miyanji.documents.reading import from_text


def acts(text: str, language: str) -> tuple[Act, ...]:
    (reading,) = read_many([from_text(text, language=language)])
    return reading.coding.acts


TOLD = {
    "en": "Mediators from Fiji gave both sides a plan. ",
    "fa": "میانجی‌های فیجی طرحی به دو طرف دادند. ",
    "ru": "Посредники из Фиджи передали сторонам план. ",
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The ball is in Chile's court."),
        ("en", "The ball is now in the court of Chile, Fiji's foreign minister said."),
        ("fa", "توپ در زمین شیلی است."),
        ("fa", "اکنون توپ در زمین شیلی قرار دارد."),
        ("ru", "Мяч теперь на стороне Чили."),
    ],
)
def test_the_ball_lies_with_who_has_not_answered(language, text):
    silent = [a.actor for a in acts(TOLD[language] + text, language) if a.act == "no_public_answer"]
    assert silent == [("CHL",)]


def test_a_ball_without_a_court_is_no_turn():
    told = acts(TOLD["en"] + "The ball went over the fence in Chile.", "en")
    assert not [a for a in told if "answer.due" in a.rule]
