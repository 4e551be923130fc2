"""Russian spellings of states, organisations, media and office holders.

Data: ``states.ru.tsv`` (CLDR), ``names.ru.toml`` and ``holders.ru.tsv`` (by hand). They are read
for Russian texts only; who the actors are stands in the files that all languages share. Names
decline, so that everything is matched on lemmas; adjectives of origin are written small.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from miyanji.actors.gazetteer import Entry, Role, organisations, proper, read_data, read_toml

# Names of those whose family name stands first or who are known by a given name.
_NO_FAMILY_NAME = frozenset({"II", "VI", "XIV", "Аль", "ад"})


@cache
def _names() -> dict[str, Any]:
    return read_toml("names.ru.toml")


@cache
def states() -> dict[str, str]:
    """Return CLDR's Russian name of every state, by identifier."""
    rows = (line.split("\t") for line in read_data("states.ru.tsv").splitlines()[1:])
    return {row[0]: row[1] for row in rows}


def state_entries() -> Iterator[Entry]:
    """Yield the entries of all states."""
    for code, shown in states().items():
        own = _names()["state"].get(code, {})
        plain = [] if "(" in shown or " - " in shown else [shown]
        for spelling in dict.fromkeys([*own.get("names", ()), *plain]):
            yield proper("actor", code, spelling, "name")
        for spelling in own.get("seats", ()):
            yield proper("actor", code, spelling, "metonym")
        for spelling in (*own.get("people", ()), *own.get("folk", ())):
            yield Entry("actor", code, spelling, "demonym")


def capital(state: str) -> str | None:
    """Return the seat of government of a state that is a town, None where none is known."""
    seats: list[str] = _names()["state"].get(state, {}).get("seats", [])
    return next((s for s in seats if s[0].isupper() and " " not in s), None)


def organisation_entries() -> Iterator[Entry]:
    """Yield the entries of organisations, groups and state organs."""
    known = organisations()
    for identifier, spellings in _names()["organisation"].items():
        organisation = known[identifier]
        ref = organisation.acts_for or identifier
        role: Role = "organ" if organisation.acts_for else "actor"
        for spelling in spellings:
            yield _entry(role, ref, spelling, organisation.office)
    for identifier, people in _names()["people"].items():
        for spelling in people:
            yield Entry("actor", identifier, spelling, "demonym")


def _entry(role: Role, ref: str, spelling: str, office: str | None) -> Entry:
    """A name that opens with a small letter («суданская армия») need not be written with a
    capital; the organ it is must still be taken for a name."""
    found = proper(role, ref, spelling, "name", office)
    if spelling[0].isupper():
        return found
    return Entry("actor", ref, spelling, "name", office)


def media_entries() -> Iterator[Entry]:
    """Yield the entries of media."""
    for name, spellings in _names()["media"].items():
        for spelling in spellings:
            yield proper("media", f"media:{name}", spelling, "name")


def holder_rows() -> Iterator[tuple[int, list[str]]]:
    """Yield (line number, [identifier, name, aliases]) of ``holders.ru.tsv``."""
    for number, line in enumerate(read_data("holders.ru.tsv").splitlines(), 1):
        if number > 1 and line.strip():
            yield number, (line.split("\t") + ["", ""])[:3]


def person_entries() -> Iterator[Entry]:
    """Yield the entries of all office holders: full names, aliases, and the family name, which
    counts once the full name stood before."""
    for _, (identifier, name, aliases) in holder_rows():
        full = [name, *(a.strip() for a in aliases.split("|") if a.strip())]
        for spelling in full:
            yield proper("person", identifier, spelling, "full")
        last = surname(name)
        if last and last not in full:
            yield proper("person", identifier, last, "surname")


def surname(name: str) -> str | None:
    """Return the last word of a name where it may be the family name.

    >>> surname("Сергей Лавров"), surname("Лев XIV"), surname("Ван И")
    ('Лавров', None, None)
    """
    words = name.split()
    last = words[-1]
    if len(words) < 2 or len(last) < 3 or last in _NO_FAMILY_NAME or last.isupper():
        return None
    return last
