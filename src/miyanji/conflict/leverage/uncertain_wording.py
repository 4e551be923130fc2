"""Plans over readings as plain data and as text."""

from collections.abc import Iterator, Sequence
from typing import Any

from miyanji.conflict.leverage.roles import touched
from miyanji.conflict.leverage.trial import Answers
from miyanji.conflict.leverage.uncertain import ReadPlan, ReadPlans
from miyanji.conflict.leverage.wording import effect_text, folded, state_words, step_text
from miyanji.conflict.readings.confidence import METHOD, Weighed
from miyanji.conflict.readings.deciding import Deciding
from miyanji.conflict.readings.profiles import Readings

_SHOWN = 3


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
        "best_plan": None if plans.most is None else _plan_dict(plans, plans.most),
        "side_by_side": [
            {
                "cost": float(level.cost),
                "levers": [plans.case.declared_levers[k].id for k in level.levers],
                "holds": _share_dict(plans, level.holds, level.by_confidence),
            }
            for level in plans.levels
        ],
        "exhaustive": plans.exhaustive,
        "readings": read.to_dict(),
        "without_levers": {
            "stable": _share_dict(plans, plans.stable, plans.stable_by_confidence),
            "stable_and_reached": _share_dict(plans, plans.holds, plans.holds_by_confidence),
            "deciding": _deciding_dicts(plans, plans.deciding),
        },
    }
    return found if plans.reason is None else {**found, "reason": plans.reason}


def _share_dict(plans: ReadPlans, holds: int, answers: Answers | None) -> dict[str, Any]:
    return share_dict(plans.readings, holds, plans.weighed, answers)


def share_dict(
    read: Readings, holds: int, weighed: Weighed | None, answers: Answers | None
) -> dict[str, Any]:
    """A share of readings, and beside it that by confidence where statements have any."""
    found = read.share(holds)
    if weighed is not None and answers is not None:
        found["by_confidence"] = weighed.share(answers)
    return found


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
        "holds": _share_dict(plans, plan.holds, plan.by_confidence),
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
        f"{target} means {state_words(case, plans.target)}.",
        f"Some comparisons are unknown; {looked(read)} of them were tried.",
        *method_lines(plans.weighed),
        "",
        "Without levers:",
        f"  stable in {share_text(plans, plans.stable, plans.stable_by_confidence)}",
        f"  stable and reached in {share_text(plans, plans.holds, plans.holds_by_confidence)}",
        *_deciding(plans, plans.deciding),
        "",
        *_levels(plans),
    ]
    for title, plan in told(plans):
        lines += _plan(plans, title, plan)
    if plans.reason:
        lines.append(f"Note: {plans.reason}.")
    return folded(lines)


def method_lines(weighed: Weighed | None) -> Iterator[str]:
    """How readings are weighed, where they are."""
    if weighed is not None:
        yield f"By confidence: {METHOD}."


def _levels(plans: ReadPlans) -> Iterator[str]:
    """None, and then each dearer set that does in more readings."""
    if len(plans.levels) < 2:
        return
    yield "With and without levers, each line the cheapest that does in more readings:"
    for level in plans.levels:
        ids = " + ".join(plans.case.declared_levers[k].id for k in level.levers) or "none"
        share = share_text(plans, level.holds, level.by_confidence)
        yield f"  cost {float(level.cost):>5g}  {share}: {ids}"
    yield ""


def told(plans: ReadPlans) -> Iterator[tuple[str, ReadPlan]]:
    """The plans to be told: for every reading, or else for most, and for some."""
    seen: set[tuple[int, ...]] = set()
    groups = [
        ("Holds in every reading", plans.plans[:_SHOWN]),
        ("Holds in most readings", (plans.most,) if plans.most and not plans.plans else ()),
        ("Holds in some readings", [plan for plan in plans.possible[:_SHOWN] if plan.levers]),
    ]
    for title, found in groups:
        for plan in found:
            if plan.levers not in seen:
                seen.add(plan.levers)
                yield title, plan


def _plan(plans: ReadPlans, title: str, plan: ReadPlan) -> Iterator[str]:
    case = plans.case
    yield (
        f"{title}, cost {float(plan.cost):g}: "
        f"{share_text(plans, plan.holds, plan.by_confidence)}"
        + ("" if plan.levers else ", no lever needed")
    )
    for k, rest in zip(plan.levers, plan.without, strict=True):
        lever = case.declared_levers[k]
        yield f"  {lever.id} ({lever.by}, cost {lever.cost:g}): {effect_text(case, lever)}"
        yield f"    without it: {shared(plans.readings, rest)}"
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
    whole = "more than can be counted" if read.total is None else _short(read.total)
    return f"{read.number:,} readings out of {whole}, drawn with seed {read.seed},"


def _short(number: int) -> str:
    if number < 10**12:
        return f"{number:,}"
    power = len(str(number // 10**3000)) + 2999 if number >= 10**3000 else len(str(number)) - 1
    return f"about {number // 10 ** (power - 1) / 10:.1f}e{power}"


def share_text(plans: ReadPlans, holds: int, answers: Answers | None) -> str:
    """A share of readings, and that by confidence where statements have any."""
    text = shared(plans.readings, holds)
    if plans.weighed is None or answers is None:
        return text
    return f"{text}; {plans.weighed.text(answers)}"


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
