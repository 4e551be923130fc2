from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from miyanji.mediation.reports import FRESH, Report, by_publication, known_by, tellings
from tests.mediation_reports import on, report, told

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))


def test_a_telling_carries_its_report_in_its_id_and_the_days_its_words_give():
    (telling,) = tellings(report("r", "2026-03-05", told(1, "offer", date=on("2026-03-02"))))
    assert telling.act.id == "r:a1"
    assert telling.exact
    assert telling.day == date(2026, 3, 2)


def test_an_act_without_a_date_stands_at_its_publication():
    (telling,) = tellings(report("r", "2026-03-05", told(1, "offer")))
    assert not telling.exact
    assert telling.day == date(2026, 3, 5)
    assert telling.days == (date(2026, 3, 5) - timedelta(FRESH), date(2026, 3, 5))


def test_without_any_date_nothing_is_made_up():
    (telling,) = tellings(report("r", None, told(1, "offer")))
    assert (telling.days, telling.day, telling.known) == (None, None, None)


def test_the_context_is_the_sentence_of_the_words():
    text = "One before. Norway offered to mediate in Oslo on Monday. One after."
    start = text.index("offered")
    act = told(0, "offer", words="offered to mediate")
    moved = act.__class__(**{f: getattr(act, f) for f in act.__slots__} | {
        "span": (start, start + len(act.quote))})  # fmt: skip
    whole = Report("r", None, "en", (moved,), (), None, text)
    assert tellings(whole)[0].context == "Norway offered to mediate in Oslo on Monday"


def test_known_by_a_day_leaves_out_what_came_later():
    early = report(
        "early", "2026-03-01", told(1, "offer"), told(2, "accept", date=on("2026-03-09"))
    )
    late, undated = report("late", "2026-03-08", told(1, "reject")), report("undated", None)
    (left,) = known_by([early, late, undated], date(2026, 3, 5))
    assert (left.name, [a.id for a in left.acts]) == ("early", ["a1"])


@given(st.lists(st.one_of(st.none(), DAYS), max_size=6), DAYS)
def test_known_by_keeps_exactly_the_reports_published_by_the_day(days, day):
    reports = [report(str(n), d.isoformat() if d else None) for n, d in enumerate(days)]
    kept = {r.name for r in known_by(reports, day)}
    assert kept == {str(n) for n, d in enumerate(days) if d is not None and d <= day}
    assert [r.published for r in by_publication(reports)] == sorted(
        days, key=lambda d: d or date.min
    )


@given(DAYS)
def test_no_year_is_too_early_or_too_late(day):
    (telling,) = tellings(report("r", day.isoformat(), told(1, "offer")))
    assert telling.day == day
