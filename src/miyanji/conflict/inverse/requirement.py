"""What one party's order must be for a state to be stable for it.

With the other parties' preferences fixed, a state s is stable for a party exactly if, for every
move t of its own from s, the party does not prefer t to s, or some answer of its opponents leads
to a state that it does not prefer to s (SMR, SSEQ: and from there no own move leads to one that
it prefers). Only which states stand above s matters, and fewer are never worse.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from miyanji.conflict.inverse.arena import Arena, Mask, mask_of, reachable
from miyanji.conflict.moves import Arcs
from miyanji.conflict.preferences.orders import Ranks

IMPROVING = {"seq", "sseq"}
SYMMETRIC = {"smr", "sseq"}
DEPENDS_ON_OTHERS = {"seq", "sseq", "sim"}


@dataclass(frozen=True, slots=True)
class Clause:
    """A move from the target and the alternatives of which one must hold.

    An alternative is a set of states, none of which may stand above the target; the first is the
    move's own end, the others are sanctions.
    """

    move: int
    alternatives: tuple[Mask, ...]

    def holds(self, above: Mask) -> bool:
        """Whether the clause holds where exactly the states in ``above`` stand above."""
        return any(not mask & above for mask in self.alternatives)


def requirement(
    arena: Arena, party: int, concept: str, ranks: Sequence[Ranks] | None = None
) -> list[Clause]:
    """The clauses that must all hold for the target to be stable for the party.

    ``ranks`` are all parties' orders; the party's own is not read, and the others' only where
    the concept depends on them (SEQ, SSEQ, SIM).
    """
    arcs = answer_arcs(arena, concept, ranks)
    clauses = []
    for move in arena.moves[party]:
        masks = sanctions(arena, party, move, concept, arcs, ranks)
        alternatives = _least([1 << move, *masks], 1 << arena.target)
        if alternatives[0]:
            clauses.append(Clause(move, alternatives))
    return clauses


def answer_arcs(arena: Arena, concept: str, ranks: Sequence[Ranks] | None) -> Sequence[Arcs]:
    """The moves that opponents answer with: all, or improvements only."""
    if concept not in IMPROVING:
        return arena.model.arcs
    assert ranks is not None
    return arena.improvements(ranks)


def sanctions(
    arena: Arena,
    party: int,
    move: int,
    concept: str,
    arcs: Sequence[Arcs],
    ranks: Sequence[Ranks] | None,
) -> list[Mask]:
    """For every answer to the move, the states that must not stand above the target."""
    if concept == "nash":
        return []
    if concept == "sim":
        assert ranks is not None
        return [1 << end for end in sorted(arena.combined(party, move, ranks))]
    ends = reachable(arcs, arena.opponents(party), move)
    states = np.flatnonzero(ends.any(axis=0)).tolist()
    if concept in SYMMETRIC:
        return [arena.own_answers(party, end) for end in states]
    return [1 << end for end in states]


def above(ranks: Ranks, target: int) -> Mask:
    """The states that stand above the target."""
    return mask_of(np.flatnonzero(ranks > ranks[target]).tolist())


def _least(masks: Sequence[Mask], target: Mask) -> tuple[Mask, ...]:
    """The alternatives without the target, and without those that ask for more than another."""
    first, *rest = (mask & ~target for mask in masks)
    kept = [first]
    for mask in sorted(set(rest), key=lambda m: (m.bit_count(), m)):
        if not mask:
            return (0,)
        if not any(less & mask == less for less in kept):
            kept.append(mask)
    return tuple(kept)
