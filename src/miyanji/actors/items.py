"""A sentence as a row of items, each with one class letter, on which title chains are matched.

Letters: C actor (state, organisation, state organ), P person, T title, O institution, M modifier,
F former, H honorific, D determiner, N a capitalised or proper name not known, "," comma, "&" and,
"'" possessive, "f" of, "t" to, "A" anaphor, "x" anything else.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from miyanji.actors.gazetteer import Entry
from miyanji.actors.holders import people
from miyanji.actors.matching import Match
from miyanji.actors.wording import between_words, common_words, links
from miyanji.languages.data import table
from miyanji.languages.fa.lemmas import tags
from miyanji.languages.keys import phrase_key
from miyanji.languages.sentence import Sentence

_LETTERS = {
    "actor": "C",
    "person": "P",
    "title": "T",
    "organ": "O",
    "modifier": "M",
    "former": "F",
    "honorific": "H",
    "determiner": "D",
    "anaphor": "A",
}
_NAMING = frozenset({"PROPN", "ADJ"})
"""Parts of speech of Persian names, for those that no honorific stands before."""

_OPENERS = frozenset({".", ":", "“", '"', "-", "—", "–", "(", "‘", "'", "•", "*", "…", "["})
_PARTICLES = frozenset(
    {"bin", "al", "el", "de", "van", "von", "ben", "ibn", "ul", "ud", "abu", "-"}
)


class Item(NamedTuple):
    """Tokens ``first`` to ``last`` and what they may be."""

    letter: str
    first: int
    last: int
    entries: tuple[Entry, ...] = ()
    suffix: str = ""

    @property
    def entry(self) -> Entry:
        """The entry that gave the letter."""
        return self.entries[0]


def items(sentence: Sentence, matches: Sequence[Match]) -> list[Item]:
    """Return the items of a sentence, covering every token once."""
    words, pos = sentence.words, sentence.pos
    found: list[Item] = []
    starts = {match.first: match for match in matches}
    linking, in_name = links(sentence.language), _NAMES.get(sentence.language, _latin_name)
    # Of Persian words most show by their part of speech that they are none.
    telling = sentence.language == "fa"
    at = 0
    while at < len(words):
        match = starts.get(at)
        if match is None:
            loose = linking.get(words[at].key)
            likely = not telling or pos[at] in _NAMING or _honoured(found)
            if loose is None and likely:
                loose = "N" if in_name(sentence, at, found) else "x"
            found.append(_lone(loose or "x", at))
            at += 1
            continue
        item = _item(match)
        if item.letter == "P" and _namesake(sentence, item, found) and not _title_case(sentence):
            item = Item("N", item.first, item.last)
        if item.letter == "P" and sentence.language == "en":
            item = item._replace(last=_house(sentence, item.last))
        found.append(item)
        at = item.last + 1
    return _without_sides(sentence, found)


def _house(sentence: Sentence, last: int) -> int:
    """The end of a name that goes on with a house ("Mohammed bin Abdulrahman Al Thani")."""
    after = sentence.words[last + 1 : last + 4]
    if not after or after[0].key not in ("al", "bin", "ben"):
        return last
    named = [last + n for n, t in enumerate(after, 1) if n > 1 and t.text[:1].isupper()]
    joined = bool(named) and all(t.text == "-" for t in sentence.words[last + 2 : named[0]])
    return _house(sentence, named[0]) if joined else last


def _without_sides(sentence: Sentence, row: list[Item]) -> list[Item]:
    """«میانجی ایران و آمریکا»: two states after the title of one who stands between two are no
    owners of it, the title names nobody."""
    one, several = between_words("one"), between_words("several")
    titles = (at for at, item in enumerate(row[:-3]) if item.letter == "T")
    for at in titles if sentence.language == "fa" else ():
        title, first, link, second = row[at : at + 4]
        if phrase_key(title.entry.spelling, "fa") not in one:
            continue
        listed = at > 0 and sentence.words[row[at - 1].last].key in several
        joined = sentence.words[link.first].key == "و" and first.letter == second.letter == "C"
        if joined and not listed:
            row[at] = Item("x", title.first, title.last)
    return row


@lru_cache(maxsize=1 << 12)
def _lone(letter: str, at: int) -> Item:
    return Item(letter, at, at)


def _title_case(sentence: Sentence) -> bool:
    """Whether a headline capitalises every long word, so that capitals say nothing."""
    words = [t.text for t in sentence.words if len(t.text) > 3 and t.text.isalpha()]
    return len(words) > 3 and sum(w[0].isupper() for w in words) > 0.7 * len(words)


def _namesake(sentence: Sentence, item: Item, before: Sequence[Item]) -> bool:
    """Whether a given name before a family name shows that another person is meant."""
    if sentence.language != "en" or item.first != item.last:
        return False
    if not before or before[-1].letter != "N":
        return False
    at = len(before) - 1
    while at > 0 and before[at - 1].letter == "N":
        at -= 1
    initial = sentence.words[before[at].first].key[:1]
    return not any(people()[e.ref].names.get("en", "").lower()[:1] == initial for e in item.entries)


def _item(match: Match) -> Item:
    letter, entries = _class(match)
    return Item(letter, match.first, match.last, entries, match.suffix)


def _class(match: Match) -> tuple[str, tuple[Entry, ...]]:
    """Return the class letter of a match and the entries of that class."""
    role = match.entries[0].role
    if role == "organ" and match.entries[0].proper:
        return "C", match.entries[:1]
    same = tuple(e for e in match.entries if e.role == role)
    return _LETTERS.get(role, "x"), same


def _persian_name(sentence: Sentence, at: int, before: Sequence[Item]) -> bool:
    """Whether a token is part of a name: by its part of speech, or after an honorific."""
    word, pos = sentence.words[at], sentence.pos[at]
    if _honoured(before):
        likely = pos in ("", "NOUN", *_NAMING)
    else:
        family = pos == "ADJ" and _unheard(word.key) and _after_name(before, at)
        likely = pos == "PROPN" or family
    named = likely and word.key.isalpha() and len(word.key) > 1
    return named and word.key not in common_words("fa")


def _honoured(before: Sequence[Item]) -> bool:
    return bool(before) and before[-1].letter == "H"


def _unheard(key: str) -> bool:
    """Whether the list of Persian words lacks a word; many a family name, ending in -i, is tagged
    as an adjective."""
    return key not in tags()


def _after_name(before: Sequence[Item], at: int) -> bool:
    return bool(before) and before[-1].letter == "N" and before[-1].last == at - 1


def _russian_name(sentence: Sentence, at: int, before: Sequence[Item]) -> bool:
    """Whether a token is written like a name: a capital, not at the beginning of the sentence."""
    word = sentence.words[at]
    if not word.text[0].isupper() or not word.key.isalpha() or word.text.isupper():
        return False
    return at > 0 and sentence.words[at - 1].key not in _OPENERS | {"«"}


def _latin_name(sentence: Sentence, at: int, before: Sequence[Item]) -> bool:
    word, pos = sentence.words[at], sentence.pos[at]
    named = _after_name(before, at)
    if word.key in _PARTICLES:
        return named and at + 1 < len(sentence.words) and sentence.words[at + 1].text[0].isupper()
    if not word.text[0].isupper() or not word.key.replace(".", "").isalpha():
        return False
    if pos and pos not in ("PROPN", "NOUN", "ADJ"):
        return False
    if not named and _date(sentence, at):
        return False
    opening = at == 0 or sentence.words[at - 1].key in _OPENERS
    return not opening or pos == "PROPN"


def _date(sentence: Sentence, at: int) -> bool:
    """ "On Tuesday, the foreign minister": a day or a month, unless a name goes on after it."""
    after = sentence.words[at + 1 : at + 2]
    dated = sentence.words[at].key in _date_words()
    return dated and not any(w.text[:1].isupper() for w in after)


@cache
def _date_words() -> frozenset[str]:
    return frozenset(table("en", "closed.toml")["date_words"])


def _no_name(sentence: Sentence, at: int, before: Sequence[Item]) -> bool:
    """Arabic words do not show it."""
    return False


_NAMES = {"fa": _persian_name, "ru": _russian_name, "ar": _no_name}
