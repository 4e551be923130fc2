"""Frames of texts and messages that go from one side to the other through a third."""

import pytest

from tests.coding_text import acts, brief, the, with_twins

ROWS = [
    ("سودان پیشنهاد تازه‌ای از طریق کنیا به چاد داده است.", ("KEN",), "SDN"),
    ("تبادل پیام‌ها میان سودان و چاد از طریق کنیا ادامه دارد.", ("KEN",), "SDN"),
    ("سخنگوی سودان: تبادل پیام با چاد از طریق کنیا متوقف نشده است.", ("KEN",), "SDN"),
    ("کنیا پاسخ سودان را به چاد داد.", ("KEN",), "SDN"),
    ("میانجی‌ها پاسخ سودان را به چاد رساندند.", (), "SDN"),
]


@pytest.mark.parametrize(("text", "third", "sender"), with_twins(ROWS))
def test_whose_text_a_third_party_brings_takes_part(text, third, sender):
    read = brief(text)
    (process,) = read.processes
    assert (process.mediators, process.stage) == (third, "occurred")
    assert process.responses[sender].value == "accept"
    assert the(text, "carry_message").actuality == "happened"


def test_a_text_of_the_carrier_s_own_is_no_message_of_another():
    assert not [a for a in acts("کنیا دیشب طرح خود را به چاد داد.") if a.act == "carry_message"]


def test_who_asks_a_third_for_time_to_weigh_the_demands_of_another_has_them_from_there():
    text = "مقام‌های سودانی از کنیا زمان خواسته‌اند تا خواسته‌های چاد را بررسی کنند."
    (process,) = brief(text).processes
    assert process.mediators == ("KEN",)
    assert process.responses["SDN"].value == "noncommittal"


def test_time_to_mend_the_own_text_makes_nobody_a_mediator():
    assert not brief("سودان از کنیا فرصت خواست تا پیشنهاد خود را اصلاح کند.").processes


def test_what_falls_short_is_refused_by_who_says_so():
    text = (
        "سودان پیشنهاد تازه‌ای از طریق کنیا به چاد داده است، "
        "اما دولت چاد می‌گوید این پیشنهاد کافی نیست."
    )
    assert brief(text).processes[0].responses["TCD"].value == "reject"


@pytest.mark.parametrize("tie", ["به همین دلیل", "از سوی دیگر", "در این میان", "به گفتهٔ او"])
def test_a_phrase_that_only_ties_the_sentence_to_others_has_no_part_in_it(tie):
    assert the(f"{tie} کنیا میان سودان و چاد میانجی‌گری کرد.", "meeting_indirect").actor == ("KEN",)


def test_this_belongs_to_the_noun_that_follows():
    text = "کنیا پیشنهاد میانجی‌گری داد. رئیس‌جمهور سودان ساعاتی بعد از این پیشنهاد استقبال کرد."
    assert the(text, "accept").actor == ("SDN",)


@pytest.mark.parametrize(
    "text",
    [
        "سفر فرمانده ارتش کنیا به خارطوم برای تبادل پیام میان سودان و چاد انجام شد.",
        "هدف از سفر فرمانده ارتش کنیا تبادل پیام‌ها میان سودان و چاد بود.",
    ],
)
def test_the_messages_that_a_journey_is_for_are_the_traveller_s(text):
    act = the(text, "carry_message")
    assert (act.actor, act.actuality) == (("KEN",), "happened")
    assert {r.value for r in brief(text).processes[0].responses.values()} == {"accept"}


@pytest.mark.parametrize(
    "text",
    [
        "وزیر خارجه کنیا با هدف میانجی‌گری میان سودان و چاد راهی خارطوم شد.",
        "سفر نخست‌وزیر کنیا به خارطوم با هدف میانجی‌گری میان سودان و چاد انجام می‌شود.",
        "هیئت کنیایی به منظور میانجی‌گری میان سودان و چاد به نجامنا سفر می‌کند.",
    ],
)
def test_who_sets_out_to_mediate_has_not_done_so_yet(text):
    assert the(text, "meeting_indirect").actuality == "planned"
    assert brief(text).processes[0].stage == "offered"


@pytest.mark.parametrize(
    "text",
    [
        "توافق میان سودان و چاد با میانجی‌گری کنیا قطعی شده و این توافق فردا اعلام خواهد شد.",
        "سودان و چاد با میانجی‌گری کنیا گفت‌وگو کردند. "
        "منابع سودانی از دستیابی به توافق میان سودان و چاد خبر دادند.",
    ],
)
def test_an_agreement_that_is_final_or_of_which_news_is_given_is_made(text):
    act = the(text, "agreement")
    assert (set(act.parties), act.actuality) == ({"SDN", "TCD"}, "happened")


def test_what_might_be_announced_is_not_made():
    text = "ممکن است رئیس‌جمهور کنیا اعلام کند که توافق سودان و چاد نهایی شده است."
    assert [a.actuality for a in acts(text) if a.act == "agreement"] == ["hypothetical"]


def test_talks_that_go_on_are_there_whatever_will_come_of_them():
    text = "مذاکرات غیرمستقیم جاری میان سودان و چاد پیشرفت خواهد کرد."
    assert the(text, "meeting_indirect").actuality == "happened"


def test_what_a_name_is_in_apposition_is_no_wish():
    text = "کنیا، میانجی گفت‌وگوهای سودان و چاد، خواستار آتش‌بس شد."
    assert the(text, "meeting_indirect").actuality == "happened"


def test_mediators_after_the_name_of_one_side_are_others():
    text = "پس از قطع روابط سودان با چاد، میانجی‌های منطقه‌ای میان سودان و چاد فعال شده‌اند."
    assert the(text, "meeting_indirect").actor == ()


def test_who_is_thanked_for_hosting_has_hosted():
    text = "سخنگوی سودان از مقامات کنیایی به علت میزبانی مذاکرات سودان و چاد قدردانی کرد."
    assert the(text, "host").actor == ("KEN",)


def test_now_is_no_readiness():
    text = "کنیا در حال حاضر نام خود را به عنوان میانجی سودان و چاد نمی‌آورد."
    assert not [a for a in acts(text) if a.act == "accept"]


def test_he_of_whom_another_asks_is_who_says_so():
    text = (
        "«ویلیام روتو»، رئیس‌جمهور کنیا گفته «سالوا کیر»، رئیس‌جمهور سودان جنوبی و چاد "
        "از او خواسته‌اند در دعوای آنها با سودان میانجی شود."
    )
    assert the(text, "request_mediation").mediators == ("KEN",)


def test_those_who_hold_mediated_talks_with_each_other_take_part():
    text = (
        "وزیر خارجهٔ سودان در نایروبی با وزیر خارجهٔ چاد "
        "گفت‌وگوهای غیرمستقیمی با میانجی‌گری کنیا برگزار کرد."
    )
    act = the(text, "meeting_indirect")
    assert (act.actor, act.addressees) == (("SDN",), ("TCD",))


def test_talks_told_before_took_place_by_the_mediation_that_is_told_of_them():
    text = "وزیر خارجهٔ سودان با وزیر خارجهٔ چاد گفت‌وگو کرد. این گفت‌وگوها با میانجی‌گری کنیا انجام شد."
    assert {r.value for r in brief(text).processes[0].responses.values()} == {"accept"}


def test_who_is_visited_about_talks_has_not_been_in_them():
    text = "وزیر خارجهٔ کنیا برای از سرگیری گفت‌وگوهای سودان و چاد به خارطوم رفت."
    assert {r.value for r in brief(text).processes[0].responses.values()} == {"unknown"}


def test_who_travels_to_talk_with_one_other_mediates_nothing():
    text = "فرستادهٔ ویژهٔ آمریکا برای گفت‌وگو با رئیس‌جمهور اوکراین به ترکیه سفر خواهد کرد."
    assert not brief(text).processes


def test_he_of_whom_is_asked_is_who_speaks_and_not_whom_that_one_met():
    text = "پوتین در گفت‌وگو با اردوغان گفت ارمنستان از او خواسته است میانجی شود."
    assert the(text, "request_mediation").mediators == ("RUS",)
