"""Arabic sentences: by line and by . ! ؟ …, never inside a number, name or abbreviation."""

from collections.abc import Sequence

from miyanji.languages.fa import sentences as persian
from miyanji.languages.word import Word

_ASKING = frozenset({"هل", "لماذا", "متی"})


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the sentences of ``text[start:end]`` as stretches without outer white space.

    Marks and lines are those of Persian.
    """
    return persian.split(text, start, end)


def is_question(words: Sequence[Word]) -> bool:
    """Whether a sentence asks: it ends in a question mark or begins with هل."""
    opening = next((w.key for w in words if w.key[0].isalpha() and w.key != "و"), "")
    ending = {w.key for w in words[-4:]}
    return opening in _ASKING or bool(ending & {"؟", "?"})
