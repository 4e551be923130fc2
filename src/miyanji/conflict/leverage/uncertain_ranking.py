"""All states where comparisons are unknown: in how many readings they hold, and at what cost."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.case import Case
from miyanji.conflict.leverage.planes import Plane, Planes, unpacked
from miyanji.conflict.leverage.roles import movers_of, status_quo_of
from miyanji.conflict.leverage.search import MAX_SETS, sets_by_cost
from miyanji.conflict.leverage.settings import LeverSet, Setting, Settings
from miyanji.conflict.leverage.trial import Answers
from miyanji.conflict.leverage.uncertain_wording import share_dict
from miyanji.conflict.readings.confidence import Weighed, weighed
from miyanji.conflict.readings.deciding import Deciding, deciding
from miyanji.conflict.readings.profiles import Readings, readings

# Settings that differ, times the words of a plane, times the square of the states.
MAX_WORK = 4_000_000
Priced = tuple[Fraction, tuple[LeverSet, ...]]


@dataclass(frozen=True, eq=False)
class ReadPrice:
    """One state over all readings.

    ``stable`` and ``holds`` count the readings in which it is an equilibrium, and is reached as
    well, without levers; ``every`` and ``some`` are the least costs, with all sets of that cost,
    at which it does in every and in some reading. ``by_confidence`` are the answers to the same
    two questions for the readings by confidence, None where nothing weighs them.
    """

    state: int
    stable: int
    holds: int
    every: Priced | None
    some: Priced | None
    deciding: tuple[Deciding, ...]
    by_confidence: tuple[Answers, Answers] | None = None


@dataclass(frozen=True, eq=False)
class ReadPrices:
    """Every state, those that hold in most readings first."""

    case: Case
    concept: str
    readings: Readings
    prices: tuple[ReadPrice, ...]
    exhaustive: bool
    weighed: Weighed | None = None

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
        stable, reached = price.by_confidence or (None, None)
        return {
            "state": self.case.model.space.text(price.state),
            "possible": price.stable > 0,
            "necessary": price.stable == self.readings.number,
            "stable": share_dict(self.readings, price.stable, self.weighed, stable),
            "stable_and_reached": share_dict(self.readings, price.holds, self.weighed, reached),
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
    start, movers = status_quo_of(case), movers_of(case, with_mediator)
    read = readings(case.model)
    weights = weighed(case, read)

    def table_of(readings: Readings) -> _Table:
        planes = Planes(Settings(case, readings.orders), readings, concept)
        return _Table(planes, start, movers)

    table = table_of(read)
    every, some, exhaustive = table.searched()
    stable, holds = table.verdicts(frozenset())
    by_confidence = None
    if weights is not None:
        other = table if weights.readings is read else table_of(weights.readings)
        by_confidence = other.verdicts(frozenset())
    prices = [
        ReadPrice(
            state,
            int(stable[:, state].sum()),
            int(holds[:, state].sum()),
            every.get(state),
            some.get(state),
            tuple(deciding(case.model, read, stable[:, state], 1)),
            by_confidence and (by_confidence[0][:, state], by_confidence[1][:, state]),
        )
        for state in range(case.model.space.size)
    ]
    prices.sort(key=lambda price: (-price.stable, price.state))
    return ReadPrices(case, concept, read, tuple(prices), exhaustive, weights)


Verdicts = NDArray[np.bool_]


class _Table:
    """All states tried under sets of levers in all readings."""

    def __init__(self, planes: Planes, start: int, movers: Sequence[int]) -> None:
        self.planes = planes
        self.start = start
        self.movers = movers

    def verdicts(self, pulled: LeverSet) -> tuple[Verdicts, Verdicts]:
        """Arrays (readings, states): which are equilibria, and which are reached as well."""
        setting = self.planes.setting(pulled)
        assert setting is not None
        stable, holds = self._planes(setting)
        return self._each(stable), self._each(holds)

    def _each(self, planes: Plane) -> Verdicts:
        return np.array([unpacked(plane, self.planes.read.number) for plane in planes]).T

    def _planes(self, setting: Setting) -> tuple[Plane, Plane]:
        """For each state the readings in which it is an equilibrium, and is reached as well."""
        states = range(self.planes.model.space.size)
        stable = np.array([self.planes.equilibrium(setting, state) for state in states])
        self.planes.forget()
        return stable, stable & self.planes.reached(setting, self.start, self.movers)

    def searched(self) -> tuple[dict[int, Priced], dict[int, Priced], bool]:
        """Cheapest sets by state for every and for some reading; whether all were tried."""
        every: dict[int, Priced] = {}
        some: dict[int, Priced] = {}
        known: dict[Setting, tuple[Verdicts, Verdicts]] = {}
        size, words = self.planes.model.space.size, len(self.planes.all)
        for number, (cost, pulled) in enumerate(sets_by_cost(self.planes.settings)):
            if len(every) == size and all(cost > found[0] for found in every.values()):
                break
            if number == MAX_SETS or len(known) * words * size * size > MAX_WORK:
                return every, some, False
            setting = self.planes.setting(pulled)
            if setting is None:
                continue
            if setting not in known:
                _, holds = self._planes(setting)
                whole = (holds == self.planes.all).all(axis=1)
                known[setting] = (np.asarray(whole), np.asarray(holds.any(axis=1)))
            _note(every, known[setting][0], cost, pulled)
            _note(some, known[setting][1], cost, pulled)
        return every, some, True


def _note(found: dict[int, Priced], which: Verdicts, cost: Fraction, pulled: LeverSet) -> None:
    for state in np.flatnonzero(which).tolist():
        least, sets = found.get(state, (cost, ()))
        if least == cost:
            found[state] = (cost, (*sets, pulled))
