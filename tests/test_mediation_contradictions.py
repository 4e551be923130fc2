from datetime import timedelta

from hypothesis import given, settings

from miyanji.mediation import contradictions as module
from miyanji.mediation.contradictions import contradictions
from miyanji.mediation.linking import link
from miyanji.mediation.similarity import family
from tests.mediation_reports import on, report, tellings_of, told
from tests.test_mediation_linking import many_tellings

DAY = on("2026-03-08")
BOTH = {"by": "CHE", "between": "ARM AZE"}


def found(*reports):
    """The kinds of acts that contradict each other, each pair twice."""
    events = link(tellings_of(*reports))
    pairs = contradictions(events)
    return sorted(
        (events[n].first.act.act, events[m].first.act.act) for n in pairs for m in pairs[n]
    )


def test_accepted_by_one_report_and_refused_by_another():
    yes = report("yes", "2026-03-09", told(1, "accept", "ARM", **BOTH, date=DAY))
    no = report("no", "2026-03-09", told(1, "reject", "ARM", **BOTH, date=DAY))
    assert found(yes, no) == [("accept", "reject"), ("reject", "accept")]


def test_a_change_of_mind_is_no_contradiction():
    yes = report("yes", "2026-03-09", told(1, "accept", "ARM", **BOTH, date=DAY))
    no = report("no", "2026-03-19", told(1, "reject", "ARM", **BOTH, date=on("2026-03-18")))
    assert found(yes, no) == []


def test_the_answers_of_two_sides_or_to_two_mediators_are_none():
    yes = report("yes", "2026-03-09", told(1, "accept", "ARM", **BOTH, date=DAY))
    other = report("o", "2026-03-09", told(1, "reject", "AZE", **BOTH, date=DAY))
    georgia = told(1, "reject", "ARM", by="GEO", between="ARM AZE", date=DAY)
    assert found(yes, other) == found(yes, report("g", "2026-03-09", georgia)) == []


def test_a_denial_contradicts_what_was_reported_days_before():
    claim = report("claim", "2026-03-01", told(1, "request_mediation", "ARM", "CHE", **BOTH))
    denial = told(1, "request_mediation", "", "CHE", by="CHE", between="ARM", actuality="denied")
    kind = "request_mediation"
    assert found(claim, report("denial", "2026-03-06", denial)) == [(kind, kind)] * 2
    assert found(claim, report("late", "2026-06-06", denial)) == []


def test_denying_a_message_says_nothing_of_the_one_the_other_way():
    there = told(1, "carry_message", "CHE", "ARM", by="CHE", between="ARM AZE", date=DAY)
    back = told(1, "carry_message", "CHE", "AZE", by="CHE", between="ARM AZE", actuality="denied")
    same = told(1, "carry_message", "CHE", "ARM", by="CHE", between="ARM AZE", actuality="denied")
    claim = report("there", "2026-03-09", there)
    assert found(claim, report("back", "2026-03-10", back)) == []
    assert len(found(claim, report("same", "2026-03-10", same))) == 2


@settings(max_examples=60, deadline=None)
@given(many_tellings())
def test_contradiction_is_mutual_and_never_within_an_event(rows):
    events = link(rows)
    pairs = contradictions(events)
    for n, row in pairs.items():
        assert n not in row
        assert all(n in pairs[m] for m in row)


OPPOSITE = ({"accept", "reject"}, {"accept_conditionally", "reject"}, {"agreement", "end"})


def contradict(a, b):
    """A twin that knows no days and no sides to look at only."""
    x, y = a.first.act, b.first.act
    if {x.act, y.act} in OPPOSITE and {x.actuality, y.actuality} == {"happened"}:
        return module._opposed(a, b)
    if family(x.act) != family(y.act):
        return False
    for denial, claim in ((a, b), (b, a)):
        told = claim.first.act.actuality in ("happened", "planned")
        if denial.first.act.actuality == "denied" and told and module._denies(denial, claim):
            return True
    return False


@settings(max_examples=80, deadline=None)
@given(many_tellings())
def test_looking_at_near_events_only_overlooks_nothing(rows):
    events = link(rows)
    pairs = contradictions(events)
    for n in range(len(events)):
        others = [m for m in range(len(events)) if m != n and contradict(events[n], events[m])]
        assert list(pairs[n]) == others


def test_twice_the_days_are_twice_the_comparisons(monkeypatch):
    def looked_at(days):
        calls = []
        monkeypatch.setattr(module, "_denies", lambda a, b: calls.append(1))
        monkeypatch.setattr(module, "_opposed", lambda a, b: calls.append(1))
        reports = []
        for n in range(days):
            day = DAY.start + timedelta(n)
            kind, actuality = ("accept", "reject")[n % 2], ("happened", "denied")[n // 2 % 2]
            act = told(1, kind, "ARM", **BOTH, date=on(day), actuality=actuality)
            reports.append(report(f"r{n}", day.isoformat(), act))
        contradictions(link(tellings_of(*reports)))
        return len(calls)

    assert 0 < looked_at(400) <= 2.2 * looked_at(200)
