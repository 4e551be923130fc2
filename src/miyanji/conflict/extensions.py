"""Unknown preferences: the four extensions of the stability concepts.

Where a party's comparison of two states is not known, two questions arise. May it leave a state
for one that is perhaps better? It may in extensions a and c. Does it fear a sanction that is
perhaps worse? It does in c and d. So a is for the bold (every chance tempts, only sure harm
deters), d for the cautious; b counts only what is known on both sides. In SEQ and SSEQ opponents
may use moves that are perhaps improvements of theirs in every extension. Without unknown
comparisons all four are the ordinary concepts.

Definition 15 of docs/explanation/graph-model.md. Source: Li, Hipel, Kilgour and Fang (2004),
Preference uncertainty in the graph model for conflict resolution, IEEE Transactions on Systems,
Man and Cybernetics A 34(4).
"""

from typing import Literal

from miyanji.conflict.model import GraphModel
from miyanji.conflict.moves import Arcs
from miyanji.conflict.relational import Concept, Question, Verdict, stable
from miyanji.conflict.relations import better, better_along, unknown, unknown_along
from miyanji.conflict.words import Block, Table

Extension = Literal["a", "b", "c", "d"]
EXTENSIONS: tuple[Extension, ...] = ("a", "b", "c", "d")
_TEMPTED_BY_UNKNOWN = ("a", "c")
_DETERRED_BY_UNKNOWN = ("c", "d")


def uncertain_stability(
    model: GraphModel, party: int, extension: Extension
) -> dict[Concept, Verdict]:
    """For each concept, which states are stable for the party in this extension."""
    order = model.orders[party]
    others = [other for other in range(len(model.parties)) if other != party]

    def gain(block: Block) -> Table:
        sure = better(order, block)
        return sure | unknown(order, block) if extension in _TEMPTED_BY_UNKNOWN else sure

    def pain(block: Block) -> Table:
        not_better = ~better(order, block)
        if extension in _DETERRED_BY_UNKNOWN:
            return not_better
        return not_better & ~unknown(order, block)

    return stable(
        Question(
            own=[model.arcs[party]],
            legal=[model.arcs[other] for other in others],
            credible=[possible_improvements(model, other) for other in others],
            gain=gain,
            pain=pain,
        ),
        model.space.size,
    )


def possible_improvements(model: GraphModel, party: int) -> Arcs:
    """The moves of a party that are, or for all that is known may be, improvements."""
    arcs, order = model.arcs[party], model.orders[party]
    return arcs.kept(
        better_along(order, arcs.sources, arcs.targets)
        | unknown_along(order, arcs.sources, arcs.targets)
    )
