from datetime import date, timedelta
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from miyanji.mediation.linking import link
from miyanji.mediation.similarity import THRESHOLD, may_be_one, same_parties, similarity
from tests.mediation_reports import on, report, tellings_of, told

ACTS = ("offer", "express_willingness", "accept", "reject", "meeting_indirect", "carry_message")
NAMES = ("CHE", "ARM", "AZE", "")


@st.composite
def many_tellings(draw):
    """Tellings of up to eight reports, with days near and far, names given and left out."""
    reports = []
    for n in range(draw(st.integers(1, 8))):
        day = date(2026, 3, 1) + timedelta(draw(st.integers(0, 12)))
        acts = []
        for m in range(draw(st.integers(1, 3))):
            when = draw(st.one_of(st.none(), st.just(on(day - timedelta(draw(st.integers(0, 9)))))))
            acts.append(
                told(
                    m,
                    draw(st.sampled_from(ACTS)),
                    draw(st.sampled_from(NAMES)),
                    by=draw(st.sampled_from(("CHE", "GEO", ""))),
                    between=draw(st.sampled_from(("ARM AZE", "ARM", ""))),
                    words=draw(st.sampled_from(("first round in Bern", "second round", "Words"))),
                    date=when,
                    actuality=draw(st.sampled_from(("happened", "planned", "denied"))),
                )
            )
        published = draw(st.sampled_from((day.isoformat(), None)))
        reports.append(report(f"r{n}", published, *acts))
    return tellings_of(*reports)


def names(telling):
    act = telling.act
    return {*act.actor, *act.addressees, *act.mediators, *act.parties}


def meet(a, b):
    """What blocking promises to compare."""
    shared = names(a) & names(b) or not names(a) or not names(b)
    return bool(shared) or a.report.name == b.report.name


def slow_link(rows):
    """A twin of `link` that looks at every pair."""
    rows = sorted(rows, key=lambda t: (t.known or date.min, t.report.name, t.act.span[0]))
    scored = sorted(
        ((-similarity(rows[i], rows[j]), i, j))
        for i, j in combinations(range(len(rows)), 2)
        if meet(rows[i], rows[j])
        and may_be_one(rows[i], rows[j])
        and similarity(rows[i], rows[j]) >= THRESHOLD
    )
    groups = [{n} for n in range(len(rows))]
    for _, i, j in scored:
        a = next(g for g in groups if i in g)
        b = next(g for g in groups if j in g)
        if a is not b and all(may_be_one(rows[x], rows[y]) for x in a for y in b):
            groups.remove(b)
            a |= b
    return {frozenset(rows[n].act.id for n in g) for g in groups}


def ids(events):
    return {frozenset(t.act.id for t in e.tellings) for e in events}


@settings(max_examples=60, deadline=None)
@given(many_tellings())
def test_blocking_and_the_sweep_lose_nothing(rows):
    assert ids(link(rows)) == slow_link(rows)


@settings(max_examples=60, deadline=None)
@given(many_tellings(), st.randoms())
def test_every_telling_is_in_one_event_whatever_the_order(rows, random):
    events = link(rows)
    assert sorted(t.act.id for e in events for t in e.tellings) == sorted(t.act.id for t in rows)
    shuffled = list(rows)
    random.shuffle(shuffled)
    assert ids(link(shuffled)) == ids(events)


@settings(max_examples=60, deadline=None)
@given(many_tellings())
def test_no_event_holds_two_tellings_that_rule_each_other_out(rows):
    for event in link(rows):
        assert all(may_be_one(a, b) for a, b in combinations(event.tellings, 2))
        assert len({t.act.actuality for t in event.tellings}) == 1


@given(many_tellings())
def test_alikeness_is_mutual(rows):
    for a, b in combinations(rows[:6], 2):
        assert may_be_one(a, b) == may_be_one(b, a)
        if may_be_one(a, b):
            assert abs(similarity(a, b) - similarity(b, a)) < 1e-9


def test_one_act_in_two_languages_on_two_days_is_one_event():
    offer = {"actor": "CHE", "by": "CHE", "between": "ARM AZE"}
    english = report("en", "2026-03-03", told(1, "offer", **offer, date=on("2026-03-02")))
    persian = report(
        "fa", "2026-03-04", told(1, "express_willingness", **offer, words="میانجی"), language="fa"
    )
    (event,) = link(tellings_of(english, persian))
    assert event.day == date(2026, 3, 2)


def test_two_rounds_are_two_events_even_when_reports_of_them_form_a_chain():
    days = [date(2026, 3, 1) + timedelta(n) for n in range(8)]
    reports = [
        report(
            f"r{n}",
            day.isoformat(),
            told(1, "meeting_indirect", "ARM AZE", by="CHE", date=on(day)),
        )
        for n, day in enumerate(days)
    ]
    for event in link(tellings_of(*reports)):
        seen = sorted(t.days[0] for t in event.tellings)
        assert seen[-1] - seen[0] <= timedelta(1)


def test_another_round_or_town_is_another_event():
    talks = {"actor": "ARM AZE", "by": "CHE", "date": on("2026-03-02")}
    first = report("a", "2026-03-02", told(1, "meeting_indirect", **talks, words="first round"))
    second = report("b", "2026-03-02", told(1, "meeting_indirect", **talks, words="second round"))
    bern = report("c", "2026-03-02", told(1, "meeting_indirect", **talks, words="held in Bern"))
    vienna = report("d", "2026-03-02", told(1, "meeting_indirect", **talks, words="held in Vienna"))
    assert len(link(tellings_of(first, second))) == 2
    assert len(link(tellings_of(bern, vienna))) == 2


def test_other_mediators_other_sides_and_other_disputes_stay_apart():
    day = on("2026-03-02")
    one = told(1, "reject", "ARM", by="CHE", between="ARM AZE", date=day)
    for other in (
        told(1, "reject", "AZE", by="CHE", between="ARM AZE", date=day),
        told(1, "reject", "ARM", by="GEO", between="ARM AZE", date=day),
        told(1, "accept", "ARM", by="CHE", between="ARM AZE", date=day),
        told(1, "reject", "ARM", by="CHE", between="ARM TUR", date=day),
        told(1, "reject", "ARM", by="CHE", between="ARM AZE", date=on("2026-04-02")),
        told(1, "reject", "ARM", by="CHE", between="ARM AZE", date=day, actuality="denied"),
    ):
        rows = tellings_of(report("a", "2026-03-03", one), report("b", "2026-03-03", other))
        assert len(link(rows)) == 2, other


def test_parties_named_in_part_are_the_same():
    assert same_parties(["ARM", "AZE"], ["ARM"])
    assert same_parties([], ["ARM", "AZE"])
    assert not same_parties(["ARM", "AZE"], ["ARM", "TUR"])


def test_a_message_and_its_reply_are_two_events():
    day = on("2026-03-02")
    there = told(1, "carry_message", "CHE", "ARM", by="CHE", between="ARM AZE", date=day)
    back = told(1, "carry_message", "CHE", "AZE", by="CHE", between="ARM AZE", date=day)
    rows = tellings_of(report("a", "2026-03-03", there), report("b", "2026-03-03", back))
    assert len(link(rows)) == 2


def test_a_plan_announced_within_the_same_days_is_one_though_only_one_says_when():
    plan = {"by": "GEO", "between": "ARM AZE", "words": "second round", "actuality": "planned"}
    dated = report("r0", "2026-03-07", told(0, "accept", "ARM", date=on("2026-03-07"), **plan))
    open_ = report("r1", "2026-03-04", told(0, "accept", "ARM", **plan))
    rows = tellings_of(dated, open_)
    assert ids(link(rows)) == slow_link(rows) == {frozenset({"r0:a0", "r1:a0"})}


def test_nobody_answers_himself():
    """ "He said that this country accepts the mediation": the country is not its own mediator."""
    day = on("2026-03-02")
    one = told(1, "accept", "ARM", by="CHE", between="ARM AZE", date=day)
    itself = told(1, "accept", "ARM", by="ARM", date=day)
    other = told(1, "accept", "ARM", by="GEO", between="ARM AZE", date=day)
    rows = tellings_of(report("a", "2026-03-03", one), report("b", "2026-03-03", itself))
    assert len(link(rows)) == 1
    rows = tellings_of(report("a", "2026-03-03", one), report("b", "2026-03-03", other))
    assert len(link(rows)) == 2
