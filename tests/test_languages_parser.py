import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from miyanji.documents.fold import key
from miyanji.languages import parser

FA = ["وزیر", "خارجه", "نروژ", "گفت", "که", "میان", "دو", "کشور", "میانجیگری", "می\u200cکند", "."]
EN = ["Norway", "has", "offered", "to", "mediate", "between", "the", "two", "states", "."]


def test_importing_the_parser_does_not_import_spacy():
    code = "import sys, miyanji.languages.parser; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_english_offer():
    (words,) = parser.parse("en", [EN], lemmas=True)
    assert words[2] == parser.Parsed("VERB", "offer", "root", 2)
    assert (words[0].dep, words[0].head) == ("nsubj", 2)
    assert (words[4].dep, words[4].lemma) == ("xcomp", "mediate")


def test_persian_light_verb_and_its_clause():
    (words,) = parser.parse("fa", [FA])
    assert (words[3].pos, words[3].dep) == ("VERB", "root")
    assert (words[8].dep, words[8].head) == ("compound:lvc", 9)
    assert (words[0].dep, words[0].head) == ("nsubj", 3)


def test_half_spaces_make_no_difference():
    assert parser.parse("fa", [FA]) == parser.parse("fa", [[key(word) for word in FA]])


def test_typeset_marks_are_read_as_straight_ones():
    curly, straight = ["He", "said", "“", "no", "”", "."], ["He", "said", '"', "no", '"', "."]
    assert [(w.pos, w.dep, w.head) for w in parser.parse("en", [curly])[0]] == [
        (w.pos, w.dep, w.head) for w in parser.parse("en", [straight])[0]
    ]


def test_nothing_to_parse():
    assert parser.parse("en", []) == []
    assert parser.parse("fa", [[], ["سلام"]])[0] == []


def test_a_missing_model_says_what_to_do():
    assert not parser.available("xx")
    with pytest.raises(parser.MissingModelError, match="training/README"):
        parser.parse("xx", [["a"]])


def single_rooted(words: list[parser.Parsed]) -> bool:
    roots = [i for i, word in enumerate(words) if word.head == i]
    for start in range(len(words)):
        seen, i = set(), start
        while words[i].head != i:
            if i in seen:
                return False
            seen.add(i)
            i = words[i].head
    return len(roots) == 1 and words[roots[0]].dep == "root"


@pytest.mark.parametrize("language, words", [("fa", FA), ("en", EN)])
@pytest.mark.parametrize("length", [199, 200, 201, 1003])
def test_a_long_sentence_is_one_tree(language, words, length):
    long = (words * (length // len(words) + 1))[:length]
    (parsed,) = parser.parse(language, [long])
    assert len(parsed) == length
    assert single_rooted(parsed)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(st.text(max_size=8), max_size=25), max_size=4))
def test_any_words_give_one_tree_per_sentence(sentences):
    for language in ("fa", "en"):
        parsed = parser.parse(language, sentences)
        assert [len(words) for words in parsed] == [len(words) for words in sentences]
        assert all(single_rooted(words) for words in parsed if words)


def test_a_name_that_the_model_takes_for_a_verb_is_read_as_a_name():
    words = [
        "Indonesia",
        "has",
        "delivered",
        "a",
        "message",
        "from",
        "Fiji",
        "to",
        "Papua",
        "New",
        "Guinea",
        ".",
    ]
    place = words.index("Papua")
    (parsed,) = parser.parse("en", [words])
    assert parsed[place].pos != "VERB"
