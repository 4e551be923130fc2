import pytest

from tests.coding_text import acts, the


@pytest.mark.parametrize(
    "text",
    [
        "Oman has offered to mediate between Iran and the United States.",
        "عمان پیشنهاد داد میان ایران و آمریکا میانجی‌گری کند.",
    ],
)
def test_an_offer_happened_though_the_mediation_has_not(text):
    assert the(text, "offer").actuality == "happened"
    assert "meeting_indirect" not in {a.act for a in acts(text)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("درخواست توگو از غنا برای میانجی‌گری با بنین هنوز علنی نشده است.", "request_mediation"),
        ("پاسخ منفی توگو به پیشنهاد غنا نتیجه‌ای نداشت.", "reject"),
    ],
)
def test_what_a_noun_takes_for_granted_is_not_denied_by_the_verb(text, kind):
    assert [(a.act, a.actuality) for a in acts(text) if a.act] == [(kind, "happened")]


@pytest.mark.parametrize(
    "text",
    [
        "نپال برای میانجی‌گری میان هند و چین آماده است.",
        "نپال برای وساطت بین هند و چین حاضر است.",
    ],
)
def test_to_be_ready_for_mediation_is_said_for_a_fact(text):
    assert the(text, "express_willingness").actuality == "happened"


def test_a_request_that_is_itself_denied_is_not_taken_for_granted():
    text = "هر گونه درخواست عمان از بغداد برای میانجی‌گری میان عمان و ایران نادرست است."
    assert the(text, "request_mediation").actuality == "denied"


def test_whatever_mediation_is_spoken_of_is_not_there():
    text = "سخنگوی سودان در پاسخ به هرگونه میانجیگری از سوی کنیا بین سودان و چاد چیزی نگفت."
    told = [a for a in acts(text) if a.act in ("meeting_indirect", "carry_message")]
    assert all(a.actuality == "hypothetical" for a in told)
