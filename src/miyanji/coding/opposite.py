"""What is set right once the roles of a sentence are filled: whose role "as mediator" is, and who
stands behind an answer that "rejects" or "was sent"."""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.predications import Analysis, Predication

# Words from a name to what describes it or goes on about it.
_REACH = 4
_SAID = ("answer", "message")
_SENT = (*_SAID, "proposal")
_JUDGING = ("reject", "accept", "welcome", "support", "condemn")


def settle(analysis: Analysis) -> Analysis:
    """Return the analysis with these roles set right."""
    if analysis.sentence.language == "en":
        for node in analysis.nodes:
            _role_taken(analysis, node)
    if analysis.sentence.language == "fa":
        for node in analysis.nodes:
            _stand_behind(analysis, node)
            _described(analysis, node)
    return analysis


def _stand_behind(analysis: Analysis, node: Predication) -> None:
    """«پاسخ تهران طرح را رد کرد», «پاسخ تهران که از راه میانجی ارسال شد»: it is Tehran's doing."""
    if node.nominal or node.verb is None or node.roles.get("actor"):
        return
    if analysis.clauses[node.clause].link == "relative" and node.passive:
        first = min(analysis.clauses[node.clause].tokens)
        before = (n for n in analysis.nodes if n.nominal and n.last < first <= n.last + _REACH)
        _take(node, "sender", [n for n in before if n.name in _SENT])
    elif node.name in _JUDGING and node.verb.person == 3:
        before = (n for n in analysis.children(node) if n.nominal and n.marker == "subject")
        _take(node, "actor", [n for n in before if n.name in _SAID])


def _take(node: Predication, role: str, owned: Sequence[Predication]) -> None:
    """Fill a role of ``node`` with the owner of the last of these nouns."""
    owners = [n.roles["actor"] for n in owned if n.roles.get("actor")]
    if owners:
        node.roles[role] = list(owners[-1])


def _role_taken(analysis: Analysis, node: Predication) -> None:
    """ "X hosted it as facilitator, following requests from A": the role is the subject's."""
    as_one = node.nominal and node.name == "mediator" and node.marker == "as"
    named = node.roles.get("actor", [])
    later = bool(named) and all(m.first > node.last for m in named)
    acting = (a.roles["actor"] for a in analysis.ancestors(node) if a.roles.get("actor"))
    if as_one and later:
        node.roles["actor"] = list(next(acting, named))


def _row(analysis: Analysis, before: list[Mention], last: list[Mention]) -> list[Mention]:
    """«ورود A و B به عنوان میانجی»: the names that "and" joins to the last one, with it."""
    found = list(last)
    for name in reversed(before):
        between = analysis.sentence.tokens[name.last + 1 : found[0].first] if found else ()
        if found and [t.key for t in between] == ["و"]:
            found.insert(0, name)
    return found


def _described(analysis: Analysis, node: Predication) -> None:
    """«X به عنوان یک میانجی اروپایی»: the words say what kind of mediator somebody else is,
    who is named before."""
    if node.name != "mediator" or not node.nominal or node.marker != "as":
        return
    above = next(analysis.ancestors(node), None)
    own = set(analysis.clauses[node.clause].tokens)
    before = [m for m in analysis.mentions if m.last < node.first and m.first in own]
    if analysis.sentence.language == "fa":
        # «قطر میان A و B به عنوان میانجی عمل کرد»
        sides = {i for m in node.roles.get("parties", []) for i in m.ids}
        before = [m for m in before if not set(m.ids) <= sides]
    near = [m for m in before if node.first - m.last <= _REACH]
    actor = _row(analysis, before, near[-1:]) or (
        list(above.roles.get("actor", [])) if above else []
    )
    if actor and not any(m.last > node.first for m in actor):
        node.roles["actor"] = actor
