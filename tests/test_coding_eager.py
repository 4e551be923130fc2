"""Readiness whose aim stands in another sentence."""

import pytest

from tests.coding_text import acts

BEFORE = "Kenya has mediated between Chad and Niger for a year. "


def willing(text: str) -> list[tuple[str, ...]]:
    return [a.actor for a in acts(BEFORE + text) if a.act == "express_willingness"]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya stands ready to help.",
        "Kenya is willing to do so again.",
        "Kenya is prepared for that.",
    ],
)
def test_readiness_to_help_is_told_of_the_mediation(text: str) -> None:
    assert willing(text) == [("KEN",)]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya is prepared for any contingency.",
        "Kenya stands ready to sell its maize.",
        "Kenya urged firms to take steps, including backing up data.",
        "Kenya is committed.",
        "Kenya will discuss the preparedness of its hospitals.",
    ],
)
def test_readiness_for_other_things_is_no_offer(text: str) -> None:
    assert willing(text) == []
