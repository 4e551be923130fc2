"""Russian sentences: by line and by . ! ? …, with care for abbreviations and initials."""

import re
from collections.abc import Sequence
from functools import cache

from miyanji.languages.data import table
from miyanji.languages.lines import breaks, cut
from miyanji.languages.word import Word

_END = re.compile(r"[.!?…]+[\"”’»)\]]*(?=\s|$)|\s*\n\s*")
_LAST = re.compile(r"([^\s(\"“«]+)\.[\"”’»)\]]*$")


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the sentences of ``text[start:end]`` as stretches without outer white space."""
    return cut(text, start, end, _END, _ends)


def _ends(text: str, begin: int, mark: re.Match[str], end: int) -> bool:
    if "\n" in mark.group():
        return breaks(text, begin, mark.start(), mark.end(), end)
    after = text[mark.end() : min(end, mark.end() + 9)].lstrip()[:1]
    # «...», — сказал он: the quotation goes on with its speaker.
    if after.islower() or (after and after in "–—-,"):
        return False
    last = _LAST.search(text, max(begin, mark.start() - 20), mark.end())
    if last is None or not mark.group().startswith("."):
        return True
    word = last.group(1).lower()
    if len(word) == 1 and word.isalpha():
        return False
    return word not in _abbreviations()


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(table("ru", "closed.toml")["abbreviations"])


def is_question(words: Sequence[Word]) -> bool:
    """Whether a sentence asks: it ends in a question mark."""
    return "?" in [w.key for w in words[-4:]]
