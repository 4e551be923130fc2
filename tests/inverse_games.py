"""Conflicts small enough to try every order, for inverse analysis, levers and uncertainty."""

import random
from functools import cache
from itertools import permutations, product

from miyanji.conflict.casefile import parse_case
from tests import conflict_twin
from tests.conflict_games import code, matches, plain_game, random_case, states_of, toml_text


def small_case(seed, most, *, parties=None, options=None):
    """A random case, exotic moves included, with at most so many feasible texts."""
    r = random.Random(seed)
    parties = parties or r.choice((2, 2, 3))
    case = random_case(seed, parties=parties, options=options or max(3, parties))
    kept = r.sample(case["feasible"], min(len(case["feasible"]), r.randint(2, most)))
    case |= {"patterns": [], "feasible": sorted(kept, key=code)}
    case["merged"] = [p for p in case["merged"] if any(matches(p, text) for text in kept)]
    case["allow"] = [passage for passage in case["allow"] if _opens(passage, kept)]
    states = states_of(case)
    levels = max(1, len(states) // r.choice((1, 1, 2)))
    case["levels"] = {
        name: {state: r.randrange(levels) for state in states} for name in case["names"]
    }
    return case


def _opens(passage, kept):
    _, start, end = passage
    ends = [
        ("".join(t if e == "-" else e for e, t in zip(end, text, strict=True)), text)
        for text in kept
        if matches(start, text)
    ]
    return any(to in kept and to != text for to, text in ends)


def loaded(case, tail=""):
    """The case as the engine reads it."""
    return parse_case(toml_text(case) + tail)


def with_orders(game, orders):
    """The plain game with other orders of some parties."""
    return game | {"rank": game["rank"] | orders}


@cache
def _weak_levels(size):
    found = list(product(range(size), repeat=size))
    return [levels for levels in found if set(levels) == set(range(max(levels) + 1))]


def weak_orders(states):
    """Every ranking with ties, as levels by state."""
    return [dict(zip(states, levels, strict=True)) for levels in _weak_levels(len(states))]


def strict_orders(states):
    """Every ranking without ties."""
    return [dict(zip(order, range(len(states)), strict=True)) for order in permutations(states)]


def changed_pairs(first, second):
    """Pairs of states whose order (better, worse, tied) differs."""
    states = list(first)
    return sum(
        _sign(first[a] - first[b]) != _sign(second[a] - second[b])
        for at, a in enumerate(states)
        for b in states[:at]
    )


def _sign(number):
    return (number > 0) - (number < 0)


def levels_of(groups):
    """Levels by state of a ranking given as groups, best first."""
    return {state: -at for at, group in enumerate(groups) for state in group}


def equilibrium(game, state, concept):
    return all(conflict_twin.stable(game, party, state, concept) for party in game["parties"])


__all__ = [
    "changed_pairs",
    "equilibrium",
    "levels_of",
    "loaded",
    "plain_game",
    "small_case",
    "strict_orders",
    "weak_orders",
    "with_orders",
]
