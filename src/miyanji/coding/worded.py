"""Acts that English word order tells where the tree and the frames do not: who asks a third for
help with another, who is at the service of two, who sets something at stake for a truce."""

from miyanji.actors.actor import Mention
from miyanji.coding.act import Actuality
from miyanji.coding.enlisting import enlisted, names_another, persuades, wishes
from miyanji.coding.frame import Context, Draft, Frame
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.readying import gladly, offers, readied
from miyanji.coding.staking import given, staked

Roles = dict[str, list[Mention]]


def _frame(name: str, act: str, cameo: str | None, *, said: bool) -> Frame:
    reality: Actuality | None = "happened" if said else None
    return Frame(name, (), act, (), (), (), (), absorbs=True, reality=reality, cameo=cameo)


_ENLIST = _frame("request.enlist", "request_mediation", "028", said=False)
_READY = _frame("ready.avail", "express_willingness", "039", said=True)
_OFFER = _frame("offer.avail", "offer", "039", said=True)
_STAKE = _frame("pressure.staked", "pressure_or_incentive", None, said=True)
# What speaks of all that stands in its content, whatever that is.
WHOLE = frozenset(frame.id for frame in (_ENLIST, _READY, _OFFER, _STAKE))


def worded(
    analysis: Analysis, node: Predication, context: Context, draft: Draft | None
) -> Draft | None:
    """Return ``draft`` where a frame fits, unless the words say more, else what they say."""
    if analysis.sentence.language != "en" or not (draft is None or _says_more(analysis, draft)):
        return draft
    found = _read(analysis, node, context)
    return found if found is not None else draft


def _says_more(analysis: Analysis, draft: Draft) -> bool:
    """Time that is given to accept a plan, whom another is to persuade, whom somebody else names
    as a mediator, and what would gladly be done."""
    node, frame = draft.node, draft.frame
    if frame.act == "propose_text":
        return given(analysis, node)
    if frame.id == "pressure.urged":
        return persuades(analysis, node)
    if frame.id == "offer.mediation":
        return names_another(analysis, node)
    return frame.act in ("meeting_indirect", "accept") and gladly(analysis, node)


def _read(analysis: Analysis, node: Predication, context: Context) -> Draft | None:
    readers: list[tuple[Frame, Roles | None]] = [
        (_ENLIST, enlisted(analysis, node, context)),
        (_STAKE, staked(analysis, node)),
        (_OFFER if offers(node) else _READY, readied(analysis, node)),
    ]
    for frame, roles in readers:
        if roles is not None:
            uttered = frame is _ENLIST and wishes(node)
            return Draft(node, frame, roles, None, reality="happened" if uttered else frame.reality)
    return None
