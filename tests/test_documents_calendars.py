from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miyanji.documents import calendars
from miyanji.documents.calendars import Calendar

CALENDARS: tuple[Calendar, ...] = ("gregorian", "jalali", "hijri")


def test_known_days() -> None:
    assert calendars.day("jalali", 1403, 12, 19) == date(2025, 3, 9)
    assert calendars.day("jalali", 1403, 12, 30) == date(2025, 3, 20)
    assert calendars.day("jalali", 1404, 12, 30) is None
    assert calendars.day("gregorian", 2025, 2, 29) is None
    assert calendars.day("hijri", 1446, 9, 1) in {date(2025, 3, 1), date(2025, 3, 2)}
    assert calendars.day("hijri", 1446, 2, 30) is None


@pytest.mark.parametrize(
    ("year", "calendar"),
    [(1357, "jalali"), (1404, "jalali"), (1446, "hijri"), (2025, "gregorian"), (1700, None)],
)
def test_calendar_of_a_bare_year(year: int, calendar: str | None) -> None:
    assert calendars.calendar_of(year) == calendar


@given(st.sampled_from(CALENDARS), st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_the_year_of_a_day_holds_it(calendar: Calendar, when: date) -> None:
    span = calendars.year_span(calendar, calendars.year_of(calendar, when))
    assert span is not None
    assert span[0] <= when <= span[1]


@given(st.sampled_from(CALENDARS), st.integers(1380, 1450), st.integers(1, 12))
def test_months_follow_one_another(calendar: Calendar, year: int, month: int) -> None:
    year = year + 600 if calendar == "gregorian" else year
    span = calendars.month_span(calendar, year, month)
    following = calendars.month_span(calendar, year + month // 12, month % 12 + 1)
    assert span is not None
    assert following is not None
    assert span[1] + timedelta(days=1) == following[0]
