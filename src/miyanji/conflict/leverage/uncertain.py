"""Plans where comparisons are unknown: what holds whatever they are, and what may hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from miyanji.conflict.case import Case
from miyanji.conflict.leverage.paths import Step
from miyanji.conflict.leverage.planes import Planes, unpacked
from miyanji.conflict.leverage.roles import movers_of, status_quo_of
from miyanji.conflict.leverage.search import MAX_SETS, sets_by_cost
from miyanji.conflict.leverage.settings import LeverSet, Settings
from miyanji.conflict.leverage.trial import Answers, Trial
from miyanji.conflict.readings.confidence import Weighed, weighed
from miyanji.conflict.readings.deciding import Deciding, deciding
from miyanji.conflict.readings.profiles import Readings, readings
from miyanji.conflict.target import find_target

NONE: LeverSet = frozenset()
# Settings that differ, times the machine words of a plane over the readings.
MAX_WORK = 40_000


@dataclass(frozen=True, eq=False)
class ReadPlan:
    """A set of levers and in how many readings the target then holds and is reached.

    ``path`` is common to all readings, or one of a reading in which the plan holds.
    ``without``: for each lever the readings in which the rest of the plan does. ``by_confidence``
    are the answers for the readings weighed by confidence, None where nothing weighs them.
    """

    cost: Fraction
    levers: tuple[int, ...]
    holds: int
    path: tuple[Step, ...]
    common: bool
    without: tuple[int, ...]
    deciding: tuple[Deciding, ...]
    by_confidence: Answers | None = None


@dataclass(frozen=True, eq=False)
class Level:
    """A set of levers that does in more readings than any cheaper one, and in how many."""

    cost: Fraction
    levers: tuple[int, ...]
    holds: int
    by_confidence: Answers | None = None


@dataclass(frozen=True, eq=False)
class ReadPlans:
    """The cheapest plans that do in every reading, and the cheapest that do in some.

    ``stable`` and ``holds`` count the readings in which, without any lever, the target is an
    equilibrium, and an equilibrium that is reached; ``deciding`` are the comparisons on which the
    latter turns. ``levels`` set sets of levers side by side, first that of none; ``most`` is a
    plan for the last of them. ``weighed`` are the readings by confidence, and the two arrays what
    ``stable`` and ``holds`` count, for those.
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
    levels: tuple[Level, ...] = ()
    most: ReadPlan | None = None
    weighed: Weighed | None = None
    stable_by_confidence: Answers | None = None
    holds_by_confidence: Answers | None = None

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
    movers = movers_of(case, with_mediator)

    def trial_of(readings: Readings) -> Trial:
        planes = Planes(Settings(case, readings.orders), readings, concept)
        return Trial(planes, state, start, movers)

    trial, weights = trial_of(read), weighed(case, read)
    other = None
    if weights is not None:
        other = trial if weights.readings is read else trial_of(weights.readings)
    found = _searched(trial)
    plans = tuple(_plan(trial, other, cost, pulled) for cost, pulled in found.every)
    possible = tuple(_plan(trial, other, cost, pulled) for cost, pulled in found.some)
    bare = trial.answers(NONE)
    last = found.levels[-1]
    return ReadPlans(
        case,
        state,
        concept,
        read,
        plans,
        possible,
        found.complete,
        _reason(read, plans, possible, found.complete),
        int(trial.stable().sum()),
        int(bare.sum()),
        tuple(deciding(case.model, read, bare)),
        tuple(_level(*level, other) for level in found.levels),
        _plan(trial, other, last[0], last[1]) if last[2] else None,
        weights,
        None if other is None else other.stable(),
        _answers(other, NONE),
    )


def _level(cost: Fraction, pulled: LeverSet, holds: int, other: Trial | None) -> Level:
    return Level(cost, tuple(sorted(pulled)), holds, _answers(other, pulled))


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


def _plan(trial: Trial, other: Trial | None, cost: Fraction, pulled: LeverSet) -> ReadPlan:
    """The set of levers with its count of readings and a path; ``other`` is by confidence."""
    answers = trial.answers(pulled)
    path, common = trial.path(pulled)
    without = tuple(int(trial.answers(pulled - {k}).sum()) for k in sorted(pulled))
    return ReadPlan(
        cost,
        tuple(sorted(pulled)),
        int(answers.sum()),
        tuple(path),
        common,
        without,
        tuple(deciding(trial.planes.model, trial.read, answers)),
        _answers(other, pulled),
    )


def _answers(trial: Trial | None, pulled: LeverSet) -> Answers | None:
    return None if trial is None else trial.answers(pulled)


Priced = list[tuple[Fraction, LeverSet]]


@dataclass
class _Found:
    """The cheapest sets that do in every reading, in some, and in more than any cheaper one."""

    every: Priced
    some: Priced
    levels: list[tuple[Fraction, LeverSet, int]]
    complete: bool = True

    def note(self, cost: Fraction, pulled: LeverSet, holds: int, readings: int) -> None:
        """Keep the set where it is wanted; sets come cheapest first."""
        if holds and (not self.some or cost == self.some[0][0]):
            self.some.append((cost, pulled))
        if holds == readings:
            self.every.append((cost, pulled))
        if holds > self.levels[-1][2]:
            if self.levels[-1][0] == cost and self.levels[-1][1]:
                self.levels.pop()
            self.levels.append((cost, pulled, holds))


def _searched(trial: Trial) -> _Found:
    """All sets, cheapest first, until the cheapest that do in every reading are passed."""
    bare = int(trial.answers(NONE).sum())
    found = _Found([], [], [(Fraction(0), NONE, bare)])
    for number, (cost, pulled) in enumerate(sets_by_cost(trial.planes.settings)):
        if found.every and cost > found.every[0][0]:
            break
        if number == MAX_SETS or trial.spent > MAX_WORK:
            found.complete = False
            break
        plane = trial.does(pulled)
        if plane is not None:
            holds = int(unpacked(plane, trial.read.number).sum())
            found.note(cost, pulled, holds, trial.read.number)
    return found
