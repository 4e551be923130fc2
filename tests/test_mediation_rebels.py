from collections import Counter
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import miyanji
from miyanji.mediation.rebels import at_home, once

NAMES = st.sampled_from(["COD", "SDN", "RWA", "USA", "group:m23", "group:rsf"])


@pytest.mark.parametrize(
    ("parties", "named", "third", "whole"),
    [
        (["COD"], {"COD": 3, "group:m23": 2, "RWA": 4}, set(), ["COD", "group:m23"]),
        (["group:m23"], {"COD": 1, "group:m23": 2}, set(), ["COD", "group:m23"]),
        (["COD"], {"COD": 3, "group:m23": 1}, set(), ["COD"]),
        (["RWA"], {"COD": 3, "group:m23": 2, "RWA": 4}, set(), ["RWA"]),
        ([], {"SDN": 2, "group:rsf": 2, "USA": 5}, set(), ["SDN", "group:rsf"]),
        ([], {"SDN": 1, "group:rsf": 2}, set(), []),
        (["group:m23"], {"COD": 3, "group:m23": 2}, {"COD"}, ["group:m23"]),
        (["group:hamas"], {"PSE": 3, "ISR": 2, "group:hamas": 2}, set(), ["ISR", "group:hamas"]),
        (["ISR"], {"PSE": 3, "ISR": 2, "group:hamas": 2}, set(), ["ISR", "group:hamas"]),
        ([], {"USA": 9, "ISR": 2, "group:hamas": 2}, set(), ["ISR", "group:hamas"]),
    ],
)
def test_a_government_and_its_rebels(parties, named, third, whole):
    assert at_home(list(parties), Counter(named), third) == whole


@given(st.lists(NAMES, max_size=1), st.dictionaries(NAMES, st.integers(1, 4)), st.sets(NAMES))
def test_only_names_of_the_text_are_added(parties, named, third):
    found = at_home(list(parties), Counter(named), third)
    assert set(found) <= {*parties, *named}
    assert not (set(found) - set(parties)) & third


def test_rebels_who_trust_a_mediator_mediate_nothing():
    text = (
        "The M23 rebels said that they trust the Doha mediation. Congo's government and the M23 "
        "resumed their talks on Monday."
    )
    (process,) = miyanji.read("x", text=text, language="en").processes
    assert process.mediators == ("QAT",)
    assert set(process.parties) == {"COD", "group:m23"}


def test_a_country_and_its_group_are_one_side_where_a_third_faces_them():
    text = (
        "مذاکرات غیرمستقیم هیئت‌های فلسطینی و اسرائیلی در قاهره آغاز شد. "
        "حماس و اسرائیل با میانجی‌گری مصر گفت‌وگو می‌کنند."
    )
    (process,) = miyanji.read("x", text=text, language="fa").processes
    assert set(process.parties) == {"ISR", "group:hamas"}
    assert {r.value for r in process.responses.values()} == {"accept"}


def test_a_country_and_its_group_that_face_each_other_are_two_sides():
    acts = [SimpleNamespace(actor=("YEM",), addressees=("group:houthis",), parties=())]
    assert once(("YEM", "group:houthis", "SAU"), acts) == ("YEM", "group:houthis", "SAU")
    assert once(("YEM", "group:houthis", "SAU"), []) == ("group:houthis", "SAU")
