import pytest

from tests.coding_text import acts


def pressed(text):
    return [(a.actor, a.addressees) for a in acts(text) if a.act == "pressure_or_incentive"]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya is putting pressure on Chad to agree to a truce with Niger.",
        "Kenya promised to lift the embargo on Chad once it signs the truce with Niger.",
        "Kenya gave Chad a week to accept its peace plan.",
        "Kenya told Chad that aid would stop if it left the talks with Niger.",
        "Kenya issued an ultimatum to Chad to accept the truce.",
        "Kenya linked aid to Chad to progress in the talks with Niger.",
        "Kenya encouraged Chad to seize the chance for a deal with Niger.",
        "Kenya sanctioned Chadian generals for obstructing the peace talks with Niger.",
    ],
)
def test_who_sets_something_at_stake_for_a_truce_presses(text: str):
    assert pressed(text) == [(("KEN",), ("TCD",))]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya threatened Chad with tariffs unless it signs the trade deal with Niger.",
        "Kenya told Chad last month that peace is needed to end the fighting.",
        "Kenya warned Chad not to cross the border.",
        "Kenya held talks with Chad to revive the negotiations with Niger.",
    ],
)
def test_threats_for_something_else_are_no_pressure_for_peace(text: str):
    assert pressed(text) == []
