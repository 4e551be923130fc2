from itertools import product

import pytest

from miyanji.conflict.casefile import parse_case
from miyanji.conflict.errors import CaseError
from miyanji.conflict.preferences.orders import as_partial

CASE = """
[case]
name = "Dam"
[[party]]
name = "Up"
option = [{name = "Release"}, {name = "Talk"}]
[[party]]
name = "Down"
option = [{name = "Pay"}]
[preferences]
Up = %s
Down = {better = []}
"""


def better_pairs(preference):
    """Every known comparison of Up, as texts of Y and N."""
    case = parse_case(CASE % preference)
    order = as_partial(case.model.orders[0])
    texts = case.model.space.texts
    return {(a, b) for (i, a), (j, b) in product(enumerate(texts), repeat=2) if order.better[i, j]}


def closed(pairs):
    """The pairs and what follows from them, by brute force."""
    found = set(pairs)
    while more := {(a, d) for a, b in found for c, d in found if b == c} - found:
        found |= more
    return found


def test_a_wish_compares_states_that_are_alike_in_all_else():
    wished = {(a + b + "Y", a + b + "N") for a in "YN" for b in "YN"}
    assert better_pairs('{statements = ["Pay"], otherwise = "unknown"}') == wished


def test_a_condition_only_says_when():
    wished = {(a + "YY", a + "NY") for a in "YN"}
    assert better_pairs('{statements = ["Talk if Pay"], otherwise = "unknown"}') == wished


def test_wishes_add_up():
    pay = {(a + b + "Y", a + b + "N") for a in "YN" for b in "YN"}
    keep = {("N" + b + c, "Y" + b + c) for b in "YN" for c in "YN"}
    both = better_pairs('{statements = ["Pay", "!Release"], otherwise = "unknown"}')
    assert both == closed(pay | keep)


def test_an_uncertain_wish_settles_nothing():
    wish = '{statements = [{text = "Pay", confidence = 0.7}], otherwise = "unknown"}'
    assert better_pairs(wish) == set()


@pytest.mark.parametrize(
    ("preference", "words"),
    [
        ('{statements = ["Pay", "!Pay"], otherwise = "unknown"}', "contradict each other"),
        ('{weights = {"Pay" = 1.0}, otherwise = "unknown"}', "goes with statements only"),
        ('{statements = ["Fly"], otherwise = "unknown"}', "no option 'Fly'"),
    ],
)
def test_what_cannot_be_a_set_of_wishes_is_said(preference, words):
    with pytest.raises(CaseError, match=words) as caught:
        better_pairs(preference)
    assert "line 11" in str(caught.value)


def test_a_case_of_which_nothing_is_known_is_solved():
    options = ", ".join(f'{{name = "{letter}"}}' for letter in "abc")
    party = '[[party]]\nname = "{0}"\noption = [{1}]\n'
    source = (
        '[case]\nname = "Open"\n'
        + party.format("P", options)
        + party.format("Q", options)
        + "[preferences]\nP = {better = []}\nQ = {better = []}\n"
    )
    solution = parse_case(source).solve()
    assert len(solution.equilibria["seq"]["possible"]) == 64
    assert solution.equilibria["nash"]["necessary"] == []
