"""Talks that two hold, or an agreement that they reach, with the help of a third: "with assistance
from A and B", "with A's help", «با نظارت A و حضور B»."""

from miyanji.actors.actor import Mention
from miyanji.coding.lexicon import has_cue
from miyanji.coding.predications import Analysis, Predication

_HELPED = ("talks", "meet", "agreement", "accept", "sign", "reach")
_SETTLED = ("agreement", "sign", "talks", "meet")
_ROLES = ("parties", "actor", "partner")
_ENOUGH = 2
_WITH = "با"
# What may stand between two of those who help, and before their names.
_PASSED = ("NOUN", "ADJ", "NUM", "DET", "PROPN", "PUNCT", "CCONJ", "PRON")


def assisted(analysis: Analysis) -> Analysis:
    """Give talks and agreements the third parties with whose help their sides hold or reach them.
    Changes ``analysis`` in place and returns it."""
    if analysis.sentence.language == "fa":
        return _backed(analysis)
    if analysis.sentence.language != "en":
        return analysis
    for node in analysis.nodes:
        if node.name != "help" or not node.nominal or node.marker != "with":
            continue
        event = _helped(analysis, node)
        third = [m for m in node.roles.get("actor", []) if not m.ids[0].startswith("person:")]
        if event is None or not third:
            continue
        own = {i for m in third for i in m.ids}
        sides = _sides(analysis, event)
        if own & sides or len(sides) < _ENOUGH:
            continue
        event.roles["mediator"] = list(third)
        event.steered = True
    return analysis


def _helped(analysis: Analysis, node: Predication) -> Predication | None:
    """The talks or the agreement of the clause that the help is told in."""
    near = [n for n in analysis.nodes if n.clause == node.clause and n.name in _HELPED]
    return min(near, key=lambda n: abs(n.first - node.first), default=None)


def _sides(analysis: Analysis, event: Predication) -> set[str]:
    """Who holds the talks: the sides that they have, else the subject of their clause, who then
    has them."""
    own = [m for role in _ROLES for m in event.roles.get(role, [])]
    if not own:
        verbs = (n for n in analysis.nodes if n.clause == event.clause and not n.nominal)
        own = next((list(n.roles["actor"]) for n in verbs if n.roles.get("actor")), [])
        event.roles["parties"] = own
    return {i for m in own for i in m.ids}


def _backed(analysis: Analysis) -> Analysis:
    """«توافق A و B با نظارت C و حضور D امضا شد»: who stands by two others mediates. Who is only
    present does where another watches over them, or where they do not face each other."""
    for clause in analysis.clauses:
        events = [n for n in analysis.nodes if n.clause == clause.index and n.name in _SETTLED]
        for first in (i for i in clause.tokens if analysis.sentence.tokens[i].key == _WITH):
            third = _standing_by(analysis, first + 1)
            for event in events:
                named = [m for role in _ROLES for m in event.roles.get(role, [])]
                sides = [m for m in named if m not in third]
                own = {i for m in sides for i in m.ids}
                fresh = [m for m in third if not own & set(m.ids)]
                if fresh and len(own) >= _ENOUGH:
                    _give(event, fresh)
    return analysis


def _give(event: Predication, third: list[Mention]) -> None:
    for role in _ROLES:
        event.roles[role] = [m for m in event.roles.get(role, []) if m not in third]
    held = event.roles.setdefault("mediator", [])
    held.extend(m for m in third if m not in held)
    event.steered = True


def _standing_by(analysis: Analysis, first: int) -> list[Mention]:
    """The names after the nouns of help that begin at token ``first``."""
    tokens = analysis.sentence.tokens
    starts = {m.first: m for m in analysis.mentions}
    found: list[tuple[bool, Mention]] = []
    watching, at = None, first
    while at < len(tokens):
        word = tokens[at : at + 1]
        if at in starts:
            if watching is None:
                break
            found.append((watching, starts[at]))
            at = starts[at].last + 1
            continue
        if has_cue(word, "fa", "surety"):
            watching = True
        elif has_cue(word, "fa", "attendance"):
            watching = bool(watching) and not found
        elif watching is None or not _passes(analysis, at):
            break
        at += 1
    apart = any(n.name == "indirect" for n in analysis.nodes)
    if not apart and not any(w for w, _ in found):
        return []
    return [m for _, m in found if not m.ids[0].startswith(("person:", "media:"))]


def _passes(analysis: Analysis, at: int) -> bool:
    """A word of a title or a list, and "from" in «هیئت‌هایی از A»."""
    token = analysis.sentence.tokens[at]
    return token.key == "از" or token.pos in _PASSED
