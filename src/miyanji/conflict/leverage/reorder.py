"""Preferences under levers: every better state above every worse one, the rest as it was.

``parted`` is the meaning of one lever: of all orders with the better states above the worse it is
one that changes the fewest pairs. Each pair of a better state b and a worse state w with w not
below b must change. For a third state n let W be the worse states not below it and B the better
ones not above it: for every w in W and b in B one of (w, n) and (n, b) must change too, or else
w >= n >= b stays. Covering all of W x B takes min(|W|, |B|) changes, and these suffice: n goes to
the better states' side where W is the smaller, and otherwise to the worse states' side; a state
that stands higher never prefers the lower side more, so that no two others change places.
"""

from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.preferences.orders import Ranks, changed_pairs, dense_ranks

Marks = NDArray[np.bool_]
Demand = tuple[Marks, Marks]
# With more levers on one party the sequences of them are not tried.
MAX_SEQUENCES = 4


def parted(ranks: Ranks, better: Marks, worse: Marks) -> Ranks:
    """The order with the better states above the worse ones and the fewest pairs changed.

    Above stand the better states and those others that have fewer worse states level with or
    above them than better states level with or below them; all others stand below, and within
    each of the two parts everything is as it was. So where both sides are equally many, the
    better states rise past what stands between. ``ranks`` may have rows, each an order by
    itself. O(n) for every row.
    """
    rows = np.atleast_2d(ranks)
    size = int(rows.max()) + 1
    not_below = _at_most(size - 1 - rows, worse, size)
    not_above = _at_most(rows, better, size)
    upper = better | (~worse & (not_below < not_above))
    found = _dense_rows(np.where(upper, rows + size, rows), 2 * size)
    return found if ranks.ndim == 2 else found[0]


def _at_most(rows: Ranks, which: Marks, size: int) -> NDArray[np.int64]:
    """For each state of each row, how many of the marked states have no higher rank."""
    offsets = size * np.arange(len(rows))[:, None]
    counts = np.bincount((rows[:, which] + offsets).ravel(), minlength=size * len(rows))
    up_to = counts.reshape(len(rows), size).cumsum(axis=1)
    return np.take_along_axis(up_to, rows.astype(np.int64), axis=1)


def _dense_rows(keys: NDArray[np.integer], size: int) -> Ranks:
    """Every row of keys below ``size`` as ranks 0, 1, ... without gaps."""
    used = np.zeros((len(keys), size), dtype=bool)
    np.put_along_axis(used, keys.astype(np.int64), True, axis=1)
    places = used.cumsum(axis=1, dtype=np.int32) - np.int32(1)
    return np.take_along_axis(places, keys.astype(np.int64), axis=1)


def reordered(ranks: Ranks, demands: Sequence[Demand]) -> Ranks | None:
    """The order with the better states of each demand above its worse ones.

    A demand is a pair of arrays: which states are better, which worse. None where the demands
    contradict each other. Several demands at once: of some orders that meet them all, the one
    that changes the fewest pairs (``_candidates``); their sequence makes no difference. O(n)
    for one demand, O(n log^2 n) for each candidate.
    """
    active = [(better, worse) for better, worse in demands if better.any() and worse.any()]
    if any((better & worse).any() for better, worse in active):
        return None
    if all(_met(ranks, demand) for demand in active):
        return ranks
    if len(active) == 1:
        return parted(ranks, *active[0])
    found = list(_candidates(ranks, active))
    return min(found, key=lambda order: changed_pairs(ranks, order)) if found else None


def _met(ranks: Ranks, demand: Demand) -> bool:
    better, worse = demand
    return bool(ranks[better].min() > ranks[worse].max())


def _candidates(ranks: Ranks, demands: Sequence[Demand]) -> Iterator[Ranks]:
    """Orders that meet all demands, none where they contradict each other: all better states
    raised, all worse ones lowered, and the demands met one after another in every sequence.
    """
    raised = _raised(ranks, demands)
    if raised is None:
        return
    yield raised
    mirrored = _raised(ranks.max() - ranks, [(worse, better) for better, worse in demands])
    assert mirrored is not None
    yield mirrored.max() - mirrored
    if len(demands) > MAX_SEQUENCES:
        return
    ends: dict[bytes, Ranks] = {}
    for sequence in permutations(demands):
        order = ranks
        for demand in sequence:
            order = parted(order, *demand)
        ends[order.tobytes()] = order
    for key in sorted(ends):
        if all(_met(ends[key], demand) for demand in demands):
            yield ends[key]


def _raised(ranks: Ranks, demands: Sequence[Demand]) -> Ranks | None:
    """Better states raised to just above the best of the worse, past whatever stands between."""
    floor = np.full(len(ranks), -1, dtype=np.int64)
    for better, worse in demands:
        floor[better] = np.maximum(floor[better], ranks[worse].max())
    rising = floor >= ranks
    if any((worse & rising).any() for _, worse in demands):
        return _one_by_one(ranks, demands)
    keys = np.where(rising, (2 * floor + 1) * len(ranks) + ranks, 2 * len(ranks) * ranks)
    return dense_ranks(keys)


def _one_by_one(ranks: Ranks, demands: Sequence[Demand]) -> Ranks | None:
    """The raised order where states that others wait for must themselves rise.

    From the lowest up: at each step those states come next that are lowest in the old order,
    among the states that need not wait for the worse states of a demand.
    """
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
