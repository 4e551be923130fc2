"""A word as a tokeniser finds it, before lemma and tree."""

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
