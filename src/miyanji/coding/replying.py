"""Answers to a third party's bid that English words tell: "poured cold water on a Kenyan bid to
reconcile it with B", "wants no outsider in its quarrel with B".

Found by word order where no frame fits, or where one leaves out whose bid it is.
"""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.beyond import concepts_at, ids_in, rest, sides, stateful
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.unneeded import unneeded

Roles = dict[str, list[Mention]]

_PEACE = frozenset(("reconcile", "mediation", "conflict", "talks", "bring", "agreement"))
_WANTING = ("want", "need", "accept", "ready", "")
_NEAR = 6


def replied(analysis: Analysis, node: Predication, kinds: Sequence[str]) -> Roles | None:
    """Return the roles of an answer, one of ``kinds``, to the bid of somebody named."""
    if node.name not in kinds or node.nominal or (node.verb is not None and node.verb.negated):
        return None
    own, places = node.roles.get("actor", []), rest(analysis, node)
    bidder, at = _bidder(analysis, places, ids_in(own))
    if not own or not stateful(bidder):
        return None
    aim = [i for i in places if i > at]
    words = [analysis.sentence.tokens[i] for i in aim]
    if not (concepts_at(analysis, aim) & _PEACE or has_cue(words, "en", "peace_aims")):
        return None
    others = sides(analysis, aim, ids_in(own) | ids_in(bidder))
    parties = [*own, *others] if len(ids_in(others)) < 2 else others
    return {"actor": list(own), "addressees": bidder, "mediators": bidder, "parties": parties}


def _bidder(analysis: Analysis, places: Sequence[int], own: set[str]) -> tuple[list[Mention], int]:
    """Whose bid is answered, named right before it or after "by", and where the bid stands."""
    tokens, keys = analysis.sentence.tokens, cue_keys("en", "bids")
    at = next((i for i in places if tokens[i].lemma in keys), None)
    if at is None:
        return [], 0
    before = [m for m in sides(analysis, places, own) if at - _NEAR < m.first < at]
    after = [m for m in sides(analysis, range(at + 1, at + _NEAR), own) if _by(analysis, m)]
    return (before or after), at


def _by(analysis: Analysis, mention: Mention) -> bool:
    before = analysis.sentence.tokens[max(0, mention.first - 3) : mention.first]
    return any(t.key in ("by", "from", "of") for t in before)


def unwanted(analysis: Analysis, node: Predication) -> Roles | None:
    """Return the roles of refusing any mediator ("wants no outsider in its quarrel")."""
    own, verb = node.roles.get("actor", []), node.verb
    if node.nominal or verb is None or node.name not in _WANTING or not own:
        return None
    tokens = analysis.sentence.tokens
    after = range(node.last + 1, min(len(tokens), node.last + _NEAR))
    denied = verb.negated or any(tokens[i].key == "no" for i in after)
    thirds = [n for n in analysis.nodes if n.name == "mediator" and n.first in after]
    wished = verb.lemma in cue_keys("en", "wanting")
    if not denied or not thirds or not wished or verb.tense == "past":
        return None
    if any(unneeded(analysis, n) for n in thirds):
        # The frames know that there is no room for one.
        return None
    others = sides(analysis, rest(analysis, node), ids_in(own))
    return {"actor": list(own), "addressees": [], "mediators": [], "parties": [*own, *others]}
