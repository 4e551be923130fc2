"""Which offer an answer answers ("they offered to mediate, but it rejected the proposal")."""

from collections.abc import Sequence

from miyanji.coding.frame import Draft
from miyanji.coding.predications import Analysis

_OFFERS = ("offer", "express_willingness", "propose_text")
_REACH = 1

Offer = tuple[int, Draft]


def answered(analysis: Analysis, drafts: Sequence[Draft], before: Offer | None) -> Offer | None:
    """Give answers that name no third party the one whose offer was told last, in the same
    sentence or the one before; return the last offer told so far and its sentence."""
    last = before
    here = analysis.sentence.index
    for draft in sorted(drafts, key=lambda d: d.node.first):
        if draft.frame.act in _OFFERS:
            last = here, draft
        elif _open(draft) and last is not None and here - last[0] <= _REACH:
            _point(draft, last[1])
    return last


def _open(draft: Draft) -> bool:
    answers = draft.frame.id.startswith("answer.")
    return answers and not draft.roles["mediators"] and not draft.roles["addressees"]


def _point(draft: Draft, offer: Draft) -> None:
    own = {i for m in draft.roles["actor"] for i in m.ids}
    third = [m for m in offer.roles["mediators"] or offer.roles["actor"] if not set(m.ids) & own]
    draft.roles["addressees"] = third
    if offer.roles["mediators"]:
        draft.roles["mediators"] = third
