"""Predicates that look like a plain act and mean none: a name given, a ground, a prompt."""

from collections.abc import Sequence

from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.unnamed import has_agent

# Types of what is done to somebody for a deed.
_REPAID = ("COERCE", "ACCUSE", "SANCTION", "ASSAULT", "SUPPORT")
# "Warned A against selling", "barred A from entering".
_BARRED = ("against", "from", "of")
_BARRING = ("THREATEN", "REQUEST", "REJECT", "ACCUSE", "COERCE")


def unmeant(analysis: Analysis, node: Predication, content: Sequence[Predication]) -> bool:
    """Tell whether ``node`` with its ``content`` is no act of its own."""
    if _called(node) and not any(n.verb for n in content):
        return True
    seen = _asked_about(analysis, node) or _ground(analysis, node)
    return seen or _dismissed(analysis, node)


def _dismissed(analysis: Analysis, node: Predication) -> bool:
    """ "Dismissed the cabinet": people who are dismissed have asked for nothing."""
    lemma = node.verb.lemma if node.verb is not None else ""
    sacked = node.concept.plover == "REJECT" and lemma == "dismiss" and not node.nominal
    return sacked and has_agent(analysis, node, ("object",))


def _asked_about(analysis: Analysis, node: Predication) -> bool:
    """ "Asked about A, the minister said ...", "asked whether": who is asked asks nobody."""
    verb = node.verb
    if verb is None or analysis.sentence.language != "en" or node.name != "request":
        return False
    return verb.head == 0 and analysis.sentence.tokens[0].key == "asked"


def _ground(analysis: Analysis, node: Predication) -> bool:
    """ "Deported him for insulting the king": what is punished or praised is no deed of the
    subject's."""
    verb = node.verb
    if verb is None or node.parent is None or analysis.sentence.language != "en":
        return False
    first, tokens = min(verb.tokens), analysis.sentence.tokens
    before = tokens[first - 1].key if first > 0 and tokens[first].key.endswith("ing") else ""
    above = analysis.nodes[node.parent].concept.plover
    return (before == "for" and above in _REPAID) or (before in _BARRED and above in _BARRING)


def _called(node: Predication) -> bool:
    """ "Called the report a lie": what is given a name is asked for nothing."""
    asks = {"on", "for", "to"} & set(node.marks)
    verb = node.verb
    named = verb is not None and verb.lemma == "call" and node.concept.plover == "REQUEST"
    return named and not node.nominal and not asks and node.first == node.last
