from datetime import date

import pytest

from miyanji.actors import foes_of, home_of
from miyanji.actors.homes import wars


@pytest.mark.parametrize(
    ("identifier", "home"),
    [
        ("FRA", "FRA"),
        ("group:hezbollah", "LBN"),
        ("group:isis", None),
        ("UNO", None),
        ("person:nobody-known", None),
    ],
)
def test_the_state_an_actor_belongs_to(identifier, home):
    assert home_of(identifier) == home


@pytest.mark.parametrize("day", [None, date(1990, 1, 1), date(2009, 1, 1), date(2024, 1, 1)])
def test_a_person_belongs_to_the_state_of_an_office_at_any_day(day):
    assert home_of("person:vladimir-putin", day) == "RUS"


@pytest.mark.parametrize(
    ("identifier", "foes"),
    [
        ("group:hezbollah", ("ISR",)),
        ("group:rsf", ("SDN",)),
        ("group:isis", ()),
        ("FRA", ()),
        ("person:nobody-known", ()),
    ],
)
def test_whom_a_group_stands_against(identifier, foes):
    assert foes_of(identifier) == foes


def test_wars_are_pairs_of_states():
    assert wars()
    assert all(len(pair) == 2 and all(home_of(n) == n for n in pair) for pair in wars())
