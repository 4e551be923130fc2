"""Arabic lemmas: the past of a verb, the base of a noun or adjective."""

from collections.abc import Sequence
from functools import lru_cache

from miyanji.languages.ar.clitics import known
from miyanji.languages.sentence import VerbGroup
from miyanji.languages.word import Word

_ENDINGS = (
    ("ا", ""),
    ("ین", ""),
    ("ان", ""),
    ("ون", ""),
    ("تین", "ه"),
    ("تان", "ه"),
    ("ه", ""),
    ("ی", ""),
)


def lemmas(words: Sequence[Word], pos: Sequence[str], verbs: Sequence[VerbGroup]) -> list[str]:
    """Return the lemma key of each word."""
    found = [noun(w.key) for w in words]
    for group in verbs:
        found[group.head] = group.lemma
    return found


@lru_cache(maxsize=1 << 14)
def noun(word: str) -> str:
    """Return a noun or adjective without case, number and gender ending, where a known word is
    left; broken plurals are words of their own."""
    if len(word) < 4:
        return word
    for ending, replaced in _ENDINGS:
        stem = word.removesuffix(ending) + replaced
        if word.endswith(ending) and len(stem) > 2 and known(stem):
            return stem
    return word
