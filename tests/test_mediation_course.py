from datetime import date
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from miyanji.coding.act import Attribution
from miyanji.mediation.course import courses
from miyanji.mediation.evidence import stage_of
from miyanji.mediation.process import Linkage
from miyanji.mediation.process import Stage as StageName
from tests.builders import process
from tests.coding_text import brief
from tests.mediation_reports import on, report, told

BOTH = {"by": "CHE", "between": "ARM AZE"}
STAGES = get_args(StageName)


def only(*reports, **options):
    (found,) = courses(reports, **options)
    return found


def answer(number, kind, actor, day, **fields):
    return told(number, kind, actor, **{**BOTH, **fields}, date=on(day))


OFFER = report("offer", "2026-03-02", told(1, "offer", "CHE", **BOTH, date=on("2026-03-02")))
ACCEPTS = report("accepts", "2026-03-09", answer(1, "accept", "ARM", "2026-03-08"))
REFUSES = report("refuses", "2026-03-20", answer(1, "reject", "AZE", "2026-03-19"))
ROUND = report(
    "round",
    "2026-04-07",
    told(1, "meeting_indirect", "ARM AZE", **BOTH, date=on("2026-04-06"),
         rule="en.talks.indirect.v1", words="a first round of talks in Bern"),
)  # fmt: skip
SUSPENDED = report(
    "suspended", "2026-05-25", told(1, "suspend", "CHE", **BOTH, date=on("2026-05-24"))
)
ALL = (OFFER, ACCEPTS, REFUSES, ROUND, SUSPENDED)


def test_one_timeline_in_order_of_days_whatever_the_order_of_reports():
    expected = ["offer", "accept", "reject", "meeting_indirect", "suspend"]
    for reports in (ALL, ALL[::-1]):
        assert [e.act.act for e in only(*reports).timeline] == expected


def test_the_same_parties_in_another_order_are_one_dispute_and_one_side_joins_it():
    other = report(
        "other", "2026-03-03", told(1, "offer", "GEO"), parties="AZE ARM", mediators="GEO"
    )
    side = report("side", "2026-03-04", told(1, "accept", "ARM"), parties="ARM")
    stranger = report("stranger", "2026-03-04", told(1, "offer", "NOR"), parties="TCD NER")
    found = courses([OFFER, other, side, stranger])
    assert [set(c.process.parties) for c in found] == [{"ARM", "AZE"}, {"TCD", "NER"}]
    assert found[0].process.mediators == ("CHE", "GEO")
    assert [c.process.id for c in found] == ["p1", "p2"]


def test_one_side_by_a_mediator_of_another_matter_is_a_dispute_of_its_own():
    pair = report("a", "2026-03-02", told(1, "meeting_indirect", "ARM AZE", by="CHE"))
    same = report("b", "2026-03-03", told(1, "accept", "ARM", by="CHE"), parties="ARM")
    other = report(
        "c", "2023-03-03", told(1, "accept", "ARM", by="NOR"), parties="ARM", mediators="NOR"
    )
    first, second = courses([pair, same, other])
    assert (first.process.mediators, first.sources) == (("CHE",), ("a", "b"))
    assert (second.process.mediators, second.sources) == (("NOR",), ("c",))


def test_years_between_two_reports_hold_no_acts_of_other_matters():
    pair = [
        report(f"r{year}", f"{year}-03-02", told(1, "meeting_indirect", "ARM AZE", by="CHE"))
        for year in (2019, 2026)
    ]
    between = report("c", "2023-03-03", told(1, "accept", "ARM", by="CHE"), processes=())
    (found,) = courses([*pair, between])
    assert found.sources == ("r2019", "r2026")


@pytest.mark.parametrize(
    ("day", "stage", "status", "armenia", "azerbaijan"),
    [
        ("2026-03-01", None, None, None, None),
        ("2026-03-05", "offered", "open", "unknown", "unknown"),
        ("2026-03-10", "offered", "open", "accept", "unknown"),
        ("2026-03-20", "offered", "refused", "accept", "reject"),
        ("2026-04-10", "occurred", "open", "accept", "accept"),
        ("2026-06-01", "occurred", "suspended", "accept", "accept"),
    ],
)
def test_state_at_any_date(day, stage, status, armenia, azerbaijan):
    found = courses(ALL, as_of=date.fromisoformat(day))
    if stage is None:
        assert found == ()
        return
    process = found[0].process
    assert (process.stage, process.status) == (stage, status)
    assert process.responses["ARM"].value == armenia
    assert process.responses["AZE"].value == azerbaijan


def test_a_later_report_of_an_older_answer_takes_nothing_back():
    older = report("older", "2026-04-01", answer(1, "reject", "ARM", "2026-02-01"))
    found = only(OFFER, ACCEPTS, older)
    assert found.process.responses["ARM"].value == "accept"
    assert [a.value for a in found.answers["ARM"]] == ["reject", "accept"]


def test_contradicting_accounts_stand_side_by_side_and_the_answer_is_unknown():
    no = report("no", "2026-03-09", answer(1, "reject", "ARM", "2026-03-08"))
    found = only(OFFER, ACCEPTS, no)
    yes, denial = (next(e for e in found.timeline if e.act.act == k) for k in ("accept", "reject"))
    assert (yes.against, denial.against) == (("no",), ("accepts",))
    assert yes.contradicted_by == (denial.id,)
    assert found.process.responses["ARM"].value == "unknown"
    assert set(found.process.responses["ARM"].acts) == {"accepts:a1", "no:a1"}


def test_the_sides_own_word_stands_against_what_others_tell():
    own = Attribution("official_on_record", "ARM")
    yes = report("yes", "2026-03-09", answer(1, "accept", "ARM", "2026-03-08", said=own))
    no = report("no", "2026-03-09", answer(1, "reject", "ARM", "2026-03-08"))
    found = only(OFFER, yes, no)
    assert found.process.responses["ARM"].value == "accept"
    assert [a.disputed for a in found.answers["ARM"]].count(True) == 1


def test_thanks_take_no_consent_back():
    yes = report("yes", "2026-03-09", answer(1, "accept", "ARM", "2026-03-08"))
    thanks = answer(1, None, "ARM", "2026-03-10", rule="en.answer.neutral.thanks.v1")
    polite = report("polite", "2026-03-10", thanks)
    assert only(OFFER, yes, polite).process.responses["ARM"].value == "accept"
    assert only(OFFER, polite).process.responses["ARM"].value == "noncommittal"


def test_what_was_denied_and_then_reported_again_stands():
    accepts = answer(1, "accept", "ARM", "2026-03-08")
    first = report("first", "2026-03-08", accepts)
    denial = report(
        "denial", "2026-03-09", answer(1, "accept", "ARM", "2026-03-08", actuality="denied")
    )
    again = report("again", "2026-03-10", accepts)
    assert only(OFFER, first, denial).process.responses["ARM"].value == "unknown"
    assert only(OFFER, first, denial, again).process.responses["ARM"].value == "accept"


def test_refusing_one_mediator_takes_no_consent_to_another_back():
    georgia = report(
        "georgia",
        "2026-03-12",
        told(1, "reject", "ARM", by="GEO", between="ARM AZE", date=on("2026-03-12")),
        mediators="GEO",
    )
    found = only(OFFER, ACCEPTS, georgia).process
    assert found.responses["ARM"].value == "accept"
    assert found.by_mediator["GEO"].responses["ARM"].value == "reject"
    assert found.by_mediator["CHE"].responses["ARM"].value == "accept"


def test_contact_after_a_suspension_reopens_and_a_denied_end_ends_nothing():
    again = report(
        "again", "2026-07-02",
        told(1, "meeting_indirect", "ARM AZE", **BOTH, date=on("2026-07-01"),
             rule="en.talks.indirect.v1"),
    )  # fmt: skip
    assert only(*ALL, again).process.status == "open"
    denial = report(
        "denial", "2026-05-26",
        told(1, "suspend", "CHE", **BOTH, date=on("2026-05-24"), actuality="denied"),
    )  # fmt: skip
    assert only(*ALL, denial).process.status == "open"


def test_questions_history_and_opinion_are_no_part_of_a_timeline():
    asked = told(1, "offer", "CHE", **BOTH, actuality="asked")
    past = told(2, "offer", "CHE", **BOTH, history=True)
    wish = told(3, "offer", said="author_opinion", actuality="hypothetical")
    found = only(OFFER, report("noise", "2026-03-03", asked, past, wish))
    assert [t.act.id for e in found.timeline for t in e.tellings] == ["offer:a1"]


def test_rounds_are_counted_with_place_and_form():
    (found,) = only(*ALL).rounds
    assert (found.number, found.called, found.form) == (1, 1, "mediated")
    assert (found.places, found.start) == (("bern",), date(2026, 4, 6))


def test_talks_without_a_day_a_town_or_two_sides_are_no_round():
    vague = report(
        "vague", "2026-04-20", told(1, "meeting_indirect", "ARM", rule="en.talks.indirect.v1")
    )
    assert only(OFFER, vague).rounds == ()
    assert len(only(*ALL, vague).rounds) == 1


def test_a_report_that_only_numbers_a_round_looks_back_on_it():
    days = ("2026-03-02", "2026-04-02")
    held = [
        report(day, day, told(1, "meeting_indirect", "ARM AZE", by="CHE", words="x", date=on(day),
                              rule="en.talks.indirect.v1"))
        for day in days
    ]  # fmt: skip
    later = report(
        "later", "2026-04-20", told(1, "host", "CHE", "ARM AZE", words="the second round")
    )
    found = only(*held, later)
    assert [r.sources for r in found.rounds] == [("2026-03-02",), ("2026-04-02", "later")]


def test_an_agreement_of_nobody_ends_nothing():
    rumour = report("rumour", "2026-04-20", told(1, "agreement", "", by="CHE"))
    assert only(OFFER, ROUND, rumour).process.status == "open"
    both = report("both", "2026-04-20", told(1, "agreement", "ARM AZE", by="CHE"))
    assert only(OFFER, ROUND, both).process.status == "agreed"


def test_gaps_and_silences_are_visible():
    found = only(OFFER, ACCEPTS, SUSPENDED)
    assert [(g.start, g.end) for g in found.gaps] == [(date(2026, 3, 8), date(2026, 5, 24))]
    assert [(s.party, s.since) for s in found.silences] == [("AZE", date(2026, 3, 2))]


def test_between_keeps_the_pair_and_finds_its_acts_in_other_processes():
    stray = report(
        "stray", "2026-03-03",
        told(1, "meeting_direct", "ARM", "AZE", date=on("2026-03-03"), rule="en.talks.direct.v1"),
        parties="ARM TUR",
    )  # fmt: skip
    found = only(*ALL, stray, between=("ARM", "AZE"))
    assert found.process.parties == ("ARM", "AZE")
    assert "stray:a1" in {t.act.id for e in found.timeline for t in e.tellings}
    assert courses(ALL, between=("TCD", "NER")) == ()


def test_linkages_say_which_report_they_come_from():
    link = Linkage("CHE", "AZE", "gas", "words", (0, 5))
    one = report("one", None, processes=(process(linkages=(link,)),))
    assert only(one).process.linkages[0].source == "one"


def test_nothing_gives_nothing():
    assert courses([]) == ()


def test_two_reports_of_one_dispute_in_two_languages_are_one_process():
    persian = brief("عمان پیشنهاد داد میان ایران و آمریکا میانجی‌گری کند.")
    english = brief("Oman passed Iran's message to the United States.")
    reports = [
        report(name, "2026-05-15", *b.acts, language=name, processes=b.processes)
        for name, b in (("fa", persian), ("en", english))
    ]
    (found,) = courses(reports)
    assert found.process.stage == "occurred"
    assert found.process.mediators == ("OMN",)
    assert {a.split(":")[0] for a in found.process.acts} == {"fa", "en"}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(ALL), unique_by=lambda r: r.name, min_size=1))
def test_nothing_is_lost_doubled_or_without_evidence(reports):
    found = only(*reports)
    told_ids = [t.act.id for e in found.timeline for t in e.tellings]
    assert sorted(told_ids) == sorted(f"{r.name}:{a.id}" for r in reports for a in r.acts)
    known = set(found.process.acts)
    for response in found.process.responses.values():
        assert set(response.acts) <= known
    acts = [a for r in reports for a in r.acts]
    assert found.process.stage == max((stage_of(a) for a in acts), key=STAGES.index)
