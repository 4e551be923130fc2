"""Clauses of a sentence, built per language and read by one engine."""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.clauses import en, fa
from miyanji.coding.clauses.clause import Clause, Phrase
from miyanji.languages.sentence import Sentence

__all__ = ["Clause", "Phrase", "build", "dependents"]

_BUILDERS = {"fa": fa.build, "en": en.build}


def build(sentence: Sentence, mentions: Sequence[Mention]) -> list[Clause]:
    """Return the clauses of ``sentence`` in text order; ``mentions`` are those of the sentence."""
    return _BUILDERS[sentence.language](sentence, mentions)


def dependents(
    sentence: Sentence, clause: Clause, mentions: Sequence[Mention], first: int, last: int
) -> list[Phrase]:
    """Return the phrases that depend on the noun at tokens ``first..last`` of ``clause``."""
    if sentence.language == "fa":
        return fa.noun_phrases(clause, mentions, first, last)
    return en.noun_phrases(sentence, first, last)
