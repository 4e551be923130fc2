"""Dates in a text: stated (a day, month, year) or relative to the day of publication.

Matched on folded text, so that half-spaces, letter forms and digits do not matter; the offsets
are those of the text as given.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from miyanji.documents.fold import fold
from miyanji.documents.grammar import Grammar, Pattern, grammar
from miyanji.documents.resolving import Resolved, resolve

Precision = Literal["day", "week", "month", "season", "year", "range"]
Basis = Literal["stated", "relative"]
_CAPITALISED = frozenset({"m", "safe", "w"})


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written at ``text[start:end]``: the days from ``first`` to ``last``.

    ``basis`` is "relative" where the day of publication alone tells which days are meant
    ("yesterday"), "stated" where the text names a day, month or year.
    """

    start: int
    end: int
    first: date
    last: date
    precision: Precision
    basis: Basis


def find_dates(text: str, language: str, reference: date | None) -> list[DateMention]:
    """Return the dates in ``text`` in order, without overlaps.

    ``reference`` is the day of publication: without it relative dates, and days and months
    without a year, are left out. A month without a year is the latest one that begins no later
    than the reference, a day without a year the latest one up to three months ahead,
    unless the sentence speaks of the future.
    """
    return list(_find(text, language, reference))


@lru_cache(maxsize=4096)
def _find(text: str, language: str, reference: date | None) -> tuple[DateMention, ...]:
    rules = grammar(language)
    if not rules.hint.search(fold(text)):
        return ()
    folded, places = _folded(text)
    found: list[DateMention] = []
    for start, end, pattern, match in _matches(folded, language, text, places):
        future = _speaks_of_future(folded, start, end, rules)
        meant = resolve(pattern, match, rules, reference, future)
        if meant is not None:
            found.append(_mention(places[start], places[end - 1] + 1, meant))
    return tuple(_without_overlaps(found))


def _mention(start: int, end: int, meant: Resolved) -> DateMention:
    return DateMention(start, end, meant.first, meant.last, meant.precision, meant.basis)


def _matches(
    folded: str, language: str, text: str, places: list[int]
) -> Iterator[tuple[int, int, Pattern, re.Match[str]]]:
    rules = grammar(language)
    for pattern in rules.patterns:
        for match in pattern.expression.finditer(folded):
            if rules.refused.search(folded, max(0, match.start() - 12), match.start()):
                continue
            if language in ("fa", "ar", "ru") or _is_written_as_name(match, text, places):
                yield match.start(), match.end(), pattern, match


def _speaks_of_future(folded: str, start: int, end: int, rules: Grammar) -> bool:
    """Whether the clause around a date has future wording."""
    before = [m.end() for m in rules.clause.finditer(folded, 0, start)]
    after = rules.clause.search(folded, end)
    limit = after.start() if after else len(folded)
    return rules.future.search(folded, before[-1] if before else 0, limit) is not None


def _is_written_as_name(match: re.Match[str], text: str, places: list[int]) -> bool:
    """English months and weekdays are written with a capital: "May", not "may"."""
    return all(
        text[places[match.start(group)]].isupper()
        for group in _CAPITALISED & match.re.groupindex.keys()
        if match.group(group)
    )


def _without_overlaps(found: list[DateMention]) -> list[DateMention]:
    """Keep the longest of mentions that overlap; of equal ones the first pattern's."""
    kept: list[DateMention] = []
    for mention in sorted(found, key=lambda m: m.start - m.end):
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)


def _folded(text: str) -> tuple[str, list[int]]:
    """Return the folded text and, for each of its characters, where it stands in ``text``."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for letter in _fold_one(char):
            letters.append(letter)
            places.append(place)
    return "".join(letters), places


@lru_cache(maxsize=2048)
def _fold_one(char: str) -> str:
    return fold(char)
