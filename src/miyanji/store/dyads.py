"""An act of three roles as pairs of source and target, one row per mediator and party."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

_MEDIATED = ("meeting_indirect", "carry_message", "host", "offer", "express_willingness")


def ends(act: Mapping[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who acts and on whom, of a row of table ``acts``.

    What a mediator does (offers, carries, brings together) goes to every party; talks through a
    mediator, whoever is said to sit in them, are the mediator's act on each party. What a party
    does about a mediation goes to the mediators, or else to whom it is addressed.
    """
    actor, to = tuple(act["actor"]), tuple(act["addressees"])
    mediators, parties = tuple(act["mediators"]), tuple(act["parties"])
    if mediators and (act["act"] in _MEDIATED or (actor and set(actor) <= set(mediators))):
        return mediators, _without(parties or to or actor, mediators)
    if act["act"] and mediators:
        return actor, _without(mediators, actor)
    if not to and len(actor) > 1:
        return actor, actor
    return actor, _without(to, actor)


def _without(names: Iterable[str], others: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(n for n in names if n not in others))


def dyads(act: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the pairs (source, target) of an act; none where one end is not named.

    >>> dyads({"act": "offer", "actor": ["CHE"], "addressees": [], "mediators": ["CHE"],
    ...        "parties": ["ARM", "AZE"]})
    [('CHE', 'ARM'), ('CHE', 'AZE')]
    """
    sources, targets = ends(act)
    return [(a, b) for a in sources for b in targets if a != b]
