"""Small words of Persian that say whether mediation and what it is for are there yet."""

from miyanji.coding.lexicon import has_cue
from miyanji.coding.predications import Analysis, Predication

# What is still to come where something goes on until then.
_REACHED = ("agreement", "sign", "reach", "hold")


def tried_by_some(analysis: Analysis, node: Predication) -> bool:
    """«برخی کشورها می‌کوشند میانجی‌گری کنند»: some do, though they have no name."""
    above = next(analysis.ancestors(node), None)
    if analysis.sentence.language != "fa" or above is None or above.name != "effort":
        return False
    rows = analysis.clauses[above.clause].phrases
    subject = next((p for p in rows if p.marker == "subject"), None)
    words = analysis.sentence.tokens[subject.first : subject.last + 1] if subject else ()
    return has_cue(words, "fa", "many")


def disclaimed(analysis: Analysis, node: Predication) -> bool:
    """«خود را میانجی نمی‌داند»: what one says that one is not."""
    clause = analysis.clauses[node.clause]
    if analysis.sentence.language != "fa" or node.name not in ("mediator", "mediation"):
        return False
    if clause.verb is None or not clause.verb.negated or node.marker not in ("as", "", "subject"):
        return False
    objects = (p for p in clause.phrases if p.marker == "object" and p.first == p.last)
    return any(has_cue([analysis.sentence.tokens[p.first]], "fa", "own") for p in objects)


def until(analysis: Analysis, node: Predication) -> bool:
    """«تا امضای توافق ادامه می‌دهد»: what is still to come."""
    if analysis.sentence.language != "fa" or not node.nominal:
        return False
    chain = [node, *(n for n in analysis.ancestors(node) if n.nominal and n.clause == node.clause)]
    spots = {n.first for n in chain if n.name in _REACHED}
    rows = (p for p in analysis.clauses[node.clause].phrases if p.first > 0)
    opened = (p for p in rows if any(p.first <= i <= p.last for i in spots))
    return any(has_cue([analysis.sentence.tokens[p.first - 1]], "fa", "up_to") for p in opened)
