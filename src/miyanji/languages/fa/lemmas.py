"""Persian lemmas: the infinitive of a verb word, the bare form of a noun or adjective."""

from collections.abc import Sequence
from functools import cache

from miyanji.documents.fold import key
from miyanji.languages.data import table
from miyanji.languages.fa.conjugation import forms, modals
from miyanji.languages.fa.tokens import frequencies
from miyanji.languages.sentence import VerbGroup
from miyanji.languages.word import Word


def lemmas(words: Sequence[Word], pos: Sequence[str], verbs: Sequence[VerbGroup]) -> list[str]:
    """Return the lemma key of each word."""
    found = [noun(w.key) for w in words]
    for group in verbs:
        for i in group.tokens:
            found[i] = _verb(words[i].key)
        found[group.head] = group.lemma
    return found


def _verb(word: str) -> str:
    readings = forms().get(word, ())
    return readings[0].lemma if readings else word


@cache
def _protected() -> frozenset[str]:
    return frozenset(key(w) for w in table("fa", "closed.toml")["protected"])


_PLURAL = ("هایشان", "هایمان", "هایتان", "هایش", "هایم", "هایت", "هایی", "های", "ها", "هاست")


def noun(word: str) -> str:
    """Return the base of a noun or adjective key; the word itself when nothing is certain."""
    if len(word) < 4 or word in _protected() or word in modals():
        return word
    known = frequencies()
    for ending in _PLURAL:
        base = word.removesuffix(ending)
        if base != word and len(base) > 1 and (base in known or word not in known):
            return noun(base)
    return _clitic(word, known)


def _clitic(word: str, known: dict[str, int]) -> str:
    for ending in ("مان", "شان", "تان", "اش", "ام", "ات", "ش", "ی"):
        base = word.removesuffix(ending)
        if base == word or len(base) < 3:
            continue
        if known.get(base, 0) > 20 * known.get(word, 0):
            return base
    return word
