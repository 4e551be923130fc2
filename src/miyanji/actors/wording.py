"""Titles, institutions and the small words of title chains, read from ``titles.LANGUAGE.toml``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from miyanji.actors.gazetteer import Entry, Role, read_toml
from miyanji.documents.fold import key
from miyanji.languages.keys import phrase_key

_WORDS: dict[str, Role] = {
    "modifier": "modifier",
    "former": "former",
    "honorific": "honorific",
    "determiner": "determiner",
}


@cache
def wording(language: str) -> dict[str, Any]:
    """Return the titles file of a language."""
    return read_toml(f"titles.{language}.toml")


def title_entries(language: str) -> Iterator[Entry]:
    """Yield the entries of titles, institutions and the words around them."""
    data = wording(language)
    for role in ("title", "organ"):
        for office, phrases in data[role].items():
            for phrase in phrases:
                yield Entry("title" if role == "title" else "organ", office, phrase)
    for group, name in _WORDS.items():
        for phrase in data["words"][group]:
            shown = name == "honorific" and phrase[0].isupper()
            yield Entry(name, "", phrase, proper=shown)


@cache
def patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """Return the chain patterns of a language, in order of preference."""
    return tuple(re.compile(p) for p in wording(language)["chain"]["patterns"])


@cache
def plurals(language: str) -> frozenset[str]:
    """Return the keys of title words that stand for several people or a body."""
    return frozenset(phrase_key(w, language) for w in wording(language)["words"].get("plural", ()))


@cache
def between_words(group: str) -> frozenset[str]:
    """Return the keys of Persian titles of "one" who stands between two sides, or of the words
    before such a title that make it that of "several"."""
    return frozenset(phrase_key(w, "fa") for w in wording("fa")["between"][group])


@cache
def body_words(language: str) -> frozenset[str]:
    """Return the keys of words that make an unknown name an organisation."""
    return frozenset(phrase_key(w, language) for w in wording(language)["words"]["body"])


@cache
def common_words(language: str) -> frozenset[str]:
    """Return the keys of words that are no part of a person's name."""
    return frozenset(
        phrase_key(w, language) for w in wording(language)["words"].get("not_name", ())
    )


@cache
def never_bare(language: str) -> frozenset[str]:
    """Return the keys of titles that mean nobody when they stand alone."""
    return frozenset(
        phrase_key(w, language) for w in wording(language)["words"].get("never_bare", ())
    )


@cache
def homes(language: str) -> dict[str, str]:
    """Return the state of titles that name it without saying so, by key."""
    home = wording(language).get("home", {})
    return {
        phrase_key(phrase, language): state for state, phrases in home.items() for phrase in phrases
    }


@dataclass(frozen=True, slots=True)
class Implied:
    """The state whose offices need no name in a language's press, and when."""

    state: str
    words: frozenset[str]
    offices: frozenset[str]


@cache
def implied(language: str) -> Implied | None:
    """Return the state meant by a bare title, or None where the language implies none."""
    data = wording(language).get("implied")
    if data is None:
        return None
    return Implied(data["state"], frozenset(map(key, data["words"])), frozenset(data["offices"]))


@cache
def links(language: str) -> dict[str, str]:
    """Return the class letters of single small words, by key."""
    words = wording(language)["words"]
    found = {phrase_key(w, language): "f" for w in words.get("link", ())}
    found |= {phrase_key(w, language): "t" for w in words.get("target", ())}
    return found | {
        ",": ",",
        "،": ",",
        "و": "&",
        "and": "&",
        "и": "&",
        "&": "&",
        "'s": "'",
        "'": "'",
    }
