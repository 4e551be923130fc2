from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miyanji.documents.dates import find_dates

DAY = date(2025, 3, 5)  # a Wednesday
TABLE = {
    "fa": """
پیمان در ۱۹ اسفند ۱۴۰۳ امضا شد | ۱۹ اسفند ۱۴۰۳ | 2025-03-09 | 2025-03-09 | day | stated
نامه ۱۴۰۳/۱۲/۱۹ رسید | ۱۴۰۳/۱۲/۱۹ | 2025-03-09 | 2025-03-09 | day | stated
یکشنبه ۲۱ بهمن دیدار کردند | یکشنبه ۲۱ بهمن | 2025-02-09 | 2025-02-09 | day | stated
روز ۴ مارس ۲۰۲۵ بود | ۴ مارس ۲۰۲۵ | 2025-03-04 | 2025-03-04 | day | stated
بیست و یکم آذرماه سال ۱۴۰۳ | بیست و یکم آذرماه سال ۱۴۰۳ | 2024-12-11 | 2024-12-11 | day | stated
در ماه فوریه تلفن زد | ماه فوریه | 2025-02-01 | 2025-02-28 | month | stated
در ژوئن دیدار کردند | ژوئن | 2024-06-01 | 2024-06-30 | month | stated
پیش از فوریه ۲۰۲۴ | فوریه ۲۰۲۴ | 2024-02-01 | 2024-02-29 | month | stated
دی‌ماه آرام بود | دی‌ماه | 2024-12-21 | 2025-01-19 | month | stated
جنگ سال ۲۰۲۲ | سال ۲۰۲۲ | 2022-01-01 | 2022-12-31 | year | stated
در سال ۱۴۰۲ | سال ۱۴۰۲ | 2023-03-21 | 2024-03-19 | year | stated
سال‌های ۲۰۱۵ تا ۲۰۱۸ | سال‌های ۲۰۱۵ تا ۲۰۱۸ | 2015-01-01 | 2018-12-31 | range | stated
دیروز رفت | دیروز | 2025-03-04 | 2025-03-04 | day | relative
پس‌فردا می‌رود | پس‌فردا | 2025-03-07 | 2025-03-07 | day | relative
هفته‌ی گذشته گفت | هفته‌ی گذشته | 2025-02-22 | 2025-02-28 | week | relative
ماه گذشته گفت | ماه گذشته | 2025-02-01 | 2025-02-28 | month | relative
دو روز پیش گفت | دو روز پیش | 2025-03-03 | 2025-03-03 | day | relative
سه ماه قبل گفت | سه ماه قبل | 2024-12-01 | 2024-12-31 | month | relative
روز جمعه رسید | روز جمعه | 2025-02-28 | 2025-02-28 | day | relative
سه‌شنبه‌شب رسید | سه‌شنبه‌شب | 2025-03-04 | 2025-03-04 | day | relative
شنبه آینده می‌رسد | شنبه آینده | 2025-03-08 | 2025-03-08 | day | relative
روز جمعه خواهد رسید | روز جمعه | 2025-03-07 | 2025-03-07 | day | relative
دوشنبه هفته گذشته | دوشنبه هفته گذشته | 2025-02-24 | 2025-02-24 | day | relative
بهار ۱۴۰۲ | بهار ۱۴۰۲ | 2023-03-21 | 2023-06-21 | season | stated
تابستان گذشته | تابستان گذشته | 2024-06-21 | 2024-09-21 | season | relative
از ۲۰ تا ۲۵ آذرماه | از ۲۰ تا ۲۵ آذرماه | 2024-12-10 | 2024-12-15 | range | stated
از ۲۸ آبان تا ۳ آذر | از ۲۸ آبان تا ۳ آذر | 2024-11-18 | 2024-11-23 | range | stated
طی دو هفته گذشته | طی دو هفته گذشته | 2025-02-19 | 2025-03-05 | range | relative
۱۷ رمضان ۱۴۴۶ | ۱۷ رمضان ۱۴۴۶ | 2025-03-16 | 2025-03-18 | range | stated
""",
    "ar": """
الثلاثاء الماضي | الثلاثاء الماضي | 2025-03-04 | 2025-03-04 | day | relative
قال أمس | أمس | 2025-03-04 | 2025-03-04 | day | relative
في 12 شباط/فبراير 2025 | 12 شباط/فبراير 2025 | 2025-02-12 | 2025-02-12 | day | stated
الثالث من آذار | الثالث من آذار | 2025-03-03 | 2025-03-03 | day | stated
في يناير 2024 | في يناير 2024 | 2024-01-01 | 2024-01-31 | month | stated
اتفاق عام 1975 | عام 1975 | 1975-01-01 | 1975-12-31 | year | stated
قبل يومين | قبل يومين | 2025-03-03 | 2025-03-03 | day | relative
منذ ثلاثة أيام | منذ ثلاثة أيام | 2025-03-02 | 2025-03-02 | day | relative
الأسبوع المقبل | الأسبوع المقبل | 2025-03-09 | 2025-03-15 | week | relative
17 رمضان 1446 | 17 رمضان 1446 | 2025-03-16 | 2025-03-18 | range | stated
""",
    "en": """
It was signed on March 4, 2025. | March 4, 2025 | 2025-03-04 | 2025-03-04 | day | stated
They met on 4 March | 4 March | 2025-03-04 | 2025-03-04 | day | stated
He left on Feb. 12 | Feb. 12 | 2025-02-12 | 2025-02-12 | day | stated
The text of 2025-03-04 | 2025-03-04 | 2025-03-04 | 2025-03-04 | day | stated
a call in February | in February | 2025-02-01 | 2025-02-28 | month | stated
a call in May | in May | 2024-05-01 | 2024-05-31 | month | stated
since December 2021 | since December 2021 | 2021-12-01 | 2021-12-31 | month | stated
the attack in 2022 | in 2022 | 2022-01-01 | 2022-12-31 | year | stated
the 2015 nuclear deal | the 2015 | 2015-01-01 | 2015-12-31 | year | stated
last week he said | last week | 2025-02-24 | 2025-03-02 | week | relative
talks next month | next month | 2025-04-01 | 2025-04-30 | month | relative
two days ago | two days ago | 2025-03-03 | 2025-03-03 | day | relative
He left on Friday. | on Friday | 2025-02-28 | 2025-02-28 | day | relative
They will meet on Friday. | on Friday | 2025-03-07 | 2025-03-07 | day | relative
Tuesday's talks | Tuesday | 2025-03-04 | 2025-03-04 | day | relative
next Friday | next Friday | 2025-03-07 | 2025-03-07 | day | relative
yesterday | yesterday | 2025-03-04 | 2025-03-04 | day | relative
from March 3 to 5 | from March 3 to 5 | 2025-03-03 | 2025-03-05 | range | stated
from 28 February to 3 March | from 28 February to 3 March | 2025-02-28 | 2025-03-03 | range | stated
the past two weeks | the past two weeks | 2025-02-19 | 2025-03-05 | range | relative
""",
}
ROWS = [
    (language, *(part.strip() for part in line.split("|")))
    for language, lines in TABLE.items()
    for line in lines.strip().splitlines()
]


@pytest.mark.parametrize(("language", "text", "words", "first", "last", "precision", "basis"), ROWS)
def test_dates(
    language: str, text: str, words: str, first: str, last: str, precision: str, basis: str
) -> None:
    for twin in {text, text.replace("\u200c", "")}:
        found = find_dates(twin, language, DAY)
        assert [twin[m.start : m.end] for m in found] == [
            words if twin == text else words.replace("\u200c", "")
        ]
        mention = found[0]
        assert (mention.first.isoformat(), mention.last.isoformat()) == (first, last)
        assert (mention.precision, mention.basis) == (precision, basis)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They may go and march on in 2000 cities."),
        ("en", "It may 4 times be so, at 10 to 12 per cent."),
        ("fa", "امام جمعه شهر، ساعت ۴ می رود و ۲۰۰۰ نفر در ۲۰۰۰ خانه می‌مانند"),
        ("fa", "خبرگزاری مهر نوشت که در روزهای گذشته مه غلیظ بود"),
        ("fa", "رجب طیب اردوغان پنج روز قبل از سفر گفت"),
    ],
)
def test_what_is_no_date(language: str, text: str) -> None:
    assert find_dates(text, language, DAY) == []


def test_without_a_reference_only_full_dates_stay() -> None:
    assert find_dates("دیروز و روز جمعه و ۲۰ آذر", "fa", None) == []
    assert len(find_dates("yesterday, on Friday, in 2022", "en", None)) == 1


def test_future_wording_of_another_clause_does_not_move_a_day() -> None:
    text = "وزیر روز پنجشنبه گفت که گفت‌وگوها ادامه خواهد یافت"
    assert find_dates(text, "fa", DAY)[0].first == date(2025, 2, 27)


def test_a_day_soon_to_come_without_a_year() -> None:
    assert find_dates("on 20 April", "en", DAY)[0].first == date(2025, 4, 20)
    assert find_dates("on 20 October", "en", DAY)[0].first == date(2024, 10, 20)


@given(
    st.dates(date(1990, 1, 1), date(2060, 1, 1)),
    st.sampled_from(["{:%B} {d}, {y}", "{d} {:%B} {y}", "{:%Y-%m-%d}"]),
)
def test_every_stated_day_is_found(when: date, form: str) -> None:
    written = form.format(when, d=when.day, y=when.year)
    found = find_dates(f"The envoy came on {written} and left.", "en", None)
    assert [(m.first, m.last) for m in found] == [(when, when)]


@given(
    st.text(max_size=60),
    st.sampled_from(["fa", "en"]),
    st.dates(date(1950, 1, 1), date(2090, 1, 1)),
)
def test_any_text_gives_ordered_mentions(text: str, language: str, reference: date) -> None:
    last = 0
    for mention in find_dates(f"در ۱۲ مه {text} on May 3", language, reference):
        assert last <= mention.start < mention.end
        assert mention.first <= mention.last
        last = mention.end
