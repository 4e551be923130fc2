"""Write the words that Arabic clitics are cut off from, out of the lexicons of all rooms.

Usage: ``python -m training.arabic > src/miyanji/languages/ar/data/words.txt``. A clitic is only
cut where a known word is left, so every word of the Arabic lexicons has to be in that list.
"""

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from miyanji.actors import arabic
from miyanji.documents.fold import key
from miyanji.languages.data import table

_FILES = (
    "languages/ar/data/participles.toml",
    "coding/data/predicates.ar.toml",
    "coding/data/predicates.political.ar.toml",
    "coding/data/cues.ar.toml",
    "coding/data/markers.ar.toml",
    "coding/data/lures.toml",
    "coding/data/issues.ar.toml",
    "actors/data/titles.ar.toml",
    "actors/data/anaphors.toml",
    "actors/data/places.toml",
    "actors/data/context.toml",
    "actors/data/agents.toml",
    "documents/data/dates.ar.toml",
)
_OWN = ("concept", "role", "id", "lemma", "kind", "regex", "spacing")
_CLITICS = "وفبلک"


def words() -> list[str]:
    """Return the keys of all words, without the article, sorted."""
    spelled = {key(w.removeprefix("ال")) for phrase in phrases() for w in phrase.split()}
    plain = {w for w in spelled if len(w) > 1 and w.isalpha() and not w.isascii()}
    return sorted(w for w in plain if not _prefixed(w, plain))


def _prefixed(word: str, plain: set[str]) -> bool:
    """Whether a word of a phrase has a clitic written on it («بوساطة»)."""
    rest = word[1:].removeprefix("ال" if word[1:3] == "ال" else "")
    return word[0] in _CLITICS and len(rest) > 2 and rest in plain and word not in _closed()


def _closed() -> set[str]:
    data = table("ar", "closed.toml")
    return {key(w) for group in ("waw", "whole", "rooted") for w in data[group]}


def phrases() -> Iterator[str]:
    """Yield every Arabic phrase of the data files."""
    package = files("miyanji")
    for name in _FILES:
        if package.joinpath(name).is_file():
            yield from _arabic_in(tomllib.loads(package.joinpath(name).read_text("utf-8")), name)
    for entries in (arabic.state_entries, arabic.organisation_entries, arabic.person_entries):
        yield from (entry.spelling for entry in entries())


def _arabic_in(value: Any, name: str) -> Iterator[str]:
    """Yield the strings in a table; of a file of several languages those under "ar"."""
    own = ".ar." in name or "/ar/" in name
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _arabic_in(item, name)
    elif isinstance(value, dict):
        for field, item in value.items():
            if field == "ar":
                yield from _arabic_in(item, "x.ar.")
            elif field not in _OWN and (own or isinstance(item, dict | list)):
                kept = item if own or not isinstance(item, list) else _tables(item)
                yield from _arabic_in(kept, name)


def _tables(items: list[Any]) -> list[Any]:
    return [item for item in items if isinstance(item, dict)]


if __name__ == "__main__":
    print("# Words of the Arabic lexicons by key, made by training/arabic.py.")
    print("\n".join(words()))
