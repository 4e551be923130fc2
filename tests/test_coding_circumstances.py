"""What the words around an act say of it: to whom, on what terms, by what way. All in Persian."""

import pytest

from tests.coding_text import acts, the, with_twins

TOLD = with_twins(
    [
        ("باکو به میانجی‌ها گفته فعلاً نه", "reject", ("AZE",)),
        ("دهلی‌نو دست رد به سینهٔ فرستادهٔ سازمان ملل زد.", "reject", ("IND",)),
        ("پاسخ مثبت اریتره به ابتکار کنیا خبرساز شد.", "accept", ("ERI",)),
        (
            "رئیس‌جمهور غنا از توگو خواست با بنین میانجی‌گری کند، اما بنین این درخواست را رد کرد.",
            "reject",
            ("BEN",),
        ),
        (
            "لیما گفت بدون ضمانت مرزی با میانجی‌ها مذاکره نخواهد کرد.",
            "accept_conditionally",
            ("PER",),
        ),
        ("شیلی شرط‌های خود را برای مذاکره با بولیوی اعلام کرد.", "accept_conditionally", ("CHL",)),
        ("نایروبی از میانجی قطری مهلت بیشتری خواست.", "postpone", ("KEN",)),
        (
            "وزیر خارجهٔ کنیا: اگر از ما بخواهند، برای حل اختلاف آماده‌ایم.",
            "express_willingness",
            ("KEN",),
        ),
        (
            "پیام‌های ارسال‌شده از سوی هند از طریق میانجی‌های نپال در دست بررسی است.",
            "carry_message",
            ("NPL",),
        ),
        ("سفیر نروژ پیام شورشیان را به بوگوتا برد.", "carry_message", ("NOR",)),
        ("اتیوپی و اریتره طرح کنیا رو قبول کردن", "accept", ("ETH", "ERI")),
    ]
)


@pytest.mark.parametrize("text, act, actor", TOLD)
def test_an_act_is_read_from_what_surrounds_it(text, act, actor):
    assert (act, actor) in {(a.act, a.actor) for a in acts(text)}


@pytest.mark.parametrize(
    "text, act",
    [
        ("باکو به میانجی‌ها گفته نامه رسیده است.", "reject"),
        ("بوگوتا از سفیر نروژ وقت ملاقات خواست.", "postpone"),
        ("سفیر نروژ پیام تبریک را به بوگوتا برد.", "carry_message"),
        ("پس از رد کردن طرح مصر، هیئت به خانه بازگشت.", "accept"),
    ],
)
def test_other_surroundings_give_no_such_act(text, act):
    assert act not in {a.act for a in acts(text)}


def test_a_fact_beside_a_wish_is_a_fact():
    (refusal,) = [
        a
        for a in acts("نپال: هند از عمان خواست میانجی شود؛ ما نیازی به میانجی نمی‌بینیم.")
        if a.act == "reject"
    ]
    assert refusal.actuality == "happened"


def test_whether_or_not_is_asked():
    found = acts("کنیا پیشنهاد میانجی‌گری داد. سودان نگفت آن را قبول دارد یا نه.")
    assert not [a for a in found if a.act == "accept" and a.actuality == "happened"]


def test_to_study_a_plan_is_neither_yes_nor_no():
    found = acts("نپال پیشنهاد هند را بررسی می‌کند.")
    assert [a.act for a in found if "answer.neutral" in a.rule] == ["no_public_answer"]


def test_two_light_nouns_share_their_verb():
    found = acts(
        "ارتش سودان پیشنهاد آتش‌بس کنیا را رد و اعلام کرد که نیروهای پشتیبانی سریع باید بروند."
    )
    (refusal,) = [a for a in found if a.act == "reject"]
    assert (refusal.actor, refusal.mediators) == (("SDN",), ("KEN",))


def test_who_is_lacked_as_a_mediator_mediates_nothing():
    found = acts("شیلی و پرو نشستی بدون حضور کشوری ثالث به عنوان میانجی داشتند.")
    assert all(a.actuality == "denied" for a in found if a.act == "meeting_indirect")


def test_a_side_that_comes_to_the_mediator_for_talks_takes_part():
    text = (
        "کنیا میان اتیوپی و اریتره میانجی‌گری می‌کند. "
        "وزیر خارجهٔ اتیوپی برای گفت‌وگو دربارهٔ آتش‌بس وارد نایروبی شد."
    )
    assert ("accept", ("ETH",), ("KEN",)) in {(a.act, a.actor, a.mediators) for a in acts(text)}


@pytest.mark.parametrize(
    "text, act, actor, mediators",
    [
        ("آیا اتحادیهٔ اروپا میزبان لیما و لاپاز می‌شود؟", "host", ("EUR",), ("EUR",)),
        ("نایروبی دیدار فردا با فرستادهٔ سازمان ملل را لغو کرد.", "reject", ("KEN",), ("UNO",)),
        (
            "نروژ طرحی برای پایان درگیری به اتیوپی و اریتره پیشنهاد کرده است.",
            "propose_text",
            ("NOR",),
            ("NOR",),
        ),
    ],
)
def test_what_is_done_for_two_sides_is_a_third_partys(text, act, actor, mediators):
    assert (act, actor, mediators) in {(a.act, a.actor, a.mediators) for a in acts(text)}


def test_neither_of_two_means_both():
    text = (
        "نپال پیشنهاد میانجی‌گری میان سودان و اتیوپی را مطرح کرد "
        "اما هیچ یک با این پیشنهاد موافقت نکرده‌اند."
    )
    (refusal,) = [a for a in acts(text) if a.act == "reject"]
    assert set(refusal.actor) == {"SDN", "ETH"}


def test_talks_that_were_held_by_mediation_are_the_mediators():
    text = "دیدار میان اتیوپی و اریتره که با میانجی‌گری کنیا برگزار شد، پایان یافت."
    found = [a for a in acts(text) if a.mediators == ("KEN",)]
    assert {i for a in found for i in (*a.actor, *a.parties)} >= {"ETH", "ERI"}


def test_who_comes_near_to_a_deal_together_makes_no_peace_for_others():
    found = acts("اتیوپی و اریتره به رسیدن به توافقی بر سر مرز نزدیک شده‌اند.")
    assert not [a for a in found if set(a.mediators) & {"ETH", "ERI"}]


@pytest.mark.parametrize(
    "text, act, actor",
    [
        ("پیشنهاد نروژ با مخالفت بولیوی روبه‌رو شد.", "reject", ("BOL",)),
        ("بولیوی از پاسخ دادن به پیشنهاد شیلی خودداری کرد.", "no_public_answer", ("BOL",)),
        ("سفر وزیر خارجهٔ نروژ به نایروبی، حامل پیام اتیوپی", "carry_message", ("NOR",)),
        ("نپال گفت در موضوع مرز جایی برای میانجی نیست.", "reject", ("NPL",)),
        ("میزبانی نایروبی از گفت‌وگوهای اتیوپی و اریتره ادامه دارد.", "host", ("KEN",)),
    ],
)
def test_more_forms_of_the_same_acts(text, act, actor):
    assert (act, actor) in {(a.act, a.actor) for a in acts(text)}


def test_asking_both_sides_for_calm_alone_presses_nobody_to_talk():
    assert "pressure_or_incentive" not in {a.act for a in acts("نپال از دو طرف خواست آرام باشند.")}


def test_an_envoy_who_travels_mediates_where_the_envoy_is_sent_for():
    text = "فرستادهٔ سازمان ملل در امور یمن برای ازسرگیری گفت‌وگوهای صلح به عمان رفت."
    act = the(text, "meeting_indirect")
    assert (act.mediators, act.parties) == (("UNO",), ("YEM",))


def test_who_hosts_the_rounds_of_two_others_is_the_third():
    act = the("چند دور مذاکره میان چاد و نیجر به میزبانی کنیا برگزار شده است.", "host")
    assert (act.mediators, act.parties) == (("KEN",), ("TCD", "NER"))
