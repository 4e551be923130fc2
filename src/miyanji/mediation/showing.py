"""Showing: the words that speak for a judgement, and the act that they make.

Nothing is judged without words: a name that no sentence ties to something told of a mediation, as
a fact or a plan, is dropped.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from miyanji.actors.actor import Cast, Mention
from miyanji.coding.act import Actuality
from miyanji.coding.actuality import actuality
from miyanji.coding.frame import Draft, Frame
from miyanji.coding.predications import Analysis, Predication
from miyanji.mediation.clues import around
from miyanji.mediation.process import Stage
from miyanji.mediation.weights import Question, weights

# What tells of a mediation or of what it is about; a text without any is not judged.
TOLD = frozenset(
    {"agreement", "effort", "host", "mediation", "mediator", "meet", "proposal", "talks"}
)
# What a sentence may tell beside these that speaks for somebody's part in it.
_BESIDE = TOLD | {"convey", "help", "play_role", "praise", "steer", "thank"}
_HAPPENED = 2.0
# What may speak for a judgement: nothing that is asked or denied.
_CLAIMED: dict[str, tuple[Actuality, ...]] = {
    "mediator": ("happened", "planned"),
    "party": ("happened", "planned", "hypothetical"),
    "accept": ("happened",),
}


@dataclass(frozen=True, slots=True)
class Place:
    """The sentence that speaks for a judgement, the name in it and the predication beside it."""

    analysis: Analysis
    mention: Mention
    node: Predication


def places(
    names: Iterable[str], question: Question, cast: Cast, analyses: Sequence[Analysis]
) -> dict[str, Place]:
    """Return the place that speaks most for each name; names without any are left out."""
    by_sentence = {a.sentence.index: a for a in analyses}
    found = ((name, _place(name, question, cast, by_sentence)) for name in names)
    return {name: place for name, place in found if place is not None}


def _place(
    name: str, question: Question, cast: Cast, analyses: dict[int, Analysis]
) -> Place | None:
    """The best place of a name: one that is told as a fact before all."""
    best: tuple[float, Place] | None = None
    for mention in (m for row in cast.mentions for m in row if name in m.ids):
        analysis = analyses.get(mention.sentence)
        node = _nearest(analysis, mention, _CLAIMED[question]) if analysis else None
        if analysis is None or node is None or _says_little(mention, question):
            continue
        clues = {c: float(n) for c, n in around(mention, analysis).items() if ":" in c}
        score = weights()[question].sum(clues)
        score += _HAPPENED * (actuality(analysis, node) == "happened")
        if best is None or score > best[0]:
            best = (score, Place(analysis, replace(mention, ids=(name,)), node))
    return best[1] if best else None


def _says_little(mention: Mention, question: Question) -> bool:
    """A name that only says where does not mediate, and a title shows nobody's consent."""
    return (mention.place and question == "mediator") or (
        mention.sentence == 0 and question == "accept"
    )


def _nearest(
    analysis: Analysis, mention: Mention, claimed: Sequence[Actuality]
) -> Predication | None:
    """The predication beside the name that claims what may be claimed, one that tells of a
    mediation without other words before all."""
    telling = [n for n in analysis.nodes if n.name in _BESIDE]
    fitting = [n for n in telling if actuality(analysis, n) in claimed]
    return min(
        fitting, key=lambda n: (n.name not in TOLD, abs(n.first - mention.first)), default=None
    )


def contacts(
    third: Sequence[Place], parties: Sequence[str], cast: Cast, stage: Stage
) -> list[tuple[Analysis, Draft]]:
    """Return an act of mediation for each predication that speaks for third parties."""
    joint: dict[tuple[int, int], list[Place]] = {}
    for place in third:
        joint.setdefault((place.analysis.sentence.index, place.node.index), []).append(place)
    return [
        _contact(row[0], [p.mention for p in row], named(parties, row[0], cast), stage)
        for row in joint.values()
    ]


def sided(
    sides: Sequence[Place], mediators: Sequence[str], cast: Cast, stage: Stage
) -> list[tuple[Analysis, Draft]]:
    """Return an act of the known mediators for each new side of the dispute."""
    return [_contact(p, named(mediators, p, cast), [p.mention], stage) for p in sides]


def _contact(
    place: Place, third: list[Mention], sides: list[Mention], stage: Stage
) -> tuple[Analysis, Draft]:
    act = "meeting_indirect" if stage == "occurred" else "express_willingness"
    roles = {"actor": third, "addressees": sides, "mediators": third, "parties": sides}
    return place.analysis, Draft(place.node, _frame("weighed.mediation", act), roles, None)


def consent(
    place: Place, mediators: Sequence[str], parties: Sequence[str], cast: Cast
) -> tuple[Analysis, Draft]:
    """Return the act of a side that has consented."""
    third = named(mediators, place, cast)
    roles = {
        "actor": [place.mention],
        "addressees": third,
        "mediators": third,
        "parties": named(parties, place, cast),
    }
    return place.analysis, Draft(place.node, _frame("weighed.accept", "accept"), roles, None)


def named(names: Sequence[str], place: Place, cast: Cast) -> list[Mention]:
    """Return the mention of each name that is nearest to the place."""
    found = []
    for name in names:
        uses = [m for row in cast.mentions for m in row if name in m.ids]
        if uses:
            near = min(uses, key=lambda m: abs(m.start - place.mention.start))
            found.append(replace(near, ids=(name,)))
    return found


def _frame(name: str, act: str) -> Frame:
    return Frame(name, (), act, (), (), (), ())
