"""The cheapest simultaneous change of all parties that makes a state an equilibrium.

Under Nash, GMR and SMR the parties' changes do not touch each other and add up. Under SEQ, SSEQ
and SIM they do: what opponents may answer with depends on their own orders. The search then keeps
for every party the comparisons that its new order must meet, and the order closest to the present
one that meets them. Where the target is not yet an equilibrium under those orders, some move is
undeterred, and at least one of finitely many comparisons must be met by every solution from here:
the move not preferred, an end of the answers that are improvements now not preferred, or one
further answer become an improvement. Cheapest first, so the first equilibrium found is cheapest.
"""

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np

from miyanji.conflict.inverse.arena import Arena, reachable, states_of
from miyanji.conflict.inverse.change import Change, least_change
from miyanji.conflict.inverse.nearest import Budget, Comparison, OutOfBudgetError, nearest
from miyanji.conflict.inverse.requirement import (
    DEPENDS_ON_OTHERS,
    Clause,
    above,
    answer_arcs,
    requirement,
)
from miyanji.conflict.moves import Arcs
from miyanji.conflict.preferences.orders import Ranks

MAX_WORK = 5_000
# What any order must meet whatever the others prefer: answers by all moves, not improvements only.
NEEDED = {"seq": "gmr", "sseq": "smr"}
_ROUNDS = 3
Demand = tuple[int, Comparison]
Needs = tuple[frozenset[Comparison], ...]


@dataclass(frozen=True, eq=False)
class JointChange:
    """A change for every party.

    Where the search stopped early, ``lower`` is less than the cost: a cheaper change was not
    excluded, but none costs less than ``lower``.
    """

    changes: tuple[Change, ...]
    lower: int

    @property
    def cost(self) -> int:
        """Pairs of states whose order changes, over all parties."""
        return _total(self.changes)

    @property
    def exact(self) -> bool:
        """Whether no cheaper change exists."""
        return self.lower >= self.cost


def least_joint_change(
    arena: Arena, concept: str, ranks: Sequence[Ranks], limit: int = MAX_WORK
) -> JointChange:
    """The cheapest change of all parties' orders that makes the target an equilibrium."""
    if concept not in DEPENDS_ON_OTHERS:
        alone = _each(arena, concept, ranks)
        return JointChange(alone, sum(change.cost for change in alone))
    floors = (
        [change.cost for change in _each(arena, NEEDED[concept], ranks)]
        if concept in NEEDED
        else [0] * len(ranks)
    )
    search = _Search(arena, concept, ranks, floors, Budget(limit))
    return search.run(min(_sufficient(arena, concept, ranks), key=_total))


def _total(changes: Sequence[Change]) -> int:
    return sum(change.cost for change in changes)


def _sufficient(arena: Arena, concept: str, ranks: Sequence[Ranks]) -> Iterator[tuple[Change, ...]]:
    """Changes that are known to do: no improvement left to anybody, or one party after another
    raising the target as far as the others' raised orders ask for.
    """
    yield _each(arena, "nash", ranks)
    changes = [Change(0, order) for order in ranks]
    for _ in range(_ROUNDS):
        for party, order in enumerate(ranks):
            now = [change.ranks for change in changes]
            clauses = requirement(arena, party, concept, now)
            changes[party] = least_change(order, arena.target, clauses)
        if is_equilibrium(arena, concept, [change.ranks for change in changes]):
            yield tuple(changes)
            return


def is_equilibrium(arena: Arena, concept: str, ranks: Sequence[Ranks]) -> bool:
    """Whether the target is stable for every party under these orders."""
    return all(
        clause.holds(above(order, arena.target))
        for party, order in enumerate(ranks)
        for clause in requirement(arena, party, concept, ranks)
    )


def _each(arena: Arena, concept: str, ranks: Sequence[Ranks]) -> tuple[Change, ...]:
    return tuple(
        least_change(order, arena.target, requirement(arena, party, concept, ranks))
        for party, order in enumerate(ranks)
    )


class _Search:
    """Cheapest first over what the parties' new orders must meet."""

    def __init__(
        self,
        arena: Arena,
        concept: str,
        ranks: Sequence[Ranks],
        floors: Sequence[int],
        budget: Budget,
    ) -> None:
        self.arena = arena
        self.concept = concept
        self.ranks = ranks
        self.floors = floors
        self.budget = budget
        self.work = 1 + sum(len(arcs.sources) for arcs in arena.model.arcs) // 100
        self.known: dict[tuple[int, frozenset[Comparison]], Change | None] = {}
        self.queue: list[tuple[int, int, Needs]] = []
        self.ticket = count()

    def run(self, fallback: tuple[Change, ...]) -> JointChange:
        """The cheapest change; ``fallback`` is one known to do, should the budget not suffice."""
        best, lower = _total(fallback), sum(self.floors)
        start: Needs = tuple(frozenset() for _ in self.ranks)
        seen = {start}
        self._push(lower, start)
        while self.queue and self.queue[0][0] < best:
            lower, _, needs = heapq.heappop(self.queue)
            try:
                found = self._step(needs, best, seen)
            except OutOfBudgetError:
                return JointChange(fallback, lower)
            if found is not None:
                return JointChange(found, lower)
        return JointChange(fallback, best)

    def _step(self, needs: Needs, best: int, seen: set[Needs]) -> tuple[Change, ...] | None:
        """The changes that meet the needs if they suffice; else queue what more could be met."""
        self.budget.spend(self.work)
        changes = self.changes(needs)
        assert changes is not None
        repairs = self.repairs([change.ranks for change in changes])
        if repairs is None:
            return changes
        for more in (_with(needs, demands) for demands in repairs):
            if more not in seen:
                seen.add(more)
                cost = self.lower(more)
                if cost is not None and cost < best:
                    self._push(cost, more)
        return None

    def _push(self, cost: int, needs: Needs) -> None:
        heapq.heappush(self.queue, (cost, next(self.ticket), needs))

    def changes(self, needs: Needs) -> tuple[Change, ...] | None:
        """For every party the least change that meets its needs."""
        found = [self._change(party, wanted) for party, wanted in enumerate(needs)]
        kept = [change for change in found if change is not None]
        return tuple(kept) if len(kept) == len(found) else None

    def lower(self, needs: Needs) -> int | None:
        """No solution that meets the needs costs less; None where they contradict."""
        changes = self.changes(needs)
        if changes is None:
            return None
        return sum(max(c.cost, floor) for c, floor in zip(changes, self.floors, strict=True))

    def _change(self, party: int, wanted: frozenset[Comparison]) -> Change | None:
        key = (party, wanted)
        if key not in self.known:
            found = nearest(self.ranks[party], wanted, self.budget)
            self.known[key] = None if found is None else Change(*found)
        return self.known[key]

    def repairs(self, ranks: Sequence[Ranks]) -> list[list[Demand]] | None:
        """What could deter the undeterred move that has the fewest ways; None where none is."""
        arcs = answer_arcs(self.arena, self.concept, ranks)
        ways = [
            list(self._ways(party, clause, arcs, ranks))
            for party in range(len(ranks))
            for clause in self._failing(party, ranks)
        ]
        return min(ways, key=len) if ways else None

    def _failing(self, party: int, ranks: Sequence[Ranks]) -> list[Clause]:
        standing = above(ranks[party], self.arena.target)
        clauses = requirement(self.arena, party, self.concept, ranks)
        return [clause for clause in clauses if not clause.holds(standing)]

    def _ways(
        self, party: int, clause: Clause, arcs: Sequence[Arcs], ranks: Sequence[Ranks]
    ) -> Iterator[list[Demand]]:
        standing = above(ranks[party], self.arena.target)
        for mask in clause.alternatives:
            yield [
                (party, Comparison(self.arena.target, state, False))
                for state in states_of(mask & standing)
            ]
        for mover, start, end in self._missing(party, clause.move, arcs, ranks):
            yield [(mover, Comparison(end, start, True))]

    def _missing(
        self, party: int, move: int, arcs: Sequence[Arcs], ranks: Sequence[Ranks]
    ) -> Iterator[tuple[int, int, int]]:
        """Answers that are no improvements now and would lead somewhere new."""
        opponents = self.arena.opponents(party)
        if self.concept == "sim":
            here = self.arena.target
            for k in opponents:
                yield from (
                    (k, here, t) for t in self.arena.moves[k] if ranks[k][t] <= ranks[k][here]
                )
            return
        ends = reachable(arcs, opponents, move)
        for row, mover in enumerate(opponents):
            starts = np.flatnonzero(np.delete(ends, row, axis=0).any(axis=0)).tolist()
            for start in {move, *starts}:
                for end in self.arena.model.arcs[mover].of(start).tolist():
                    if not ends[row, end]:
                        yield mover, start, end


def _with(needs: Needs, demands: Sequence[Demand]) -> Needs:
    more = list(needs)
    for party, comparison in demands:
        more[party] = more[party] | {comparison}
    return tuple(more)
