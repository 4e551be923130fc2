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

from miyanji.conflict.preferences.orders import Ranks, changed_pairs_of_rows

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
    that changes the fewest pairs (``_shifted``, ``_chained``); their sequence makes no difference.
    O(n) for one demand, O(n log^2 n) for each candidate.
    """
    found = reordered_rows(ranks[None], demands)
    return None if found is None else found[0]


def reordered_rows(rows: Ranks, demands: Sequence[Demand]) -> Ranks | None:
    """The same for every row of ranks; whether demands contradict does not depend on the row."""
    active = [(better, worse) for better, worse in demands if better.any() and worse.any()]
    if any((better & worse).any() for better, worse in active):
        return None
    open_ = ~np.logical_and.reduce([np.ones(len(rows), bool), *(_met(rows, d) for d in active)])
    if not open_.any():
        return rows
    changed = rows.copy()
    if len(active) == 1:
        changed[open_] = parted(rows[open_], *active[0])
        return changed
    best = _fewest(rows[open_], active)
    if best is None:
        return None
    changed[open_] = best
    return changed


def _met(rows: Ranks, demand: Demand) -> Marks:
    """For each row whether the demand is met."""
    better, worse = demand
    return np.asarray(rows[:, better].min(axis=1) > rows[:, worse].max(axis=1))


def _fewest(rows: Ranks, demands: Sequence[Demand]) -> Ranks | None:
    """For each row the candidate that changes the fewest pairs, the first of several; of the
    sequences the one with the lowest ranks.
    """
    shifted = _shifted(rows, demands)
    if shifted is None:
        return None
    best = shifted[0]
    costs = changed_pairs_of_rows(rows, best)
    others = [shifted[1]]
    chained = list(_chained(rows, demands))
    if chained:
        lowest = chained[0]
        least = _cost(rows, lowest, demands)
        for found in chained[1:]:
            price = _cost(rows, found, demands)
            fewer = (price < least) | ((price == least) & _smaller(found, lowest))
            lowest = np.where(fewer[:, None], found, lowest)
            least = np.minimum(least, price)
        others.append(lowest)
    for found in others:
        price = _cost(rows, found, demands)
        best = np.where((price < costs)[:, None], found, best)
        costs = np.minimum(costs, price)
    return best


def _cost(rows: Ranks, found: Ranks, demands: Sequence[Demand]) -> NDArray[np.int64]:
    """For each row the pairs that change, more than any where a demand is not met."""
    meets = np.logical_and.reduce([_met(found, demand) for demand in demands])
    return np.where(meets, changed_pairs_of_rows(rows, found), np.iinfo(np.int64).max)


def _smaller(first: Ranks, second: Ranks) -> Marks:
    """For each row whether its first difference from the other is a lower rank."""
    at = (first != second).argmax(axis=1)[:, None]
    lower = np.take_along_axis(first, at, axis=1) < np.take_along_axis(second, at, axis=1)
    return np.asarray(lower[:, 0])


def _shifted(rows: Ranks, demands: Sequence[Demand]) -> tuple[Ranks, Ranks] | None:
    """All better states raised, and all worse ones lowered; None where demands contradict."""
    raised = _raised(rows, demands)
    if raised is None:
        return None
    turned = rows.max(axis=1, keepdims=True) - rows
    lowered = _raised(turned, [(worse, better) for better, worse in demands])
    assert lowered is not None
    return raised, lowered.max(axis=1, keepdims=True) - lowered


def _chained(rows: Ranks, demands: Sequence[Demand]) -> Iterator[Ranks]:
    """The demands met one after another, in every sequence."""
    seen: set[bytes] = set()
    for sequence in permutations(demands) if len(demands) <= MAX_SEQUENCES else ():
        order = rows
        for demand in sequence:
            order = parted(order, *demand)
        key = order.tobytes()
        if key not in seen:
            seen.add(key)
            yield order


def _raised(rows: Ranks, demands: Sequence[Demand]) -> Ranks | None:
    """Better states raised to just above the best of the worse, past whatever stands between."""
    floor = np.full(rows.shape, -1, dtype=np.int64)
    for better, worse in demands:
        top = rows[:, worse].max(axis=1, keepdims=True)
        floor[:, better] = np.maximum(floor[:, better], top)
    rising = floor >= rows
    chained = np.logical_or.reduce([(rising & worse).any(axis=1) for _, worse in demands])
    size = rows.shape[1]
    keys = np.where(rising, (2 * floor + 1) * size + rows, 2 * size * rows)
    found = _dense(keys)
    for row in np.flatnonzero(chained).tolist():
        order = _one_by_one(rows[row], demands)
        if order is None:
            return None
        found[row] = order
    return found


def _dense(keys: NDArray[np.int64]) -> Ranks:
    """Every row as ranks 0, 1, ... without gaps."""
    order = np.argsort(keys, axis=1, kind="stable")
    sorted_ = np.take_along_axis(keys, order, axis=1)
    steps = np.cumsum(np.diff(sorted_, axis=1, prepend=sorted_[:, :1]) != 0, axis=1)
    found = np.empty(keys.shape, dtype=np.int32)
    np.put_along_axis(found, order, steps.astype(np.int32), axis=1)
    return found


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
