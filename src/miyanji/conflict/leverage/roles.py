"""Who in a case disputes and who mediates."""

from miyanji.conflict.case import Case
from miyanji.conflict.errors import CaseError
from miyanji.conflict.levers import Effect, Joint


def touched(effect: Effect) -> tuple[int, ...]:
    """The parties whose preferences or moves a lever changes."""
    return effect.parties if isinstance(effect, Joint) else (effect.party,)


def mediators(case: Case) -> tuple[int, ...]:
    """The parties that hold levers and are touched by none.

    A third party need not be a party of the case. Where it is one, its own options are part of
    every state, and it must find an equilibrium stable like everybody else.
    """
    holders = {lever.by for lever in case.declared_levers}
    moved = {party for lever in case.declared_levers for party in touched(lever.effect)}
    return tuple(
        number
        for number, name in enumerate(case.model.names)
        if name in holders and number not in moved
    )


def disputants(case: Case) -> tuple[int, ...]:
    """The parties that are no mediators."""
    others = mediators(case)
    return tuple(k for k in range(len(case.model.parties)) if k not in others)


def status_quo_of(case: Case) -> int:
    """The state from which paths lead; raises ``CaseError`` where the case names none."""
    if case.status_quo is None:
        raise CaseError(
            f'{case.name}: has no status quo; add status_quo = "..." under [case] for levers'
        )
    return case.status_quo


def movers_of(case: Case, with_mediator: bool) -> list[int]:
    """The parties whose improvements make a path."""
    return sorted([*disputants(case), *(mediators(case) if with_mediator else ())])
