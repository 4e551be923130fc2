"""Sequential stability."""

from collections.abc import Sequence

from miyanji.conflict.movers import Mover
from miyanji.conflict.propagation import Closure
from miyanji.conflict.stability.verdicts import Verdicts, deterred


def seq(movers: Sequence[Mover], party: int, closure: Closure = "legal") -> Verdicts:
    """Which states are SEQ stable for a party.

    From every improvement the opponents can move, each by improvements of its own only, to a
    state that the party does not prefer to where it began. Definition 7 of
    docs/explanation/graph-model.md; Fraser and Hipel (1984), Conflict Analysis.
    """
    return deterred(movers, party, movers[party].ranks, improving=True, closure=closure)
