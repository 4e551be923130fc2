"""One target tried under sets of levers, in all readings of a case at once."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.leverage.paths import Paths, Step, explored
from miyanji.conflict.leverage.planes import Plane, Planes, unpacked
from miyanji.conflict.leverage.settings import LeverSet, Setting
from miyanji.conflict.levers import Joint
from miyanji.conflict.moves import Arcs

Answers = NDArray[np.bool_]


class Trial:
    """One target tried under sets of levers in all readings."""

    def __init__(self, planes: Planes, target: int, start: int, movers: Sequence[int]) -> None:
        self.planes = planes
        self.target = target
        self.start = start
        self.movers = movers
        self.read = planes.read
        self.spent = 0
        self._known: dict[Setting, Plane] = {}

    def does(self, pulled: LeverSet) -> Plane | None:
        """The readings in which the target holds and is reached; None for contradictory levers."""
        setting = self.planes.setting(pulled)
        if setting is None:
            return None
        if setting not in self._known:
            self.spent += len(self.planes.all)
            holds = self.planes.equilibrium(setting, self.target)
            if holds.any():
                reached = self.planes.reached(setting, self.start, self.movers)
                holds = holds & reached[self.target]
            self._known[setting] = holds
        return self._known[setting]

    def answers(self, pulled: LeverSet) -> Answers:
        """For each reading whether the target holds and is reached."""
        found = self.does(pulled)
        return self._each(np.zeros_like(self.planes.all) if found is None else found)

    def stable(self) -> Answers:
        """For each reading whether the target is an equilibrium without any lever."""
        setting = self.planes.setting(frozenset())
        assert setting is not None
        return self._each(self.planes.equilibrium(setting, self.target))

    def _each(self, plane: Plane) -> Answers:
        return unpacked(plane, self.read.number)

    def path(self, pulled: LeverSet) -> tuple[list[Step], bool]:
        """A path of which every step improves in all readings, and true; or else one of the
        first reading in which the target holds and is reached, and false.
        """
        path = self._common_path(pulled)
        if path is not None:
            return path, True
        path = self._path_in(pulled, int(self.answers(pulled).argmax()))
        assert path is not None
        return path, False

    def _path_in(self, pulled: LeverSet, reading: int) -> list[Step] | None:
        settings = self.planes.settings
        setting = settings.setting(pulled, self.read.chosen[reading])
        assert setting is not None
        return Paths(settings, self.start, self.movers).reach(setting).path(self.target)

    def _common_path(self, pulled: LeverSet) -> list[Step] | None:
        """A path whose every step improves in all readings."""
        setting = self.planes.setting(pulled)
        assert setting is not None
        known = self.planes.settings
        steps: list[tuple[tuple[int, ...], Arcs]] = [
            ((k,), self.planes.everywhere(setting, known.arcs(setting, k), (k,)))
            for k in self.movers
        ]
        for number in setting.joints:
            effect = known.levers[number].effect
            assert isinstance(effect, Joint)
            arcs = self.planes.everywhere(setting, known.joint_arcs(effect), effect.parties)
            steps.append((effect.parties, arcs))
        return explored(self.start, self.planes.model.space.size, steps).path(self.target)
