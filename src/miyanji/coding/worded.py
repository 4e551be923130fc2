"""Acts that English word order tells where the tree and the frames do not: who asks a third for
help with another, who is at the service of two, who sets something at stake for a truce."""

from dataclasses import replace

from miyanji.actors.actor import Mention
from miyanji.coding.act import Actuality
from miyanji.coding.authoring import authored_text, from_mediators, hands_itself, receivers
from miyanji.coding.beyond import ids_in, rest
from miyanji.coding.enlisting import enlisted, names_another, persuades, wishes
from miyanji.coding.frame import Context, Draft, Frame
from miyanji.coding.hosting import hosting
from miyanji.coding.lexicon import has_cue
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.qualifying import first_refusing, qualified_consent, thirds
from miyanji.coding.readying import backs, gladly, offers, readied
from miyanji.coding.replying import replied, unwanted
from miyanji.coding.staking import given, pushes, staked

Roles = dict[str, list[Mention]]

_NEAR = 6
_ANSWERS = ("accept", "accept_conditionally", "reject")


def _frame(name: str, act: str, cameo: str | None, *, said: bool) -> Frame:
    reality: Actuality | None = "happened" if said else None
    roles = ((), (), (), ())
    return Frame(name, (), act, *roles, absorbs=True, reality=reality, affirm=said, cameo=cameo)


_ENLIST = _frame("request.enlist", "request_mediation", "028", said=False)
_READY = _frame("ready.avail", "express_willingness", "039", said=True)
_OFFER = _frame("offer.avail", "offer", "039", said=True)
_STAKE = _frame("pressure.staked", "pressure_or_incentive", None, said=True)
_TERMS = _frame("accept.on_terms", "accept_conditionally", "038", said=True)
_TEXT = _frame("text.laid", "propose_text", None, said=False)
_HOST = _frame("host.people", "host", None, said=False)
_REJECT = _frame("reject.bid", "reject", "126", said=False)
_UNWANTED = _frame("reject.bid", "reject", "126", said=True)
_ACCEPT = _frame("accept.bid", "accept", "038", said=False)
# What speaks of all that stands in its content, whatever that is.
WHOLE = frozenset(frame.id for frame in (_ENLIST, _READY, _OFFER, _STAKE, _TERMS, _REJECT, _ACCEPT))


def worded(
    analysis: Analysis, node: Predication, context: Context, draft: Draft | None
) -> Draft | None:
    """Return ``draft`` where a frame fits, unless the words say more, else what they say."""
    if analysis.sentence.language != "en":
        return draft
    if draft is None or _says_more(analysis, draft):
        found = _read(analysis, node, context)
        if draft is None or found is not None:
            return found
    return _meant(analysis, draft) or draft


def _meant(analysis: Analysis, draft: Draft) -> Draft | None:
    """What a mediator's own text and services that are held out are taken for by a frame."""
    node, frame = draft.node, draft.frame
    if frame.act in _ANSWERS and not node.nominal and not draft.roles["addressees"]:
        return _answered(analysis, draft)
    if frame.id == "answer.unheard" and draft.content and draft.content.name == "offer":
        return replace(draft, roles={**draft.roles, "actor": _there(analysis, node)})
    carried = frame.id.startswith("message.")
    if carried and (from_mediators(analysis, node) or hands_itself(node, draft.content)):
        return Draft(node, _TEXT, draft.roles, draft.content)
    if frame.act == "propose_text" and node.name == "offer" and not node.nominal:
        after = analysis.sentence.tokens[node.last + 1 : node.last + 1 + _NEAR]
        if has_cue(after, "en", "services"):
            return Draft(node, _OFFER, draft.roles, draft.content)
    if frame.act == "propose_text" and not node.nominal and not draft.roles["addressees"]:
        found = receivers(analysis, node, ids_in(draft.roles["actor"]))
        return replace(draft, roles={**draft.roles, "addressees": found}) if found else None
    return _both_sides(draft) if frame.act == "agreement" else None


def _there(analysis: Analysis, node: Predication) -> list[Mention]:
    """ "An offer went unanswered in Tehran": the capital owes the answer."""
    tokens = analysis.sentence.tokens
    after = [m for m in analysis.mentions if node.last < m.first <= node.last + _NEAR]
    return [m for m in after if tokens[m.first - 1].key in ("in", "by")][:1]


def _answered(analysis: Analysis, draft: Draft) -> Draft | None:
    """Who mediates, or would, is whom consent and refusal answer."""
    own = ids_in(draft.roles["actor"])
    third = draft.roles["mediators"] or thirds(analysis, rest(analysis, draft.node))
    third = [m for m in third if not set(m.ids) & own]
    if not third:
        return None
    return replace(draft, roles={**draft.roles, "addressees": third, "mediators": third})


def _both_sides(draft: Draft) -> Draft | None:
    """ "A truce brokered by C between A and B took hold": it is that of both."""
    content = draft.content
    if content is None or not content.steered:
        return None
    sides = content.roles.get("parties", [])
    if len(ids_in(sides)) > 1 and ids_in(draft.roles["actor"]) < ids_in(sides):
        return replace(draft, roles={**draft.roles, "actor": list(sides)})
    return None


def _says_more(analysis: Analysis, draft: Draft) -> bool:
    """Time that is given to accept a plan, whom another is to persuade, whom somebody else names
    as a mediator, and what would gladly be done."""
    node, frame = draft.node, draft.frame
    if frame.id in ("host.talks", "talks.direct") and not draft.roles["mediators"]:
        return hosting(analysis, node) is not None
    if frame.act == "propose_text":
        return given(analysis, node)
    if frame.id == "pressure.urged":
        return persuades(analysis, node)
    if frame.id == "offer.mediation":
        return names_another(analysis, node)
    if frame.id.startswith(("peacemaking", "offices")):
        return pushes(analysis, node)
    if frame.id == "ready.mediation":
        return unwanted(analysis, node) is not None
    if frame.act == "reject":
        bare = frame.id == "answer.reject" and not draft.roles["mediators"]
        bid = bare and replied(analysis, node, ("reject",)) is not None
        return bid or first_refusing(analysis, node)
    if frame.act in ("accept_conditionally", "meeting_indirect", "accept") and not node.nominal:
        bare = frame.act == "accept_conditionally" and not draft.roles["mediators"]
        return bare or gladly(analysis, node)
    return False


def _readied(analysis: Analysis, node: Predication) -> Roles | None:
    return None if backs(analysis, node) else readied(analysis, node)


def _read(analysis: Analysis, node: Predication, context: Context) -> Draft | None:
    readers: list[tuple[Frame, Roles | None]] = [
        (_ENLIST, enlisted(analysis, node, context)),
        (_STAKE, staked(analysis, node)),
        (_TEXT, authored_text(analysis, node, context)),
        (_HOST, hosting(analysis, node)),
        (_REJECT, replied(analysis, node, ("reject",))),
        (_UNWANTED, unwanted(analysis, node)),
        (_ACCEPT, replied(analysis, node, ("accept", "welcome"))),
        (_TERMS, qualified_consent(analysis, node, context)),
        (_OFFER if offers(node) else _READY, _readied(analysis, node)),
    ]
    for frame, roles in readers:
        if roles is not None:
            uttered = frame is _ENLIST and wishes(node)
            return Draft(node, frame, roles, None, reality="happened" if uttered else frame.reality)
    return None
