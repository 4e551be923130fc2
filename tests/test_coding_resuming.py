import pytest

import miyanji


def process(text):
    (found,) = miyanji.read("x", text=text, language="en").processes
    return found.stage, {side.value for side in found.responses.values()}


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Niger will resume their dialogue mediated by Togo.",
        "Chad and Niger have decided to resume negotiations under Togolese mediation.",
        "Chad and Niger to continue talks mediated by Togo.",
    ],
)
def test_what_is_resumed_under_a_mediator_has_been_there(text):
    assert process(text) == ("occurred", {"accept"})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Chad and Niger will hold negotiations under Togolese mediation.", "unknown"),
        ("Chad and Niger refused to resume negotiations mediated by Togo.", "reject"),
    ],
)
def test_what_is_new_or_refused_has_not(text, value):
    assert process(text) == ("offered", {value})
