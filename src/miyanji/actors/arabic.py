"""Arabic spellings of states, organisations, media and office holders, with derived adjectives.

Data: ``states.ar.tsv`` (CLDR), ``names.ar.toml`` and ``holders.ar.tsv`` (by hand). They are read
for Arabic texts only; who the actors are stands in the files that all languages share.
"""

from collections.abc import Iterator

from miyanji.actors.gazetteer import Entry, Role, organisations, proper
from miyanji.actors.spellings import full_names, names, states
from miyanji.documents.fold import key
from miyanji.languages.ar.clitics import bare

_FINAL = ("ا", "ة", "اء")


def adjective(name: str) -> str:
    """Return the adjective of origin that a state's name of one word takes.

    >>> adjective("السودان"), adjective("روسيا"), adjective("كوبا")
    ('سوداني', 'روسي', 'كوبي')
    """
    stem = name.removeprefix("ال")
    if stem.endswith("يا"):
        return stem[:-1]
    for ending in _FINAL:
        if stem.endswith(ending):
            return stem[: -len(ending)] + "ي"
    return stem if stem.endswith("ي") else stem + "ي"


def inflected(adjective_: str) -> Iterator[str]:
    """Yield the forms of an adjective of origin: gender and number of its last word, and of the
    words before it the masculine or feminine that goes with them."""
    *before, last = adjective_.split()
    head = " ".join(before)
    feminine = " ".join(w + "ة" for w in before)
    for ending in ("", "ون", "ين", "ان"):
        yield f"{head} {last}{ending}".strip()
    for ending in ("ة", "ات", "تين", "تان"):
        yield f"{feminine} {last}{ending}".strip()


def state_entries() -> Iterator[Entry]:
    """Yield the entries of all states."""
    for code, shown in states("ar").items():
        own = names("ar")["state"].get(code, {})
        named = [*own.get("names", ()), *([] if "(" in shown or " - " in shown else [shown])]
        for spelling in dict.fromkeys(named):
            yield proper("actor", code, spelling, "name")
        for spelling in own.get("seats", ()):
            yield proper("actor", code, spelling, "metonym")
        for spelling in _people(own, named):
            yield proper("actor", code, spelling, "demonym")


def _people(own: dict[str, list[str]], named: list[str]) -> Iterator[str]:
    first = named[0] if named else ""
    derived = [adjective(first)] if first and " " not in first else []
    for people in own.get("people", derived):
        yield from inflected(people)
    yield from own.get("folk", ())


def organisation_entries() -> Iterator[Entry]:
    """Yield the entries of organisations, groups and state organs."""
    known = organisations()
    for identifier, spellings in names("ar")["organisation"].items():
        organisation = known[identifier]
        ref = organisation.acts_for or identifier
        role: Role = "organ" if organisation.acts_for else "actor"
        for spelling in spellings:
            yield proper(role, ref, spelling, "name", organisation.office)
    for identifier, people in names("ar")["people"].items():
        for spelling in (form for p in people for form in inflected(p)):
            yield proper("actor", identifier, spelling, "demonym")


def person_entries() -> Iterator[Entry]:
    """Yield the entries of all office holders: full names, aliases, and the last word of a name
    of two words or more, which counts once the full name stood before."""
    for identifier, name, full in full_names("ar"):
        for spelling in full:
            yield proper("person", identifier, spelling, "full")
        last = name.split()[-1]
        if " " in name and last not in full and len(bare(last)) > 2 and key(last) != key(name):
            yield proper("person", identifier, last, "surname")
