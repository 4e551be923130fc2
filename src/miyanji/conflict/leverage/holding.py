"""Whether one state is an equilibrium, looked at from there alone and remembered by setting."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.inverse.arena import Arena, reachable
from miyanji.conflict.inverse.requirement import IMPROVING, SYMMETRIC
from miyanji.conflict.leverage.settings import Setting, Settings
from miyanji.conflict.moves import Arcs

Key = tuple[object, ...]


class Holding:
    """Verdicts on the state ``target`` under ``concept``, for many settings of one case.

    Answers are looked for from the target's improvements only, and remembered by the orders and
    moves on which they depend, so that most sets of levers cost a few comparisons.
    """

    def __init__(self, settings: Settings, target: int, concept: str) -> None:
        self.settings = settings
        self.target = target
        self.concept = concept
        self._ends: dict[Key, NDArray[np.intp]] = {}
        self._verdicts: dict[Key, list[int]] = {}
        self._arenas: dict[tuple[int, ...], Arena] = {}

    def equilibrium(self, setting: Setting) -> bool:
        """Whether no party has an undeterred improvement from the target."""
        return not any(self.undeterred(setting, party) for party in self.settings.parties)

    def undeterred(self, setting: Setting, party: int) -> list[int]:
        """The party's improvements from the target that no sanction deters."""
        key = self._key(setting, party)
        if key not in self._verdicts:
            moves = self.settings.improvements(setting, party).of(self.target).tolist()
            self._verdicts[key] = [t for t in moves if not self._deterred(setting, party, t)]
        return self._verdicts[key]

    def _key(self, setting: Setting, party: int) -> Key:
        own = (party, setting.orders[party])
        if self.concept == "nash":
            return (*own, setting.rules[party])
        if self.concept in IMPROVING or self.concept == "sim":
            return (*own, setting.orders, setting.rules)
        return (*own, setting.rules)

    def _deterred(self, setting: Setting, party: int, move: int) -> bool:
        ends = self._answers(setting, party, move)
        ranks = self.settings.ranks(setting, party)
        held = ends[ranks[ends] <= ranks[self.target]]
        if self.concept not in SYMMETRIC:
            return len(held) > 0
        arcs = self.settings.arcs(setting, party)
        return any((ranks[arcs.of(end)] <= ranks[self.target]).all() for end in held.tolist())

    def _answers(self, setting: Setting, party: int, move: int) -> NDArray[np.intp]:
        """Where the opponents can lead from the move; nothing under Nash stability."""
        if self.concept == "nash":
            return np.zeros(0, dtype=np.intp)
        if self.concept == "sim":
            return self._combined(setting, party, move)
        others = [k for k in self.settings.parties if k != party]
        orders = [setting.orders[k] for k in others] if self.concept in IMPROVING else []
        key = (party, move, *orders, *(setting.rules[k] for k in others))
        if key not in self._ends:
            arcs = self._opponents_arcs(setting)
            self._ends[key] = np.flatnonzero(reachable(arcs, others, move).any(axis=0))
        return self._ends[key]

    def _opponents_arcs(self, setting: Setting) -> Sequence[Arcs]:
        of = self.settings.improvements if self.concept in IMPROVING else self.settings.arcs
        return [of(setting, k) for k in self.settings.parties]

    def _combined(self, setting: Setting, party: int, move: int) -> NDArray[np.intp]:
        if setting.rules not in self._arenas:
            rules = self.settings.model_of(setting).rules
            model = replace(self.settings.model, rules=rules)
            self._arenas[setting.rules] = Arena(model, self.target)
        ranks = [self.settings.ranks(setting, k) for k in self.settings.parties]
        found = self._arenas[setting.rules].combined(party, move, ranks)
        return np.array(sorted(found), dtype=np.intp)
