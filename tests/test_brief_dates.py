from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from miyanji.brief.dates import iso, jalali, jalali_day, shown, shown_day
from miyanji.coding.act import ActDate


def test_precision_decides_the_form():
    february = ActDate(date(2025, 2, 1), date(2025, 2, 28), "month", "stated")
    year = ActDate(date(2022, 1, 1), date(2022, 12, 31), "year", "stated")
    day = ActDate(date(2025, 3, 5), date(2025, 3, 5), "day", "stated")
    week = ActDate(date(2025, 3, 3), date(2025, 3, 9), "week", "relative")
    assert [iso(w) for w in (february, year, day, week)] == [
        "2025-02",
        "2022",
        "2025-03-05",
        "2025-03-03/2025-03-09",
    ]
    assert jalali(day) == "۱۵ اسفند ۱۴۰۳"
    assert jalali(february) == "بهمن تا اسفند ۱۴۰۳"
    assert jalali(year) == "۱۴۰۰ تا ۱۴۰۱"


def test_persian_readers_get_both_calendars():
    assert shown_day(date(2025, 3, 5), "fa") == "۱۵ اسفند ۱۴۰۳ (\u200e2025-03-05)"
    assert shown_day(date(2025, 3, 5), "en") == "2025-03-05"


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 400))
def test_every_range_can_be_shown(start, days):
    when = ActDate(start, start + timedelta(days), "range", "stated")
    assert iso(when) in shown(when, "fa")
    assert jalali_day(start)
