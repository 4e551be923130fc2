"""Which states are equilibria, for all states at once, remembered by setting."""

import numpy as np

from miyanji.conflict.errors import CaseError
from miyanji.conflict.leverage.settings import Setting, Settings
from miyanji.conflict.movers import ArcMover
from miyanji.conflict.stability import PROPAGATED
from miyanji.conflict.stability.sim import sim
from miyanji.conflict.stability.verdicts import Verdicts


class Holdings:
    """Verdicts on every state under ``concept``, for many settings of one case."""

    def __init__(self, settings: Settings, concept: str) -> None:
        self.settings = settings
        self.concept = concept
        self._movers: dict[tuple[int, int, int], ArcMover] = {}
        self._known: dict[tuple[tuple[int, ...], tuple[int, ...]], Verdicts] = {}

    def equilibria(self, setting: Setting) -> Verdicts:
        """Which states are stable for every party."""
        key = (setting.orders, setting.rules)
        if key not in self._known:
            verdicts = [self._stable(setting, party) for party in self.settings.parties]
            self._known[key] = np.logical_and.reduce(verdicts)
        return self._known[key]

    def _stable(self, setting: Setting, party: int) -> Verdicts:
        if self.concept == "sim":
            found = sim(self.settings.model_of(setting), party)
            if found is None:
                raise CaseError("there are too many combinations of moves to try; name a --target")
            return found
        movers = [self._mover(setting, k) for k in self.settings.parties]
        return PROPAGATED[self.concept](movers, party, "legal")

    def _mover(self, setting: Setting, party: int) -> ArcMover:
        key = (party, setting.orders[party], setting.rules[party])
        if key not in self._movers:
            self._movers[key] = ArcMover(
                self.settings.arcs(setting, party), self.settings.ranks(setting, party)
            )
        return self._movers[key]
