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


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("Egypt is hosting the talks.", ("EGY",)),
        ("The negotiations were co-hosted by Egypt and Kenya.", ("EGY", "KEN")),
        ("Egypt and Kenya are facilitating the talks.", ("EGY", "KEN")),
    ],
)
def test_who_stages_the_talks_that_two_others_hold_is_a_third(text: str, mediators):
    rows = acts("Chad and Sudan held a third round of talks on Monday. " + text)
    assert [a.mediators for a in rows if a.mediators] == [mediators]


def test_who_stages_talks_of_its_own_is_none():
    rows = acts("Chad and Egypt held a third round of talks on Monday. Egypt is hosting the talks.")
    assert not [a for a in rows if a.mediators]


def test_a_side_that_takes_part_in_talks_told_elsewhere_accepts():
    told = "Kenya is mediating between Chad and Sudan. "
    rows = acts(told + "Chad is taking part in the talks. Peru attended the talks.")
    assert [a.actor for a in rows if a.act == "accept"] == [("TCD",)]


@pytest.mark.parametrize("verb", ["met", "spoke with", "spoke separately with"])
def test_who_talks_of_a_truce_with_two_at_war_is_a_third(verb: str):
    both = "the foreign ministers of Chad and Sudan"
    rows = acts(WAR + f"Egypt's president {verb} {both} about a ceasefire.")
    found = [a for a in rows if a.act == "meeting_indirect"]
    assert [(a.actor, set(a.parties)) for a in found] == [(("EGY",), {"TCD", "SDN"})]


@pytest.mark.parametrize(
    "text",
    [
        "Egypt's president spoke with the foreign ministers of Peru and Chile about a ceasefire.",
        "Egypt's president spoke with the foreign ministers of Chad and Sudan about trade.",
        "Egypt's president spoke with the foreign minister of Chad about a ceasefire.",
    ],
)
def test_who_talks_with_others_or_of_other_things_is_none(text: str):
    assert not [a for a in acts(WAR + text) if a.rule == "en.offices.rivals.v1"]
