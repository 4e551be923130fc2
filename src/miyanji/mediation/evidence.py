"""Which acts are evidence of a mediation, and how far each carries it."""

from miyanji.coding.act import Act
from miyanji.mediation.process import Stage

CONTACT = ("carry_message", "meeting_indirect")
_ROLE = ("request_mediation", "offer", "express_willingness", *CONTACT)
_THROUGH = (
    "mediated",
    "carried",
    "to_mediator",
    "accept.mediation",
    "accept.ready",
    "awaited.mediators",
)
_REFUSED = ("accept.negated", "reject.mediation", "reject.need")
# A text that the mediator has put to the sides is taken up or waited for.
_PUT = ("accept.plan", "awaited.mediators")
# Who asks a mediator for time to study a text has it from there.
_WEIGHED = ("neutral.time",)
# A text of its own, or a mediation that others urge a side to take up, is not taken up yet.
_ON_THE_TABLE = ("text.owned", "pressure.accept")
REPLIES = ("accept", "accept_conditionally", "reject", "no_public_answer")
_TURNS = ("suspend", "end", "postpone", "agreement", "propose_text", "host", "meeting_direct")


def is_core(act: Act) -> bool:
    """Tell whether the act by itself speaks of a third party between others."""
    return act.act in _ROLE or (act.act is not None and (bool(act.mediators) or _mediated(act)))


def _mediated(act: Act) -> bool:
    """The words say that it went through a mediator, although none is named."""
    return any(part in act.rule for part in (*_THROUGH, *_REFUSED))


def refuses_unnamed(act: Act) -> bool:
    """A refusal of whatever mediation ("we need no mediator"): a sign of an offer only where the
    text tells of nothing further."""
    refused = act.act in ("reject", "accept_conditionally") and not act.mediators
    return refused and any(p in act.rule for p in _REFUSED)


def _attended(act: Act) -> bool:
    """A side has gone to the talks of a mediator."""
    gone = act.act == "accept" and ".part." in act.rule
    return gone and act.actuality == "happened" and bool(act.mediators)


def belongs(act: Act) -> bool:
    """Tell whether the act is part of a mediation once one is spoken of."""
    return act.act is not None


def asserted(act: Act) -> bool:
    """Tell whether a current mediation is asserted by the act: not asked, denied or supposed,
    and not merely a commentator's wish."""
    if act.history:
        return False
    stopping = act.act in ("suspend", "end") and bool(act.mediators)
    if stopping and act.actuality in ("denied", "hypothetical"):
        return True
    if act.actuality in ("asked", "denied"):
        return False
    if act.actuality == "hypothetical":
        willing = act.act in ("offer", "express_willingness", "accept")
        return willing and act.attribution.kind == "official_on_record"
    if act.attribution.kind == "author_opinion":
        return act.actuality == "happened" and act.act in (*CONTACT, "request_mediation", "offer")
    return True


def _both_took(act: Act) -> bool:
    """Two sides have accepted the plan of a third: it has reached both."""
    taken = act.act == "accept" and ".answer.accept." in act.rule and act.actuality == "happened"
    return taken and len(act.actor) > 1 and bool(set(act.mediators) - set(act.actor))


def resumed(act: Act) -> bool:
    """Talks through a third party are to go on (dev_news rule 4: "ready to continue" implies that
    there was contact)."""
    coming = act.actuality in ("planned", "hypothetical")
    return ".again." in act.rule and coming and (bool(act.mediators) or ".indirect." in act.rule)


def stage_of(act: Act) -> Stage:
    """Return how far the act alone carries the mediation (dev_news rule 4: contact through the
    mediator or ongoing efforts = occurred, readiness or an offer = offered)."""
    if not is_core(act) or not asserted(act):
        return "none"
    if act.actuality == "happened" and any(p in act.rule for p in (*_PUT, *_WEIGHED)):
        return "occurred"
    if act.act == "no_public_answer":
        return "none"
    if refuses_unnamed(act):
        return "none"
    if act.act == "request_mediation":
        return "requested"
    if any(part in act.rule for part in _ON_THE_TABLE):
        return "offered"
    if _attended(act):
        return "occurred"
    if _both_took(act):
        return "occurred"
    if act.act in ("offer", "express_willingness", "reject", "accept", "accept_conditionally"):
        return "offered"
    if resumed(act):
        return "occurred"
    if act.act == "postpone" or (act.actuality != "happened" and act.act not in ("suspend", "end")):
        # What is put off has not been there yet.
        return "offered"
    if act.act in CONTACT or act.mediators or _mediated(act):
        return "occurred"
    return "none"
