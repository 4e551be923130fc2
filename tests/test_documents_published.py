from datetime import date

import pytest

from miyanji.documents.published import from_text

BODY = (
    "\nThe envoy said that the talks would go on.\nHe had met them on March 1, 2025 in the city.\n"
)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Published: March 4, 2025", "en"),
        ("Published on 4 March 2025 at 10:30 GMT", "en"),
        ("2025-03-04", "en"),
        ("Tuesday, March 4, 2025", "en"),
        ("GENEVA, March 4, 2025 - The envoy said that he was ready.", "en"),
        ("date: '2025-03-04'", "en"),
        ("تاریخ انتشار: ۱۴ اسفند ۱۴۰۳", "fa"),
        ("انتشار: ۱۴۰۳/۱۲/۱۴ - ۱۰:۳۰", "fa"),
        ("سه‌شنبه ۱۴ اسفند ۱۴۰۳", "fa"),
        ("۱۴ اسفند ۱۴۰۳ ساعت ۱۲:۴۵", "fa"),
    ],
)
def test_date_lines(line: str, language: str) -> None:
    day = date(2025, 3, 4)
    assert from_text(f"Talks go on\n{line}\n{BODY}", language) == day
    assert from_text(f"Talks go on\n{BODY}\n{line.replace(chr(0x200C), '')}", language) == day


def test_dates_of_events_are_not_the_day_of_publication() -> None:
    assert from_text("Talks go on\n" + BODY, "en") is None
    assert from_text("او در ۱۴ اسفند ۱۴۰۳ گفت که گفت‌وگوها ادامه دارد.", "fa") is None
