import pytest

from tests.coding_text import acts

WAR = "The war between Chad and Sudan goes on. "
MEDIATION = WAR + "Kenya has mediated for months. "


def met_both(text):
    rows = [a for a in acts(text) if a.rule == "en.offices.pair.v1"]
    return [(a.actor, set(a.parties)) for a in rows]


@pytest.mark.parametrize("verb", ["met", "held talks with", "spoke with"])
def test_who_meets_both_sides_where_mediation_is_spoken_of_is_a_third(verb: str):
    found = met_both(MEDIATION + f"Egypt's president {verb} Chad and Sudan in Cairo on Monday.")
    assert found == [(("EGY",), {"TCD", "SDN"})]


@pytest.mark.parametrize(
    "text",
    [
        WAR + "Egypt's president met Chad and Sudan in Cairo.",
        MEDIATION + "Egypt's president met Peru and Chile in Cairo.",
        MEDIATION + "Egypt's president met Chad in Cairo.",
    ],
)
def test_without_mediation_or_with_others_it_is_a_meeting(text: str):
    assert met_both(text) == []
