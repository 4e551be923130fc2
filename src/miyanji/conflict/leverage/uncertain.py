"""Plans where comparisons are unknown: what holds whatever they are, and what may hold."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

from miyanji.conflict.case import Case
from miyanji.conflict.leverage.holding import Holding
from miyanji.conflict.leverage.paths import Paths, Step, explored
from miyanji.conflict.leverage.roles import movers_of, status_quo_of
from miyanji.conflict.leverage.search import sets_by_cost
from miyanji.conflict.leverage.settings import LeverSet, Setting, Settings
from miyanji.conflict.levers import Joint
from miyanji.conflict.moves import Arcs
from miyanji.conflict.readings.deciding import Deciding, deciding
from miyanji.conflict.readings.profiles import Readings, readings
from miyanji.conflict.target import find_target

MAX_TRIALS = 400_000
MAX_DRAWN_TRIALS = 100_000


@dataclass(frozen=True, eq=False)
class ReadPlan:
    """A set of levers and in how many readings the target then holds and is reached.

    ``path`` is common to all readings, or one of a reading in which the plan holds.
    ``without``: for each lever the readings in which the rest of the plan does.
    """

    cost: Fraction
    levers: tuple[int, ...]
    holds: int
    path: tuple[Step, ...]
    common: bool
    without: tuple[int, ...]
    deciding: tuple[Deciding, ...]


@dataclass(frozen=True, eq=False)
class ReadPlans:
    """The cheapest plans that do in every reading, and the cheapest that do in some.

    ``stable`` and ``holds`` count the readings in which, without any lever, the target is an
    equilibrium, and an equilibrium that is reached; ``deciding`` are the comparisons on which the
    latter turns.
    """

    case: Case
    target: int
    concept: str
    readings: Readings
    plans: tuple[ReadPlan, ...]
    possible: tuple[ReadPlan, ...]
    exhaustive: bool
    reason: str | None
    stable: int
    holds: int
    deciding: tuple[Deciding, ...]

    def to_dict(self) -> dict[str, Any]:
        """The JSON object: the contract's, where a plan does in every reading."""
        from miyanji.conflict.leverage.uncertain_wording import plans_dict

        return plans_dict(self)


def plan_uncertain(
    case: Case, target: str, concept: str = "seq", *, with_mediator: bool = False
) -> ReadPlans:
    """The cheapest sets of levers over all readings of a case with unknown comparisons.

    Levers reorder whatever order a party turns out to have. Raises as ``plans.plan``, and
    ``CaseError`` where readings can neither be counted nor drawn.
    """
    state, start = find_target(case.model, target), status_quo_of(case)
    read = readings(case.model)
    settings = Settings(case, read.orders)
    holding = Holding(settings, state, concept)
    trial = Trial(holding, Paths(settings, start, movers_of(case, with_mediator)), read)
    every, some, exhaustive = _searched(trial)
    plans = tuple(trial.plan(cost, pulled) for cost, pulled in every)
    possible = tuple(trial.plan(cost, pulled) for cost, pulled in some)
    bare = trial.answers(frozenset())
    stable = sum(holding.equilibrium(setting) for setting in trial.settings(frozenset()))
    return ReadPlans(
        case,
        state,
        concept,
        read,
        plans,
        possible,
        exhaustive,
        _reason(read, plans, possible, exhaustive),
        stable,
        sum(bare),
        tuple(deciding(case.model, read, bare)),
    )


def _reason(
    read: Readings, plans: Sequence[ReadPlan], possible: Sequence[ReadPlan], exhaustive: bool
) -> str | None:
    parts = []
    if not exhaustive:
        parts.append("the limit of sets times readings was reached, dearer sets were not tried")
    if not plans:
        some = "some do under some readings" if possible else "none does under any"
        parts.append(f"no set of the levers that were tried does under every reading; {some}")
    if not read.exact:
        kind = "drawn at random, so that 'every' means every one drawn"
        parts.append(f"the {read.number:,} readings were {kind}")
    return "; ".join(parts) or None


class Trial:
    """One target tried under sets of levers and readings."""

    def __init__(self, holding: Holding, paths: Paths, read: Readings) -> None:
        self.holding = holding
        self.paths = paths
        self.read = read
        self.spent = 0
        self._known: dict[Setting, bool] = {}

    def settings(self, pulled: LeverSet) -> list[Setting]:
        """The settings of all readings; none where the levers contradict each other."""
        found = [self.holding.settings.setting(pulled, chosen) for chosen in self.read.chosen]
        return [setting for setting in found if setting is not None]

    def does(self, setting: Setting) -> bool:
        """Whether the target holds and is reached."""
        self.spent += 1
        if setting not in self._known:
            self._known[setting] = self.holding.equilibrium(setting) and bool(
                self.paths.reach(setting).states[self.holding.target]
            )
        return self._known[setting]

    def answers(self, pulled: LeverSet) -> list[bool]:
        """For each reading whether the target holds and is reached."""
        return [self.does(setting) for setting in self.settings(pulled)]

    def plan(self, cost: Fraction, pulled: LeverSet) -> ReadPlan:
        """The set of levers with its count of readings and a path."""
        answers = self.answers(pulled)
        settings = self.settings(pulled)
        path = self._common_path(settings)
        common = path is not None
        if path is None:
            first = next(s for s, yes in zip(settings, answers, strict=True) if yes)
            path = self.paths.reach(first).path(self.holding.target)
        assert path is not None
        model = self.holding.settings.model
        without = tuple(sum(self.answers(pulled - {lever})) for lever in sorted(pulled))
        turns = tuple(deciding(model, self.read, answers))
        levers = tuple(sorted(pulled))
        return ReadPlan(cost, levers, sum(answers), tuple(path), common, without, turns)

    def _common_path(self, settings: Sequence[Setting]) -> list[Step] | None:
        """A path whose every step improves in all readings."""
        size = self.holding.settings.model.space.size
        steps = list(self._common_steps(settings))
        return explored(self.paths.start, size, steps).path(self.holding.target)

    def _common_steps(self, settings: Sequence[Setting]) -> Iterator[tuple[tuple[int, ...], Arcs]]:
        known = self.holding.settings
        for mover in self.paths.movers:
            yield (mover,), self._improving(known.arcs(settings[0], mover), (mover,), settings)
        for number in settings[0].joints:
            effect = known.levers[number].effect
            assert isinstance(effect, Joint)
            arcs = self._improving(known.joint_arcs(effect), effect.parties, settings)
            yield effect.parties, arcs

    def _improving(self, arcs: Arcs, parties: Sequence[int], settings: Sequence[Setting]) -> Arcs:
        kept = np.ones(len(arcs.sources), dtype=bool)
        for party in parties:
            for setting in {s.orders[party]: s for s in settings}.values():
                ranks = self.holding.settings.ranks(setting, party)
                kept &= ranks[arcs.targets] > ranks[arcs.sources]
        return arcs.kept(kept)


Priced = list[tuple[Fraction, LeverSet]]


def _searched(trial: Trial) -> tuple[Priced, Priced, bool]:
    """The cheapest sets that do in every reading, in some, and whether the search was complete."""
    every: Priced = []
    some: Priced = []
    hardest: list[int] = []
    for cost, pulled in sets_by_cost(trial.holding.settings):
        if every and cost > every[0][0]:
            break
        if trial.spent > (MAX_TRIALS if trial.read.exact else MAX_DRAWN_TRIALS):
            return every, some, False
        wanted = not some or cost == some[0][0]
        yes, no = _tried(trial, pulled, wanted, hardest)
        if yes and wanted:
            some.append((cost, pulled))
        if yes and not no:
            every.append((cost, pulled))
    return every, some, True


def _tried(trial: Trial, pulled: LeverSet, wanted: bool, hardest: list[int]) -> tuple[bool, bool]:
    """Whether some reading says yes and some no; stops as soon as nothing more can be learnt."""
    settings: Callable[[int], Setting | None]
    settings = lambda at: trial.holding.settings.setting(pulled, trial.read.chosen[at])  # noqa: E731
    if settings(0) is None:
        return False, False
    yes = no = False
    for at in [*hardest, *range(trial.read.number)]:
        setting = settings(at)
        assert setting is not None
        if trial.does(setting):
            yes = True
        else:
            no = True
            hardest[:] = [at]
        if no and (yes or not wanted):
            break
    return yes, no
