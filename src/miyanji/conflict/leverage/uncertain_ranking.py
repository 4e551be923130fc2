"""All states where comparisons are unknown: in how many readings they hold, and at what cost."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.case import Case
from miyanji.conflict.leverage.holdings import Holdings
from miyanji.conflict.leverage.paths import Paths
from miyanji.conflict.leverage.roles import movers_of, status_quo_of
from miyanji.conflict.leverage.search import sets_by_cost
from miyanji.conflict.leverage.settings import LeverSet, Settings
from miyanji.conflict.readings.deciding import Deciding, deciding
from miyanji.conflict.readings.profiles import Readings, readings

MAX_TRIALS = 20_000
MAX_DRAWN_TRIALS = 5_000
Priced = tuple[Fraction, tuple[LeverSet, ...]]


@dataclass(frozen=True, eq=False)
class ReadPrice:
    """One state over all readings.

    ``stable`` and ``holds`` count the readings in which it is an equilibrium, and is reached as
    well, without levers; ``every`` and ``some`` are the least costs, with all sets of that cost,
    at which it does in every and in some reading.
    """

    state: int
    stable: int
    holds: int
    every: Priced | None
    some: Priced | None
    deciding: tuple[Deciding, ...]


@dataclass(frozen=True, eq=False)
class ReadPrices:
    """Every state, those that hold in most readings first."""

    case: Case
    concept: str
    readings: Readings
    prices: tuple[ReadPrice, ...]
    exhaustive: bool

    def to_dict(self) -> dict[str, Any]:
        """The JSON object: states with shares of readings and least costs."""
        space = self.case.model.space
        assert self.case.status_quo is not None
        return {
            "schema": 1,
            "case": self.case.name,
            "concept": self.concept,
            "status_quo": space.text(self.case.status_quo),
            "readings": self.readings.to_dict(),
            "states": [self._price_dict(price) for price in self.prices],
            "exhaustive": self.exhaustive,
        }

    def _price_dict(self, price: ReadPrice) -> dict[str, Any]:
        share = self.readings.share
        return {
            "state": self.case.model.space.text(price.state),
            "possible": price.stable > 0,
            "necessary": price.stable == self.readings.number,
            "stable": share(price.stable),
            "stable_and_reached": share(price.holds),
            "cost": None if price.every is None else float(price.every[0]),
            "levers": self._sets(price.every),
            "possible_cost": None if price.some is None else float(price.some[0]),
            "possible_levers": self._sets(price.some),
            "deciding": [item.to_dict(self.case.model) for item in price.deciding],
        }

    def _sets(self, priced: Priced | None) -> list[list[str]]:
        levers = self.case.declared_levers
        return [[levers[k].id for k in sorted(s)] for s in (priced[1] if priced else ())]


def price_readings(case: Case, concept: str = "seq", *, with_mediator: bool = False) -> ReadPrices:
    """Shares of readings and least costs of every state.

    Raises ``CaseError`` where the case has no status quo, or readings can neither be counted nor
    drawn.
    """
    start = status_quo_of(case)
    read = readings(case.model)
    settings = Settings(case, read.orders)
    paths = Paths(settings, start, movers_of(case, with_mediator))
    table = _Table(settings, Holdings(settings, concept), paths, read)
    every, some, exhaustive = table.searched()
    stable, holds = table.verdicts(frozenset())
    prices = [
        ReadPrice(
            state,
            int(stable[:, state].sum()),
            int(holds[:, state].sum()),
            every.get(state),
            some.get(state),
            tuple(deciding(case.model, read, stable[:, state].tolist(), 1)),
        )
        for state in range(case.model.space.size)
    ]
    prices.sort(key=lambda price: (-price.stable, price.state))
    return ReadPrices(case, concept, read, tuple(prices), exhaustive)


Verdicts = NDArray[np.bool_]


class _Table:
    def __init__(
        self, settings: Settings, holdings: Holdings, paths: Paths, read: Readings
    ) -> None:
        self.settings = settings
        self.holdings = holdings
        self.paths = paths
        self.read = read

    def verdicts(self, pulled: LeverSet) -> tuple[Verdicts, Verdicts]:
        """Arrays (readings, states): which are equilibria, and which are reached as well."""
        rows = list(self._rows(pulled))
        stable = np.array([row for row, _ in rows])
        return stable, stable & np.array([reached for _, reached in rows])

    def _rows(self, pulled: LeverSet) -> Iterator[tuple[Verdicts, Verdicts]]:
        for chosen in self.read.chosen:
            setting = self.settings.setting(pulled, chosen)
            assert setting is not None
            yield self.holdings.equilibria(setting), self.paths.reach(setting).states

    def searched(self) -> tuple[dict[int, Priced], dict[int, Priced], bool]:
        """Cheapest sets by state for every and for some reading; whether all were tried."""
        every: dict[int, Priced] = {}
        some: dict[int, Priced] = {}
        size = self.settings.model.space.size
        limit = MAX_TRIALS if self.read.exact else MAX_DRAWN_TRIALS
        for number, (cost, pulled) in enumerate(sets_by_cost(self.settings)):
            if len(every) == size and all(cost > found[0] for found in every.values()):
                break
            if number and number * self.read.number > limit:
                return every, some, False
            if self.settings.setting(pulled, self.read.chosen[0]) is None:
                continue
            _, holds = self.verdicts(pulled)
            _note(every, np.all(holds, axis=0), cost, pulled)
            _note(some, np.any(holds, axis=0), cost, pulled)
        return every, some, True


def _note(found: dict[int, Priced], which: Verdicts, cost: Fraction, pulled: LeverSet) -> None:
    for state in np.flatnonzero(which).tolist():
        least, sets = found.get(state, (cost, ()))
        if least == cost:
            found[state] = (cost, (*sets, pulled))
