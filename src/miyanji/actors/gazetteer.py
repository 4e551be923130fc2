"""The names Miyanji knows: states, organisations, armed groups, state organs and media.

Sources: names of states from CLDR (``data/states.tsv``), everything else written by hand.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Any, Literal

from miyanji.actors.actor import Actor, ActorKind

Role = Literal[
    "actor",
    "organ",
    "person",
    "title",
    "modifier",
    "former",
    "honorific",
    "determiner",
    "link",
    "anaphor",
    "media",
    "block",
]
Sense = Literal["name", "demonym", "metonym", "full", "surname", ""]


@dataclass(frozen=True, slots=True)
class Entry:
    """What one spelling stands for.

    ``ref`` is an actor, person or media identifier, an office label, or a rule name for anaphors;
    ``office`` is the office label of a state organ. ``proper`` names must be written with a
    capital in scripts that have them; ``acronym`` ones all in capitals.
    """

    role: Role
    ref: str
    spelling: str
    sense: Sense = ""
    office: str | None = None
    proper: bool = False
    acronym: bool = False


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation, armed group or state organ of ``organisations.toml``."""

    id: str
    names: dict[str, tuple[str, ...]]
    members: dict[str, tuple[str, ...]]
    acts_for: str | None = None
    office: str | None = None
    home: str | None = None
    governs: date | None = None
    foes: tuple[str, ...] = ()

    @property
    def kind(self) -> ActorKind:
        """Group or organisation, by the form of the identifier."""
        return "group" if self.id.startswith("group:") else "organisation"


def read_data(name: str) -> str:
    """Return the text of a data file of this room."""
    return (resources.files("miyanji.actors") / "data" / name).read_text(encoding="utf-8")


def read_toml(name: str) -> dict[str, Any]:
    """Return a TOML data file of this room."""
    return tomllib.loads(read_data(name))


def proper(role: Role, ref: str, spelling: str, sense: Sense, office: str | None = None) -> Entry:
    """Return the entry of a proper name; two or three capitals must be written as capitals."""
    letters = [c for c in spelling if c.isalpha()]
    acronym = len(letters) < 4 and all(c.isupper() for c in letters)
    return Entry(role, ref, spelling, sense, office, True, acronym)


@cache
def states() -> dict[str, dict[str, str]]:
    """Return the shown names of every state, by identifier and language."""
    rows = (line.split("\t") for line in read_data("states.tsv").splitlines()[1:])
    names = {row[0]: {"en": row[1], "fa": row[2]} for row in rows}
    for code, extra in state_aliases().items():
        if "show" in extra:
            names[code] = dict(zip(("en", "fa"), extra["show"], strict=True))
    return names


@cache
def state_aliases() -> dict[str, dict[str, list[str]]]:
    """Return the hand-written names, demonyms and seats of government, by state."""
    return read_toml("state_aliases.toml")


@cache
def organisations() -> dict[str, Organisation]:
    """Return the organisations, groups and state organs, by identifier."""
    found = {}
    for row in read_toml("organisations.toml")["organisation"]:
        names, members = (
            {language: tuple(row.get(prefix + language, ())) for language in ("en", "fa")}
            for prefix in ("", "people_")
        )
        links = {name: row.get(name) for name in ("acts_for", "office", "home", "governs")}
        foes = tuple(row.get("foes", ()))
        found[row["id"]] = Organisation(row["id"], names, members, foes=foes, **links)
    return found


@cache
def media() -> dict[str, dict[str, list[str]]]:
    """Return the media and their spellings by language, by identifier (``media:...``)."""
    return {f"media:{name}": row for name, row in read_toml("media.toml").items()}


def plural(demonym: str) -> str:
    """Return the English plural of a demonym ("Iranians"; "Chinese" stays).

    >>> plural("Iraqi"), plural("Spanish"), plural("Swiss")
    ('Iraqis', 'Spanish', 'Swiss')
    """
    return demonym if demonym.endswith(("se", "sh", "ch", "s", "men", "ic")) else demonym + "s"


def state_entries(language: str) -> Iterator[Entry]:
    """Yield the entries of all states in one language."""
    cldr = {row.split("\t")[0]: row.split("\t") for row in read_data("states.tsv").splitlines()[1:]}
    for code, shown in states().items():
        extra = state_aliases().get(code, {})
        own = [shown[language], cldr[code][1 if language == "en" else 2]]
        for spelling in dict.fromkeys([*own, *extra.get(f"names_{language}", ())]):
            yield proper("actor", code, spelling, "name")
        for spelling in extra.get(f"seats_{language}", ()):
            yield proper("actor", code, spelling, "metonym")
        for spelling in extra.get(f"people_{language}", ()):
            forms = [spelling, plural(spelling)] if language == "en" else [spelling]
            for form in dict.fromkeys(forms):
                yield proper("actor", code, form, "demonym")


def organisation_entries(language: str) -> Iterator[Entry]:
    """Yield the entries of organisations and state organs in one language."""
    for organisation in organisations().values():
        ref = organisation.acts_for or organisation.id
        role: Role = "organ" if organisation.acts_for else "actor"
        for spelling in organisation.names[language]:
            yield proper(role, ref, spelling, "name", organisation.office)
        for spelling in organisation.members[language]:
            yield proper(role, ref, spelling, "demonym")


def media_entries(language: str) -> Iterator[Entry]:
    """Yield the entries of media in one language."""
    for identifier, spellings in media().items():
        for spelling in spellings.get(language, ()):
            yield proper("media", identifier, spelling, "name")


@cache
def known_actors() -> dict[str, Actor]:
    """Return every state, organisation and group (state organs are no actors of their own)."""
    found = {code: Actor(code, "state", dict(names)) for code, names in states().items()}
    for organisation in organisations().values():
        if not organisation.acts_for:
            shown = {lang: names[0] for lang, names in organisation.names.items() if names}
            found[organisation.id] = Actor(organisation.id, organisation.kind, shown)
    return found
