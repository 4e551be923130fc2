"""The fewest statements of a party to be moved in its list of priorities.

A statement is moved where it is taken out and put in at another place; it is neither dropped nor
turned round, since what a mediator can argue for is what matters more. The fewest moves between
two lists are what their longest common subsequence leaves out (Ulam 1972), so that all lists at
each number of moves are tried in turn, as many as the limit allows. Source for the question:
minimal adjustments of option statements, Fang, Hipel, Kilgour and Peng (2003) for the ordering.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import combinations, islice, permutations
from math import comb, perm
from operator import or_

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.inverse.arena import Mask, states_of
from miyanji.conflict.inverse.counting import clause_mask
from miyanji.conflict.inverse.requirement import Clause
from miyanji.conflict.preferences.forms import Truth, from_statements
from miyanji.conflict.preferences.orders import Ranks, changed_pairs

Priority = tuple[int, ...]
MAX_LISTS = 50_000
_ALL_AT_ONCE = 8
_COMPARED = 200
_BATCH = 256


@dataclass(frozen=True, eq=False)
class Moved:
    """A list of priorities, as numbers of statements, with the order that it makes.

    ``number`` statements moved from the present list; ``cost`` pairs of states change.
    """

    number: int
    priority: Priority
    cost: int
    ranks: Ranks


@dataclass(frozen=True, slots=True)
class NotFound:
    """No list that was tried does; lists with up to ``tried`` statements moved were, ``all`` of
    them if no other list is left."""

    tried: int
    all: bool


def moved_lists(statements: int, number: int) -> Iterator[Priority]:
    """Every list with exactly so many statements moved, each once, in a fixed sequence."""
    seen: set[Priority] = set()
    for taken in combinations(range(statements), number):
        rest = [k for k in range(statements) if k not in taken]
        for places in combinations(range(statements), number):
            for put in permutations(taken):
                found = _merged(rest, dict(zip(places, put, strict=True)))
                if found not in seen and moves_to(found) == number:
                    seen.add(found)
                    yield found


def _merged(rest: Sequence[int], put: dict[int, int]) -> Priority:
    left = iter(rest)
    return tuple(
        put[place] if place in put else next(left) for place in range(len(rest) + len(put))
    )


def moves_to(priority: Priority) -> int:
    """How many statements moved from 0, 1, 2, ...; O(k log k)."""
    return len(priority) - len(_kept(priority))


def moved_statements(priority: Priority) -> list[int]:
    """Which statements moved: those outside one longest sequence that kept its order."""
    kept = set(_kept(priority))
    return [k for k in priority if k not in kept]


def _kept(priority: Priority) -> list[int]:
    """A longest increasing subsequence."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for k in priority:
        at = bisect_left(tails, k)
        before[k] = tails[at - 1] if at else None
        tails[at : at + 1] = [k]
    kept: list[int] = []
    k_: int | None = tails[-1] if tails else None
    while k_ is not None:
        kept.append(k_)
        k_ = before[k_]
    return kept[::-1]


def levels(statements: int, limit: int = MAX_LISTS) -> Iterator[tuple[int, Iterator[Priority]]]:
    """Numbers of moved statements with their lists, as far as the limit goes."""
    if statements <= _ALL_AT_ONCE:
        yield from _all_levels(statements)
        return
    spent = 0
    for number in range(statements):
        spent += comb(statements, number) * perm(statements, number)
        if spent > limit:
            return
        yield number, moved_lists(statements, number)


def _all_levels(statements: int) -> Iterator[tuple[int, Iterator[Priority]]]:
    for number in range(min(3, statements or 1)):
        yield number, moved_lists(statements, number)
    found: dict[int, list[Priority]] = {}
    if statements > 3:
        for priority in permutations(range(statements)):
            found.setdefault(moves_to(priority), []).append(priority)
    for number in range(3, statements):
        yield number, iter(found[number])


class Priorities:
    """One party's statements, seen from the target: what each list puts above it."""

    def __init__(self, truths: Sequence[Truth], target: int, clauses: Sequence[Clause]) -> None:
        self.truths = truths
        self.target = target
        self.clauses = clauses

    @cached_property
    def _asked(self) -> tuple[NDArray[np.int8], list[Mask]]:
        """Rows of signs and, for each, the states that the clauses ask about and that have it.

        A sign stands for a statement: 1 true of the state only, -1 true of the target only.
        """
        asked = clause_mask(term for clause in self.clauses for term in clause.alternatives)
        states = states_of(asked)
        if not self.truths:
            return np.zeros((0, 0), dtype=np.int8), []
        table = np.array(self.truths, dtype=np.int8)
        signs = (table[:, states] - table[:, [self.target]]).T
        rows, place = np.unique(signs, axis=0, return_inverse=True)
        masks = [0] * len(rows)
        for state, row in zip(states, place.ravel().tolist(), strict=True):
            masks[row] |= 1 << state
        return rows, masks

    @property
    def hopeless(self) -> bool:
        """Whether no list does, since states stay above of which every statement says so."""
        rows = self._asked[0]
        always = (rows >= 0).all(axis=1) & (rows > 0).any(axis=1)
        return not self._holds(np.asarray(always))

    def stable(self, priorities: Iterable[Priority]) -> Iterator[Priority]:
        """The lists with which all clauses hold; O(rows * statements) for each list."""
        known: dict[bytes, bool] = {}
        for some in _batches(priorities):
            for priority, above in zip(some, self._above(some), strict=True):
                key = above.tobytes()
                if key not in known:
                    known[key] = self._holds(above)
                if known[key]:
                    yield priority

    def _above(self, priorities: Sequence[Priority]) -> NDArray[np.bool_]:
        """For each list which rows of states it puts above the target."""
        rows, masks = self._asked
        if not masks:
            return np.zeros((len(priorities), len(masks)), dtype=bool)
        signs = rows[:, np.array(priorities)]
        first = (signs != 0).argmax(axis=2)[:, :, None]
        return np.asarray(np.take_along_axis(signs, first, axis=2)[:, :, 0].T > 0)

    def _holds(self, above: NDArray[np.bool_]) -> bool:
        masks = self._asked[1]
        standing = reduce(or_, (masks[k] for k in np.flatnonzero(above).tolist()), 0)
        return all(clause.holds(standing) for clause in self.clauses)

    def ranks(self, priority: Priority) -> Ranks:
        """The order that a list makes."""
        return from_statements((self.truths[k] for k in priority), len(self.truths[0])).ranks


def _batches(priorities: Iterable[Priority]) -> Iterator[list[Priority]]:
    left = iter(priorities)
    while some := list(islice(left, _BATCH)):
        yield some


def fewest_moved(
    truths: Sequence[Truth],
    ranks: Ranks,
    target: int,
    clauses: Sequence[Clause],
    limit: int = MAX_LISTS,
) -> Moved | NotFound:
    """A list with the fewest statements moved under which all clauses hold.

    Of several the one that changes the fewest pairs of states. Exact; ``limit`` bounds how many
    lists may be looked at.
    """
    party = Priorities(truths, target, clauses)
    if party.hopeless:
        return NotFound(len(truths), True)
    tried = -1
    for number, lists in levels(len(truths), limit):
        tried = number
        found = list(party.stable(lists))
        if found:
            orders = [party.ranks(p) if number else ranks for p in found[:_COMPARED]]
            costs = [changed_pairs(ranks, order) for order in orders]
            best = min(range(len(costs)), key=lambda k: costs[k])
            return Moved(number, found[best], costs[best], orders[best])
    return NotFound(tried, tried >= len(truths) - 1)
