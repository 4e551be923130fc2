"""The day of publication as a text says it: a date line, a dateline or a metadata header."""

import re
from datetime import date
from functools import cache

from miyanji.documents.dates import DateMention, find_dates
from miyanji.documents.fold import fold
from miyanji.documents.grammar import grammar

_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_CODES = ("en", "fa")
# Letters that Arabic writes and typed Persian hardly.
_ARABIC = re.compile("[ةيىأإ]")
_TOP = 14
_BOTTOM = 8
_LINE = re.compile(r"[^\r\n]+")
_CLOCK = re.compile(
    r"\d{1,2}:\d{2}(?::\d{2})?|\b(?:am|pm|a\.m\.|p\.m\.|gmt|utc|est|edt|ساعت|[+-]\d\d:?\d\d|t|z)\b",
    re.I,
)
_WORDLESS = re.compile(r"[\W\d_]+")
_DATELINE = 80
_SHORT = 90
# No day of publication is told without a year.
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:13|14|19|20)\d\d")


def from_text(text: str, language: str) -> date | None:
    """Return the publication date that the first or last lines of ``text`` state, if any.

    A line counts that says so ("Published ..."), that holds nothing but a date and a time, or
    that opens with a dateline ("GENEVA, March 4, 2025 -").
    """
    lines = [line.group().strip() for line in _LINE.finditer(text) if line.group().strip()]
    near = lines if len(lines) <= _TOP + _BOTTOM else lines[:_TOP] + lines[-_BOTTOM:]
    dated = [line[:200] for line in near if _has_year(line[:200])]
    for judge in (_after_cue, _alone, _dateline):
        for line in dated:
            if found := judge(line, language):
                return found
    return None


def _has_year(line: str) -> bool:
    """Whether a year may stand in the line; without a digit it need not be folded."""
    return _DIGIT.search(line) is not None and _YEAR.search(fold(line)) is not None


def _full_days(line: str, language: str) -> list[DateMention]:
    """Return the days with a year; a date on an English page may be Persian and vice versa."""
    for code in dict.fromkeys((language, *_CODES)):
        days = [m for m in find_dates(line, code, None) if m.precision == "day"]
        if days:
            return days
    return []


def is_date_line(line: str) -> bool:
    """Whether a line holds a date (and time) and nothing else, or says when it was published."""
    if len(line) > _SHORT or not _has_year(line):
        return False
    codes: tuple[str, ...] = ("fa", "en", "ar") if _ARABIC.search(line) else ("fa", "en")
    codes = ("ru",) if _CYRILLIC.search(line) else codes
    return any((_alone(line, code) or _after_cue(line, code)) is not None for code in codes)


def _after_cue(line: str, language: str) -> date | None:
    if not _WORDLESS.sub("", fold(line)).startswith(tuple(_cues(language))):
        return None
    days = _full_days(line, language)
    if not days:
        return None
    before = _WORDLESS.sub("", fold(line[: days[0].start]))
    return days[0].first if before in _cues(language) else None


@cache
def _cues(language: str) -> frozenset[str]:
    cues = grammar("fa").cues | grammar("en").cues | grammar(language).cues
    return frozenset(_WORDLESS.sub("", cue) for cue in cues)


def _alone(line: str, language: str) -> date | None:
    if len(line) > _SHORT:
        return None
    days = _full_days(line, language)
    if not days:
        return None
    left = line
    for mention in reversed(days):
        left = left[: mention.start] + " " + left[mention.end :]
    left = _WORDLESS.sub("", _CLOCK.sub(" ", left))
    return days[0].first if len(left) <= 8 else None


def _dateline(line: str, language: str) -> date | None:
    if not _YEAR.search(fold(line[:_DATELINE])):
        return None
    days = _full_days(line[:_DATELINE], language)
    if not days:
        return None
    after = line[days[0].end : days[0].end + 25]
    opened = re.match(r"[\s,]*(?:\([^)]*\))?\s*[-–—:]", after)
    return days[0].first if opened and line[: days[0].start].count(" ") <= 4 else None
