"""Clues: what is told around the names of a text, counted, for the weighing of roles.

A clue is a concept near a name ("mediation" up to two words before it), a role that the name has
under a concept, or what kind of name it is. No word of the text is a clue, so that Persian and
English share them all.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from miyanji.actors.actor import Mention
from miyanji.coding.predications import Analysis, Predication

# How many words from a name to a concept still count as next to it, near it, and far from it.
_DISTANCES = (2, 5, 12)
# One more mention of the kind says little.
_MOST = 3
_UNIONS = frozenset({"UNO", "EUR"})

Values = dict[str, float]


@dataclass(frozen=True, slots=True)
class Clues:
    """The counts of a text: per actor (its mentions under ``named``), of the concepts in it, and
    how many sentences it has."""

    actors: Mapping[str, Counter[str]]
    concepts: Counter[str]
    sentences: int


def counted(
    mentions: Sequence[Sequence[Mention]], analyses: Sequence[Analysis], sentences: int
) -> Clues:
    """Return the clues of a text whose mentions are given by sentence."""
    by_sentence = {a.sentence.index: a for a in analyses}
    actors: dict[str, Counter[str]] = {}
    for at, row in enumerate(mentions):
        for mention in row:
            found = around(mention, by_sentence.get(at))
            for name in mention.ids:
                actors.setdefault(name, Counter()).update(found)
    concepts = Counter(node.name for a in analyses for node in a.nodes)
    return Clues(actors, concepts, sentences)


def around(mention: Mention, analysis: Analysis | None) -> Counter[str]:
    """Return the clues around one mention."""
    found = Counter(("named", f"kind:{mention.kind}"))
    if mention.sentence < 2:
        found[f"in{mention.sentence}"] += 1
    if mention.place:
        found["place"] += 1
    if mention.office:
        found[f"office:{mention.office}"] += 1
    for node in analysis.nodes if analysis else ():
        found.update(_beside(mention, node))
    return found


def _beside(mention: Mention, node: Predication) -> list[str]:
    side, gap = "inside", 0
    if node.last < mention.first:
        side, gap = "after", mention.first - node.last
    elif node.first > mention.last:
        side, gap = "before", node.first - mention.last
    far = sum(gap > d for d in _DISTANCES)
    roles = [role for role, names in node.roles.items() if _among(mention, names)]
    return [
        f"near:{node.name}",
        f"near:{node.name}:{side}{far}",
        *(f"role:{node.name}.{role}" for role in roles),
    ]


def _among(mention: Mention, names: Sequence[Mention]) -> bool:
    return any(m.first == mention.first and m.sentence == mention.sentence for m in names)


def of_actor(clues: Clues, name: str) -> Values:
    """Return the values that say what ``name`` is in its text: how often each clue was counted,
    and in which share of its mentions."""
    counts = clues.actors[name]
    times = counts["named"]
    named = sorted((c["named"] for c in clues.actors.values()), reverse=True)
    values = {
        f"is:{sort_of(name)}": 1.0,
        "share": times / sum(named),
        "times": math.log1p(times),
        "rank": float(named.index(times)),
    }
    for clue, n in counts.items():
        if clue != "named":
            values[clue] = float(min(n, _MOST))
        if clue.startswith(("near:", "role:")):
            values[f"share:{clue}"] = n / times
    return values


def sort_of(name: str) -> str:
    """Return whether an actor id is that of a state, a body of states, a group or a person."""
    for sort in ("group", "person"):
        if name.startswith(f"{sort}:"):
            return sort
    return "body" if len(name) != 3 or name in _UNIONS else "state"


def of_text(clues: Clues) -> Values:
    """Return the values that say whether the text tells of a mediation, and how far it went."""
    values = {"sentences": math.log1p(clues.sentences), "actors": math.log1p(len(clues.actors))}
    for name, n in clues.concepts.items():
        values[f"told:{name}"] = 1.0
        values[f"rate:{name}"] = n / clues.sentences
        values[f"times:{name}"] = math.log1p(n)
    all_names: Counter[str] = Counter()
    for counts in clues.actors.values():
        all_names.update({c: n for c, n in counts.items() if c.startswith(("role:", "near:"))})
    return values | {f"all:{clue}": math.log1p(n) for clue, n in all_names.items()}


def of_answer(clues: Clues, name: str) -> Values:
    """Return the values that say whether the side ``name`` has consented."""
    text = of_text(clues)
    kept = ("told:", "all:role:")
    own = of_actor(clues, name) if name in clues.actors else {"unnamed": 1.0}
    return own | {f"text:{clue}": v for clue, v in text.items() if clue.startswith(kept)}
