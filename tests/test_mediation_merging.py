from hypothesis import given
from hypothesis import strategies as st

from miyanji.mediation.merging import merge
from miyanji.mediation.process import Linkage
from tests.builders import process
from tests.coding_text import brief

STAGES = ("none", "requested", "offered", "occurred")


def test_one_process_per_set_of_parties_whatever_their_order():
    first = process(("ARM", "AZE"), acts=("a1",))
    second = process(("AZE", "ARM"), ("GEO",), acts=("a1", "a2"))
    other = process(("ARM",), acts=("a3",))
    merged = merge([("one", (first, other), ()), ("two", (second,), ())])
    assert [set(p.parties) for p in merged] == [{"ARM", "AZE"}, {"ARM"}]
    assert merged[0].mediators == ("CHE", "GEO")
    assert merged[0].acts == ("one:a1", "two:a1", "two:a2")
    assert [p.id for p in merged] == ["p1", "p2"]


def test_latest_known_response_wins_and_names_its_report():
    early = process(responses={"ARM": ("accept", ("a1",)), "AZE": ("no_answer", ("a2",))})
    late = process(responses={"ARM": ("unknown", ()), "AZE": ("reject", ("a2",))}, status="refused")
    (merged,) = merge([("early", (early,), ()), ("late", (late,), ())])
    assert merged.responses["ARM"].value == "accept"
    assert merged.responses["ARM"].acts == ("early:a1",)
    assert merged.responses["AZE"].value == "reject"
    assert merged.by_mediator["CHE"].responses["AZE"].acts == ("late:a2",)
    assert merged.status == "refused"


def test_linkages_say_which_report_they_come_from():
    link = Linkage("CHE", "AZE", "gas", "words", (0, 5))
    (merged,) = merge([("one", (process(linkages=(link,)),), ())])
    assert merged.linkages[0].source == "one"


@given(st.lists(st.sampled_from(STAGES), min_size=1, max_size=5))
def test_stage_is_the_furthest_of_all(stages):
    reports = [(str(n), (process(stage=s),), ()) for n, s in enumerate(stages)]
    (merged,) = merge(reports)
    assert merged.stage == max(stages, key=STAGES.index)


def test_nothing_gives_nothing():
    assert merge([]) == ()


def test_status_is_that_of_the_last_report():
    reports = [("one", (process(status="open"),), ()), ("two", (process(status="ended"),), ())]
    assert merge(reports)[0].status == "ended"


def test_two_reports_of_one_dispute_in_two_languages_are_one_process():
    persian = brief("عمان پیشنهاد داد میان ایران و آمریکا میانجی‌گری کند.")
    english = brief("Oman passed Iran's message to the United States.")
    (merged,) = merge(
        [("fa", persian.processes, persian.acts), ("en", english.processes, english.acts)]
    )
    assert merged.stage == "occurred"
    assert merged.mediators == ("OMN",)
    assert {a.split(":")[0] for a in merged.acts} == {"fa", "en"}


@given(st.lists(st.sampled_from(["CHE", "GEO", "OMN"]), min_size=1, max_size=5))
def test_no_mediator_and_no_act_is_lost_or_doubled(mediators):
    reports = [
        (f"r{n}", (process(("ARM", "AZE"), (m,), acts=("a1",)),), ())
        for n, m in enumerate(mediators)
    ]
    (merged,) = merge(reports)
    assert set(merged.mediators) == set(merged.by_mediator) == set(mediators)
    assert merged.acts == tuple(f"r{n}:a1" for n in range(len(mediators)))


@given(st.sampled_from(STAGES))
def test_merging_one_report_changes_only_its_ids(stage):
    single = process(stage=stage, acts=("a1", "a2"))
    (merged,) = merge([("one", (single,), ())])
    assert merged.acts == ("one:a1", "one:a2")
    assert (merged.stage, merged.status) == (single.stage, single.status)
    assert (merged.parties, merged.mediators) == (single.parties, single.mediators)
