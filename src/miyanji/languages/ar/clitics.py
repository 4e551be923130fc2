"""Arabic words cut into the clitics that are written on them and the word itself.

«وبوساطتها» is و + ب + وساطة + ها. A cut is made only where the rest is a known word or carries
the article; keys are those of the bare word: without the article, with the ta marbuta that a
pronoun turns into ت. ``phrase_key`` gives a phrase of a lexicon the key that its tokens join to.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from miyanji.documents.fold import fold, key
from miyanji.languages.ar.conjugation import forms
from miyanji.languages.data import table

_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بلک"
_PREFIXES = _CONJUNCTIONS + _PREPOSITIONS
_PRONOUNS = ("هما", "ها", "هم", "هن", "کم", "نا", "ه", "ی", "ک")
_ARTICLE = "ال"
_SHORTEST = 3
# No noun but the masdar of the tenth form begins so («لاستقبال»).
_MASDAR = "است"


class Part(NamedTuple):
    """One part of a written word: how many letters of the folded word it takes, and its key."""

    letters: int
    key: str


@lru_cache(maxsize=1 << 16)
def parts(spelled: str, plain: bool = True) -> tuple[Part, ...]:
    """Return the parts of a word given by its folded letters.

    ``plain`` says that a leading alef was written without hamza, as the article's is.
    """
    if spelled in _split():
        return tuple(Part(size, name) for size, name in _measured(spelled))
    if spelled in _closed("rooted", "waw", "whole", "function"):
        return (Part(len(spelled), spelled),)
    found = _cut(spelled, plain)
    if found is None and spelled[:1] == "و" and len(spelled) > _SHORTEST:
        found = (Part(1, "و"), Part(len(spelled) - 1, spelled[1:]))
    return found or (Part(len(spelled), spelled),)


def _measured(spelled: str) -> Iterable[tuple[int, str]]:
    """The listed parts with their lengths; the last takes what is left."""
    names, left = _split()[spelled], len(spelled)
    for name in names[:-1]:
        yield len(name), name
        left -= len(name)
    yield left, names[-1]


def _cut(spelled: str, plain: bool, prefixes: str = _PREFIXES) -> tuple[Part, ...] | None:
    """Return the parts where they are certain, else None; ``prefixes`` may stand before it."""
    if known(spelled):
        return (Part(len(spelled), spelled),)
    if plain and spelled.startswith(_ARTICLE) and len(spelled) > _SHORTEST + 1:
        return (Part(len(spelled), spelled[2:]),)
    return _after_prefix(spelled, prefixes) or _before_pronoun(spelled)


def _after_prefix(spelled: str, prefixes: str) -> tuple[Part, ...] | None:
    first, rest = spelled[:1], spelled[1:]
    if not first or first not in prefixes or not _may_stand(first, rest):
        return None
    if rest in _split():
        return (Part(1, first), *(Part(*p) for p in _measured(rest)))
    if rest in _closed("rooted", "waw", "whole"):
        return (Part(1, first), Part(len(rest), rest))
    tail = _cut(rest, True, _PREPOSITIONS if first in _CONJUNCTIONS else "")
    if tail is None and first in _PREPOSITIONS and rest.startswith(_MASDAR):
        tail = (Part(len(rest), rest),)
    if tail is None and first == "ل" and rest[0] == "ل" and len(rest) > _SHORTEST:
        tail = (Part(len(rest), rest[1:]),)
    return (Part(1, first), *tail) if tail else None


def _may_stand(prefix: str, rest: str) -> bool:
    """Two letters are a word only where a name has them («وتل أبيب»)."""
    return len(rest) >= _SHORTEST or (prefix == "و" and len(rest) == 2 and rest in _words())


def _before_pronoun(spelled: str) -> tuple[Part, ...] | None:
    for pronoun in _PRONOUNS:
        stem = spelled[: -len(pronoun)]
        if not spelled.endswith(pronoun) or len(stem) < _SHORTEST:
            continue
        for base in _bases(stem):
            if known(base):
                return (Part(len(stem), base), Part(len(pronoun), pronoun))
    return None


def _bases(stem: str) -> tuple[str, ...]:
    """The word that stands before a pronoun: ta marbuta and final hamza change there."""
    if stem[-1] == "ت":
        return stem[:-1] + "ه", stem
    if stem[-1] == "ا":
        return stem, stem[:-1] + "ی"
    if stem[-1] in "وی":
        return stem, stem[:-1] + "ء", stem + "ن"
    return (stem,)


def known(spelled: str) -> bool:
    """Whether a key is a word of the lexicons, a verb form or a closed word."""
    return spelled in _words() or spelled in forms()


@cache
def _words() -> frozenset[str]:
    text = files("miyanji.languages.ar").joinpath("data", "words.txt").read_text("utf-8")
    listed = frozenset(key(w) for w in text.split() if not w.startswith("#"))
    return listed | _closed("function", "waw", "whole")


@cache
def _closed(*groups: str) -> frozenset[str]:
    data = table("ar", "closed.toml")
    return frozenset(key(word) for group in groups for word in data[group])


@cache
def _split() -> dict[str, list[str]]:
    return {key(word): names for word, names in table("ar", "closed.toml")["split"].items()}


def bare(written: str) -> str:
    """Return the joined keys of the parts of a written word.

    >>> bare("الوساطة") == key("وساطة")
    True
    """
    return "".join(part.key for part in parts(key(written), written[:1] == "ا"))


@lru_cache(maxsize=1 << 14)
def phrase_key(text: str) -> str:
    """Return the key of a phrase: what the keys of its tokens join to."""
    return "".join(bare(word) for word in fold_words(text))


def fold_words(text: str) -> list[str]:
    """Return the words of a phrase as written, without the marks around them."""
    return [word for word in text.split() if fold(word)]
