"""Strength of preference: is a party kept in a state by a great harm or by a small one?

A party may prefer one state to another strongly or mildly. A state that is stable under a concept
is *strongly* stable for the party if every improvement, strong or mild, meets a sanction that
leaves it much worse than at the start (in SMR and SSEQ: and no own move from there leaves it
better off than much worse); otherwise it is *weakly* stable. Nash stability knows no sanctions and
so no strength.

Definition 14 of docs/explanation/graph-model.md. Sources: Hamouda, Kilgour and Hipel (2004),
Strength of preference in the graph model for conflict resolution, Group Decision and Negotiation
13, for two parties; (2006), Strength of preference in graph models for multiple-decision-maker
conflicts, Applied Mathematics and Computation 179, for more.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from miyanji.conflict.coalitions import improvements
from miyanji.conflict.model import GraphModel
from miyanji.conflict.relational import Concept, Question, Verdict, stable
from miyanji.conflict.relations import Strength, better

SANCTIONED: tuple[Concept, ...] = ("gmr", "smr", "seq", "sseq")


@dataclass(frozen=True, eq=False)
class StrengthVerdict:
    """Which states are strongly and which weakly stable; no state is both."""

    strong: Verdict
    weak: Verdict


def strength_stability(
    model: GraphModel, party: int, strength: Strength
) -> dict[Concept, StrengthVerdict]:
    """Strong and weak stability of every state for the party, for each concept with sanctions.

    Raises ``ValueError`` where some comparison of a party is unknown.
    """
    if not model.complete:
        raise ValueError("strength of preference needs known preferences")
    general = stable(_question(model, party, None), model.space.size)
    strong = stable(_question(model, party, strength), model.space.size)
    return {c: StrengthVerdict(strong[c], general[c] & ~strong[c]) for c in SANCTIONED}


def _question(model: GraphModel, party: int, strength: Strength | None) -> Question:
    order = model.orders[party]
    others = [other for other in range(len(model.parties)) if other != party]
    return Question(
        own=[model.arcs[party]],
        legal=[model.arcs[other] for other in others],
        credible=[improvements(model, other) for other in others],
        gain=lambda block: better(order, block),
        pain=lambda block: (
            ~better(order, block) if strength is None else strength.much_worse(block)
        ),
    )


def jointly(verdicts: Sequence[StrengthVerdict]) -> StrengthVerdict:
    """Equilibria: strong where strongly stable for every party, weak where stable for every one."""
    strong = np.logical_and.reduce([verdict.strong for verdict in verdicts])
    general = np.logical_and.reduce([verdict.strong | verdict.weak for verdict in verdicts])
    return StrengthVerdict(strong, general & ~strong)
