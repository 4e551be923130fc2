"""Moves over all combinations of options at once, without listing them.

Where most combinations are feasible, a position is a code and values live in arrays over all
``2**options`` of them. The cell of a party is what it can reach with its reversible options: the
positions that agree on all others. Within a cell an improvement is a member that it ranks
strictly better, so that one sort per party and a running minimum answer for all members; an
irreversible option leads from one cell to another.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.movers import NOTHING, Values
from miyanji.conflict.options import Codes
from miyanji.conflict.preferences.orders import Ranks
from miyanji.conflict.states import StateSpace

Positions = NDArray[np.intp]
Holes = NDArray[np.bool_] | None

SPARSEST = 4
_LONG_ROWS = 64
_SHORT_ROWS = 16
Scalar = TypeVar("Scalar", bound=np.generic)


def fits_cube(space: StateSpace) -> bool:
    """Whether at least one combination in ``SPARSEST`` is a state of its own."""
    return not space.merged and 1 << space.options <= SPARSEST * space.size


def holes_of(space: StateSpace) -> Holes:
    """Which positions are infeasible; None where none is."""
    if space.size == 1 << space.options:
        return None
    holes = np.ones(1 << space.options, dtype=bool)
    holes[space.codes] = False
    return holes


def spread(space: StateSpace, ranks: Ranks) -> Ranks:
    """Ranks by position, the lowest where it is infeasible."""
    if space.size == 1 << space.options:
        return np.ascontiguousarray(ranks, dtype=np.int32)
    found = np.zeros(1 << space.options, dtype=np.int32)
    found[space.codes] = ranks
    return found


def submasks(mask: int) -> Codes:
    """All codes within the mask, in increasing order."""
    found = np.zeros(1, dtype=np.int64)
    for bit in range(mask.bit_length()):
        if mask >> bit & 1:
            found = np.concatenate([found, found | np.int64(1 << bit)])
    return found


class CubeMover:
    """A party whose moves the directions of its options give; see ``movers.Mover``.

    ``inclusive``: staying may count as a move. It is cheaper and makes no difference where the
    moves of all parties are transitive. Setting up sorts the positions once; then an operation
    is linear in the positions, times the ways to change irreversible options.
    """

    transitive = True

    def __init__(
        self, options: int, up: int, down: int, ranks: Ranks, holes: Holes, *, inclusive: bool
    ) -> None:
        self.ranks = ranks
        self._options = options
        self._up, self._down = up, down
        self._holes = None if holes is None else -holes.astype(np.int32)
        self._inclusive = inclusive
        self._better = _Better(options, up, down, ranks)

    def least(self, values: Values, improving: bool) -> Values:
        """As in ``Mover``."""
        return self._over(np.minimum, values, NOTHING, improving)

    def most(self, values: Values, improving: bool) -> Values:
        """As in ``Mover``."""
        return self._over(np.maximum, values, np.int32(-1), improving)

    def _over(self, over: np.ufunc, values: Values, nothing: np.int32, improving: bool) -> Values:
        if improving:
            return self._better.over(over, values, nothing)
        if self._holes is not None:
            # No value is negative, so that "or" with a mask leaves ``nothing``.
            values = values | (self._holes & nothing)
        block = _block(self._up & self._down)
        if block is None or self._up != self._down or not self._inclusive:
            return self._over_bits(over, values, nothing)
        cells = values.reshape(-1, 1 << block[1], 1 << block[0])
        reduced = over.reduce(cells, axis=1, keepdims=True)
        return np.broadcast_to(reduced, cells.shape).reshape(-1)

    def _over_bits(self, over: np.ufunc, values: Values, nothing: np.int32) -> Values:
        """One option after another: with what was reached, staying included and excluded."""
        stayed, moved = values.copy(), np.full_like(values, nothing)
        for bit in range(self._options):
            here, there = stayed.reshape(-1, 2, 1 << bit), moved.reshape(-1, 2, 1 << bit)
            before = here.copy() if self._up & self._down & 1 << bit else here
            if self._up >> bit & 1:
                over(there[:, 0], before[:, 1], out=there[:, 0])
                over(here[:, 0], before[:, 1], out=here[:, 0])
            if self._down >> bit & 1:
                over(there[:, 1], before[:, 0], out=there[:, 1])
                over(here[:, 1], before[:, 0], out=here[:, 1])
        return stayed if self._inclusive else moved


def _block(mask: int) -> tuple[int, int] | None:
    """First bit and number of bits of a mask without gaps; else None."""
    if not mask:
        return None
    first = (mask & -mask).bit_length() - 1
    count = mask.bit_count()
    return (first, count) if mask == (1 << count) - 1 << first else None


class _Better:
    """For every position where, in cells sorted best first, its improvements end."""

    def __init__(self, options: int, up: int, down: int, ranks: Ranks) -> None:
        free = up & down
        self._options = options
        self.cells = submasks((1 << options) - 1 & ~free)
        members = submasks(free)
        self.size = len(members)
        order, sorted_ranks = _sorted_cells(ranks, self.cells, members)
        self._order = np.ascontiguousarray(order.T)
        self._within = self._ends_within(order, sorted_ranks)
        self._beyond = list(self._ends_beyond(up, down, order, sorted_ranks))
        # Work space that is kept: fresh memory costs more than the work itself.
        self._reached = np.empty(order.size if self._beyond else 0, dtype=np.int32)
        self._scratch = np.empty((self.size + 1, len(self.cells)), dtype=np.int32)

    def over(self, over: np.ufunc, values: Values, nothing: np.int32) -> Values:
        """The least or greatest value over the improvements of every position."""
        running, rows = self._scratch.reshape(-1), self._scratch[1:]
        np.take(values, self._order, out=rows, mode="clip")
        self._scratch[0] = nothing
        if len(self.cells) < _LONG_ROWS:
            over.accumulate(rows, axis=0, out=rows)
        else:
            for row in range(1, self.size):
                over(rows[row], rows[row - 1], out=rows[row])
        found: Values = running.take(self._within)
        for view, ends in self._beyond:
            here = view.of(found)
            reached = self._reached[: ends.size].reshape(ends.shape)
            np.take(running, ends, out=reached, mode="clip")
            over(here, reached, out=here)
        return found

    def _place(self, cell: Positions, count: Positions) -> Positions:
        """Where the running value over the best ``count`` members of a cell stands: in row 0 the
        value over none.
        """
        return count * len(self.cells) + cell

    def _ends_within(self, order: Positions, sorted_ranks: Ranks) -> Positions:
        """By position: the strictly better members of its own cell come before its tied ones."""
        place = np.arange(self.size)
        fresh = np.ones(order.shape, dtype=bool)
        fresh[:, 1:] = sorted_ranks[:, 1:] != sorted_ranks[:, :-1]
        count = np.maximum.accumulate(np.where(fresh, place, 0), axis=1)
        ends = np.empty(order.size, dtype=np.intp)
        ends[order] = self._place(np.arange(len(order))[:, None], count)
        return ends

    def _ends_beyond(
        self, up: int, down: int, order: Positions, sorted_ranks: Ranks
    ) -> Iterator[tuple["_View", Positions]]:
        """For every change of irreversible options: where it starts, and ends where it leads."""
        place = np.empty(order.size, dtype=np.intp)
        for flip in submasks(up ^ down)[1:].tolist():
            # Every bit that changes has the one value from which its option may move.
            view = _View.of_bits(self._options, flip, flip & down)
            begun = np.flatnonzero((self.cells & flip) == flip & down)
            ended = np.searchsorted(self.cells, self.cells[begun] ^ flip)
            count = _counts_better(sorted_ranks[ended], sorted_ranks[begun])
            place[order[begun]] = self._place(ended[:, None], count)
            yield view, view.of(place).copy()


@dataclass(frozen=True, slots=True)
class _View:
    """The positions in which some bits have given values, as a view of an array."""

    shape: tuple[int, ...]
    index: tuple[int | slice, ...]

    @classmethod
    def of_bits(cls, options: int, care: int, value: int) -> "_View":
        shape: list[int] = []
        index: list[int | slice] = []
        above = options
        for bit in reversed(range(options)):
            if care >> bit & 1:
                shape += [1 << (above - bit - 1), 2]
                index += [slice(None), value >> bit & 1]
                above = bit
        return cls((*shape, 1 << above), (*index, slice(None)))

    def of(self, values: NDArray[Scalar]) -> NDArray[Scalar]:
        return values.reshape(self.shape)[self.index]


def _counts_better(others: Ranks, own: Ranks) -> Positions:
    """For each of ``own`` how many of the same row of ``others`` are greater; rows descend."""
    rows, size = others.shape
    if size <= _SHORT_ROWS:
        count = np.zeros(own.shape, dtype=np.intp)
        for column in range(size):
            count += others[:, column, None] > own
        return count
    top = np.int64(max(others.max(initial=0), own.max(initial=0)) + 2)
    base = (np.arange(rows, dtype=np.int64)[:, None] + 1) * top
    found = np.searchsorted((base - others).ravel(), (base - own).ravel())
    return np.asarray(found.reshape(own.shape) - np.arange(rows)[:, None] * size)


def _sorted_cells(ranks: Ranks, cells: Codes, members: Codes) -> tuple[Positions, Ranks]:
    """Positions of the members of each cell, best first, and their ranks: (cells, members).

    Sorts rank and member packed into one number, which is faster than an indirect sort.
    """
    bits = len(members).bit_length() - 1
    positions = cells[:, None] | members
    packed = ((np.int64(ranks.max()) - ranks.take(positions)) << bits) | np.arange(len(members))
    packed.sort(axis=1)
    order = cells[:, None] | members.take(packed & (len(members) - 1))
    return order.astype(np.intp, copy=False), ranks.take(order)
