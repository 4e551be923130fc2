import string
from typing import get_args

import pytest

from miyanji.brief.labels import LANGUAGES, direction_of, labels
from miyanji.coding.act import MEDIATION_ACTS, Actuality, AttributionKind
from miyanji.mediation.process import ResponseValue, Stage, Status


def test_languages_have_the_same_keys():
    shapes = [{k: set(t) for k, t in labels(code).tables.items()} for code in LANGUAGES]
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("act", MEDIATION_ACTS),
        ("actuality", get_args(Actuality)),
        ("attribution", get_args(AttributionKind)),
        ("stage", get_args(Stage)),
        ("status", get_args(Status)),
        ("response", get_args(ResponseValue)),
        ("willing", get_args(ResponseValue)),
    ],
)
def test_every_value_has_a_label(code, kind, values):
    assert set(values) <= set(labels(code).tables[kind])


def test_sentences_are_filled_with_the_same_words():
    def fields(text):
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for key, text in labels("en").tables["sentence"].items():
        assert fields(text) == fields(labels("fa").tables["sentence"][key]), key


def test_unknown_language_is_refused_and_unknown_key_shows_itself():
    with pytest.raises(ValueError, match="choose one of"):
        labels("xx")
    assert labels("en").of("reason", "odd_reason") == "odd reason"


def test_lists_read_naturally():
    assert labels("en").join(["A", "B", "C"]) == "A, B and C"
    assert labels("fa").join(["الف", "ب"]) == "الف و ب"
    assert labels("en").join([]) == "nobody named"


def test_directions():
    assert (direction_of("fa"), direction_of("en")) == ("rtl", "ltr")
