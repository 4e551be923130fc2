"""Who carries what between whom, in sentences of the coder."""

import pytest

from tests.coding_text import brief


def carriers(text):
    return {tuple(a.actor) for a in brief(text).acts if a.act == "carry_message" and a.mediators}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Oman passed Iran's message to the United States.", {("OMN",)}),
        ("Norway carried messages between Chile and Argentina.", {("NOR",)}),
        ("عمان پیام ایران را به آمریکا رساند.", {("OMN",)}),
        ("The parliament of Oman passed a resolution on Iran and the United States.", set()),
        ("Oman handed Iran its own proposal.", set()),
    ],
)
def test_a_message_is_carried_from_one_to_another(text, found):
    assert carriers(text) == found
