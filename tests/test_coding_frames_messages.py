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
