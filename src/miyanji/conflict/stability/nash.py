"""Nash stability (rationality)."""

from collections.abc import Sequence

import numpy as np

from miyanji.conflict.movers import Mover
from miyanji.conflict.propagation import Closure
from miyanji.conflict.stability.verdicts import Verdicts


def nash(movers: Sequence[Mover], party: int, closure: Closure = "legal") -> Verdicts:
    """Which states are Nash stable for a party: it has no improvement from them.

    ``closure`` makes no difference. Definition 4 of docs/explanation/graph-model.md; Nash (1950),
    Equilibrium points in n-person games.
    """
    mover = movers[party]
    return np.asarray(mover.most(mover.ranks, improving=True) < 0)
