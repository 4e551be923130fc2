"""What a Persian sentence says of the truth of what it has just told: «این که A ...، درست نیست»."""

from miyanji.coding.lexicon import has_cue
from miyanji.coding.predications import Analysis, Predication

_OPENING = ("این", "آن", "اینکه", "آنکه")


def truth(analysis: Analysis) -> Analysis:
    """Put what a clause with «این که» tells under the verb after it that says whether it is so.
    Changes ``analysis`` in place and returns it."""
    if analysis.sentence.language == "fa":
        for node in analysis.nodes:
            if node.name == "hold" and not node.nominal and node.verb is not None:
                _judges(analysis, node)
    return analysis


def _judges(analysis: Analysis, node: Predication) -> None:
    clause = analysis.clauses[node.clause]
    told = next((n for n in analysis.nodes if _told(analysis, n, node)), None)
    said = analysis.sentence.tokens[node.first : node.last + 1]
    if clause.link != "coordinate" or told is None or not has_cue(said, "fa", "truth"):
        return
    node.roles.pop("actor", None)
    node.parent, node.link = told.parent, told.link
    told.parent, told.link = node.index, "content"


def _told(analysis: Analysis, told: Predication, node: Predication) -> bool:
    """The verb of the clause with «این که» that ends where the clause of ``node`` begins."""
    clause = analysis.clauses[told.clause]
    if told.nominal or clause.link != "content" or told.verb is None or not clause.tokens:
        return False
    start = min(clause.tokens)
    before = {t.key for t in analysis.sentence.tokens[max(0, start - 2) : start]}
    verbs = (n for n in analysis.nodes if n.verb is not None and not n.nominal)
    between = any(told.verb.head < n.verb.head < node.first for n in verbs if n.verb)
    return bool(before & set(_OPENING)) and told.last < node.first and not between
