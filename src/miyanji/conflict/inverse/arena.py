"""The moves around one target state, for conditions on preferences that are still open."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.model import GraphModel
from miyanji.conflict.moves import Arcs, code_arcs
from miyanji.conflict.preferences.orders import Ranks

Marks = NDArray[np.bool_]
Mask = int


def mask_of(states: Iterable[int]) -> Mask:
    """A set of states as the integer with one bit for each."""
    mask = 0
    for state in states:
        mask |= 1 << state
    return mask


def states_of(mask: Mask) -> list[int]:
    """The states of a mask, in increasing order; linear in their number times the mask's words."""
    states = []
    while mask:
        lowest = mask & -mask
        states.append(lowest.bit_length() - 1)
        mask ^= lowest
    return states


@dataclass(frozen=True, eq=False)
class Arena:
    """A model's moves, apart from its preferences, seen from the state ``target``."""

    model: GraphModel
    target: int

    @property
    def size(self) -> int:
        """Number of states."""
        return self.model.space.size

    @cached_property
    def moves(self) -> tuple[list[int], ...]:
        """Where each party can move from the target."""
        return tuple(arcs.of(self.target).tolist() for arcs in self.model.arcs)

    def opponents(self, party: int) -> list[int]:
        """The other parties."""
        return [k for k in range(len(self.model.parties)) if k != party]

    def improvements(self, ranks: Sequence[Ranks]) -> list[Arcs]:
        """Every party's moves that are improvements under the given ranks."""
        return [
            arcs.kept(order[arcs.targets] > order[arcs.sources])
            for arcs, order in zip(self.model.arcs, ranks, strict=True)
        ]

    def own_answers(self, party: int, state: int) -> Mask:
        """The state and all that the party can move to from it."""
        return mask_of(self.model.arcs[party].of(state).tolist()) | 1 << state

    @cached_property
    def changes(self) -> tuple[list[tuple[int, int, int]], ...]:
        """Each party's moves from the target's codes: code, options changed, state reached."""
        space = self.model.space
        members = space.members[space.group == self.target]
        found = []
        for rule in self.model.rules:
            start, end = code_arcs(space, rule)
            here = np.isin(start, members)
            start, end = start[here], end[here]
            reached = space.indices(end)
            found.append(
                list(zip(start.tolist(), (start ^ end).tolist(), reached.tolist(), strict=True))
            )
        return tuple(found)

    def combined(self, party: int, move: int, ranks: Sequence[Ranks]) -> set[int]:
        """Where a move from the target leads when opponents improve from it at the same time."""
        space, here = self.model.space, self.target
        reached: set[int] = set()
        for code, flips, state in self.changes[party]:
            if state != move:
                continue
            choices = [
                [
                    0,
                    *(
                        f
                        for c, f, t in self.changes[k]
                        if c == code and ranks[k][t] > ranks[k][here]
                    ),
                ]
                for k in self.opponents(party)
            ]
            for chosen in product(*choices):
                changed = flips
                for more in chosen:
                    changed |= more
                reached.add(int(space.indices(np.array([code ^ changed]))[0]))
        return reached - {-1}


def reachable(arcs: Sequence[Arcs], movers: Sequence[int], start: int) -> Marks:
    """The states that movers reach from ``start`` by legal sequences, one row per last mover.

    Nobody moves twice in succession; at least one move is made. O(movers * moves).
    """
    size = len(arcs[movers[0]].starts) - 1 if movers else 0
    reached = np.zeros((len(movers), size), dtype=bool)
    fresh = np.zeros_like(reached)
    for row, mover in enumerate(movers):
        fresh[row, arcs[mover].of(start)] = True
    while fresh.any():
        reached |= fresh
        onward = np.zeros_like(reached)
        for row, mover in enumerate(movers):
            others = np.delete(fresh, row, axis=0).any(axis=0)
            onward[row, _targets(arcs[mover], np.flatnonzero(others))] = True
        fresh = onward & ~reached
    return reached


def _targets(arcs: Arcs, sources: NDArray[np.intp]) -> NDArray[np.int32]:
    first, counts = arcs.starts[sources], arcs.starts[sources + 1] - arcs.starts[sources]
    offsets = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    return np.asarray(arcs.targets[np.repeat(first, counts) + offsets])
