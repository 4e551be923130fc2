"""Delegations that are sent: to send negotiators somewhere is to go there."""

from miyanji.actors.actor import Mention
from miyanji.coding.lexicon import concepts, has_cue
from miyanji.coding.predications import Analysis, Predication

_SENT = ("object", "")
# Tokens from the start of a phrase to who is sent («یک هیئت», «یک هیئت ویژه»).
_NEAR = 2


def delegating(analysis: Analysis) -> Analysis:
    """Read «هیئتی را به A فرستاد» as a journey to A. Changes ``analysis`` in place, returns it."""
    if analysis.sentence.language != "fa":
        return analysis
    for node in analysis.nodes:
        if _sends(node) and _people(analysis, node):
            node.concept = concepts()["visit"]
            node.roles["partner"] = node.roles.pop("addressee", []) or _places(analysis, node)
    return analysis


def _sends(node: Predication) -> bool:
    sent = node.name == "convey" and node.verb is not None and node.verb.lemma == "فرستادن"
    return not node.nominal and (sent or node.name == "deploy")


def _people(analysis: Analysis, node: Predication) -> bool:
    tokens = analysis.sentence.tokens
    rows = (p for p in analysis.clauses[node.clause].phrases if p.marker in _SENT)
    opening = (tokens[p.first : min(p.last + 1, p.first + _NEAR)] for p in rows)
    return any(has_cue(words, "fa", "delegates") for words in opening)


def _places(analysis: Analysis, node: Predication) -> list[Mention]:
    """Where they are sent, if the verb takes nobody as its addressee."""
    rows = [p for p in analysis.clauses[node.clause].phrases if p.marker == "to"]
    return [m for m in analysis.mentions if any(p.first <= m.first <= p.last for p in rows)]
