"""What a plain act turns into by its mood: a plan, a refusal, a threat, a demand.

PLOVER manual 2.0: what is only promised of a cooperative type is AGREE; a hostile act announced
is THREATEN; "will not release", "does not accept" is REJECT; "must stop" is REQUEST.
"""

from collections.abc import Sequence

from miyanji.coding.actuality import actuality
from miyanji.coding.frame import Export
from miyanji.coding.predications import Analysis, Predication

_COOPERATIVE = ("CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE")
# CAMEO codes of what is only promised: to give aid, to yield, to meet.
_PROMISED = {"AID": "033", "CONCEDE": "035", "RETREAT": "035", "CONSULT": "036"}
_HOSTILE = {
    "ASSAULT": ("violence", "138"),
    "COERCE": ("restrict", "132"),
    "SANCTION": ("relations", "131"),
    "PROTEST": ("relations", "133"),
}
_YIELDING = ("RETREAT", "CONCEDE", "AID", "AGREE", "SUPPORT", "COOPERATE")
_GIVEN_UP = ("RETREAT", "CONCEDE")
_AHEAD = ("plan", "intend", "ready", "promise", "offer")
_DUTY = ("must", "should")


def turned(
    analysis: Analysis, node: Predication, content: Sequence[Predication]
) -> tuple[Export, str]:
    """Return the export of ``node`` and the name of the rule that gave it."""
    concept = node.concept
    own = Export(concept.plover or "", concept.mode, concept.cameo)
    if refused(node):
        return Export("REJECT", None, "120"), "plain.refusal"
    hostile = next((n.concept.plover for n in content if n.concept.plover in _HOSTILE), None)
    if node.name in _AHEAD and hostile and node.concept.plover:
        return _threat(hostile), "plain.threat"
    reality = actuality(analysis, node)
    if own.event in _HOSTILE and reality == "hypothetical" and _announced(analysis, node):
        return _threat(own.event), "plain.threat"
    if reality != "planned" or (own.event in _GIVEN_UP and _decided(analysis, node)):
        return own, "plain"
    if own.event in _COOPERATIVE:
        return Export("AGREE", None, _PROMISED.get(own.event, "030")), "plain.promise"
    return (_threat(own.event), "plain.threat") if own.event in _HOSTILE else (own, "plain")


def _announced(analysis: Analysis, node: Predication) -> bool:
    """ "A said it could use force": what the speaker itself may do is a threat."""
    verb = node.verb
    if verb is None or verb.negated or analysis.sentence.language != "en":
        return False
    above = next(analysis.ancestors(node), None)
    if above is not None and above.name in ("plan", "promise", "intend"):
        # "Vowed to retaliate if ..."
        return True
    if verb.modal is None:
        return False
    speaks = above is not None and above.concept.family == "speech"
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    said = {i for m in above.roles.get("actor", []) for i in m.ids} if above and speaks else set()
    return bool(own & said)


def _decided(analysis: Analysis, node: Predication) -> bool:
    """ "Decided to lift the sanctions": what is decided is yielded."""
    above = next(analysis.ancestors(node), None)
    return above is not None and above.verb is not None and above.verb.lemma == "decide"


def _threat(event: str) -> Export:
    mode, cameo = _HOSTILE[event]
    return Export("THREATEN", mode, cameo)


def refused(node: Predication) -> bool:
    """What is negated for the future, or yielding negated for now, is refused; a past negation
    is a denial."""
    verb = node.verb
    if verb is None or not verb.negated or verb.tense == "past":
        return False
    open_kind = node.concept.plover is None and verb.tense == "future"
    return open_kind or node.concept.plover in _YIELDING


def demanded(node: Predication) -> bool:
    """Tell whether the verb of ``node`` says what its subject has to do."""
    verb = node.verb
    return verb is not None and verb.modal in _DUTY and not node.nominal
