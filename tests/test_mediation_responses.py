from dataclasses import replace

import pytest

from miyanji.coding.act import Plover
from miyanji.mediation.responses import response, responses
from tests.coding_text import brief
from tests.mediation_acts import make

NEUTRAL = {"rule": "en.answer.neutral.v1"}


def value(party, *acts):
    return response(party, acts).value


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("accept", "accept"),
        ("accept_conditionally", "conditional"),
        ("reject", "reject"),
        ("no_public_answer", "no_answer"),
    ],
)
def test_explicit_answers(kind, answer):
    found = response("IRN", [make(1, kind, "IRN", "OMN", "OMN")])
    assert (found.value, found.acts) == (answer, ("a1",))


def test_who_says_nothing_is_unknown():
    acts = [make(1, "offer", "OMN", "IRN USA", "OMN", "IRN USA")]
    assert responses(("IRN", "USA"), acts)["USA"].value == "unknown"
    assert responses(("IRN", "USA"), acts)["IRN"].acts == ()


def test_each_party_has_its_own_answer():
    acts = [make(1, "accept", "IRN", "OMN", "OMN"), make(2, "reject", "USA", "OMN", "OMN")]
    assert {p: r.value for p, r in responses(("IRN", "USA"), acts).items()} == {
        "IRN": "accept",
        "USA": "reject",
    }


def test_the_latest_answer_stands():
    acts = [make(1, "accept", "IRN", "OMN", "OMN"), make(2, "reject", "IRN", "OMN", "OMN")]
    assert response("IRN", acts).value == "reject"
    assert response("IRN", acts).acts == ("a2",)
    assert value("IRN", *reversed(acts)) == "accept"


def test_a_silence_is_weaker_than_words():
    acts = [make(1, None, "IRN", **NEUTRAL), make(2, "no_public_answer", "IRN")]
    found = response("IRN", acts)
    assert found.value == "noncommittal"
    assert found.acts == ("a1", "a2")


@pytest.mark.parametrize("actuality", ["asked", "denied"])
@pytest.mark.parametrize("kind", ["accept", "reject", "accept_conditionally"])
def test_an_answer_asked_for_or_denied_is_none(kind, actuality):
    assert value("IRN", make(1, kind, "IRN", "OMN", "OMN", actuality=actuality)) == "unknown"


@pytest.mark.parametrize("kind", ["accept", "reject"])
def test_a_supposed_answer_is_none(kind):
    supposed = make(1, kind, "IRN", "OMN", "OMN", actuality="hypothetical")
    assert value("IRN", supposed) == "unknown"


def test_a_commentators_word_is_no_partys_answer():
    assert value("IRN", make(1, "accept", "IRN", "OMN", "OMN", said="author_opinion")) == "unknown"


@pytest.mark.parametrize(
    "act",
    [
        make(1, "request_mediation", "IRN", "OMN", "OMN", "IRN USA"),
        make(1, "carry_message", "IRN", "OMN", "OMN", "IRN USA"),
        make(1, "meeting_indirect", "IRN", "", "OMN", "IRN USA", rule="en.talks.mediated.v1"),
        make(1, "agreement", "IRN USA", "", "OMN", "IRN USA"),
    ],
)
def test_taking_part_is_consent(act):
    assert value("IRN", act) == "accept"


@pytest.mark.parametrize(
    "act",
    [
        make(1, "request_mediation", "USA", "OMN", "OMN", "IRN USA"),
        make(1, "carry_message", "OMN", "IRN", "OMN", "IRN USA"),
        make(1, "meeting_indirect", "OMN", "IRN USA", "OMN", "IRN USA", rule="en.mediate.v1"),
        make(1, "offer", "OMN", "IRN USA", "OMN", "IRN USA"),
        make(1, "agreement", "IRN USA", "", "", "IRN USA"),
        make(1, "meeting_direct", "IRN USA", "", "", "IRN USA"),
    ],
)
def test_no_consent_of_a_side_that_is_not_shown_taking_part(act):
    assert value("IRN", act) == "unknown"


@pytest.mark.parametrize("actuality", ["planned", "hypothetical", "asked", "denied"])
def test_taking_part_counts_only_where_it_happened(actuality):
    act = make(1, "carry_message", "IRN", "USA", "OMN", "IRN USA", actuality=actuality)
    assert value("IRN", act) == "unknown"


def test_a_denial_beside_a_report_leaves_the_answer_open():
    report = make(1, "carry_message", "IRN", "USA", "OMN", "IRN USA", said="anonymous")
    denial = make(
        2, "carry_message", "IRN", "USA", "OMN", "IRN USA",
        said="official_on_record", actuality="denied",
    )  # fmt: skip
    assert response("IRN", [report]).value == "accept"
    found = response("IRN", [report, denial])
    assert found.value == "unknown"
    assert found.acts == ("a2",)


def test_an_explicit_answer_outweighs_taking_part():
    acts = [
        make(1, "reject", "IRN", "OMN", "OMN"),
        make(2, "carry_message", "IRN", "USA", "OMN", "IRN USA"),
    ]
    assert value("IRN", *acts) == "reject"


def political(number, event, actor="IRN", to="", **fields):
    return make(number, None, actor, to, plover=Plover(event), **fields)


@pytest.mark.parametrize(
    ("act", "answer"),
    [
        (political(1, "CONSULT", to="OMN"), "accept"),
        (political(1, "CONSULT"), "unknown"),
        (political(1, "CONSULT", to="FRA"), "unknown"),
        (political(1, "AGREE"), "unknown"),
        (political(1, "CONSULT", to="OMN", actuality="planned"), "unknown"),
        (political(1, "REJECT", to="OMN"), "reject"),
        (political(1, "SUPPORT", to="OMN"), "noncommittal"),
        (political(1, "SUPPORT"), "unknown"),
        (political(1, "ASSAULT", to="OMN"), "unknown"),
    ],
)
def test_what_a_side_does_towards_the_third_party_is_a_sign(act, answer):
    at_work = make(2, "meeting_indirect", "OMN", by="OMN")
    assert response("IRN", [act, at_work], third=["OMN"]).value == answer


def test_who_is_called_by_a_third_party_that_only_offers_has_accepted_nothing():
    offer, called = make(1, "offer", "OMN", by="OMN"), political(2, "CONSULT", to="OMN")
    assert response("IRN", [offer, called], third=["OMN"]).value == "unknown"


def test_words_of_the_mediation_stand_before_signs():
    acts = [make(1, "reject", "IRN", "OMN", "OMN"), political(2, "CONSULT", to="OMN")]
    assert response("IRN", acts, third=["OMN"]).value == "reject"


def told(number, **fields):
    act = make(number, "meeting_indirect", "OMN", by="OMN", said="official_on_record", **fields)
    return replace(act, attribution=replace(act.attribution, speaker="person:somebody"))


def test_whose_official_tells_of_the_contact_takes_part():
    voices = {"person:somebody": frozenset({"IRN"})}
    assert response("IRN", [told(1)], voices).value == "accept"
    assert response("USA", [told(1)], voices).value == "unknown"
    assert response("IRN", [told(1)]).value == "unknown"


def test_who_puts_the_contact_in_doubt_does_not():
    voices = {"person:somebody": frozenset({"IRN"})}
    acts = [told(1), told(2, actuality="denied")]
    assert response("IRN", acts, voices).value == "unknown"


def test_a_denied_agreement_leaves_the_talks_that_another_reports():
    talks = make(1, "meeting_indirect", "IRN USA", between="IRN USA", rule="en.talks.indirect.v1")
    no_deal = make(2, "agreement", "IRN USA", between="IRN USA", actuality="denied")
    assert response("IRN", [talks, no_deal]).value == "accept"


THANKS = {"rule": "fa.answer.neutral.thanks.v1"}


def test_thanks_stand_behind_a_clear_word_and_behind_taking_part():
    thanks = make(2, None, "IRN", "OMN", **THANKS)
    refusal, deal = (
        make(1, "reject", "IRN", "OMN", "OMN"),
        make(1, "agreement", "IRN USA", "", "OMN"),
    )
    assert value("IRN", thanks) == "noncommittal"
    assert value("IRN", refusal, thanks) == "reject"
    assert value("IRN", deal, thanks) == "accept"
    assert value("IRN", deal, make(2, None, "IRN", "OMN", **NEUTRAL)) == "noncommittal"


def test_sides_that_agree_under_a_mediated_agreement_took_part():
    signed = make(1, "agreement", "", "", "OMN")
    agreed = make(2, "agreement", "IRN USA", between="IRN USA")
    assert value("IRN", signed, agreed) == "accept"
    assert value("IRN", agreed) == "unknown"


@pytest.mark.parametrize("kind", ["end", "suspend"])
def test_talks_that_broke_off_were_held_by_both(kind):
    contact = make(1, "meeting_indirect", "OMN", "", "OMN")
    stopped = make(2, kind, "IRN USA", between="IRN USA")
    alone = make(3, kind, "IRN")
    assert value("IRN", contact, stopped) == "accept"
    assert value("IRN", stopped) == "unknown"
    assert value("IRN", contact, alone) == "unknown"


def test_what_two_exchange_where_a_third_mediates_shows_both_taking_part():
    contact = make(1, "meeting_indirect", "OMN", "", "OMN")
    swap = political(2, "COOPERATE", "IRN USA")
    assert value("USA", contact, swap) == "accept"
    assert value("USA", swap) == "unknown"
    assert value("USA", contact, political(2, "COOPERATE", "USA")) == "unknown"


def test_a_silence_that_the_mediator_shares_is_no_answer():
    silent = make(1, "no_public_answer", "IRN OMN")
    assert response("IRN", [silent], third=("OMN",)).value == "unknown"
    assert response("IRN", [silent], third=("QAT",)).value == "no_answer"


def test_an_answer_that_another_source_denies_leaves_it_open():
    yes, denial = (
        make(1, "accept", "IRN", "OMN", "OMN"),
        make(2, "accept", "IRN", "OMN", "OMN", actuality="denied"),
    )
    answer = response("IRN", [yes, denial])
    assert (answer.value, answer.acts) == ("unknown", ("a1", "a2"))


def test_sides_that_agree_where_contact_went_through_a_third_party_took_part():
    talks = make(1, "meeting_indirect", "OMN", "", "OMN")
    agreed = make(2, "agreement", "IRN USA", between="IRN USA")
    assert value("IRN", talks, agreed) == "accept"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Fiji's proposal for a truce was on the table. Mediators waited for Chile and Peru. "
            "Both sides agreed to the proposal.",
            {"CHL": "accept", "PER": "accept"},
        ),
        (
            "سخنگوی شیلی با استقبال از پیشنهاد مکزیک برای میانجیگری با آرژانتین، "
            "آن را سازنده خواند.",
            {"CHL": "accept", "ARG": "unknown"},
        ),
        (
            "وزارت خارجه شیلی با رد پیشنهاد مکزیک برای میانجیگری با آرژانتین، بر گفت‌وگوی مستقیم "
            "تاکید کرد.",
            {"CHL": "reject", "ARG": "unknown"},
        ),
        (
            "Norway hosted talks between Chile and Argentina on Monday.",
            {"CHL": "accept", "ARG": "accept"},
        ),
    ],
)
def test_answers_in_passing_and_by_both_sides_are_read(text, who):
    (process, *_) = brief(text).processes
    assert {side: answer.value for side, answer in process.responses.items()} == who


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (
            "Mexico mediates. Officials said that the response of Chile was positive.",
            "accept",
        ),
        ("Mexico mediates. The answer of Chile was negative.", "reject"),
        ("مکزیک میانجی است. یک مقام شیلی گفت پاسخ سانتیاگو به طرح آتش‌بس مثبت است.", "accept"),
        ("مکزیک میانجی است. پاسخ شیلی منفی بود.", "reject"),
        ("Mexico mediates. Traders gave a positive response to the news from Chile.", "unknown"),
    ],
)
def test_what_an_answer_is_called_says_what_it_was(text, answer):
    (process, *_) = brief(text).processes
    assert process.responses["CHL"].value == answer


@pytest.mark.parametrize(
    "text",
    [
        "تبادل پیام میان شیلی و آرژانتین از طریق مکزیک ادامه دارد.",
        "پیام‌ها میان شیلی و آرژانتین از طریق میانجی‌های مکزیکی رد و بدل می‌شود.",
        "Messages are being exchanged between Chile and Argentina through Mexican mediators.",
    ],
)
def test_both_who_exchange_messages_through_a_third_take_part(text):
    (process,) = brief(text).processes
    answers = {side: answer.value for side, answer in process.responses.items()}
    assert answers == {"CHL": "accept", "ARG": "accept"}


def test_who_is_only_sent_a_message_has_not_answered():
    (process,) = brief("Chile's message reached Argentina through Mexico.").processes
    answers = {side: answer.value for side, answer in process.responses.items()}
    assert answers == {"CHL": "accept", "ARG": "unknown"}


def test_who_only_receives_an_envoy_has_not_answered_yet():
    (process,) = brief("فرستاده سازمان ملل در سودان با برهان دیدار کرد.").processes
    assert process.responses["SDN"].value == "noncommittal"


def test_talks_of_the_two_are_taking_part_where_a_third_mediates():
    text = "Talks between Chad and Niger have made progress. Togo is mediating."
    (process,) = brief(text).processes
    assert {side.value for side in process.responses.values()} == {"accept"}


def test_talks_face_to_face_are_no_answer_to_who_mediates_elsewhere():
    text = "Chad and Niger held direct talks in Accra. Togo has tried to mediate between them."
    (process,) = brief(text).processes
    assert {side.value for side in process.responses.values()} == {"unknown"}


def test_talks_under_a_third_that_have_ended_were_held_by_both():
    text = "گفت‌وگوهای چاد و نیجر با میانجی‌گری کنیا به پایان رسید."
    (process,) = brief(text).processes
    assert {r.value for r in process.responses.values()} == {"accept"}


def test_whose_request_for_mediation_is_granted_wants_it():
    (process,) = brief("کنیا با درخواست چاد برای میانجی‌گری با نیجر موافقت کرد.").processes
    assert {k: r.value for k, r in process.responses.items()} == {"TCD": "accept", "NER": "unknown"}
