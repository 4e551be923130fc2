from hypothesis import given
from hypothesis import strategies as st

from miyanji.actors.actor import Cast
from miyanji.coding import Coding
from miyanji.mediation.parties import sides
from tests.coding_text import brief
from tests.mediation_acts import DOCUMENT, make, only, traced

STATES = ("IRN", "USA", "OMN", "QAT", "RUS", "UKR", "TUR")


def groups(*acts):
    return sides(DOCUMENT, (), Cast((), {}, (), ()), Coding(acts, ()))


def test_mediators_and_parties_are_told_apart():
    (group,) = groups(make(1, "offer", "OMN", "IRN USA", "OMN", "IRN USA"))
    assert set(group.parties) == {"IRN", "USA"}
    assert group.mediators == ("OMN",)


def test_two_disputes_are_two_processes_the_fuller_one_first():
    found = traced(
        make(1, "offer", "OMN", "IRN USA", "OMN", "IRN USA"),
        make(2, "meeting_indirect", "TUR", "RUS UKR", "TUR", "RUS UKR"),
        make(3, "reject", "RUS", "TUR", "TUR", "RUS UKR"),
    )
    assert [set(p.parties) for p in found] == [{"RUS", "UKR"}, {"IRN", "USA"}]
    assert [p.mediators for p in found] == [("TUR",), ("OMN",)]
    assert [p.id for p in found] == ["p1", "p2"]


def test_acts_that_share_a_side_are_one_dispute():
    process = only(
        make(1, "offer", "OMN", "", "OMN", "IRN USA"),
        make(2, "accept", "IRN", "OMN", "OMN", "IRN"),
    )
    assert set(process.parties) == {"IRN", "USA"}
    assert process.acts == ("a1", "a2")


def test_one_named_side_is_enough():
    process = only(make(1, "request_mediation", "IRN", "OMN", "OMN", "IRN"))
    assert process.parties == ("IRN",)


def test_who_mediates_more_often_than_it_is_a_side_is_a_mediator():
    process = only(
        make(1, "offer", "OMN", "", "OMN", "IRN USA"),
        make(2, "meeting_indirect", "OMN", "", "OMN", "IRN USA"),
        make(3, "meeting_indirect", "QAT", "", "QAT", "IRN USA OMN"),
    )
    assert set(process.mediators) == {"OMN", "QAT"}
    assert set(process.parties) == {"IRN", "USA"}


def test_a_mediation_that_is_only_denied_has_no_mediator():
    denial = make(1, "meeting_indirect", "QAT", "", "QAT", "IRN USA", actuality="denied")
    offer = make(2, "offer", "OMN", "", "OMN", "IRN USA")
    assert only(denial, offer).mediators == ("OMN",)


def test_persons_and_media_are_no_side():
    process = only(make(1, "offer", "OMN", "", "OMN", "IRN person:somebody media:reuters"))
    assert "person:somebody" not in process.parties
    assert "media:reuters" not in process.parties


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["offer", "meeting_indirect", "request_mediation", "reject"]),
            st.sampled_from(STATES),
            st.sets(st.sampled_from(STATES), max_size=3),
        ),
        max_size=8,
    )
)
def test_no_process_has_a_side_that_mediates(rows):
    acts = [
        make(n, kind, who, "", who, " ".join(sorted(between - {who})))
        for n, (kind, who, between) in enumerate(rows, 1)
    ]
    for process in traced(*acts):
        assert not set(process.parties) & set(process.mediators)
        assert len(set(process.acts)) == len(process.acts)
        assert set(process.by_mediator) == set(process.mediators)
        assert set(process.responses) == set(process.parties)


def test_who_puts_a_plan_forward_with_the_mediator_is_its_partner():
    process = only(
        make(1, "meeting_indirect", "OMN", "", "OMN", "IRN USA"),
        make(2, "propose_text", "OMN CHN", "IRN"),
    )
    assert set(process.mediators) == {"OMN", "CHN"}
    assert set(process.parties) == {"IRN", "USA"}


def test_a_side_that_plans_with_the_mediator_stays_a_side():
    process = only(
        make(1, "meeting_indirect", "OMN", "", "OMN", "IRN USA"),
        make(2, "propose_text", "OMN IRN", "USA"),
    )
    assert process.mediators == ("OMN",)


def test_who_agreed_is_a_side_of_the_mediation_told_beside_it():
    process = only(
        make(1, "agreement", "COD M23", between="COD M23"),
        make(2, "meeting_indirect", "QAT", "", "QAT"),
    )
    assert set(process.parties) == {"COD", "M23"}


def test_the_host_is_the_mediator_where_no_other_third_party_acts():
    process = only(
        make(1, "meeting_indirect", "", "", "", "IRN USA", rule="en.mediation.unnamed.v1"),
        make(2, "host", "QAT", "IRN USA"),
    )
    assert process.mediators == ("QAT",)


def test_disputes_that_share_one_side_stay_apart_where_others_mediate():
    text = (
        "Kenya mediates between Chad and Niger. "
        "Oman brokered a ceasefire between Chad and Sudan last month."
    )
    found = {frozenset(p.parties): p.mediators for p in brief(text).processes}
    assert found == {frozenset(("TCD", "NER")): ("KEN",), frozenset(("TCD", "SDN")): ("OMN",)}


def test_an_act_that_names_no_side_belongs_to_the_nearest_dispute():
    text = (
        "The meeting of the presidents of Chad and Niger was mediated by Kenya. "
        "Kenya has hosted talks between Mali and Togo."
    )
    first = next(p for p in brief(text).processes if set(p.parties) == {"TCD", "NER"})
    assert first.stage == "occurred"


def test_who_only_hosts_is_no_mediator_beside_one():
    process = only(
        make(1, "host", "MEX", "IRN USA", "MEX", "IRN USA"),
        make(2, "meeting_indirect", "NOR", "", "NOR", "IRN USA"),
    )
    assert process.mediators == ("NOR",)


def test_a_side_beside_a_mediator_is_none_where_no_sides_are_named():
    process = only(
        make(1, "meeting_indirect", "BRA", "", "BRA", "VEN GUY"),
        make(2, "express_willingness", "VEN", "", "VEN"),
        make(3, "express_willingness", "VEN", "", "VEN"),
    )
    assert process.mediators == ("BRA",)
    assert set(process.parties) == {"VEN", "GUY"}
