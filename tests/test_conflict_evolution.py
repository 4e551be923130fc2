"""Paths from the status quo against an enumeration of every path on plain sets."""

from itertools import pairwise

import numpy as np
import pytest

from miyanji.conflict.case import Case
from miyanji.conflict.casefile import parse_case
from miyanji.conflict.evolution import KINDS, evolution
from tests.conflict_games import random_case, toml_text
from tests.relational_twin import PlainGame


def plain_steps(game, kind, name, s):
    return {t for t in game.moves(name, s) if kind == "moves" or game.better(name, t, s)}


def every_path(game, kind, start):
    """All legal paths that come back to no state, as tuples of (party, state)."""
    todo = [((), start)]
    while todo:
        path, here = todo.pop()
        yield path, here
        seen = {start, *(state for _, state in path)}
        for name in game.parties:
            if not path or path[-1][0] != name:
                for t in plain_steps(game, kind, name, here) - seen:
                    todo.append(((*path, (name, t)), t))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", range(60))
def test_paths_are_those_of_the_enumeration(seed, kind):
    case = random_case(seed, parties=2 + seed % 2, options=3)
    game, model = PlainGame(case), parse_case(toml_text(case)).model
    start = seed % model.space.size
    told = evolution(model, start, kind)
    found = {}
    for path, end in every_path(game, kind, game.states[start]):
        found.setdefault(end, []).append(path)
    for k, text in enumerate(game.states):
        paths = told.paths(k, 10**6)
        spelled = [tuple((game.parties[p], game.states[s]) for p, s in path) for path in paths]
        assert sorted(spelled) == sorted(found.get(text, [])), text
        assert [len(path) for path in paths] == sorted(len(path) for path in paths)
        if paths and len(paths[0]) > 0:
            assert told.distance[k] == len(paths[0])
            shortest = [path for path in paths if len(path) == len(paths[0])]
            assert told.arrivals(k) == sorted({path[-1].party for path in shortest})
            assert told.paths(k, 1) == paths[:1]


@pytest.mark.parametrize("seed", range(40))
def test_a_state_reached_only_over_itself_is_still_reached(seed):
    """Distances allow a sequence to pass a state twice where turns require it."""
    case = random_case(seed, options=4, exotic=True)
    game, model = PlainGame(case), parse_case(toml_text(case)).model
    for kind in KINDS:
        told = evolution(model, 0, kind)
        seen, level = {(game.states[0], None)}, [(game.states[0], None)]
        least, number = {}, 0
        while level:
            number += 1
            level = [
                (t, name)
                for s, last in level
                for name in game.parties
                if name != last
                for t in plain_steps(game, kind, name, s)
            ]
            level = list(set(level) - seen)
            seen |= set(level)
            for t, _ in level:
                least.setdefault(t, number)
        least[game.states[0]] = 0
        expected = [least.get(text, -1) for text in game.states]
        assert told.distance.tolist() == expected


def test_elmira_ends_where_nobody_moves_on():
    model = Case.load("elmira").model
    told = evolution(model, model.space.find("NYNNN"), "improvements")
    assert [model.space.texts[s] for s in told.reached] == ["NYNNY"]
    ((step,),) = told.paths(model.space.find("NYNNY"), 5)
    assert model.names[step.party] == "Local Government"
    legal = evolution(model, model.space.find("NYNNN"), "moves")
    assert len(legal.paths(model.space.find("YNYNY"), 4)) == 4


def test_many_paths_cost_a_bounded_search():
    case = random_case(11, parties=3, options=6)
    model = parse_case(toml_text(case)).model
    told = evolution(model, 0, "moves")
    for state in told.reached:
        paths = told.paths(state, 3)
        assert paths == sorted(paths, key=lambda path: (len(path), path))
        for path in paths:
            assert all(a.party != b.party for a, b in pairwise(path))
    assert np.all(told.distance[told.reached] > 0)
