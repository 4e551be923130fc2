import pytest
from hypothesis import given

from miyanji.languages.en.openings import openings
from tests.coding_text import acts
from tests.test_languages_en_repair import trees


@pytest.mark.parametrize(
    "opening",
    [
        "On Wednesday Norway",
        "On Friday Norway",
        "In June Norway",
        "On Friday the Norwegian minister",
    ],
)
def test_who_stands_after_a_date_acts(opening):
    (act,) = acts(f"{opening} will host a meeting between Chad and Sudan.")
    assert (act.act, act.actor, act.parties) == ("host", ("NOR",), ("TCD", "SDN"))


def test_an_agency_in_brackets_opens_a_dateline():
    found = acts("(AGENCY) - LIMA, JUN 24 - Norway will host a meeting between Chad and Sudan.")
    assert [(a.act, a.actor) for a in found] == [("host", ("NOR",))]


@given(trees())
def test_heads_stay_inside_the_sentence(case):
    words, tree = case
    fixed = openings(words, tree)
    assert len(fixed) == len(tree)
    assert all(0 <= n.head < len(fixed) for n in fixed)
