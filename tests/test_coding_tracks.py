"""Talks and efforts that a third party leads, whatever their sentence asks of them."""

import pytest

from tests.coding_text import acts

_THERE = [
    ("We reaffirm our support for the ongoing Kenyan-led peace process in Chad.", "KEN", "TCD"),
    ("Nobody may undermine the ongoing African Union peace process in Mali.", "AU", "MLI"),
    ("He urged all sides to engage in the ASEAN-led efforts to end the war.", "ASEAN", ""),
    ("It matters that the Turkish-led process between Chad and Niger go on.", "TUR", "TCD NER"),
    ("Both agreed to strengthen the EU-facilitated dialogue of Chad and Niger.", "EUR", "TCD NER"),
    ("The process led by Kenya and Ghana to end the war in Mali needs help.", "KEN GHA", ""),
    ("She reiterated support for the mediation efforts of Kenya in Mali.", "KEN", ""),
    ("Spain backs the UN envoy and his tireless efforts to end the war in Mali.", "UNO", ""),
]


@pytest.mark.parametrize(("text", "mediators", "parties"), _THERE)
def test_what_is_led_is_there(text, mediators, parties):
    found = [a for a in acts(text) if a.act == "meeting_indirect" and a.actuality == "happened"]
    assert {m for a in found for m in a.mediators} == set(mediators.split())
    assert set(parties.split()) <= {p for a in found for p in a.parties}


@pytest.mark.parametrize(
    ("text", "actuality"),
    [
        ("A UN-led peace process may be needed in Chad.", "hypothetical"),
        ("There are no ongoing UN-led talks between Chad and Niger.", "denied"),
        ("Is the UN-led peace process in Chad still alive?", "asked"),
        ("The UN-led talks between Chad and Niger will resume next week.", "planned"),
    ],
)
def test_what_is_open_or_ahead_is_not(text, actuality):
    found = [a for a in acts(text) if a.act == "meeting_indirect"]
    assert [a.actuality for a in found] == [actuality]


@pytest.mark.parametrize(
    "text",
    [
        "The UN-led climate talks in Kenya went on for two weeks.",
        "The US-led coalition's efforts against the rebels continue.",
        "The union-led talks on wages between the bakers and the city resume.",
    ],
)
def test_other_talks_are_no_mediation(text):
    assert not [a for a in acts(text) if a.act == "meeting_indirect" and a.mediators]


def test_whose_land_it_is_has_not_said_that_it_takes_part():
    (act,) = acts("The UN-led peace process in Chad continues.")
    assert (act.actor, act.parties) == ((), ("TCD",))
