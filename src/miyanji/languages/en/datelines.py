"""Datelines: "CAIRO, Aug 18 (Agency) - " opens a report and is no part of its first sentence.

A parser that meets one takes the town for a subject and loses the real one, so the words of a
dateline are parsed by nobody and form a tree of their own.
"""

from collections.abc import Sequence

from miyanji.languages.parser import Parsed
from miyanji.languages.sentence import Token
from miyanji.languages.word import Word

_REACH = 12
_TOWN = 5
# The words of an agency in brackets and the dash after it.
_BRACKETED = 4
_DASHES = frozenset(("-", "–", "—", "--", ":"))


def dateline(words: Sequence[Word | Token]) -> int:
    """Return the number of words in the dateline, its dash included (0 if there is none): capitals
    from the first word to a dash, or a name and a bracket closed right before the dash."""
    if len(words) > _BRACKETED and _agency_first(words):
        rest = dateline(words[_BRACKETED:])
        return _BRACKETED + rest if rest else 0
    if not words or not words[0].text[0].isupper():
        return 0
    capitals = words[0].text.isupper() and len(words[0].text) >= 3
    opened = closed = -1
    for i, word in enumerate(words[:_REACH]):
        opened = i if word.key == "(" and opened < 0 else opened
        closed = i if word.key == ")" else closed
        if word.key in _DASHES and _apart(words, i):
            agency = 0 < opened <= _TOWN and closed == i - 1
            return i + 1 if agency or (capitals and (word.key != ":" or opened > 0)) else 0
        if opened < 0 and word.text[0].islower():
            return 0
    return 0


def _agency_first(words: Sequence[Word | Token]) -> bool:
    """ "(Agency) - TOWN, JUN 24 - "."""
    opened = words[0].key == "(" and words[2].key == ")"
    return opened and words[3].key in _DASHES and _apart(words, 3)


def _apart(words: Sequence[Word | Token], i: int) -> bool:
    """The dash has spaces around it: it joins no compound."""
    if i in (0, len(words) - 1):
        return False
    joined = words[i].text == "—" and words[i - 1].end == words[i].start
    return (
        words[i].key == ":"
        or joined
        or (words[i - 1].end < words[i].start < words[i + 1].start - 1)
    )


def rejoined(opening: Sequence[Word], tree: Sequence[Parsed]) -> list[Parsed]:
    """Return ``tree`` behind the words of a dateline, which hang on its first word."""
    shift = len(opening)
    if not shift:
        return list(tree)
    town = [_loose(word) for word in opening]
    town[0] = Parsed("X", "", "root", 0)
    return [*town, *(node._replace(head=node.head + shift) for node in tree)]


def _loose(word: Word) -> Parsed:
    named = word.text[0].isalnum()
    return Parsed("X" if named else "PUNCT", "", "dep" if named else "punct", 0)
