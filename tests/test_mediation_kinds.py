from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings

from miyanji.mediation import kinds, linking
from miyanji.mediation.kinds import Kinds
from miyanji.mediation.linking import link
from miyanji.mediation.similarity import alikeness, may_be_one
from tests.mediation_reports import on, report, tellings_of, told
from tests.test_mediation_linking import many_tellings


@settings(max_examples=80, deadline=None)
@given(many_tellings())
def test_what_holds_of_one_telling_of_a_kind_holds_of_all_and_no_pair_is_overlooked(rows):
    found = Kinds(rows)
    for i, j in combinations(range(len(rows)), 2):
        k, other = sorted((found.of[i], found.of[j]))
        assert (other in found.fits[k]) == may_be_one(rows[i], rows[j])
        if other in found.fits[k]:
            alike = alikeness(found.first[k], found.first[other])
            assert alike == pytest.approx(alikeness(rows[i], rows[j]))


@settings(max_examples=30, deadline=None)
@given(many_tellings())
def test_every_row_is_of_one_kind(rows):
    found = Kinds(rows)
    assert sorted(n for members in found.members for n in members) == list(range(len(rows)))
    assert all(k in found.fits[k] for k in range(len(found.members)))


def years(count: int, per_day: int = 1):
    """Tellings of ``count`` days in a row, of talks, messages and answers to two mediators."""
    reports = []
    for n in range(count * per_day):
        day = date(2020, 1, 1) + timedelta(n // per_day)
        by = ("CHE", "GEO")[n % 2]
        both = {"by": by, "between": "ARM AZE", "date": on(day), "words": f"word{n} and another"}
        acts = (
            told(1, "meeting_indirect", "ARM AZE", by, **both),
            told(2, "accept", ("ARM", "AZE")[n % 3 % 2], by, **both),
            told(3, "carry_message", by, "ARM", **both),
        )
        reports.append(report(f"r{n}", (day + timedelta(1)).isoformat(), *acts))
    return tellings_of(*reports)


def compared(monkeypatch, rows):
    """How many pairs of kinds, and how many pairs of wordings, linking ``rows`` looks at."""
    counts = [0, 0]

    def counting(at, plain):
        def call(a, b):
            counts[at] += 1
            return plain(a, b)

        return call

    monkeypatch.setattr(kinds, "may_be_one", counting(0, may_be_one))
    events = link(rows, counting(1, linking.wording))
    return events, counts


def test_twice_the_days_are_twice_the_comparisons(monkeypatch):
    _, few = compared(monkeypatch, years(60))
    _, many = compared(monkeypatch, years(120))
    assert all(n <= 2.1 * m for m, n in zip(few, many, strict=True))


def test_hundreds_of_reports_of_one_day_are_a_few_kinds(monkeypatch):
    rows = years(1, per_day=300)
    events, (kind_pairs, _) = compared(monkeypatch, rows)
    assert kind_pairs <= 64 < len(rows)
    assert len(events) == 6
