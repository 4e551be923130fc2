"""Who speaks in a Persian sentence: before a colon, or in a clause after what is said."""

from collections.abc import Collection, Sequence

from miyanji.coding.clauses.clause import Clause
from miyanji.coding.clauses.fa_complements import light_entry
from miyanji.coding.clauses.fa_words import AND, PAUSES
from miyanji.coding.lexicon import cue_keys, lexicon, longest_match, matched
from miyanji.languages.keys import is_word
from miyanji.languages.sentence import Token

# Within how many words somebody is named as who speaks.
SPEAKER_LIMIT = 14
_SPOKEN = ("say", "claim", "delegation", "mediator")
_SAYING = ("say", "claim")
_MEETINGS = ("talks", "meet", "call", "visit")
_MARKS = PAUSES | {"؛", "."}


def speaks_after(tokens: Sequence[Token], clause: Clause) -> bool:
    """Tell whether the clause, after a pause, says who said what stands before it."""
    if clause.link not in ("coordinate", "content") or clause.verb is None or clause.contrast:
        return False
    start = min(clause.tokens)
    words = [t for t in clause.tokens if is_word(tokens[t].key)]
    entry = light_entry(tokens, clause)
    said = entry is not None and entry.concept in _SAYING
    said = said and all(tokens[t].key != "را" for t in clause.tokens)
    paused = start > 0 and tokens[start].key in PAUSES | {"؛"}
    paused = paused or (start > 0 and tokens[start - 1].key in PAUSES | {"؛"})
    return said and paused and 2 <= len(words) <= SPEAKER_LIMIT and tokens[words[0]].key not in AND


def names_speaker(
    tokens: Sequence[Token], verb_at: Collection[int], end: int, start: int = 0
) -> bool:
    """Tell whether the words from ``start`` to a colon at ``end`` name who speaks: no verb stands
    there, and no event noun but one of speech; after "mediators:" without a verb their names are
    listed.

    ``verb_at`` holds the last token of each verb of the sentence.
    """
    if any(t in verb_at for t in range(start, end)):
        return False
    nouns = lexicon("fa").nouns
    for i in range(start, end):
        length = longest_match(tokens, i, nouns, 3, end)
        concept = matched(tokens, i, length, nouns).concept if length else ""
        if concept and concept not in _SPOKEN and not _occasion(tokens, i, start, concept):
            return False
        if concept == "mediator" and not any(t > end for t in verb_at):
            return False
    return True


def _occasion(tokens: Sequence[Token], i: int, start: int, concept: str) -> bool:
    """«پزشکیان در گفت‌وگو با امیر قطر: ...»: on what occasion the speaker speaks."""
    return concept in _MEETINGS and i > start + 1 and tokens[i - 1].key == "در"


def ends_short_answer(tokens: Sequence[Token], clause: Clause, i: int) -> bool:
    """Tell whether a mark before token ``i`` ends a clause that is one word of consent or refusal
    («ایران گفته نه؛ ...»)."""
    if clause.verb is not None or clause.link != "content":
        return False
    paused = bool(clause.tokens) and tokens[clause.tokens[-1]].key in _MARKS
    if not paused or tokens[i].key in _MARKS:
        return False
    words = [t for t in clause.tokens if tokens[t].key not in _MARKS]
    answers = cue_keys("fa", "yes_words") | cue_keys("fa", "no_words")
    return len(words) == 1 and tokens[words[0]].key in answers
