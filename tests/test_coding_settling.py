"""What a third does for a truce of two others, without a word of mediation."""

import pytest

from tests.coding_text import acts, brief


@pytest.mark.parametrize(
    "text",
    [
        "A truce drafted by Kenya between Chad and Niger took effect on Monday.",
        "Under a deal secured by Kenya between Chad and Niger, the border opens again.",
        "The truce that Kenya secured between Chad and Niger has held for a week.",
        "The ceasefire which Kenya negotiated between Chad and Niger has collapsed.",
    ],
)
def test_who_has_secured_a_truce_of_two_others_is_the_third(text: str):
    (process,) = brief(text).processes
    assert process.mediators == ("KEN",)
    assert set(process.parties) == {"TCD", "NER"}
    assert process.stage == "occurred"


@pytest.mark.parametrize(
    "text",
    [
        "The truce that Niger secured with Chad has held for a week.",
        "A trade deal negotiated by Kenya took effect on Monday.",
        "The treaty that Chad negotiated between Chad and Niger has expired.",
    ],
)
def test_who_secures_an_agreement_of_its_own_is_no_third(text: str):
    assert brief(text).processes == ()


def test_talks_that_were_mediated_show_both_at_them():
    (process,) = brief(
        "The negotiations between Peru and Chile, which began in May, were mediated by Norway."
    ).processes
    assert {p: r.value for p, r in process.responses.items()} == {"PER": "accept", "CHL": "accept"}


def test_talks_that_were_not_mediated_are_denied():
    text = "The negotiations between Peru and Chile were not mediated by Norway."
    assert not [a for a in acts(text) if a.mediators and a.actuality == "happened"]


def test_whoever_helps_to_broker_a_truce_is_no_side_of_it():
    text = "Kenya brokered a truce between Chad and Niger with the help of Oman and Qatar."
    (process,) = brief(text).processes
    assert set(process.mediators) == {"KEN", "OMN", "QAT"}
    assert set(process.parties) == {"TCD", "NER"}


def test_a_meeting_that_a_third_has_facilitated_was_held_by_both():
    (process,) = brief("Norway facilitated a recent meeting between Peru and Chile.").processes
    assert process.mediators == ("NOR",)
    assert {p: r.value for p, r in process.responses.items()} == {"PER": "accept", "CHL": "accept"}


def test_a_meeting_that_is_worked_for_has_not_been_held():
    (process,) = brief(
        "Norway is working to facilitate a meeting between Peru and Chile."
    ).processes
    assert {r.value for r in process.responses.values()} == {"unknown"}


def test_a_deal_that_two_others_proposed_is_theirs_and_taken_up():
    text = "Chad has agreed to a deal proposed by Kenya and Oman to pause its war with Niger."
    (process,) = brief(text).processes
    assert set(process.mediators) == {"KEN", "OMN"}
    assert process.responses["TCD"].value == "accept"


def test_who_is_in_contact_to_revive_the_talks_of_two_others_is_a_third():
    text = "Kenya is in contact with all parties to ease tensions and revive talks between Chad and"
    (process,) = brief(f"{text} Niger.").processes
    assert process.mediators == ("KEN",)
    assert set(process.parties) == {"TCD", "NER"}


def test_what_has_gone_on_since_a_year_long_ago_goes_on():
    found = brief(
        "Norway has facilitated the peace process between Chad and Niger since 2001."
    ).processes
    assert [p.mediators for p in found] == [("NOR",)]


def test_talks_that_a_third_mediates_show_both_at_them():
    (process,) = brief("Kenya is mediating talks between Chad and Niger over a port.").processes
    assert {p: r.value for p, r in process.responses.items()} == {"TCD": "accept", "NER": "accept"}


@pytest.mark.parametrize("verb", ["offered to mediate", "hopes to mediate"])
def test_talks_that_a_third_would_mediate_show_nobody_at_them(verb: str):
    (process,) = brief(f"Kenya {verb} talks between Chad and Niger.").processes
    assert {r.value for r in process.responses.values()} == {"unknown"}


def test_progress_on_a_truce_is_no_truce():
    text = "Kenya's envoy says there is progress on a truce between Chad and Niger."
    assert not [a for a in acts(text) if a.act == "agreement"]
