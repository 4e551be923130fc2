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
