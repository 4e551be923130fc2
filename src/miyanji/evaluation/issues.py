"""Issues: free labels in the gold against ids of the lexicon.

Two labels mean the same when the lexicon reads the same issue in both ("truce" and "ceasefire")
or when they share a word that carries meaning ("prisoner exchange" and "prisoners").
"""

import re
from collections.abc import Iterable
from functools import cache

from miyanji.coding.issues import find_issues, issues
from miyanji.evaluation.measures import Counts
from miyanji.languages import analyse_text

_EMPTY = frozenset({"of", "the", "and", "in", "on", "for", "a", "to", "with", "programme", "talks"})
_ENDING = re.compile(r"(ment|tion|ing|ers|er|es|s|ed|e)$")


def issue_counts(gold: Iterable[str], found: Iterable[str]) -> Counts:
    """Counts after pairing labels that mean the same.

    Each label is paired once, so that a broad id cannot stand for many labels.
    """
    expected = [_meaning(label) for label in dict.fromkeys(gold)]
    got = [_meaning(label) for label in dict.fromkeys(found)]
    hits = 0
    for meaning in got:
        partner = next((other for other in expected if other & meaning), None)
        if partner is not None:
            expected.remove(partner)
            hits += 1
    return Counts(hits, len(got) - hits, len(expected))


@cache
def _meaning(label: str) -> frozenset[str]:
    """Ids of the lexicon (in capitals, apart from words) and stems of the label."""
    known = issues().get(label)
    phrase = known.labels["en"] if known else label.replace("_", " ").replace("-", " ")
    read = {
        mention.issue.upper()
        for language in ("en", "fa")
        for sentence in analyse_text(phrase, language, parsed=False)
        for mention in find_issues(sentence)
    }
    return _stems(phrase) | read | ({label.upper()} if known else frozenset())


def _stems(phrase: str) -> frozenset[str]:
    words = re.findall(r"\w+", phrase.lower())
    return frozenset(_ENDING.sub("", word) if len(word) > 4 else word for word in words) - _EMPTY
