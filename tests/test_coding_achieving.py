import pytest

from tests.coding_text import brief


def answers(text):
    (process,) = brief(text).processes
    return {side.value for side in process.responses.values()}


@pytest.mark.parametrize(
    "text",
    [
        "Togo mediated a ceasefire between Chad and Niger.",
        "Togo has brokered a deal between Chad and Niger.",
        "Togo succeeded in mediating an exchange of 40 captives between Chad and Niger.",
        "Togo said it had mediated a prisoner swap between Chad and Niger.",
    ],
)
def test_what_a_mediation_has_brought_about_both_have_agreed_to(text):
    assert answers(text) == {"accept"}


@pytest.mark.parametrize(
    "text",
    [
        "Togo has been mediating a ceasefire between Chad and Niger.",
        "Togo tried to broker a prisoner swap between Chad and Niger.",
        "Togo will mediate a deal between Chad and Niger.",
        "Togo has mediated the conflict between Chad and Niger.",
    ],
)
def test_what_is_still_worked_for_nobody_has(text):
    assert answers(text) == {"unknown"}
