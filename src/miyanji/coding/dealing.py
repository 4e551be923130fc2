"""What spoken English says of peacemaking: "get the deal done", "I ended the war between A and B".

Transcripts of leaders have few words of mediation. A deal that somebody works to get done is an
effort, whose peace aim and sides are tested as those of any other; a war between two that a third
has ended was mediated.
"""

from miyanji.actors.actor import Mention
from miyanji.coding.lexicon import concepts, cue_keys, has_cue
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import ids_of

# How many words after the verb the deal may stand, and after it "done".
_REACH = 6
_SIDES = 2
_PLANS = ("proposal", "offer", "submit", "effort", "help", "request", "want", "ready")


def dealing(analysis: Analysis) -> Analysis:
    """Take deals that are to be got done for efforts, and wars of two that a third has ended for
    mediation. Changes ``analysis`` in place and returns it."""
    if analysis.sentence.language != "en":
        return analysis
    for node in analysis.nodes:
        if node.nominal:
            continue
        if _gets_done(analysis, node):
            node.concept = concepts()["effort"]
            node.roles["actor"] = node.roles.get("actor") or _doer(analysis, node)
        elif _ends_war(analysis, node):
            _mediated(analysis, node)
        elif (at := _trying(analysis, node)) is not None:
            # What is tried stands after it.
            node.concept, node.last = concepts()["effort"], at
    return analysis


def _gets_done(analysis: Analysis, node: Predication) -> bool:
    """ "Get this deal done", "bring a ceasefire over the finish line"."""
    if node.verb is None or node.verb.lemma not in cue_keys("en", "getting"):
        return False
    tokens = analysis.sentence.tokens
    for at in range(node.last + 1, min(len(tokens), node.last + 1 + _REACH)):
        if tokens[at].key in cue_keys("en", "deals"):
            after = tokens[at + 1 : at + 1 + _REACH]
            return has_cue(after, "en", "done") and not _other(analysis, node.last + 1, at)
    return False


def _other(analysis: Analysis, first: int, last: int) -> bool:
    """ "The trade deal": what is to be done ends no fighting."""
    return has_cue(analysis.sentence.tokens[first:last], "en", "other_deals")


def _doer(analysis: Analysis, node: Predication) -> list[Mention]:
    """Whoever stands above, else the last before the verb that is named as more than a place."""
    for above in analysis.ancestors(node):
        if above.roles.get("actor"):
            return list(above.roles["actor"])
    before = [m for m in analysis.mentions if m.last < node.first and not m.place]
    return before[-1:]


def _ends_war(analysis: Analysis, node: Predication) -> bool:
    """ "Ended the war between A and B": who ended it is neither of the two."""
    ended = node.verb is not None and node.verb.lemma in cue_keys("en", "ending")
    planned = any(above.name in _PLANS for above in analysis.ancestors(node))
    if not ended or planned or node.passive or (node.verb and node.verb.negated):
        return False
    sides = ids_of(_between(analysis, node))
    own = ids_of(node.roles.get("actor", []) or _doer(analysis, node))
    return len(sides) >= _SIDES and bool(own) and not own & sides


def _trying(analysis: Analysis, node: Predication) -> int | None:
    """The token of "trying" in "is trying to end the war", which is one verb to the parse."""
    if node.verb is None or node.verb.lemma not in cue_keys("en", "ending"):
        return None
    tokens = analysis.sentence.tokens
    tries = (i for i in range(node.first, node.last) if tokens[i].lemma in cue_keys("en", "trying"))
    wars = any(n.name == "conflict" for n in analysis.content(node))
    return next(tries, None) if wars else None


def _between(analysis: Analysis, node: Predication) -> list[Mention]:
    """The sides of the war that stands under the verb."""
    wars = [n for n in analysis.content(node) if n.name == "conflict" and n.link == "object"]
    named = [m for n in wars for m in n.roles.get("parties", [])]
    rows = node.marks.get("between", []) if wars else []
    beside = [m for p in rows for m in analysis.mentions if p.first <= m.first <= p.last]
    return named or beside


def _mediated(analysis: Analysis, node: Predication) -> None:
    sides = _between(analysis, node)
    node.concept = concepts()["mediation"]
    node.roles["actor"] = node.roles.get("actor") or _doer(analysis, node)
    node.roles["parties"] = sides
