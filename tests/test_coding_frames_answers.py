import pytest

from tests.coding_text import acts, the


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("پاسخ نپال به پیشنهاد هند منفی بود.", "reject"),
        ("پاسخ نپال به پیشنهاد میانجی‌گری هند مثبت است.", "accept"),
    ],
)
def test_what_an_answer_to_a_proposal_is_called(text, label):
    act = the(text, label)
    assert (act.actor, act.addressees) == (("NPL",), ("IND",))


def test_to_go_without_an_answer():
    act = the("دولت نپال بدون پاسخ به ابتکار هند، مرز را بست.", "no_public_answer")
    assert (act.actor, act.addressees) == (("NPL",), ("IND",))


def test_talks_that_are_positive_are_no_answer():
    assert not [a for a in acts("گفت‌وگوهای نپال و هند مثبت بود.") if a.act == "accept"]


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ("وزارت خارجه الجزایر گفت هنوز درباره این پیشنهاد تصمیمی گرفته نشده است.", "undecided"),
        ("الجزایر گفت هنوز زود است که درباره این پیشنهاد نظر بدهیم.", "neutral"),
        ("از الجزایر هنوز واکنشی به این پیشنهاد دیده نشده است.", "none"),
        ("رئیس‌جمهور الجزایر از پاسخ به این پیشنهاد خودداری کرد.", "refrained"),
        ("وزیر خارجه الجزایر درباره پذیرش این پیشنهاد چیزی نگفت.", "none"),
    ],
)
def test_neither_yes_nor_no(said, rule):
    offer = "عربستان برای میانجی‌گری میان مراکش و الجزایر اعلام آمادگی کرد. "
    found = [a.rule for a in acts(offer + said) if "answer" in a.rule]
    assert found
    assert all(rule in r for r in found)
