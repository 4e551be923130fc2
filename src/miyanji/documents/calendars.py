"""Days, months and years of the Gregorian, Jalali and Hijri lunar calendars as Gregorian dates."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

Calendar = Literal["gregorian", "jalali", "hijri"]
Span = tuple[date, date]
_HIJRI_EPOCH = date(622, 7, 19).toordinal()
_LEAP_HIJRI = frozenset({2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29})


def day(calendar: Calendar, year: int, month: int, number: int) -> date | None:
    """Return one day, or None where the calendar has no such day.

    Hijri days follow the tabular calendar: sighting may differ by one day.
    """
    try:
        if calendar == "gregorian":
            return date(year, month, number)
        if calendar == "jalali":
            return _jalali(year, month, number)
    except ValueError:
        return None
    return _hijri(year, month, number)


def month_span(calendar: Calendar, year: int, month: int) -> Span | None:
    """Return the first and last day of a month."""
    first = day(calendar, year, month, 1)
    if first is None:
        return None
    if calendar == "gregorian":
        return first, first.replace(day=monthrange(year, month)[1])
    following = day(calendar, year + month // 12, month % 12 + 1, 1)
    return (first, following - timedelta(days=1)) if following else None


def year_span(calendar: Calendar, year: int) -> Span | None:
    """Return the first and last day of a year."""
    first, following = day(calendar, year, 1, 1), day(calendar, year + 1, 1, 1)
    return (first, following - timedelta(days=1)) if first and following else None


def year_of(calendar: Calendar, when: date) -> int:
    """Return the year of ``when`` in a calendar."""
    if calendar == "gregorian":
        return when.year
    guess = when.year - 621 if calendar == "jalali" else round((when.year - 622) * 33 / 32) + 2
    first = day(calendar, guess, 1, 1)
    while first and first > when:
        guess -= 1
        first = day(calendar, guess, 1, 1)
    return guess


def calendar_of(year: int) -> Calendar | None:
    """Return the calendar that a bare year of a news text is meant in."""
    if 1300 <= year <= 1420:
        return "jalali"
    if 1900 <= year <= 2100:
        return "gregorian"
    return "hijri" if 1421 <= year <= 1499 else None


def _jalali(year: int, month: int, number: int) -> date | None:
    import jdatetime

    if not 1200 <= year <= 1599:
        return None
    found: date = jdatetime.date(year, month, number).togregorian()
    return found


def _hijri(year: int, month: int, number: int) -> date | None:
    longest = 30 if month % 2 or (month == 12 and year % 30 in _LEAP_HIJRI) else 29
    if not (1 <= month <= 12 and 1 <= number <= longest and 1200 <= year <= 1600):
        return None
    before = (year - 1) * 354 + (11 * (year - 1) + 14) // 30
    return date.fromordinal(_HIJRI_EPOCH + before + 29 * (month - 1) + month // 2 + number - 1)
