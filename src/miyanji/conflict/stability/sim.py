"""Simultaneous stability."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.model import GraphModel
from miyanji.conflict.moves import code_arcs
from miyanji.conflict.options import Codes
from miyanji.conflict.preferences.orders import Ranks
from miyanji.conflict.stability.verdicts import Verdicts

MAX_COMBINATIONS = 1 << 26
MAX_PAIRS = 1 << 21
_CHUNK = 1 << 21


@dataclass(frozen=True, eq=False)
class Changes:
    """One party's improvements as changes of options, grouped by the code they start from.

    Those of member ``m`` are ``flips[starts[m]:starts[m + 1]]`` (a bit for each option changed),
    leading to the states ``targets``.
    """

    flips: Codes
    targets: NDArray[np.int32]
    starts: NDArray[np.int64]

    @property
    def counts(self) -> NDArray[np.int64]:
        """How many there are at each member."""
        return np.diff(self.starts)

    def flip(self, member: NDArray[np.int64], choice: NDArray[np.int64]) -> Codes:
        """The options changed by each member's improvement of that number; by number 0 none."""
        if not len(self.flips):
            return np.zeros(len(member), dtype=np.int64)
        at = np.maximum(self.starts[member] + choice - 1, 0)
        return np.where(choice > 0, self.flips[np.minimum(at, len(self.flips) - 1)], 0)


def sim(model: GraphModel, party: int, changes: Sequence[Changes] | None = None) -> Verdicts | None:
    """Which states are SIM stable for a party; None where it would be too large.

    That is where more than ``MAX_COMBINATIONS`` combinations had to be tried, or the cells of a
    party have more than ``MAX_PAIRS`` pairs of states.

    From every improvement there is a combination, of one improvement or none by each opponent at
    the same state, such that all changes made together lead to a feasible state that the party
    does not prefer to where it began. Cost is linear in the number of combinations tried, which
    ends at the first that sanctions. ``changes`` are those of ``improving_changes``, where they
    are at hand. Definition 9 of docs/explanation/graph-model.md; Fraser and Hipel (1984),
    Conflict Analysis.
    """
    if max(model.pairs) > MAX_PAIRS:
        return None
    changes = all_changes(model) if changes is None else changes
    trial = _Trial(model, party, changes)
    sanctioned = trial.run()
    if sanctioned is None:
        return None
    begun = model.space.group[trial.member]
    return _stable(model.space.size, begun, changes[party].targets, sanctioned)


def simultaneous(model: GraphModel) -> list[Verdicts] | None:
    """What ``sim`` says of every party; None where it is too large for any."""
    if max(model.pairs) > MAX_PAIRS:
        return None
    changes = all_changes(model)
    found = []
    for party in range(len(model.parties)):
        verdicts = sim(model, party, changes)
        if verdicts is None:
            return None
        found.append(verdicts)
    return found


class _Trial:
    """All improvements of one party, each with combinations of the opponents' to try.

    ``member`` is the code, as an index, that each improvement starts from. Combination number 0
    is that nobody else changes anything, which cannot sanction.
    """

    def __init__(self, model: GraphModel, party: int, changes: Sequence[Changes]) -> None:
        own = changes[party]
        self.space, self.ranks, self.flips = model.space, model.ranks[party], own.flips
        self.member = np.repeat(np.arange(len(own.counts)), own.counts)
        self.others = [other for number, other in enumerate(changes) if number != party]
        factors = [1 + other.counts[self.member] for other in self.others]
        self.total = np.prod(factors, axis=0, dtype=np.int64).reshape(-1)
        if not self.others:
            self.total = np.ones(len(self.member), dtype=np.int64)

    def run(self) -> Verdicts | None:
        """Which improvements are sanctioned, in ever longer runs of combinations."""
        sanctioned = np.zeros(len(self.member), dtype=bool)
        first, length, spent = 1, 1, 0
        while True:
            due = np.flatnonzero(~sanctioned & (self.total > first))
            spent += int(np.minimum(self.total[due] - first, length).sum())
            if not len(due) or spent > MAX_COMBINATIONS:
                return None if len(due) else sanctioned
            step = max(1, _CHUNK // length)
            for start in range(0, len(due), step):
                chunk = due[start : start + step]
                sanctioned[chunk] = self.tried(chunk, first, length)
            first, length = first + length, length * 2

    def tried(self, chunk: NDArray[np.int64], first: int, length: int) -> Verdicts:
        """Which improvements one of the combinations from number ``first`` on sanctions."""
        count = np.minimum(self.total[chunk] - first, length)
        row = np.repeat(np.arange(len(chunk)), count)
        number = first + np.arange(len(row)) - np.repeat(np.cumsum(count) - count, count)
        member = self.member[chunk][row]
        flips = self.flips[chunk][row]
        for other in self.others:
            number, choice = np.divmod(number, 1 + other.counts[member])
            flips = flips | other.flip(member, choice)
        ended = self.space.indices(self.space.members[member] ^ flips)
        begun = self.space.group[member]
        hit = (ended >= 0) & (self.ranks[ended] <= self.ranks[begun])
        return np.bincount(row[hit], minlength=len(chunk)) > 0


def _stable(
    size: int, begun: NDArray[np.int32], targets: NDArray[np.int32], sanctioned: Verdicts
) -> Verdicts:
    """A state is unstable where one of its improvements is sanctioned from none of its members."""
    pairs = begun.astype(np.int64) * size + targets
    improvements, which = np.unique(pairs, return_inverse=True)
    deterred = np.bincount(which.ravel(), weights=sanctioned, minlength=len(improvements)) > 0
    stable = np.ones(size, dtype=bool)
    stable[improvements[~deterred] // size] = False
    return stable


def all_changes(model: GraphModel) -> list[Changes]:
    """The improvements of every party."""
    return [improving_changes(model, party, ranks) for party, ranks in enumerate(model.ranks)]


def improving_changes(model: GraphModel, party: int, ranks: Ranks) -> Changes:
    """The improvements of one party at every feasible code."""
    start, end = code_arcs(model.space, model.rules[party])
    begun, ended = model.space.indices(start), model.space.indices(end)
    better = ranks[ended] > ranks[begun]
    start, end, ended = start[better], end[better], ended[better]
    order = np.argsort(start, kind="stable")
    start, end, ended = start[order], end[order], ended[order]
    starts = np.searchsorted(start, np.append(model.space.members, np.iinfo(np.int64).max))
    return Changes(start ^ end, ended, starts.astype(np.int64))
