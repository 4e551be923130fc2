"""The frame of an English clause: subjects after times, nouns that look like verbs."""

import pytest

from miyanji.languages import analyse_text, parser
from miyanji.languages.en import clauses
from miyanji.languages.parser import Parsed
from miyanji.languages.word import Word

pytestmark = pytest.mark.skipif(not parser.available("en"), reason="no English parser")


def read(text: str) -> dict[str, tuple[str, str, str]]:
    """Each word's part of speech, label and governing word."""
    (sentence,) = analyse_text(text, "en")
    tokens = sentence.tokens
    return {t.text: (t.pos, t.dep, tokens[t.head].text) for t in tokens}


def test_the_name_after_a_time_is_the_subject():
    words = read("Late on Monday, Lavrov discussed Sudan with Kenyan envoys by phone.")
    assert words["Lavrov"][1:] == ("nsubj", "discussed")
    assert words["Monday"][1] == "obl"


@pytest.mark.parametrize(
    "text",
    [
        "Oman hosts indirect talks between Chad and Niger.",
        "Oman hosted indirect talks between Chad and Niger.",
        "Chad and Niger hold indirect talks in Muscat.",
    ],
)
def test_indirect_is_a_quality_of_the_talks(text: str):
    words = read(text)
    assert words["indirect"] == ("ADJ", "amod", "talks")
    assert words["talks"][:2] == ("NOUN", "obj")


def test_the_verb_before_indirect_talks_heads_the_clause():
    words = read("The two sides held indirect talks in Maseru last week, the diplomats said.")
    assert words["held"] == ("VERB", "ccomp", "said")
    assert words["sides"] == ("NOUN", "nsubj", "held")


def test_a_plural_after_nouns_and_a_number_is_no_verb():
    words = read("The Togolese army carried out four new air strikes against the rebels.")
    assert words["strikes"] == ("NOUN", "obj", "carried")


def tree(*nodes: tuple[str, str, str, int]) -> tuple[list[Word], list[Parsed]]:
    words, at = [], 0
    for text, *_ in nodes:
        words.append(Word(text, at, at + len(text), text.casefold()))
        at += len(text) + 1
    return words, [Parsed(pos, "", dep, head) for _, pos, dep, head in nodes]


def test_a_verb_with_a_subject_of_its_own_stays_a_verb():
    words, nodes = tree(
        ("Doha", "PROPN", "nsubj", 1),
        ("says", "VERB", "root", 1),
        ("joint", "ADJ", "amod", 3),
        ("force", "NOUN", "nsubj", 4),
        ("protects", "VERB", "ccomp", 1),
        ("camps", "NOUN", "obj", 4),
    )
    assert clauses.frame(words, nodes) == nodes
