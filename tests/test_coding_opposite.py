"""Roles set right after filling: whose role "as mediator" is, and whose doing an answer is."""

from tests.coding_text import acts, the


def test_an_answer_that_rejects_is_its_senders():
    act = the("پاسخ اتیوپی طرح پیشنهادی کنیا را رد کرد.", "reject")
    assert (act.actor, act.addressees) == (("ETH",), ("KEN",))


def test_a_kind_of_mediator_is_who_is_named_before():
    act = the("نروژ این هفته به عنوان یک میانجی اروپایی به سودان رفت.", "meeting_indirect")
    assert act.mediators == ("NOR",)


def test_answering_a_question_carries_no_message():
    text = "لاوروف در پاسخ به پرسشی درباره نقش کنیا به‌عنوان میانجی بین اتیوپی و اریتره سخن گفت."
    assert [a.act for a in acts(text)] == ["meeting_indirect"]


def test_all_in_a_list_make_the_effort():
    text = "سخنگوی دولت سودان گفت از تلاش برزیل، هند و نروژ برای پایان جنگ استقبال می‌کند."
    assert ("BRA", "IND", "NOR") in {a.mediators for a in acts(text)}


def test_an_english_role_is_the_subjects_whoever_asked_for_it():
    text = "Oman hosted the talks as facilitator, following requests from Chad and Niger."
    assert {m for a in acts(text) for m in a.mediators} == {"OMN"}
