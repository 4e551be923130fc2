"""The integrated graph: states as boxes, moves as arrows in the colour of the party that moves.

Some parties' options decide the column of a state and the others' its row, so that every move by
options runs along one of the two. Coordinates are in the units of the SVG's view box, which runs
from left to right whatever the language of the page.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot

import numpy as np

from miyanji.conflict.coalitions import improvements
from miyanji.conflict.extensions import possible_improvements
from miyanji.conflict.model import GraphModel
from miyanji.conflict.moves import Arcs
from miyanji.conflict.options import bits_of

MAX_STATES = 64
MAX_ARROWS = 600
_LETTER = 8.4
_HEIGHT = 42.0
_GAP = 64.0
_ROW = 108.0
_MARGIN = 60.0
_BEND = 20.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A state and the centre of its box."""

    state: int
    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Arrow:
    """A move as an SVG path; ``sure`` is false where it is only perhaps an improvement."""

    party: int
    source: int
    target: int
    path: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """Boxes of one size, and the arrows between them."""

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    box_width: float
    box_height: float
    width: float
    height: float


def drawing(model: GraphModel, *, improving: bool) -> Drawing | None:
    """All moves, or only improvements; None where there are too many to be read."""
    if model.space.size > MAX_STATES:
        return None
    moves = list(_moves(model, improving))
    if len(moves) > MAX_ARROWS:
        return None
    wide = model.space.options * _LETTER + 26
    boxes = _boxes(model, wide)
    arrows = tuple(
        Arrow(party, source, target, _curve(boxes[source], boxes[target], wide), sure)
        for party, source, target, sure in moves
    )
    right = max(box.x for box in boxes) + wide / 2 + _MARGIN
    bottom = max(box.y for box in boxes) + _HEIGHT / 2 + _MARGIN
    return Drawing(tuple(boxes), arrows, wide, _HEIGHT, round(right, 1), round(bottom, 1))


def _moves(model: GraphModel, improving: bool) -> Iterator[tuple[int, int, int, bool]]:
    """Party, start and end of every move, and whether it is surely what is drawn."""
    for party in range(len(model.parties)):
        drawn = possible_improvements(model, party) if improving else model.arcs[party]
        certain = _pairs(improvements(model, party)) if improving else _pairs(drawn)
        for pair in sorted(_pairs(drawn)):
            yield party, *pair, pair in certain


def _pairs(arcs: Arcs) -> set[tuple[int, int]]:
    return set(zip(arcs.sources.tolist(), arcs.targets.tolist(), strict=True))


def _boxes(model: GraphModel, wide: float) -> list[Box]:
    across, down = _masks(model)
    columns, rows = (
        np.unique(model.space.codes & mask, return_inverse=True)[1].ravel().tolist()
        for mask in (across, down)
    )
    return [
        Box(
            state,
            text,
            round(_MARGIN + wide / 2 + column * (wide + _GAP), 1),
            round(_MARGIN + _HEIGHT / 2 + row * _ROW, 1),
        )
        for state, (text, column, row) in enumerate(
            zip(model.space.texts, columns, rows, strict=True)
        )
    ]


def _masks(model: GraphModel) -> tuple[int, int]:
    """The options that decide the column, and those that decide the row: about half each.

    A party's options stay together; the party with the most options decides rows, which are
    close to each other.
    """
    owned = sorted((sum(bits), len(bits)) for bits in bits_of(model.parties))
    across = down = wide = high = 0
    for mask, count in sorted(owned, key=lambda item: -item[1]):
        if high <= wide:
            down, high = down | mask, high + count
        else:
            across, wide = across | mask, wide + count
    return across, down


def _curve(source: Box, target: Box, wide: float) -> str:
    """From border to border, bent to its left: both directions and what lies between then show."""
    dx, dy = target.x - source.x, target.y - source.y
    length = hypot(dx, dy)
    passed = max(abs(dx) / (wide + _GAP), abs(dy) / _ROW) - 1
    bend = _BEND + max(passed, 0.0) * 44
    control = (
        (source.x + target.x) / 2 + dy / length * bend,
        (source.y + target.y) / 2 - dx / length * bend,
    )
    start, end = _border(source, control, wide, 1), _border(target, control, wide, 5)
    return "M{:.1f} {:.1f} Q{:.1f} {:.1f} {:.1f} {:.1f}".format(*start, *control, *end)


def _border(box: Box, towards: Point, wide: float, gap: float) -> Point:
    """Where the line from the centre towards a point leaves the box, a gap further on."""
    dx, dy = towards[0] - box.x, towards[1] - box.y
    across = (wide / 2 + gap) / abs(dx) if dx else float("inf")
    along = (_HEIGHT / 2 + gap) / abs(dy) if dy else float("inf")
    scale = min(across, along)
    return box.x + dx * scale, box.y + dy * scale
