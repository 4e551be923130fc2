"""From the worst that opponents can do to which states are stable."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.movers import Mover, Values
from miyanji.conflict.propagation import Closure, least_reachable

Verdicts = NDArray[np.bool_]


def deterred(
    movers: Sequence[Mover],
    party: int,
    terminal: Values,
    *,
    improving: bool,
    closure: Closure,
) -> Verdicts:
    """Which states are stable: from each improvement t of the party, its opponents can reach a
    state whose ``terminal`` value is at most the party's rank where it began.
    """
    mover = movers[party]
    worst = least_reachable(movers, party, terminal, improving=improving, closure=closure)
    return np.asarray(mover.most(worst, improving=True) <= mover.ranks)


def after_answer(mover: Mover) -> Values:
    """The best rank that a party has at each state, having answered with one move or none."""
    return np.maximum(mover.ranks, mover.most(mover.ranks, improving=False))


def for_all(verdicts: Verdicts) -> Verdicts:
    """The states stable for every party: equilibria."""
    return np.asarray(verdicts.all(axis=0))
