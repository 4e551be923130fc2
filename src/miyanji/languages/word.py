"""A word as a tokeniser finds it, before lemma and tree."""

from functools import partial
from typing import NamedTuple

from miyanji.documents.fold import key


class Word(NamedTuple):
    """A token's place and key; ``start`` and ``end`` are document offsets."""

    text: str
    start: int
    end: int
    key: str


def word(text: str, start: int, end: int) -> Word:
    """Return the word at ``text[start:end]``."""
    piece = text[start:end]
    return Word(piece, start, end, key(piece) or piece)


# Without a call in Python for each.
new_word = partial(tuple.__new__, Word)

_ADDRESSES = ("@", "://", "www.", "t.me/")


def has_address(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` may hold an address of the web or of a mailbox."""
    return any(text.find(mark, start, end) >= 0 for mark in _ADDRESSES)
