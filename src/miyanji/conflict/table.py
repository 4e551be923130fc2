"""A solution as plain text in the literature's style: options in rows, states in columns."""

from collections.abc import Iterator, Sequence

import numpy as np

from miyanji.conflict.solution import Solution
from miyanji.conflict.stability.verdicts import Verdicts, for_all

TABLE_STATES = 120
_WIDTH = 100


def as_text(solution: Solution, citation: str = "") -> str:
    """States, stable states of each party and equilibria; for large cases equilibria only.

    Above ``TABLE_STATES`` states the table gives way to counts and the first equilibria.
    """
    size = solution.model.space.size
    head = [f"{solution.name}: {size:,} states, closure {solution.closure}"]
    if citation:
        head.append(citation)
    body = _counts(solution) if size > TABLE_STATES else _table(solution)
    notes = [f"Note: {note}" for note in solution.notes]
    return "\n".join([*head, "", *body, *notes])


def _table(solution: Solution) -> Iterator[str]:
    labels = _row_labels(solution)
    left = max(len(label) for label in labels) + 2
    size = solution.model.space.size
    cell = max(3, len(str(size)) + 1)
    step = max(1, (_WIDTH - left) // cell)
    for start in range(0, size, step):
        columns = range(start, min(start + step, size))
        for label, cells in _rows(solution, columns):
            yield (label.ljust(left) + "".join(text.rjust(cell) for text in cells)).rstrip()
        yield ""
    yield "+ stable  E equilibrium" + ("" if solution.model.complete else "  ? under some readings")


def _row_labels(solution: Solution) -> list[str]:
    return [label for label, _ in _rows(solution, range(0))]


def _rows(solution: Solution, columns: Sequence[int]) -> Iterator[tuple[str, list[str]]]:
    yield "State", [str(column + 1) for column in columns]
    bit = 0
    for party in solution.model.parties:
        yield party.name, []
        for option in party.options:
            yield f"  {option.name}", [solution.states[column][bit] for column in columns]
            bit += 1
    for number, name in enumerate(solution.model.names):
        yield f"Stable for {name}", []
        for concept in solution.concepts:
            possible, necessary = solution.possible[concept], solution.necessary[concept]
            cells = _marks(possible[number], necessary[number], columns, "+")
            yield f"  {_title(concept)}", cells
    yield "Equilibria", []
    for concept in solution.concepts:
        joint, necessary = solution.joint[concept], for_all(solution.necessary[concept])
        yield f"  {_title(concept)}", _marks(joint, necessary, columns, "E")


def _marks(possible: Verdicts, necessary: Verdicts, columns: Sequence[int], mark: str) -> list[str]:
    return [mark if necessary[at] else "?" if possible[at] else "." for at in columns]


def _title(concept: str) -> str:
    return "Nash" if concept == "nash" else concept.upper()


def _counts(solution: Solution) -> Iterator[str]:
    for concept in solution.concepts:
        states = np.flatnonzero(solution.joint[concept])
        shown = [solution.model.space.text(state) for state in states[:10].tolist()]
        rest = f" and {len(states) - 10:,} more" if len(states) > 10 else ""
        yield f"{_title(concept)}: {len(states):,} equilibria"
        if shown:
            yield f"  {' '.join(shown)}{rest}"
