"""What an act says of a third party: whether it is asked, ready, or concerned at all."""

from collections.abc import Sequence

from miyanji.coding.act import Act
from miyanji.mediation.evidence import asserted, belongs
from miyanji.mediation.responses import is_neutral


def asks(act: Act) -> bool:
    """Tell whether the act asserts a request for mediation."""
    return act.act == "request_mediation" and asserted(act)


def about(mediator: str, acts: Sequence[Act]) -> list[Act]:
    """Return the acts that concern this mediator: those naming it, and answers that name nobody
    after it was first named."""
    concerned = [a for a in acts if concerns(mediator, a)]
    first = next((a.span for a in concerned if _names(mediator, a)), None)
    return [a for a in concerned if first is not None and a.span >= first]


def concerns(mediator: str, act: Act) -> bool:
    """Tell whether the act names this mediator, or answers naming no third party at all."""
    if _names(mediator, act):
        return True
    return answers_whoever(act) and not act.mediators and not act.addressees


def answers_whoever(act: Act) -> bool:
    """Tell whether the act answers the mediation, whomever it names."""
    return belongs(act) or is_neutral(act)


def _names(mediator: str, act: Act) -> bool:
    return mediator in (*act.mediators, *act.actor, *act.addressees)


def willing(mediator: str, act: Act) -> bool:
    """Tell whether the act asserts that ``mediator`` is ready to mediate, or shows it at work."""
    if not asserted(act):
        return False
    active = ("offer", "express_willingness", "accept", "meeting_indirect", "carry_message", "host")
    return mediator in act.actor and act.act in active
