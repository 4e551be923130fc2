"""What the predications above one say of it: wished, planned, asked, denied."""

from collections.abc import Iterator

from miyanji.coding.act import Actuality
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.predications import Analysis, Predication
from miyanji.languages.sentence import VerbGroup

_CONTENT: dict[str, Actuality] = {
    "desired": "hypothetical",
    "planned": "planned",
    "asked": "asked",
    "denied": "denied",
}
# Deeds that a noun with its doer takes for granted.
_THINGS = ("object", "subject")
_DONE = ("request", "offer", "proposal", "visit", "accept", "reject", "welcome", "answer", "convey")
_OFFICE = ("mediation", "mediator", "play_role")
_STOPS = ("suspend", "end")
_MET = {"meet", "talks"}
_JOURNEYS = ("visit", "meet", "talks", "call")
# What whoever tells of it does by telling.
_TOLD = ("ready", "accept", "reject", "offer")
# What is done before it leads to anything.
_TRIED = ("effort", "mediation", "talks", "meet", "help")
_LINKED = {"content", "subject", "object", "", "with", "in", "of", "for", "about", "to", "as", "on"}
_MEETING = ("attend", "begin_talks", "hold", "meet", "take_part", "talks")


def verb_signs(verb: VerbGroup, own_negation: bool) -> Iterator[str]:
    """Yield what a verb group says of its own deed by negation, modal, tense and mood."""
    if verb.negated and own_negation:
        yield "denied"
    if verb.modal in ("can", "may", "must", "should", "would"):
        yield "hypothetical"
    elif verb.modal == "want" or verb.tense == "future":
        yield "planned"
    if verb.mood in ("imperative", "conditional"):
        yield "hypothetical"


def inherited(analysis: Analysis, node: Predication) -> Iterator[str]:
    """What the governing predications say of their complement, nearest first.

    An effort to mediate is mediation under way; an effort to agree is no agreement.
    """
    child = node
    for parent in () if _apposed(analysis, node) else analysis.ancestors(node):
        if child.link in ("relative", "adverbial"):
            if _disowned(child, parent):
                yield "denied"
            if child is node and _beside_plan(child, parent):
                yield "planned"
            return
        if child is node and _agreed_at(analysis, node, parent):
            return
        if _commented_on(analysis, child, parent):
            return
        if analysis.clauses[child.clause].asked:
            yield "asked"
        if child.link == "condition":
            yield "conditional"
            return
        if analysis.sentence.language == "fa":
            yield from _as_mediator(child, parent)
        signs = () if _fruitless(analysis, child, parent) else _governed(child, parent, node)
        yield from (s for s in signs if s != "planned" or not _current(analysis, node))
        child = parent


def _commented_on(analysis: Analysis, child: Predication, parent: Predication) -> bool:
    """ "Would not comment on A's offer": an offer that has an owner is there, whatever is said."""
    owned = child.name in ("offer", "request") and child.nominal and child.roles.get("actor")
    english = analysis.sentence.language == "en" and not analysis.sentence.question
    return english and bool(owned) and parent.name == "answer" and child.link != "subject"


def _apposed(analysis: Analysis, node: Predication) -> bool:
    """«قطر، میانجی گفت‌وگوها، خواستار ... شد»: what somebody is, whatever is said of it."""
    if node.name != "mediator" or not node.nominal:
        return False
    before = [m for m in node.roles.get("actor", []) if m.last < node.first]
    between = analysis.sentence.tokens[before[-1].last + 1 : node.first] if before else ()
    return bool(between) and not any(c.isalnum() for t in between for c in t.key)


def _current(analysis: Analysis, node: Predication) -> bool:
    """«گفت‌وگوهای جاری»: talks that go on are there, whatever will come of them."""
    around = analysis.sentence.tokens[max(0, node.first - 1) : node.last + 3]
    talks = node.nominal and node.name in ("talks", "mediation", "effort")
    return talks and has_cue(around, analysis.sentence.language, "current")


def _agreed_at(analysis: Analysis, node: Predication, parent: Predication) -> bool:
    """ "Agreed to trade prisoners at talks mediated by A": where it was agreed, no part of it."""
    above = None if parent.parent is None else analysis.nodes[parent.parent]
    agreed = above is not None and above.name in ("accept", "agreement")
    before = analysis.sentence.tokens[max(0, node.first - 3) : node.first]
    met = node.nominal and node.name in ("meet", "talks") and bool(node.roles.get("mediator"))
    at = met and node.marker == "in" and any(t.key == "at" for t in before)
    return at and agreed and parent.link == "content" and parent.name not in _MEETING


def _disowned(child: Predication, parent: Predication) -> bool:
    """«آنچه را که A گفته بود، تکذیب کرد»: what is denied is what was said."""
    return child.link == "relative" and parent.name == "deny" and child.concept.family == "speech"


def _beside_plan(child: Predication, parent: Predication) -> bool:
    """ "Mexico will host talks, with Norway mediating": as far ahead as the talks."""
    if child.name != "mediation" or child.verb is None or parent.verb is None:
        return False
    return not child.verb.finite and "planned" in verb_signs(parent.verb, True)


def _governed(child: Predication, parent: Predication, node: Predication) -> Iterator[str]:
    if child.link == "coordinate":
        return
    if _met_for(child, parent):
        yield "planned"
    if _not_received(child, parent):
        yield "denied"
    if _hosts_soon(child, parent):
        yield "planned"
        return
    if parent.passive and parent.name in ("accept", "sign") and child.name == "agreement":
        return
    if _seems(child, parent):
        yield "hypothetical"
    if _on_the_way(child, parent):
        yield "planned"
    unnamed = node.name in _OFFICE[:2] and not node.roles.get("actor")
    links = ("through", "for", "about", "in") if unnamed else ("through", "for", "about")
    means = child.nominal and child.link in links
    means = means or (child.nominal and child.link == "in" and {child.name, parent.name} <= _MET)
    if means and child.clause == parent.clause and parent.verb is not None:
        yield from (sign for sign in verb_signs(parent.verb, True) if sign != "denied")
    yield from _told_signs(child, parent)
    transparent = parent.concept.family in ("support", "") or child.nominal
    tried = parent.name == "effort" and child.name in ("mediation", "mediator")
    laid_down = parent.name == "submit" and child.name == "condition"
    # Who trusts a mediation takes it to be there.
    trusted = parent.name == "trust" and not (parent.verb and parent.verb.negated)
    vouched = parent.concept.content == "asserted" or tried or laid_down or trusted
    planned = parent.name == "plan" and parent.passive
    objected = planned or (parent.name == "deny" and not _denies_itself(parent))
    predicated = child.link != "subject" or objected
    if parent.name == "review" and not child.nominal:
        yield "hypothetical"
    if parent.name == "postpone" and child.name in ("talks", "meet"):
        yield "planned"
    if parent.name == "fail" and child.link in _LINKED and _missed(child):
        yield "denied"
    # «پس از فشار مصر پذیرفتند»: what an answer comes after or is given in is there already.
    occasion = child.nominal and child.link == "in" and child.name not in _OFFICE
    occasion = occasion and parent.concept.family == "answer"
    # «با اعلام آمادگی برای میانجی‌گری خواستار آتش‌بس شد»
    beside = child.nominal and child.link in ("with", "in") and child.name in _TOLD
    beside = beside and parent.name == "request"
    if parent.concept.family == "speech" and parent.verb and parent.verb.modal == "may":
        # «ممکن است اعلام کند توافق نهایی شده است»
        yield "hypothetical"
    if _due_answer(child, parent):
        yield "planned"
    elif child.link in _LINKED and predicated and not (vouched or occasion or beside):
        yield _CONTENT[parent.concept.content]
        if parent.name == "plan" and parent.verb is not None and parent.verb.negated:
            yield "denied"
    if tried and child.link == "content" and parent.verb is not None and parent.verb.negated:
        # «در پی آن نیست که میانجی شود»
        yield "denied"
    if transparent and parent.verb is not None and _carries(child, parent):
        # What "has not stopped" goes on.
        signs = verb_signs(parent.verb, parent.name not in _STOPS)
        yield from (sign for sign in signs if sign != "planned" or not _there_already(node, parent))


def _as_mediator(child: Predication, parent: Predication) -> Iterator[str]:
    """«می‌تواند به عنوان میانجی وارد بحران شود»: as real as its verb; but who will travel or meet
    somebody as the mediator is that already."""
    if child.name != "mediator" or not child.nominal or child.link != "as":
        return
    if child.clause == parent.clause and parent.verb is not None:
        signs = verb_signs(parent.verb, parent.name in ("", "play_role"))
        yield from (s for s in signs if s != "planned" or parent.name not in _JOURNEYS)


def _told_signs(child: Predication, parent: Predication) -> Iterator[str]:
    """«باید از پذیرش طرح خبر بدهد»: whose own readiness or answer is told of is as ready as the
    verb tells."""
    own = {i for m in child.roles.get("actor", []) for i in m.ids}
    teller = {i for m in parent.roles.get("actor", []) for i in m.ids}
    told = child.nominal and child.name in _TOLD and parent.concept.family == "speech"
    if told and child.clause == parent.clause and parent.verb is not None and own == teller:
        yield from verb_signs(parent.verb, True)


def _fruitless(analysis: Analysis, child: Predication, parent: Predication) -> bool:
    """«تلاش‌ها هنوز به نتیجه نرسیده است»: what has led to nothing yet was done."""
    verb = parent.verb
    if child.name not in _TRIED or child.marker != "subject" or verb is None:
        return False
    past = verb.tense == "past" or verb.aspect == "perfect"
    return verb.negated and past and cued(analysis, parent, "fruits")


def _due_answer(child: Predication, parent: Predication) -> bool:
    """ "All sides must respond to the mediation": what has to be answered is on the table."""
    if parent.concept.family != "answer" or parent.verb is None:
        return False
    office = child.nominal and child.name in _OFFICE and child.link in ("to", "object")
    return office and parent.verb.modal in ("must", "should")


def _met_for(child: Predication, parent: Predication) -> bool:
    """ "They will meet to discuss the dispute": what a meeting to come is for."""
    infinitive = child.verb is not None and not child.verb.finite
    ahead = parent.verb is not None and parent.verb.tense == "future"
    return infinitive and ahead and parent.name in ("meet", "talks", "visit", "attend")


def _not_received(child: Predication, parent: Predication) -> bool:
    """ "Has received no offer from A": none was made."""
    verb = parent.verb
    thing = child.nominal and child.name in ("offer", "request") and child.link in _THINGS
    return parent.name == "receive" and verb is not None and verb.negated and thing


def _hosts_soon(child: Predication, parent: Predication) -> bool:
    """ "Agreed to host the talks": it is to."""
    verb, agreed = child.verb, parent.verb
    if child.name != "host" or parent.name != "accept" or verb is None or agreed is None:
        return False
    past = agreed.tense == "past" and not agreed.negated and not agreed.modal
    return not verb.finite and past and child.link == "content"


def _missed(child: Predication) -> bool:
    """ "Failed to reach an agreement": what a failure names as its deed did not come about; talks
    that fail took place."""
    return not child.nominal or child.name == "agreement"


def _seems(child: Predication, parent: Predication) -> bool:
    """ "Israel seems unwilling": others judge so."""
    seeming = parent.verb is not None and parent.verb.lemma in cue_keys("en", "seeming")
    return seeming and parent.name == "" and child.link == "content"


def _on_the_way(child: Predication, parent: Predication) -> bool:
    """«هیئت می‌رود تا پیام را برساند»: what somebody sets out to do is still to come."""
    if child.verb is None or child.verb.mood != "subjunctive" or parent.verb is None:
        return False
    ahead = parent.verb.tense in ("present", "future") and parent.verb.mood == "indicative"
    return parent.name == "visit" and child.link == "content" and ahead


def _there_already(node: Predication, parent: Predication) -> bool:
    """What will be gone on with, and whose efforts will be talked of, is there already."""
    named = node.name == "effort" and bool(node.roles.get("actor"))
    told = named and node.marker == "subject" and parent.name == "play_role"
    return told or (parent.name == "continue" and node.name in ("effort", "mediation"))


def _denies_itself(parent: Predication) -> bool:
    """The subject of "denied" is who denies; of "is false" it is what is denied."""
    return bool(parent.roles.get("actor"))


def _carries(child: Predication, parent: Predication) -> bool:
    """The governing verb's negation and mood pass to its event noun only where the verb says
    that the event takes place; "rejected the mediation" does not deny the mediation."""
    if parent.name in ("", "play_role") and _spoken_of(child, parent):
        return False
    if parent.name == "lead" and child.link == "subject":
        # «انتقال پیام به نتیجه‌ای نینجامید»: what comes to nothing was done.
        return False
    if parent.concept.family in ("support", "change") or parent.name == "host":
        return True
    if parent.name == "submit" and parent.passive and child.name in ("request", "offer"):
        # «هیچ درخواستی ارائه نشده است»
        return True
    return parent.name == "" and child.link in ("subject", "object", "with", "content")


def _spoken_of(child: Predication, parent: Predication) -> bool:
    """«درخواست دمشق از مسکو هنوز علنی نشده است»: somebody's request, journey or answer is there,
    whatever a verb that the lexicon does not know denies of it."""
    done = child.name in _DONE and child.nominal and bool(child.roles.get("actor"))
    denied = parent.verb is not None and parent.verb.negated
    borne = child.name != "convey" or "by" in child.marks
    return done and borne and denied and child.link == "subject"


def cued(analysis: Analysis, node: Predication, cue: str) -> bool:
    """Tell whether the clause of the predication, its names left out, holds a word of the cue."""
    tokens = analysis.sentence.tokens
    words = [tokens[i] for i in analysis.clauses[node.clause].tokens]
    return has_cue(words, analysis.sentence.language, cue)
