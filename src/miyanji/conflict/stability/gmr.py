"""General metarational stability."""

from collections.abc import Sequence

from miyanji.conflict.movers import Mover
from miyanji.conflict.propagation import Closure
from miyanji.conflict.stability.verdicts import Verdicts, deterred


def gmr(movers: Sequence[Mover], party: int, closure: Closure = "legal") -> Verdicts:
    """Which states are GMR stable for a party.

    From every improvement the opponents can move, by any moves of theirs, to a state that the
    party does not prefer to where it began. Definition 5 of docs/explanation/graph-model.md;
    Howard (1971), Paradoxes of Rationality.
    """
    return deterred(movers, party, movers[party].ranks, improving=False, closure=closure)
