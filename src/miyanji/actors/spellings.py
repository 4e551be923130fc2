"""Spellings in a language of its own files: ``states.X.tsv`` (CLDR), ``names.X.toml`` and
``holders.X.tsv`` (by hand), for the languages that are read without the shared lists."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from miyanji.actors.gazetteer import Entry, proper, read_data, read_toml


@cache
def names(language: str) -> dict[str, Any]:
    """Return the tables of ``names.X.toml``."""
    return read_toml(f"names.{language}.toml")


@cache
def states(language: str) -> dict[str, str]:
    """Return CLDR's name of every state, by identifier."""
    rows = (line.split("\t") for line in read_data(f"states.{language}.tsv").splitlines()[1:])
    return {row[0]: row[1] for row in rows}


def listed_media(language: str) -> Iterator[Entry]:
    """Yield the entries of media."""
    for name, spellings in names(language)["media"].items():
        for spelling in spellings:
            yield proper("media", f"media:{name}", spelling, "name")


def holder_rows(language: str) -> Iterator[tuple[int, list[str]]]:
    """Yield (line number, [identifier, name, aliases]) of ``holders.X.tsv``."""
    for number, line in enumerate(read_data(f"holders.{language}.tsv").splitlines(), 1):
        if number > 1 and line.strip():
            yield number, (line.split("\t") + ["", ""])[:3]


def full_names(language: str) -> Iterator[tuple[str, str, list[str]]]:
    """Yield identifier, name, and the name with its aliases, of every office holder."""
    for _, (identifier, name, aliases) in holder_rows(language):
        yield identifier, name, [name, *(a.strip() for a in aliases.split("|") if a.strip())]
