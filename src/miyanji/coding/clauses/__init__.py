"""Clauses of a sentence, built per language and read by one engine."""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.clauses import ar, en, en_nouns, fa, fa_nouns, ru, ru_nouns
from miyanji.coding.clauses.clause import Clause, Phrase
from miyanji.languages.sentence import Sentence

__all__ = ["Clause", "Phrase", "build", "dependents", "marker_of"]

_BUILDERS = {"fa": fa.build, "en": en.build, "ar": ar.build, "ru": ru.build}


def build(sentence: Sentence, mentions: Sequence[Mention]) -> list[Clause]:
    """Return the clauses of ``sentence`` in text order; ``mentions`` are those of the sentence."""
    return _BUILDERS[sentence.language](sentence, mentions)


def dependents(
    sentence: Sentence, clause: Clause, mentions: Sequence[Mention], first: int, last: int
) -> list[Phrase]:
    """Return the phrases that depend on the noun at tokens ``first..last`` of ``clause``."""
    if sentence.language == "ru":
        return ru_nouns.noun_phrases(sentence, clause, mentions, first, last)
    if sentence.language != "en":
        return fa_nouns.noun_phrases(sentence, clause, mentions, first, last)
    return en_nouns.noun_phrases(sentence, mentions, first, last)


def marker_of(sentence: Sentence, phrase: Phrase | None, i: int) -> str:
    """Return the marker under which the noun at token ``i`` stands: its phrase's, or in English
    that of its own preposition inside the phrase."""
    if sentence.language == "en" and (phrase is None or phrase.head != i):
        return en_nouns.marker_of(sentence, i) or (phrase.marker if phrase else "")
    return phrase.marker if phrase else ""
