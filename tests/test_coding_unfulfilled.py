"""What Persian small words leave undone."""

import pytest

from tests.coding_text import acts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ترکیه خود را میانجی روسیه و اوکراین نمی‌داند.", "denied"),
        ("ترکیه خود را میانجی روسیه و اوکراین می‌داند.", "happened"),
    ],
)
def test_what_one_says_that_one_is_not(text, value):
    assert [a.actuality for a in acts(text) if a.act] == [value]


def test_what_goes_on_until_an_agreement_has_not_come_to_it():
    found = acts("ترکیه تا امضای توافق روسیه و اوکراین به میانجی‌گری ادامه می‌دهد.")
    assert {a.actuality for a in found if a.act == "agreement"} <= {"hypothetical"}
    assert any(a.act == "meeting_indirect" and a.actuality == "happened" for a in found)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("وزیر خارجه کنیا برای گفت‌وگو درباره توافق چاد و نیجر به نیامی می‌رود.", "planned"),
        ("وزیر خارجه کنیا برای گفت‌وگو درباره توافق چاد و نیجر به نیامی رفت.", "happened"),
        (
            "وزیر خارجه کنیا برای گفت‌وگو درباره توافق چاد و نیجر در حال سفر به نیامی است.",
            "happened",
        ),
    ],
)
def test_a_journey_told_of_in_the_present_is_ahead_unless_it_is_on(text, value):
    assert {a.actuality for a in acts(text) if a.act == "meeting_indirect"} == {value}


def test_what_memoirs_tell_is_history():
    text = "وزیر پیشین نیجر در کتاب خاطرات خود نوشته است که کنیا پیام چاد را به نیامی رساند."
    assert all(a.history for a in acts(text) if a.act == "carry_message")


@pytest.mark.parametrize(
    "text",
    [
        "وزیر خارجه کنیا به عنوان میانجی وارد نیامی شده و قرار است با رئیس‌جمهور نیجر دیدار کند.",
        "وزیر خارجه کنیا پیام چاد را به نیجر رسانده و قرار است پاسخ را بگیرد.",
    ],
)
def test_what_is_planned_begins_after_the_and(text):
    found = [a for a in acts(text) if a.act in ("meeting_indirect", "carry_message")]
    assert found[0].actuality == "happened"


def test_whoever_will_travel_as_the_mediator_is_one_already():
    text = "وزیر خارجه کنیا به عنوان میانجی چاد و نیجر به نیامی سفر خواهد کرد."
    assert {a.actuality for a in acts(text) if a.act == "meeting_indirect"} == {"happened"}


def test_a_text_that_two_come_close_to_is_no_thirds():
    text = "چاد و نیجر به یادداشت تفاهمی برای پایان جنگ نزدیک شده‌اند."
    assert not any(a.act == "propose_text" for a in acts(text))
