import json
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miyanji.brief.terminal import plain_lines
from miyanji.brief.ties import render_ties, ties_lines, ties_to_dict
from miyanji.store import opened
from miyanji.store.adding import Coded, add
from miyanji.store.inserting import insert
from miyanji.store.ties import Happening, periods, ties
from tests.builders import brief_en, brief_fa, document
from tests.mediation_reports import on, told

DAYS = st.dates(date(2000, 1, 1), date(2001, 12, 31))


def event(number, day, source, target, cameo, goldstein=1.0, origin="icews"):
    return {"origin": origin, "id": str(number), "day": day, "source": source, "target": target,
            "source_name": None, "target_name": None, "cameo": cameo, "goldstein": goldstein,
            "plover": None, "medium": None}  # fmt: skip


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "s.duckdb"
    rows = [
        event(1, date(2026, 1, 1), "CHE", "ARM", "045", 5.0),
        event(2, date(2026, 1, 2), "ARM", "CHE", "190", -10.0),
        event(3, date(2026, 1, 3), "AZE", "CHE", "040", 1.0),
        event(4, date(2020, 1, 3), "AZE", "CHE", "040", 1.0),
        event(5, date(2026, 1, 4), "CHE", "USA", "040", 1.0),
        event(6, date(2026, 1, 5), "CHE", "ARM", "010", 0.0),
    ]
    talks = told(7, "meeting_indirect", "ARM AZE", by="CHE", between="ARM AZE",
                 date=on("2026-01-20"), cameo="045")  # fmt: skip
    with opened(path, write=True) as connection:
        insert(connection, "events", rows)
        briefs = (brief_en(), brief_fa())
        add(connection, [Coded(b.document.source, b.document, b.acts, ()) for b in briefs], "v")
        for name in ("talks", "the same talks"):
            words = document(name, published=date(2026, 1, 21))
            add(connection, [Coded(name, words, (talks,), ())], "v")
    return path


def of(store, **options):
    with opened(store) as connection:
        return ties(connection, ("ARM", "AZE"), ("CHE", "GEO"), **options)


def tie(found, side, origin):
    return next(t for t in found.ties if (t.candidate, t.side, t.origin) == ("CHE", side, origin))


def test_counts_scores_and_asymmetry(store):
    found = of(store, as_of=date(2026, 1, 31), window=365)
    armenia, azerbaijan = tie(found, "ARM", "icews"), tie(found, "AZE", "icews")
    assert (armenia.n, armenia.cooperative, armenia.hostile) == (3, 1, 1)
    assert armenia.score == pytest.approx(-5 / 3)
    assert (azerbaijan.n, azerbaijan.net) == (1, 1.0)
    assert found.asymmetry("CHE", "icews") == pytest.approx(-1.0)
    assert found.asymmetry("GEO", "icews") is None


def test_one_act_in_two_reports_counts_once(store):
    found = of(store, as_of=date(2026, 1, 31))
    assert tie(found, "AZE", "miyanji").n == 1


def test_nothing_later_counts(store):
    before = of(store, as_of=date(2026, 1, 1))
    assert tie(before, "ARM", "icews").n == 1
    assert [p.day for p in before.prior] == [date(2026, 1, 1)]
    assert of(store, as_of=date(2019, 1, 1)).prior == ()


def test_prior_mediations_tell_a_pair_from_a_dyad(store):
    found = of(store, as_of=date(2026, 1, 31))
    assert [(p.day, p.pair, p.act) for p in found.prior] == [
        (date(2026, 1, 1), False, "045"),
        (date(2026, 1, 20), True, "meeting_indirect"),
    ]


def test_windows_of_any_size_are_taken(store):
    for window in (1, 365, 999_999):
        found = of(store, as_of=date(2026, 1, 31), window=window)
        assert found.end == date(2026, 1, 31)
        assert found.start <= found.end


def test_outputs_say_what_they_are(store):
    found = of(store, as_of=date(2026, 1, 31))
    data = json.loads(json.dumps(ties_to_dict(found)))
    assert "forecast" in data["note"]
    text = plain_lines(ties_lines(found, "en"))
    assert "not a forecast" in text
    for language in ("en", "fa"):
        page = render_ties(found, language)
        assert f'lang="{language}"' in page
        assert page.count("<svg") == len(found.ties)
        assert "<script" not in page


@given(st.lists(st.tuples(DAYS, st.sampled_from([1, 0, -1])), max_size=30), DAYS, DAYS,
       st.integers(1, 15))  # fmt: skip
def test_periods_cover_every_day_once(rows, a, b, count):
    start, end = min(a, b), max(a, b)
    happenings = [Happening(day, "A", "B", tone, None) for day, tone in rows]
    found = periods(happenings, start, end, count)
    assert (found[0].start, found[-1].end) == (start, end)
    for first, second in pairwise(found):
        assert second.start == first.end + timedelta(1)
    inside = [tone for day, tone in rows if start <= day <= end]
    assert sum(p.cooperative for p in found) == inside.count(1)
    assert sum(p.hostile for p in found) == inside.count(-1)
