"""Dates as a reader expects them: ISO, and the Jalali date beside it for Persian readers."""

from datetime import date

from miyanji.coding.act import ActDate

# Without this mark, digits that follow Persian letters show the parts of an ISO date reversed.
_LEFT_TO_RIGHT = "\u200e"
_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_JALALI_MONTHS = [
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
]


def iso(when: ActDate) -> str:
    """Return the date in ISO form, cut to its precision; a range as two days with a slash."""
    start = when.start.isoformat()
    if when.precision == "day":
        return start
    if when.precision == "month":
        return start[:7]
    if when.precision == "year":
        return start[:4]
    return f"{start}/{when.end.isoformat()}"


def jalali(when: ActDate) -> str:
    """Return the date in the Jalali calendar, in Persian; a range by its first and last day.

    A Gregorian month or year covers parts of two Jalali ones, and both are named.
    """
    if when.precision in {"month", "year"}:
        parts = 2 if when.precision == "month" else 1
        first, last = (_jalali_parts(day)[-parts:] for day in (when.start, when.end))
    else:
        first, last = _jalali_parts(when.start), _jalali_parts(when.end)
    if first == last:
        return " ".join(first)
    if first[-1] == last[-1] and len(first) > 1:
        first = first[:-1]
    return f"{' '.join(first)} تا {' '.join(last)}"


def jalali_day(day: date) -> str:
    """Return one day in the Jalali calendar, in Persian."""
    return " ".join(_jalali_parts(day))


def shown(when: ActDate, language: str) -> str:
    """Return the date for a reader of ``language``."""
    return f"{jalali(when)} ({_LEFT_TO_RIGHT}{iso(when)})" if language == "fa" else iso(when)


def shown_day(day: date, language: str) -> str:
    """Return one day for a reader of ``language``."""
    return (
        f"{jalali_day(day)} ({_LEFT_TO_RIGHT}{day.isoformat()})"
        if language == "fa"
        else day.isoformat()
    )


def digits(value: int, language: str) -> str:
    """Return a number in the digits of ``language``."""
    return str(value).translate(_PERSIAN_DIGITS) if language == "fa" else str(value)


def _jalali_parts(day: date) -> list[str]:
    """Return day, month name and year."""
    import jdatetime

    local = jdatetime.date.fromgregorian(date=day)
    number, year = (digits(n, "fa") for n in (local.day, local.year))
    return [number, _JALALI_MONTHS[local.month - 1], year]
