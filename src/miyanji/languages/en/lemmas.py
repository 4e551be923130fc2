"""English lemmas: an irregular-verb table and spelling rules."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from miyanji.languages.data import rows
from miyanji.languages.sentence import VerbGroup
from miyanji.languages.word import Word

_BE = frozenset({"am", "is", "are", "was", "were", "been", "being", "'m", "'re", "'s"})
_SHORT = {
    "'ve": "have",
    "has": "have",
    "having": "have",
    "does": "do",
    "n't": "not",
    "wo": "will",
    "ca": "can",
    "'ll": "will",
    "'d": "would",
    "goes": "go",
    "doing": "do",
    "going": "go",
    "dying": "die",
    "lying": "lie",
    "tying": "tie",
    "people": "people",
    "men": "man",
    "women": "woman",
    "children": "child",
}
_DOUBLED = frozenset("bdgmnprt")
_SHORT_VOWEL = re.compile("^[^aeiou]+[aeiou][bdgmnprt]$")
_MEN = ("smen", "emen", "nmen", "rmen", "tmen", "hmen", "ymen", "wmen", "kmen", "lmen", "pmen")


def lemmas(words: Sequence[Word], pos: Sequence[str], verbs: Sequence[VerbGroup]) -> list[str]:
    """Return the lemma key of each word; verbs as their verb group has them."""
    verbal = {i for group in verbs for i in group.tokens}
    found = [verb(w.key) if i in verbal else _other(w.key, pos[i]) for i, w in enumerate(words)]
    for group in verbs:
        found[group.head] = group.lemma
    return found


@cache
def irregular() -> dict[str, str]:
    """Return the base of each irregular past and participle."""
    found: dict[str, str] = {}
    for base, pasts, participles in rows("en", "irregular.tsv"):
        for form in (*pasts.split(","), *participles.split(",")):
            found.setdefault(form, base)
    return found


@lru_cache(maxsize=1 << 16)
def verb(word: str) -> str:
    """Return the base of a verb form: "accepted" is "accept"."""
    if word in _BE:
        return "be"
    if word in _SHORT:
        return _SHORT[word]
    if word in irregular():
        return irregular()[word]
    if word in known():
        return word
    if word.endswith("ing") and len(word) > 4:
        return _stem(word[:-3])
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ed") and len(word) > 3:
        return _stem(word[:-2])
    return noun(word)


@lru_cache(maxsize=1 << 16)
def noun(word: str) -> str:
    """Return a word without its plural or third-person -s."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(_MEN) and len(word) > 5:
        return word[:-2] + "an"
    if word.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
        return word[:-2]
    if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _other(word: str, pos: str) -> str:
    if word in _SHORT or word in _BE:
        return verb(word)
    if pos in ("VERB", "AUX"):
        return verb(word)
    return noun(word) if pos in ("NOUN", "") else word


def _stem(stem: str) -> str:
    """Undo doubling (stopp) or restore a silent e (propos), by the known verbs where one fits."""
    undoubled = stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] else stem
    # "Hop" would be "hopped": what is not doubled had an e.
    bases = (stem + "e", stem) if _SHORT_VOWEL.search(stem) else (stem, stem + "e")
    for base in (*bases, undoubled):
        if base in known():
            return base
    if undoubled != stem and stem[-1] in _DOUBLED:
        return undoubled
    return stem + "e" if stem.endswith(_E_ENDINGS) else stem


@cache
def known() -> frozenset[str]:
    """Return the bases of the frequent verbs."""
    return frozenset(row[0] for row in rows("en", "verbs.tsv"))


_E_ENDINGS = (
    "at",
    "iz",
    "is",
    "uc",
    "enc",
    "anc",
    "erv",
    "olv",
    "iv",
    "av",
    "as",
    "us",
    "ag",
    "dg",
)
