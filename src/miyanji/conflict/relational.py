"""Stability from comparisons alone: for coalitions, strength of preference, unknown preferences.

Where preferences are no single ranking, or a coalition judges with several rankings at once, a
sanction cannot be found by propagating a minimum. One bit per pair of states takes its place:
O(S / 64) passes over the moves instead of S.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.errors import CaseError
from miyanji.conflict.moves import Arcs
from miyanji.conflict.words import (
    Block,
    Gather,
    Table,
    Words,
    backwards,
    blocks,
    forwards,
    identity,
    packed,
    sequences,
    unpacked,
)

Concept = Literal["nash", "gmr", "smr", "seq", "sseq"]
CONCEPTS: tuple[Concept, ...] = ("nash", "gmr", "smr", "seq", "sseq")
MAX_WORK = 1 << 36
Verdict = NDArray[np.bool_]
Relation = Callable[[Block], Table]


@dataclass(frozen=True, eq=False)
class Question:
    """Who moves, who answers, what tempts and what deters.

    ``own`` are the moves of the focal party, or of each member of the focal coalition;
    ``legal`` all moves of each opponent and ``credible`` those that an opponent makes for its own
    good. ``gain`` (t, s): leaving s for t is worth it. ``pain`` (z, s): ending at z deters from
    leaving s.
    """

    own: Sequence[Arcs]
    legal: Sequence[Arcs]
    credible: Sequence[Arcs]
    gain: Relation
    pain: Relation


def stable(question: Question, states: int) -> dict[Concept, Verdict]:
    """For each concept, which states are stable.

    Memory O(S + moves); time O(S / 64) times the passes over the moves that the longest sequence
    without repetition takes. Raises ``CaseError`` where that would take more than minutes.
    """
    moves = sum(len(arcs.targets) for arcs in (*question.own, *question.legal, *question.credible))
    if states * moves > MAX_WORK:
        raise CaseError(
            f"{states:,} states with {moves:,} moves are too many to compare pair by pair; "
            "strike out states with infeasible patterns, or ask for the basic concepts only"
        )
    machine = _Machine.of(question)
    parts = [machine.verdicts(block, states) for block in blocks(states, moves)]
    return {concept: np.concatenate([part[concept] for part in parts]) for concept in CONCEPTS}


@dataclass(frozen=True, eq=False)
class _Machine:
    question: Question
    out: list[Gather]
    back: list[Gather]
    legal: list[Gather]
    credible: list[Gather]

    @classmethod
    def of(cls, question: Question) -> "_Machine":
        return cls(
            question,
            [forwards(arcs) for arcs in question.own],
            [backwards(arcs) for arcs in question.own],
            [backwards(arcs) for arcs in question.legal],
            [backwards(arcs) for arcs in question.credible],
        )

    def verdicts(self, block: Block, states: int) -> Mapping[Concept, Verdict]:
        gain, pain = self.question.gain(block), self.question.pain(block)
        tempting = sequences(self.out, identity(block, states)) & packed(gain)
        deterring = packed(pain)
        lasting = deterring & ~sequences(self.back, packed(~pain))
        answers = {
            "nash": np.zeros_like(tempting),
            "gmr": sequences(self.legal, deterring),
            "smr": sequences(self.legal, lasting),
            "seq": sequences(self.credible, deterring),
            "sseq": sequences(self.credible, lasting),
        }
        return {c: _all_answered(tempting, answers[c], block) for c in CONCEPTS}


def _all_answered(tempting: Words, answered: Words, block: Block) -> Verdict:
    open_ = np.bitwise_or.reduce(tempting & ~answered, axis=0)
    return np.asarray(~unpacked(open_[None, :], block.width)[0])
