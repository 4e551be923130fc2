"""Every cheapest set of levers, found by trying sets in order of their cost.

The first cost at which a set does is the least, so that only sets up to it are tried; verdicts are
shared between sets that leave a party the same order and moves. Nothing is assumed about levers
helping: one that helps alone may harm beside another.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from miyanji.conflict.leverage.holding import Holding
from miyanji.conflict.leverage.holdings import Holdings
from miyanji.conflict.leverage.paths import Paths
from miyanji.conflict.leverage.settings import LeverSet, Setting, Settings
from miyanji.conflict.leverage.subsets import by_cost, exact_cost

MAX_SETS = 200_000


@dataclass(frozen=True, slots=True)
class Found:
    """A set of levers that does, with its setting."""

    cost: Fraction
    levers: LeverSet
    setting: Setting


@dataclass(frozen=True, slots=True)
class Search:
    """All cheapest sets; ``exhaustive`` is false where the limit of sets to try was reached."""

    found: tuple[Found, ...]
    exhaustive: bool
    tried: int


def sets_by_cost(settings: Settings) -> Iterator[tuple[Fraction, LeverSet]]:
    """Every set of the case's levers, cheapest first."""
    return by_cost([exact_cost(lever.cost) for lever in settings.levers])


def cheapest_for(
    settings: Settings, holding: Holding, paths: Paths, limit: int = MAX_SETS
) -> Search:
    """The cheapest sets that make the target an equilibrium and reachable from the status quo."""
    found: list[Found] = []
    known: dict[Setting, bool] = {}
    tried = 0
    for cost, pulled in sets_by_cost(settings):
        if found and cost > found[0].cost:
            break
        if tried == limit:
            return Search(tuple(found), False, tried)
        tried += 1
        setting = settings.setting(pulled)
        if setting is None:
            continue
        if setting not in known:
            known[setting] = holding.equilibrium(setting) and bool(
                paths.reach(setting).states[holding.target]
            )
        if known[setting]:
            found.append(Found(cost, pulled, setting))
    return Search(tuple(found), True, tried)


def cheapest_for_all(
    settings: Settings, concept: str, paths: Paths, limit: int = MAX_SETS
) -> tuple[list[list[Found]], bool]:
    """For every state its cheapest sets (none where no set does), and whether all were tried."""
    size = settings.model.space.size
    found: list[list[Found]] = [[] for _ in range(size)]
    least = np.full(size, -1, dtype=object)
    holdings = Holdings(settings, concept)
    for number, (cost, pulled) in enumerate(sets_by_cost(settings)):
        if number == limit:
            return found, False
        if all(sets and sets[0].cost < cost for sets in found):
            break
        setting = settings.setting(pulled)
        if setting is None:
            continue
        states = np.flatnonzero(holdings.equilibria(setting) & paths.reach(setting).states)
        for state in states.tolist():
            if least[state] in (-1, cost):
                least[state] = cost
                found[state].append(Found(cost, pulled, setting))
    return found, True
