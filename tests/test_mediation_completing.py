"""The sides that no act of the mediation names."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import miyanji
from miyanji.mediation.completing import complete
from miyanji.mediation.opposition import Facing

NAMES = st.sampled_from(["ARM", "AZE", "RUS", "UKR", "USA", "PSE", "ISR", "group:hamas"])
COUNTS = st.dictionaries(NAMES, st.integers(1, 3)).map(Counter)
PLAIN = Facing(Counter(), Counter(), Counter(), Counter())


def facing(named="", contending="", close="", **rest):
    counts = (Counter(words.split()) for words in (contending, named))
    found = Facing(Counter(), Counter(), *counts, close=tuple(close.split()))
    return replace(found, **rest)


@pytest.mark.parametrize(
    ("known", "near", "sides"),
    [
        ([], facing(named="ARM AZE ARM AZE"), {"ARM", "AZE"}),
        ([], facing(named="KEN CHN CHN KEN", contending="KEN CHN", many=True), set()),
        (
            [],
            facing(named="KEN AZE", contending="KEN", close="KEN AZE ARM", many=True),
            {"ARM", "AZE"},
        ),
        (["YEM"], facing(named="GBR GBR YEM", author=frozenset({"GBR"})), {"YEM"}),
        (["group:hamas"], facing(named="PSE PSE PSE"), {"group:hamas"}),
        (
            [],
            facing(named="ISR ISR group:hamas", grounds=frozenset({"PSE"})),
            {"ISR", "group:hamas"},
        ),
    ],
)
def test_who_else_is_a_side(known, near, sides):
    assert set(complete(known, set(), near, set())) == sides


@pytest.mark.parametrize(
    ("known", "near", "sides"),
    [
        ([], facing(named="UGA UGA KEN SSD", troubled=("SSD",)), {"SSD"}),
        (["ETH"], facing(named="ERI ERI KEN KEN ETH", troubled=("ETH",)), {"ETH"}),
        ([], facing(named="RUS UKR KEN", contending="RUS", troubled=("UKR",)), {"RUS", "UKR"}),
        ([], facing(named="ISR KEN KEN", troubled=("PSE",)), {"ISR"}),
        (["group:hamas"], facing(named="QAT QAT", contending="QAT QAT"), {"group:hamas"}),
    ],
)
def test_whose_land_is_troubled_is_a_side(known, near, sides):
    assert set(complete(known, set(), near, set())) == sides


@given(st.lists(NAMES, max_size=2, unique=True), st.sets(NAMES), COUNTS, COUNTS, st.booleans())
def test_sides_are_named_and_no_third_party(known, third, contending, named, many):
    near = replace(PLAIN, contending=contending, named=named, close=tuple(named), many=many)
    found = complete(known, third, near, set())
    assert set(found) <= {*known, *contending, *named} - third
    assert len(found) == len(set(found)) <= 3


def test_a_release_about_the_mediation_of_others_makes_its_author_no_side():
    text = (
        "Remarks by the Foreign Minister of Ireland\n\nWe welcome the progress of the UN-led peace "
        "process in Yemen. Ireland will go on with its support. Ireland gives aid to Yemen."
    )
    (process,) = miyanji.read("x", text=text, language="en").processes
    assert (process.parties, process.mediators) == (("YEM",), ("UNO",))


def test_each_war_of_a_list_is_a_dispute_of_its_own():
    text = "Kenya secured ceasefires between India and Pakistan and between Armenia and Azerbaijan."
    found = miyanji.read("x", text=text, language="en").processes
    assert [set(p.parties) for p in found] == [{"IND", "PAK"}, {"ARM", "AZE"}]
    assert [p.mediators for p in found] == [("KEN",), ("KEN",)]
