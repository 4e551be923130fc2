"""English sentences: by line and by . ! ? …, with care for abbreviations and initials."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from miyanji.languages.data import table
from miyanji.languages.word import Word

LONGEST = 2000
_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s|$)|\n+")
_LAST = re.compile(r"([^\s(\"“‘]+)\.[\"”’')\]]*$")
_SPACE = re.compile(r"\s*")


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the sentences of ``text[start:end]`` as stretches without outer white space."""
    found: list[tuple[int, int]] = []
    begin = start
    for mark in _END.finditer(text, start, end):
        if _ends(text, begin, mark, end):
            found.extend(_trim(text, begin, mark.end()))
            begin = mark.end()
    found.extend(_trim(text, begin, end))
    return found


def _ends(text: str, begin: int, mark: re.Match[str], end: int) -> bool:
    if mark.group().startswith("\n"):
        return True
    after = text[mark.end() : end].lstrip()[:1] if mark.end() < end else ""
    if after.islower():
        return False
    last = _LAST.search(text, max(begin, mark.start() - 20), mark.end())
    if last is None or not mark.group().startswith("."):
        return True
    word = last.group(1).lower()
    if len(word) == 1 and word.isalpha() and word != "i":
        return False
    return word not in _titles()


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Strip white space; cut what is too long to be a sentence at a space."""
    start = _SPACE.match(text, start, end).end()  # type: ignore[union-attr]
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield start, cut
        start = _SPACE.match(text, cut, end).end()  # type: ignore[union-attr]
    if end > start:
        yield start, end


@cache
def _titles() -> frozenset[str]:
    return frozenset(table("en", "closed.toml")["titles"])


def is_question(words: Sequence[Word]) -> bool:
    """Whether a sentence asks: it ends in a question mark."""
    return "?" in [w.key for w in words[-4:]]
