"""Russian lemmas: those of the tokens' keys, for a verb that of its group."""

from collections.abc import Sequence

from miyanji.languages.sentence import VerbGroup
from miyanji.languages.word import Word


def lemmas(words: Sequence[Word], pos: Sequence[str], verbs: Sequence[VerbGroup]) -> list[str]:
    """Return the lemma key of each word."""
    found = [w.key for w in words]
    for group in verbs:
        found[group.head] = group.lemma
    return found
