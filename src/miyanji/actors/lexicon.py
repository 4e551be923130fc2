"""All phrases of one language that this room looks for, in one index."""

from functools import cache
from itertools import chain

from miyanji.actors.context import block_entries
from miyanji.actors.gazetteer import media_entries, organisation_entries, state_entries
from miyanji.actors.matching import Index


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
        )
    )
