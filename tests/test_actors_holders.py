from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miyanji.actors.actor import Office
from miyanji.actors.holders import Person, parse_date, surname, unaccented

STATE = Office("head-of-state", "QAT", date(2020, 1, 1), None, "s")
ENVOY = Office("envoy", "QAT", date(2015, 1, 1), date(2019, 12, 31), "s")
PERSON = Person("person:a-b", {"en": "A B", "fa": "ا ب"}, {"en": (), "fa": ()}, (ENVOY, STATE))


def test_the_office_depends_on_the_day() -> None:
    assert PERSON.at(date(2016, 5, 5)) == ENVOY
    assert PERSON.at(date(2021, 5, 5)) == STATE
    assert PERSON.at(date(2010, 5, 5)) is None
    assert PERSON.at(None) == STATE


@given(st.dates(min_value=date(1900, 1, 1)))
def test_a_day_is_its_own_first_and_last(day: date) -> None:
    assert parse_date(day.isoformat(), last=False) == parse_date(day.isoformat(), last=True) == day


def test_coarse_dates_take_their_bounds() -> None:
    assert parse_date("2025", last=True) == date(2025, 12, 31)
    assert parse_date("2025-02", last=False) == date(2025, 2, 1)
    assert parse_date("", last=True) is None
    with pytest.raises(ValueError):
        parse_date("2025-02-30", last=True)


def test_family_names() -> None:
    assert surname(PERSON, "en") == "B"
    chinese = Person(
        "person:x", {"en": "Wang Yi"}, {}, (Office("minister", "CHN", None, None, "s"),)
    )
    assert surname(chinese, "en") is None
    assert unaccented("Erdoğan Şahin") == "Erdogan Sahin"
