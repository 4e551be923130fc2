"""Russian spellings of states, organisations, media and office holders.

Data: ``states.ru.tsv`` (CLDR), ``names.ru.toml`` and ``holders.ru.tsv`` (by hand). They are read
for Russian texts only; who the actors are stands in the files that all languages share. Names
decline, so that everything is matched on lemmas; adjectives of origin are written small.
"""

from collections.abc import Iterator

from miyanji.actors.gazetteer import Entry, Role, organisations, proper
from miyanji.actors.spellings import full_names, names, states

# Names of those whose family name stands first or who are known by a given name.
_NO_FAMILY_NAME = frozenset({"II", "VI", "XIV", "Аль", "ад"})


def state_entries() -> Iterator[Entry]:
    """Yield the entries of all states."""
    for code, shown in states("ru").items():
        own = names("ru")["state"].get(code, {})
        plain = [] if "(" in shown or " - " in shown else [shown]
        for spelling in dict.fromkeys([*own.get("names", ()), *plain]):
            yield proper("actor", code, spelling, "name")
        for spelling in own.get("seats", ()):
            yield proper("actor", code, spelling, "metonym")
        for spelling in (*own.get("people", ()), *own.get("folk", ())):
            yield Entry("actor", code, spelling, "demonym")


def capital(state: str) -> str | None:
    """Return the seat of government of a state that is a town, None where none is known."""
    seats: list[str] = names("ru")["state"].get(state, {}).get("seats", [])
    return next((s for s in seats if s[0].isupper() and " " not in s), None)


def organisation_entries() -> Iterator[Entry]:
    """Yield the entries of organisations, groups and state organs."""
    known = organisations()
    for identifier, spellings in names("ru")["organisation"].items():
        organisation = known[identifier]
        ref = organisation.acts_for or identifier
        role: Role = "organ" if organisation.acts_for else "actor"
        for spelling in spellings:
            yield _entry(role, ref, spelling, organisation.office)
    for identifier, people in names("ru")["people"].items():
        for spelling in people:
            yield Entry("actor", identifier, spelling, "demonym")


def _entry(role: Role, ref: str, spelling: str, office: str | None) -> Entry:
    """A name that opens with a small letter («суданская армия») need not be written with a
    capital; the organ it is must still be taken for a name."""
    found = proper(role, ref, spelling, "name", office)
    if spelling[0].isupper():
        return found
    return Entry("actor", ref, spelling, "name", office)


def person_entries() -> Iterator[Entry]:
    """Yield the entries of all office holders: full names, aliases, and the family name, which
    counts once the full name stood before."""
    for identifier, name, full in full_names("ru"):
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
