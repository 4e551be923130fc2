from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miyanji import actors, documents, languages
from miyanji.actors.pairing import distinct, pair_of, set_apart
from tests.coding_text import language_of

STATES = {"Chad": "TCD", "Niger": "NER", "Togo": "TGO", "Peru": "PER", "Nepal": "NPL"}


def read(text: str):
    document = documents.from_text(text, source="x", published=None, language=language_of(text))
    (sentence,) = languages.analyse(document)
    return sentence, actors.resolve([sentence], document).mentions[0]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The border between Chad and Niger is quiet.", ("TCD", "NER")),
        ("Chad and Niger signed.", ("TCD", "NER")),
        ("Chad signed with Niger.", ("TCD", "NER")),
        ("Chad, Niger and Togo signed.", None),
        ("The mediator Togo spoke with Chad and Niger.", ("TCD", "NER")),
        ("مرز میان چاد و نیجر آرام است.", ("TCD", "NER")),
    ],
)
def test_two_that_a_sentence_sets_together(text, pair):
    assert pair_of(*read(text)) == pair


def test_only_between_sets_two_apart():
    assert set_apart(*read("Talks between Chad and Niger began.")) == ("TCD", "NER")
    assert set_apart(*read("Chad and Niger talked.")) is None


@given(st.sampled_from(list(combinations(STATES, 2))), st.booleans())
def test_between_gives_the_pair_in_the_order_of_the_text(names, turned):
    a, b = names[::-1] if turned else names
    assert pair_of(*read(f"The dispute between {a} and {b} goes on.")) == (STATES[a], STATES[b])


def test_distinct_keeps_the_order_and_drops_repeats():
    _, mentions = read("Chad told Niger that Chad agrees.")
    assert distinct(mentions) == ("TCD", "NER")
