"""Persian lemmas: the infinitive of a verb word, the bare form of a noun or adjective."""

from collections.abc import Sequence
from functools import cache, lru_cache

from miyanji.documents.fold import key
from miyanji.languages.data import rows, table
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


_PLURAL = ("هایشان", "هایمان", "هایتان", "هایش", "هایم", "هایت", "هایی", "های", "هاست", "ها")
_CLITIC = ("مان", "شان", "تان", "اش", "ام", "ات", "ش", "م")
_NOMINAL = frozenset({"NOUN", "ADJ", "PROPN", "-"})
_OFTEN = 10


@lru_cache(maxsize=1 << 16)
def noun(word: str) -> str:
    """Return the base of a noun or adjective key; the word itself when nothing is certain.

    Endings are taken off only where the base is a known word of the right kind; broken plurals
    and plurals in -at are words of their own (مذاکرات).
    """
    if len(word) < 4 or word in _kept():
        return word
    steps = (_without_ezafe, _without_plural, _without_clitic, _without_people, _without_linker)
    for step in steps:
        base = step(word)
        if base != word:
            return noun(base)
    return word


def _count(word: str) -> int:
    return frequencies().get(word, 0)


def _tag(word: str) -> str:
    return tags().get(word, "-")


def _without_plural(word: str) -> str:
    """تلاش‌های is تلاش; but هسته‌ای is an adjective of هسته, not a plural of هست."""
    for ending in _PLURAL:
        base = word.removesuffix(ending)
        if base == word or len(base) < 2:
            continue
        if ending == "های" and _of_heh(word, base):
            return base + "ه" if _tag(word) == "NOUN" else word
        if _count(base) or len(base) > 2:
            return base
    return word


def _of_heh(word: str, base: str) -> bool:
    if not _count(base + "ه"):
        return False
    return _tag(base) not in _NOMINAL or _count(base + "ه") > _count(base)


def _without_people(word: str) -> str:
    """کارشناسان is کارشناس, نمایندگان is نماینده; not where ان belongs to the word (ایران)."""
    for ending, restored in (("گان", "ه"), ("ان", ""), ("یان", "")):
        base = word.removesuffix(ending) + restored
        if not word.endswith(ending) or len(base) < 3 or _tag(word) == "PROPN":
            continue
        usual = _OFTEN if _tag(base) in ("NOUN", "ADJ") else max(2 * _OFTEN, _count(word) // 2)
        if _count(base) >= usual and _tag(base) in ("NOUN", "ADJ", "-"):
            return base
    return word


def _without_linker(word: str) -> str:
    """اعضای is اعضا: the ezafe after a long vowel; کسانی and خبری drop the article."""
    base = word.removesuffix("ی")
    if base == word or not _count(base) or _tag(base) not in _NOMINAL:
        return word
    if base.endswith(("ا", "و")):
        return base if _tag(base) != "-" or _count(base) >= _OFTEN else word
    ratio = 5 if base.endswith("ات") else 20
    article = _tag(word) == "-" and _tag(base) == "NOUN" and _count(base) > ratio * _count(word)
    return base if article else word


def _without_ezafe(word: str) -> str:
    """آماده‌ی and خارجه‌ی, whose half-space is lost, are آماده and خارجه; راهی is a word."""
    base = word.removesuffix("ی")
    spelled = word.endswith("هی") and _tag(word) == "-" and _tag(base) in ("NOUN", "ADJ")
    return base if spelled and _count(base) else word


def _without_clitic(word: str) -> str:
    """کشورش is کشور; ارتش and ورزش are words."""
    if _tag(word) != "-":
        return word
    for ending in _CLITIC:
        base = word.removesuffix(ending)
        if base == word or len(base) < 3:
            continue
        if _tag(base) == "NOUN" and _count(base) > max(_OFTEN, 3 * _count(word)):
            return base
    return word


@cache
def _kept() -> frozenset[str]:
    """Return the words that look inflected and are not."""
    kept = {key(w) for w in table("fa", "closed.toml")["protected"]} | modals().keys()
    return frozenset(kept | {key(w) for w in table("fa", "ambiguous.toml")["uninflected"]})


@cache
def tags() -> dict[str, str]:
    """Return the most frequent part of speech of each key in the treebanks, "-" if unseen."""
    return {row[0]: row[2] for row in rows("fa", "words.tsv")}
