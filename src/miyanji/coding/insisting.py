"""Consent with a demand set against it: "is willing to accept a truce but insists on terms"."""

from miyanji.coding.frame import Draft
from miyanji.coding.lexicon import cue_keys
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import ids_of

# How many words before the demand the "but" may stand.
_BACK = 3


def insisted(analysis: Analysis, draft: Draft) -> bool:
    """Tell whether whoever accepts goes on, after a "but", with what it insists on."""
    language = analysis.sentence.language
    if language != "en" or draft.node.nominal:
        return False
    own = ids_of(draft.roles["actor"])
    demands = (n for n in analysis.nodes if n.first > draft.node.last and _demands(analysis, n))
    return any(_of(n, draft, own) and _against(analysis, n) for n in demands)


def _of(node: Predication, draft: Draft, own: set[str]) -> bool:
    """Said of whoever accepts, be it only by going on with the same subject."""
    named = ids_of(node.roles.get("actor", []))
    return named == own or (not named and node.parent == draft.node.index)


def _demands(analysis: Analysis, node: Predication) -> bool:
    words = analysis.sentence.tokens[node.first : node.last + 1]
    insisting = cue_keys(analysis.sentence.language, "insisting")
    return not node.nominal and any(t.key in insisting for t in words)


def _against(analysis: Analysis, node: Predication) -> bool:
    before = analysis.sentence.tokens[max(0, node.first - _BACK) : node.first]
    contrast = cue_keys(analysis.sentence.language, "contrast")
    return any(t.key in contrast for t in before)
