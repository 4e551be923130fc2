"""Denials take back what was told just before, and both acts stay."""

import pytest

from tests.coding_text import acts


def told(text: str) -> list[tuple[str | None, tuple[str, ...], str]]:
    """The mediation acts of ``text`` with actor and actuality."""
    return [(a.act, a.actor, a.actuality) for a in acts(text) if a.act]


@pytest.mark.parametrize(
    "text",
    [
        "نوشته‌اند قاهره به اتیوپی پیشنهاد میانجی‌گری داده؛ وزیر خارجهٔ مصر این خبر را تکذیب کرد.",
        "قاهره به اتیوپی پیشنهاد میانجی‌گری داد. وزیر خارجهٔ مصر این خبر را تکذیب کرد.",
        "قاهره به اتیوپی پیشنهاد میانجی‌گری داد. وزیر خارجهٔ مصر این گزارش را رد کرد.",
    ],
)
def test_a_denial_repeats_the_act_as_denied(text):
    assert told(text) == [("offer", ("EGY",), "happened"), ("offer", ("EGY",), "denied")]


def test_neither_confirmed_nor_denied_denies_nothing():
    text = "قاهره به اتیوپی پیشنهاد میانجی‌گری داد. آدیس‌آبابا این خبر را نه تأیید و نه تکذیب کرد."
    assert told(text) == [("offer", ("EGY",), "happened")]


def test_to_reject_a_report_is_to_deny_it():
    text = "سخنگوی دولت این ادعا را که مسکو میان دمشق و تل‌آویو پیام برده است رد کرد."
    assert all(actuality != "happened" for _, _, actuality in told(text))


def test_without_an_act_before_nothing_is_denied():
    assert told("وزیر خارجهٔ مصر این خبر را تکذیب کرد.") == []
