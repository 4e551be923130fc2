"""All states by the cost of making them hold and be reached."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

from miyanji.conflict.case import Case
from miyanji.conflict.leverage.paths import Paths
from miyanji.conflict.leverage.roles import disputants, movers_of, status_quo_of
from miyanji.conflict.leverage.search import cheapest_for_all
from miyanji.conflict.leverage.settings import Settings


@dataclass(frozen=True, slots=True)
class Price:
    """The least cost of a state, and every set of levers of that cost; None where none does.

    ``better_for`` are the disputants that prefer it to the status quo, ``better_for_all``
    whether they are all of them.
    """

    state: int
    cost: Fraction | None
    sets: tuple[tuple[int, ...], ...]
    better_for: tuple[int, ...]
    better_for_all: bool


@dataclass(frozen=True, eq=False)
class Prices:
    """Every state with its least cost, cheapest first."""

    case: Case
    concept: str
    prices: tuple[Price, ...]
    exhaustive: bool

    def to_dict(self) -> dict[str, Any]:
        """The JSON object: states, cheapest first; those that nothing makes hold have no cost."""
        space, names = self.case.model.space, self.case.model.names
        levers = self.case.declared_levers
        assert self.case.status_quo is not None
        return {
            "schema": 1,
            "case": self.case.name,
            "concept": self.concept,
            "status_quo": space.text(self.case.status_quo),
            "states": [
                {
                    "state": space.text(price.state),
                    "cost": None if price.cost is None else float(price.cost),
                    "levers": [[levers[k].id for k in chosen] for chosen in price.sets],
                    "better_for": [names[k] for k in price.better_for],
                    "better_for_all": price.better_for_all,
                }
                for price in self.prices
            ],
            "exhaustive": self.exhaustive,
        }


def price_states(case: Case, concept: str = "seq", *, with_mediator: bool = False) -> Prices:
    """The least cost of every state as a reachable equilibrium.

    Raises ``CaseError`` where the case has no status quo, ``ValueError`` where comparisons are
    unknown.
    """
    start = status_quo_of(case)
    settings = Settings(case, [[order] for order in case.model.ranks])
    paths = Paths(settings, start, movers_of(case, with_mediator))
    found, exhaustive = cheapest_for_all(settings, concept, paths)
    better, parties = better_for(case, start), disputants(case)
    prices = [
        Price(
            state,
            sets[0].cost if sets else None,
            tuple(tuple(sorted(item.levers)) for item in sets),
            tuple(k for row, k in enumerate(parties) if better[row, state]),
            bool(better[:, state].all()) and bool(parties),
        )
        for state, sets in enumerate(found)
    ]
    prices.sort(key=lambda price: (price.cost is None, price.cost or 0, price.state))
    return Prices(case, concept, tuple(prices), exhaustive)


def better_for(case: Case, start: int) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    """For each disputant which states it prefers to the status quo, as the case states it."""
    return np.array([case.model.ranks[k] > case.model.ranks[k][start] for k in disputants(case)])
