"""Channels: the mediators and the mediation by whose way a predication takes place."""

from miyanji.actors.actor import Mention
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.predications import Analysis, Predication

# What comes "from" a mediator; what is said or felt "from" mediation goes through nobody.
_SENT = ("convey", "receive", "give", "submit", "reach", "answer", "message", "proposal")
_SOURCES = ("through", "with", "by", "as", "from", "in")
_SETTLED = ("agreement", "sign", "talks", "meet")
# Organisations that members speak through as their own.
_ALLIANCES = frozenset(("NATO", "EUR", "QUAD", "G7", "BRICS", "SCO"))
# How far before a noun its preposition may stand, and what may stand between.
_BACK = 4
_MODIFYING = ("NOUN", "NUM", "ADJ", "DET", "PROPN", "PRON", "PUNCT")
_ADDRESSED = ("to", "with", "object", "from", "for")


def channel_nodes(analysis: Analysis, node: Predication) -> list[Predication]:
    """Mediators or mediation under "through", "with", "by" or "as" beside the predication."""
    clauses = {node.clause}
    if node.concept.family != "speech":
        clauses |= {n.clause for n in analysis.content(node) if n.nominal}
    if analysis.clauses[node.clause].speaker:
        return []
    above = list(analysis.ancestors(node))
    fa = analysis.sentence.language == "fa"
    return [
        other
        for other in analysis.nodes
        if other is not node
        and other.clause in clauses
        and not (fa and _no_channel(other, node))
        and not (other.marker in ("from", "as") and node.name == "say")
        and not (other.steered and node.name == "say")
        and other not in above
        and not _addressed_as(other, node)
        and (other.name in ("mediation", "mediator") or (other.steered and other.name == "talks"))
        and (other.marker in _SOURCES or _by_way(other, node) or _attends(analysis, other, node))
        and not (other.steered and came_before(analysis, other))
    ]


def _no_channel(other: Predication, node: Predication) -> bool:
    """What is said or felt "from" or "in" mediation, or answered to it, goes through nobody."""
    if node.name in ("say", "announce") and other.marker not in ("through", "to"):
        return True
    if node.name == "answer" and node.nominal and 0 < other.first - node.last <= _BACK:
        # «در پاسخ به میانجی‌گری ... گفت»: it is what is answered.
        return other.marker != "through"
    if other.marker == "from":
        return node.name not in _SENT
    return other.marker == "in" and not other.roles.get("actor")


def _attends(analysis: Analysis, other: Predication, node: Predication) -> bool:
    """«با حضور میانجی‌های قطری گفت‌وگو کردند», unless in so many words face to face."""
    spoken = node.nominal and analysis.sentence.language != "fa"
    met = node.name in ("talks", "meet") and not spoken
    if not met or other.name != "mediator" or other.marker != "presence":
        return False
    own = [analysis.sentence.tokens[i] for i in analysis.clauses[node.clause].tokens]
    return not has_cue(own, analysis.sentence.language, "face_to_face")


def came_before(analysis: Analysis, node: Predication) -> bool:
    """ "After months of mediation": it came before what the clause tells and is not its content."""
    words = cue_keys(analysis.sentence.language, "before_that")
    for token in reversed(analysis.sentence.tokens[max(0, node.first - _BACK) : node.first]):
        if token.key in words:
            return True
        if token.key != "of" and token.pos not in _MODIFYING:
            return False
    return False


def answer_given(analysis: Analysis, node: Predication) -> bool:
    """ "Hope for a truce after A's acceptance of the plan": an answer that came before."""
    if not node.nominal or node.concept.family != "answer":
        return False
    owner = (m.first for m in node.roles.get("actor", []) if m.first < node.first)
    at = min(owner, default=node.first) - 1
    words = cue_keys(analysis.sentence.language, "before_that")
    return at >= 0 and analysis.sentence.tokens[at].key in words


def _by_way(other: Predication, node: Predication) -> bool:
    """«به میانجی‌گری روسیه امضا شد»."""
    return other.marker == "to" and other.name == "mediation" and node.name in _SETTLED


def is_channel(analysis: Analysis, node: Predication, mention: Mention) -> bool:
    """Another than who acts, and no name inside the name of something else ("through the American
    Recovery Plan"); what is said goes through no alliance that the speaker belongs to."""
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    if own & set(mention.ids):
        return False
    if node.name == "say" and set(mention.ids) <= _ALLIANCES:
        return False
    if _in_a_name(analysis, mention):
        return False
    heads = [p.head for p in node.marks.get("through", []) if p.first <= mention.first <= p.last]
    after = analysis.sentence.tokens[mention.last + 1 : max(heads, default=mention.last) + 1]
    return not any(t.text[:1].isupper() for t in after)


def _in_a_name(analysis: Analysis, mention: Mention) -> bool:
    """ "Through the Oppo China online store": a name in the name of something else."""
    tokens = analysis.sentence.tokens
    if analysis.sentence.language != "en" or mention.first < 2 or mention.kind == "demonym":
        return False
    named = any(m.last == mention.first - 1 for m in analysis.mentions)
    before, after = tokens[mention.first - 1], tokens[mention.last + 1 : mention.last + 2]
    more = bool(after) and after[0].pos in ("NOUN", "ADJ") and after[0].text.islower()
    return more and before.pos == "PROPN" and before.text[:1].isupper() and not named


def mediator_nodes(analysis: Analysis, node: Predication) -> list[Predication]:
    """Mediators to whom the predication is addressed or from whom something comes."""
    return [
        other
        for other in analysis.nodes
        if other.clause == node.clause
        and other.name == "mediator"
        and other.nominal
        and (other.marker in _ADDRESSED or _addressed_as(other, node))
        and not (node.name == "say" and other.marker == "from")
    ]


def _addressed_as(mediator: Predication, node: Predication) -> bool:
    """«برای پاکستان به عنوان میانجی ارسال شد»."""
    whom = {m.ids for m in node.roles.get("addressee", [])}
    named = {m.ids for m in mediator.roles.get("actor", [])}
    return mediator.marker == "as" and bool(named) and named <= whom
