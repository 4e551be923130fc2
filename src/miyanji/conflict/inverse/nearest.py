"""The order closest to a given one among those that meet some comparisons.

Distance is the number of pairs of states whose order (better, worse, tied) differs. States that
no comparison names and that the given order does not tell apart from each other, seen from the
named ones, can move together at no extra cost, so the search runs over few blocks however many
states there are. It branches on whether a pair of blocks keeps its order, with the algebra of
<, =, > closed under composition (path consistency decides it; Vilain, Kautz and van Beek 1990),
and is exact.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.inverse.change import raised
from miyanji.conflict.preferences.orders import Ranks, dense_ranks

Relations = NDArray[np.uint8]
Weights = NDArray[np.int64]
ABOVE, TIED, BELOW = 1, 2, 4
_ANY = 7
MAX_WORK = 5_000
_INVERSE = np.array([0, 4, 2, 6, 1, 5, 3, 7], dtype=np.uint8)


@dataclass(frozen=True, slots=True, order=True)
class Comparison:
    """``first`` must stand above ``second``, or where not ``strict`` at least level with it."""

    first: int
    second: int
    strict: bool


def _composed(first: int, second: int) -> int:
    pairs = {(1, 1): 1, (1, 2): 1, (1, 4): 7, (2, 1): 1, (2, 2): 2, (2, 4): 4}
    pairs |= {(4, 1): 7, (4, 2): 4, (4, 4): 4}
    found = 0
    for (a, b), relation in pairs.items():
        found |= relation if first & a and second & b else 0
    return found


_COMPOSED = np.array([[_composed(a, b) for b in range(8)] for a in range(8)], dtype=np.uint8)


class OutOfBudgetError(Exception):
    """A search needs more work than it was given."""


class Budget:
    """Work that several searches share, so that a limit does not depend on the machine.

    One unit is about a step on a conflict of ten states.
    """

    def __init__(self, work: int) -> None:
        self.left = work

    def spend(self, work: int = 1) -> None:
        """Use some; raises ``OutOfBudgetError`` where nothing is left."""
        if self.left <= 0:
            raise OutOfBudgetError
        self.left -= work


def nearest(
    ranks: Ranks, wanted: Iterable[Comparison], budget: Budget | None = None
) -> tuple[int, Ranks] | None:
    """The least distance and an order at that distance; None where the comparisons contradict.

    Exponential in the comparisons that fail under ``ranks`` in the worst case, linear in states.
    Raises ``OutOfBudgetError``.
    """
    comparisons = sorted(set(wanted))
    budget = budget or Budget(MAX_WORK)
    budget.spend(1 + len(ranks) // 100)
    if not comparisons:
        return 0, ranks
    if {(item.first, item.strict) for item in comparisons} == {(comparisons[0].first, False)}:
        # One state to be level with others or above them: it is never dearer to raise it alone.
        highest = max(int(ranks[item.second]) for item in comparisons)
        change = raised(ranks, comparisons[0].first, highest)
        return change.cost, change.ranks
    blocks = _blocks(ranks, comparisons)
    place = {state: k for k, block in enumerate(blocks) for state in block}
    levels = np.array([ranks[block[0]] for block in blocks])
    sizes = np.array([len(block) for block in blocks])
    allowed = np.full((len(blocks), len(blocks)), _ANY, dtype=np.uint8)
    np.fill_diagonal(allowed, TIED)
    for item in comparisons:
        _restrict(
            allowed, place[item.first], place[item.second], ABOVE if item.strict else ABOVE | TIED
        )
    search = _Search(relations_of(levels), np.outer(sizes, sizes), budget)
    search.run(allowed)
    if search.found is None:
        return None
    return search.cost, _expanded(ranks, blocks, search.found)


def relations_of(levels: NDArray[np.integer]) -> Relations:
    """The relation of every pair: ABOVE, TIED or BELOW."""
    first, second = levels[:, None], levels[None, :]
    return np.where(first > second, ABOVE, np.where(first == second, TIED, BELOW)).astype(np.uint8)


def _blocks(ranks: Ranks, comparisons: list[Comparison]) -> list[list[int]]:
    """Named states alone, and between and beside them runs of the others, best first."""
    named = {state for item in comparisons for state in (item.first, item.second)}
    levels = {int(ranks[state]) for state in named}
    window = np.flatnonzero((ranks >= min(levels)) & (ranks <= max(levels)))
    free = window[~np.isin(window, list(named))]
    cuts = np.array(sorted(levels))
    run = 2 * np.searchsorted(cuts, ranks[free]) + np.isin(ranks[free], cuts)
    order = np.argsort(run, kind="stable")
    parts = np.split(free[order], np.flatnonzero(np.diff(run[order])) + 1) if len(free) else []
    return [[state] for state in sorted(named)] + [part.tolist() for part in parts]


def _expanded(ranks: Ranks, blocks: list[list[int]], order: Relations) -> Ranks:
    """Ranks of all states from the order of the blocks; the rest stays outside the window."""
    inside = [state for block in blocks for state in block]
    low, high = ranks[inside].min(), ranks[inside].max()
    height = (order == ABOVE).sum(axis=1)
    keys = np.zeros((len(ranks), 3), dtype=np.int64)
    keys[:, 0] = np.where(ranks < low, -1, np.where(ranks > high, 1, 0))
    keys[:, 2] = ranks
    for k, block in enumerate(blocks):
        keys[block, 1] = height[k]
        if len(block) == 1:
            keys[block, 2] = 0
    # A block that is level with another has one level of its own, so that it ends up tied.
    for k, block in enumerate(blocks):
        if (order[k] == TIED).sum() > 1:
            keys[block, 2] = 0
    _, found = np.unique(keys, axis=0, return_inverse=True)
    return dense_ranks(found.ravel())


def _restrict(allowed: Relations, first: int, second: int, relation: int) -> None:
    allowed[first, second] &= relation
    allowed[second, first] &= _INVERSE[relation]


def _closed(allowed: Relations) -> Relations | None:
    """The relations with all consequences of composition drawn; None where some pair has none."""
    while True:
        through = _COMPOSED[allowed[:, :, None], allowed[None, :, :]]
        tighter = allowed & np.bitwise_and.reduce(through, axis=1)
        if not tighter.all():
            return None
        if np.array_equal(tighter, allowed):
            return allowed
        allowed = tighter


class _Search:
    """Depth first, with the best order so far and a bound on what a branch must still change."""

    def __init__(self, given: Relations, weights: Weights, budget: Budget) -> None:
        self.given = given
        self.budget = budget
        self.weights = weights
        self.cost = int(weights.sum()) + 1
        self.found: Relations | None = None

    def run(self, allowed: Relations) -> None:
        self.budget.spend(1 + allowed.size // 256)
        closed = _closed(allowed)
        if closed is None:
            return
        keepable = (closed & self.given) != 0
        cost = int(self.weights[~keepable].sum()) // 2
        if cost >= self.cost:
            return
        kept = np.where(keepable, self.given, closed)
        settled = _closed(kept)
        if settled is not None:
            self.cost, self.found = cost, _completed(settled)
            return
        open_ = keepable & (closed != self.given)
        more, (first, second) = self._clashes(kept, open_)
        if cost + more >= self.cost:
            return
        given = int(self.given[first, second])
        for relation in (_ANY & ~given, given):
            branch = closed.copy()
            _restrict(branch, first, second, relation)
            self.run(branch)

    def _clashes(self, kept: Relations, open_: NDArray[np.bool_]) -> tuple[int, tuple[int, int]]:
        """What disjoint clashing triples must still cost, and the pair in most of the clashes."""
        through = _COMPOSED[kept[:, :, None], kept[None, :, :]]
        clashes = np.argwhere((through & kept[:, None, :]) == 0)
        counts = np.zeros(kept.shape, dtype=np.int64)
        used = np.zeros(kept.shape, dtype=bool)
        bound = 0
        for a, b, c in clashes.tolist():
            pairs = [pair for pair in ((a, b), (b, c), (a, c)) if open_[pair]]
            for pair in pairs:
                counts[pair] += 1
            if pairs and not any(used[pair] for pair in pairs):
                bound += min(int(self.weights[pair]) for pair in pairs)
                for x, y in pairs:
                    used[x, y] = used[y, x] = True
        counts += open_
        first, second = np.unravel_index(int(counts.argmax()), counts.shape)
        return bound, (int(first), int(second))


def _completed(allowed: Relations) -> Relations:
    """One order within closed relations."""
    while True:
        several = np.argwhere(allowed & (allowed - 1))
        if not len(several):
            return allowed
        first, second = several[0].tolist()
        options = int(allowed[first, second])
        for relation in (ABOVE, TIED, BELOW):
            branch = allowed.copy()
            _restrict(branch, first, second, relation & options)
            closed = _closed(branch)
            if closed is not None:
                allowed = closed
                break
