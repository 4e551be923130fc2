import pytest

from tests.coding_text import acts


def requests(text):
    return [
        (a.actor, a.addressees, a.actuality) for a in acts(text) if a.act == "request_mediation"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Chad asked Kenya to step in to end its quarrel with Niger.",
        "Chad asked Kenya to talk to Niger on its behalf.",
        "Chad called on Kenya to persuade Niger to stop the shelling.",
        "Chad sought the help of Kenya in settling its quarrel with Niger.",
        "Chad asked Kenya to use its influence with Niger.",
        "Chad turned to Kenya to mediate with Niger.",
        "Chad would like Kenya to broker a truce with Niger.",
        "Kenya has been approached by Chad to mediate.",
        "Chad asked Kenya to convey its worries to Niger.",
        "Kenya has received a request from Chad to mediate with Niger.",
        "Chad proposed that Kenya mediate between it and Niger.",
    ],
)
def test_help_with_another_is_asked_of_a_third(text: str):
    assert requests(text) == [(("TCD",), ("KEN",), "happened")]


@pytest.mark.parametrize(
    "text",
    [
        "Chad asked Kenya to settle its quarrel with Niger.",
        "Chad asked Kenya for help after the flood.",
        "Chad asked Kenya to send wheat to Niger.",
        "Chad proposed a draft to Kenya and Niger as mediator.",
        "If Chad asks Kenya, it will talk to Niger on its behalf.",
    ],
)
def test_what_is_no_quarrel_of_the_asker_is_no_request_to_mediate(text: str):
    assert requests(text) == []


def test_a_wish_that_is_not_had_is_denied():
    (found,) = requests("Chad did not ask Kenya to step in to end its quarrel with Niger.")
    assert found[2] == "denied"
