"""How the values of states travel backwards along one party's moves."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.moves import Arcs
from miyanji.conflict.preferences.orders import Ranks

Values = NDArray[np.int32]

NOTHING = np.int32(np.iinfo(np.int32).max)


class Mover(Protocol):
    """One party's moves and preferences over a set of positions.

    ``ranks`` are its ranks at the positions. ``transitive``: two of its moves in succession are
    one move of its own or none, so that nothing is lost where it repeats itself.
    """

    ranks: Ranks
    transitive: bool

    def least(self, values: Values, improving: bool) -> Values:
        """For each position the least value that one move (improvement) leads to, or NOTHING."""
        ...

    def most(self, values: Values, improving: bool) -> Values:
        """For each position the greatest value that one move (improvement) leads to, or -1."""
        ...


class ArcMover:
    """A mover over listed moves; every operation is linear in their number."""

    transitive = False

    def __init__(self, arcs: Arcs, ranks: Ranks) -> None:
        self.ranks = ranks
        self._moves = arcs
        self._improvements = arcs.kept(ranks[arcs.targets] > ranks[arcs.sources])

    def least(self, values: Values, improving: bool) -> Values:
        """As in ``Mover``."""
        return _over_arcs(np.minimum, values, self._arcs(improving), NOTHING)

    def most(self, values: Values, improving: bool) -> Values:
        """As in ``Mover``."""
        return _over_arcs(np.maximum, values, self._arcs(improving), np.int32(-1))

    def _arcs(self, improving: bool) -> Arcs:
        return self._improvements if improving else self._moves


def _over_arcs(over: np.ufunc, values: Values, arcs: Arcs, nothing: np.int32) -> Values:
    found = np.full(len(values), nothing)
    some = np.flatnonzero(np.diff(arcs.starts))
    if len(some):
        found[some] = over.reduceat(values[arcs.targets], arcs.starts[some])
    return found
