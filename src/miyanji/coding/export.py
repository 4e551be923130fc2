"""The PLOVER and CAMEO export of an act (mapping: CAMEO2PLOVER-2021, PLOVER manual 2.0).

A mediation has three roles and neither scheme holds it; the export is a view, not the record.
A disputant's request for mediation is CAMEO 038 and so AGREE, although PLOVER read plainly would
call it REQUEST; an appeal by a bystander is 028 and REQUEST.
"""

from functools import cache
from typing import Any

from miyanji.coding.act import Actuality, Plover
from miyanji.coding.frame import Draft
from miyanji.coding.lexicon import load
from miyanji.coding.predications import Analysis, Predication

# Frames of agreements that are no signing: to stop shooting, declared by one or agreed to.
_TRUCES = {"agreement.own_announced": "truce", "agreement.to_truce": "to_truce"}


# Types that tell of what has not taken place.
_WITHHELD = ("REQUEST", "REJECT", "THREATEN")


@cache
def _table() -> dict[str, Any]:
    return load("export.toml")


def export(
    analysis: Analysis, draft: Draft, reality: Actuality
) -> tuple[Plover | None, str | None]:
    """Return the PLOVER event and the CAMEO code of ``draft`` (None where neither has one).

    A consultation that is only planned is an intent to meet: CAMEO 036 and so AGREE; one that is
    demanded or refused is told by the demand or the refusal.
    """
    if draft.export is not None:
        return Plover(draft.export.event, draft.export.mode, ()), draft.export.cameo
    row = _table()["act"].get(draft.frame.act) if draft.frame.act else None
    if row is None:
        return None, draft.frame.cameo
    cameo = draft.frame.cameo or row.get("cameo")
    if row["plover"] == "CONSULT" and reality == "planned":
        row, cameo = _table()["planned"], _table()["planned"]["cameo"]
    if row["plover"] == "CONSULT" and reality in ("hypothetical", "denied"):
        return _unmet(analysis, draft.node, reality)
    if draft.frame.act == "pressure_or_incentive" and draft.node.name == "threaten":
        return Plover("THREATEN", None, ("diplomatic",)), "130"
    if _held(draft):
        return Plover("CONSULT", None, ("diplomatic",)), "046"
    if _without_result(draft):
        return Plover("REJECT", "meet", ("diplomatic",)), "125"
    if draft.frame.act == "agreement" and _failed(analysis, draft.node):
        return Plover("REJECT", "meet", ("diplomatic",)), "125"
    if draft.frame.act == "agreement" and _withheld(analysis, draft.node):
        return None, None
    if draft.frame.act == "agreement" and reality in ("planned", "hypothetical"):
        return Plover("AGREE", None, ("diplomatic",)), "036"
    if draft.frame.act == "agreement" and reality == "denied":
        return Plover("REJECT", "meet", ("diplomatic",)), "125"
    if draft.frame.id in _TRUCES:
        row, cameo = _table()[_TRUCES[draft.frame.id]], _table()[_TRUCES[draft.frame.id]]["cameo"]
    if draft.frame.act == "request_mediation":
        parties = {i for m in draft.roles["parties"] for i in m.ids}
        actor = {i for m in draft.roles["actor"] for i in m.ids}
        cameo = "028" if parties and not actor & parties else "038"
        event = "REQUEST" if cameo == "028" else "AGREE"
        return Plover(event, "meet" if event == "REQUEST" else None, ("diplomatic",)), cameo
    return Plover(row["plover"], row.get("mode"), ("diplomatic",)), cameo


def _unmet(
    analysis: Analysis, node: Predication, reality: Actuality
) -> tuple[Plover | None, str | None]:
    """A meeting that has not taken place: meant ("ready to meet B"), refused ("will not meet B"),
    or no event at all."""
    verb = node.verb
    if _withheld(analysis, node):
        return None, None
    if reality == "hypothetical":
        return Plover("AGREE", None, ("diplomatic",)), "036"
    if verb is not None and verb.negated and verb.tense == "future":
        return Plover("REJECT", "meet", ("diplomatic",)), "125"
    return None, None


def _withheld(analysis: Analysis, node: Predication) -> bool:
    """What is above the act says that it is asked for, refused or failed."""
    above = [a for a in analysis.ancestors(node) if a.link != "condition"]
    return any(a.name in ("fail", "reject") or a.concept.plover in _WITHHELD for a in above)


def _held(draft: Draft) -> bool:
    """ "The talks ended on Monday": they have been held, and nobody left them."""
    node, talks = draft.node, draft.content
    ended = draft.frame.id == "end.talks" and node.name == "end" and not node.passive
    return ended and talks is not None and talks.link == "subject" and not draft.roles["mediators"]


def _failed(analysis: Analysis, node: Predication) -> bool:
    above = next(analysis.ancestors(node), None)
    return above is not None and above.name == "fail" and node.verb is not None


def _without_result(draft: Draft) -> bool:
    """ "Failed to reach a deal", "the talks collapsed": not a side's withdrawal."""
    failed = draft.frame.act == "end" and draft.node.name == "fail"
    return failed and not draft.roles["mediators"]
