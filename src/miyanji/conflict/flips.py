"""Moves over all combinations of options where some are forbidden, or others allowed."""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.cube import Holes, submasks
from miyanji.conflict.errors import CaseError
from miyanji.conflict.movers import NOTHING, Mover, Values
from miyanji.conflict.moves import MoveRule
from miyanji.conflict.options import Codes
from miyanji.conflict.preferences.orders import Ranks

MAX_MOVES = 1 << 30
_BLOCK = 1 << 14
Scalar = TypeVar("Scalar", bound=np.generic)


class FlipMover:
    """A party some of whose moves are forbidden one by one; see ``movers.Mover``.

    For each way to change its options it keeps, as packed bits, from which positions the change
    is no move and from which no improvement. An operation is linear in the moves. Positions are
    worked off in blocks that fit the processor's cache.
    """

    transitive = False

    def __init__(self, options: int, rule: MoveRule, ranks: Ranks, holes: Holes) -> None:
        self.ranks = ranks
        flips = submasks(rule.up | rule.down)[1:]
        if len(flips) << options > MAX_MOVES:
            raise CaseError(
                f"{len(flips) << options:,} moves of one party with forbidden ones among them "
                "are too many; state them by the directions of its options, or drop options"
            )
        self._first = (rule.own & -rule.own).bit_length() - 1
        self._members = 1 << rule.own.bit_count()
        self._led = np.arange(self._members) ^ (flips >> self._first)[:, None]
        no_holes = np.zeros(1 << options, dtype=bool)
        codes = self._by_member(np.arange(1 << options))
        rank_table, hole_table = (
            self._by_member(ranks),
            self._by_member(no_holes if holes is None else holes),
        )
        self._blocks = [
            _Block(rule, flips, self._led, codes[:, cut], rank_table[:, cut], hole_table[:, cut])
            for cut in self._cuts(codes.shape[1])
        ]

    def _cuts(self, columns: int) -> list[slice]:
        step = max(1, _BLOCK // self._members)
        return [slice(start, start + step) for start in range(0, columns, step)]

    def _by_member(self, values: NDArray[Scalar]) -> NDArray[Scalar]:
        """As a table with a row for each combination of the party's own options."""
        cells = values.reshape(-1, self._members, 1 << self._first)
        return cells.swapaxes(0, 1).reshape(self._members, -1)

    def _by_position(self, table: NDArray[Scalar]) -> NDArray[Scalar]:
        cells = table.reshape(self._members, -1, 1 << self._first)
        return cells.swapaxes(0, 1).reshape(-1)

    def least(self, values: Values, improving: bool) -> Values:
        """As in ``Mover``."""
        return self._over(np.minimum, values, NOTHING, improving)

    def most(self, values: Values, improving: bool) -> Values:
        """As in ``Mover``."""
        return self._over(np.maximum, values, np.int32(-1), improving)

    def _over(self, over: np.ufunc, values: Values, nothing: np.int32, improving: bool) -> Values:
        table = self._by_member(values)
        found = [
            block.over(over, table[:, cut], nothing, improving)
            for block, cut in zip(self._blocks, self._cuts(table.shape[1]), strict=True)
        ]
        return self._by_position(np.concatenate(found, axis=1))


class _Block:
    """Some cells of a ``FlipMover``: a row for each member, a column for each cell.

    ``led[f]`` says for each row to which row change ``f`` leads.
    """

    def __init__(
        self,
        rule: MoveRule,
        flips: Codes,
        led: NDArray[np.int64],
        codes: Codes,
        ranks: Ranks,
        holes: NDArray[np.bool_],
    ) -> None:
        self._led = led
        self._barred, self._worse = [], []
        for flip, rows in zip(flips, led, strict=True):
            illegal = ~rule.permits(codes, codes ^ flip) | holes | holes[rows]
            self._barred.append(np.packbits(illegal))
            self._worse.append(np.packbits(illegal | (ranks[rows] <= ranks)))

    def over(self, over: np.ufunc, table: Values, nothing: np.int32, improving: bool) -> Values:
        """The least or greatest value over the moves, or improvements, of every position."""
        table = np.ascontiguousarray(table)
        found = np.full_like(table, nothing)
        moved, mask = np.empty_like(table), np.empty_like(table)
        for rows, packed in zip(self._led, self._worse if improving else self._barred, strict=True):
            struck = np.unpackbits(packed, count=table.size).reshape(table.shape)
            np.take(table, rows, axis=0, out=moved, mode="clip")
            # No value is negative, so that "or" with a mask leaves ``nothing``.
            np.multiply(struck, nothing, out=mask)
            np.bitwise_or(moved, mask, out=moved)
            over(found, moved, out=found)
        return found


class ExtraMover:
    """A party with moves besides those of another mover; see ``movers.Mover``."""

    transitive = False

    def __init__(self, base: Mover, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> None:
        self.ranks = base.ranks
        self._base = base
        better = self.ranks[ends] > self.ranks[starts]
        self._arcs = (starts, ends)
        self._improvements = (starts[better], ends[better])

    def least(self, values: Values, improving: bool) -> Values:
        """As in ``Mover``."""
        return self._over(np.minimum, values, self._base.least(values, improving), improving)

    def most(self, values: Values, improving: bool) -> Values:
        """As in ``Mover``."""
        return self._over(np.maximum, values, self._base.most(values, improving), improving)

    def _over(self, over: np.ufunc, values: Values, found: Values, improving: bool) -> Values:
        starts, ends = self._improvements if improving else self._arcs
        over.at(found, starts, values[ends])
        return found
