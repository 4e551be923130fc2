"""What is known of an order, as bit masks that are cheap to extend.

Bit ``t`` of a mask stands for state ``t``.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from miyanji.conflict.preferences.orders import Matrix, Order, as_partial


@dataclass(frozen=True, slots=True)
class Comparisons:
    """For each state the masks of the states known to be better, worse and tied (with itself)."""

    above: tuple[int, ...]
    below: tuple[int, ...]
    tied: tuple[int, ...]

    def unknown(self, state: int) -> int:
        """The states whose comparison with ``state`` is not known."""
        everything = (1 << len(self.above)) - 1
        return everything & ~(self.above[state] | self.below[state] | self.tied[state])

    def maybe_above(self, state: int) -> int:
        """The states that are or may be better than ``state``."""
        everything = (1 << len(self.above)) - 1
        return everything & ~(self.below[state] | self.tied[state])

    def preferring(self, better: int, worse: int) -> "Comparisons":
        """With one unknown comparison decided and everything that follows from it; O(n**2 / 64)."""
        above, below = list(self.above), list(self.below)
        uppers = self.above[better] | self.tied[better]
        lowers = self.below[worse] | self.tied[worse]
        for state in bits(uppers):
            below[state] |= lowers
        for state in bits(lowers):
            above[state] |= uppers
        return Comparisons(tuple(above), tuple(below), self.tied)

    def preferring_to_unknown(self, state: int, *, above: bool) -> "Comparisons":
        """With ``state`` put above, or below, every state that it was not compared with."""
        found = self
        for other in bits(self.unknown(state)):
            if found.unknown(state) >> other & 1:
                pair = (state, other) if above else (other, state)
                found = found.preferring(*pair)
        return found


def comparisons_of(order: Order) -> Comparisons:
    """The order as masks."""
    partial = as_partial(order)
    return Comparisons(masks_of(partial.better.T), masks_of(partial.better), masks_of(partial.tied))


def masks_of(rows: Matrix) -> tuple[int, ...]:
    """Each row of a Boolean matrix as a mask."""
    packed = np.packbits(rows, axis=1, bitorder="little")
    return tuple(int.from_bytes(row.tobytes(), "little") for row in packed)


def bits(mask: int) -> Iterator[int]:
    """The numbers of the set bits, lowest first."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
