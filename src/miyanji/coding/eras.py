"""Sentences that tell of years long before the article.

"It was May 1993. The talks were mediated by Norway": what a text dates long ago goes on being
told of until another time is named, at most for some sentences; throughout in a text that opens so.
"""

import re
from collections.abc import Sequence

from miyanji.coding.lexicon import has_cue
from miyanji.documents.document import Document
from miyanji.languages.sentence import Sentence

# Older than this many years is history, not part of a current mediation.
_YEARS = 3
# In a text without a date, years before this one are history.
_CENTURY = 2000
# So many sentences a date goes on, and so many from the first make an opening.
_ON = 2
_OPENING = 2
# What has gone on since a year goes on.
_SINCE = re.compile(r"\bsince\b[^,.;:]{0,60}?\b(?:1[89]|20)\d\d\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
# "Nov. 3", "3 November": a day whose year the text leaves to its own date.
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = re.compile(rf"\b(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?!\d)(?!,? \d{{4}})")


def long_past(document: Document, sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the indexes of the sentences that tell of long ago; none where no words are known
    for it in the language."""
    if document.language != "en":
        return frozenset()
    year = document.published.year if document.published else None
    found: set[int] = set()
    last, opened = -_ON - 1, False
    for n, sentence in enumerate(sentences):
        if _recent(sentence, year):
            last, opened = -_ON - 1, False
        elif not opened and not _old(sentence, year) and _running(sentence):
            last = -_ON - 1
        elif _old(sentence, year):
            last, opened = n, opened or n < _OPENING
            found.add(sentence.index)
        elif opened or n - last <= _ON:
            found.add(sentence.index)
    return frozenset(found)


def _recent(sentence: Sentence, year: int | None) -> bool:
    """A day of the week, "now", or a year not long before."""
    if has_cue(sentence.tokens, "en", "these_days"):
        return True
    return year is not None and any(y > year - _YEARS for y in _years(sentence))


def _running(sentence: Sentence) -> bool:
    """What somebody has done or is doing, or what came on a day without a year, is told of now."""
    perfect = any(t.key in ("has", "have", "is", "are") and t.pos == "AUX" for t in sentence.tokens)
    return perfect or _DAY.search(sentence.text) is not None


def _old(sentence: Sentence, year: int | None) -> bool:
    if has_cue(sentence.tokens, "en", "long_ago"):
        return True
    latest = year - _YEARS if year is not None else _CENTURY - 1
    return any(y <= latest for y in _years(sentence))


def _years(sentence: Sentence) -> list[int]:
    return [int(y) for y in _YEAR.findall(_SINCE.sub("", sentence.text))]
