"""The date patterns of a language, compiled from ``data/dates.*.toml``."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, cast

from miyanji.documents.calendars import Calendar
from miyanji.documents.fold import fold, key

_CALENDARS: tuple[Calendar, ...] = ("jalali", "gregorian", "hijri")
_SPACE = re.compile(r"\[[^\]]*\]| [?*]?")
_YEAR = r"(?<!\d)(?:13|14|19|20)\d\d(?!\d)"
_LETTER_BEFORE = r"(?<![^\W\d_])"
_LETTER_AFTER = r"(?![^\W\d_])"
_PERSIAN_END = r"(?=(?:ماه|شب|ی)?(?![^\W\d_]))"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to write a date: what kind it gives, and its compiled expression."""

    kind: str
    expression: re.Pattern[str]
    units: frozenset[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Vocabulary by key, and the patterns in the order in which they are tried."""

    patterns: tuple[Pattern, ...]
    hint: re.Pattern[str]
    future: re.Pattern[str]
    refused: re.Pattern[str]
    clause: re.Pattern[str]
    week_starts: int
    numbers: Mapping[str, int]
    months: Mapping[str, tuple[Calendar, int]]
    risky: frozenset[str]
    weekdays: Mapping[str, int]
    units: Mapping[str, str]
    relative: Mapping[str, int]
    year_words: Mapping[str, int]
    seasons: Mapping[str, int]
    cues: frozenset[str]


@cache
def grammar(language: str) -> Grammar:
    """Return the grammar of "fa", "ar", "ru" or "en"; English for every other language."""
    code = language if language in ("fa", "ar", "ru") else "en"
    path = files("miyanji.documents").joinpath("data", f"dates.{code}.toml")
    table = tomllib.loads(path.read_text("utf-8"))
    parts = _parts(table)
    compiled = tuple(_pattern(row, parts, table["spacing"]) for row in table["pattern"])
    return Grammar(
        patterns=compiled,
        hint=_hint(table),
        future=re.compile(_any(table["future"], table["spacing"])),
        refused=re.compile(_any(table["refused_after"], table["spacing"]) + r"\s*$"),
        clause=re.compile(
            rf"[.,:;،؛«»\"!?؟()\n]|{_word(table['clause_breaks'], table['spacing'])}"
        ),
        week_starts=table["week_starts"],
        numbers=_numbered(table["numbers"]) | _numbered(table["ordinals"]),
        months=_months(table),
        risky=frozenset(map(key, table["months"]["risky"])),
        weekdays=_numbered(table["weekdays"]),
        units={key(w): unit for unit, words in table["units"].items() for w in words},
        relative=_numbered(table["relative"]),
        year_words=_numbered(table["year_words"]),
        seasons=_numbered(table["seasons"]),
        cues=frozenset(map(key, table["published"]["cues"])),
    )


def _numbered(table: Mapping[str, Iterable[str]]) -> dict[str, int]:
    return {key(word): int(number) for number, words in table.items() for word in words}


def _months(table: Mapping[str, Any]) -> dict[str, tuple[Calendar, int]]:
    return {
        key(word): (calendar, number)
        for calendar in _CALENDARS
        for number, words in enumerate(table["months"][calendar], 1)
        for word in words
    }


def _words(table: Mapping[str, Iterable[str]]) -> list[str]:
    return [word for words in table.values() for word in words]


def _parts(table: Mapping[str, Any]) -> dict[str, str]:
    """Return what each placeholder of a pattern stands for."""
    space = table["spacing"]
    months = [w for c in _CALENDARS for words in table["months"][c] for w in words]
    risky = {key(w) for w in table["months"]["risky"]}
    explicit = {key(w) for w in table["months"]["explicit"]}
    named = [w for w in months if key(w) not in explicit]
    safe = [w for w in months if key(w) not in risky]
    counted, ordinal = _words(table["numbers"]), _words(table["ordinals"])
    persian = space == ""
    units = _any(_words(table["units"]), space)
    day = rf"(?:(?<!\d)[0-3]?\d(?:st|nd|rd|th)?(?!\d)|{_word(ordinal, space)})"
    return {
        "d": rf"(?P<d>{day})",
        "d2": rf"(?P<d2>{day})",
        "m": rf"(?P<m>{_word(named, space, persian)})",
        "m2": rf"(?P<m2>{_word(named, space, persian)})",
        "M": rf"(?P<safe>{_word(safe, space)})",
        "y": rf"(?P<y>{_YEAR})",
        "y2": rf"(?P<y2>{_YEAR})",
        "n": rf"(?P<n>(?<!\d)\d{{1,3}}(?!\d)|{_LETTER_BEFORE}{_any(counted, space)})",
        "unit": rf"(?P<unit>{'' if persian else _LETTER_BEFORE}{units})",
        "w": rf"(?P<w>{_word(_words(table['weekdays']), space, persian)})",
        "rel": rf"(?P<rel>{_word(_words(table['relative']), space)})",
        "yw": rf"(?P<yw>{_word(_words(table['year_words']) or ['(?!)'], space)})",
        "season": rf"(?P<season>{_any(_words(table['seasons']), space)})",
        "past": rf"(?P<past>{_any(table['directions']['past'], space)})",
        "next": rf"(?P<next>{_any(table['directions']['next'], space)})",
        "this": rf"(?P<this>{_any(table['directions']['this'], space)})",
    }


def _any(words: Iterable[str], space: str) -> str:
    """Return an alternation of folded words, longest first."""
    ordered = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(_spaced(_escaped(fold(word)), space) for word in ordered)})"


def _word(words: Iterable[str], space: str, persian: bool = False) -> str:
    return rf"{_LETTER_BEFORE}{_any(words, space)}{_PERSIAN_END if persian else _LETTER_AFTER}"


def _escaped(word: str) -> str:
    return word if word == "(?!)" else re.escape(word).replace(r"\ ", " ").replace(r"\-", "-")


def _spaced(expression: str, space: str) -> str:
    """Let a space stand for white space: any amount where none is needed or it is optional."""
    needed = r"\s+" if space else r"\s*"

    def white(found: re.Match[str]) -> str:
        text = found.group()
        if text.startswith("["):
            return text.replace(" ", r"\s")
        return needed if text == " " else r"\s*"

    return _SPACE.sub(white, expression)


def _pattern(row: Mapping[str, Any], parts: Mapping[str, str], space: str) -> Pattern:
    expression = _spaced(fold_pattern(row["regex"]), space)
    bounded = _LETTER_BEFORE + f"(?:{expression.format(**parts)})" + _LETTER_AFTER
    return Pattern(
        row["kind"],
        re.compile(bounded),
        frozenset(cast("list[str]", row.get("units", ["hour", "day", "week", "month", "year"]))),
    )


def fold_pattern(expression: str) -> str:
    """Fold the words of an expression and keep its syntax (escapes and names in ASCII)."""
    return re.sub(r"[^\x00-\x7f]+", lambda m: fold(m.group()), expression)


def _hint(table: Mapping[str, Any]) -> re.Pattern[str]:
    """Return an expression that every text with a date matches: most sentences have none."""
    space = table["spacing"]
    words = [w for c in _CALENDARS for names in table["months"][c] for w in names]
    for name in ("weekdays", "units", "relative", "year_words", "seasons"):
        words += _words(table[name])
    return re.compile(rf"\d|{_any(words, space)}")
