"""Actors as a user names them on the command line: by id, or by a name in any of our languages."""

from functools import cache

from miyanji.actors.gazetteer import known_actors, organisation_entries, state_entries
from miyanji.documents.fold import key


class UnknownActorError(ValueError):
    """A name that is no actor of the gazetteer."""


def actor_ids(names: str) -> tuple[str, ...]:
    """Return the ids of the actors that ``names`` lists with commas; raise ``UnknownActorError``.

    >>> actor_ids("irn, آمریکا")
    ('IRN', 'USA')
    """
    parts = [part.strip() for part in names.replace("،", ",").split(",")]
    return tuple(dict.fromkeys(actor_id(part) for part in parts if part))


def actor_id(name: str) -> str:
    """Return the id of one actor, a person's id as it is; raise ``UnknownActorError``."""
    if name.startswith(("person:", "media:")):
        return name
    found = _ids().get(key(name)) or _names().get(key(name))
    if found is None:
        raise UnknownActorError(
            f"{name!r} is no known actor; give an id (IRN, group:hamas) or a name of it"
        )
    return found


@cache
def _ids() -> dict[str, str]:
    return {key(i): i for i in known_actors()}


@cache
def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in ("en", "fa"):
        for entry in (*organisation_entries(language), *state_entries(language)):
            if entry.role == "actor" and entry.sense != "demonym":
                found.setdefault(key(entry.spelling), entry.ref)
    return found
