"""What a third party does between two others, and what is no such thing."""

import pytest

from miyanji.coding.good_offices import good_offices, purposeful
from tests.coding_text import told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kenya is helping Chad and Niger to reach an agreement.", "help"),
        ("Kenya made efforts for talks between Chad and Niger.", "effort"),
        ("Kenya eased tensions between Chad and Niger.", "reconcile"),
        ("کنیا به چاد و نیجر کمک کرد تا به توافق برسند.", "help"),
    ],
)
def test_help_towards_a_deal_between_two_others_is_good_offices(text: str, name: str):
    assert good_offices(*told(text, name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kenya is helping Chad to build a road.", "help"),
        ("Kenya eased tensions with Chad.", "reconcile"),
        ("Efforts for talks between Chad and Niger go on.", "effort"),
        ("کنیا به چاد و نیجر کمک غذایی کرد.", "help"),
    ],
)
def test_without_a_third_or_a_purpose_there_are_none(text: str, name: str):
    assert not good_offices(*told(text, name))


def test_help_has_a_purpose_where_it_is_for_talks():
    assert purposeful(*told("Kenya is helping Chad to hold talks with Niger.", "help"))
    assert not purposeful(*told("Kenya is helping Chad to build a road.", "help"))
