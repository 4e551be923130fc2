from collections import Counter

import numpy as np
import pytest

from miyanji.conflict.casefile import parse_case
from miyanji.conflict.errors import CaseError
from miyanji.conflict.preferences.orders import CompleteOrder
from miyanji.conflict.relations import NotPreferredError, strength_of
from miyanji.conflict.solving import stable_states
from miyanji.conflict.strength import SANCTIONED, jointly, strength_stability
from miyanji.conflict.words import Block
from tests.conflict_games import random_case, toml_text
from tests.relational_twin import PlainGame, strength_verdict


def strong_game(seed):
    """A random game, as sets and as a model, and the strong preferences of each party."""
    case = random_case(seed, options=5)
    game, model = PlainGame(case), parse_case(toml_text(case)).model
    find = model.space.find
    strengths = [
        strength_of(model.orders[i], [(find(s), find(t)) for s, t in game.marks[name]])
        for i, name in enumerate(game.parties)
    ]
    return game, model, strengths


def compare(seed):
    """Every cell of one random game; a count of the verdicts."""
    game, model, strengths = strong_game(seed)
    seen = Counter()
    for party, name in enumerate(game.parties):
        found = strength_stability(model, party, strengths[party])
        for k, s in enumerate(game.states):
            strong = strength_verdict(game, name, s, strong=True)
            general = strength_verdict(game, name, s, strong=False)
            for concept in SANCTIONED:
                verdict = found[concept]
                assert verdict.strong[k] == strong[concept], (seed, name, s, concept)
                assert verdict.weak[k] == (general[concept] and not strong[concept])
                seen[bool(verdict.strong[k]), bool(verdict.weak[k])] += 1
    return seen


@pytest.mark.parametrize("batch", range(4))
def test_every_cell_is_that_of_the_definitions(batch):
    seen = sum((compare(seed) for seed in range(batch, 200, 4)), Counter())
    assert len(seen) == 3 and min(seen.values()) > 200


@pytest.mark.parametrize("seed", range(60))
def test_strong_and_weak_together_are_the_ordinary_concept(seed):
    _, model, strengths = strong_game(seed)
    ordinary = stable_states(model, concepts=SANCTIONED)
    found = [strength_stability(model, party, marks) for party, marks in enumerate(strengths)]
    for concept in SANCTIONED:
        for party, verdicts in enumerate(found):
            assert not (verdicts[concept].strong & verdicts[concept].weak).any()
            both = verdicts[concept].strong | verdicts[concept].weak
            assert np.array_equal(both, ordinary[concept][party])
        joint = jointly([verdicts[concept] for verdicts in found])
        assert not (joint.strong & joint.weak).any()
        assert np.array_equal(joint.strong | joint.weak, ordinary[concept].all(axis=0))


@pytest.mark.parametrize("seed", range(20))
def test_without_strong_preferences_only_nash_states_are_strongly_stable(seed):
    _, model, _ = strong_game(seed)
    nash = stable_states(model, concepts=("nash",))["nash"]
    for party in range(len(model.parties)):
        found = strength_stability(model, party, strength_of(model.orders[party], []))
        assert all(np.array_equal(found[concept].strong, nash[party]) for concept in SANCTIONED)


def test_a_strong_pair_reaches_above_and_below():
    order = CompleteOrder(np.array([3, 2, 2, 1, 0], dtype=np.int32))
    table = strength_of(order, [(1, 3)]).much_worse(Block(0, 5))
    assert np.argwhere(table).tolist() == [[3, 0], [3, 1], [3, 2], [4, 0], [4, 1], [4, 2]]


def test_a_strong_pair_must_be_a_preference():
    order = CompleteOrder(np.array([1, 0, 0], dtype=np.int32))
    with pytest.raises(NotPreferredError, match="pair 1"):
        strength_of(order, [(0, 1), (1, 2)])


CASE = """
[case]
name = "strong"
[[party]]
name = "A"
option = [{name = "a"}]
[[party]]
name = "B"
option = [{name = "b"}]
[preferences]
A = {ranking = [["NY"], ["YY"], ["NN"], ["YN"]], strong = [["YY", "NN"]]}
B = {statements = ["a", "!b"]}
"""


def test_a_case_file_marks_strong_preferences():
    case = parse_case(CASE)
    table = case.strengths[0].much_worse(Block(0, 4))
    worse, better = np.nonzero(table)
    texts = case.model.space.texts
    assert {(texts[b], texts[w]) for b, w in zip(better, worse, strict=True)} == {
        (b, w) for b in ("NY", "YY") for w in ("NN", "YN")
    }
    assert not case.strengths[1].much_worse(Block(0, 4)).any()


@pytest.mark.parametrize("pair", ['["NN", "YY"]', '["YY", "YY"]'])
def test_a_strong_pair_of_a_case_file_must_be_a_preference(pair):
    with pytest.raises(CaseError, match=r"line 11: 'A' is not known to prefer"):
        parse_case(CASE.replace('["YY", "NN"]', pair, 1))
