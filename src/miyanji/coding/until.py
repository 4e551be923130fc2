"""Put off: what is denied until something else is done."""

from collections.abc import Sequence

from miyanji.coding.attitudes import (
    lacking,
)
from miyanji.coding.clauses import Clause
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.predications import Analysis, Predication


def put_off(analysis: Analysis, node: Predication) -> bool:
    """Tell whether the predication is denied until something else is done: "no talks until the
    sanctions are lifted", «تا تحریم‌ها لغو نشود مذاکره نمی‌کنیم»."""
    clause = analysis.clauses[node.clause]
    verb = node.verb or clause.verb
    if verb is None or not verb.negated or verb.aspect != "simple":
        return False
    if verb.tense == "past" and not _shifted(analysis, clause):
        return False
    language, tokens = analysis.sentence.language, analysis.sentence.tokens
    others = [c for c in analysis.clauses if c is not clause and c.verb is not None]
    own = has_cue([tokens[i] for i in clause.tokens], language, "until")
    own = own or lacking(analysis, node)
    open_ended = (c for c in others if language == "en" or (c.verb and c.verb.negated))
    return own or any(_opens(analysis, c.tokens, "until") for c in open_ended)


def _shifted(analysis: Analysis, clause: Clause) -> bool:
    """ "Said that no deal was possible": the past of the saying."""
    above = analysis.clauses[clause.parent] if clause.parent is not None else None
    if analysis.sentence.language != "en" or above is None or above.verb is None:
        return False
    told = above.verb.tense == "past" and above.verb.lemma in cue_keys("en", "saying")
    stative = clause.verb is not None and clause.verb.lemma == "be"
    return told and stative and clause.link == "content"


def _opens(analysis: Analysis, places: Sequence[int], cue: str) -> bool:
    """Whether the clause begins with the cue, or the cue stands right before it."""
    if not places:
        return False
    first = max(min(places) - 3, 0)
    words = analysis.sentence.tokens[first : min(places) + 2]
    return has_cue(words, analysis.sentence.language, cue)
