"""Russian lemmas and cases: by dictionary, by our lists, by ending."""

import pytest

from miyanji.languages.ru.morphology import cases, lemma, readings

ALL = {"nomn", "gent", "datv", "accs", "ablt", "loct"}


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("посредничестве", "посредничество"),
        ("стран", "страна"),
        ("переговорам", "переговоры"),
        ("сторонами", "сторона"),
        ("виткоффу", "уиткофф"),
        ("пезешкианом", "пезешкиан"),
    ],
)
def test_lemma(form: str, base: str) -> None:
    assert lemma(form) == base


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("катаром", {"ablt"}),
        ("россии", {"gent", "datv", "loct"}),
        ("дохе", {"datv", "loct"}),
        ("посредничество", {"nomn", "accs"}),
        ("уиткоффу", {"datv"}),
        ("аракчи", ALL),
        ("хусита", {"gent", "accs"}),
    ],
)
def test_cases(form: str, expected: set[str]) -> None:
    assert cases(form) == expected


def test_what_is_no_russian_word_has_no_reading() -> None:
    assert readings("qatar") == ()
    assert readings("12") == ()
