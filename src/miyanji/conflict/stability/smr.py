"""Symmetric metarational stability."""

from collections.abc import Sequence

from miyanji.conflict.movers import Mover
from miyanji.conflict.propagation import Closure
from miyanji.conflict.stability.verdicts import Verdicts, after_answer, deterred


def smr(movers: Sequence[Mover], party: int, closure: Closure = "legal") -> Verdicts:
    """Which states are SMR stable for a party.

    As general metarational, and from the sanction the party has no move of its own to a state
    that it prefers to where it began. Definition 6 of docs/explanation/graph-model.md; Howard
    (1971), Paradoxes of Rationality.
    """
    terminal = after_answer(movers[party])
    return deterred(movers, party, terminal, improving=False, closure=closure)
