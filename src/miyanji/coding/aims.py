"""What is only the aim of something else: a journey to mediate, a deal that is worked for."""

from miyanji.coding.clauses import Clause
from miyanji.coding.lexicon import has_cue
from miyanji.coding.predications import Analysis, Predication

# Mediation as the aim of these is under way.
_ON_ERRAND = ("effort", "thank", "welcome", "support", "meet", "talks", "call")
# Who sets out or is sent to mediate has not done so yet.
_SENT = ("visit", "deploy", "delegation")
_OFFICE = ("mediation", "mediator", "play_role")


def is_purpose(analysis: Analysis, node: Predication) -> bool:
    """Mediation as the aim of something else ("terms for mediation"), not of an effort."""
    above = next(analysis.ancestors(node), None)
    errand = above is not None and above.name in (*_ON_ERRAND, *_SENT)
    return _is_aim(analysis, node) and not errand


def sent_to(analysis: Analysis, node: Predication) -> bool:
    """«برای میانجی‌گری وارد خارطوم شد»: mediation as the aim of a journey is still to come."""
    above = next(analysis.ancestors(node), None)
    return above is not None and above.name in _SENT and _is_aim(analysis, node)


def _is_aim(analysis: Analysis, node: Predication) -> bool:
    aim = node.nominal and node.marker == "for" and node.name in ("mediation", "play_role")
    return aim and _heads_phrase(analysis, node)


def suits(analysis: Analysis, node: Predication) -> bool:
    """«X مناسب‌ترین طرف برای میانجی‌گری است»: what somebody is fit for is not done."""
    if analysis.sentence.language == "en":
        return _fit_to(analysis, node)
    copula = node.verb is not None and node.verb.lemma == "بودن" and not node.nominal
    copula = copula and node.name != "need" and node.concept.family != "desire"
    inside = (n for n in analysis.children(node) if n.nominal and n.name in _OFFICE)
    return copula and any(n.marker == "for" for n in inside)


def _fit_to(analysis: Analysis, node: Predication) -> bool:
    """ "The best country to mediate", "well placed to mediate"."""
    if node.verb is None or node.verb.finite or node.parent is None:
        return False
    above = analysis.clauses[analysis.nodes[node.parent].clause]
    words = [analysis.sentence.tokens[i] for i in above.tokens if i < node.first]
    return node.link == "content" and has_cue(words, "en", "fit")


def _infinitive(analysis: Analysis, clause: Clause) -> bool:
    """An English infinitive with "to"."""
    if clause.verb is None or clause.verb.finite or analysis.sentence.language != "en":
        return False
    first = min(clause.verb.tokens)
    tokens = analysis.sentence.tokens
    return "to" in (tokens[first].key, tokens[max(first - 1, 0)].key)


def aimed_at(analysis: Analysis, node: Predication) -> bool:
    """An agreement that others work "to reach" is an aim and not yet there."""
    if node.nominal or node.name not in ("agreement", "reach", "sign"):
        return False
    above = next(analysis.ancestors(node), None)
    if above is None or above.concept.family in ("support", "change"):
        return False
    return _infinitive(analysis, analysis.clauses[node.clause])


def announced(analysis: Analysis, node: Predication) -> bool:
    """A headline's "to" is its future ("A, B to resume talks")."""
    clause = analysis.clauses[node.clause]
    above = analysis.clauses[clause.parent] if clause.parent is not None else None
    if above is not None and not above.speaker and (above.verb or above.parent is not None):
        return False
    return _infinitive(analysis, clause)


def _heads_phrase(analysis: Analysis, node: Predication) -> bool:
    """In "for the strengthening of its mediation" the mediation is there already."""
    phrases = analysis.clauses[node.clause].phrases
    home = next((p for p in phrases if p.first <= node.first <= p.last), None)
    return home is None or analysis.sentence.language == "en" or home.first == node.first
