"""Lines and stretches of text, for the sentence splitters of every language."""

import re
from collections.abc import Callable, Iterator

LONGEST = 2000
"""Characters; a longer stretch without a stop is cut at a space."""

_WORDLESS = re.compile(r"[^\w]*")
_LONE_TAG = re.compile(r"[ \t]*#\S+[ \t]*")
_CONTINUED = re.compile(r"[:،,]\s*$")
# Signs that are no words, and a comma.
_CONTINUES = re.compile(r"[^\w#@«(\[\"“-]{0,40}?[،,؛;]\s")
_SPACE = re.compile(r"\s*")


def breaks(text: str, begin: int, line_end: int, next_line: int, end: int) -> bool:
    """Whether the line that ends at ``line_end`` ends the sentence that began at ``begin``.

    It does not when it holds no word (a bullet), ends in a colon or comma, when what follows
    begins with a comma (after a flag on a line of its own), or when it or the next line is a
    lone hashtag that the channel's software put on a line of its own.
    """
    last_line = text[max(begin, text.rfind("\n", begin, line_end) + 1) : line_end]
    if _WORDLESS.fullmatch(text[begin:line_end]):
        return False
    if _CONTINUES.match(text, next_line, end):
        return False
    if text.count("\n", line_end, next_line) > 1:
        return True
    if _CONTINUED.search(last_line[-3:]) or _LONE_TAG.fullmatch(last_line):
        return False
    following = text[next_line : _line_end(text, next_line, end)]
    return not _LONE_TAG.fullmatch(following) or last_line.rstrip()[-1:] in ".!؟?…"


def _line_end(text: str, start: int, end: int) -> int:
    found = text.find("\n", start, end)
    return end if found < 0 else found


def trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Strip white space off ``text[start:end]``; cut what is too long to be one sentence."""
    start = _skip(text, start, end)
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield start, len(text[start:cut].rstrip()) + start
        start = _skip(text, cut, end)
    if end > start:
        yield start, end


def _skip(text: str, start: int, end: int) -> int:
    found = _SPACE.match(text, start, end)
    return found.end() if found else start


def cut(
    text: str,
    start: int,
    end: int,
    marks: re.Pattern[str],
    ends: Callable[[str, int, re.Match[str], int], bool],
) -> list[tuple[int, int]]:
    """Return ``text[start:end]`` cut after each of ``marks`` where ``ends`` says that a sentence
    is over, as stretches without outer white space."""
    found: list[tuple[int, int]] = []
    begin = start
    for mark in marks.finditer(text, start, end):
        if ends(text, begin, mark, end):
            found.extend(trimmed(text, begin, mark.end()))
            begin = mark.end()
    found.extend(trimmed(text, begin, end))
    return found
