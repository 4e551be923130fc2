"""Issues: free labels in the gold against ids of the lexicon, compared by their words."""

import re
from collections.abc import Iterable

from miyanji.evaluation.measures import Counts

_EMPTY = frozenset({"of", "the", "and", "in", "on", "for", "a", "to", "with", "programme", "talks"})
_ENDING = re.compile(r"(ment|tion|ing|ers|er|es|s|ed|e)$")


def issue_counts(gold: Iterable[str], found: Iterable[str]) -> Counts:
    """Counts after pairing labels that share a word ("prisoner exchange" and "prisoners").

    Each label is paired once, so that a broad id cannot stand for many labels.
    """
    expected, got = _distinct(gold), _distinct(found)
    hits = 0
    for words in got:
        partner = next((other for other in expected if other & words), None)
        if partner is not None:
            expected.remove(partner)
            hits += 1
    return Counts(hits, len(got) - hits, len(expected))


def _distinct(labels: Iterable[str]) -> list[frozenset[str]]:
    return [words for label in dict.fromkeys(labels) if (words := _words(label))]


def _words(label: str) -> frozenset[str]:
    words = re.findall(r"\w+", label.lower().replace("_", " "))
    return frozenset(_ENDING.sub("", word) if len(word) > 4 else word for word in words) - _EMPTY
