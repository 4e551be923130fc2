import pytest

from tests.coding_text import the, with_twins


@pytest.mark.parametrize(
    "text",
    ["Chad and Niger failed to reach an agreement.", "Chad and Niger failed to agree on a truce."],
)
def test_what_was_missed_did_not_happen(text):
    assert the(text, "agreement").actuality == "denied"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("دیدار مستقیم سودان و کنیا برای شنبه برنامه‌ریزی شده است.", "planned"),
        ("دیدار مستقیم سودان و کنیا هنوز برنامه‌ریزی نشده است.", "denied"),
        ("A meeting between Chad and Niger has been planned for Saturday.", "planned"),
    ],
)
def test_what_has_been_planned_is_a_plan(text, value):
    assert the(text, "meeting_direct").actuality == value


@pytest.mark.parametrize(
    ("text", "kind", "reality"),
    [
        (
            "Chad is considering holding direct talks with Niger.",
            "meeting_direct",
            "hypothetical",
        ),
        (
            "Talks between Chad and Niger, mediated by Togo, were postponed.",
            "meeting_indirect",
            "planned",
        ),
    ],
)
def test_talks_under_study_or_put_off_have_not_taken_place(text, kind, reality):
    assert the(text, kind).actuality == reality


def test_what_is_denied_is_what_was_said():
    text = (
        "کنیا آنچه را که رسانه‌ها دربارهٔ ارسال پیام به سومالی از طریق جیبوتی گفته بودند، تکذیب کرد."
    )
    assert the(text, "carry_message").actuality == "denied"


@pytest.mark.parametrize(
    ("text", "value"),
    with_twins(
        [
            ("تلاش‌های عمان برای میانجی‌گری میان مراکش و الجزایر به نتیجه نرسیده است.", "happened"),
            ("میانجی‌گری عمان میان مراکش و الجزایر هنوز به نتیجه نرسیده است.", "happened"),
            ("میانجی‌گری عمان میان مراکش و الجزایر صورت نگرفته است.", "denied"),
        ]
    ),
)
def test_what_has_led_to_nothing_yet_was_done(text, value):
    assert the(text, "meeting_indirect").actuality == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Chad and Togo agreed to exchange prisoners at talks mediated by Ghana.", "happened"),
        ("Chad and Togo agreed to meet at talks mediated by Ghana.", "hypothetical"),
    ],
)
def test_talks_at_which_something_was_agreed_took_place(text, value):
    found = the(text, "meeting_indirect")
    assert found.actuality == value
