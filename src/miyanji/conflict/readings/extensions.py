"""Linear extensions: the complete orders that keep every known comparison.

The classes of tied states fall into blocks such that all of one block stand above all of the next;
each block is extended by itself, so that a nearly complete order over many states costs little.
A block in turn falls into parts that are not compared with each other at all.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import product
from math import factorial, prod
from operator import or_

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.preferences.orders import Order, Ranks, as_partial

MAX_SETS = 100_000
MAX_CHAIN = 100
_LISTED = 64
Sequences = NDArray[np.int64]


class TooManySetsError(Exception):
    """A block has too many sets closed upwards for exact counting."""


@dataclass(frozen=True, eq=False)
class Block:
    """Classes that are not all compared; ``above[k]`` is the mask of those better than ``k``."""

    above: tuple[int, ...]

    @cached_property
    def parts(self) -> tuple[tuple[tuple[int, ...], "Block"], ...]:
        """Parts of which no class is compared with one of another part, as classes and block.

        All classes that are compared with none are one part.
        """
        everything = (1 << len(self.above)) - 1
        compared = reduce(or_, self.above, 0)
        for k, above in enumerate(self.above):
            compared |= 1 << k if above else 0
        masks = [everything & ~compared] if everything & ~compared else []
        while compared:
            masks.append(self._joined(compared & -compared))
            compared &= ~masks[-1]
        return tuple(self._part(mask) for mask in masks)

    def _part(self, mask: int) -> tuple[tuple[int, ...], "Block"]:
        members = tuple(k for k in range(len(self.above)) if mask >> k & 1)
        above = tuple(
            sum(1 << at for at, k in enumerate(members) if self.above[m] >> k & 1)
            if self.above[m]
            else 0
            for m in members
        )
        return members, Block(above)

    def _joined(self, part: int) -> int:
        """The part with all that is compared with it, directly or through others."""
        while True:
            wider = part
            for k, above in enumerate(self.above):
                if part >> k & 1:
                    wider |= above
                elif above & part:
                    wider |= 1 << k
            if wider == part:
                return part
            part = wider

    @cached_property
    def count(self) -> int | None:
        """How many extensions there are; None where they cannot be counted within ``MAX_SETS``.

        Those of a block in parts are those of its parts, times the ways to interleave them.
        """
        if not any(self.above):
            return factorial(len(self.above))
        if len(self.parts) == 1:
            try:
                return self.ways[0]
            except TooManySetsError:
                return None
        counts = [block.count for _, block in self.parts]
        known = [count for count in counts if count is not None]
        if len(known) < len(counts):
            return None
        orders = factorial(len(self.above))
        return prod(known) * orders // prod(factorial(len(part)) for part, _ in self.parts)

    @cached_property
    def ways(self) -> dict[int, int]:
        """From each set of classes placed from the top, in how many ways the rest can follow.

        Raises ``TooManySetsError``. Time and memory linear in the sets closed upwards.
        """
        layers: list[set[int]] = [{0}]
        total = 1
        for _ in self.above:
            layers.append({placed | 1 << k for placed in layers[-1] for k in self.next(placed)})
            total += len(layers[-1])
            if total > MAX_SETS:
                raise TooManySetsError
        ways = {(1 << len(self.above)) - 1: 1}
        for layer in reversed(layers[:-1]):
            for placed in layer:
                ways[placed] = sum(ways[placed | 1 << k] for k in self.next(placed))
        return ways

    def next(self, placed: int) -> list[int]:
        """The classes that may come next below those placed."""
        return [
            k for k, above in enumerate(self.above) if not placed >> k & 1 and not above & ~placed
        ]

    def all(self) -> Iterator[tuple[int, ...]]:
        """Every extension, best class first."""
        stack: list[tuple[int, tuple[int, ...]]] = [(0, ())]
        while stack:
            placed, chosen = stack.pop()
            if len(chosen) == len(self.above):
                yield chosen
            stack.extend((placed | 1 << k, (*chosen, k)) for k in reversed(self.next(placed)))

    def drawn(self, random: np.random.Generator, number: int) -> Sequences:
        """So many extensions drawn at random, one a row; exactly uniform where counting is exact.

        Otherwise by exchanging incomparable neighbours (the chain of Karzanov and Khachiyan 1991)
        long enough to be nearly uniform. Parts are drawn by themselves and interleaved.
        """
        if not any(self.above):
            return random.permuted(np.tile(np.arange(len(self.above)), (number, 1)), axis=1)
        if len(self.parts) > 1:
            return self._interleaved(random, number)
        if self.count is None:
            return self._exchanged(random, number)
        if self.count <= _LISTED:
            listed = np.array(list(self.all()), dtype=np.int64)
            return np.asarray(listed[random.integers(len(listed), size=number)])
        rows = [self._uniform(random) for _ in range(number)]
        return np.array(rows, dtype=np.int64).reshape(number, len(self.above))

    def _interleaved(self, random: np.random.Generator, number: int) -> Sequences:
        names = np.repeat(np.arange(len(self.parts)), [len(part) for part, _ in self.parts])
        turns = random.permuted(np.tile(names, (number, 1)), axis=1)
        rows = np.empty((number, len(self.above)), dtype=np.int64)
        for name, (members, block) in enumerate(self.parts):
            drawn = np.array(members)[block.drawn(random, number)]
            rows[turns == name] = drawn.ravel()
        return rows

    def _uniform(self, random: np.random.Generator) -> list[int]:
        placed = 0
        chosen: list[int] = []
        while len(chosen) < len(self.above):
            following = self.next(placed)
            # Weights may exceed any machine number, so that they are drawn as whole numbers.
            left = _below(random, self.ways[placed])
            for k in following:
                left -= self.ways[placed | 1 << k]
                if left < 0:
                    break
            placed |= 1 << k
            chosen.append(k)
        return chosen

    def _exchanged(self, random: np.random.Generator, number: int) -> Sequences:
        size = len(self.above)
        if size > MAX_CHAIN:
            raise TooManySetsError
        better = np.array([[above >> k & 1 for k in range(size)] for above in self.above], bool)
        free = ~(better | better.T)
        rows = np.tile(np.array(next(self.all())), (number, 1))
        for sweep in range(int(size * size * (1 + np.log(size)))):
            left = np.arange(sweep % 2, size - 1, 2)
            first, second = rows[:, left], rows[:, left + 1]
            swap = free[first, second] & (random.random(first.shape) < 0.5)
            rows[:, left] = np.where(swap, second, first)
            rows[:, left + 1] = np.where(swap, first, second)
        return rows


def _below(random: np.random.Generator, bound: int) -> int:
    """A whole number from 0 to bound - 1, uniform."""
    size = (bound.bit_length() + 7) // 8
    while True:
        drawn = int.from_bytes(random.bytes(size), "big") >> (8 * size - bound.bit_length())
        if drawn < bound:
            return drawn


@dataclass(frozen=True, eq=False)
class Extensions:
    """The completions of one party's order: ``blocks`` from the top, of the states ``classes``."""

    states: int
    blocks: tuple[Block, ...]
    classes: tuple[tuple[tuple[int, ...], ...], ...]

    @cached_property
    def count(self) -> int | None:
        """How many there are; None where they cannot be counted within ``MAX_SETS``."""
        counts = [block.count for block in self.blocks]
        known = [count for count in counts if count is not None]
        return prod(known) if len(known) == len(counts) else None

    def all(self) -> Iterator[Ranks]:
        """Every completion as ranks."""
        for chosen in product(*(list(block.all()) for block in self.blocks)):
            yield self._ranks(chosen)

    def drawn(self, random: np.random.Generator, number: int) -> list[Ranks]:
        """So many completions drawn at random; raises ``TooManySetsError`` for huge blocks."""
        total = sum(map(len, self.classes))
        heights = np.empty((number, total), dtype=np.int32)
        class_of = np.empty(self.states, dtype=np.intp)
        first = 0
        for block, classes in zip(self.blocks, self.classes, strict=True):
            rows = first + block.drawn(random, number)
            places = np.arange(total - 1 - first, total - 1 - first - len(classes), -1)
            np.put_along_axis(heights, rows, places[None].astype(np.int32), axis=1)
            for k, members in enumerate(classes):
                class_of[list(members)] = first + k
            first += len(classes)
        return list(heights[:, class_of])

    def _ranks(self, chosen: Sequence[Sequence[int]]) -> Ranks:
        ranks = np.zeros(self.states, dtype=np.int32)
        place = sum(map(len, self.classes))
        for order, classes in zip(chosen, self.classes, strict=True):
            for k in order:
                place -= 1
                ranks[list(classes[k])] = place
        return ranks


def extensions(order: Order) -> Extensions:
    """The completions of an order; O(n^2)."""
    partial = as_partial(order)
    lead = partial.tied.argmax(axis=1)
    heads = np.unique(lead)
    members = [tuple(np.flatnonzero(lead == head).tolist()) for head in heads]
    better = partial.better[np.ix_(heads, heads)]
    blocks, classes = [], []
    for block in _blocks(better):
        inside = better[np.ix_(block, block)]
        above = tuple(_mask(np.flatnonzero(inside[:, k]).tolist()) for k in range(len(block)))
        blocks.append(Block(above))
        classes.append(tuple(members[k] for k in block))
    return Extensions(partial.size, tuple(blocks), tuple(classes))


def _mask(bits: Sequence[int]) -> int:
    return sum(1 << bit for bit in bits)


def _blocks(better: NDArray[np.bool_]) -> list[list[int]]:
    """The classes from the top, cut wherever all before are better than all after."""
    above, below = better.sum(axis=0), better.sum(axis=1)
    order = np.lexsort((-below, above)).tolist()
    size = len(order)
    blocks: list[list[int]] = [[]]
    for place, k in enumerate(order, 1):
        blocks[-1].append(k)
        if place < size and all(below[j] >= size - place for j in blocks[-1]):
            blocks.append([])
    return blocks
