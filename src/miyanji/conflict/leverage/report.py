"""Plans and prices as plain text."""

from collections.abc import Iterator
from textwrap import wrap

from miyanji.conflict.leverage.plans import Plan, Plans
from miyanji.conflict.leverage.ranking import Price, Prices
from miyanji.conflict.leverage.uncertain import ReadPlans
from miyanji.conflict.leverage.uncertain_ranking import ReadPrice, ReadPrices
from miyanji.conflict.leverage.uncertain_wording import (
    looked,
    read_plans_as_text,
    shared,
)
from miyanji.conflict.leverage.wording import effect_text, folded, loss_text, state_words, step_text

_WIDTH = 100
_SHOWN_PLANS = 20
_SHOWN_STATES = 60


def as_text(found: Plans | ReadPlans | Prices | ReadPrices) -> str:
    """The plans for one state, or the prices of all."""
    if isinstance(found, ReadPlans):
        return read_plans_as_text(found)
    if isinstance(found, ReadPrices):
        return read_prices_as_text(found)
    return plans_as_text(found) if isinstance(found, Plans) else prices_as_text(found)


def plans_as_text(plans: Plans) -> str:
    """What is amiss now, then every plan: who does what, the path, what undoes it."""
    case = plans.case
    target = case.model.space.text(plans.target)
    lines = [f"{case.name}: what would make {target} hold under {_title(plans.concept)}?"]
    lines.append(f"{target} means {state_words(case, plans.target)}.")
    lines += [f"As it is: {loss_text(plans, plans.present)}.", ""]
    if not plans.plans:
        return folded([*lines, f"No plan: {plans.reason}."])
    for number, plan in enumerate(plans.plans[:_SHOWN_PLANS], 1):
        lines += _plan(plans, number, plan)
    if len(plans.plans) > _SHOWN_PLANS:
        lines.append(f"... and {len(plans.plans) - _SHOWN_PLANS:,} more plans of the same cost.")
    if plans.reason:
        lines.append(f"Note: {plans.reason}.")
    return folded(lines)


def _plan(plans: Plans, number: int, plan: Plan) -> Iterator[str]:
    case = plans.case
    count = len(plans.plans)
    yield f"Plan {number} of {count}, cost {float(plan.cost):g}:" + (
        "" if plan.levers else " no lever is needed"
    )
    for loss in plan.losses:
        lever = case.declared_levers[loss.lever]
        yield f"  {lever.id} ({lever.by}, cost {lever.cost:g}): {effect_text(case, lever)}"
        yield f"    without it: {loss_text(plans, loss)}"
    yield "  Path from the status quo:" + ("" if plan.path else " the target is the status quo")
    for step in plan.path:
        yield f"    {step_text(case, step)}"
    if plan.certificates:
        yield "  Why it then holds:"
    for certificate in plan.certificates:
        yield from wrap(
            certificate.sentence, _WIDTH, initial_indent="    ", subsequent_indent="      "
        )
    yield ""


def prices_as_text(prices: Prices) -> str:
    """States, cheapest first, those that all disputants prefer to the status quo marked."""
    case = prices.case
    held = [price for price in prices.prices if price.cost is not None]
    lines = [f"{case.name}: states by the cost of making them hold under {_title(prices.concept)}"]
    lines += ["* every disputant prefers it to the status quo", ""]
    lines += [_price(prices, price) for price in held[:_SHOWN_STATES]]
    if len(held) > _SHOWN_STATES:
        lines.append(f"... and {len(held) - _SHOWN_STATES:,} more (all with --format json)")
    missing = len(prices.prices) - len(held)
    if missing:
        how = "no set of levers makes" if prices.exhaustive else "no set that was tried makes"
        lines.append(f"{how} any other of the {len(prices.prices):,} states hold and be reached")
    return "\n".join(lines)


def _price(prices: Prices, price: Price) -> str:
    levers, space = prices.case.declared_levers, prices.case.model.space
    sets = [" + ".join(levers[k].id for k in chosen) or "no lever" for chosen in price.sets]
    mark = "*" if price.better_for_all else " "
    cost = 0.0 if price.cost is None else float(price.cost)
    return f"{mark} {space.text(price.state)}  {cost:>6g}  {' | '.join(sets)}"


def read_prices_as_text(prices: ReadPrices) -> str:
    """States that hold in most readings first, with the costs of making them hold."""
    case, read = prices.case, prices.readings
    shown = [price for price in prices.prices if price.stable or price.some]
    lines = [
        f"{case.name}: states by the readings in which they hold under {_title(prices.concept)}",
        f"Some comparisons are unknown; {looked(read)} of them were tried.",
        "",
    ]
    for price in shown[:_SHOWN_STATES]:
        state = case.model.space.text(price.state)
        lines.append(
            f"{state}  stable in {shared(read, price.stable)}, reached too in {price.holds:,}"
            + _by_confidence(prices, price)
        )
        lines += [f"    {item.sentence(case.model)}" for item in price.deciding]
        for title, priced in (("every reading", price.every), ("some readings", price.some)):
            if priced:
                lines.append(f"    holds and is reached in {title} at cost {float(priced[0]):g}")
    if len(shown) > _SHOWN_STATES:
        lines.append(f"... and {len(shown) - _SHOWN_STATES:,} more (all with --format json)")
    if not prices.exhaustive:
        lines.append("Note: not all sets of levers were tried; costs may be lower or missing.")
    return folded(lines)


def _by_confidence(prices: ReadPrices, price: ReadPrice) -> str:
    if prices.weighed is None or price.by_confidence is None:
        return ""
    return f"; {prices.weighed.text(price.by_confidence[0])}"


def _title(concept: str) -> str:
    return "Nash" if concept == "nash" else concept.upper()
