"""Which state an actor belongs to: a group's home, the state that a person last acted for."""

from datetime import date
from functools import cache

from miyanji.actors.gazetteer import organisations, read_toml, states
from miyanji.actors.holders import people


def home_of(identifier: str, day: date | None = None) -> str | None:
    """Return the state of ``identifier``, itself where it is one; None where none is known.

    A person belongs to the state of the office held on ``day``, else of the last one held before
    it, else of the first.
    """
    if identifier in states():
        return identifier
    if identifier.startswith("person:"):
        return _of_person(identifier, day)
    found = organisations().get(identifier)
    return found.home if found else None


def foes_of(identifier: str) -> tuple[str, ...]:
    """Return the states that an armed group stands against: those it is at war with, else the
    state that it is at home in; none for anybody else."""
    found = organisations().get(identifier)
    if found is None or found.kind != "group":
        return ()
    return found.foes or ((found.home,) if found.home else ())


@cache
def fighters_of(land: str) -> tuple[str, ...]:
    """Return the armed groups at home in ``land`` that stand against somebody outside it."""
    rows = organisations().values()
    at_home = (o for o in rows if o.kind == "group" and o.home == land)
    return tuple(o.id for o in at_home if o.foes and land not in o.foes)


@cache
def wars() -> tuple[frozenset[str], ...]:
    """Return the pairs of states that fought each other in the last decades."""
    return tuple(frozenset(pair) for pair in read_toml("wars.toml")["pairs"])


def _of_person(identifier: str, day: date | None) -> str | None:
    if identifier not in people():
        return None
    offices = sorted(people()[identifier].offices, key=lambda o: o.start or date.min)
    before = [o for o in offices if day is None or o.start is None or o.start <= day]
    office = (before or offices[:1])[-1:]
    return next((home_of(o.acts_for) for o in office if not o.acts_for.startswith("person:")), None)
