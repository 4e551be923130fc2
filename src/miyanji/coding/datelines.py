"""Datelines: "CAIRO (Agency) - " opens a report and names where it was written, no actor."""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.languages import en
from miyanji.languages.sentence import Sentence


def undated(sentence: Sentence, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Return the mentions of ``sentence`` without those of its dateline."""
    end = 0 if sentence.language == "fa" else en.dateline(sentence.tokens)
    return [m for m in mentions if m.first >= end] if end else mentions
