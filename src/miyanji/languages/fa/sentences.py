"""Persian sentences: by line and by . ! ؟ …, never inside a number, name or abbreviation."""

import re
from collections.abc import Iterator, Sequence

from miyanji.languages.word import Word

LONGEST = 2000
_END = re.compile(r"[.!?؟…]+[»\"”’)\]]*(?=\s|$|[^\W\d_])|\n+")
_DIGIT_BOTH_SIDES = re.compile(r"[\d۰-۹]\.$")
_INITIAL = re.compile(r"(?:^|[\s(«.])[^\W\d_]\.$")
_SPACE = re.compile(r"\s*")


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the sentences of ``text[start:end]`` as stretches without outer white space."""
    found: list[tuple[int, int]] = []
    begin = start
    for mark in _END.finditer(text, start, end):
        if _ends(text, begin, mark):
            found.extend(_trim(text, begin, mark.end()))
            begin = mark.end()
    found.extend(_trim(text, begin, end))
    return found


def _ends(text: str, begin: int, mark: re.Match[str]) -> bool:
    if mark.group().startswith("\n"):
        return True
    after = text[mark.end() : mark.end() + 1]
    if mark.group() == ".":
        before = text[max(begin, mark.start() - 3) : mark.end()]
        if _INITIAL.search(before) or (after and not after.isspace() and after.isascii()):
            return False
    return True


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Strip white space; cut what is too long to be a sentence at a space."""
    start = _SPACE.match(text, start, end).end()  # type: ignore[union-attr]
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = max(
            text.rfind(" ", start + 1, start + LONGEST), text.rfind("،", start + 1, start + LONGEST)
        )
        cut = cut if cut > start else start + LONGEST
        yield start, len(text[:cut].rstrip()) if text[cut - 1].isspace() else cut
        start = _SPACE.match(text, cut, end).end()  # type: ignore[union-attr]
    if end > start:
        yield start, end


def is_question(words: Sequence[Word]) -> bool:
    """Whether a sentence asks: it ends in a question mark or begins with آیا."""
    if words[0].key == "ایا":
        return True
    ending = [w.key for w in words[-4:]]
    return "؟" in ending or "?" in ending
