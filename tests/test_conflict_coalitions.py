from collections import Counter

import numpy as np
import pytest

from miyanji.conflict.case import Case
from miyanji.conflict.casefile import parse_case
from miyanji.conflict.coalitions import coalition_stability, subsets
from miyanji.conflict.solving import stable_states
from tests.conflict_games import random_case, toml_text
from tests.relational_twin import PlainGame, coalition_verdict

CONCEPTS = ("nash", "gmr", "smr", "seq", "sseq")


def compare(seed, joint):
    """Every cell of one random game; a count of the verdicts."""
    case = random_case(seed, options=4 if joint else 5)
    game, model = PlainGame(case), parse_case(toml_text(case)).model
    seen = Counter()
    for group in subsets(range(len(model.parties))):
        names = tuple(game.parties[i] for i in group)
        found = coalition_stability(model, group, joint_sanctions=joint)
        for k, s in enumerate(game.states):
            expected = coalition_verdict(game, names, s, joint=joint)
            assert {c: bool(found[c][k]) for c in CONCEPTS} == expected, (seed, names, s)
            seen.update(expected.values())
    return seen


@pytest.mark.parametrize("joint", [False, True])
@pytest.mark.parametrize("batch", range(4))
def test_every_cell_is_that_of_the_definitions(batch, joint):
    seen = sum((compare(seed, joint) for seed in range(batch, 160, 4)), Counter())
    assert len(seen) == 2 and min(seen.values()) > 500


@pytest.mark.parametrize("seed", range(60))
def test_a_coalition_of_one_is_the_party(seed):
    model = parse_case(toml_text(random_case(seed))).model
    alone = stable_states(model, concepts=CONCEPTS)
    for party in range(len(model.parties)):
        for concept, row in coalition_stability(model, (party,)).items():
            assert np.array_equal(row, alone[concept][party]), (concept, party)


@pytest.mark.parametrize("seed", range(60))
def test_concepts_include_each_other(seed):
    model = parse_case(toml_text(random_case(seed))).model
    for group in subsets(range(len(model.parties))):
        found = coalition_stability(model, group)
        for inner, outer in [("nash", "sseq"), ("nash", "smr"), ("seq", "gmr"), ("smr", "gmr")]:
            assert not (found[inner] & ~found[outer]).any()
        assert not (found["sseq"] & ~(found["seq"] & found["smr"])).any()


def test_the_order_of_members_makes_no_difference():
    model = Case.load("elmira").model
    forth, back = coalition_stability(model, (0, 1)), coalition_stability(model, (1, 0))
    assert all(np.array_equal(forth[concept], back[concept]) for concept in CONCEPTS)


def test_two_who_gain_together_leave_what_neither_leaves_alone():
    """Bernheim, Peleg and Whinston (1987): A and B leave NNN, by way of a state worse for both."""
    model = Case.load("coalition-proofness").model
    better, worse = model.space.find("NNN"), model.space.find("YYY")
    assert all(coalition_stability(model, (party,))["nash"][better] for party in range(3))
    assert not coalition_stability(model, (0, 1))["nash"][better]
    smaller = [group for group in subsets(range(3)) if len(group) < 3]
    assert all(coalition_stability(model, group)["nash"][worse] for group in smaller)


def test_elmira_is_settled_by_the_ministry_and_uniroyal_together():
    """The published history: state 5 to state 8, which neither brings about alone."""
    model = Case.load("elmira").model
    delay, settled = model.space.find("NYNNY"), model.space.find("YNYNY")
    found = coalition_stability(model, (0, 1))
    assert not found["nash"][delay]
    assert all(found[concept][settled] for concept in CONCEPTS)


def test_unknown_preferences_are_refused():
    case = random_case(1)
    text = toml_text(case).split("[preferences]")[0] + "[preferences]\n"
    text += "\n".join(f"{name} = {{better = []}}" for name in case["names"])
    with pytest.raises(ValueError, match="known preferences"):
        coalition_stability(parse_case(text).model, (0, 1))
