import pytest

from tests.coding_text import acts


def answers(text):
    return [(a.act, a.actor, a.mediators) for a in acts(text) if a.act in ("accept", "reject")]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Chad poured cold water on a Kenyan bid to reconcile it with Niger.", "reject"),
        ("Chad rejected an attempt by Kenya to end its quarrel with Niger.", "reject"),
        ("Chad turned down the Kenyan idea of a truce with Niger.", "reject"),
    ],
)
def test_the_bid_of_a_third_is_answered(text: str, answer: str):
    assert answers(text) == [(answer, ("TCD",), ("KEN",))]


def test_no_outsider_is_wanted():
    assert answers("Chad wants no outsider in its quarrel with Niger.") == [
        ("reject", ("TCD",), ())
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Chad rejected an attempt by Kenya to raise prices.",
        "Chad wants no war.",
        "Chad wanted a mediator in its quarrel with Niger.",
    ],
)
def test_nobodys_mediation_is_answered(text: str):
    assert [a for a in answers(text) if a[0] == "reject"] == []
