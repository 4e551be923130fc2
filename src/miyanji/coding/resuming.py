"""Talks that are to go on: what is resumed under a mediator has been there before.

"A and B will resume the talks mediated by C" tells of something planned, and takes for granted that
C has mediated between them and that both come back of their own will.
"""

from miyanji.coding.frame import Draft
from miyanji.coding.predications import Analysis

_AGAIN = ("resume", "continue")
# Whoever does these comes back by his own word; who is asked to, hopes to or refuses to does not.
_OWN = (*_AGAIN, "say", "announce", "plan", "scheduled", "accept", "agreement", "ready")
_MARK = ".again"


def again(analysis: Analysis, draft: Draft) -> str:
    """Return the mark that the rule of an act bears whose talks are to be resumed, else nothing."""
    node = draft.node
    held = draft.frame.act == "meeting_indirect" and node.name == "talks"
    if analysis.sentence.language != "en" or analysis.sentence.question or not held:
        return ""
    above = list(analysis.ancestors(node))
    if not any(a.name in _AGAIN for a in above):
        return ""
    willing = all(a.name in _OWN or a.concept.family == "speech" for a in above)
    doubted = any(a.link == "condition" or (a.verb and a.verb.negated) for a in above)
    return _MARK if willing and not doubted else ""
