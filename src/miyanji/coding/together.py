"""Who works for peace with a third: "Oman is working with Qatar on a truce between A and B"."""

from collections.abc import Mapping, Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.frame import Context
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import ids_of

_BESIDE = frozenset({"with", "alongside"})


def together(
    analysis: Analysis,
    node: Predication,
    roles: Mapping[str, Sequence[Mention]],
    context: Context,
) -> list[Mention]:
    """Return the mediators of an effort with those that it is made with, who are no side of it and
    of no war of the article."""
    own = list(roles["actor"])
    if analysis.sentence.language != "en" or node.nominal or not own:
        return own
    partners = _partners(analysis, node)
    sides = ids_of(roles["parties"]) | context.rivals | ids_of(own)
    if len(context.rivals) > 1 and not ids_of(partners) & context.rivals:
        # Where others are at war, who works for peace together is at war with nobody.
        sides -= ids_of(partners) - ids_of(own)
    beside = [m for m in partners if not set(m.ids) & sides]
    return own + [m for m in beside if not any(i.startswith(("person:", "group:")) for i in m.ids)]


def _partners(analysis: Analysis, node: Predication) -> list[Mention]:
    """The names under "with" beside the verb, or "together with" beside its subject."""
    tokens = analysis.sentence.tokens
    rows = [p for p in node.marks.get("with", []) if p.first > node.last]
    found = [m for m in analysis.mentions if any(p.first <= m.first <= p.last for p in rows)]
    subjects = (p for p in node.marks.get("subject", []) if p.last < node.first)
    joined = [p for p in subjects if any(t.key in _BESIDE for t in tokens[p.first : p.last])]
    return found + [
        m for m in analysis.mentions if any(p.first <= m.first <= p.last for p in joined)
    ]
