"""A solution for other libraries: a networkx graph, an Arrow table, a pandas frame."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from miyanji.conflict.coalitions import improvements
from miyanji.conflict.model import GraphModel
from miyanji.conflict.relations import unknown_along
from miyanji.conflict.solution import Solution

if TYPE_CHECKING:
    import networkx
    import pandas
    import pyarrow

_MISSING = "{name} is not installed; install it with: pip install 'miyanji[notebook]'"


def to_networkx(solution: Solution) -> "networkx.MultiDiGraph[str]":
    """States as nodes, moves as edges with the party as key; time linear in the moves.

    A node has ``number`` (from 1), one truth value for each option, and ``stable`` (party to
    concepts) and ``equilibrium`` (concepts). An edge has ``party`` and ``improves``: true, false,
    or None where the comparison is unknown. Where comparisons are unknown, verdicts are those
    that hold under some reading. Raises ``ImportError`` with what to install.
    """
    try:
        import networkx
    except ImportError:
        raise ImportError(_MISSING.format(name="networkx")) from None
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(name=solution.name)
    for state, text in enumerate(solution.states):
        graph.add_node(text, **_node(solution, state))
    for party, source, target, improves in edges(solution.model):
        graph.add_edge(
            solution.states[source],
            solution.states[target],
            key=party,
            party=party,
            improves=improves,
        )
    return graph


def _node(solution: Solution, state: int) -> dict[str, Any]:
    return {
        "number": state + 1,
        "options": dict(zip(option_names(solution.model), _taken(solution, state), strict=True)),
        "stable": {
            name: [c for c in solution.concepts if solution.possible[c][party, state]]
            for party, name in enumerate(solution.model.names)
        },
        "equilibrium": [c for c in solution.concepts if solution.joint[c][state]],
    }


def _taken(solution: Solution, state: int) -> list[bool]:
    return [letter == "Y" for letter in solution.states[state]]


def option_names(model: GraphModel) -> list[str]:
    """Every option as ``Party.Option``, in file order."""
    return [f"{party.name}.{option.name}" for party in model.parties for option in party.options]


def edges(model: GraphModel) -> Iterator[tuple[str, int, int, bool | None]]:
    """Party, start, end of every move, and whether it improves for the party (None: unknown)."""
    for number, name in enumerate(model.names):
        arcs, order = model.arcs[number], model.orders[number]
        better = improvements(model, number)
        good = set(zip(better.sources.tolist(), better.targets.tolist(), strict=True))
        open_ = unknown_along(order, arcs.sources, arcs.targets).tolist()
        pairs = zip(arcs.sources.tolist(), arcs.targets.tolist(), strict=True)
        for (source, target), unknown in zip(pairs, open_, strict=True):
            yield name, source, target, None if unknown else (source, target) in good


def to_arrow(solution: Solution) -> "pyarrow.Table":
    """One row for each state: ``state``, one column for each option, then the verdicts.

    Verdict columns are ``Party.concept`` and ``equilibrium.concept``. Where comparisons are
    unknown they are null if the verdict depends on them. Columns keep the order of the case.
    """
    import pyarrow

    columns: dict[str, Any] = {"state": solution.states}
    bits = np.array([list(text) for text in solution.states]) == "Y"
    for at, name in enumerate(option_names(solution.model)):
        columns[name] = bits[:, at]
    for party, name in enumerate(solution.model.names):
        for concept in solution.concepts:
            possible, necessary = solution.possible[concept], solution.necessary[concept]
            columns[f"{name}.{concept}"] = _verdicts(possible[party], necessary[party])
    for concept in solution.concepts:
        sure = solution.necessary[concept].all(axis=0)
        columns[f"equilibrium.{concept}"] = _verdicts(solution.joint[concept], sure)
    return pyarrow.table(columns)


def _verdicts(possible: Any, necessary: Any) -> "pyarrow.Array[Any]":
    import pyarrow

    return pyarrow.array(necessary, mask=possible != necessary)


def to_pandas(solution: Solution) -> "pandas.DataFrame":
    """The Arrow table as a frame, with the states as index; raises ``ImportError``."""
    try:
        import pandas  # noqa: F401
    except ImportError:
        raise ImportError(_MISSING.format(name="pandas")) from None
    return to_arrow(solution).to_pandas().set_index("state")
