"""What a state does at home, where nobody says to whom.

"Jailed Ann Lee", "lifted the curfew", "rejected the appeal": news names a foreigner's country,
and leaves out its own people's.
"""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.actors.agents import agent_at
from miyanji.actors.gazetteer import states
from miyanji.coding.clauses import Phrase
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import ids_of

# Types of what is done at home where nothing else is told, to anything and to somebody.
_TO_ANYTHING = ("REJECT", "COERCE", "PROTEST", "RETREAT", "CONCEDE")
_TO_SOMEBODY = ("ACCUSE", "ASSAULT", "REQUEST", "THREATEN")
AT_HOME = frozenset((*_TO_ANYTHING, *_TO_SOMEBODY))
_DONE_TO = ("object", "against", "on", "to", "into", "of", "from", "for")


def unheard(analysis: Analysis, node: Predication, actor: Sequence[Mention]) -> bool:
    """ "Jailed Ann Lee", "lifted the curfew": what a state does to people and things of which no
    country is told, where none but its own is named, it does at home."""
    event = node.concept.plover
    if analysis.sentence.language != "en" or event not in AT_HOME:
        return False
    if node.nominal or node.link in ("condition", "adverbial") or node.name == "disarm":
        return False
    own, words = ids_of(actor), _around(analysis, node.clause)
    here = [m for m in analysis.mentions if m.first in words]
    if len(own) != 1 or not own <= states().keys() or any(set(m.ids) - own for m in here):
        return False
    held = [p for marker in _DONE_TO for p in node.marks.get(marker, [])]
    held = [p for p in held if p.marker == "object" or not node.first <= p.head <= node.last]
    return any(event in _TO_ANYTHING or _somebody(analysis, p) for p in held)


def _around(analysis: Analysis, clause: int) -> set[int]:
    """The words of a clause, of what it hangs on and of what hangs on it."""
    above = analysis.clauses[clause].parent
    near = [c for c in analysis.clauses if c.index in (clause, above) or c.parent == clause]
    return {i for c in near for i in c.tokens}


def _somebody(analysis: Analysis, phrase: Phrase) -> bool:
    """The phrase is about people, a body or a name that is not known."""
    tokens = analysis.sentence.tokens
    inside_ = range(phrase.first, phrase.last + 1)
    named = any(tokens[i].pos == "PROPN" and tokens[i].text[:1].isupper() for i in inside_)
    return named or any(agent_at(tokens, i, "en") is not None for i in inside_)
