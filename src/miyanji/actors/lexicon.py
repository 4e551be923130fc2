"""All phrases of one language that this room looks for, in one index."""

from collections.abc import Iterator
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
from miyanji.actors.wording import title_entries


def anaphor_entries(language: str) -> Iterator[Entry]:
    """Yield the words that point back; ``ref`` is the rule, or ``office:LABEL``."""
    data = read_toml("anaphors.toml")[language]
    for rule in ("state", "two", "person"):
        for phrase in data[rule]:
            yield Entry("anaphor", rule, phrase)
    for office, phrases in data["office"].items():
        for phrase in phrases:
            yield Entry("anaphor", f"office:{office}", phrase)


@cache
def index(language: str) -> Index:
    """Return the index of a language ("fa" or "en"); other languages use the English names."""
    used = language if language in ("fa", "en") else "en"
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
