"""The noun of a light verb, near it or far before it."""

import pytest

from tests.coding_text import acts, the


def named(text: str):
    return [(a.act, a.actor, set(a.addressees)) for a in acts(text) if a.act]


@pytest.mark.parametrize(
    "text",
    [
        "بنین خواهان وساطت غنا برای حل اختلافش با توگو شد.",
        "بنین خواستار ورود غنا به عنوان میانجی در اختلاف خود با توگو شد.",
        "بنین خواهان نقش‌آفرینی غنا در مذاکرات با توگو",
    ],
)
def test_what_is_wished_for_stands_between_the_wish_and_its_copula(text):
    assert named(text) == [("request_mediation", ("BEN",), {"GHA"})]


def test_the_go_between_of_two_stands_between_them():
    text = "غنا واسطهٔ تازهٔ توگو و بنین شده است."
    assert named(text) == [("meeting_indirect", ("GHA",), {"TGO", "BEN"})]


def test_opponents_who_are_there_oppose_nothing():
    assert not [a for a in acts("مخالفان دولت توگو در آکرا بودند.") if a.rule.endswith("reject.v1")]


def test_the_condition_of_accepting_is_set():
    text = "توگو شرط پذیرش پیشنهاد غنا را آزادی زندانیان دانست."
    assert named(text) == [("accept_conditionally", ("TGO",), {"GHA"})]


def test_a_reading_that_is_called_wrong_is_denied():
    found = acts("سفارت توگو گزارش‌ها مبنی بر پذیرش میانجی‌گری غنا را نادرست دانست.")
    assert [(a.act, a.actuality) for a in found if a.act] == [("accept", "denied")]


@pytest.mark.parametrize(
    "text",
    [
        "غنا از هیچ تلاشی برای میانجی‌گری میان توگو و بنین دریغ نمی‌کند.",
        "غنا بی‌میل نیست میان توگو و بنین واسطه شود.",
    ],
)
def test_who_spares_nothing_is_ready(text):
    assert named(text) == [("express_willingness", ("GHA",), {"TGO", "BEN"})]


def test_ruling_out_any_contact_denies_it():
    act = next(
        a for a in acts("توگو هرگونه تماس غیرمستقیم با بنین با واسطهٔ غنا را رد کرد.") if a.act
    )
    assert (act.act, act.actuality, act.mediators) == ("meeting_indirect", "denied", ("GHA",))


@pytest.mark.parametrize(
    ("text", "kind", "actor", "addressee"),
    [
        ("شرط توگو برای پذیرش میانجی‌گری غنا: آتش‌بس کامل", "accept_conditionally", "TGO", "GHA"),
        ("توگو طرح غنا برای صلح با بنین را تأیید کرد.", "accept", "TGO", "GHA"),
        ("توگو حاضر به قبول وساطت غنا نشد.", "reject", "TGO", "GHA"),
        ("توگو از غنا کمک خواست تا با بنین به توافق برسد.", "request_mediation", "TGO", "GHA"),
    ],
)
def test_answers_and_wishes_in_other_words(text, kind, actor, addressee):
    assert named(text) == [(kind, (actor,), {addressee})]


def test_captives_are_exchanged_by_agreement():
    act = next(a for a in acts("توگو و بنین به واسطهٔ غنا چهار اسیر مبادله کردند.") if a.act)
    assert (act.act, set(act.actor), act.mediators) == ("agreement", {"TGO", "BEN"}, ("GHA",))


@pytest.mark.parametrize(
    ("text", "kind", "actor", "addressees"),
    [
        ("طرحی را که غنا نوشته بود، توگو پذیرفت.", "accept", "TGO", {"GHA"}),
        (
            "وزیر خارجه غنا آمادگی کشورش را برای میانجی‌گری میان توگو و بنین اعلام کرد.",
            "express_willingness",
            "GHA",
            None,
        ),
        ("موافقت ضمنی توگو با پیشنهاد میانجی‌گری غنا اعلام شد.", "accept", "TGO", {"GHA"}),
        ("سفیر هند از نقش غنا در میانجی‌گری میان توگو و بنین گفت.", "meeting_indirect", "GHA", None),
    ],
)
def test_whose_plan_and_whose_role_it_is(text, kind, actor, addressees):
    found = named(text)
    assert found[0][:2] == (kind, (actor,))
    assert addressees is None or found[0][2] == addressees


def test_a_bridge_that_is_hit_joins_nobody():
    assert named("وقتی پل اصلی شهر را زدند، غنا واکنش نشان داد.") == []
    assert named("غنا میان توگو و بنین پل زده است.")[0][:2] == ("meeting_indirect", ("GHA",))


def test_who_is_named_after_by_is_no_noun_of_the_verb():
    text = (
        "Chad has welcomed an offer by the president of Togo to mediate in its dispute with Niger."
    )
    act = the(text, "accept")
    assert (act.actor, act.mediators) == (("TCD",), ("TGO",))
