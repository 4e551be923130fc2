"""Identifiers for persons who are in no list."""

import re

from miyanji.actors.holders import unaccented
from miyanji.documents.fold import fold

_LATIN = dict(
    zip(
        "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیء",
        ["a", "b", "p", "t", "s", "j", "ch", "h", "kh", "d", "z", "r", "z", "zh", "s", "sh", "s", "z", "t", "z", "a", "gh", "f", "gh", "k", "g", "l", "m", "n", "v", "h", "i", "_"],
        strict=True,
    )
)
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def person_id(name: str) -> str:
    """Return ``person:...`` for a name in Latin or Persian script.

    Persian letters are written one by one («ضیا» gives "zia"; short vowels, which Persian does
    not write, are missing), so the identifier is stable but no English spelling.

    >>> person_id("Harry Ho-jen Tseng"), person_id("رضا ضیا")
    ('person:harry-ho-jen-tseng', 'person:rza-zia')
    """
    letters = "".join(_LATIN.get(c, c) for c in fold(unaccented(name)))
    return "person:" + _NOT_SLUG.sub("-", letters.replace("_", "")).strip("-")
