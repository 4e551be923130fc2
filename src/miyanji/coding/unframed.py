"""Plain acts in words that the frames read in a mediation.

Outside a mediation "reached an agreement with A" is a signing, "broke off relations with A" a cut,
"cancelled a visit to A" a refusal, "backed A's bid" a praise and "working with A" cooperation.
"""

from collections.abc import Iterator

from miyanji.coding.frame import Export
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.predications import Analysis, Predication

_STOPS = ("suspend", "end", "postpone")
UNFRAMED = frozenset({"agreement", "accept", "effort", "conduct", *_STOPS})
_CALLED_OFF = ("visit", "meet", "delegation")


def unframed(analysis: Analysis, node: Predication) -> Export | None:
    """Return what an English verb that frames look for exports where no frame took it."""
    verb = node.verb
    if verb is None or verb.negated or node.nominal or analysis.sentence.language != "en":
        return None
    if node.name == "agreement":
        return Export("SUPPORT", None, "057")
    if node.name == "accept" and verb.lemma in cue_keys("en", "backing"):
        return Export("SUPPORT", None, "051")
    if node.name == "effort" and verb.lemma == "work" and "with" in node.marks:
        return Export("COOPERATE", None, "060")
    if node.name == "conduct" and verb.lemma == "execute" and not any(analysis.children(node)):
        return Export("ASSAULT", None, "180")
    if node.name not in _STOPS:
        return None
    held = list(_objects(analysis, node))
    if any(n.name == "conflict" and _ties(analysis, n) for n in held):
        return Export("SANCTION", "withdraw", "161")
    if any(n.name in _CALLED_OFF for n in held) and has_cue(
        [analysis.sentence.tokens[i] for i in verb.tokens], "en", "calling_off"
    ):
        return Export("REJECT", "meet", "125")
    return None


def _objects(analysis: Analysis, node: Predication) -> Iterator[Predication]:
    return (n for n in analysis.children(node) if n.nominal and n.link in ("object", ""))


def _ties(analysis: Analysis, node: Predication) -> bool:
    tokens = analysis.sentence.tokens[node.first : node.last + 1]
    return any(t.lemma in cue_keys("en", "bonds") for t in tokens)
