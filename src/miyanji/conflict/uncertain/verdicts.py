"""Possible and necessary stability of every state."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from miyanji.conflict.model import GraphModel
from miyanji.conflict.preferences.comparisons import Comparisons, comparisons_of
from miyanji.conflict.propagation import Closure
from miyanji.conflict.stability.verdicts import Verdicts
from miyanji.conflict.uncertain.bounds import (
    OWN_ORDER_ONLY,
    Bounds,
    combinations_to_try,
    opponents_moves,
)
from miyanji.conflict.uncertain.moves import MaskedMoves
from miyanji.conflict.uncertain.search import BudgetSpentError, Search

STEPS_PER_QUESTION = 2_000
WORK = 4_000_000
MAX_COMBINATIONS = 1 << 21


@dataclass
class UncertainVerdicts:
    """For each concept which states are stable under some and under every completion.

    ``possible`` and ``necessary`` are arrays (parties, states); ``joint`` says which states are
    equilibria under some completion of all orders at once. Concepts in ``bounded`` were too
    costly to settle exactly: their ``possible`` and ``joint`` may hold states too many, their
    ``necessary`` too few, never the reverse.
    """

    possible: dict[str, Verdicts] = field(default_factory=dict)
    necessary: dict[str, Verdicts] = field(default_factory=dict)
    joint: dict[str, Verdicts] = field(default_factory=dict)
    bounded: list[str] = field(default_factory=list)


def uncertain_verdicts(
    model: GraphModel,
    *,
    closure: Closure,
    concepts: Sequence[str],
    steps_per_question: int = STEPS_PER_QUESTION,
    work: int = WORK,
) -> UncertainVerdicts:
    """Possible and necessary verdicts of every concept, exact within a budget of search steps.

    A step costs about one unit of ``work`` for each party and state. ``sim`` is left out where it
    would have to try more than ``MAX_COMBINATIONS`` combinations.
    """
    orders = [comparisons_of(order) for order in model.orders]
    moves = MaskedMoves.of(model)
    found = UncertainVerdicts()
    bounds = Bounds(moves, orders, closure)
    steps = work // (len(orders) * model.space.size)
    search = Search(moves, closure, steps_per_question, steps)
    for concept in concepts:
        if concept == "sim" and combinations_to_try(bounds) > MAX_COMBINATIONS:
            continue
        solver = _Concept(bounds, search, orders, concept, model.space.size)
        found.possible[concept] = solver.possible()
        found.necessary[concept] = solver.necessary()
        found.joint[concept] = solver.joint(found.possible[concept], found.necessary[concept])
        if solver.spent:
            found.bounded.append(concept)
    return found


class _Concept:
    def __init__(
        self,
        bounds: Bounds,
        search: Search,
        orders: Sequence[Comparisons],
        concept: str,
        states: int,
    ) -> None:
        self.search = search
        self.orders = orders
        self.concept = concept
        self.spent = False
        self.hopeful = _table(bounds, concept, len(orders), states, hopeful=True)
        self.fearful = _table(bounds, concept, len(orders), states, hopeful=False)

    def possible(self) -> Verdicts:
        found = self.hopeful.copy()
        for party, state in self._open():
            found[party, state] = self._some_stable([party], state)
        return found

    def necessary(self) -> Verdicts:
        found = self.fearful.copy()
        for party, state in self._open():
            try:
                hit = self.search.unstable(self.orders, party, state, self.concept)
                found[party, state] = not hit
            except BudgetSpentError:
                self.spent = True
        return found

    def joint(self, possible: Verdicts, necessary: Verdicts) -> Verdicts:
        found = np.asarray(possible.all(axis=0))
        if self.concept in OWN_ORDER_ONLY:
            return found
        for state in np.flatnonzero(found & ~necessary.all(axis=0)).tolist():
            found[state] = self._some_stable(range(len(self.orders)), state)
        return found

    def _open(self) -> Iterator[tuple[int, int]]:
        """The verdicts that the bounds leave open."""
        if self.concept not in OWN_ORDER_ONLY:
            yield from map(tuple, np.argwhere(self.hopeful & ~self.fearful).tolist())

    def _some_stable(self, parties: Sequence[int], state: int) -> bool:
        # With one party asked, nothing favours stability more than the state on top of what it
        # may stand above; with several it is the first guess, since it also deters sanctions.
        hopeful = list(self.orders)
        for party in parties:
            hopeful[party] = hopeful[party].preferring_to_unknown(state, above=True)
        try:
            if self.search.all_stable(hopeful, parties, state, self.concept):
                return True
            if len(parties) == 1:
                return False
            return self.search.all_stable(self.orders, parties, state, self.concept)
        except BudgetSpentError:
            self.spent = True
            return True


def _table(bounds: Bounds, concept: str, parties: int, states: int, *, hopeful: bool) -> Verdicts:
    found = np.empty((parties, states), dtype=bool)
    for party in range(parties):
        if concept not in ("nash", "sim"):
            bounds.prepare(party, opponents_moves(concept, hopeful))
        for state in range(states):
            found[party, state] = bounds.stable(party, state, concept, hopeful=hopeful)
    return found
