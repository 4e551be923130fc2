"""The moves of a model as bit masks, and what a group can reach by them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from miyanji.conflict.model import GraphModel
from miyanji.conflict.moves import Arcs, code_arcs
from miyanji.conflict.preferences.comparisons import bits
from miyanji.conflict.propagation import Closure

Steps = Callable[[int, int], int]


@dataclass(frozen=True, slots=True)
class Change:
    """One party's move between feasible codes, as the options that it flips.

    ``member`` is the code it starts from, ``end`` the state that it leads to.
    """

    member: int
    flip: int
    end: int


@dataclass(frozen=True, eq=False)
class MaskedMoves:
    """``targets[party][state]``: the states that one move leads to. ``changes`` likewise lists
    the moves before states are merged, by the state they start from.
    """

    targets: tuple[tuple[int, ...], ...]
    changes: tuple[tuple[tuple[Change, ...], ...], ...]
    state_of: dict[int, int]

    @classmethod
    def of(cls, model: GraphModel) -> "MaskedMoves":
        """The moves of every party."""
        space = model.space
        state_of = dict(zip(space.members.tolist(), space.group.tolist(), strict=True))
        return cls(
            tuple(_targets(arcs, space.size) for arcs in model.arcs),
            tuple(_changes(model, party, state_of) for party in range(len(model.parties))),
            state_of,
        )


def _targets(arcs: Arcs, size: int) -> tuple[int, ...]:
    return tuple(sum(1 << end for end in arcs.of(state).tolist()) for state in range(size))


def _changes(
    model: GraphModel, party: int, state_of: dict[int, int]
) -> tuple[tuple[Change, ...], ...]:
    found: list[list[Change]] = [[] for _ in range(model.space.size)]
    starts, ends = code_arcs(model.space, model.rules[party])
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        if state_of[start] != state_of[end]:
            found[state_of[start]].append(Change(start, start ^ end, state_of[end]))
    return tuple(map(tuple, found))


def reachable(group: Sequence[int], start: int, steps: Steps, closure: Closure) -> int:
    """The mask of the ends of the group's sequences of moves from a state.

    ``steps(party, state)`` is the mask of what one move of the party leads to.
    """
    if closure == "single":
        return reduce(or_, (steps(party, start) for party in group), 0)
    found = 0
    seen: set[tuple[int, frozenset[int]]] = set()
    waiting = [(start, frozenset[int]())]
    while waiting:
        state, barred = waiting.pop()
        for party in group:
            if party in barred:
                continue
            then = barred | {party} if closure == "once_each" else frozenset((party,))
            ends = steps(party, state)
            found |= ends
            for end in bits(ends):
                if (end, then) not in seen:
                    seen.add((end, then))
                    waiting.append((end, then))
    return found


def reachable_from_all(group: Sequence[int], size: int, steps: Steps) -> tuple[int, ...]:
    """As ``reachable`` by legal sequences, from every state at once.

    Least fixed point over the last mover; O(moves * n / 64) for every sweep.
    """
    moves = {party: [steps(party, state) for state in range(size)] for party in group}
    led = {party: [0] * size for party in group}
    changed = True
    while changed:
        changed = False
        for party in group:
            others = [led[other] for other in group if other != party]
            onward = [
                reduce(or_, (found[state] for found in others), 1 << state) for state in range(size)
            ]
            found = [
                reduce(or_, (onward[end] for end in bits(moves[party][state])), 0)
                for state in range(size)
            ]
            changed |= found != led[party]
            led[party] = found
    return tuple(reduce(or_, (led[party][state] for party in group), 0) for state in range(size))
