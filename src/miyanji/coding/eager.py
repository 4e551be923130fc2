"""Readiness that names no mediation: what for, where another sentence tells of one."""

from miyanji.coding.lexicon import cue_keys, lexicon
from miyanji.coding.predications import Analysis, Predication
from miyanji.languages.sentence import Token

_HELPING = frozenset(
    ("convey", "help", "host", "mediation", "meet", "offer", "play_role", "proposal", "step_in")
    + ("submit", "talks", "visit")
)
_REACH = 3


def for_other(analysis: Analysis, node: Predication) -> bool:
    """Tell whether an English word of readiness is about something else than help: "we are prepared
    for any contingency", "backing up data", "their preparedness"."""
    twin = next((n for n in analysis.nodes if _same_statement(n, node)), None)
    if twin is not None:
        # "Is ready" is found twice, as verb and as adjective; the verb tells it.
        return node.nominal or _of_other(analysis, twin)
    return _of_other(analysis, node)


def _same_statement(one: Predication, other: Predication) -> bool:
    alike = one.clause == other.clause and one.name == other.name
    return alike and one.nominal != other.nominal


def _of_other(analysis: Analysis, node: Predication) -> bool:
    if not node.nominal:
        unfinished = node.verb is None or not node.verb.finite
        return unfinished or (node.name == "ready" and not _eager(analysis, node))
    return not _predicated(analysis, node) or _aims_elsewhere(analysis, node)


def _predicated(analysis: Analysis, node: Predication) -> bool:
    """ "A stands ready", and in a headline "A ready"; who is committed or proud offers nothing."""
    tokens = analysis.sentence.tokens
    before = tokens[max(0, node.first - _REACH) : node.first]
    if not _eager(analysis, node):
        return False
    beside = any(m.last == node.first - 1 for m in analysis.mentions)
    return beside or any(t.lemma in cue_keys("en", "being") for t in before)


def _eager(analysis: Analysis, node: Predication) -> bool:
    words = analysis.sentence.tokens[node.first : node.last + 1]
    return any(t.key in cue_keys("en", "eager") for t in words)


def _aims_elsewhere(analysis: Analysis, node: Predication) -> bool:
    after = analysis.sentence.tokens[node.last + 1 : node.last + 3]
    if len(after) < 2:
        return False
    opening, word = after
    if opening.key == "to":
        return not _helps(word)
    return opening.key in ("for", "of", "that") and word.key not in cue_keys("en", "pointing")


def _helps(verb: Token) -> bool:
    entry = lexicon("en").verbs.get(verb.lemma)
    known = entry is not None and entry.concept in _HELPING
    return known or verb.lemma in cue_keys("en", "assisting")
