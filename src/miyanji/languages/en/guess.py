"""Rough English parts of speech from form and neighbours, for when no parser is installed."""

from collections.abc import Sequence
from functools import cache

from miyanji.languages.data import rows, table
from miyanji.languages.word import Word


def guess(words: Sequence[Word]) -> list[str]:
    """Return "VERB", "AUX", "ADV", "PART", "DET", "PUNCT" or "NOUN" for each word."""
    tags: list[str] = []
    for i, word in enumerate(words):
        tags.append(_tag(word.key, words[i - 1].key if i else "", tags[-1] if tags else ""))
    return tags


def _tag(word: str, before: str, tag: str) -> str:
    if word in _set("be") or word in _set("have") or word in _set("do") or word in _modals():
        return "AUX"
    if not word[0].isalnum() and word != "n't":
        return "PUNCT"
    if word in _set("negations") or word == "to":
        return "PART"
    if word in _set("determiners"):
        return "DET"
    if word in _set("adverbs") or word.endswith("ly"):
        return "ADV"
    if _verbal(word, before, tag):
        return "VERB"
    return "NOUN"


def _verbal(word: str, before: str, tag: str) -> bool:
    if tag == "DET":
        return False
    if before == "to" or (tag == "AUX" and before in _modals()):
        return not word.endswith("s")
    if tag in ("AUX", "PART", "ADV"):
        return word.endswith(("ed", "ing")) or word in _irregular()
    if word.endswith("ed") and len(word) > 4:
        return True
    return word in _irregular()


@cache
def _irregular() -> frozenset[str]:
    return frozenset(
        form
        for _, pasts, participles in rows("en", "irregular.tsv")
        for form in (*pasts.split(","), *participles.split(","))
    )


@cache
def _modals() -> frozenset[str]:
    return frozenset(table("en", "closed.toml")["modals"])


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(table("en", "closed.toml")[name])
