"""Whose request, plan or offer an answer goes to, where no role of its own names them."""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.actors.agents import agent_at
from miyanji.coding.clauses import Phrase
from miyanji.coding.locating import inside
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import ids_of
from miyanji.coding.sides import others_of

# Sectors of those whose plans a parliament or a court of their own country answers.
_RULING = ("GOV", "LEG", "JUD", "PTY", "OPP", "COP", "MIL")
_BODIES = ("LEG", "JUD", "PTY", "OPP")


def answered(analysis: Analysis, node: Predication, actor: Sequence[Mention]) -> list[Mention]:
    """Return whom ``node`` answers: others, whoever an invitation is to visit, or somebody else of
    the actor's own state ("parliament rejected the premier's plan")."""
    others = [m for m in others_of(analysis, node, actor) if not m.place]
    others = [m for m in others if not set(m.ids) <= ids_of(actor)] or others
    if others:
        return others
    objects = [p for p in node.marks.get("object", []) if not node.passive]
    held = (m for p in objects for m in inside(analysis, p))
    within = [m for m in held if m not in actor and m.kind in ("office", "person")]
    return within or _invited(analysis, node, actor) or _at_home(analysis, node, objects, actor)


def _invited(analysis: Analysis, node: Predication, actor: Sequence[Mention]) -> list[Mention]:
    """ "Turned down an invitation to visit Moscow"."""
    visits = (n for n in analysis.nodes if n.name == "visit" and n.first > node.last)
    named = (m for n in visits for m in n.roles.get("partner", []))
    return [m for m in named if not set(m.ids) & ids_of(actor)][:1]


def _at_home(
    analysis: Analysis, node: Predication, objects: Sequence[Phrase], actor: Sequence[Mention]
) -> list[Mention]:
    """ "The Dutch parliament rejected a government plan", "the court dismissed the appeal"."""
    named = {i for m in analysis.mentions for i in m.ids}
    if len(named) != 1 or not actor or not objects:
        return []
    subjects = _sectors(analysis, node.marks.get("subject", []))
    held = _sectors(analysis, objects)
    ruled = not held.isdisjoint(_RULING) and not subjects.isdisjoint((*_BODIES, "GOV"))
    return list(actor[:1]) if "JUD" in subjects or ruled else []


def _sectors(analysis: Analysis, phrases: Sequence[Phrase]) -> set[str]:
    tokens = analysis.sentence.tokens
    words = (i for p in phrases for i in range(p.first, p.last + 1))
    return {sector for i in words if (sector := agent_at(tokens, i, "en"))}
