"""Plans over readings as plain data and as text."""

from collections.abc import Iterator, Sequence
from typing import Any

from miyanji.conflict.leverage.roles import touched
from miyanji.conflict.leverage.uncertain import ReadPlan, ReadPlans
from miyanji.conflict.leverage.wording import effect_text, step_text
from miyanji.conflict.readings.deciding import Deciding
from miyanji.conflict.readings.profiles import Readings


def plans_dict(plans: ReadPlans) -> dict[str, Any]:
    """The contract's JSON object with what is said of readings."""
    read = plans.readings
    found: dict[str, Any] = {
        "schema": 1,
        "case": plans.case.name,
        "target": plans.case.model.space.text(plans.target),
        "concept": plans.concept,
        "plans": [_plan_dict(plans, plan) for plan in plans.plans],
        "possible_plans": [_plan_dict(plans, plan) for plan in plans.possible],
        "exhaustive": plans.exhaustive,
        "readings": read.to_dict(),
        "without_levers": {
            "stable": read.share(plans.stable),
            "stable_and_reached": read.share(plans.holds),
            "deciding": _deciding_dicts(plans, plans.deciding),
        },
    }
    return found if plans.reason is None else {**found, "reason": plans.reason}


def _plan_dict(plans: ReadPlans, plan: ReadPlan) -> dict[str, Any]:
    case = plans.case
    space, names, levers = case.model.space, case.model.names, case.declared_levers
    start = plan.path[0].start if plan.path else plans.target
    return {
        "cost": float(plan.cost),
        "levers": [levers[k].id for k in plan.levers],
        "path": [space.text(state) for state in (start, *(step.end for step in plan.path))],
        "movers": [[names[k] for k in step.parties] for step in plan.path],
        "path_in_every_reading": plan.common,
        "holds": plans.readings.share(plan.holds),
        "effects": [
            {
                "lever": levers[k].id,
                "by": levers[k].by,
                "moves": [names[party] for party in touched(levers[k].effect)],
                "effect": effect_text(case, levers[k]),
                "without": plans.readings.share(rest),
            }
            for k, rest in zip(plan.levers, plan.without, strict=True)
        ],
        "deciding": _deciding_dicts(plans, plan.deciding),
    }


def _deciding_dicts(plans: ReadPlans, found: Sequence[Deciding]) -> list[dict[str, Any]]:
    return [item.to_dict(plans.case.model) for item in found]


def read_plans_as_text(plans: ReadPlans) -> str:
    """With and without levers, over all readings of what is unknown."""
    case, read = plans.case, plans.readings
    target = case.model.space.text(plans.target)
    concept = "Nash" if plans.concept == "nash" else plans.concept.upper()
    lines = [
        f"{case.name}: what would make {target} hold under {concept}?",
        f"Some comparisons are unknown; {looked(read)} of them were tried.",
        f"Without levers: stable in {_share(plans, plans.stable)}; "
        f"stable and reached in {_share(plans, plans.holds)}.",
        *_deciding(plans, plans.deciding),
        "",
    ]
    every = {plan.levers for plan in plans.plans}
    for title, found in (
        ("Holds in every reading", plans.plans),
        ("Holds in some readings", [p for p in plans.possible if p.levers not in every]),
    ):
        for plan in found:
            lines += _plan(plans, title, plan)
    if plans.reason:
        lines.append(f"Note: {plans.reason}.")
    return "\n".join(lines).rstrip()


def _plan(plans: ReadPlans, title: str, plan: ReadPlan) -> Iterator[str]:
    case = plans.case
    yield f"{title}, cost {float(plan.cost):g}: {_share(plans, plan.holds)}" + (
        "" if plan.levers else ", no lever needed"
    )
    for k, rest in zip(plan.levers, plan.without, strict=True):
        lever = case.declared_levers[k]
        yield f"  {lever.id} ({lever.by}, cost {lever.cost:g}): {effect_text(case, lever)}"
        yield f"    without it: {_share(plans, rest)}"
    yield (
        "  Path from the status quo"
        + ("" if plan.common else " in one of these readings")
        + (":" if plan.path else ": the target is the status quo")
    )
    for step in plan.path:
        yield f"    {step_text(case, step)}"
    yield from _deciding(plans, plan.deciding)
    yield ""


def looked(read: Readings) -> str:
    """Which readings were looked at."""
    if read.exact:
        return f"all {read.number:,} readings"
    whole = "more than can be counted" if read.total is None else f"{read.total:,}"
    return f"{read.number:,} readings out of {whole}, drawn with seed {read.seed},"


def _share(plans: ReadPlans, holds: int) -> str:
    return shared(plans.readings, holds)


def shared(read: Readings, holds: int) -> str:
    """A number of readings, with the interval of the share where they were drawn."""
    text = f"{holds:,} of {read.number:,} readings"
    if read.exact:
        return text
    low, high = read.interval(holds)
    return f"{text} (95 % interval of the share {low:.3f} to {high:.3f})"


def _deciding(plans: ReadPlans, found: Sequence[Deciding]) -> Iterator[str]:
    for item in found[:1]:
        yield f"  {item.sentence(plans.case.model)}"
