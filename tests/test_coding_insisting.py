import pytest

from tests.coding_text import acts

OPEN = "Kenya has proposed a truce between Chad and Sudan. "


def answers(text):
    return [a.act for a in acts(OPEN + text) if a.actor == ("SDN",) and a.act]


@pytest.mark.parametrize("verb", ["insists on", "demands", "insisted on"])
def test_consent_with_a_demand_against_it_is_conditional(verb: str):
    found = answers(f"Sudan is willing to accept the truce but {verb} a full withdrawal.")
    assert "accept_conditionally" in found
    assert "accept" not in found


@pytest.mark.parametrize(
    "text",
    ["Sudan accepted the truce.", "Sudan accepted the truce but Egypt demanded a withdrawal."],
)
def test_consent_alone_or_beside_the_demand_of_another_is_consent(text: str):
    assert "accept" in answers(text)
    assert "accept_conditionally" not in answers(text)


def test_a_demand_that_the_other_side_rejects_is_no_mediation():
    found = acts(OPEN + "Sudan wants a wall, a demand that Chad still rejects.")
    assert not [a for a in found if a.act == "reject"]
