"""Comparisons of every state with each state of a block, as one table per party.

``better`` (t, s): t is known to be better than s. ``unknown``: it is not known which is better.
What is neither is tied or worse.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.preferences.orders import CompleteOrder, Order
from miyanji.conflict.words import Block, Table

Truth = NDArray[np.bool_]
Pair = tuple[int, int]


class NotPreferredError(ValueError):
    """The first state of the pair of that number is not known to be better than the second."""

    def __init__(self, pair: int) -> None:
        super().__init__(f"pair {pair}: the first state is not known to be better")
        self.pair = pair


def better(order: Order, block: Block) -> Table:
    """Row t, column s: t is known to be better than s."""
    if isinstance(order, CompleteOrder):
        return order.ranks[:, None] > order.ranks[block.first : block.last]
    return order.better[:, block.first : block.last]


def unknown(order: Order, block: Block) -> Table:
    """Row t, column s: it is not known which of the two is better, nor that they are tied."""
    if isinstance(order, CompleteOrder):
        return np.zeros((order.size, block.width), dtype=bool)
    return order.unknown[:, block.first : block.last]


def better_along(order: Order, start: NDArray[np.int32], end: NDArray[np.int32]) -> Truth:
    """Which moves lead to a state that is known to be better."""
    if isinstance(order, CompleteOrder):
        return order.ranks[end] > order.ranks[start]
    return order.better[end, start]


def unknown_along(order: Order, start: NDArray[np.int32], end: NDArray[np.int32]) -> Truth:
    """Which moves lead to a state that is not known to be better, worse or tied."""
    if isinstance(order, CompleteOrder):
        return np.zeros(len(start), dtype=bool)
    return ~(order.better[end, start] | order.better[start, end] | order.tied[start, end])


@dataclass(frozen=True, eq=False)
class Strength:
    """Which preferences of one party are strong.

    ``tops[k]`` holds the states at least as good as the first state of the k-th given pair,
    ``bottoms[k]`` those at most as good as its second: every state of the one is much better than
    every state of the other.
    """

    tops: Table
    bottoms: Table

    def much_worse(self, block: Block) -> Table:
        """Row z, column s: s is much better than z."""
        worse = np.zeros((self.tops.shape[1], block.width), dtype=bool)
        for top, bottom in zip(self.tops, self.bottoms, strict=True):
            worse |= np.outer(bottom, top[block.first : block.last])
        return worse


def strength_of(order: Order, pairs: Sequence[Pair]) -> Strength:
    """Strong preferences from pairs (much better, much worse).

    What is at least as good as the first of a pair is much better than what is at most as good
    as the second, as in a ranking written with ``>>`` between some of its groups. Raises
    ``NotPreferredError``.
    """
    for number, (first, second) in enumerate(pairs):
        if not better_along(order, np.array([second]), np.array([first]))[0]:
            raise NotPreferredError(number)
    empty = np.zeros((0, order.size), dtype=bool)
    return Strength(
        np.vstack([empty, *(_at_least(order, first) for first, _ in pairs)]),
        np.vstack([empty, *(_at_most(order, second) for _, second in pairs)]),
    )


def _at_least(order: Order, state: int) -> Truth:
    if isinstance(order, CompleteOrder):
        return np.asarray(order.ranks >= order.ranks[state])
    return order.better[:, state] | order.tied[:, state]


def _at_most(order: Order, state: int) -> Truth:
    if isinstance(order, CompleteOrder):
        return np.asarray(order.ranks <= order.ranks[state])
    return np.asarray(order.better[state] | order.tied[state])
