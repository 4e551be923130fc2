"""The question of a mediator: which levers make a state hold and be reached, at what cost."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from miyanji.conflict.case import Case
from miyanji.conflict.certificates.records import Certificate
from miyanji.conflict.certificates.writing import CertificateWriter
from miyanji.conflict.leverage.holding import Holding
from miyanji.conflict.leverage.paths import Paths, Step
from miyanji.conflict.leverage.roles import movers_of, status_quo_of
from miyanji.conflict.leverage.search import Found, cheapest_for
from miyanji.conflict.leverage.settings import LeverSet, Setting, Settings
from miyanji.conflict.solving import stable_states
from miyanji.conflict.target import find_target

PROVED_PLANS = 20


@dataclass(frozen=True, slots=True)
class Loss:
    """What happens without one lever of a plan.

    ``departures`` are the undeterred improvements from the target that appear, as party and
    state; ``cut_off``: the target is no longer reached.
    """

    lever: int
    departures: tuple[tuple[int, int], ...]
    cut_off: bool


@dataclass(frozen=True, eq=False)
class Plan:
    """A cheapest set of levers: ``path`` leads from the status quo to the target.

    ``certificates`` prove, one for each party, that the target is stable under the plan; only the
    first ``PROVED_PLANS`` of many plans carry them.
    """

    cost: Fraction
    levers: tuple[int, ...]
    setting: Setting
    path: tuple[Step, ...]
    losses: tuple[Loss, ...]
    certificates: tuple[Certificate, ...]


@dataclass(frozen=True, eq=False)
class Plans:
    """Every cheapest plan for ``target``; none, with the ``reason``, where no set does.

    ``present`` says what is amiss without any lever.
    """

    case: Case
    target: int
    concept: str
    settings: Settings
    plans: tuple[Plan, ...]
    exhaustive: bool
    reason: str | None
    present: Loss

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of the contract, with what each lever does and what its loss undoes."""
        from miyanji.conflict.leverage.wording import plan_dict

        found: dict[str, Any] = {
            "schema": 1,
            "case": self.case.name,
            "target": self.case.model.space.text(self.target),
            "concept": self.concept,
            "plans": [plan_dict(self, plan) for plan in self.plans],
            "exhaustive": self.exhaustive,
        }
        return found if self.reason is None else {**found, "reason": self.reason}


def plan(case: Case, target: str, concept: str = "seq", *, with_mediator: bool = False) -> Plans:
    """All sets of levers of least total cost that make the target an equilibrium and reachable.

    Raises ``TargetError`` where the target is no feasible state, ``CaseError`` where the case
    has no status quo, ``ValueError`` where comparisons are unknown.
    """
    state = find_target(case.model, target)
    start = status_quo_of(case)
    settings = Settings(case, [[order] for order in case.model.ranks])
    holding = Holding(settings, state, concept)
    paths = Paths(settings, start, movers_of(case, with_mediator))
    search = cheapest_for(settings, holding, paths)
    present = loss(settings, holding, paths, frozenset(), -1)
    plans = tuple(
        _plan(settings, holding, paths, found, number < PROVED_PLANS)
        for number, found in enumerate(search.found)
    )
    reason = None if plans else _reason(holding, present, search.exhaustive, search.tried)
    if plans and not search.exhaustive:
        reason = f"{search.tried:,} sets were tried; others of the same cost may do too"
    return Plans(case, state, concept, settings, plans, search.exhaustive, reason, present)


def _plan(settings: Settings, holding: Holding, paths: Paths, found: Found, proved: bool) -> Plan:
    path = paths.reach(found.setting).path(holding.target)
    assert path is not None
    _verify(settings, holding, found.setting, path)
    losses = tuple(
        loss(settings, holding, paths, found.levers - {lever}, lever)
        for lever in sorted(found.levers)
    )
    proofs = _certificates(settings, holding, found.setting) if proved else ()
    levers = tuple(sorted(found.levers))
    return Plan(found.cost, levers, found.setting, tuple(path), losses, proofs)


def _certificates(
    settings: Settings, holding: Holding, setting: Setting
) -> tuple[Certificate, ...]:
    writer = CertificateWriter(settings.model_of(setting), "legal")
    return tuple(writer.write(i, holding.target, holding.concept) for i in settings.parties)


def _verify(settings: Settings, holding: Holding, setting: Setting, path: list[Step]) -> None:
    """Solve the changed conflict with the forward engine, which knows nothing of this search."""
    model = settings.model_of(setting)
    verdicts = stable_states(model, concepts=[holding.concept]).get(holding.concept)
    if verdicts is not None and not verdicts[:, holding.target].all():
        raise AssertionError("the forward engine does not find the planned state stable")
    for step in path:
        for party in step.parties:
            ranks = model.ranks[party]
            if ranks[step.end] <= ranks[step.start]:
                raise AssertionError("a step of the path is no improvement")


def loss(settings: Settings, holding: Holding, paths: Paths, pulled: LeverSet, lever: int) -> Loss:
    """What is amiss with the levers that are left when ``lever`` is lost."""
    setting = settings.setting(pulled)
    assert setting is not None
    departures = tuple(
        (party, move) for party in settings.parties for move in holding.undeterred(setting, party)
    )
    return Loss(lever, departures, not paths.reach(setting).states[holding.target])


def _reason(holding: Holding, present: Loss, exhaustive: bool, tried: int) -> str:
    space = holding.settings.model.space
    if not exhaustive:
        return f"none of the {tried:,} cheapest sets does; dearer ones were not tried"
    if not holding.settings.levers:
        return "the case declares no levers, and the target is no reachable equilibrium without"
    here = space.text(holding.target)
    names = holding.settings.model.names
    leavers = sorted({names[party] for party, _ in present.departures})
    left = (
        f"without levers {', '.join(leavers)} would leave {here}"
        if leavers
        else (f"without levers {here} holds but is not reached from the status quo")
    )
    return f"no set of the levers makes {here} both hold and be reached; {left}"
