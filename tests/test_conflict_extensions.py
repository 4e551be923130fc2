import json
from collections import Counter

import numpy as np
import pytest

from miyanji.conflict.casefile import parse_case
from miyanji.conflict.extensions import EXTENSIONS, uncertain_stability
from miyanji.conflict.solving import stable_states
from tests.conflict_games import random_case, toml_text
from tests.relational_twin import PlainGame, uncertain_verdict

CONCEPTS = ("nash", "gmr", "smr", "seq", "sseq")


def uncertain_game(seed):
    """A random game with unknown comparisons, as sets and as a model."""
    case = random_case(seed, options=5)
    game = PlainGame(case, unknown=True)
    text = toml_text(case).split("[preferences]")[0] + "[preferences]\n"
    for name in game.parties:
        text += f"{name} = {{better = {json.dumps(sorted(game.prefers[name]))}}}\n"
    return game, parse_case(text).model


def compare(seed):
    """Every cell of one random game; a count of the verdicts."""
    game, model = uncertain_game(seed)
    seen = Counter()
    for party, name in enumerate(game.parties):
        for extension in EXTENSIONS:
            found = uncertain_stability(model, party, extension)
            for k, s in enumerate(game.states):
                expected = uncertain_verdict(game, name, s, extension)
                assert {c: bool(found[c][k]) for c in CONCEPTS} == expected, (seed, name, s)
                seen.update((extension, verdict) for verdict in expected.values())
    return seen


@pytest.mark.parametrize("batch", range(4))
def test_every_cell_is_that_of_the_definitions(batch):
    seen = sum((compare(seed) for seed in range(batch, 160, 4)), Counter())
    assert len(seen) == 8 and min(seen.values()) > 500


@pytest.mark.parametrize("seed", range(60))
def test_without_unknown_comparisons_all_four_are_the_ordinary_concepts(seed):
    model = parse_case(toml_text(random_case(seed))).model
    ordinary = stable_states(model, concepts=CONCEPTS)
    for party in range(len(model.parties)):
        for extension in EXTENSIONS:
            for concept, row in uncertain_stability(model, party, extension).items():
                assert np.array_equal(row, ordinary[concept][party])


@pytest.mark.parametrize("seed", range(60))
def test_less_temptation_or_more_deterrence_keeps_what_is_stable(seed):
    _, model = uncertain_game(seed)
    for party in range(len(model.parties)):
        found = {e: uncertain_stability(model, party, e) for e in EXTENSIONS}
        for concept in CONCEPTS:
            for inner, outer in [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")]:
                assert not (found[inner][concept] & ~found[outer][concept]).any()
        assert np.array_equal(found["a"]["nash"], found["c"]["nash"])
        assert np.array_equal(found["b"]["nash"], found["d"]["nash"])
