"""Simultaneous stability."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.model import GraphModel
from miyanji.conflict.moves import code_arcs, count_pairs
from miyanji.conflict.options import Codes
from miyanji.conflict.preferences.orders import Ranks
from miyanji.conflict.stability.verdicts import Verdicts

MAX_COMBINATIONS = 1 << 26
MAX_PAIRS = 1 << 22
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


def sim(model: GraphModel, party: int, ranks: Sequence[Ranks] | None = None) -> Verdicts | None:
    """Which states are SIM stable for a party; None where it would be too large.

    That is above ``MAX_COMBINATIONS`` combinations of improvements, or where the cells of a party
    have more than ``MAX_PAIRS`` pairs of states.

    From every improvement there is a combination, of one improvement or none by each opponent at
    the same state, such that all changes made together lead to a feasible state that the party
    does not prefer to where it began. Cost is linear in the number of combinations.
    Definition 9 of docs/explanation/graph-model.md; Fraser and Hipel (1984), Conflict Analysis.
    """
    if any(count_pairs(model.space.members, r.own) > MAX_PAIRS for r in model.rules):
        return None
    ranks = model.ranks if ranks is None else ranks
    changes = [improving_changes(model, number, order) for number, order in enumerate(ranks)]
    own = changes.pop(party)
    member = np.repeat(np.arange(len(own.counts)), own.counts)
    cost = np.cumsum(np.prod([1 + other.counts[member] for other in changes], axis=0, dtype=float))
    if len(cost) and cost[-1] > MAX_COMBINATIONS:
        return None
    sanctioned = np.zeros(len(member), dtype=bool)
    for chunk in _chunks(cost):
        row, end = _all_combinations(member[chunk], own.flips[chunk], changes, model.space.members)
        ended, begun = model.space.indices(end), model.space.group[member[chunk]]
        holds = (ended >= 0) & (ranks[party][ended] <= ranks[party][begun[row]])
        sanctioned[chunk] = np.bincount(row[holds], minlength=len(begun)) > 0
    return _stable(model.space.size, model.space.group[member], own.targets, sanctioned)


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


def _chunks(cost: NDArray[np.float64]) -> Iterator[slice]:
    """Runs of changes with about ``_CHUNK`` combinations each, from their cumulated numbers."""
    start = 0
    while start < len(cost):
        done = cost[start - 1] if start else 0.0
        stop = max(start + 1, int(np.searchsorted(cost, done + _CHUNK, side="right")))
        yield slice(start, stop)
        start = stop


def _all_combinations(
    member: NDArray[np.int64], flips: Codes, others: Sequence[Changes], members: Codes
) -> tuple[NDArray[np.int64], Codes]:
    """Every combination for every own change: which change it goes with, and where it leads."""
    row = np.arange(len(member))
    for other in others:
        counts = 1 + other.counts[member[row]]
        first = np.repeat(np.cumsum(counts) - counts, counts)
        choice = np.arange(len(first)) - first
        row, flips = np.repeat(row, counts), np.repeat(flips, counts)
        taken = np.minimum(other.starts[member[row]] + choice - 1, len(other.flips) - 1)
        if len(other.flips):
            flips = flips | np.where(choice > 0, other.flips[taken], 0)
    return row, members[member[row]] ^ flips
