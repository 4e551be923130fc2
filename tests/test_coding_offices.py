"""Who mediates, hosts or is asked, in the sentence around a predication."""

import pytest

from miyanji.actors.actor import Mention
from miyanji.coding.offices import core_of, hosts, is_core, one_side, third_by_office, through
from tests.coding_text import analyses, told


def ids(mentions: list[Mention]) -> set[str]:
    return {i for m in mentions for i in m.ids}


def test_a_group_and_the_state_that_it_governs_are_one_side():
    both = {"group:taliban", "AFG"}
    assert one_side({"AFG"}) == one_side({"group:taliban"}) == both
    assert one_side({"KEN"}) == {"KEN"}


def test_organisations_of_states_are_third_parties_and_states_are_none():
    assert "UNO" in third_by_office()
    assert not {"KEN", "TCD"} & third_by_office()


@pytest.mark.parametrize(
    "text", ["Chad wants Kenya to mediate.", "چاد خواستار میانجی‌گری کنیا است."]
)
def test_what_is_wanted_is_the_mediation_inside(text: str):
    (analysis,) = analyses(text)
    wish = next(n for n in analysis.nodes if core_of(analysis, n))
    core = core_of(analysis, wish)
    assert core is not None and core is not wish and is_core(analysis, core)
    assert ids(core.roles["actor"]) == {"KEN"}


@pytest.mark.parametrize(
    "text",
    ["Chad requested more time from the mediators.", "چاد از میانجی‌ها درخواست ضمانت کرد."],
)
def test_a_mediator_of_whom_something_is_asked_is_not_asked_for(text: str):
    analysis, request = told(text, "request")
    assert any(is_core(analysis, n) for n in analysis.nodes)
    assert core_of(analysis, request) is None


def test_by_whose_mediation_and_under_whose_roof_talks_take_place():
    analysis, talks = told("چاد و نیجر با میانجی‌گری کنیا مذاکره کردند.", "talks")
    assert ids(through(analysis, talks)) == {"KEN"}
    analysis, talks = told("چاد و نیجر با میزبانی کنیا مذاکره کردند.", "talks")
    assert ids(hosts(analysis, talks)) == {"KEN"}
    assert not through(analysis, talks)
