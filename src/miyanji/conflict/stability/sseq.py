"""Symmetric sequential stability."""

from collections.abc import Sequence

from miyanji.conflict.movers import Mover
from miyanji.conflict.propagation import Closure
from miyanji.conflict.stability.verdicts import Verdicts, after_answer, deterred


def sseq(movers: Sequence[Mover], party: int, closure: Closure = "legal") -> Verdicts:
    """Which states are SSEQ stable for a party.

    As sequentially stable, and from the sanction the party has no move of its own to a state
    that it prefers to where it began. Definition 8 of docs/explanation/graph-model.md; Rêgo and
    Vieira (2017), Symmetric sequential stability in the graph model for conflict resolution with
    multiple decision makers, Group Decision and Negotiation 26.
    """
    terminal = after_answer(movers[party])
    return deterred(movers, party, terminal, improving=True, closure=closure)
