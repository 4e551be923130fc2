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
