"""How the parties get from the status quo to a state, by improvements."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.leverage.settings import Setting, Settings
from miyanji.conflict.moves import Arcs


@dataclass(frozen=True, slots=True)
class Step:
    """A move from ``start`` to ``end``, improving for each of the parties that make it."""

    start: int
    end: int
    parties: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Reach:
    """What improvements reach from ``start``: for each state the state and movers before it.

    ``before`` is -1 where a state is not reached; ``movers`` index into ``groups``.
    """

    start: int
    before: NDArray[np.int64]
    movers: NDArray[np.int64]
    groups: Sequence[tuple[int, ...]]

    @property
    def states(self) -> NDArray[np.bool_]:
        """Which states are reached; the start is."""
        return np.asarray(self.before >= 0)

    def path(self, end: int) -> list[Step] | None:
        """A shortest path; None where there is none."""
        if self.before[end] < 0:
            return None
        steps: list[Step] = []
        while end != self.start:
            start = int(self.before[end])
            steps.append(Step(start, end, self.groups[int(self.movers[end])]))
            end = start
        return steps[::-1]


class Paths:
    """Paths from the status quo by the improvements of ``movers`` and by joint moves."""

    def __init__(self, settings: Settings, start: int, movers: Sequence[int]) -> None:
        self.settings = settings
        self.start = start
        self.movers = movers
        self._known: dict[Setting, Reach] = {}

    def reach(self, setting: Setting) -> Reach:
        """Everything that improvements reach, breadth first, parties in file order."""
        if setting not in self._known:
            steps = list(self._steps(setting))
            self._known[setting] = explored(self.start, self.settings.model.space.size, steps)
        return self._known[setting]

    def _steps(self, setting: Setting) -> Iterator[tuple[tuple[int, ...], Arcs]]:
        for mover in self.movers:
            yield (mover,), self.settings.improvements(setting, mover)
        yield from self.settings.joint_steps(setting)


def explored(start: int, size: int, steps: Sequence[tuple[tuple[int, ...], Arcs]]) -> Reach:
    """Breadth first over all steps; linear in their number for every round."""
    before = np.full(size, -1, dtype=np.int64)
    movers = np.full(size, -1, dtype=np.int64)
    before[start] = start
    frontier = np.array([start])
    while len(frontier):
        fresh = []
        for number, (_, arcs) in enumerate(steps):
            counts = arcs.starts[frontier + 1] - arcs.starts[frontier]
            offset = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
            sources = np.repeat(frontier, counts)
            targets = arcs.targets[np.repeat(arcs.starts[frontier], counts) + offset]
            new, first = np.unique(targets, return_index=True)
            unseen = before[new] < 0
            new, first = new[unseen], first[unseen]
            before[new], movers[new] = sources[first], number
            fresh.append(new)
        frontier = np.unique(np.concatenate(fresh)) if fresh else frontier[:0]
    return Reach(start, before, movers, [parties for parties, _ in steps])
