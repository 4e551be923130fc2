"""Plans and prices as one HTML page, in the words of the text."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version

from markupsafe import Markup

from miyanji.conflict.case import Case
from miyanji.conflict.leverage.paths import Step
from miyanji.conflict.leverage.plans import Plan, Plans
from miyanji.conflict.leverage.ranking import Prices
from miyanji.conflict.leverage.roles import touched
from miyanji.conflict.leverage.uncertain import ReadPlan, ReadPlans
from miyanji.conflict.leverage.uncertain_ranking import ReadPrice, ReadPrices
from miyanji.conflict.leverage.uncertain_wording import (
    looked,
    method_lines,
    share_text,
    shared,
    told,
)
from miyanji.conflict.leverage.wording import effect_text, loss_text, state_words, step_text
from miyanji.conflict.report.page import environment, style
from miyanji.conflict.sheet import title_of

Found = Plans | ReadPlans | Prices | ReadPrices
Row = tuple[str, ...]
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows of text."""

    title: str
    heads: Row
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One plan: its levers, its path and why it holds, or what matters most."""

    title: str
    levers: Table
    path_title: str
    path: tuple[str, ...]
    why: tuple[str, ...]


def render(found: Found, warnings: Sequence[str] = ()) -> str:
    """The whole page; it asks nothing of the network and runs no script."""
    css = style()
    tables, sections, notes = _parts(found)
    return (
        environment()
        .get_template("levers.html.j2")
        .render(
            name=found.case.name,
            citation=found.case.citation,
            question=_question(found),
            intro=list(_intro(found)),
            tables=tables,
            sections=sections,
            notes=[*warnings, *notes],
            css=Markup(css),
            css_hash=b64encode(sha256(css.encode()).digest()).decode(),
            version=version("miyanji"),
        )
    )


def _question(found: Found) -> str:
    concept = title_of(found.concept)
    if isinstance(found, Plans | ReadPlans):
        target = found.case.model.space.text(found.target)
        return f"What would make {target} hold under {concept}?"
    return f"What would each state cost to make it hold under {concept}?"


def _intro(found: Found) -> Iterator[str]:
    if isinstance(found, Plans | ReadPlans):
        target = found.case.model.space.text(found.target)
        yield f"{target} means {state_words(found.case, found.target)}."
    if isinstance(found, Plans):
        yield f"As it is: {loss_text(found, found.present)}."
    if isinstance(found, ReadPlans | ReadPrices):
        yield f"Some comparisons are unknown; {looked(found.readings)} of them were tried."
        yield from method_lines(found.weighed)
    if isinstance(found, ReadPlans):
        stable = share_text(found, found.stable, found.stable_by_confidence)
        yield f"Without levers it is stable in {stable}."
        holds = share_text(found, found.holds, found.holds_by_confidence)
        yield f"Without levers it is stable and reached in {holds}."
        yield from (item.sentence(found.case.model) for item in found.deciding[:1])


def _parts(found: Found) -> tuple[list[Table], list[Section], list[str]]:
    """Tables, plans and notes."""
    if isinstance(found, Plans):
        sections = [
            _plan(found, plan, f"Plan {number} of {len(found.plans)}, cost {float(plan.cost):g}")
            for number, plan in enumerate(found.plans[:_SHOWN], 1)
        ]
        return [], sections, [f"{found.reason}."] if found.reason else []
    if isinstance(found, ReadPlans):
        plans = [_read_plan(found, title, plan) for title, plan in told(found)]
        return [_levels(found)], plans, [f"{found.reason}."] if found.reason else []
    table = _prices(found) if isinstance(found, Prices) else _read_prices(found)
    return [table], [], [] if found.exhaustive else ["Not all sets of levers were tried."]


def _plan(plans: Plans, plan: Plan, title: str) -> Section:
    rows = [_lever(plans.case, loss.lever, loss_text(plans, loss)) for loss in plan.losses]
    why = tuple(proof.sentence for proof in plan.certificates)
    return Section(title, _lever_table(rows), _PATH, _steps(plans.case, plan.path), why)


def _read_plan(plans: ReadPlans, title: str, plan: ReadPlan) -> Section:
    rows = [
        _lever(plans.case, k, f"holds in {shared(plans.readings, rest)}")
        for k, rest in zip(plan.levers, plan.without, strict=True)
    ]
    share = share_text(plans, plan.holds, plan.by_confidence)
    path = _PATH if plan.common else f"{_PATH} in one of these readings"
    why = tuple(item.sentence(plans.case.model) for item in plan.deciding[:1])
    head = f"{title}, cost {float(plan.cost):g}: {share}"
    return Section(head, _lever_table(rows), path, _steps(plans.case, plan.path), why)


_PATH = "Path from the status quo"


def _lever_table(rows: Sequence[Row]) -> Table:
    heads = ("Lever", "Who can pull it", "Cost", "Whom it moves", "What it does", "Without it")
    return Table("", heads, tuple(rows))


def _lever(case: Case, number: int, without: str) -> Row:
    lever = case.declared_levers[number]
    moved = " and ".join(case.model.names[k] for k in touched(lever.effect))
    return lever.id, lever.by, f"{lever.cost:g}", moved, effect_text(case, lever), without


def _steps(case: Case, path: Sequence[Step]) -> tuple[str, ...]:
    return tuple(step_text(case, step) for step in path) or ("the target is the status quo",)


def _levels(plans: ReadPlans) -> Table:
    rows = tuple(
        (
            f"{float(level.cost):g}",
            " + ".join(plans.case.declared_levers[k].id for k in level.levers) or "none",
            share_text(plans, level.holds, level.by_confidence),
        )
        for level in plans.levels
    )
    return Table("With and without levers", ("Cost", "Levers", "Holds and is reached in"), rows)


def _prices(prices: Prices) -> Table:
    levers, model = prices.case.declared_levers, prices.case.model
    rows = tuple(
        (
            f"{model.space.text(price.state)}: {state_words(prices.case, price.state)}",
            "none does" if price.cost is None else f"{float(price.cost):g}",
            " | ".join(" + ".join(levers[k].id for k in s) or "no lever" for s in price.sets),
            "all disputants" if price.better_for_all else _names(prices.case, price.better_for),
        )
        for price in prices.prices[:_SHOWN]
    )
    heads = ("State", "Cost", "Cheapest levers", "Preferred to the status quo by")
    return Table("States by cost", heads, rows)


def _names(case: Case, parties: Sequence[int]) -> str:
    return ", ".join(case.model.names[k] for k in parties) or "nobody"


def _read_prices(prices: ReadPrices) -> Table:
    shown = [price for price in prices.prices if price.stable or price.some]
    rows = tuple(_read_price(prices, price) for price in shown[:_SHOWN])
    heads = ("State", "Stable in", "Cost, every reading", "Cost, some reading", "")
    return Table("States by readings", heads, rows)


def _read_price(prices: ReadPrices, price: ReadPrice) -> Row:
    share = shared(prices.readings, price.stable)
    if prices.weighed is not None and price.by_confidence is not None:
        share = f"{share}; {prices.weighed.text(price.by_confidence[0])}"
    costs = ("none does" if p is None else f"{float(p[0]):g}" for p in (price.every, price.some))
    most = " ".join(item.sentence(prices.case.model) for item in price.deciding[:1])
    state = prices.case.model.space.text(price.state)
    return f"{state}: {state_words(prices.case, price.state)}", share, *costs, most
