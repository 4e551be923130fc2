"""Datelines: "CAIRO (Agency) - " opens a report and names where it was written, no actor."""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.languages.sentence import Sentence, Token

_REACH = 12
_DASHES = frozenset(("-", "–", "—", "--", ":"))


def undated(sentence: Sentence, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Return the mentions of ``sentence`` without those of its dateline: capitals from its first
    word to a dash, or to a bracket closed before the dash."""
    end = _dateline(sentence)
    return [m for m in mentions if m.first >= end] if end else mentions


def _dateline(sentence: Sentence) -> int:
    """Return the number of tokens in the dateline, its dash included (0 if there is none)."""
    tokens = sentence.tokens
    if (
        sentence.language == "fa"
        or not tokens
        or not tokens[0].text.isupper()
        or len(tokens[0].text) < 3
    ):
        return 0
    bracket = False
    for token in tokens[:_REACH]:
        if token.key in _DASHES and _apart(tokens, token.i) and (bracket or token.key != ":"):
            return token.i + 1
        bracket |= token.key == "("
        if not bracket and token.text[0].islower():
            return 0
    return 0


def _apart(tokens: Sequence[Token], i: int) -> bool:
    """The dash has spaces around it: it joins no compound."""
    if i in (0, len(tokens) - 1):
        return False
    return tokens[i].key == ":" or tokens[i - 1].end < tokens[i].start < tokens[i + 1].start - 1
