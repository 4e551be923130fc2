"""Check the actor data: each problem names the file, the line and what to do."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from miyanji.actors.context import guards
from miyanji.actors.gazetteer import (
    known_actors,
    media,
    organisations,
    read_data,
    read_toml,
    states,
)
from miyanji.actors.holders import FIELDS, parse_date, people, rows, split
from miyanji.actors.homes import wars
from miyanji.actors.lexicon import index
from miyanji.actors.spellings import holder_rows
from miyanji.actors.wording import wording

OFFICES = frozenset(
    {
        "head-of-state",
        "head-of-government",
        "deputy-head-of-government",
        "leader",
        "foreign-minister",
        "deputy-foreign-minister",
        "minister",
        "spokesperson",
        "envoy",
        "chief-negotiator",
        "ambassador",
        "security-adviser",
        "intelligence-chief",
        "secretary-general",
        "legislator",
        "military",
        "official",
    }
)
_PERSON_ID = re.compile(r"person:[a-z0-9]+(?:-[a-z0-9]+)*")
_ACTOR_ID = re.compile(r"[A-Z][A-Z0-9_+]+|group:[a-z0-9]+(?:-[a-z0-9]+)*")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_ROLES = ("actor", "organ", "person", "media")


def lint() -> list[str]:
    """Return every problem of the data files, in file and line order; empty where all is well."""
    spelled = (problem for language in ("ar", "ru") for problem in _spelled(language))
    return [
        *_holders(),
        *_organisations(),
        *_states(),
        *_releases(),
        *_wars(),
        *_candidates(),
        *spelled,
        *_keys(),
    ]


def _holders() -> Iterator[str]:
    names: dict[str, tuple[str, str]] = {}
    seen: set[tuple[str, ...]] = set()
    for number, row in rows():
        where = f"holders.tsv:{number}: "
        yield from (where + problem for problem in _row_problems(row))
        held = (row["id"], row["office"], row["acts_for"], row["from"])
        if held in seen:
            yield f"{where}the same office of {row['id']} stands twice: remove one row"
        seen.add(held)
        spelled = (row["name_en"], row["name_fa"])
        if names.setdefault(row["id"], spelled) != spelled:
            yield f"{where}{row['id']} has other names in an earlier row: make them the same"


def _row_problems(row: dict[str, str]) -> Iterator[str]:
    """Yield what is wrong with one row of the office holders."""
    if not _PERSON_ID.fullmatch(row["id"]):
        yield f"identifier {row['id']!r}: write person:first-last in lower case"
    for name in ("name_en", "name_fa", "source"):
        if not row[name].strip():
            yield f"{name} is empty: fill it in"
    if row["office"] not in OFFICES:
        yield f"office {row['office']!r} is not in the closed list: use one of {sorted(OFFICES)}"
    if row["acts_for"] not in known_actors():
        yield f"acts_for {row['acts_for']!r} is no known actor: add it or correct it"
    if row["acts_for"] in {i for i, o in organisations().items() if o.acts_for}:
        yield f"acts_for {row['acts_for']!r} is a state organ: write its state"
    yield from _dates(row)
    for field in FIELDS[3:5]:
        parts = split(row[field])
        if len(set(parts)) != len(parts):
            yield f"{field} holds a spelling twice: remove one"


def _dates(row: dict[str, str]) -> Iterator[str]:
    bounds: list[date] = []
    for name, last in (("from", False), ("to", True)):
        if row[name] and not _DATE.fullmatch(row[name]):
            yield f"{name} {row[name]!r}: write YYYY, YYYY-MM or YYYY-MM-DD"
            return
        try:
            bounds.append(parse_date(row[name], last=last) or (date.max if last else date.min))
        except ValueError:
            yield f"{name} {row[name]!r} is no date of the calendar: correct it"
            return
    if bounds[0] > bounds[1]:
        yield f"from {row['from']} lies after to {row['to']}: correct one"


def _line(file: str, needle: str) -> int:
    """Return the number of the first line of a data file that holds ``needle``."""
    for number, line in enumerate(read_data(file).splitlines(), 1):
        if needle in line:
            return number
    return 1


def _organisations() -> Iterator[str]:
    text = read_data("organisations.toml")
    for identifier, organisation in organisations().items():
        needle = f'id = "{identifier}"'
        where = f"organisations.toml:{_line('organisations.toml', needle)}: "
        if not _ACTOR_ID.fullmatch(identifier):
            yield f"{where}identifier {identifier!r}: capitals, or group:short-name"
        if text.count(f'id = "{identifier}"\n') > 1:
            yield f"{where}identifier {identifier} stands twice: merge the tables"
        for language, spellings in organisation.names.items():
            if not spellings:
                yield f"{where}{identifier} has no name in {language!r}: add one"
        if organisation.acts_for and organisation.acts_for not in states():
            yield f"{where}acts_for {organisation.acts_for!r} is no state: correct it"
        if organisation.governs and organisation.home not in states():
            yield f"{where}governs needs a home that is a state: add it"
        for foe in organisation.foes:
            if foe not in states():
                yield f"{where}foe {foe!r} is no state: correct it"


def _wars() -> Iterator[str]:
    for pair in wars():
        for name in sorted(pair - set(states())):
            where = _line("wars.toml", f'"{name}"')
            yield f"wars.toml:{where}: {name!r} is no state: correct it"


def _releases() -> Iterator[str]:
    for site, owner in tomllib.loads(read_data("releases.toml"))["sites"].items():
        if owner not in known_actors():
            where = _line("releases.toml", f'"{site}"')
            yield f"releases.toml:{where}: {owner!r} is no known actor: correct it"


def _candidates() -> Iterator[str]:
    for language, groups in read_toml("candidates.toml").items():
        words = sorted(word for group in groups.values() for word in group)
        for word in sorted({a for a, b in pairwise(words) if a == b}):
            where = _line("candidates.toml", f'"{word}"')
            yield f"candidates.toml:{where}: {word!r} ({language}) stands twice: keep one"


def _states() -> Iterator[str]:
    for code, names in states().items():
        for language, name in names.items():
            if not name:
                where = _line("states.tsv", f"{code}\t")
                yield f"states.tsv:{where}: no name in {language!r}: run training/states.py"


def _spelled(language: str) -> Iterator[str]:
    """Yield what a language's own files name that the shared ones do not list, and names that
    stand twice."""
    file, holders = f"names.{language}.toml", f"holders.{language}.tsv"
    names = read_toml(file)
    known = {
        "state": set(states()),
        "organisation": set(organisations()),
        "people": set(organisations()),
    }
    for table, listed in known.items():
        for identifier in sorted(names[table].keys() - listed):
            where = f"{file}:{_line(file, identifier)}: "
            yield f"{where}{identifier!r} is no known actor: add it or correct it"
    for name in names["media"].keys() - {m.removeprefix("media:") for m in media()}:
        yield f"{file}:{_line(file, name)}: {name!r} is no medium of media.toml"
    seen = set[str]()
    for number, (identifier, name, aliases) in holder_rows(language):
        where = f"{holders}:{number}: "
        if identifier not in people():
            yield f"{where}{identifier!r} is not in holders.tsv: add it there first"
        if identifier in seen:
            yield f"{where}{identifier} stands twice: merge the rows"
        seen.add(identifier)
        spelled = [name, *split(aliases)]
        if not name.strip() or len(set(spelled)) != len(spelled):
            yield f"{where}the name is empty or a spelling stands twice: correct it"


def _keys() -> Iterator[str]:
    """Yield spellings that name different actors and that no guard tells apart.

    Two office holders may share a family name: dates and the article tell them apart.
    """
    for language in ("en", "fa", "ar"):
        titled = {o for group in ("title", "organ") for o in wording(language)[group]}
        for spelled in index(language).phrases():
            entries = [
                e for e in index(language).get(spelled) if e.role in _ROLES and e.sense != "surname"
            ]
            refs = {e.ref for e in entries} - titled
            persons = all(e.role == "person" for e in entries)
            if len(refs) > 1 and not persons and spelled not in guards(language):
                spelling = entries[0].spelling
                yield (
                    f"context.toml:1: {spelling!r} ({language}) names {sorted(refs)}: "
                    "add a guard or drop one spelling"
                )
