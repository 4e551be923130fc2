"""Russian tokens: offsets, lemmas as keys, compounds; the word list is made from the lexicons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miyanji.languages.keys import phrase_key
from miyanji.languages.ru.tokens import tokenize
from tests.russian_words import HEAD, WORDS, lines

PIECES = [
    "Катар",
    "посредничества",
    " ",
    ", ",
    "«",
    "»",
    "12",
    "М-23",
    "США",
    "аль-Бурхан",
    "ё",
    "-",
]


def keys(text: str) -> list[str]:
    return [word.key for word in tokenize(text, 0, len(text))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Катаром", "Катар"),
        ("при посредничестве Омана", "при посредничество Оман"),
        ("Уиткоффа", "Уиткофф"),
        ("Аракчи", "Аракчи"),
        ("хуситами", "хусит"),
        ("Эр-Рияду", "Эр-Рияд"),
        ("аль-Бурханом", "аль-Бурхан"),
        ("М-23", "М23"),
        ("непрямых переговорах", "непрямые переговоры"),
        ("Зелёный", "зеленый"),
    ],
)
def test_forms_of_a_word_have_one_key(one: str, other: str) -> None:
    assert phrase_key(one, "ru") == phrase_key(other, "ru")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("российско-украинские", ["российский", "-", "украинский"]),
        ("ирано-американского", ["иранский", "-", "американский"]),
        ("экс-президент", ["экс", "-", "президент"]),
        ("премьер-министра", ["премьерминистр"]),
    ],
)
def test_compounds(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_tokens_are_the_text_at_their_place_and_leave_out_only_space(text: str) -> None:
    end = 0
    for token in tokenize(text, 0, len(text)):
        assert token.text == text[token.start : token.end]
        assert not text[end : token.start].strip()
        assert token.key and end <= token.start < token.end
        end = token.end
    assert not text[end:].strip()


def test_the_word_list_is_that_of_the_lexicons() -> None:
    expected = HEAD + "".join(row + "\n" for row in lines())
    assert WORDS.read_text("utf-8") == expected, "python -m tests.russian_words"
