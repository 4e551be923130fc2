import pytest

from tests.coding_text import acts


def rows(text: str) -> set[tuple[str | None, tuple[str, ...], tuple[str, ...]]]:
    return {(a.act, a.actor, a.addressees) for a in acts(text) if a.act}


def test_who_is_asked_to_speak_with_a_third_is_asked_to_mediate():
    found = rows("نخست‌وزیر چاد از رئیس‌جمهور کنیا خواست با سودان صحبت کند.")
    assert found == {("request_mediation", ("TCD",), ("KEN",))}


def test_without_an_asker_only_a_word_for_captives_or_peace_is_one_in_favour_of_others():
    assert rows("از کنیا خواسته شده است درباره آزادی زندانیان با سودان صحبت کند.") == {
        ("request_mediation", (), ("KEN",))
    }
    assert not rows("از کنیا خواسته شده است درباره تجارت با سودان صحبت کند.")


@pytest.mark.parametrize("word", ["بی‌پاسخ مانده است", "بی‌جواب ماند"])
def test_a_request_that_nobody_hears_is_a_silence_of_who_was_asked(word: str):
    found = rows(f"درخواست چاد از کنیا برای میانجی‌گری با سودان {word}.")
    assert ("no_public_answer", ("KEN",), ("TCD",)) in found
    assert ("request_mediation", ("TCD",), ("KEN",)) in found


def test_an_answer_handed_over_is_the_answer_and_no_message_of_others():
    found = rows("چاد پاسخ مثبت خود را به طرح کنیا تحویل داد.")
    assert found == {("accept", ("TCD",), ("KEN",))}


def test_not_ready_to_say_yes_is_a_refusal_where_something_is_put_forward():
    assert ("reject", ("TCD",), ("KEN",)) in rows("چاد حاضر نشد به پیشنهاد کنیا پاسخ مثبت بدهد.")


def test_ready_to_help_to_end_the_war_of_others_is_willing():
    text = "کنیا آماده است برای پایان جنگ سودان هر کمکی بکند."
    assert ("express_willingness", ("KEN",), ("SDN",)) in rows(text)


def test_an_initiative_met_with_silence():
    found = rows("استقبال چاد از ابتکار صلح کنیا با سکوت سودان روبه‌رو شد.")
    assert ("no_public_answer", ("SDN",), ("KEN",)) in found


def test_a_third_that_tells_of_a_message_has_carried_it():
    assert rows("کنیا: پیام چاد به سودان تحویل شد") == {("carry_message", ("KEN",), ("SDN",))}
    assert not rows("چاد: پیام چاد به سودان تحویل شد")


def test_a_proposal_that_two_others_talk_is_an_offer():
    found = rows("پیشنهاد کنیا برای گفت‌وگوی چاد و سودان روی میز است.")
    assert ("offer", ("KEN",), ("TCD", "SDN")) in found


def test_who_agrees_to_talks_under_anothers_eyes_accepts_it():
    found = rows("چاد و سودان پذیرفتند که مذاکرات زیر نظر کنیا برگزار شود.")
    assert ("accept", ("TCD", "SDN"), ("KEN",)) in found


@pytest.mark.parametrize(
    "text",
    [
        "این پیام توسط وزیر خارجه کنیا به سودان رسانده شد.",
        "سخنگوی دولت سودان: پیام چاد توسط وزیر خارجه کنیا به دست ما رسید",
    ],
)
def test_who_brings_a_message_is_named_after_by(text: str):
    assert rows(text) == {("carry_message", ("KEN",), ("SDN",))}


def test_readiness_if_two_ask_is_towards_them():
    text = "کنیا آماده است در صورت درخواست چاد و سودان نقش میانجی را ایفا کند."
    assert rows(text) == {("express_willingness", ("KEN",), ("TCD", "SDN"))}


def test_who_is_asked_to_step_in_is_asked_to_mediate():
    text = "چاد از کنیا خواست برای توقف جنگ وارد عمل شود."
    assert rows(text) == {("request_mediation", ("TCD",), ("KEN",))}


def test_who_fights_is_not_ready_to_end_the_war_of_others():
    assert not rows("روسیه آماده است برای پایان جنگ اوکراین هر کمکی بکند.")
    text = "کنیا برای پایان دادن به بحران لیبی اعلام آمادگی کرد."
    assert rows(text) == {("express_willingness", ("KEN",), ("LBY",))}


def test_readiness_to_accept_a_plan_accepts_it():
    found = acts("چاد آمادگی خود را برای پذیرش طرح کنیا اعلام کرد.")
    assert [(a.act, a.actor, a.actuality) for a in found] == [("accept", ("TCD",), "happened")]


def test_two_halves_of_a_heading_answer_each_for_itself():
    found = rows("رد پیشنهاد کنیا از سوی چاد؛ سودان موافق است")
    assert {("reject", ("TCD",)), ("accept", ("SDN",))} <= {(a, who) for a, who, _ in found}


def test_a_message_that_comes_from_another_than_its_owner_is_brought_by_it():
    text = "سخنگوی دولت سودان: پیام چاد را از کنیا دریافت کردیم"
    assert rows(text) == {("carry_message", ("KEN",), ("SDN",))}


def test_who_puts_an_offer_forward_is_named_after_by():
    found = rows("پیشنهاد میزبانی گفت‌وگوهای چاد و سودان از سوی کنیا مطرح شده است.")
    assert found == {("offer", ("KEN",), ("TCD", "SDN"))}
