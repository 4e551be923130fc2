"""Levers and plans in words and as plain data."""

from collections.abc import Iterable
from textwrap import wrap
from typing import Any

from miyanji.conflict.case import Case
from miyanji.conflict.leverage.paths import Step
from miyanji.conflict.leverage.plans import Loss, Plan, Plans
from miyanji.conflict.leverage.roles import touched
from miyanji.conflict.levers import Allow, Forbid, Joint, Lever, Prefer
from miyanji.conflict.options import bits_of, distinct_names
from miyanji.conflict.patterns import Pattern

_TURNS = {
    "forward": "take {option} (N to Y)",
    "backward": "drop {option} again (Y to N)",
    "both": "change {option} either way",
}


def plan_dict(plans: Plans, plan: Plan) -> dict[str, Any]:
    """One plan of the contract's JSON, with what each lever does and why it is needed."""
    case = plans.case
    space, names = case.model.space, case.model.names
    start = plan.path[0].start if plan.path else plans.target
    return {
        "cost": float(plan.cost),
        "levers": [case.declared_levers[k].id for k in plan.levers],
        "path": [space.text(state) for state in (start, *(step.end for step in plan.path))],
        "movers": [[names[k] for k in step.parties] for step in plan.path],
        "effects": [_effect_dict(plans, loss) for loss in plan.losses],
        "certificates": [certificate.to_dict() for certificate in plan.certificates],
    }


def _effect_dict(plans: Plans, loss: Loss) -> dict[str, Any]:
    lever, names = plans.case.declared_levers[loss.lever], plans.case.model.names
    return {
        "lever": lever.id,
        "by": lever.by,
        "moves": [names[k] for k in touched(lever.effect)],
        "effect": effect_text(plans.case, lever),
        "without": loss_text(plans, loss),
    }


def effect_text(case: Case, lever: Lever) -> str:
    """What the lever does, as one clause."""
    effect, names = lever.effect, case.model.names
    match effect:
        case Prefer():
            better, worse = (pattern_words(case, p) for p in (effect.better, effect.worse))
            return f"{names[effect.party]} comes to prefer {better} to {worse}"
        case Forbid() | Allow():
            option = _option(case, effect.party, effect.option)
            turn = _TURNS[effect.direction].format(option=option)
            verb = "can no longer" if isinstance(effect, Forbid) else "becomes able to"
            return f"{names[effect.party]} {verb} {turn}"
        case Joint():
            parties = " and ".join(names[k] for k in effect.parties)
            start = pattern_text(effect.start, case.model.space.options)
            end = pattern_words(case, effect.end)
            return f"{parties} can move together from {start} to {end}"


def pattern_text(pattern: Pattern, options: int) -> str:
    """A pattern in Y, N and dashes."""
    return "".join(
        "-" if not pattern.care >> bit & 1 else "Y" if pattern.value >> bit & 1 else "N"
        for bit in range(options)
    )


def pattern_words(case: Case, pattern: Pattern) -> str:
    """A pattern with what it means: ``YN-- (Cap, no Ship)``."""
    names = distinct_names(case.model.parties)
    parts = [
        name if pattern.value >> bit & 1 else f"no {name}"
        for bit, name in enumerate(names)
        if pattern.care >> bit & 1
    ]
    text = pattern_text(pattern, len(names))
    return f"{text} ({', '.join(parts)})" if parts else f"{text} (any state)"


def state_words(case: Case, state: int) -> str:
    """What each party does in a state."""
    letters = iter(case.model.space.text(state))
    doing = []
    for party in case.model.parties:
        taken = [option.name for option in party.options if next(letters) == "Y"]
        doing.append(f"{party.name}: {', '.join(taken) or 'nothing'}")
    return "; ".join(doing)


def _option(case: Case, party: int, bit: int) -> str:
    parties = case.model.parties
    options = zip(bits_of(parties)[party], parties[party].options, strict=True)
    return next(repr(option.name) for own, option in options if own == bit)


def loss_text(plans: Plans, loss: Loss) -> str:
    """What is amiss without the lever, as one clause."""
    space, names = plans.case.model.space, plans.case.model.names
    here = space.text(plans.target)
    ends: dict[str, list[str]] = {}
    for party, move in loss.departures:
        ends.setdefault(names[party], []).append(space.text(move))
    parts = [f"{who} leaves {here} for {' or '.join(to)}" for who, to in ends.items()]
    if loss.cut_off:
        parts.append(f"{here} is not reached from the status quo")
    return "; ".join(parts) or f"{here} still holds and is reached"


def step_text(case: Case, step: Step) -> str:
    """A step of a path: from where to where, who makes it, and what it changes."""
    space, names = case.model.space, case.model.names
    who = " with ".join(names[k] for k in step.parties)
    before, after = space.text(step.start), space.text(step.end)
    options = distinct_names(case.model.parties)
    if len(step.parties) == 1:
        own = f"{who}: "
        options = [name.removeprefix(own) for name in options]
    triples = zip(options, before, after, strict=True)
    turned = [f"{'+' if now == 'Y' else '-'}{name}" for name, was, now in triples if was != now]
    return f"{before} -> {after}  {who}: {', '.join(turned)}"


def folded(lines: Iterable[str], width: int = 100) -> str:
    """Lines of text, the long ones continued below, further in."""
    found = []
    for line in lines:
        indent = " " * (len(line) - len(line.lstrip()) + 4)
        found += wrap(line, width, subsequent_indent=indent, break_on_hyphens=False) or [""]
    return "\n".join(found).rstrip()
