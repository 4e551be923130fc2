"""Preference orders over the states of a case."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ranks = NDArray[np.int32]
Matrix = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class CompleteOrder:
    """A ranking with ties: ``ranks[s]`` is higher for a better state, equal for tied ones."""

    ranks: Ranks

    @property
    def size(self) -> int:
        """Number of states."""
        return len(self.ranks)


@dataclass(frozen=True, eq=False)
class PartialOrder:
    """An order in which some comparisons are unknown.

    ``better[s, t]``: the party is known to prefer s to t (transitively closed, no cycles).
    ``tied[s, t]``: it is known to be indifferent; an equivalence, and true on the diagonal.
    A comparison that is neither better, worse nor tied is unknown. A completion of the order is
    a linear order of the classes of tied states that keeps every known preference.
    """

    better: Matrix
    tied: Matrix

    @property
    def size(self) -> int:
        """Number of states."""
        return len(self.better)

    @property
    def unknown(self) -> Matrix:
        """The comparisons that are not known; symmetric."""
        return ~(self.better | self.better.T | self.tied)


Order = CompleteOrder | PartialOrder


def dense_ranks(scores: NDArray[np.generic]) -> Ranks:
    """Ranks 0, 1, ... in the order of the scores, equal where they are equal; O(n log n)."""
    ranks: Ranks = np.unique(scores, return_inverse=True)[1].astype(np.int32).ravel()
    return ranks


def as_partial(order: Order) -> PartialOrder:
    """The order as a matrix of comparisons; memory quadratic in the states."""
    if isinstance(order, PartialOrder):
        return order
    ranks = order.ranks
    return PartialOrder(ranks[:, None] > ranks, ranks[:, None] == ranks)


def completed(order: PartialOrder) -> CompleteOrder | None:
    """The complete order that it is, where nothing is unknown; else None."""
    if order.unknown.any():
        return None
    return CompleteOrder(order.better.sum(axis=1, dtype=np.int32))


def changed_pairs(first: Ranks, second: Ranks) -> int:
    """Pairs of states whose order (better, worse, tied) differs; O(n log^2 n).

    Between strict orders these are the swaps of neighbours that lead from one to the other.
    """
    return int(changed_pairs_of_rows(dense_ranks(first)[None], dense_ranks(second)[None])[0])


def changed_pairs_of_rows(first: Ranks, second: Ranks) -> NDArray[np.int64]:
    """The same for each row of two arrays of dense ranks."""
    size = first.shape[1]
    return np.asarray(size * (size - 1) // 2 - _alike(first, second) - _tied(first, second))


def _tied(first: Ranks, second: Ranks) -> NDArray[np.int64]:
    """For each row the pairs that are tied in both orders."""
    rows, size = first.shape
    if (first.max(axis=1) == size - 1).all() or (second.max(axis=1) == size - 1).all():
        return np.zeros(rows, dtype=np.int64)  # dense ranks that need all numbers have no tie
    keys = (np.arange(rows)[:, None] * size + first) * np.int64(size) + second
    found, counts = np.unique(keys, return_counts=True)
    pairs = counts * (counts - 1) // 2
    return np.bincount(found // (size * size), weights=pairs, minlength=rows).astype(np.int64)


def _alike(first: Ranks, second: Ranks) -> NDArray[np.int64]:
    """For each row the pairs that both orders compare strictly and alike.

    In the sequence of the first order (within a tie the second's highest first) these are the
    pairs of which the later stands higher in the second. They are counted by the highest bit in
    which their ranks differ.
    """
    size = first.shape[1]
    keys = first.astype(np.int64) * size + (size - 1 - second)
    ranks = np.take_along_axis(second, np.argsort(keys, axis=1), axis=1)
    found = np.zeros(len(first), dtype=np.int64)
    for bit in reversed(range(int(ranks.max()).bit_length())):
        groups = ranks >> (bit + 1)
        order = np.argsort(groups, axis=1, kind="stable")
        ranks, groups = (
            np.take_along_axis(ranks, order, axis=1),
            np.take_along_axis(groups, order, axis=1),
        )
        low = (ranks >> bit & 1) == 0
        before = np.cumsum(low, axis=1) - low
        fresh = np.diff(groups, axis=1, prepend=-1) != 0
        starts = np.maximum.accumulate(np.where(fresh, np.arange(size), 0), axis=1)
        since = before - np.take_along_axis(before, starts, axis=1)
        found += np.where(low, 0, since).sum(axis=1)
    return found
