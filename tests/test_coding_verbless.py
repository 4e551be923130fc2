"""Clauses without a verb, in headlines and channel posts."""

import pytest

from tests.coding_text import acts


def only(text: str):
    found = [act for act in acts(text) if act.act]
    assert len(found) == 1, [(a.act, a.rule) for a in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "kind", "actor", "parties"),
    [
        ("غنا؛ میانجی تازهٔ توگو و بنین", "meeting_indirect", "GHA", {"TGO", "BEN"}),
        ("آکرا آماده میانجی‌گری میان توگو و بنین", "express_willingness", "GHA", {"TGO", "BEN"}),
        ("آکرا، میزبان مذاکرات توگو و بنین", "host", "GHA", {"TGO", "BEN"}),
    ],
)
def test_the_name_that_opens_the_line_acts(text, kind, actor, parties):
    act = only(text)
    assert (act.act, act.actor, act.actuality) == (kind, (actor,), "happened")
    assert set(act.parties) == parties


def test_a_journey_to_mediate_is_no_mediation_yet():
    act = only("سفر وزیر خارجه غنا به لومه برای میانجی‌گری")
    assert (act.actor, act.parties, act.actuality) == (("GHA",), ("TGO",), "planned")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("استقبال لومه از پیشنهاد آکرا برای میانجی‌گری", "accept"),
        ("مخالفت لومه با میانجی‌گری آکرا", "reject"),
        ("موافقت مشروط لومه با میانجی‌گری آکرا", "accept_conditionally"),
        ("بی‌اعتنایی لومه به پیشنهاد میانجی‌گری آکرا", "no_public_answer"),
    ],
)
def test_a_noun_of_answering_answers_what_its_preposition_marks(text, kind):
    act = only(text)
    assert (act.act, act.actor, act.addressees) == (kind, ("TGO",), ("GHA",))


def test_one_word_after_said_answers_the_offer_before_it():
    found = acts("آکرا پیشنهاد میانجی‌گری میان توگو و بنین را مطرح کرد. توگو گفته بود قبوله.")
    assert [(a.act, a.actor, a.addressees) for a in found if a.act == "accept"] == [
        ("accept", ("TGO",), ("GHA",))
    ]


def test_a_stadium_that_is_ready_mediates_nothing():
    assert not [act for act in acts("ورزشگاه تازهٔ آکرا، آمادهٔ مسابقات") if act.act]


def test_talking_on_condition_that_somebody_mediates_consents_to_the_mediator():
    found = acts("لومه گفت اگر آکرا میانجی شود، پای میز مذاکره می‌نشیند.")
    assert [(a.act, a.actor, a.addressees, a.actuality) for a in found] == [
        ("accept", ("TGO",), ("GHA",), "happened")
    ]


def test_what_is_received_from_one_and_given_to_another_is_carried():
    found = acts("وزیر خارجهٔ غنا نامهٔ لومه را گرفت و به بنین داد.")
    carried = next(a for a in found if a.act == "carry_message")
    assert (carried.actor, carried.addressees) == (("GHA",), ("BEN",))
    assert set(carried.parties) == {"TGO", "BEN"}


def test_our_mediator_is_the_one_named_before_the_copula():
    found = acts("وزیر خارجهٔ توگو: میانجی ما همچنان غنا است.")
    act = next(a for a in found if a.act)
    assert (act.mediators, act.parties) == (("GHA",), ("TGO",))


def test_a_second_speaker_after_a_semicolon_answers_for_itself():
    found = acts("توگو: میانجی‌گری غنا را نمی‌پذیریم؛ بنین: از آن استقبال می‌کنیم")
    assert [(a.act, a.actor) for a in found] == [("reject", ("TGO",)), ("accept", ("BEN",))]


def test_a_heading_sets_a_name_beside_mediation():
    act = only("آکرا و میانجی‌گری بین توگو و بنین")
    assert (act.act, act.actor, set(act.parties)) == ("meeting_indirect", ("GHA",), {"TGO", "BEN"})
