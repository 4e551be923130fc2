"""The status-quo analysis as data, as a tree, as graph data and as lines of text."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from miyanji.conflict.evolution import Evolution, Path
from miyanji.conflict.sheet import title_of
from miyanji.conflict.solution import Solution

PATHS = 3
MAX_GOALS = 60
MAX_GRAPH = 1000
_ARCS_WALKED = 1 << 27


def held_under(solution: Solution, state: int) -> list[str]:
    """The concepts under which the state is an equilibrium; with unknown comparisons, may be."""
    return [concept for concept in solution.concepts if solution.joint[concept][state]]


def to_dict(solution: Solution, told: Sequence[Evolution], paths: int = PATHS) -> dict[str, Any]:
    """The state, and for moves and for improvements what is reached and how.

    ``reached`` is the table, nearest state first; ``equilibria`` adds the concepts and at most so
    many ``paths``, shortest first, null beyond the nearest ``goals_of``; ``tree`` and ``graph``
    are those of ``tree_of`` and ``graph_of``.
    """
    return {
        "state": solution.model.space.text(told[0].start),
        **{one.kind: _kind_dict(solution, one, paths) for one in told},
    }


def _kind_dict(solution: Solution, told: Evolution, most: int) -> dict[str, Any]:
    text, names = solution.model.space.text, solution.model.names
    near = set(goals_of(solution, told))
    return {
        "reached": [
            {
                "state": text(state),
                "steps": int(told.distance[state]),
                "by": [names[party] for party in told.arrivals(state)],
            }
            for state in told.reached
        ],
        "equilibria": [
            {
                "state": text(state),
                "concepts": held_under(solution, state),
                "paths": [_path_list(solution, path) for path in told.paths(state, most)]
                if state in near
                else None,
            }
            for state in equilibria_of(solution, told)
        ],
        "tree": tree_of(solution, told),
        "graph": graph_of(solution, told),
    }


def _path_list(solution: Solution, path: Path) -> list[dict[str, str]]:
    names, text = solution.model.names, solution.model.space.text
    return [{"party": names[step.party], "state": text(step.state)} for step in path]


def equilibria_of(solution: Solution, told: Evolution) -> list[int]:
    """The equilibria that are reached, nearest first; the start too where it is one."""
    return [state for state in (told.start, *told.reached) if held_under(solution, state)]


def goals_of(solution: Solution, told: Evolution) -> list[int]:
    """The nearest equilibria, as many as paths are looked for: fewer where there are many moves."""
    arcs = sum(len(one.targets) for one in told.arcs)
    most = min(MAX_GOALS, max(_ARCS_WALKED // max(arcs, 1), 1))
    return equilibria_of(solution, told)[:most]


def tree_of(solution: Solution, told: Evolution) -> dict[str, Any]:
    """The first shortest path to every state that is reached, as one tree.

    A node has its ``state``, the ``party`` that moved there (the root has none) and ``then``, the
    nodes after it. Where more than 60 states are reached the tree leads to ``goals_of`` only.
    """
    goals = told.reached if len(told.reached) <= MAX_GOALS else goals_of(solution, told)
    root: dict[str, Any] = {"state": solution.model.space.text(told.start), "then": []}
    nodes: dict[Path, dict[str, Any]] = {(): root}
    for state in goals:
        for path in told.paths(state, 1):
            for length in range(1, len(path) + 1):
                _grow(nodes, path[:length], solution)
    return root


def _grow(nodes: dict[Path, dict[str, Any]], path: Path, solution: Solution) -> None:
    if path in nodes:
        return
    party, state = path[-1]
    node = {
        "party": solution.model.names[party],
        "state": solution.model.space.text(state),
        "then": [],
    }
    nodes[path] = node
    nodes[path[:-1]]["then"].append(node)


def graph_of(solution: Solution, told: Evolution) -> list[dict[str, str]] | None:
    """The moves on shortest sequences: party, from, to; None beyond 1,000 reached states."""
    if len(told.reached) > MAX_GRAPH:
        return None
    names, text = solution.model.names, solution.model.space.text
    edges = []
    for state in (told.start, *told.reached):
        for party, arcs in enumerate(told.arcs):
            for end in arcs.of(state).tolist():
                if told.steps[party, end] == told.distance[end] == told.distance[state] + 1:
                    edges.append({"party": names[party], "from": text(state), "to": text(end)})
    return edges


def lines(solution: Solution, told: Sequence[Evolution]) -> Iterator[str]:
    """What a terminal shows: equilibria and paths by improvements, then by moves, and the tree."""
    start = told[0].start
    yield f"From {_named(solution, start)}"
    held = held_under(solution, start)
    if held:
        yield f"  itself an equilibrium: {_concepts(held)}"
    for one in reversed(told):
        yield from _kind_lines(solution, one)
    improving = next(one for one in told if one.kind == "improvements")
    if improving.reached:
        yield ""
        yield "Improvements from there"
        yield from _tree_lines(tree_of(solution, improving), solution, "  ")


def _named(solution: Solution, state: int) -> str:
    return f"{solution.model.space.text(state)} ({state + 1})"


def _concepts(held: Sequence[str]) -> str:
    return " ".join(title_of(concept) for concept in held)


def _kind_lines(solution: Solution, told: Evolution) -> Iterator[str]:
    goals = [state for state in equilibria_of(solution, told) if state != told.start]
    near = [state for state in goals_of(solution, told) if state != told.start]
    size = solution.model.space.size - 1
    yield ""
    which = "equilibrium" if len(goals) == 1 else "equilibria"
    yield f"By {told.kind}: {len(told.reached):,} of {size:,} other states, {len(goals):,} {which}"
    for state in near:
        yield f"  {_named(solution, state)}  {_concepts(held_under(solution, state))}"
        for path in told.paths(state, PATHS):
            yield "    " + _path_text(solution, told.start, path)
    if len(goals) > len(near):
        yield f"  and {len(goals) - len(near):,} more, farther away"


def _path_text(solution: Solution, start: int, path: Path) -> str:
    names, text = solution.model.names, solution.model.space.text
    return " → ".join([text(start), *(f"{text(s)} by {names[p]}" for p, s in path)])


def _tree_lines(node: Mapping[str, Any], solution: Solution, margin: str) -> Iterator[str]:
    held = held_under(solution, solution.model.space.find(node["state"]))
    by = f" by {node['party']}" if "party" in node else ""
    yield f"{margin}{node['state']}{by}" + (f"  [{_concepts(held)}]" if held else "")
    for child in node["then"]:
        yield from _tree_lines(child, solution, margin + "  ")
