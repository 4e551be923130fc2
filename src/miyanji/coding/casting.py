"""Who fills the roles of a frame, with what its conditions say of them."""

from miyanji.actors.actor import Mention
from miyanji.actors.homes import foes_of, wars
from miyanji.coding.frame import Context, Draft, Frame
from miyanji.coding.offices import third_by_office
from miyanji.coding.peacemaking import peacemakers
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import ids_of, names_of
from miyanji.coding.sides import others_of
from miyanji.coding.together import together
from miyanji.coding.unneeded import refused

_STOPPED = ("end.talks", "suspend.mediation", "postpone.talks")
_ALONG = ("with", "in")
_PAIR = 2


def roles_of(
    frame: Frame,
    analysis: Analysis,
    node: Predication,
    content: Predication | None,
    context: Context,
) -> dict[str, list[Mention]]:
    """The names of the frame's roles, with what its conditions say of them."""
    if frame.unneeded:
        return refused(analysis, node)
    roles = {
        name: names_of(getattr(frame, name), analysis, node, content, everything=name == "parties")
        for name in ("actor", "addressees", "mediators", "parties")
    }
    if not roles["actor"] and node.nominal and node.concept.family == "answer":
        roles["actor"] = _whose(analysis, node)
    if frame.act in ("reject", "no_public_answer"):
        _apart(roles)
    if frame.stakes and not roles["addressees"]:
        aimed_at = others_of(analysis, content) if content is not None else []
        roles["addressees"] = others_of(analysis, node) or aimed_at
    if frame.id.startswith("answer.") and not roles["mediators"]:
        own = ids_of(roles["actor"])
        others = [m for m in roles["addressees"] if not set(m.ids) & own]
        roles["mediators"] = _between(others, context)
    if len(ids_of(roles["parties"])) > _PAIR:
        roles["parties"] = _at_odds(analysis, roles["parties"])
    if frame.both_agreed:
        roles["actor"] = [m for m in roles["actor"] if m.kind == "anaphor"]
        roles["parties"] = list(roles["actor"])
    if frame.truce_errand:
        foes = {foe for group in ids_of(roles["actor"]) for foe in foes_of(group)}
        met = [m for m in roles["addressees"] if not set(m.ids) & foes]
        roles["addressees"] = roles["mediators"] = met
    if frame.context == "envoys":
        met = [m for m in roles["addressees"] if set(m.ids) <= context.mediators]
        roles["addressees"] = roles["mediators"] = met
    if frame.peace:
        roles["actor"] = roles["mediators"] = _outside(analysis, node, roles["actor"], context)
    if frame.act == "meeting_indirect" and node.name == "effort":
        roles["actor"] = roles["mediators"] = together(analysis, node, roles, context)
    if frame.id in _STOPPED and not roles["mediators"] and analysis.sentence.language == "en":
        # An organisation that calls talks off has led them.
        named = ids_of(roles["actor"])
        roles["mediators"] = roles["actor"] if named and named <= third_by_office() else []
    return roles


def _outside(
    analysis: Analysis, node: Predication, actor: list[Mention], context: Context
) -> list[Mention]:
    """Who of those that work for peace stands outside of the fighting."""
    if not actor:
        return []
    return peacemakers(
        analysis, actor, node, lambda: context.rivals or context.apart_from(ids_of(actor))
    )


def _at_odds(analysis: Analysis, parties: list[Mention]) -> list[Mention]:
    """ "Talks of A, B and C to end the war between A and B": who of them are its sides."""
    told = (n for n in analysis.nodes if n.name == "conflict" and n.marks.get("between"))
    rows = [ids_of(n.roles.get("parties", [])) for n in told]
    if analysis.sentence.language == "fa":
        # «نشست سران روسیه، اوکراین و آمریکا»
        rows += [set(pair) for pair in wars()]
    sides = next((ids for ids in rows if len(ids) == _PAIR and ids < ids_of(parties)), None)
    return [m for m in parties if set(m.ids) <= sides] if sides else parties


def _whose(analysis: Analysis, node: Predication) -> list[Mention]:
    """«با رد پیشنهاد ...، گفت»: what comes with a deed is its doer's."""
    above = next(analysis.ancestors(node), None)
    along = analysis.sentence.language == "fa" and node.marker in _ALONG
    return list(above.roles.get("actor", [])) if along and above is not None else []


def _apart(roles: dict[str, list[Mention]]) -> None:
    """Nobody refuses or leaves unanswered the own mediation: "A's rejection of B's mediation" is
    A's, and who "needs no mediator" is none."""
    third, own = ids_of(roles["mediators"]), ids_of(roles["actor"])
    if third and third < own:
        roles["actor"] = [m for m in roles["actor"] if not set(m.ids) & third]
        own -= third
    for name in ("addressees", "mediators"):
        roles[name] = [m for m in roles[name] if not set(m.ids) & own]


def at_work(roles: dict[str, list[Mention]]) -> bool:
    """The mediator itself acts, and so acts towards the sides."""
    return bool(roles["actor"]) and ids_of(roles["actor"]) == ids_of(roles["mediators"])


def own_dispute(roles: dict[str, list[Mention]]) -> list[Mention]:
    """Who answers is no side where two others are ("rejected an offer to mediate between A and
    B")."""
    own = ids_of(roles["actor"])
    others = [m for m in roles["parties"] if not set(m.ids) & own]
    return others if len(ids_of(others)) >= 2 else roles["parties"]


def through_own_side(node: Predication, roles: dict[str, list[Mention]]) -> bool:
    """Sent "through" an official of the receiver, or by way of the own action: no third party
    carries it."""
    channel = ids_of(roles["mediators"])
    own = ids_of(node.roles.get("actor", [])) if node.name == "say" else set()
    return bool(channel) and (channel <= ids_of(roles["addressees"]) or channel <= own)


def name_third(drafts: list[Draft], context: Context) -> None:
    """Take whom an answer goes to for the mediator where the article makes it one."""
    for draft in drafts:
        if draft.frame.id.startswith("answer.") and not draft.roles["mediators"]:
            draft.roles["mediators"] = _between(draft.roles["addressees"], context)


def _between(addressees: list[Mention], context: Context) -> list[Mention]:
    """Who is answered stands between the sides: an organisation of states, a mediator of the
    article, or whose plan others answer."""
    if not addressees:
        return []
    third = third_by_office() | (context.mediators - context.parties) | context.planners
    return [m for m in addressees if set(m.ids) <= third]
