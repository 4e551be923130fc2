"""Who in a case disputes and who mediates."""

from miyanji.conflict.case import Case
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
