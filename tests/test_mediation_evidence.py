import pytest
from hypothesis import given
from hypothesis import strategies as st

from miyanji.coding.act import MEDIATION_ACTS
from miyanji.mediation.evidence import asserted, belongs, is_core, stage_of
from tests.mediation_acts import make

CONTACT = ("carry_message", "meeting_indirect")
ACTUALITIES = ("happened", "planned", "denied", "hypothetical", "asked")
KINDS = ("official_on_record", "named", "anonymous", "media_assertion", "author_opinion")


@pytest.mark.parametrize(
    ("kind", "stage"),
    [
        ("request_mediation", "requested"),
        ("offer", "offered"),
        ("express_willingness", "offered"),
        ("accept", "offered"),
        ("accept_conditionally", "offered"),
        ("reject", "offered"),
        ("carry_message", "occurred"),
        ("meeting_indirect", "occurred"),
        ("suspend", "occurred"),
        ("postpone", "offered"),
        ("end", "occurred"),
        ("agreement", "occurred"),
    ],
)
def test_how_far_an_act_carries_a_mediation(kind, stage):
    assert stage_of(make(1, kind, "OMN", "", "OMN", "IRN USA")) == stage


@pytest.mark.parametrize("kind", CONTACT)
def test_contact_that_is_only_planned_is_an_offer(kind):
    act = make(1, kind, "OMN", "", "OMN", "IRN USA", actuality="planned")
    assert stage_of(act) == "offered"


@pytest.mark.parametrize("kind", CONTACT)
@pytest.mark.parametrize("actuality", ["asked", "denied", "hypothetical"])
def test_contact_asked_denied_or_supposed_is_no_evidence(kind, actuality):
    act = make(1, kind, "OMN", "", "OMN", "IRN USA", actuality=actuality)
    assert not asserted(act)
    assert stage_of(act) == "none"


def test_a_condition_in_an_officials_offer_leaves_it_an_offer():
    condition = {"actuality": "hypothetical"}
    official = make(1, "offer", "OMN", "", "OMN", said="official_on_record", **condition)
    rumour = make(2, "offer", "OMN", "", "OMN", said="anonymous", **condition)
    assert stage_of(official) == "offered"
    assert stage_of(rumour) == "none"


def test_a_commentator_may_report_but_not_wish():
    seen = make(1, "meeting_indirect", "OMN", "", "OMN", said="author_opinion")
    wish = make(2, "express_willingness", "OMN", "", "OMN", said="author_opinion")
    assert asserted(seen)
    assert not asserted(wish)


def test_to_deny_an_end_asserts_that_the_mediation_goes_on():
    assert asserted(make(1, "end", "OMN", "", "OMN", actuality="denied"))
    assert not asserted(make(1, "end", "OMN", actuality="denied"))


def test_an_answer_without_a_third_party_is_no_core_of_a_mediation():
    assert not is_core(make(1, "reject", "IRN", "USA"))
    assert is_core(make(1, "reject", "IRN", "OMN", "OMN"))
    assert not is_core(make(1, None, "IRN", "USA"))
    assert not belongs(make(1, None, "IRN", "USA"))


def test_direct_talks_are_no_mediation():
    assert stage_of(make(1, "meeting_direct", "IRN USA", "", "", "IRN USA")) == "none"


@given(
    st.sampled_from(MEDIATION_ACTS),
    st.sampled_from(ACTUALITIES),
    st.sampled_from(KINDS),
    st.sampled_from(["", "OMN"]),
)
def test_only_what_is_asserted_has_a_stage(kind, actuality, said, mediator):
    act = make(1, kind, "OMN", "IRN", mediator, "IRN USA", said=said, actuality=actuality)
    if stage_of(act) != "none":
        assert asserted(act)
        assert is_core(act)
    if actuality == "asked":
        assert stage_of(act) == "none"
    if stage_of(act) == "occurred" and kind in CONTACT:
        assert actuality == "happened"
