"""Refusals of any mediation: it is not needed, nobody believes in it, there is no room for it."""

from itertools import takewhile

from miyanji.actors.actor import Mention
from miyanji.coding.lexicon import has_cue
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import ids_of, speaker


def unneeded(analysis: Analysis, node: Predication) -> bool:
    """Tell whether the words say that the mediation is not wanted at all ("there is no role for a
    third party to mediate", «جایی برای میانجیگری نیست»)."""
    language, tokens = analysis.sentence.language, analysis.sentence.tokens
    if analysis.sentence.question:
        return False
    for over in (node, *analysis.ancestors(node)):
        clause = analysis.clauses[over.clause]
        words = [tokens[i] for i in clause.tokens]
        # The Arabic words hold their negation.
        refused = language == "ar" or (clause.verb is not None and clause.verb.negated)
        if refused and has_cue(words, language, "unneeded"):
            return True
        if over is not node and over.concept.family == "speech":
            break
    return language == "fa" and _no_remedy(analysis, node)


def _no_remedy(analysis: Analysis, node: Predication) -> bool:
    """«به نظر نمی‌رسد این مشکل با میانجی‌گری حل شود»: it is denied of mediation, here or above,
    that it settles anything or that there is a place for it."""
    over = [node, *takewhile(lambda a: a.concept.family != "speech", analysis.ancestors(node))]
    clauses = [analysis.clauses[n.clause] for n in over]
    words = [analysis.sentence.tokens[i] for i in clauses[0].tokens]
    negated = any(c.verb is not None and c.verb.negated for c in clauses)
    meant = node.nominal and node.marker in ("with", "for", "in", "through")
    return negated and meant and has_cue(words, "fa", "remedies")


def unwilling(analysis: Analysis, node: Predication) -> list[Mention]:
    """Return who needs no mediation: the subject of the words, or else who says them."""
    said, offered = speaker(analysis, node), ids_of(node.roles.get("actor", []))
    over = (a.roles.get("actor", []) for a in analysis.ancestors(node))
    subject = next((names for names in over if names), [])
    own = [m for m in subject if not set(m.ids) & offered]
    shared = [m for m in said if set(m.ids) & ids_of(subject)]
    if shared and len(ids_of(subject)) > 1:
        return shared
    return own or said or subject


def _matters(analysis: Analysis, node: Predication) -> list[Mention]:
    """ "No role for mediation in issues between A and B", "in A and B matters"."""
    if analysis.sentence.language != "en":
        return []
    rows = [p for marker in ("in", "between") for p in node.marks.get(marker, [])]
    rows += [p for p in analysis.clauses[node.clause].phrases if p.marker in ("in", "between")]
    rows = [p for p in rows if p.first > node.last]
    found = [m for m in analysis.mentions if any(p.first <= m.first <= p.last for p in rows)]
    return found if len(ids_of(found)) > 1 else []


def refused(analysis: Analysis, node: Predication) -> dict[str, list[Mention]]:
    """Return the roles of such a refusal; the mediation may be somebody's who is named."""
    own = unwilling(analysis, node)
    named = node.roles.get("actor", [])
    # A noun without an owner of its own has inherited the subject.
    third = [] if ids_of(named) & ids_of(own) else list(named)
    sides = [m for m in node.roles.get("parties", []) if m not in own]
    both = _matters(analysis, node)
    sides += [m for m in both if m not in sides and ids_of(own) & ids_of(both)]
    return {"actor": own, "addressees": third, "mediators": third, "parties": [*own, *sides]}
