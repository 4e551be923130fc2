"""Office holders with dated offices: who a person acted for on a given day.

Data: ``data/holders.tsv``, one row per person and office, with a source for every row.
"""

import unicodedata
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from miyanji.actors.actor import Actor, Office
from miyanji.actors.gazetteer import Entry, proper, read_data

FIELDS = (
    "id",
    "name_en",
    "name_fa",
    "aliases_en",
    "aliases_fa",
    "office",
    "acts_for",
    "from",
    "to",
    "source",
)
_RANK = ("head-of-state", "head-of-government", "leader", "foreign-minister", "secretary-general")
_FAMILY_NAME_FIRST = frozenset({"CHN", "KOR", "PRK", "VNM", "TWN", "KHM"})


@dataclass(frozen=True, slots=True)
class Person:
    """An office holder; ``aliases`` are further spellings by language, offices in file order."""

    id: str
    names: dict[str, str]
    aliases: dict[str, tuple[str, ...]]
    offices: tuple[Office, ...]

    def at(self, day: date | None) -> Office | None:
        """Return the most senior office held on ``day``; without a day the latest office."""
        held = [o for o in self.offices if day is None or holds(o, day)]
        if not held:
            return None
        if day is None:
            return max(held, key=lambda o: (o.end is None, o.end or date.max, o.start or date.min))
        return min(held, key=rank)


def rank(office: Office) -> int:
    """Return the seniority of an office, 0 the highest."""
    return _RANK.index(office.office) if office.office in _RANK else len(_RANK)


def holds(office: Office, day: date) -> bool:
    """Whether an office is held on ``day``."""
    return (office.start or date.min) <= day <= (office.end or date.max)


def parse_date(text: str, *, last: bool) -> date | None:
    """Return the first or last day of an ISO year, month or day; None where the text is empty.

    >>> parse_date("2024-02", last=True)
    datetime.date(2024, 2, 29)

    Raises ``ValueError`` for anything else.
    """
    if not text:
        return None
    parts = [int(part) for part in text.split("-")]
    year = parts[0]
    month = parts[1] if len(parts) > 1 else (12 if last else 1)
    days = monthrange(year, month)[1]
    return date(year, month, parts[2] if len(parts) > 2 else (days if last else 1))


def rows() -> Iterator[tuple[int, dict[str, str]]]:
    """Yield (line number, fields) of every row of the data file; short rows are padded."""
    for number, line in enumerate(read_data("holders.tsv").splitlines(), 1):
        if number > 1 and line.strip():
            cells = line.split("\t")
            yield number, dict(zip(FIELDS, cells + [""] * len(FIELDS), strict=False))


@cache
def people() -> dict[str, Person]:
    """Return every office holder by identifier."""
    grouped: dict[str, list[dict[str, str]]] = {}
    for _, row in rows():
        grouped.setdefault(row["id"], []).append(row)
    return {identifier: _person(identifier, held) for identifier, held in grouped.items()}


def _person(identifier: str, held: list[dict[str, str]]) -> Person:
    names = {lang: held[0][f"name_{lang}"] for lang in ("en", "fa") if held[0][f"name_{lang}"]}
    aliases = {
        lang: tuple(dict.fromkeys(a for row in held for a in split(row[f"aliases_{lang}"])))
        for lang in ("en", "fa")
    }
    return Person(identifier, names, aliases, tuple(_office(row) for row in held))


def _office(row: dict[str, str]) -> Office:
    start, end = parse_date(row["from"], last=False), parse_date(row["to"], last=True)
    return Office(row["office"], row["acts_for"], start, end, row["source"])


def split(cell: str) -> list[str]:
    """Return the parts of a cell with several values."""
    return [part.strip() for part in cell.split("|") if part.strip()]


def unaccented(text: str) -> str:
    """Return a Latin-script name without its accents («Erdoğan» is met as "Erdogan").

    >>> unaccented("Erdoğan")
    'Erdogan'
    """
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return bare.translate(str.maketrans("ıøłđŁØĐ", "ioldLOD"))


def surname(person: Person, language: str) -> str | None:
    """Return the last word of a name where it is the family name; None where it is not."""
    name = person.names.get(language, "")
    words = [w for w in name.split() if w not in ("Jr.", "Jr", "II", "III")]
    if len(words) < 2 or person.offices[0].acts_for in _FAMILY_NAME_FIRST:
        return None
    return words[-1]


def person_entries(language: str) -> Iterator[Entry]:
    """Yield the entries of all office holders in one language."""
    for person in people().values():
        full = [person.names[language]] if language in person.names else []
        for spelling in [*full, *person.aliases[language]]:
            for form in dict.fromkeys(
                [spelling, unaccented(spelling) if language == "en" else spelling]
            ):
                yield proper("person", person.id, form, "full")
        family = surname(person, language)
        if family:
            yield proper("person", person.id, family, "surname")


@cache
def person_actors() -> dict[str, Actor]:
    """Return every office holder as an actor."""
    return {p.id: Actor(p.id, "person", dict(p.names), p.offices) for p in people().values()}
