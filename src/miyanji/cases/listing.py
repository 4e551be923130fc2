"""The published cases as a list."""

import tomllib
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

from miyanji.conflict.casefile import load_case
from miyanji.conflict.catalogue import FOLDER, names


@dataclass(frozen=True, slots=True)
class Entry:
    """One published case.

    ``origin`` is ``published`` where parties, states and preferences are those of the citation,
    ``derived`` where some of them are ours; ``about`` says which. ``published`` are equilibria
    that a publication states, by concept; ``source`` is that publication.
    """

    id: str
    name: str
    citation: str
    about: str
    aliases: tuple[str, ...]
    keywords: tuple[str, ...]
    origin: str
    parties: int
    states: int
    published: dict[str, list[str]]
    source: str


def entries(keyword: str | None = None) -> list[Entry]:
    """Every published case, by id; with a keyword only those that have it."""
    found = [_entry(name) for name in names()]
    return [entry for entry in found if keyword is None or keyword in entry.keywords]


@cache
def keywords() -> dict[str, str]:
    """Every keyword that a case may have, with its meaning."""
    rows = (FOLDER / "keywords.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [row.split("\t") for row in rows if row and not row.startswith("#")]
    return dict(pairs)


def _entry(identifier: str) -> Entry:
    path = FOLDER / f"{identifier}.toml"
    case = load_case(path)
    table = tomllib.loads(path.read_text(encoding="utf-8"))["catalogue"]
    published = dict(table.get("published", {}))
    return Entry(
        id=identifier,
        name=case.name,
        citation=case.citation,
        about=table["about"],
        aliases=tuple(table["aliases"]),
        keywords=tuple(table["keywords"]),
        origin=table["origin"],
        parties=len(case.model.parties),
        states=case.model.space.size,
        source=published.pop("source", ""),
        published=published,
    )


def as_text(found: list[Entry]) -> str:
    """One line for each case: id, parties, states, name."""
    if not found:
        return "No published case has that keyword."
    left = max(len(entry.id) for entry in found)
    rows = [
        f"{entry.id:<{left}}  {entry.parties} parties  {entry.states:>3} states  {entry.name}"
        for entry in found
    ]
    return "\n".join([*rows, "", "miyanji solve ID solves one."])


def as_data(found: list[Entry]) -> dict[str, Any]:
    """The list as plain data."""
    return {"schema": 1, "cases": [asdict(entry) for entry in found]}
