import pytest

from tests.coding_text import acts, brief

TALKS = {
    "en": "Kenya is mediating between Ethiopia and Sudan. ",
    "fa": "کنیا میان اتیوپی و سودان میانجی‌گری می‌کند. ",
}


def conditions(language, text):
    return [a for a in acts(TALKS[language] + text) if a.act == "accept_conditionally"]


@pytest.mark.parametrize(
    "language, text, actor",
    [
        ("en", "Sudan said it would not negotiate until the border is closed.", "SDN"),
        ("en", "Ethiopia will not sign unless the troops leave.", "ETH"),
        ("en", "Sudan repeated its preconditions.", "SDN"),
        ("fa", "سودان سه پیش‌شرط خود را اعلام کرد.", "SDN"),
        ("fa", "اتیوپی شروط خود را برای گفت‌وگو اعلام کرد.", "ETH"),
        (
            "fa",
            "سخنگوی دولت سودان گفت: «تا مرز بسته نشود، مذاکره نمی‌کنیم.»",
            "SDN",
        ),
    ],
)
def test_who_goes_on_only_if_a_demand_is_met_accepts_conditionally(language, text, actor):
    (found,) = conditions(language, text)
    assert (found.actor, found.actuality) == ((actor,), "happened")


@pytest.mark.parametrize(
    "language, text",
    [
        ("en", "Sudan did not meet Ethiopia until now."),
        ("en", "Sudan will attend without preconditions."),
        ("en", "Living conditions in Sudan are poor."),
        ("fa", "سودان تا امروز با اتیوپی مذاکره نکرده است."),
        ("fa", "سودان بدون پیش‌شرط در نشست شرکت می‌کند."),
    ],
)
def test_other_uses_of_the_words_are_no_condition(language, text):
    assert conditions(language, text) == []


def test_what_is_said_goes_on_with_who_says_it():
    (act,) = [a for a in acts("وزیر خارجه چاد گفت پیام سودان را به نروژ ارسال کرده است.") if a.act]
    assert (act.act, act.actor, act.addressees) == ("carry_message", ("TCD",), ("NOR",))


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Kenya helped Ethiopia and Somalia settle their border.", "occurred"),
        ("Kenya will help Ethiopia and Somalia settle their border.", "offered"),
        ("کنیا به اتیوپی و سومالی کمک کرد تا بر سر مرز به توافق برسند.", "occurred"),
        ("کنیا به اتیوپی و سومالی کمک می‌کند تا بر سر مرز به توافق برسند.", "offered"),
    ],
)
def test_help_that_is_past_was_given(text, stage):
    (process,) = brief(text).processes
    assert (process.stage, process.mediators) == (stage, ("KEN",))


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Chad asked Kenya to press Sudan to end the war.", True),
        ("Chad asked Kenyans to press their parliament to end the war.", False),
        ("چاد از مردم کنیا خواست نمایندگان خود را برای پایان جنگ تحت فشار بگذارند.", False),
    ],
)
def test_who_is_to_be_pressed_must_be_another_that_is_named(text, asked):
    assert any(a.act == "request_mediation" for a in acts(text)) == asked
