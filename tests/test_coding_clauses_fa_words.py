import pytest

from miyanji.coding.clauses.fa_words import Words
from miyanji.coding.lexicon import lexicon
from tests.coding_text import analyses


@pytest.fixture
def words():
    """The words of a clause from which «خود» and the verb are left out."""
    (analysis,) = analyses("هند پاسخ خود طرح نپال را داد.")
    return Words(analysis.sentence.tokens, [0, 1, 3, 4, 5], {}, lexicon("fa"))


def test_events_are_nouns_of_the_lexicon(words):
    assert [words.tokens[i].key for i in words.positions if words.is_event(i)] == ["پاسخ", "طرح"]


def test_what_is_no_such_noun_has_no_family(words):
    assert (words.family(1), words.family(0)) == ("answer", "")


@pytest.mark.parametrize(("k", "length", "whole"), [(0, 2, True), (0, 3, False), (2, 3, True)])
def test_words_are_whole_where_none_is_left_out(words, k, length, whole):
    assert words.whole(k, length) is whole


def test_no_words_are_not_whole(words):
    assert not words.whole(0, 0)
