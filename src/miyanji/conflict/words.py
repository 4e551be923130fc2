"""Sequences of moves for 64 questions at once, one bit of a word for each.

A *block* asks one question for each of its ``width`` states s. Its table has one row per state z
and, packed into words, one bit per s: the answer for the pair (z, s). Legal sequences, in which
no party moves twice in succession, then cost one pass over the moves for 64 states s.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.moves import Arcs

Words = NDArray[np.uint64]
Table = NDArray[np.bool_]
_WORD = 64
_BYTES = 1 << 26


@dataclass(frozen=True, slots=True)
class Block:
    """The states from ``first`` up to, not including, ``last``."""

    first: int
    last: int

    @property
    def width(self) -> int:
        """Number of states."""
        return self.last - self.first

    @property
    def states(self) -> NDArray[np.int64]:
        """The states."""
        return np.arange(self.first, self.last)


def blocks(states: int, arcs: int) -> Iterator[Block]:
    """Cut the states into blocks whose tables stay within some 64 MB for so many moves."""
    rows = max(states * 8, arcs, 1)
    width = max(_BYTES // (rows * 8), 1) * _WORD
    for first in range(0, states, width):
        yield Block(first, min(first + width, states))


def packed(table: Table) -> Words:
    """The words of a table of truth values, one row per state; unused bits are zero."""
    bits = np.packbits(table, axis=1, bitorder="little")
    padding = -bits.shape[1] % 8
    return np.ascontiguousarray(np.pad(bits, ((0, 0), (0, padding)))).view(np.uint64)


def unpacked(words: Words, width: int) -> Table:
    """The table of truth values of words."""
    bits = np.unpackbits(words.view(np.uint8), axis=1, count=width, bitorder="little")
    return bits.astype(bool)


def identity(block: Block, states: int) -> Words:
    """The table that is true for (s, s) alone."""
    return packed(np.arange(states)[:, None] == block.states)


@dataclass(frozen=True, eq=False)
class Gather:
    """Takes to each of ``rows`` the union of the words of some columns.

    The columns of ``rows[k]`` are ``columns[offsets[k]:offsets[k + 1]]``; none is empty.
    """

    rows: NDArray[np.int32]
    offsets: NDArray[np.int64]
    columns: NDArray[np.int32]

    def __call__(self, words: Words) -> Words:
        """The table of unions; rows without columns are zero."""
        united = np.zeros_like(words)
        if len(self.rows):
            united[self.rows] = np.bitwise_or.reduceat(words[self.columns], self.offsets, axis=0)
        return united


def forwards(arcs: Arcs) -> Gather:
    """To each state from the states that a move leads from."""
    order = np.argsort(arcs.targets, kind="stable")
    rows, offsets = np.unique(arcs.targets[order], return_index=True)
    return Gather(rows, offsets.astype(np.int64), arcs.sources[order])


def backwards(arcs: Arcs) -> Gather:
    """To each state from the states that its moves lead to."""
    rows, offsets = np.unique(arcs.sources, return_index=True)
    return Gather(rows, offsets.astype(np.int64), arcs.targets)


def sequences(movers: Sequence[Gather], seed: Words) -> Words:
    """The rows that legal sequences of one or more moves join to the seed.

    With ``forwards`` gathers the states that are reached from the seed, with ``backwards`` ones
    those from which the seed is reached. No mover moves twice in succession. Each pass over the
    moves lengthens all sequences by one; it ends when nothing is added.
    """
    ends = [np.zeros_like(seed) for _ in movers]
    changed = bool(movers)
    while changed:
        changed = False
        for mover, gather in enumerate(movers):
            others = [end for other, end in enumerate(ends) if other != mover]
            grown = gather(_union([seed, *others]))
            if not np.array_equal(grown, ends[mover]):
                ends[mover], changed = grown, True
    return _union([np.zeros_like(seed), *ends])


def _union(tables: Sequence[Words]) -> Words:
    united: Words = np.bitwise_or.reduce(tables)
    return united
