"""Mediation that somebody is credited with, and guarantors by name."""

import pytest

from tests.coding_text import acts


def mediators(text):
    found = [a for a in acts(text) if a.act == "meeting_indirect" and a.actuality == "happened"]
    return {m for a in found for m in a.mediators}


@pytest.mark.parametrize(
    ("text", "thirds"),
    [
        (
            "The Secretary-General commends Kenya's key role in ending the fighting.",
            "KEN",
        ),
        ("She voiced her gratitude to Kenya and Ghana for their mediation work.", "KEN GHA"),
        ("He hailed the mediation role played by Ghana between Chad and Niger.", "GHA"),
        ("We are grateful to Kenya for its role in securing the release of the prisoners.", "KEN"),
        ("He paid tribute to Ghana's contribution to bringing the parties in Mali closer.", "GHA"),
        ("I appreciate the tireless work of Kenya in ending the war in Mali.", "KEN"),
        ("Chad thanked Kenya for its initiative to bring Chad and Niger together.", "KEN"),
    ],
)
def test_what_is_praised_is_there(text, thirds):
    assert mediators(text) == set(thirds.split())


@pytest.mark.parametrize(
    "text",
    [
        "The President thanked Ghana for its support in the war against the rebels.",
        "She praised Japan's leadership in reaching the trade deal.",
        "We recognise Ghana's contribution to peace and stability in Africa.",
        "She thanked Kenya for its leadership in bringing leaders together for the climate summit.",
        "He thanked Ghana for its help in bringing the murderers to justice.",
        "I thank Kenya for its initiative to bring the four leaders together in one room.",
    ],
)
def test_other_work_is_none(text):
    assert mediators(text) == set()


@pytest.mark.parametrize(
    ("text", "thirds"),
    [
        (
            "Kenya and Ghana are the guarantors of the peace talks between Chad and Niger.",
            "KEN GHA",
        ),
        ("Chad and Niger hold peace talks with Kenya and Ghana as guarantors.", "KEN GHA"),
    ],
)
def test_guarantors_are_third_parties(text, thirds):
    found = {m for a in acts(text) for m in a.mediators}
    assert found == set(thirds.split())


def test_who_backs_the_talks_of_others_joins_none():
    found = acts("Spain remains committed to supporting the AU-led process between Chad and Niger.")
    assert not [a for a in found if a.act in ("accept", "express_willingness")]
    assert {m for a in found for m in a.mediators} == {"AU"}


@pytest.mark.parametrize(
    ("text", "thirds"),
    [
        ("Chad and Niger held talks thanks to the initiative of Kenya.", "KEN"),
        ("Thanks to the efforts of Kenya and Ghana, Chad and Niger agreed to a truce.", "KEN GHA"),
        ("It is thanks to the determination of Kenya that Chad and Niger met.", "KEN"),
    ],
)
def test_talks_are_owed_to_a_third(text, thirds):
    assert mediators(text) == set(thirds.split())


def test_two_who_speak_of_the_negotiations_of_others_mediate():
    text = (
        "President Ruto of Kenya and the president of Ghana discussed the negotiations for a truce."
    )
    assert mediators(text) == {"KEN", "GHA"}
