"""Plain acts: political acts that are no part of a mediation, exported to PLOVER and CAMEO."""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.frame import Draft, Frame
from miyanji.coding.frames import swallowed
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import ids_of

_MEANS = ("through", "for", "about", "as")
_PLAIN = Frame(
    id="plain",
    when=(),
    act="",
    actor=("actor", "parties"),
    addressees=("addressee", "partner"),
    mediators=(),
    parties=(),
)


def plain(analysis: Analysis, taken: Sequence[Draft]) -> list[Draft]:
    """Return the political acts that are no part of a mediation: one per predication whose
    concept is exported to PLOVER and whose needed roles are filled by different actors."""
    used = {i for d in taken for i in [d.node.index, *swallowed(analysis, d)]}
    found = []
    for node in analysis.nodes:
        concept = node.concept
        if node.index in used or concept.plover is None or not _complete(node):
            continue
        if node.nominal and concept.plover == "CONSULT" and node.link in _MEANS:
            continue
        roles = {
            "actor": _plain_actor(node),
            "addressees": _plain_addressees(node),
            "mediators": [],
            "parties": [],
        }
        found.append(Draft(node, _PLAIN, roles, None))
    return found


def _plain_actor(node: Predication) -> list[Mention]:
    return node.roles.get("actor") or node.roles.get("parties", [])[:1]


def _plain_addressees(node: Predication) -> list[Mention]:
    named = [*node.roles.get("addressee", []), *node.roles.get("partner", [])]
    named = named or node.roles.get("parties", [])[1:]
    own = ids_of(_plain_actor(node))
    return [m for m in named if not set(m.ids) & own]


def _complete(node: Predication) -> bool:
    actor, others = _plain_actor(node), _plain_addressees(node)
    if any(m.place for m in actor):
        return False
    second = {"addressee", "partner"} & set(node.concept.needs)
    return bool(actor) and (bool(others) or (not second and not node.nominal))
