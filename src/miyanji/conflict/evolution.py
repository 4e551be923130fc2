"""Status-quo analysis: how a conflict may move from where it stands to each equilibrium.

A path is a sequence of legal moves, or of improvements, in which no party moves twice in
succession. Definition 16 of docs/explanation/graph-model.md. Source: Li, Kilgour and Hipel (2005),
Status quo analysis in the graph model for conflict resolution, Journal of the Operational Research
Society 56.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import heappop, heappush
from itertools import islice
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.coalitions import improvements
from miyanji.conflict.model import GraphModel
from miyanji.conflict.moves import Arcs, Indices

Kind = Literal["moves", "improvements"]
KINDS: tuple[Kind, ...] = ("moves", "improvements")
Steps = NDArray[np.int32]
_NEVER = np.int32(np.iinfo(np.int32).max)
_MOST_PARTIAL = 20_000


class Step(NamedTuple):
    """A party's move to a state."""

    party: int
    state: int


Path = tuple[Step, ...]


@dataclass(frozen=True, eq=False)
class Evolution:
    """Everything that legal sequences of moves, or of improvements, reach from one state.

    ``steps[j, x]`` is the least number of moves after which the conflict can be at x with party j
    having moved last, the greatest integer where it cannot be.
    """

    start: int
    kind: Kind
    arcs: tuple[Arcs, ...]
    steps: Steps

    @cached_property
    def distance(self) -> NDArray[np.int32]:
        """For each state the least number of moves to it: 0 for the start, -1 for never."""
        least = self.steps.min(axis=0)
        least[self.start] = 0
        return np.where(least == _NEVER, np.int32(-1), least)

    @property
    def reached(self) -> list[int]:
        """The states that are reached, nearest first; the start itself is not among them."""
        found = np.flatnonzero(self.distance > 0)
        nearest: list[int] = found[np.argsort(self.distance[found], kind="stable")].tolist()
        return nearest

    def arrivals(self, state: int) -> list[int]:
        """The parties whose move can be the last of a shortest path to the state."""
        least = self.distance[state]
        return [p for p, row in enumerate(self.steps) if least > 0 and row[state] == least]

    def paths(self, state: int, most: int) -> list[Path]:
        """At most so many paths to the state, shortest first; none comes back to a state.

        Paths of one length come in the order of the parties and states on them; the start has one
        path, of no moves. The shortest is always found; longer ones are looked for among a
        bounded number of beginnings, so that a large conflict costs no more than a second.
        """
        return list(islice(_shortest_first(self, state), most))


def evolution(model: GraphModel, start: int, kind: Kind) -> Evolution:
    """What can come of the state.

    Unknown comparisons are no improvements. O(moves) for every move of the longest shortest path.
    """
    parties = range(len(model.parties))
    arcs = tuple(model.arcs[p] if kind == "moves" else improvements(model, p) for p in parties)
    return Evolution(
        start, kind, arcs, _spread([(a.sources, a.targets) for a in arcs], start, model.space.size)
    )


def _spread(moves: Sequence[tuple[Indices, Indices]], start: int, states: int) -> Steps:
    """Least numbers of moves by last mover and state, level by level."""
    steps = np.full((len(moves), states), _NEVER, dtype=np.int32)
    here = [np.arange(states) == start] * len(moves)
    number = 0
    while any(mask.any() for mask in here):
        number += 1
        found = np.zeros((len(moves), states), dtype=bool)
        for party, (sources, targets) in enumerate(moves):
            found[party, targets[here[party][sources]]] = True
        found &= steps == _NEVER
        steps[found] = number
        here = [np.delete(found, party, axis=0).any(axis=0) for party in range(len(moves))]
    return steps


def _shortest_first(told: Evolution, goal: int) -> Iterator[Path]:
    """A* over paths: what is left from (last mover, state) is never overestimated."""
    left = _left(told, goal)
    queue: list[tuple[int, Path]] = [(0, ())]
    for _ in range(_MOST_PARTIAL):
        if not queue:
            return
        _, path = heappop(queue)
        if (path[-1].state if path else told.start) == goal:
            yield path
            continue
        for step in _next(told, path):
            rest = 0 if step.state == goal else int(left[step])
            if rest != _NEVER:
                heappush(queue, (len(path) + 1 + rest, (*path, step)))


def _next(told: Evolution, path: Path) -> Iterator[Step]:
    here, last = path[-1][::-1] if path else (told.start, None)
    seen = {told.start, *(step.state for step in path)}
    for party, arcs in enumerate(told.arcs):
        if party != last:
            yield from (Step(party, t) for t in arcs.of(here).tolist() if t not in seen)


def _left(told: Evolution, goal: int) -> Steps:
    """Least number of moves to the goal from each state just after a party has moved there."""
    size = told.steps.shape[1]
    first = _spread([(arcs.targets, arcs.sources) for arcs in told.arcs], goal, size)
    rows = [
        np.delete(first, party, axis=0).min(axis=0, initial=_NEVER) for party in range(len(first))
    ]
    return np.array(rows)
