"""What a plain act turns into by its mood: a plan, a refusal, a threat, a demand.

PLOVER manual 2.0: what is only promised of a cooperative type is AGREE; a hostile act announced
is THREATEN; "will not release", "does not accept" is REJECT; "must stop" is REQUEST.
"""

from collections.abc import Sequence

from miyanji.coding.actuality import actuality
from miyanji.coding.frame import Export
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.unnamed import penal

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
# Concepts of what one has in mind to do.
_IN_MIND = ("want", "intend", "review", "plan")
_DUTY = ("must", "should")
# Tokens of a modal with its verb alone.
_BARE = 2


def turned(
    analysis: Analysis,
    node: Predication,
    content: Sequence[Predication],
    other: Export | None = None,
) -> tuple[Export, str]:
    """Return the export of ``node`` and the name of the rule that gave it; ``other`` is what it
    exports where that is not its concept's own."""
    concept = node.concept
    own = other or Export(concept.plover or "", concept.mode, concept.cameo)
    if refused(node):
        return Export("REJECT", None, "120"), "plain.refusal"
    if own.event == "ASSAULT" and _in_words(analysis, node):
        return Export("ACCUSE", "disapprove", "111"), "plain"
    if own.event == "ASSAULT" and own.mode is None and _by(analysis, node, "protesters"):
        return Export("PROTEST", "riot", "145"), "plain"
    if node.name == "obstruct" and not _by(analysis, node, "protesters"):
        own = Export("COERCE", "restrict", "172") if _by(analysis, node, "forces") else own
    if (
        node.name in ("rally", "protest")
        and "to" in node.marks
        and not _by(analysis, node, "protesters")
    ):
        own = Export("ACCUSE", "disapprove", "114")
    if penal(analysis, node):
        return _threat("SANCTION"), "plain.threat"
    if own.event == "REQUEST" and _sends_away(analysis, node, content):
        return Export("SANCTION", "expel", "166"), "plain"
    hostile = next((n.concept.plover for n in content if _deed(analysis, n)), None)
    if node.name in _AHEAD and hostile and node.concept.plover:
        return _threat(hostile), "plain.threat"
    reality = actuality(analysis, node)
    if own.event in _COOPERATIVE and (_meant(analysis, node) or _assured(node, content)):
        return Export("AGREE", None, _PROMISED.get(own.event, "030")), "plain.promise"
    if own.event in _HOSTILE and _meant(analysis, node):
        return _threat(own.event), "plain.threat"
    if own.event in _HOSTILE and reality == "hypothetical" and _announced(analysis, node):
        return _threat(own.event), "plain.threat"
    if reality != "planned" or (own.event in _GIVEN_UP and _decided(analysis, node)):
        return own, "plain"
    if own.event in _COOPERATIVE:
        return Export("AGREE", None, _PROMISED.get(own.event, "030")), "plain.promise"
    return (_threat(own.event), "plain.threat") if own.event in _HOSTILE else (own, "plain")


def _deed(analysis: Analysis, node: Predication) -> bool:
    """A hostile deed, and not what another noun is called by ("attack helicopters")."""
    called = node.nominal and analysis.sentence.tokens[node.last].dep == "compound"
    return node.concept.plover in _HOSTILE and not called


def _meant(analysis: Analysis, node: Predication) -> bool:
    """ "Wants to lift", "is considering sending": what its doer has in mind is not done."""
    above, verb = next(analysis.ancestors(node), None), node.verb
    if above is None or verb is None or analysis.sentence.language != "en" or verb.negated:
        return False
    if above.name not in _IN_MIND or node.link != "content":
        return False
    if above.verb is None:
        # "Expressed its intention to work with B".
        return above.nominal
    if above.verb.negated or above.verb.lemma == "decide":
        return False
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    return any(own & {*m.ids} for m in above.roles.get("actor", []))


def _assured(node: Predication, content: Sequence[Predication]) -> bool:
    """ "Assured A that it would withdraw" promises it."""
    verb = node.verb
    if verb is None or verb.lemma not in ("assure", "reassure"):
        return False
    return any(n.verb and n.verb.modal in ("will", "would") and n.concept.plover for n in content)


def _in_words(analysis: Analysis, node: Predication) -> bool:
    """ "Attacked A's record": a policy is attacked with words."""
    verb, tokens = node.verb, analysis.sentence.tokens
    if verb is None or node.passive or analysis.sentence.language != "en":
        return False
    objects = node.marks.get("object", [])
    return node.name == "attack" and any(
        tokens[p.head].lemma in cue_keys("en", "stances") for p in objects
    )


def _by(analysis: Analysis, node: Predication, cue: str) -> bool:
    """The subject is about people of that kind."""
    if analysis.sentence.language != "en":
        return False
    held = node.marks.get("by", []) if node.passive else node.marks.get("subject", [])
    return any(has_cue(analysis.sentence.tokens[p.first : p.last + 1], "en", cue) for p in held)


def _sends_away(analysis: Analysis, node: Predication, content: Sequence[Predication]) -> bool:
    """ "Ordered A's diplomats to leave": they are expelled."""
    verb, language = node.verb, analysis.sentence.language
    if verb is None or language != "en" or verb.lemma not in ("order", "tell", "give", "ask"):
        return False
    tokens = analysis.sentence.tokens
    asked = {tokens[p.head].lemma for p in node.marks.get("object", [])}
    leaves = any(n.verb and n.verb.lemma in ("leave", "depart", "quit") for n in content)
    return leaves and not asked.isdisjoint(cue_keys("en", "missions"))


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
    if above is None:
        # "May impose sanctions on B", but not "may have bombed B".
        return verb.modal in ("may", "might", "could") and len(verb.tokens) <= _BARE
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
