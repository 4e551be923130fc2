"""Identifiers for persons who are in no list."""

import re
from functools import cache

from miyanji.actors.gazetteer import read_toml
from miyanji.actors.holders import unaccented
from miyanji.documents.fold import fold

_NOT_SLUG = re.compile(r"[^a-z0-9]+")


@cache
def _letters() -> dict[str, str]:
    letters: dict[str, str] = read_toml("romanisation.toml")["letters"]
    return letters


def person_id(name: str) -> str:
    """Return ``person:...`` for a name in Latin or Persian script.

    Persian letters are written one by one; short vowels, which Persian does not write, are
    missing, so the identifier is stable but no English spelling.

    >>> person_id("Harry Ho-jen Tseng"), person_id("رضا ضیا")
    ('person:harry-ho-jen-tseng', 'person:rza-zia')
    """
    letters = "".join(_letters().get(c, c) for c in fold(unaccented(name)))
    return "person:" + _NOT_SLUG.sub("-", letters).strip("-")
