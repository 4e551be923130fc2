"""Coalition stability: may parties that act together leave a state for good?

A coalition H improves on s by a state t that legal moves of its members reach from s, no member
moving twice in succession, and that every member prefers to s; the states on the way need please
nobody. A sanction leaves some member no better off than at s. A coalition of one member is the
individual party. Merging the members into one party would be another, wrong, concept: it has no
preference of its own.

Definition 13 of docs/explanation/graph-model.md. Sources: Kilgour and Hipel (2005), The graph
model for conflict resolution: past, present, and future, Group Decision and Negotiation 14, for
Nash; Inohara and Hipel (2008), Coalition analysis in the graph model for conflict resolution,
Systems Engineering 11, for GMR, SMR and SEQ. SSEQ is the same construction on the concept of Rêgo
and Vieira (2017).
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from miyanji.conflict.errors import CaseError
from miyanji.conflict.model import GraphModel
from miyanji.conflict.moves import MAX_ARCS, Arcs
from miyanji.conflict.relational import Concept, Question, Verdict, stable
from miyanji.conflict.relations import better, better_along
from miyanji.conflict.words import (
    Block,
    Table,
    blocks,
    forwards,
    identity,
    sequences,
    unpacked,
)

Coalition = tuple[int, ...]


def coalition_stability(
    model: GraphModel, members: Sequence[int], *, joint_sanctions: bool = False
) -> dict[Concept, Verdict]:
    """For each concept, which states are stable for the coalition of these parties.

    In SEQ and SSEQ opponents answer with their individual improvements; with ``joint_sanctions``
    with improvements of every coalition of opponents, no coalition moving twice in succession
    (the class coalitional improvements of Inohara and Hipel). Raises ``ValueError`` where some
    comparison of a party is unknown.
    """
    if not model.complete:
        raise ValueError("coalition stability needs known preferences")
    others = [party for party in range(len(model.parties)) if party not in members]
    credible = (
        [coalition_improvements(model, group) for group in subsets(others)]
        if joint_sanctions
        else [improvements(model, party) for party in others]
    )
    return stable(
        Question(
            own=[model.arcs[member] for member in members],
            legal=[model.arcs[party] for party in others],
            credible=credible,
            gain=lambda block: _every_member_gains(model, members, block),
            pain=lambda block: ~_every_member_gains(model, members, block),
        ),
        model.space.size,
    )


def subsets(parties: Sequence[int]) -> Iterator[Coalition]:
    """Every coalition of one or more of the parties, smaller ones first."""
    for size in range(1, len(parties) + 1):
        yield from combinations(parties, size)


def improvements(model: GraphModel, party: int) -> Arcs:
    """The unilateral improvements of one party."""
    arcs = model.arcs[party]
    return arcs.kept(better_along(model.orders[party], arcs.sources, arcs.targets))


def coalition_improvements(model: GraphModel, members: Sequence[int]) -> Arcs:
    """Every improvement of a coalition as a move of its own.

    Raises ``CaseError`` where there are too many to list.
    """
    if len(members) == 1:
        return improvements(model, members[0])
    states = model.space.size
    movers = [forwards(model.arcs[member]) for member in members]
    listed: list[tuple[np.ndarray, np.ndarray]] = []
    for block in blocks(states, sum(len(model.arcs[member].targets) for member in members)):
        reached = unpacked(sequences(movers, identity(block, states)), block.width)
        ends, starts = np.nonzero(reached & _every_member_gains(model, members, block))
        listed.append((starts + block.first, ends))
        if sum(len(s) for s, _ in listed) > MAX_ARCS:
            raise CaseError(
                "the opponents' coalitions have too many improvements to list; "
                "leave out joint sanctions"
            )
    return _arcs(
        np.concatenate([s for s, _ in listed]), np.concatenate([e for _, e in listed]), states
    )


def _arcs(starts: np.ndarray, ends: np.ndarray, states: int) -> Arcs:
    order = np.lexsort((ends, starts))
    counts = np.bincount(starts, minlength=states)
    return Arcs(
        starts[order].astype(np.int32),
        ends[order].astype(np.int32),
        np.concatenate([[0], np.cumsum(counts)]).astype(np.int64),
    )


def _every_member_gains(model: GraphModel, members: Sequence[int], block: Block) -> Table:
    gains = [better(model.orders[member], block) for member in members]
    return np.asarray(np.logical_and.reduce(gains))
