"""A sentence as a row of items, each with one class letter, on which title chains are matched.

Letters: C actor (state, organisation, state organ), P person, T title, O institution, M modifier,
F former, H honorific, D determiner, N a capitalised or proper name not known, "," comma, "&" and,
"'" possessive, "f" of, "t" to, "A" anaphor, "x" anything else.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from miyanji.actors.gazetteer import Entry
from miyanji.actors.matching import Match
from miyanji.actors.wording import links
from miyanji.languages.sentence import Sentence, Token

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
_PARTICLES = frozenset(
    {"bin", "al", "el", "de", "van", "von", "ben", "ibn", "ul", "ud", "abu", "-"}
)


@dataclass(frozen=True, slots=True)
class Item:
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
    tokens = sentence.tokens
    found: list[Item] = []
    starts = {match.first: match for match in matches}
    at = 0
    while at < len(tokens):
        match = starts.get(at)
        item = _item(match) if match else Item(_loose(sentence, at, found), at, at)
        found.append(item)
        at = item.last + 1
    return found


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


def _loose(sentence: Sentence, at: int, before: Sequence[Item]) -> str:
    """Return the class letter of a token that no phrase covers."""
    token = sentence.tokens[at]
    letter = links(sentence.language).get(token.key)
    if letter:
        return letter
    if sentence.language == "fa":
        return "N" if _persian_name(token, before) else "x"
    return "N" if _latin_name(sentence, at, before) else "x"


def _persian_name(token: Token, before: Sequence[Item]) -> bool:
    if not token.key.isalpha() or len(token.key) < 2:
        return False
    after_honorific = bool(before) and before[-1].letter == "H"
    return token.pos == "PROPN" or (after_honorific and token.pos in ("", "NOUN", "ADJ"))


def _latin_name(sentence: Sentence, at: int, before: Sequence[Item]) -> bool:
    token = sentence.tokens[at]
    named = bool(before) and before[-1].letter == "N" and before[-1].last == at - 1
    if token.key in _PARTICLES:
        return named and at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].text[0].isupper()
    if not token.text[0].isupper() or not token.key.replace(".", "").isalpha():
        return False
    if token.pos and token.pos not in ("PROPN", "NOUN", "ADJ"):
        return False
    return at > 0 or token.pos == "PROPN"
