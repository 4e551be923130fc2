"""Preferences under levers: every better state above every worse one, the rest as it was.

The new order is built from its lower end. At each step the states lowest in the old order come
next, among those that need not wait; a state that a lever calls better waits until all states that
this lever calls worse are placed. So a better state rises to just above the best of the worse,
if it is not there already, past whatever stands between; nothing else moves, states that rise
together keep their order, and tied states part only where one must be above the other. The
result does not depend on the sequence of the levers.
"""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.preferences.orders import Ranks

Marks = NDArray[np.bool_]
Demand = tuple[Marks, Marks]


def reordered(ranks: Ranks, demands: Sequence[Demand]) -> Ranks | None:
    """The order with the better states of each demand above its worse ones.

    A demand is a pair of arrays: which states are better, which worse. None where the demands
    contradict each other. O(n log n) and O(n) for every demand.
    """
    active = [(better, worse) for better, worse in demands if better.any() and worse.any()]
    if any((better & worse).any() for better, worse in active):
        return None
    floor = np.full(len(ranks), -1, dtype=np.int64)
    for better, worse in active:
        floor[better] = np.maximum(floor[better], ranks[worse].max())
    rising = floor >= ranks
    if not rising.any():
        return ranks
    if any((worse & rising).any() for _, worse in active):
        return _one_by_one(ranks, active)
    keys = np.where(rising, (2 * floor + 1) * len(ranks) + ranks, 2 * len(ranks) * ranks)
    return np.unique(keys, return_inverse=True)[1].astype(np.int32).ravel()


def _one_by_one(ranks: Ranks, demands: Sequence[Demand]) -> Ranks | None:
    """The order where states that others wait for must themselves rise."""
    missing = [int(worse.sum()) for _, worse in demands]
    waits = np.sum([better for better, _ in demands], axis=0)
    asked_of = [np.flatnonzero([worse[s] for _, worse in demands]) for s in range(len(ranks))]
    ready = [(int(ranks[state]), state) for state in np.flatnonzero(waits == 0).tolist()]
    heapify(ready)
    found = np.full(len(ranks), -1, dtype=np.int32)
    place = 0
    while ready:
        level, group = ready[0][0], []
        while ready and ready[0][0] == level:
            group.append(heappop(ready)[1])
        found[group] = place
        place += 1
        for number in (k for state in group for k in asked_of[state].tolist()):
            missing[number] -= 1
            if missing[number] == 0:
                freed = demands[number][0]
                waits[freed] -= 1
                for state in np.flatnonzero(freed & (waits == 0)).tolist():
                    heappush(ready, (int(ranks[state]), state))
    return None if (found < 0).any() else found
