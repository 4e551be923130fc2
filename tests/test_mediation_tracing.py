import pytest
from hypothesis import given
from hypothesis import strategies as st

from miyanji.mediation.evidence import stage_of
from miyanji.mediation.tracing import furthest
from tests.coding_text import brief, with_twins
from tests.mediation_acts import make, only, traced

OFFER = make(1, "offer", "OMN", "IRN USA", "OMN", "IRN USA")
REQUEST = make(2, "request_mediation", "IRN", "OMN", "OMN", "IRN USA")
CONTACT = make(3, "carry_message", "OMN", "USA", "OMN", "IRN USA")
STAGES = ("none", "requested", "offered", "occurred")


def test_requested_is_not_offered():
    process = only(REQUEST)
    assert process.stage == "requested"
    assert process.requesters == ("IRN",)
    assert process.by_mediator["OMN"].willing.value == "unknown"
    assert process.by_mediator["OMN"].requested_by == ("IRN",)


def test_offered_is_not_occurred():
    process = only(OFFER)
    assert process.stage == "offered"
    assert process.requesters == ()
    assert process.by_mediator["OMN"].willing.acts == ("a1",)


def test_the_furthest_stage_stands():
    assert only(OFFER, REQUEST, CONTACT).stage == "occurred"


@given(st.permutations([OFFER, REQUEST, CONTACT]))
def test_the_stage_knows_no_order(acts):
    assert furthest(acts) == "occurred"


def test_no_acts_no_stage():
    assert furthest([]) == "none"


@given(st.lists(st.sampled_from([OFFER, REQUEST, CONTACT]), min_size=1))
def test_the_stage_is_that_of_some_act(acts):
    assert furthest(acts) in {stage_of(a) for a in acts}
    assert all(STAGES.index(stage_of(a)) <= STAGES.index(furthest(acts)) for a in acts)


@pytest.mark.parametrize("actuality", ["asked", "denied", "hypothetical"])
def test_asked_denied_or_supposed_makes_no_process(actuality):
    assert (
        traced(make(1, "meeting_indirect", "OMN", "", "OMN", "IRN USA", actuality=actuality)) == ()
    )


def test_denied_contact_does_not_undo_an_offer():
    denied = make(3, "carry_message", "OMN", "USA", "OMN", "IRN USA", actuality="denied")
    assert only(OFFER, denied).stage == "offered"


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("suspend", "suspended"),
        ("postpone", "suspended"),
        ("end", "ended"),
        ("agreement", "agreed"),
    ],
)
def test_status_is_the_last_turn(kind, status):
    turn = make(4, kind, "OMN", "", "OMN", "IRN USA")
    assert only(CONTACT, turn).status == status
    assert only(CONTACT).status == "open"


@pytest.mark.parametrize("actuality", ["asked", "denied", "hypothetical", "planned"])
def test_a_turn_that_has_not_happened_changes_no_status(actuality):
    turn = make(4, "end", "OMN", "", "OMN", "IRN USA", actuality=actuality)
    assert only(CONTACT, turn).status == "open"


def test_a_refusal_closes_an_offer_but_not_a_mediation_under_way():
    refusal = make(5, "reject", "IRN", "OMN", "OMN", "IRN USA")
    assert only(OFFER, refusal).status == "refused"
    assert only(CONTACT, refusal).status == "open"


def test_two_mediators_have_their_own_answers():
    process = only(
        make(1, "offer", "OMN", "", "OMN", "IRN USA"),
        make(2, "offer", "QAT", "", "QAT", "IRN USA"),
        make(3, "accept", "IRN", "OMN", "OMN", "IRN USA"),
        make(4, "reject", "IRN", "QAT", "QAT", "IRN USA"),
    )
    assert set(process.mediators) == {"OMN", "QAT"}
    assert process.by_mediator["OMN"].responses["IRN"].value == "accept"
    assert process.by_mediator["QAT"].responses["IRN"].value == "reject"
    assert process.by_mediator["QAT"].responses["USA"].value == "unknown"


def test_each_mediator_has_its_own_stage_and_requesters():
    process = only(
        make(1, "request_mediation", "IRN", "QAT", "QAT", "IRN USA"),
        make(2, "carry_message", "OMN", "USA", "OMN", "IRN USA"),
    )
    assert process.by_mediator["QAT"].stage == "requested"
    assert process.by_mediator["QAT"].requested_by == ("IRN",)
    assert process.by_mediator["OMN"].stage == "occurred"
    assert process.by_mediator["OMN"].requested_by == ()


def test_issues_come_most_named_first():
    process = only(
        make(1, "offer", "OMN", "", "OMN", "IRN USA", issues=("sanctions",)),
        make(2, "carry_message", "OMN", "", "OMN", "IRN USA", issues=("enrichment",)),
        make(3, "carry_message", "OMN", "", "OMN", "IRN USA", issues=("enrichment",)),
    )
    assert process.issues == ("enrichment", "sanctions")


def test_other_acts_alone_make_no_process():
    assert traced(make(1, None, "RUS", "UKR"), make(2, "meeting_direct", "RUS UKR")) == ()
    assert traced() == ()


@pytest.mark.parametrize(
    ("text", "stage", "mediators", "parties"),
    with_twins(
        [
            ("Iran asked Iraq to mediate with Saudi Arabia.", "requested", {"IRQ"}, {"IRN", "SAU"}),
            (
                "Qatar is ready to mediate between Israel and Hamas.",
                "offered",
                {"QAT"},
                {"ISR", "group:hamas"},
            ),
            ("Turkey mediated between Russia and Ukraine.", "occurred", {"TUR"}, {"RUS", "UKR"}),
            (
                "ایران از عراق خواست که با عربستان میانجی‌گری کند.",
                "requested",
                {"IRQ"},
                {"IRN", "SAU"},
            ),
            (
                "عمان پیشنهاد داد میان ایران و آمریکا میانجی‌گری کند.",
                "offered",
                {"OMN"},
                {"IRN", "USA"},
            ),
            ("عمان پیام ایران را به آمریکا منتقل کرد.", "occurred", {"OMN"}, {"IRN", "USA"}),
        ]
    ),
)
def test_stage_of_a_sentence(text, stage, mediators, parties):
    (process,) = brief(text).processes
    assert process.stage == stage
    assert set(process.mediators) == mediators
    assert set(process.parties) == parties


@pytest.mark.parametrize(
    "text",
    [
        "Can Turkey mediate between Russia and Ukraine?",
        "Turkey has not mediated between Russia and Ukraine.",
        "Turkey could mediate between Russia and Ukraine.",
        "آیا ترکیه میان روسیه و اوکراین میانجی‌گری می‌کند؟",
        "ترکیه میان روسیه و اوکراین میانجی‌گری نکرده است.",
        "ترکیه می‌تواند میان روسیه و اوکراین میانجی‌گری کند.",
        "Russia attacked Ukraine.",
        "The union and the bus company agreed to mediation over wages after the strike.",
        "A family court ordered the couple into mediation before their divorce.",
        "اتحادیه کارگران و کارفرما برای حل اختلاف دستمزد به میانجی‌گری تن دادند.",
        "شورای حل اختلاف با میانجی‌گری ریش‌سفیدان پرونده طلاق را به صلح رساند.",
    ],
)
def test_no_process_without_a_mediation_that_is_stated_between_states(text):
    assert brief(text).processes == ()


def test_every_act_of_a_process_is_an_act_of_the_brief():
    found = brief("Oman offered to mediate between Iran and the United States. Iran declined.")
    (process,) = found.processes
    assert set(process.acts) <= {a.id for a in found.acts}


def test_who_is_to_mediate_and_has_had_a_side_at_its_place_has_begun():
    text = (
        "Togo said it will mediate talks this week between the Colombian government and the ELN. "
        "Togo hosted a meeting of ELN delegates in May."
    )
    (process,) = brief(text).processes
    assert (process.stage, process.mediators) == ("occurred", ("TGO",))
