"""All phrases of one language that this room looks for, in one index."""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import chain

from miyanji.actors.context import block_entries
from miyanji.actors.gazetteer import (
    Entry,
    media_entries,
    organisation_entries,
    read_toml,
    state_entries,
)
from miyanji.actors.holders import person_entries
from miyanji.actors.matching import Index
from miyanji.actors.spellings import listed_media
from miyanji.actors.wording import title_entries
from miyanji.languages.keys import read_as


def anaphor_entries(language: str) -> Iterator[Entry]:
    """Yield the words that point back; ``ref`` is the rule, ``office:LABEL`` or ``pair:ID+ID``."""
    data = read_toml("anaphors.toml")[language]
    for rule in ("state", "two", "person"):
        for phrase in data[rule]:
            yield Entry("anaphor", rule, phrase)
    for table in ("office", "pair"):
        for name, phrases in data[table].items():
            for phrase in phrases:
                yield Entry("anaphor", f"{table}:{name}", phrase)


def _arabic() -> Iterator[Entry]:
    from miyanji.actors import arabic

    yield from _own("ar", arabic.state_entries, arabic.organisation_entries, arabic.person_entries)


def _russian() -> Iterator[Entry]:
    from miyanji.actors import russian

    yield from _own(
        "ru", russian.state_entries, russian.organisation_entries, russian.person_entries
    )


def _own(language: str, *names: Callable[[], Iterator[Entry]]) -> Iterator[Entry]:
    """The phrases of a language with name files of its own."""
    yield from block_entries(language)
    for entries in names:
        yield from entries()
    yield from listed_media(language)
    yield from anaphor_entries(language)
    yield from title_entries(language)


@cache
def index(language: str) -> Index:
    """Return the index of a language ("fa", "ar", "ru" or "en"); others use the English names."""
    used = read_as(language)
    if used == "ru":
        return Index(_russian(), used)
    if used == "ar":
        return Index(_arabic(), used)
    return Index(
        chain(
            block_entries(used),
            state_entries(used),
            organisation_entries(used),
            media_entries(used),
            person_entries(used),
            anaphor_entries(used),
            title_entries(used),
        )
    )
