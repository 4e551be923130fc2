import pytest

from tests.coding_text import acts


def texts(text):
    return [(a.actor, set(a.addressees)) for a in acts(text) if a.act == "propose_text"]


BOTH = {"TCD", "NER"}


@pytest.mark.parametrize(
    ("text", "received"),
    [
        ("Under a blueprint put to Chad and Niger by Kenya, the border would reopen.", BOTH),
        ("Under a plan put forward by Kenya, Chad and Niger would reopen the border.", BOTH),
        ("Kenya has sent Chad and Niger a ten-point plan to end the war.", BOTH),
        ("Kenya presented Chad and Niger with a draft agreement.", BOTH),
        ("Chad said it had received a draft agreement from Kenyan mediators.", {"TCD"}),
        ("A revised draft was handed to Chad by the Kenyan mediators.", {"TCD"}),
        ("A Kenyan proposal, handed to Chad and Niger last week, foresees a buffer.", BOTH),
    ],
)
def test_a_text_is_that_of_the_third_who_lays_it_before_the_sides(text: str, received: set[str]):
    assert texts(text) == [(("KEN",), received)]


@pytest.mark.parametrize(
    "text",
    [
        "Chad is studying a draft written last year.",
        "Kenya conveyed Chad's proposal to Niger.",
        "Kenya proposed its services to Chad and Niger.",
    ],
)
def test_nobody_lays_a_text_before_others(text: str):
    assert texts(text) == []
