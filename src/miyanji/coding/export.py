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

# Frames of agreements that are no signing: to stop shooting, declared by one or agreed to.
_TRUCES = {"agreement.own_announced": "truce", "agreement.to_truce": "to_truce"}


@cache
def _table() -> dict[str, Any]:
    return load("export.toml")


def export(draft: Draft, reality: Actuality) -> tuple[Plover | None, str | None]:
    """Return the PLOVER event and the CAMEO code of ``draft`` (None where neither has one).

    A consultation that is only planned is an intent to meet: CAMEO 036 and so AGREE.
    """
    if draft.export is not None:
        return Plover(draft.export.event, draft.export.mode, ()), draft.export.cameo
    row = _table()["act"].get(draft.frame.act) if draft.frame.act else None
    if row is None:
        return None, draft.frame.cameo
    cameo = draft.frame.cameo or row.get("cameo")
    if row["plover"] == "CONSULT" and reality == "planned":
        row, cameo = _table()["planned"], _table()["planned"]["cameo"]
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
