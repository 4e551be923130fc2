"""What a mediation has brought about, by the words for it.

"C mediated a truce between A and B", "succeeded in brokering a swap of captives between A and B":
both have agreed. Whoever is mediating one, or tries to, has brought about nothing yet.
"""

from miyanji.coding.clauses import Phrase
from miyanji.coding.frame import Draft
from miyanji.coding.lexicon import cue_keys
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import ids_of
from miyanji.languages.sentence import VerbGroup

_MARK = ".done"
_TWO = 2


def achieved(analysis: Analysis, draft: Draft) -> str:
    """Return the mark that the rule of an act bears whose mediation is told as done, else
    nothing."""
    node = draft.node
    mediates = draft.frame.act == "meeting_indirect" and node.name == "mediation"
    if analysis.sentence.language != "en" or not mediates or node.nominal:
        return ""
    two = len(ids_of(draft.roles.get("parties", []))) >= _TWO
    verb = _telling(analysis, node)
    told = verb is not None and _past(analysis, verb) and not analysis.sentence.question
    things = [p for p in node.marks.get("object", []) if _thing(analysis, p)]
    return _MARK if two and told and things else ""


def _telling(analysis: Analysis, node: Predication) -> VerbGroup | None:
    """The verb itself, or the one of success or help that it completes."""
    clause = analysis.clauses[node.clause]
    above = analysis.clauses[clause.parent].verb if clause.parent is not None else None
    if clause.link == "content" and above is not None and above.lemma in cue_keys("en", "success"):
        return above
    return node.verb


def _past(analysis: Analysis, verb: VerbGroup) -> bool:
    if analysis.sentence.tokens[verb.head].key.endswith("ing"):
        # "Has been mediating a truce".
        return False
    done = verb.aspect in ("simple", "perfect", "pluperfect") and verb.tense == "past"
    plain = verb.finite and verb.modal is None and not verb.negated and not verb.passive
    return done and plain


def _thing(analysis: Analysis, phrase: Phrase) -> bool:
    return analysis.sentence.tokens[phrase.head].lemma in cue_keys("en", "brought_about")
