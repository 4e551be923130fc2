"""English lemmas: an irregular-verb table and spelling rules."""

from collections.abc import Sequence
from functools import cache

from miyanji.languages.data import rows
from miyanji.languages.sentence import VerbGroup
from miyanji.languages.word import Word

_BE = frozenset({"am", "is", "are", "was", "were", "been", "being", "'m", "'re"})
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
_VOWELS = frozenset("aeiou")


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


def verb(word: str) -> str:
    """Return the base of a verb form: "accepted" is "accept"."""
    if word in _BE:
        return "be"
    if word in _SHORT:
        return _SHORT[word]
    if word in irregular():
        return irregular()[word]
    if word.endswith("ing") and len(word) > 4:
        return _stem(word[:-3])
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("ed") and len(word) > 3:
        return _stem(word[:-2])
    return noun(word)


def noun(word: str) -> str:
    """Return a word without its plural or third-person -s."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
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
    """Undo doubling (stopp) and restore a silent e (propos)."""
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in _DOUBLED:
        return stem[:-1]
    if _wants_e(stem):
        return stem + "e"
    return stem


_E_ENDINGS = (
    "at",
    "iz",
    "is",
    "uc",
    "ac",
    "ic",
    "enc",
    "anc",
    "erv",
    "olv",
    "iv",
    "av",
    "ov",
    "as",
    "os",
    "us",
    "ens",
    "uls",
    "ers",
    "ag",
    "eg",
    "ng",
    "dg",
    "rg",
    "ut",
    "ud",
    "id",
    "ad",
    "od",
    "in",
    "ir",
    "ur",
    "ar",
    "or",
    "bl",
    "cl",
    "pl",
    "tl",
    "fl",
    "gl",
    "dl",
    "iev",
    "eiv",
    "eav",
    "iqu",
    "ok",
    "ak",
    "ik",
    "op",
    "ap",
    "yp",
    "am",
    "om",
    "um",
    "im",
    "it",
    "ot",
    "et",
    "es",
    "uir",
    "gu",
    "su",
    "scu",
    "lu",
    "nu",
    "cu",
    "iz",
    "yz",
    "ez",
    "uz",
    "az",
    "oz",
    "th",
    "ee",
    "re",
    "orc",
    "arc",
    "urs",
    "ors",
    "eas",
    "ais",
    "ap",
    "rs",
    "ns",
    "ps",
)


def _wants_e(stem: str) -> bool:
    return stem.endswith(_E_ENDINGS)
