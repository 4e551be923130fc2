"""Furniture: the lines around an article that its author did not write.

Comment forms, share bars, cookie notices, related links, credits, channel names. The patterns
are data (``data/furniture.*.toml``); handles, addresses and hashtags are known by their form.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from miyanji.documents.fold import fold
from miyanji.documents.published import is_date_line

if TYPE_CHECKING:
    from miyanji.documents.blocks import Line

LANGUAGES = ("fa", "en")
_ARABIC = re.compile("[ةيىأإ]")
_CYRILLIC = re.compile("[а-яё]")
_HANDLE = re.compile(
    r"(?:(?:@|t\.me/|https?://|www\.)[^\s|]*|(?:[\w-]+\.)+(?:com|ir|org|net|me|tv|io|news|co|link|app)"
    r"(?:/\S*)?|[\s|•·]+)+",
    re.I,
)
_CLOSING = re.compile(r"[)\]»”\"،,؛;:.!؟?…]+")
_HASHTAGS = re.compile(r"(?:#[\w\u200c]+[\s|،,]*)+")
_BYLINE = re.compile(r"By (?:[A-Z][\w.’'-]*,? ?(?:and |& )?){1,8}|به قلم [^.؟!:]{3,40}")
_LATIN_WORD = re.compile(r"[A-Za-z]\w{3,}")
_DECORATED = re.compile(r"[\u1d00-\u1dbf\ua730-\ua73f\u0250-\u02af]")
_WORDLESS = re.compile(r"[\W_]+")
_NO_LETTERS = re.compile(r"[\W\d_]+|©.{0,120}")
_BREAKS = re.compile(r"[:：|/>(\[–—-]")
_ENDED = re.compile(r"[.!?؟…:]\W*$")
# Letters of a key by which patterns are looked up, and characters that nearly always hold more.
_SEEN, _OPENING = 3, 16
_LONGEST = {"whole": 0, "label": 25, "opening": 45}


@dataclass(frozen=True, slots=True)
class _Pattern:
    key: str
    match: str
    rest: bool
    words: int


def mark(lines: "Sequence[Line]") -> "list[Line]":
    """Return ``lines`` with the kind "furniture" where a line is furniture.

    After a heading that opens comments or related links, once the article has been read, all
    that follows is furniture.
    """
    marked: list[Line] = []
    seen, closed, previous = 0, False, ""
    script = next((code for line in lines if (code := _script(line.text))), "")
    for place, line in enumerate(lines):
        found = _pattern(line.text, script)
        closed = closed or (found is not None and found.rest and seen > 1)
        within = _is_within(marked[-1:], line, lines[place + 1 : place + 2])
        outside = not within and _is_outside(line.text, previous)
        if closed or found or line.kind or outside:
            marked.append(replace(line, kind="furniture"))
        else:
            marked.append(line)
            seen += 1
        previous = line.text
    return marked


def is_furniture(text: str) -> bool:
    """Whether a line is furniture by its own words, whatever stands around it."""
    return _pattern(text, _script(text)) is not None or _is_outside(text, "")


def _script(text: str) -> str:
    """Return the language beside Persian and English whose lines the letters may be, or ""."""
    if _ARABIC.search(text):
        return "ar"
    return "ru" if _CYRILLIC.search(text) else ""


def is_handle(text: str) -> bool:
    """Whether a line is only channel names, addresses or hashtags, or holds no word at all.

    >>> is_handle("@some_channel | example.com"), is_handle("#note"), is_handle("He left.")
    (True, True, False)
    """
    return bool(
        _HANDLE.fullmatch(text)
        or _HASHTAGS.fullmatch(text)
        or _NO_LETTERS.fullmatch(text)
        or (len(text.split(None, 2)) <= 2 and _DECORATED.search(text))
    )


def _is_within(before: "Sequence[Line]", line: "Line", after: "Sequence[Line]") -> bool:
    """Whether hashtags stand within a sentence that goes on before and after them."""
    return (
        _HASHTAGS.fullmatch(line.text) is not None
        and all(not other.marked and other.gap == 1 for other in (line, *after))
        and len(before) == len(after) == 1
        and before[0].kind is None
        and not _ENDED.search(before[0].text)
        and not is_handle(after[0].text)
    )


def _is_outside(text: str, previous: str) -> bool:
    """Whether a line is a channel's; a lone closing mark may belong to the line before."""
    if _CLOSING.fullmatch(text):
        return False
    if is_handle(text) or _named_after(text, previous) or _BYLINE.fullmatch(text):
        return True
    return is_date_line(text)


def _named_after(text: str, previous: str) -> bool:
    """Whether a Latin word follows a lone "@": a channel's name on a line of its own."""
    return previous == "@" and _LATIN_WORD.fullmatch(text) is not None


def _pattern(text: str, script: str) -> _Pattern | None:
    if len(text) > 400:
        return None
    opened = _candidates(script)
    opening = _bare_key(text[:_OPENING])
    if len(opening) > _SEEN and opening[:_SEEN] not in opened:
        return None
    bare = _bare_key(text)
    if not bare:
        return None
    for pattern in opened.get(bare[:_SEEN], ()):
        if _fits(pattern, bare, text):
            return pattern
    return None


def _fits(pattern: _Pattern, bare: str, text: str) -> bool:
    if bare == pattern.key:
        return True
    if pattern.match == "whole" or not bare.startswith(pattern.key):
        return False
    if len(text.split()) > pattern.words:
        return False
    return pattern.match == "opening" or _marked_off(pattern.key, text)


def _marked_off(wanted: str, text: str) -> bool:
    """Whether a mark follows the words of the pattern, as in "Read more: ..."."""
    for mark_found in _BREAKS.finditer(text):
        head = _bare_key(text[: mark_found.start()])
        if head == wanted:
            return True
        if len(head) > len(wanted):
            return False
    return False


def _bare_key(text: str) -> str:
    return _WORDLESS.sub("", fold(text))


@cache
def _candidates(script: str) -> dict[str, tuple[_Pattern, ...]]:
    """Return the patterns by the first letters of their key; with the Arabic or Russian
    ones only where they are asked for."""
    import tomllib

    found: dict[str, list[_Pattern]] = {}
    for language in (*LANGUAGES, *((script,) if script else ())):
        path = files("miyanji.documents").joinpath("data", f"furniture.{language}.toml")
        for row in tomllib.loads(path.read_text("utf-8"))["line"]:
            for words in row["text"]:
                pattern = _Pattern(
                    _bare_key(words),
                    row["match"],
                    row.get("rest", False),
                    row.get("words", _LONGEST[row["match"]]),
                )
                found.setdefault(pattern.key[:_SEEN], []).append(pattern)
    return {k: tuple(v) for k, v in found.items()}
