"""From the words of a date to the days that it means."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, cast

from miyanji.documents import calendars
from miyanji.documents.calendars import Calendar
from miyanji.documents.fold import key
from miyanji.documents.grammar import Grammar, Pattern

Precision = Literal["day", "week", "month", "season", "year", "range"]
Basis = Literal["stated", "relative"]
_SOON = 90


@dataclass(frozen=True, slots=True)
class Resolved:
    """The days that a date means, how exactly, and from what this is known."""

    first: date
    last: date
    precision: Precision
    basis: Basis


@dataclass(frozen=True, slots=True)
class Reading:
    """A matched date with what is needed to resolve it."""

    groups: dict[str, str]
    rules: Grammar
    reference: date | None
    future: bool

    def number(self, name: str) -> int | None:
        """Return a count or day of the month, written in digits or as a word."""
        text = self.groups.get(name)
        if text is None:
            return None
        digits = re.match(r"\d+", text)
        return int(digits.group()) if digits else self.rules.numbers.get(key(text))

    def month(self, name: str = "m") -> tuple[Calendar, int] | None:
        """Return calendar and number of the month that is named."""
        text = self.groups.get(name) or (self.groups.get("safe") if name == "m" else None)
        return self.rules.months.get(key(text)) if text else None

    def sign(self) -> int:
        """Return -1 for "last", 1 for "next", else 0."""
        return ("next" in self.groups) - ("past" in self.groups)


def resolve(
    pattern: Pattern, match: re.Match[str], rules: Grammar, reference: date | None, future: bool
) -> Resolved | None:
    """Return the days that a match means, or None where it is no date or cannot be told.

    ``reference`` is the day of publication; ``future`` whether the sentence speaks of what is
    to come.
    """
    groups = {name: text for name, text in match.groupdict().items() if text is not None}
    if "unit" in groups and rules.units[key(groups["unit"])] not in pattern.units:
        return None
    return _KINDS[pattern.kind](Reading(groups, rules, reference, future))


def _one_day(when: date | None, basis: Basis) -> Resolved | None:
    return Resolved(when, when, "day", basis) if when else None


def _iso(reading: Reading) -> Resolved | None:
    year, month, number = int(reading.groups["y"]), int(reading.groups["mn"]), reading.number("d")
    calendar = calendars.calendar_of(year)
    if calendar == "hijri":
        calendar = "jalali"
    if calendar is None or number is None:
        return None
    return _one_day(calendars.day(calendar, year, month, number), "stated")


def _day(reading: Reading) -> Resolved | None:
    named, number = reading.month(), reading.number("d")
    if named is None or number is None:
        return None
    when = _dated(reading, named, number)
    if when is None or named[0] != "hijri":
        return _one_day(when, "stated")
    margin = timedelta(days=1)
    return Resolved(when - margin, when + margin, "range", "stated")


def _dated(reading: Reading, named: tuple[Calendar, int], number: int) -> date | None:
    """Return the day in the stated year, or else the next one (future) or the latest.

    News names coming days too: a day up to ``_SOON`` days ahead is taken as coming.
    """
    calendar, month = named
    if "y" in reading.groups:
        return calendars.day(calendar, int(reading.groups["y"]), month, number)
    if reading.reference is None:
        return None
    reference = reading.reference
    year = calendars.year_of(calendar, reference)
    days = [calendars.day(calendar, y, month, number) for y in (year - 1, year, year + 1)]
    known = [d for d in days if d]
    if reading.future:
        return next((d for d in known if d >= reference), None)
    return next((d for d in reversed(known) if (d - reference).days <= _SOON), None)


def _days(reading: Reading) -> Resolved | None:
    named, begin, end = reading.month(), reading.number("d"), reading.number("d2")
    if named is None or begin is None or end is None:
        return None
    first, last = _dated(reading, named, begin), _dated(reading, named, end)
    if first is None or last is None or first > last:
        return None
    return Resolved(first, last, "range", "stated")


def _between(reading: Reading) -> Resolved | None:
    """Return the days from a day of one month to a day of another."""
    begin, end = reading.month("m"), reading.month("m2")
    numbers = reading.number("d"), reading.number("d2")
    if begin is None or end is None or numbers[0] is None or numbers[1] is None:
        return None
    first, last = _dated(reading, begin, numbers[0]), _dated(reading, end, numbers[1])
    if first is None or last is None or first > last:
        return None
    return Resolved(first, last, "range", "stated")


def _month(reading: Reading) -> Resolved | None:
    named = reading.month()
    span = _month_span(reading, named) if named else None
    return Resolved(*span, "month", "stated") if span else None


def _month_span(reading: Reading, named: tuple[Calendar, int]) -> calendars.Span | None:
    """Return the month in the stated year, or else the latest (next, if future) one."""
    calendar, month = named
    if "y" in reading.groups:
        return calendars.month_span(calendar, int(reading.groups["y"]), month)
    reference = reading.reference
    if reference is None:
        return None
    year = calendars.year_of(calendar, reference)
    spans = [calendars.month_span(calendar, y, month) for y in (year - 1, year, year + 1)]
    known = [span for span in spans if span]
    if reading.future:
        return next((span for span in known if span[1] >= reference), None)
    return next((span for span in reversed(known) if span[0] <= reference), None)


def _months(reading: Reading) -> Resolved | None:
    begin, end = reading.month("m"), reading.month("m2")
    if begin is None or end is None:
        return None
    first, last = _month_span(reading, begin), _month_span(reading, end)
    if first is None or last is None or first[0] > last[1]:
        return None
    return Resolved(first[0], last[1], "range", "stated")


def _season(reading: Reading) -> Resolved | None:
    """Return three months from the equinox or solstice, as the Jalali calendar has them."""
    month = reading.rules.seasons[key(reading.groups["season"])]
    basis: Basis = "stated" if "y" in reading.groups else "relative"
    year = _season_year(reading, month)
    if year is None:
        return None
    first = calendars.month_span("jalali", year, month)
    last = calendars.month_span("jalali", year, month + 2)
    return Resolved(first[0], last[1], "season", basis) if first and last else None


def _season_year(reading: Reading, month: int) -> int | None:
    """Return the Jalali year of a season; "last" is the latest that is over, "next" to come."""
    if "y" in reading.groups:
        year = int(reading.groups["y"])
        return year - 621 if calendars.calendar_of(year) == "gregorian" else year
    if reading.reference is None:
        return None
    year = calendars.year_of("jalali", reading.reference)
    span = calendars.month_span("jalali", year, month + 2)
    if reading.sign() < 0 and span and span[1] >= reading.reference:
        return year - 1
    begin = calendars.month_span("jalali", year, month)
    return year + (reading.sign() > 0 and begin is not None and begin[0] <= reading.reference)


def _year(reading: Reading) -> Resolved | None:
    groups = reading.groups
    if "yw" in groups:
        return _year_word(reading)
    year = int(groups["y"]) if "y" in groups else 1300 + int(groups["yy"])
    calendar = calendars.calendar_of(year)
    span = calendars.year_span(calendar, year) if calendar else None
    return Resolved(*span, "year", "stated") if span else None


def _year_word(reading: Reading) -> Resolved | None:
    if reading.reference is None:
        return None
    now = calendars.year_of("jalali", reading.reference)
    span = calendars.year_span("jalali", now + reading.rules.year_words[key(reading.groups["yw"])])
    return Resolved(*span, "year", "relative") if span else None


def _years(reading: Reading) -> Resolved | None:
    begin, end = int(reading.groups["y"]), int(reading.groups["y2"])
    calendar = calendars.calendar_of(begin)
    if calendar is None or end < begin:
        return None
    first, last = calendars.year_span(calendar, begin), calendars.year_span(calendar, end)
    return Resolved(first[0], last[1], "range", "stated") if first and last else None


def _shift(when: date, unit: str, count: int) -> date:
    """Return the day ``count`` units later; the 31st becomes the last day of a shorter month."""
    if unit == "hour":
        return when + timedelta(days=count // 24 if count > 0 else -(-count + 23) // 24)
    if unit in {"day", "week"}:
        return when + timedelta(days=count * (7 if unit == "week" else 1))
    months = when.year * 12 + when.month - 1 + count * (12 if unit == "year" else 1)
    span = calendars.month_span("gregorian", months // 12, months % 12 + 1)
    return (
        min(
            when.replace(day=1, month=months % 12 + 1, year=months // 12) + timedelta(when.day - 1),
            span[1],
        )
        if span
        else when
    )


def _around(when: date, unit: str, week_starts: int) -> calendars.Span:
    """Return the day, week month or year that ``when`` stands in."""
    if unit in {"hour", "day"}:
        return when, when
    if unit == "week":
        begin = when - timedelta(days=(when.weekday() - week_starts) % 7)
        return begin, begin + timedelta(days=6)
    if unit == "month":
        return calendars.month_span("gregorian", when.year, when.month) or (when, when)
    return date(when.year, 1, 1), date(when.year, 12, 31)


def _unit_of(reading: Reading) -> str:
    return reading.rules.units[key(reading.groups["unit"])]


def _moved(reading: Reading, sign: int) -> Resolved | None:
    count, unit = reading.number("n"), _unit_of(reading)
    if (
        reading.reference is None
        or count is None
        or count * (365 if unit == "year" else 1) > 70_000
    ):
        return None
    span = _around(_shift(reading.reference, unit, sign * count), unit, reading.rules.week_starts)
    unit = "day" if unit == "hour" else unit
    return Resolved(*span, cast("Precision", unit), "relative")


def _ago(reading: Reading) -> Resolved | None:
    return _moved(reading, -1)


def _ahead(reading: Reading) -> Resolved | None:
    return _moved(reading, 1)


def _span(reading: Reading) -> Resolved | None:
    """Return the days of "the past two weeks", up to publication."""
    count = reading.number("n")
    if reading.reference is None or count is None or count > 200:
        return None
    first = _shift(reading.reference, _unit_of(reading), -count)
    return Resolved(first, reading.reference, "range", "relative")


def _until(reading: Reading) -> Resolved | None:
    """Return the days of "the next two weeks", from publication on."""
    count = reading.number("n")
    if reading.reference is None or count is None or count > 200:
        return None
    last = _shift(reading.reference, _unit_of(reading), count)
    return Resolved(reading.reference, last, "range", "relative")


def _unit(reading: Reading) -> Resolved | None:
    if reading.reference is None:
        return None
    unit = _unit_of(reading)
    span = _around(_shift(reading.reference, unit, reading.sign()), unit, reading.rules.week_starts)
    return Resolved(*span, cast("Precision", unit), "relative")


def _weekday(reading: Reading) -> Resolved | None:
    """Return the latest such day, or the next one where the words say so."""
    if reading.reference is None:
        return None
    wanted = reading.rules.weekdays[key(reading.groups["w"])]
    back = (reading.reference.weekday() - wanted) % 7
    sign = reading.sign()
    if "inweek" in reading.groups:
        begin, _ = _around(reading.reference, "week", reading.rules.week_starts)
        days = 7 * sign + (wanted - reading.rules.week_starts) % 7
        return _one_day(begin + timedelta(days=days), "relative")
    if sign > 0 or (sign == 0 and reading.future):
        ahead = -back % 7 or (7 if sign > 0 else 0)
        return _one_day(reading.reference + timedelta(days=ahead), "relative")
    back = back or (7 if sign < 0 else 0)
    return _one_day(reading.reference - timedelta(days=back), "relative")


def _relative(reading: Reading) -> Resolved | None:
    if reading.reference is None:
        return None
    days = reading.rules.relative[key(reading.groups["rel"])]
    return _one_day(reading.reference + timedelta(days=days), "relative")


_KINDS: dict[str, Callable[[Reading], Resolved | None]] = {
    "iso": _iso,
    "day": _day,
    "days": _days,
    "between": _between,
    "month": _month,
    "months": _months,
    "season": _season,
    "year": _year,
    "years": _years,
    "ago": _ago,
    "ahead": _ahead,
    "span": _span,
    "until": _until,
    "unit": _unit,
    "weekday": _weekday,
    "relative": _relative,
}
