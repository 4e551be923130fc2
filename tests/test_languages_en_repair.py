import pytest
from hypothesis import given
from hypothesis import strategies as st

from miyanji import languages
from miyanji.languages.en.repair import repair
from miyanji.languages.parser import Parsed
from miyanji.languages.word import word
from tests.coding_text import the

POS = ("NOUN", "PROPN", "VERB", "ADJ", "DET", "AUX", "PUNCT")
DEPS = ("nsubj", "obj", "amod", "acl", "compound", "punct", "parataxis", "advcl")
WORDS = ("Norway", "lifted", "sanctions", "must", "end", "has", "the", "blockade", "lifts", ",")


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Norway lifted sanctions on Syria.", "lift"),
        ("China vetoed the resolution on Myanmar.", "veto"),
        ("Costa Rica lifts blockade of Panama in surprise step.", "lift"),
    ],
)
def test_the_verb_stands_at_the_root(text, verb):
    (sentence,) = languages.analyse_text(text, "en")
    (root,) = [t for t in sentence.tokens if t.head == t.i]
    assert (root.pos, root.lemma) == ("VERB", verb)


def test_a_good_tree_stays_as_it_is():
    words = [word(text, 0, len(text)) for text in ("Norway", "lifted", "sanctions")]
    tree = [
        Parsed("PROPN", "norway", "nsubj", 1),
        Parsed("VERB", "lift", "root", 1),
        Parsed("NOUN", "sanction", "obj", 1),
    ]
    assert repair(words, tree) == tree


@st.composite
def trees(draw: st.DrawFn):
    size = draw(st.integers(1, 8))
    root = draw(st.integers(0, size - 1))
    words = [
        word(t, 0, len(t))
        for t in draw(st.lists(st.sampled_from(WORDS), min_size=size, max_size=size))
    ]
    nodes = []
    for i in range(size):
        pos = draw(st.sampled_from(POS))
        head = root if i != root else i
        nodes.append(Parsed(pos, "x", "root" if i == root else draw(st.sampled_from(DEPS)), head))
    return words, nodes


@given(trees())
def test_every_word_still_hangs_on_one_root(case):
    words, tree = case
    fixed = repair(words, tree)
    assert len(fixed) == len(tree)
    assert len([i for i, n in enumerate(fixed) if n.head == i]) == 1
    for start in range(len(fixed)):
        at, steps = start, 0
        while fixed[at].head != at:
            at, steps = fixed[at].head, steps + 1
            assert steps <= len(fixed)


@pytest.mark.parametrize(
    "text, verb",
    [
        ("Chad accepts Norwegian mediation", "accept"),
        ("Kabul thanks Qatar for mediation", "thank"),
    ],
)
def test_a_third_person_between_two_names_is_the_verb(text, verb):
    (sentence,) = languages.analysis.analyse_text(text, "en")
    assert [group.lemma for group in sentence.verbs] == [verb]


@pytest.mark.parametrize("text", ["Gaza hostages reach Cairo", "Yemen prisoners come home"])
def test_a_plural_noun_after_a_name_is_none(text):
    (sentence,) = languages.analysis.analyse_text(text, "en")
    assert all(sentence.tokens[g.head].i != 1 for g in sentence.verbs)


def test_the_verb_after_two_joined_subjects_heads_the_sentence():
    (sentence,) = languages.analyse_text(
        "Congo and the M23 rebel movement signed a declaration.", "en"
    )
    assert [t.text for t in sentence.tokens if t.head == t.i] == ["signed"]


def test_a_past_form_between_a_title_and_a_name_is_the_verb():
    text = "Niger's president praised Kenya for hosting the talks with Chad."
    assert the(text, "host").actor == ("KEN",)
