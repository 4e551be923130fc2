"""Role expressions: from the frame table's words to the names that fill an act's roles."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from miyanji.actors.actor import Mention
from miyanji.coding.bringing import bringers
from miyanji.coding.circumstances import guests, remit
from miyanji.coding.due import due
from miyanji.coding.interceding import agents, pacified, wishing
from miyanji.coding.offices import (
    askers,
    condition_cores,
    core_of,
    hosts,
    inviters,
    is_core,
    mediating,
    met,
    received,
    senders_of,
    through,
    to_mediator,
    visited,
)
from miyanji.coding.peacemaking import aimed_at, in_contact
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.receptions import sitting, welcoming
from miyanji.coding.truces import truce_table

# Markers of phrases that say in what somebody mediates.
_SETTINGS = ("in", "about", "on")
# What is put to somebody, and belongs to who puts it.
_OWNED = ("proposal", "offer", "request")


def names_of(
    expressions: Sequence[str],
    analysis: Analysis,
    node: Predication,
    content: Predication | None,
    *,
    everything: bool,
) -> list[Mention]:
    """Return the names of the first expression that yields any, or with ``everything`` of all."""
    found: list[Mention] = []
    for expression in expressions:
        names = _evaluate(expression, analysis, node, content)
        found.extend(m for m in names if m not in found)
        if found and not everything:
            break
    return found


def _evaluate(
    expression: str, analysis: Analysis, node: Predication, content: Predication | None
) -> list[Mention]:
    if expression in _WHOLE:
        return _WHOLE[expression](analysis, node)
    role, _, inner = expression.partition(".")
    if role in _ELSEWHERE:
        return _ELSEWHERE[role](analysis, node, inner)
    if role != "content":
        return list(node.roles.get(role, []))
    return _in_content(inner, analysis, node, content) if content is not None else []


def _in_content(
    inner: str, analysis: Analysis, node: Predication, content: Predication
) -> list[Mention]:
    if inner == "parties":
        return _party_names(analysis, content)
    if inner == "mediators":
        return _mediators_of(analysis, node, content)
    if inner == "planner":
        owner = content.roles.get("actor", []) if content.name in _OWNED else []
        own = ids_of(node.roles.get("actor", []))
        return [m for m in owner if not m.place and not set(m.ids) & own]
    if inner == "dispute":
        inside = (n for n in analysis.content(content) if n.name == "conflict")
        return [m for n in inside for m in n.roles.get("parties", [])]
    if inner == "third":
        return list(content.roles.get("actor", [])) if is_core(analysis, content) else []
    return list(content.roles.get(inner, []))


def _told_to(analysis: Analysis, node: Predication) -> list[Mention]:
    return [m for above in analysis.ancestors(node) for m in to_mediator(analysis, above)]


def _aims(analysis: Analysis, node: Predication) -> list[Mention]:
    return aimed_at(analysis, node, node.roles.get("actor", []) or in_contact(analysis, node))


def _above(analysis: Analysis, node: Predication, inner: str) -> list[Mention]:
    above = next(analysis.ancestors(node), None)
    return list(above.roles.get(inner, [])) if above else []


def _held(analysis: Analysis, node: Predication, inner: str) -> list[Mention]:
    above = next(analysis.ancestors(node), None)
    supported = above is not None and above.concept.family == "support" and node.nominal
    return _above(analysis, node, inner) if supported else []


def _of_core(analysis: Analysis, node: Predication, inner: str) -> list[Mention]:
    core = core_of(analysis, node)
    return _in_content(inner, analysis, node, core) if core else []


def _on_condition(analysis: Analysis, node: Predication, inner: str) -> list[Mention]:
    return [m for n in condition_cores(analysis, node) for m in n.roles.get(inner, [])]


def _mediators_of(analysis: Analysis, node: Predication, content: Predication) -> list[Mention]:
    """Through whom the talks are held, or gone to ("take part in talks under the auspices of")."""
    going = takewhile(lambda above: above is not node, analysis.ancestors(content))
    held = (through(analysis, n) for n in (content, *going))
    return next((names for names in held if names), [])


def _party_names(analysis: Analysis, content: Predication) -> list[Mention]:
    """Both sides of a mediation: between, or what a helper helps them with."""
    if content.roles.get("parties"):
        return list(content.roles["parties"])
    own = {m.ids for m in content.roles.get("actor", [])}
    found: list[Mention] = []
    for n in [content, *analysis.content(content)]:
        for role in ("parties", "addressee", "partner", "actor"):
            for m in n.roles.get(role, []):
                if m.ids not in own and m not in found:
                    found.append(m)
    return found


def _of_conflict(analysis: Analysis, node: Predication) -> list[Mention]:
    """The sides of the conflict or talks in whose clause the mediation stands ("in the conflict
    of A and B it took on the role of mediator")."""
    own = ids_of(node.roles.get("actor", []))
    clause = analysis.clauses[node.clause]
    near = {node.clause}
    if clause.link == "coordinate" and clause.parent is not None and own:
        # «برای حل اختلاف A و B دست به کار شده و خدماتش را عرضه کرده است»
        heads = (n for n in analysis.nodes if not n.nominal and n.clause == clause.parent)
        near |= {n.clause for n in heads if ids_of(n.roles.get("actor", [])) == own}
    found: list[Mention] = []
    for other in analysis.nodes:
        beside = other.nominal and other.clause in near
        set_in = other.marker in _SETTINGS and other.name in ("conflict", "talks", "agreement")
        aimed = other.marker == "for" and other.name == "conflict"
        if beside and (set_in or aimed):
            sides = other.roles.get("parties", [])
            found.extend(m for m in sides if m not in found and not set(m.ids) & own)
    return found


def givers(analysis: Analysis, node: Predication) -> list[Predication]:
    """Return the verbs of giving by which what ``node`` wishes reaches others («آماده است مساعی
    خود را در اختیار A و B بگذارد»)."""
    wished = (
        n
        for n in analysis.content(node)
        if not n.nominal and n.name in ("give", "submit") and n.link == "content"
    )
    return [n for n in wished if any(c.name == "mediation" for c in analysis.children(n))]


def speaker(analysis: Analysis, node: Predication) -> list[Mention]:
    """Names of whoever says the clause of ``node``."""
    for above in [node, *analysis.ancestors(node)]:
        if above.concept.family == "speech" and above.roles.get("actor"):
            return list(above.roles["actor"])
    return []


def without_doubles(roles: dict[str, list[Mention]]) -> dict[str, list[Mention]]:
    """A mediator is no party and no addressee of its own act."""
    own = ids_of(roles["mediators"])
    parties = [_without(m, own) for m in roles["parties"] if not set(m.ids) <= own]
    actor = ids_of(roles["actor"])
    addressees = [_without(m, actor) for m in roles["addressees"] if not set(m.ids) <= actor]
    return {**roles, "parties": parties, "addressees": addressees}


def _without(mention: Mention, own: set[str]) -> Mention:
    """A mediator "between the two sides" is none of them, whomever the words were taken for."""
    if mention.kind != "anaphor" or not own & set(mention.ids):
        return mention
    return replace(mention, ids=tuple(i for i in mention.ids if i not in own))


def of_dispute(roles: dict[str, list[Mention]]) -> list[Mention]:
    """Who asks is a party, unless the words name two others between whom to mediate."""
    own = ids_of(roles["actor"])
    others = [m for m in roles["parties"] if not set(m.ids) & own]
    return others if len(ids_of(others)) >= 2 else roles["parties"]


def ids_of(mentions: Iterable[Mention]) -> set[str]:
    """Return the actor ids of ``mentions``."""
    return {i for m in mentions for i in m.ids}


# Role expressions that stand for themselves, and those whose part after the point is a role of
# something else than the predication and its content.
_WHOLE: dict[str, Callable[[Analysis, Predication], list[Mention]]] = {
    "through": through,
    "asker": askers,
    "inviter": inviters,
    "hosted": hosts,
    "mediating": mediating,
    "to_mediator": to_mediator,
    "guests": guests,
    "told": _told_to,
    "in_contact": in_contact,
    "aimed_at": _aims,
    "visited": visited,
    "insider": lambda analysis, node: (
        met(analysis, node, inside=True) or truce_table(analysis, node)[0]
    ),
    "outsider": lambda analysis, node: (
        met(analysis, node, inside=False) or truce_table(analysis, node)[1]
    ),
    "speaker": speaker,
    "bringer": bringers,
    "due": due,
    "remit": remit,
    "conflict.parties": _of_conflict,
    "pacified": pacified,
    "wishing": wishing,
    "agents": agents,
    "welcoming": welcoming,
    "sitting": sitting,
}
_ELSEWHERE: dict[str, Callable[[Analysis, Predication, str], list[Mention]]] = {
    "above": _above,
    "held": _held,
    "if": _on_condition,
    "received": lambda analysis, node, _: [
        m for n in received(analysis, node) for m in senders_of(n)
    ],
    "core": _of_core,
    "plan_above": lambda analysis, node, inner: [
        m
        for above in analysis.ancestors(node)
        for n in analysis.content(above)
        if n.name in _OWNED
        for m in n.roles.get(inner, [])
    ],
    "given": lambda analysis, node, inner: [
        m for n in givers(analysis, node) for m in n.roles.get(inner, [])
    ],
    "plan": lambda analysis, node, inner: [
        m for n in analysis.content(node) if n.name in _OWNED for m in n.roles.get(inner, [])
    ],
    "self": lambda analysis, node, _: _party_names(analysis, node) or _of_conflict(analysis, node),
}
