"""Which movers carry a model: over all combinations of options, or over listed moves."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.cube import CubeMover, Holes, fits_cube, holes_of, spread
from miyanji.conflict.flips import ExtraMover, FlipMover
from miyanji.conflict.model import GraphModel
from miyanji.conflict.movers import ArcMover, Mover
from miyanji.conflict.moves import passage_arcs
from miyanji.conflict.stability.verdicts import Verdicts


@dataclass(frozen=True, eq=False)
class Board:
    """One mover per party, over positions; ``positions`` says at which one each state is."""

    movers: tuple[Mover, ...]
    positions: NDArray[np.int64] | slice

    def at_states(self, found: Verdicts) -> Verdicts:
        """From values by position to values by state."""
        return found[self.positions]


def board_of(model: GraphModel) -> Board:
    """The fastest board that fits the model."""
    return cube_board(model) if fits_cube(model.space) else arc_board(model)


def arc_board(model: GraphModel) -> Board:
    """Over listed moves: for any model, in memory linear in its moves."""
    movers = (ArcMover(arcs, ranks) for arcs, ranks in zip(model.arcs, model.ranks, strict=True))
    return Board(tuple(movers), slice(None))


def cube_board(model: GraphModel) -> Board:
    """Over all combinations of options: for models without merged states."""
    holes = holes_of(model.space)
    movers = tuple(_cube_mover(model, party, holes) for party in range(len(model.parties)))
    whole = model.space.size == 1 << model.space.options
    return Board(movers, slice(None) if whole else model.space.codes)


def _cube_mover(model: GraphModel, party: int, holes: Holes) -> Mover:
    space, rule = model.space, model.rules[party]
    ranks = spread(space, model.ranks[party])
    inclusive = not any(other.arbitrary for other in model.rules)
    mover: Mover
    if rule.forbidden:
        mover = FlipMover(space.options, rule, ranks, holes)
    else:
        mover = CubeMover(space.options, rule.up, rule.down, ranks, holes, inclusive=inclusive)
    if not rule.allowed:
        return mover
    arcs = [passage_arcs(space, passage) for passage in rule.allowed]
    starts, ends = (np.concatenate(column) for column in zip(*arcs, strict=True))
    legal = ~rule.forbids(starts, ends)
    return ExtraMover(mover, starts[legal], ends[legal])
