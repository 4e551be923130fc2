from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from miyanji.actors.gazetteer import Entry, proper
from miyanji.actors.matching import Index, breaks
from miyanji.documents.fold import ZWNJ, key
from miyanji.languages.sentence import Token

PHRASES = ["رئیس جمهور", "کره جنوبی", "اسلام‌آباد", "روسیه", "پرو", "آمریکا", "نخست‌وزیر"]
INDEX = Index([proper("actor", phrase, phrase, "name") for phrase in PHRASES])


def tokens(words: list[str]) -> list[Token]:
    found, at = [], 0
    for i, word in enumerate(words):
        found.append(Token(i, word, at, at + len(word), key(word), key(word)))
        at += len(word) + 1
    return found


def refs(words: list[str], index: Index = INDEX) -> list[str]:
    return [match.entries[0].ref for match in index.match(tokens(words))]


@given(st.sampled_from(PHRASES), st.sampled_from(["", " ", ZWNJ]))
def test_a_phrase_is_found_however_its_breaks_are_written(phrase: str, joint: str) -> None:
    parts = phrase.replace(ZWNJ, " ").split(" ")
    assert refs(joint.join(parts).split(" ")) == [phrase]


@given(st.lists(st.text(st.sampled_from("ایرانمو کتگ"), min_size=1, max_size=8), max_size=12))
def test_matches_are_in_order_and_do_not_overlap(words: list[str]) -> None:
    found = INDEX.match(tokens([w for w in words if w.strip()]))
    assert all(a.last < b.first for a, b in pairwise(found))


def test_a_phrase_breaks_only_where_its_spelling_does() -> None:
    assert refs(["پر", "و", "بال"]) == []
    assert breaks("New York") == {3}


def test_longest_match_wins() -> None:
    index = Index([proper("actor", "A", "کره", "name"), proper("actor", "B", "کره جنوبی", "name")])
    assert refs(["کره", "جنوبی"], index) == ["B"]


def test_ezafe_and_plural_endings() -> None:
    index = Index(
        [proper("actor", "USA", "آمریکا", "name"), proper("actor", "I", "ایرانی", "demonym")]
    )
    assert refs(["آمریکای", "ایرانی‌ها", "ایرانیان"], index) == ["USA", "I", "I"]
    assert refs(["ایرانی", "ها"], index) == ["I"]
    assert index.match(tokens(["ایرانی", "ها"]))[0].last == 1


def test_a_title_takes_no_abstract_ending() -> None:
    index = Index([Entry("title", "envoy", "میانجیگر")])
    assert refs(["میانجیگری"], index) == []


def test_case_tells_a_name_from_a_word() -> None:
    index = Index([proper("actor", "USA", "US", "name"), proper("actor", "TUR", "Turkey", "name")])
    assert refs(["us", "turkey"], index) == []
    assert refs(["US", "Turkey"], index) == ["USA", "TUR"]


def test_possessive_stays_outside() -> None:
    index = Index([proper("actor", "IRN", "Iran", "name")])
    assert index.match(tokens(["Iran", "'s"]))[0].last == 0
    assert refs(["Iran's"], index) == ["IRN"]
