"""Whose turn it is to answer: "the ball is in Israel's court", «توپ در زمین آمریکاست»."""

from miyanji.actors.actor import Mention
from miyanji.coding.lexicon import find_cues
from miyanji.coding.predications import Analysis, Predication

# Words between the court and whose it is.
_NEAR = 3


def due(analysis: Analysis, node: Predication) -> list[Mention]:
    """Return in whose court the ball ``node`` lies: the name nearest to the court."""
    sentence = analysis.sentence
    courts = [c for c in find_cues(sentence.tokens, sentence.language, "court") if c[0] > node.last]
    if not courts:
        return []
    first, last = courts[0]
    far = {m: max(m.first - last, first - m.last) for m in analysis.mentions}
    near = [m for m in far if m.first > node.last and far[m] <= _NEAR]
    return [min(near, key=lambda m: (far[m], m.first))] if near else []
