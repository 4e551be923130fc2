"""One set of levers tried in all readings of a case at once.

A plane has one bit for every reading. For each state and move there is a plane of the readings in
which something is so, and a walk over the moves carries all readings with it: what takes one step
for one reading takes one step of a machine word for sixty-four.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import product

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict import words
from miyanji.conflict.inverse.arena import Arena
from miyanji.conflict.inverse.requirement import IMPROVING, SYMMETRIC
from miyanji.conflict.leverage.reorder import Demand, reordered_rows
from miyanji.conflict.leverage.settings import LeverSet, Setting, Settings
from miyanji.conflict.levers import Joint, Prefer
from miyanji.conflict.moves import Arcs
from miyanji.conflict.readings.profiles import Readings

Plane = NDArray[np.uint64]
Key = tuple[object, ...]


def unpacked(plane: Plane, readings: int) -> NDArray[np.bool_]:
    """A plane as one truth value for each reading."""
    return np.asarray(words.unpacked(plane[None], readings)[0])


@dataclass(frozen=True, eq=False)
class Walks:
    """Moves with the readings in which each may be made, grouped by where they lead."""

    sources: NDArray[np.int32]
    ends: NDArray[np.int32]
    cuts: NDArray[np.intp]
    planes: Plane

    @classmethod
    def of(cls, arcs: Arcs, planes: Plane) -> "Walks":
        """The moves of ``arcs``, whose planes stand in the same sequence."""
        order = np.argsort(arcs.targets, kind="stable")
        targets = arcs.targets[order]
        ends, cuts = np.unique(targets, return_index=True)
        return cls(arcs.sources[order], ends, cuts, planes[order])

    def onward(self, fresh: Plane) -> Plane:
        """Where one move leads from the states in the readings of ``fresh``."""
        found = np.zeros_like(fresh)
        if len(self.ends):
            walked = fresh[self.sources] & self.planes
            found[self.ends] = np.bitwise_or.reduceat(walked, self.cuts, axis=0)
        return found


class Planes:
    """Verdicts over all readings, remembered by the orders and moves on which they depend."""

    def __init__(self, settings: Settings, read: Readings, concept: str) -> None:
        self.settings = settings
        self.read = read
        self.concept = concept
        self.model = settings.model
        self.all = words.packed(np.ones((1, read.number), dtype=bool))[0]
        self._chosen = np.array(read.chosen, dtype=np.intp)
        self._rows: list[list[NDArray[np.int32]]] = [
            [np.array(orders, dtype=np.int32)] for orders in read.orders
        ]
        self._numbers: list[dict[Key, int | None]] = [{(): 0} for _ in read.orders]
        self._walks: dict[Key, Walks] = {}
        self._higher: dict[Key, Plane] = {}
        self._ends: dict[Key, Plane] = {}
        self._left: dict[Key, Plane] = {}
        self._reached: dict[Key, Plane] = {}
        self._arenas: dict[Key, Arena] = {}

    def setting(self, pulled: LeverSet) -> Setting | None:
        """The moves under the levers, and numbers of what all readings' orders become; None
        where the levers contradict each other.
        """
        first = self.settings.setting(pulled, self.read.chosen[0])
        if first is None:
            return None
        orders = tuple(self._order(party, pulled) for party in self.settings.parties)
        kept = tuple(number for number in orders if number is not None)
        return replace(first, orders=kept) if len(kept) == len(orders) else None

    def equilibrium(self, setting: Setting, target: int) -> Plane:
        """The readings in which no party has an undeterred improvement from the target."""
        left = [self._leaves(setting, party, target) for party in self.settings.parties]
        return np.asarray(self.all & ~_or(left))

    def reached(self, setting: Setting, start: int, movers: Sequence[int]) -> Plane:
        """For each state the readings in which improvements lead to it from the start."""
        key = (start, *movers, *setting.orders, *setting.rules, *self._joint_effects(setting))
        if key not in self._reached:
            walks = [self._improvements(setting, mover) for mover in movers]
            walks += [self._joint(setting, effect) for effect in self._joint_effects(setting)]
            self._reached[key] = self._explored(start, walks)
        return self._reached[key]

    def everywhere(self, setting: Setting, arcs: Arcs, parties: Sequence[int]) -> Arcs:
        """The moves that improve for all these parties in all readings."""
        planes = [self._improving(arcs, setting, party) for party in parties]
        together = reduce(np.bitwise_and, planes)
        return arcs.kept((together == self.all).all(axis=1))

    def forget(self) -> None:
        """Drop what is remembered of single targets."""
        for known in (self._higher, self._ends, self._left, self._reached):
            known.clear()

    def _order(self, party: int, pulled: LeverSet) -> int | None:
        demands = {
            (better.tobytes(), worse.tobytes()): (better, worse)
            for better, worse in self._demands(party, pulled)
        }
        key = tuple(sorted(demands))
        if key not in self._numbers[party]:
            rows = reordered_rows(self._rows[party][0], list(demands.values()))
            self._numbers[party][key] = None if rows is None else len(self._rows[party])
            if rows is not None:
                self._rows[party].append(rows)
        return self._numbers[party][key]

    def _demands(self, party: int, pulled: LeverSet) -> Iterator[Demand]:
        for number in sorted(pulled):
            effect = self.settings.levers[number].effect
            if isinstance(effect, Prefer) and effect.party == party:
                better, worse = (
                    self.model.space.matching(p) for p in (effect.better, effect.worse)
                )
                if better.any() and worse.any():
                    yield better, worse

    def _spread(self, marks: NDArray[np.bool_], party: int) -> Plane:
        """Marks by order of the party, in the last axis, as planes over readings."""
        return words.packed(marks[:, self._chosen[:, party]])

    def _not_above(self, setting: Setting, party: int, target: int) -> Plane:
        """For each state the readings in which the party does not prefer it to the target."""
        key = (party, setting.orders[party], target)
        if key not in self._higher:
            rows = self._rows[party][setting.orders[party]]
            self._higher[key] = self._spread((rows <= rows[:, [target]]).T, party)
        return self._higher[key]

    def _improving(self, arcs: Arcs, setting: Setting, party: int) -> Plane:
        rows = self._rows[party][setting.orders[party]]
        return self._spread((rows[:, arcs.targets] > rows[:, arcs.sources]).T, party)

    def _improvements(self, setting: Setting, party: int) -> Walks:
        key = (party, setting.orders[party], setting.rules[party])
        if key not in self._walks:
            arcs = self.settings.arcs(setting, party)
            self._walks[key] = Walks.of(arcs, self._improving(arcs, setting, party))
        return self._walks[key]

    def _moves(self, setting: Setting, party: int) -> Walks:
        key = (party, setting.rules[party])
        if key not in self._walks:
            arcs = self.settings.arcs(setting, party)
            planes = np.broadcast_to(self.all, (len(arcs.sources), len(self.all)))
            self._walks[key] = Walks.of(arcs, planes)
        return self._walks[key]

    def _joint_effects(self, setting: Setting) -> tuple[Joint, ...]:
        effects = [self.settings.levers[number].effect for number in setting.joints]
        return tuple(dict.fromkeys(effect for effect in effects if isinstance(effect, Joint)))

    def _joint(self, setting: Setting, effect: Joint) -> Walks:
        key = (effect, *(setting.orders[party] for party in effect.parties))
        if key not in self._walks:
            arcs = self.settings.joint_arcs(effect)
            planes = [self._improving(arcs, setting, party) for party in effect.parties]
            self._walks[key] = Walks.of(arcs, reduce(np.bitwise_and, planes))
        return self._walks[key]

    def _explored(self, start: int, walks: Sequence[Walks]) -> Plane:
        reached = np.zeros((self.model.space.size, len(self.all)), dtype=np.uint64)
        reached[start] = self.all
        fresh = reached
        while fresh.any():
            onward = reduce(np.bitwise_or, (walk.onward(fresh) for walk in walks), fresh)
            fresh = onward & ~reached
            reached = reached | fresh
        return reached

    def _leaves(self, setting: Setting, party: int, target: int) -> Plane:
        """The readings in which the party has an undeterred improvement from the target."""
        key = (target, party, setting.orders, setting.rules)
        if key not in self._left:
            found = np.zeros_like(self.all)
            kept = self._not_above(setting, party, target)
            for move in self.settings.arcs(setting, party).of(target).tolist():
                better = self.all & ~kept[move]
                if better.any():
                    found |= better & ~self._deterred(setting, party, target, move)
            self._left[key] = found
        return self._left[key]

    def _deterred(self, setting: Setting, party: int, target: int, move: int) -> Plane:
        kept = self._not_above(setting, party, target)
        if self.concept == "nash":
            return np.zeros_like(self.all)
        if self.concept == "sim":
            return self._combined(setting, party, target, move)
        if self.concept in SYMMETRIC:
            kept = kept & self._without_escape(setting, party, kept)
        met = np.bitwise_or.reduce(self._answers(setting, party, move) & kept, axis=0)
        return np.asarray(met)

    def _without_escape(self, setting: Setting, party: int, kept: Plane) -> Plane:
        """For each state the readings in which no own move leads above the target."""
        arcs = self.settings.arcs(setting, party)
        found = np.broadcast_to(self.all, kept.shape).copy()
        some = np.flatnonzero(np.diff(arcs.starts))
        if len(some):
            led = np.bitwise_and.reduceat(kept[arcs.targets], arcs.starts[some], axis=0)
            found[some] = led
        return found

    def _answers(self, setting: Setting, party: int, move: int) -> Plane:
        """For each state the readings in which the opponents can lead there from the move."""
        others = [k for k in self.settings.parties if k != party]
        improving = self.concept in IMPROVING
        orders = [setting.orders[k] for k in others] if improving else []
        key = (party, move, *orders, *(setting.rules[k] for k in others))
        if key not in self._ends:
            of = self._improvements if improving else self._moves
            walks = [of(setting, k) for k in others]
            self._ends[key] = self._led(move, walks)
        return self._ends[key]

    def _led(self, start: int, walks: Sequence[Walks]) -> Plane:
        """Legal sequences of one or more moves: nobody moves twice in succession."""
        begin = np.zeros((self.model.space.size, len(self.all)), dtype=np.uint64)
        begin[start] = self.all
        fresh = [walk.onward(begin) for walk in walks]
        reached = [plane.copy() for plane in fresh]
        while any(plane.any() for plane in fresh):
            onward = []
            for number, walk in enumerate(walks):
                others = [plane for k, plane in enumerate(fresh) if k != number]
                before = _or(others) if others else np.zeros_like(begin)
                onward.append(walk.onward(before) & ~reached[number])
            fresh = onward
            reached = [old | new for old, new in zip(reached, fresh, strict=True)]
        return _or(reached) if reached else np.asarray(np.zeros_like(begin))

    def _combined(self, setting: Setting, party: int, target: int, move: int) -> Plane:
        """The readings in which opponents who improve at the same time spoil the move."""
        key = (target, *setting.rules)
        if key not in self._arenas:
            rules = self.settings.model_of(replace(setting, orders=(0,) * len(setting.orders)))
            self._arenas[key] = Arena(replace(self.model, rules=rules.rules), target)
        arena, space = self._arenas[key], self.model.space
        kept = self._not_above(setting, party, target)
        found: Plane = np.zeros_like(self.all)
        for code, flips, state in arena.changes[party]:
            if state != move:
                continue
            choices = [
                [(0, self.all)]
                + [
                    (f, self.all & ~self._not_above(setting, k, target)[t])
                    for c, f, t in arena.changes[k]
                    if c == code
                ]
                for k in arena.opponents(party)
            ]
            for chosen in product(*choices):
                able = reduce(np.bitwise_and, (plane for _, plane in chosen), self.all)
                if able.any():
                    changed = reduce(int.__or__, (f for f, _ in chosen), flips)
                    end = int(space.indices(np.array([code ^ changed]))[0])
                    if end >= 0:
                        found = found | able & kept[end]
        return np.asarray(found)


def _or(planes: Sequence[Plane]) -> Plane:
    return np.asarray(np.bitwise_or.reduce(planes, axis=0))
