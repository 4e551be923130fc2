"""English sentences: by line and by . ! ? …, with care for abbreviations and initials."""

import re
from collections.abc import Sequence
from functools import cache

from miyanji.languages.data import table
from miyanji.languages.lines import breaks, cut
from miyanji.languages.word import Word

_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s|$)|\s*\n\s*")
# Narrower lines are headings or items of a list; blocks of lines are cut before this.
_WIDTH = 45
# The words of a link in Markdown; a link that stands on its own has a line before it that ends.
_LINK = re.compile(r"\[[^\][]{1,200}\]\(https?://")
_LAST = re.compile(r"([^\s(\"“‘]+)\.[\"”’')\]]*$")


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the sentences of ``text[start:end]`` as stretches without outer white space."""
    return cut(text, start, end, _END, _ends)


def _ends(text: str, begin: int, mark: re.Match[str], end: int) -> bool:
    if "\n" in mark.group():
        return not _wrapped(text, begin, mark, end) and breaks(
            text, begin, mark.start(), mark.end(), end
        )
    after = text[mark.end() : min(end, mark.end() + 9)].lstrip()[:1]
    if after.islower() or (after and after in "–—"):
        return False
    last = _LAST.search(text, max(begin, mark.start() - 20), mark.end())
    if last is None or not mark.group().startswith("."):
        return True
    word = last.group(1).lower()
    if len(word) == 1 and word.isalpha() and word != "i":
        return False
    if word in _states():
        follows = text[mark.end() : min(end, mark.end() + 20)].split()[:1]
        return not follows or follows[0].lower() in _starters()
    return word not in _titles()


def _wrapped(text: str, begin: int, mark: re.Match[str], end: int) -> bool:
    """Whether a line was only wrapped: it is as wide as a page and has no stop, the next goes on
    in lower case, or this one stops at a word that needs another."""
    if mark.group().count("\n") > 1 or mark.start() == begin:
        return False
    width = mark.start() - text.rfind("\n", 0, mark.start()) - 1
    if width >= _WIDTH or text[mark.end() : min(end, mark.end() + 1)].islower():
        return True
    if _LINK.match(text, mark.end(), end):
        return True
    last = text[max(begin, mark.start() - 20) : mark.start()].lower().split()[-1:]
    return bool(last) and (last[0] in _open_words() or last[0].rstrip(".") in _titles())


@cache
def _open_words() -> frozenset[str]:
    closed = table("en", "closed.toml")
    return frozenset([*closed["determiners"], *closed["prepositions"], "and", "or", "to"])


@cache
def _states() -> frozenset[str]:
    """Abbreviated names, which mostly stand before their noun ("the U.S. Treasury")."""
    return frozenset(table("en", "closed.toml")["states"])


@cache
def _starters() -> frozenset[str]:
    """Words that begin a sentence after an abbreviated name rather than go on with it."""
    closed = table("en", "closed.toml")
    return frozenset([*closed["determiners"], *closed["starters"]])


@cache
def _titles() -> frozenset[str]:
    return frozenset(table("en", "closed.toml")["titles"])


def is_question(words: Sequence[Word]) -> bool:
    """Whether a sentence asks: it ends in a question mark."""
    return "?" in [w.key for w in words[-4:]]
