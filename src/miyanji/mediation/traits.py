"""What in the words of an act tells one event from another: words, numbers, rounds, places."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from sys import intern
from typing import Any, Literal

from miyanji.documents.fold import fold, key
from miyanji.mediation.venues import venues

_WORD = re.compile(r"[^\W\d_]+|\d+")
_SHORTEST = 3
Form = Literal["direct", "indirect"]
_FORMS: tuple[Form, ...] = ("direct", "indirect")
_NONE: frozenset[Any] = frozenset()


@dataclass(frozen=True, slots=True)
class Traits:
    """Comparable marks of some words.

    ``words`` are folded content words; ``numbers`` digits as written ("1.5" gives 1 and 5);
    ``rounds`` the ordinal of a round of talks that the words name; ``places`` town ids of
    ``venues``; ``forms`` whether they speak of direct or indirect talks.
    """

    words: frozenset[str]
    numbers: frozenset[int]
    rounds: frozenset[int]
    places: frozenset[str]
    forms: frozenset[Form]


def traits(words: str, language: str) -> Traits:
    """Return the traits of ``words``; languages without data have words and numbers only."""
    found = _words(words, language)
    data = _data().get(language, {})
    idle = _idle(language)
    return Traits(
        words=frozenset(w for w in found if len(w) >= _SHORTEST and w not in idle),
        numbers=frozenset(int(w) for w in found if w.isdecimal() and len(w) < 10),
        rounds=frozenset(_rounds(found, data)),
        places=frozenset(_places(found, language, data)),
        forms=frozenset(_forms(found, language)),
    )


Packed = tuple[str, str]
"""The words of traits with spaces between, and their other marks (``round:2 place:bern``)."""


def packed(found: Traits) -> Packed:
    """Return traits as two lines of text."""
    marks = [
        *(f"round:{n}" for n in sorted(found.rounds)),
        *(f"place:{p}" for p in sorted(found.places)),
        *(f"form:{f}" for f in sorted(found.forms)),
        *(f"number:{n}" for n in sorted(found.numbers)),
    ]
    return " ".join(sorted(found.words)), " ".join(marks)


def unpacked(words: str, marks: str) -> Traits:
    """Return the traits of two lines of text.

    >>> unpacked("round second", "round:2").rounds
    frozenset({2})
    """
    if not marks:
        return Traits(_interned(words), _NONE, _NONE, _NONE, _NONE)
    found: dict[str, list[str]] = {"round": [], "place": [], "form": [], "number": []}
    for mark in marks.split():
        name, _, value = mark.partition(":")
        found[name].append(value)
    return Traits(
        words=_interned(words),
        numbers=frozenset(map(int, found["number"])),
        rounds=frozenset(map(int, found["round"])),
        places=frozenset(found["place"]),
        forms=forms_named(" ".join(found["form"])),
    )


def _interned(words: str) -> frozenset[str]:
    """Words of many acts are the same: each is held once."""
    return frozenset(map(intern, words.split()))


def forms_named(line: str) -> frozenset[Form]:
    """Return the forms whose names stand in a line.

    >>> forms_named("direct")
    frozenset({'direct'})
    """
    names = line.split()
    return frozenset(form for form in _FORMS if form in names)


def forms(words: str, language: str) -> frozenset[Form]:
    """Return whether ``words`` speak of direct or indirect talks: ``traits(...).forms`` alone."""
    return frozenset(_forms(_words(words, language), language))


def _words(text: str, language: str) -> list[str]:
    """Folded words; Russian ones by their lemmas, for they decline."""
    found = _WORD.findall(fold(text))
    if language != "ru":
        return found
    from miyanji.languages.ru.morphology import lemma

    return [lemma(word) for word in found]


@cache
def _data() -> dict[str, Any]:
    path = resources.files("miyanji.mediation") / "data" / "traits.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _idle(language: str) -> frozenset[str]:
    return frozenset(map(key, _data().get(language, {}).get("idle", ())))


@cache
def _ordinals(language: str) -> dict[str, int]:
    rows = _data()[language]["ordinals"]
    return {key(word): n for n, words in enumerate(rows, 1) for word in words}


@cache
def _heads(language: str) -> frozenset[str]:
    return frozenset(key(w) for w in _data()[language]["rounds"])


def _rounds(found: list[str], data: dict[str, Any]) -> set[int]:
    """Ordinals beside a word for a round: "the second round", «دور دوم», "round 2"."""
    if not data:
        return set()
    language = data["language"]
    heads, ordinals = _heads(language), _ordinals(language)
    rounds = set()
    for at, word in enumerate(found):
        if word in heads:
            for near in (*found[max(0, at - 2) : at], *found[at + 1 : at + 3]):
                number = ordinals.get(near) or (int(near) if near.isdecimal() else 0)
                if 0 < number < 100:
                    rounds.add(number)
    return rounds


@cache
def _towns(language: str) -> dict[str, str]:
    return {
        "".join(_words(spelling, language)): name
        for name, venue in venues().items()
        for spelling in venue.spellings.get(language, ())
    }


def _places(found: list[str], language: str, data: dict[str, Any]) -> set[str]:
    """Towns after a preposition of place, or beside a word for a meeting."""
    if not data:
        return set()
    near, towns, places = _near(language), _towns(language), set()
    beginnings = _beginnings(language)
    for at in (n for n, word in enumerate(found) if word in beginnings):
        for size in (1, 2, 3):
            name = towns.get("".join(found[at : at + size]))
            around = (*found[max(0, at - 2) : at], *found[at + size : at + size + 1])
            if name and near.intersection(around):
                places.add(name)
    return places


@cache
def _near(language: str) -> frozenset[str]:
    data = _data()[language]
    return frozenset(key(w) for w in (*data["at"], *data["meetings"]))


@cache
def _beginnings(language: str) -> frozenset[str]:
    """Every beginning of a town's name, for names are also written in two words."""
    return frozenset(name[:n] for name in _towns(language) for n in range(1, len(name) + 1))


@cache
def _form_words(language: str) -> dict[str, Form]:
    data = _data().get(language, {})
    return {key(w): form for form in _FORMS for w in data.get(form, ())}


def _forms(found: list[str], language: str) -> set[Form]:
    """Direct or indirect talks; "not direct" in two words is indirect, as in one."""
    known, heads = _form_words(language), _form_heads(language)
    forms: set[Form] = set()
    end = 0
    for at in (n for n, word in enumerate(found) if word in heads):
        sizes = (n for n in (4, 3, 2, 1) if "".join(found[at : at + n]) in known)
        size = 0 if at < end else next(sizes, 0)
        if size:
            forms.add(known["".join(found[at : at + size])])
            end = at + size
    return forms


@cache
def _form_heads(language: str) -> frozenset[str]:
    return frozenset(w[:n] for w in _form_words(language) for n in range(1, len(w) + 1))
