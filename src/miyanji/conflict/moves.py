"""Who can move from which state to which.

A party moves by changing any of its own options at once, each in a direction that the option
allows, to a feasible state. A case may also allow arbitrary moves and forbid others.
Definition 1 of docs/explanation/graph-model.md; Fang, Hipel and Kilgour (1993), Interactive
Decision Making: The Graph Model for Conflict Resolution, chapter 3.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.errors import CaseError
from miyanji.conflict.options import Codes, Direction, Party, bits_of
from miyanji.conflict.patterns import Pattern
from miyanji.conflict.states import StateSpace

Indices = NDArray[np.int32]
MAX_ARCS = 1 << 28
_BYTES_PER_ARC = 40


@dataclass(frozen=True, slots=True)
class Passage:
    """A pattern of moves: from states that match ``start`` to states that match ``end``.

    An allowed passage leads to the state with the letters of ``end`` written over the start, "-"
    keeping what was there; a forbidden one covers every move between matching states.
    """

    start: Pattern
    end: Pattern


@dataclass(frozen=True, slots=True)
class MoveRule:
    """What a party's moves are, as bit masks over the options.

    ``up`` are own options that it can take (N to Y), ``down`` those that it can leave. ``allowed``
    are moves besides those, ``forbidden`` are never made, allowed or not.
    """

    own: int
    up: int
    down: int
    allowed: tuple[Passage, ...] = ()
    forbidden: tuple[Passage, ...] = ()

    @property
    def arbitrary(self) -> bool:
        """Whether some moves are allowed or forbidden besides the options' directions."""
        return bool(self.allowed or self.forbidden)

    def with_direction(self, bit: int, direction: Direction) -> "MoveRule":
        """The rule with one own option, given as a power of two, moving that way."""
        up = self.up | bit if direction in ("both", "forward") else self.up & ~bit
        down = self.down | bit if direction in ("both", "backward") else self.down & ~bit
        return replace(self, up=up, down=down)

    def permits(self, start: Codes, end: Codes) -> NDArray[np.bool_]:
        """Which moves between feasible codes the rule makes, apart from allowed passages."""
        taken, left = end & ~start, start & ~end
        legal = ((taken & ~np.int64(self.up)) == 0) & ((left & ~np.int64(self.down)) == 0)
        return np.asarray(legal & (start != end) & ~self.forbids(start, end))

    def forbids(self, start: Codes, end: Codes) -> NDArray[np.bool_]:
        """Which moves match a forbidden passage."""
        struck = np.zeros(np.broadcast_shapes(start.shape, end.shape), dtype=bool)
        for passage in self.forbidden:
            struck |= passage.start.matches(start) & passage.end.matches(end)
        return struck


def rules_of(parties: Sequence[Party]) -> tuple[MoveRule, ...]:
    """The rules that the directions of the options give."""
    rules = []
    for party, bits in zip(parties, bits_of(parties), strict=True):
        rule = MoveRule(own=reduce(or_, bits, 0), up=0, down=0)
        for option, bit in zip(party.options, bits, strict=True):
            rule = rule.with_direction(bit, option.moves)
        rules.append(rule)
    return tuple(rules)


@dataclass(frozen=True, eq=False)
class Arcs:
    """The moves of one party as lists of targets.

    The moves from state ``s`` lead to ``targets[starts[s]:starts[s + 1]]``, in increasing order;
    ``sources`` has the start of every move.
    """

    sources: Indices
    targets: Indices
    starts: NDArray[np.int64]

    def of(self, state: int) -> Indices:
        """The states that one move leads to."""
        return self.targets[self.starts[state] : self.starts[state + 1]]

    def kept(self, which: NDArray[np.bool_]) -> "Arcs":
        """Only those of the moves that are true in ``which``."""
        return _sorted_arcs(self.sources[which], self.targets[which], len(self.starts) - 1)


def arcs_of(space: StateSpace, rule: MoveRule) -> Arcs:
    """Every move of a party; time and memory linear in the pairs of states of its cells.

    Raises ``CaseError`` with an estimate where there are too many to list.
    """
    start, end = code_arcs(space, rule)
    sources, targets = space.indices(start), space.indices(end)
    moved = sources != targets
    pairs = np.unique(sources[moved].astype(np.int64) * space.size + targets[moved])
    return _sorted_arcs(
        (pairs // space.size).astype(np.int32), (pairs % space.size).astype(np.int32), space.size
    )


def _sorted_arcs(sources: Indices, targets: Indices, size: int) -> Arcs:
    counts = np.bincount(sources, minlength=size)
    return Arcs(sources, targets, np.concatenate([[0], np.cumsum(counts)]).astype(np.int64))


def code_arcs(space: StateSpace, rule: MoveRule) -> tuple[Codes, Codes]:
    """Starts and ends of every move between feasible codes, before states are merged."""
    start, end = _cell_pairs(space.members, rule.own)
    legal = rule.permits(start, end)
    starts, ends = [start[legal]], [end[legal]]
    for passage in rule.allowed:
        start, end = passage_arcs(space, passage)
        legal = ~rule.forbids(start, end)
        starts.append(start[legal])
        ends.append(end[legal])
    return np.concatenate(starts), np.concatenate(ends)


def passage_arcs(space: StateSpace, passage: Passage) -> tuple[Codes, Codes]:
    """The moves between feasible codes that an allowed passage opens."""
    start = space.members[passage.start.matches(space.members)]
    end = passage.end.applied(start)
    open_ = (space.indices(end) >= 0) & (start != end)
    return start[open_], end[open_]


def count_pairs(codes: Codes, own: int) -> int:
    """How many ordered pairs of codes, a code with itself included, agree outside the own
    options: the most that a party's own options can give moves.
    """
    counts = np.unique(codes & ~np.int64(own), return_counts=True)[1].astype(float)
    return int((counts * counts).sum())


def _cell_pairs(codes: Codes, own: int) -> tuple[Codes, Codes]:
    """All ordered pairs of codes that agree outside the own options."""
    cells = codes & ~np.int64(own)
    _check_arcs(count_pairs(codes, own))
    order = np.argsort(cells, kind="stable")
    _, first, counts = np.unique(cells[order], return_index=True, return_counts=True)
    sizes = np.repeat(counts, counts)
    start = np.repeat(codes[order], sizes)
    offset = np.arange(len(start)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    end = codes[order][np.repeat(np.repeat(first, counts), sizes) + offset]
    return start, end


def _check_arcs(count: int) -> None:
    if count > MAX_ARCS:
        raise CaseError(
            f"{count:,} moves of one party would need about "
            f"{count * _BYTES_PER_ARC / 2**30:,.0f} GiB; strike out states with infeasible "
            "patterns, or split the party's options between parties or drop some"
        )
