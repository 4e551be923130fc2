"""What a sentence claims of an act: what is settled before its verb is asked."""

from miyanji.coding.act import ActDate, Actuality, Span
from miyanji.coding.actuality import actuality, conditional
from miyanji.coding.channels import answer_given
from miyanji.coding.frame import Draft
from miyanji.coding.lexicon import has_cue
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.relevance import recalls
from miyanji.coding.tracks import standing
from miyanji.documents.document import Document

# Older than this many calendar years counts as history, not as part of a current mediation.
_YEARS = 3
# A date further from the act's words than this many characters dates something else.
_DATED_WITHIN = 25


def on_condition(kind: str | None, reality: Actuality) -> bool:
    """Whether an answer would be "yes, if" or "not until" once it has a condition."""
    accepts = kind in ("accept", "accept_conditionally")
    return (accepts and reality == "hypothetical") or (
        kind == "reject" and reality in ("happened", "hypothetical")
    )


def long_ago(document: Document, dated: ActDate | None, place: Span | None, span: Span) -> bool:
    """The act's own words date it years before the article."""
    if dated is None or document.published is None or place is None:
        return False
    if max(span[0] - place[1], place[0] - span[1]) > _DATED_WITHIN:
        return False
    if document.text[place[0] : place[1]].lower().startswith("since "):
        # What has gone on since then goes on.
        return False
    return document.published.year - dated.end.year >= _YEARS


def remembered(analysis: Analysis, draft: Draft) -> bool:
    """The act's own clause places it in the past ("under the former government")."""
    own = set(analysis.clauses[draft.node.clause].tokens)
    words = [t for t in analysis.sentence.tokens if t.i in own]
    named = {i for names in draft.roles.values() for m in names for i in range(m.first, m.last + 1)}
    language = analysis.sentence.language
    if recalls(words, language) or _in_memoirs(analysis, draft.node):
        return True
    return has_cue([t for t in words if t.i not in named], language, "history")


def _in_memoirs(analysis: Analysis, node: Predication) -> bool:
    """«در کتاب خاطرات خود نوشت ...»: told years after."""
    if analysis.sentence.language != "fa":
        return False
    telling = {a.clause for a in analysis.ancestors(node) if a.concept.family == "speech"}
    words = [
        t
        for t in analysis.sentence.tokens
        if any(t.i in analysis.clauses[c].tokens for c in telling)
    ]
    return has_cue(words, "fa", "memoirs")


def claimed(analysis: Analysis, draft: Draft) -> Actuality:
    """A named mediator under a preposition or as subject is taken for granted by the sentence,
    whatever becomes of the sentence's own claim; predicated of somebody it is a claim."""
    node = draft.node
    if draft.denied:
        return "denied"
    if draft.reality and not analysis.sentence.question:
        return _left_open(analysis, draft) or draft.reality
    if _willing_if(analysis, draft):
        return "happened"
    track = standing(analysis, node) if draft.frame.act == "meeting_indirect" else None
    if track is not None:
        return track
    granted = node.marker in ("to", "from", "with", "through", "by", "subject", "object", "for")
    if _known_talks(analysis, draft) or _taken_up_again(analysis, node):
        return "happened"
    if answer_given(analysis, node):
        return "happened"
    open_ = _named_in_question(analysis, draft) or _contested(analysis, node)
    open_ = open_ or _whatever(analysis, node)
    if draft.frame.presupposed and granted and not open_:
        return "happened"
    return actuality(analysis, node, own_negation=not draft.frame.affirm)


def _left_open(analysis: Analysis, draft: Draft) -> Actuality | None:
    """An English verb that is denied, asked about or only possible says so of the act too, as
    does the clause of a condition that it stands in."""
    node, english = draft.node, analysis.sentence.language == "en"
    if not english or node.nominal or node.verb is None:
        return None
    found = actuality(analysis, node, own_negation=not draft.frame.affirm)
    if not node.verb.finite:
        return found if found == "denied" else None
    if node.name == "effort" and found == "planned" and not conditional(analysis, node):
        # "Will push it to accept".
        return found
    supposed = node.verb.modal in ("may", "can") or node.link == "condition"
    return found if found in ("denied", "asked") or supposed else None


def conditioned(analysis: Analysis, draft: Draft) -> bool:
    """ "Willing to accept mediation as long as ...": the condition is on what is accepted."""
    if draft.content is None or analysis.sentence.language != "en":
        return False
    below = {n.clause for n in analysis.content(draft.node) if n.name == "accept"}
    return any(c.link == "condition" and c.parent in below for c in analysis.clauses)


def _taken_up_again(analysis: Analysis, node: Predication) -> bool:
    """«تا بتواند میانجی‌گری را از سر بگیرد»: what is to be resumed has been there."""
    above = next(analysis.ancestors(node), None)
    resumed = above is not None and above.name == "resume" and above.clause == node.clause
    plain = analysis.sentence.language == "fa" and not analysis.sentence.question
    return resumed and plain and node.nominal and node.name == "mediation"


def _known_talks(analysis: Analysis, draft: Draft) -> bool:
    """ "... in the Kenyan-led talks": definite talks under a third party are there,
    whatever is to come of them."""
    node, tokens = draft.node, analysis.sentence.tokens
    if not node.steered or not node.nominal or node.name != "talks" or node.marker != "in":
        return False
    if analysis.sentence.question or analysis.sentence.language != "en":
        return False
    before = {t.key for t in tokens[max(0, node.first - 6) : node.first]}
    invited = any(a.name in ("request", "attend", "take_part") for a in analysis.ancestors(node))
    return "the" in before and not invited


def _willing_if(analysis: Analysis, draft: Draft) -> bool:
    """Readiness "if they ask" is readiness, and "will not accept" a refusal."""
    verb = draft.node.verb
    if _pleased(analysis, draft):
        return True
    if analysis.sentence.question or verb is None or verb.mood != "indicative" or verb.modal:
        return False
    if draft.frame.act == "reject":
        return verb.negated and verb.tense == "future" and not conditional(analysis, draft.node)
    ready = draft.frame.act == "express_willingness" and draft.node.name == "ready"
    above = [a for a in analysis.ancestors(draft.node) if a.link != "condition"]
    told = all(a.concept.family == "speech" and a.concept.content == "asserted" for a in above)
    return ready and told and not verb.negated and conditional(analysis, draft.node)


def _pleased(analysis: Analysis, draft: Draft) -> bool:
    """ "Would be happy to mediate" says politely that one is ready."""
    node, verb = draft.node, draft.node.verb or analysis.clauses[draft.node.clause].verb
    if draft.frame.act != "express_willingness" or verb is None or verb.negated:
        return False
    english = analysis.sentence.language == "en" and not analysis.sentence.question
    said = {analysis.sentence.tokens[i].key for i in verb.tokens}
    polite = (verb.modal == "would" or "would" in said) and english and node.name == "ready"
    told = all(a.concept.family == "speech" for a in analysis.ancestors(node) if a.verb)
    return polite and told


def _named_in_question(analysis: Analysis, draft: Draft) -> bool:
    """A question without a verb, or one that names nobody beside the noun, takes no mediator for
    granted ("the Russian mediator?")."""
    if not analysis.sentence.question:
        return False
    verb = analysis.clauses[draft.node.clause].verb
    return verb is None or not draft.node.marks.get("of")


def _whatever(analysis: Analysis, node: Predication) -> bool:
    """«هرگونه میانجی‌گری از سوی کنیا»: whether there is any is left open."""
    before = analysis.sentence.tokens[max(0, node.first - 2) : node.first]
    persian = analysis.sentence.language == "fa" and node.nominal
    return persian and has_cue(before, "fa", "whatever")


def _contested(analysis: Analysis, node: Predication) -> bool:
    """«درخواست میانجی‌گری نادرست است»: what is itself denied is not taken for granted."""
    above = next(analysis.ancestors(node), None)
    denied = above is not None and above.name == "deny" and not above.roles.get("actor")
    return denied and node.marker == "subject" and analysis.sentence.language == "fa"
