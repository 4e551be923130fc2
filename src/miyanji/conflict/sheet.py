"""A solution in the literature's style: options and verdicts in rows, states in columns.

The terminal's table and the HTML report show the same sheet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.solution import Solution
from miyanji.conflict.stability.verdicts import for_all

Mark = Literal["stable", "equilibrium"]
LETTERS: dict[str, str] = {"stable": "+", "equilibrium": "E"}


@dataclass(frozen=True, slots=True)
class Row:
    """A label and one cell for each state.

    Cells are ``Y`` and ``N`` for options; ``+`` (stable) or ``E`` (equilibrium) for verdicts,
    ``?`` where the verdict depends on unknown comparisons, ``S`` and ``w`` for strongly and
    weakly stable, and nothing where the state is unstable.
    """

    label: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Rows under one heading."""

    title: str
    rows: tuple[Row, ...]


def title_of(concept: str) -> str:
    """A concept as the literature writes it: Nash, GMR, SMR, ..."""
    return "Nash" if concept == "nash" else concept.upper()


def option_blocks(solution: Solution) -> Iterator[Block]:
    """The options of each party and the states in which they are taken."""
    bit = 0
    for party in solution.model.parties:
        rows = []
        for option in party.options:
            rows.append(Row(option.name, tuple(state[bit] for state in solution.states)))
            bit += 1
        yield Block(party.name, tuple(rows))


def verdict_blocks(solution: Solution) -> Iterator[Block]:
    """What is stable for each party, and the equilibria."""
    for number, name in enumerate(solution.model.names):
        pairs = {
            c: (solution.possible[c][number], solution.necessary[c][number])
            for c in solution.concepts
        }
        yield _verdicts(f"Stable for {name}", pairs, "stable")
    joint = {c: (solution.joint[c], for_all(solution.necessary[c])) for c in solution.concepts}
    yield _verdicts("Equilibria", joint, "equilibrium")


def _verdicts(
    title: str, pairs: dict[str, tuple[NDArray[np.bool_], NDArray[np.bool_]]], mark: Mark
) -> Block:
    return Block(
        title,
        tuple(
            Row(title_of(concept), marks(possible, necessary, LETTERS[mark]))
            for concept, (possible, necessary) in pairs.items()
        ),
    )


def marks(
    possible: NDArray[np.bool_], necessary: NDArray[np.bool_], letter: str
) -> tuple[str, ...]:
    """The letter where the verdict is necessary, ``?`` where it is only possible."""
    return tuple(
        letter if sure else "?" if perhaps else ""
        for perhaps, sure in zip(possible.tolist(), necessary.tolist(), strict=True)
    )


def legend(blocks: Sequence[Block], *, complete: bool) -> str:
    """What the signs of the cells mean, those that occur."""
    used = {cell for block in blocks for row in block.rows for cell in row.cells}
    meanings = [
        ("+", "stable"),
        ("E", "equilibrium"),
        ("S", "strongly stable"),
        ("w", "weakly stable"),
        ("?", "depends on unknown comparisons"),
    ]
    always = {"+", "E"} if complete else {"+", "E", "?"}
    return "  ".join(f"{sign} {meaning}" for sign, meaning in meanings if sign in used | always)
