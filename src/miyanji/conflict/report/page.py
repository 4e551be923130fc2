"""The page of a solution: asks nothing of the network and runs no script."""

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from itertools import groupby
from typing import Any

import numpy as np
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from miyanji.conflict.evolution import Evolution
from miyanji.conflict.model import GraphModel
from miyanji.conflict.preferences.orders import CompleteOrder
from miyanji.conflict.report.drawing import drawing
from miyanji.conflict.sheet import Block, legend, option_blocks, title_of, verdict_blocks
from miyanji.conflict.solution import Solution
from miyanji.conflict.status_quo import PATHS, goals_of, held_under, tree_of
from miyanji.conflict.table import TABLE_STATES

_LISTED = 60


@dataclass(frozen=True, slots=True)
class Outcome:
    """An equilibrium in words: what each party does in it, and the concepts that hold it."""

    state: int
    text: str
    concepts: tuple[str, ...]
    doing: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Route:
    """An equilibrium with paths to it, each a list of (party, state)."""

    outcome: Outcome
    paths: tuple[tuple[tuple[str, str], ...], ...]


@dataclass(frozen=True, slots=True)
class Course:
    """What is reached from the status quo by one kind of step."""

    kind: str
    reached: int
    routes: tuple[Route, ...]
    tree: dict[str, object]


def render(
    solution: Solution,
    citation: str = "",
    *,
    status_quo: int | None = None,
    blocks: Sequence[Block] = (),
    evolutions: Sequence[Evolution] = (),
    warnings: Sequence[str] = (),
    proofs: Sequence[Mapping[str, Any]] = (),
) -> str:
    """The whole page.

    ``blocks`` are further verdicts, ``status_quo`` a state to be marked, ``proofs`` certificates
    as in the JSON.
    """
    model = solution.model
    whole = model.space.size <= TABLE_STATES
    sheet = [*option_blocks(solution), *verdict_blocks(solution), *blocks] if whole else []
    css = style()
    found = list(_outcomes(solution))
    start = evolutions[0].start if evolutions else status_quo
    return (
        environment()
        .get_template("report.html.j2")
        .render(
            solution=solution,
            citation=citation,
            parties=model.parties,
            outcomes=found[:_LISTED],
            left_out=max(len(found) - _LISTED, 0),
            blocks=sheet,
            legend=legend(sheet, complete=model.complete) if whole else "",
            joint={outcome.state for outcome in found},
            start=start,
            preferences=list(_preferences(model)) if whole else [],
            improvements=drawing(model, improving=True),
            moves=drawing(model, improving=False),
            courses=[_course(solution, one) for one in reversed(evolutions)],
            warnings=[*warnings, *solution.notes],
            proofs=_proofs(proofs),
            css=Markup(css),
            css_hash=b64encode(sha256(css.encode()).digest()).decode(),
            version=version("miyanji"),
        )
    )


def _outcomes(solution: Solution) -> Iterator[Outcome]:
    """The equilibria, those of most concepts first."""
    counts = np.sum([row.astype(int) for row in solution.joint.values()], axis=0)
    states = np.flatnonzero(counts)
    for state in states[np.argsort(-counts[states], kind="stable")].tolist():
        yield _outcome(solution, state)


def _outcome(solution: Solution, state: int) -> Outcome:
    text = solution.model.space.text(state)
    taken = iter(text)
    doing = tuple(
        (party.name, tuple(o.name for o in party.options if next(taken) == "Y"))
        for party in solution.model.parties
    )
    concepts = tuple(title_of(concept) for concept in held_under(solution, state))
    return Outcome(state, text, concepts, doing)


def _preferences(model: GraphModel) -> Iterator[tuple[str, list[list[int]]]]:
    """Groups of tied states, best first; parties with unknown comparisons are left out."""
    for party, order in zip(model.parties, model.orders, strict=True):
        if isinstance(order, CompleteOrder):
            levels = np.unique(order.ranks)[::-1]
            yield party.name, [np.flatnonzero(order.ranks == level).tolist() for level in levels]


def _course(solution: Solution, told: Evolution) -> Course:
    names, text = solution.model.names, solution.model.space.text
    goals = [state for state in goals_of(solution, told) if state != told.start]
    routes = (
        Route(
            _outcome(solution, state),
            tuple(
                tuple((names[party], text(end)) for party, end in path)
                for path in told.paths(state, PATHS)
            ),
        )
        for state in goals
    )
    return Course(told.kind, len(told.reached), tuple(routes), tree_of(solution, told))


def _proofs(
    certificates: Sequence[Mapping[str, Any]],
) -> dict[str, list[tuple[str, list[Mapping[str, Any]]]]]:
    """The certificates of each party, by concept."""
    found: dict[str, list[tuple[str, list[Mapping[str, Any]]]]] = {}
    for (party, concept), group in groupby(certificates, lambda c: (c["party"], c["concept"])):
        found.setdefault(party, []).append((title_of(concept), list(group)))
    return found


@cache
def style() -> str:
    """The style sheet of the pages of this room."""
    return (files("miyanji.conflict.report") / "report.css").read_text(encoding="utf-8")


@cache
def environment() -> Environment:
    """Where the templates of this room are found."""
    return Environment(
        loader=PackageLoader("miyanji.conflict.report", ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
