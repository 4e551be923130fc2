"""A solution as plain text: the sheet, cut to the width of a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

import numpy as np

from miyanji.conflict.sheet import Block, legend, option_blocks, title_of, verdict_blocks
from miyanji.conflict.solution import Solution

TABLE_STATES = 120
_WIDTH = 100
_LISTED = 10


def as_text(
    solution: Solution,
    citation: str = "",
    *,
    blocks: Sequence[Block] = (),
    lines: Sequence[str] = (),
) -> str:
    """States, stable states of each party and equilibria; for large cases equilibria only.

    Above ``TABLE_STATES`` states the table gives way to counts and the first equilibria.
    ``blocks`` are further verdicts for the table, ``lines`` what comes after it.
    """
    size = solution.model.space.size
    head = [f"{solution.name}: {size:,} states, closure {solution.closure}"]
    if citation:
        head.append(citation)
    body = [*_counts(solution), *_block_counts(solution, blocks)]
    if size <= TABLE_STATES:
        body = list(_table(solution, blocks))
    notes = [f"Note: {note}" for note in solution.notes]
    return "\n".join([*head, "", *body, *notes, *(["", *lines] if lines else [])])


def proof_lines(certificates: Sequence[Mapping[str, Any]]) -> list[str]:
    """The sentence of each certificate of the JSON, under its party and concept."""
    lines: list[str] = []
    for (party, concept), group in groupby(certificates, lambda c: (c["party"], c["concept"])):
        lines.append(f"{title_of(concept)} for {party}")
        for proof in group:
            verdict = "stable" if proof["stable"] else "unstable"
            lines.append(f"  {proof['state']} {verdict}: {proof['sentence']}")
    return lines


def _table(solution: Solution, further: Sequence[Block]) -> Iterator[str]:
    blocks = [*option_blocks(solution), *verdict_blocks(solution), *further]
    left = max(_label_width(block) for block in blocks) + 2
    size = solution.model.space.size
    cell = max(3, len(str(size)) + 1)
    step = max(1, (_WIDTH - left) // cell)
    for start in range(0, size, step):
        columns = range(start, min(start + step, size))
        yield _line("State", [str(column + 1) for column in columns], left, cell)
        for block in blocks:
            yield block.title
            for row in block.rows:
                cells = [row.cells[column] or "." for column in columns]
                yield _line(f"  {row.label}", cells, left, cell)
        yield ""
    yield legend(blocks, complete=solution.model.complete)


def _label_width(block: Block) -> int:
    return max(len(block.title), *(len(row.label) + 2 for row in block.rows))


def _line(label: str, cells: Sequence[str], left: int, cell: int) -> str:
    return (label.ljust(left) + "".join(text.rjust(cell) for text in cells)).rstrip()


def _counts(solution: Solution) -> Iterator[str]:
    for concept in solution.concepts:
        states = np.flatnonzero(solution.joint[concept]).tolist()
        yield f"{title_of(concept)}: {len(states):,} equilibria"
        yield from _first(solution, states)


def _block_counts(solution: Solution, blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        yield block.title
        for row in block.rows:
            states = [state for state, cell in enumerate(row.cells) if cell]
            yield f"  {row.label}: {len(states):,} states"
            yield from _first(solution, states)


def _first(solution: Solution, states: Sequence[int]) -> Iterator[str]:
    if states:
        shown = " ".join(solution.model.space.text(state) for state in states[:_LISTED])
        rest = f" and {len(states) - _LISTED:,} more" if len(states) > _LISTED else ""
        yield f"  {shown}{rest}"
