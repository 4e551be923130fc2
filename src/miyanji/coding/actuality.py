"""Actuality: did it happen, is it planned, denied, conditional, or only asked?

Read off the verb group of the predication and of everything that governs it, never off the
presence of a word alone. Where several hold, the weakest claim wins:
asked, then conditional, denied, hypothetical, planned, happened.
"""

from collections.abc import Iterator

from miyanji.coding.act import Actuality
from miyanji.coding.aims import aimed_at, announced, is_purpose, sent_to, suits
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.predications import Analysis, Predication
from miyanji.languages.sentence import VerbGroup

_ORDER: tuple[Actuality, ...] = ("asked", "denied", "hypothetical", "planned", "happened")
_CONTENT: dict[str, Actuality] = {
    "desired": "hypothetical",
    "planned": "planned",
    "asked": "asked",
    "denied": "denied",
}
# Deeds that a noun with its doer takes for granted.
_DONE = ("request", "offer", "proposal", "visit", "accept", "reject", "welcome", "answer", "convey")
_OFFICE = ("mediation", "mediator", "play_role")
_STOPS = ("suspend", "end")
_MET = {"meet", "talks"}
# What is done before it leads to anything.
_TRIED = ("effort", "mediation", "talks", "meet", "help")
_LINKED = {"content", "subject", "object", "", "with", "in", "of", "for", "about", "to", "as", "on"}
_MEETING = ("attend", "begin_talks", "hold", "meet", "take_part", "talks")


def actuality(analysis: Analysis, node: Predication, *, own_negation: bool = True) -> Actuality:
    """Return the actuality of ``node``; with ``own_negation`` false the predication's own
    negation belongs to the act ("did not answer") and is no denial."""
    found = set(_signs(analysis, node, own_negation))
    if "conditional" in found and "asked" not in found:
        return "hypothetical"
    return next((value for value in _ORDER if value in found), "happened")


def _signs(analysis: Analysis, node: Predication, own_negation: bool) -> Iterator[str]:
    opening = analysis.sentence.tokens[:3]
    granted = _past(node, analysis) and has_cue(opening, analysis.sentence.language, "granting")
    if analysis.sentence.question and not granted and not _reported(analysis, node):
        yield "asked"
    before = analysis.sentence.tokens[max(0, node.first - 2) : node.first]
    unnamed = node.nominal and (not node.roles.get("actor") or analysis.sentence.language == "fa")
    if unnamed and has_cue(before, analysis.sentence.language, "whatever"):
        yield "hypothetical"
    if node.marker == "without" and own_negation and not _not_without(analysis, node):
        yield "denied"
    if conditional(analysis, node):
        yield "conditional"
    if node.verb is not None:
        managed = _managed(analysis, node.verb)
        signs = _verb_signs(node.verb, own_negation)
        yield from (s for s in signs if not (managed and s == "hypothetical"))
        open_form = node.verb.mood == "subjunctive" or (not node.verb.finite and not node.passive)
        if open_form and not node.roles.get("actor"):
            yield "hypothetical"
    if _instead(analysis, node):
        yield "denied"
    if node.parent is None and node.verb is None and _never(analysis):
        yield "denied"
    if is_purpose(analysis, node) or suits(analysis, node) or aimed_at(analysis, node):
        yield "hypothetical"
    if announced(analysis, node) or sent_to(analysis, node):
        yield "planned"
    if _cued(analysis, node, "no_fact") or _left_open(analysis, node):
        yield "hypothetical"
    if _wished_beside(analysis, node):
        yield "hypothetical"
    if _ahead(analysis, node):
        yield "planned"
    if _cued(analysis, node, "plan") and not _past(node, analysis) and not _asks(node):
        yield "planned"
    yield from _inherited(analysis, node)


def _not_without(analysis: Analysis, node: Predication) -> bool:
    """«بدون میانجی‌گری A ممکن نبود»: what was not possible without it came about by it."""
    verb = analysis.clauses[node.clause].verb
    past = verb is not None and verb.negated and verb.tense == "past" and verb.lemma == "بودن"
    return past and node.name in ("mediation", "effort") and bool(node.roles.get("actor"))


def _managed(analysis: Analysis, verb: VerbGroup) -> bool:
    """«توانسته است ... دست یابد»: who could, in a past that is told as one, did."""
    could = verb.modal == "can" and verb.tense == "past" and not verb.negated
    told = verb.aspect in ("simple", "perfect") and verb.mood != "conditional"
    return analysis.sentence.language == "fa" and could and told


def _instead(analysis: Analysis, node: Predication) -> bool:
    """ "Rather than rejecting the talks", "without saying yes": what is not done."""
    verb = node.verb
    if analysis.sentence.language != "en" or verb is None or verb.finite:
        return False
    first = min(verb.tokens)
    before = analysis.sentence.tokens[max(0, first - 2) : first]
    return has_cue(before, "en", "instead")


def _left_open(analysis: Analysis, node: Predication) -> bool:
    """«احتمال میزبانی ...»: a noun before it in its clause leaves it open."""
    tokens = analysis.sentence.tokens
    own = [tokens[i] for i in analysis.clauses[node.clause].tokens if i <= node.last]
    return has_cue(own, analysis.sentence.language, "open_nouns")


def _asks(node: Predication) -> bool:
    """«از او می‌خواهد» is a request that is made, no plan."""
    return node.name == "request" and node.verb is not None and bool(node.marks.get("from"))


def _wished_beside(analysis: Analysis, node: Predication) -> bool:
    """«حاضر به ... با میانجی‌گری روسیه هستند»: what readiness is for is not there yet."""
    above = next(analysis.ancestors(node), None)
    if above is None or above.name != "play_role" or node.marker not in ("with", "through"):
        return False
    ready = (n for n in analysis.children(above) if n.name == "ready" and n.nominal)
    return any(n.last < node.first for n in ready)


def _ahead(analysis: Analysis, node: Predication) -> bool:
    """«یکشنبه برگزار می‌شود»: a Persian present with a day looks ahead."""
    verb = node.verb or analysis.clauses[node.clause].verb
    if analysis.sentence.language != "fa" or verb is None or verb.lemma == "بودن":
        return False
    present = verb.tense == "present" and verb.mood == "indicative"
    if present and node.name == "host" and verb.lemma == "شدن" and not node.nominal:
        return True
    return present and _cued(analysis, node, "weekdays")


def _never(analysis: Analysis) -> bool:
    """ "Not once did it offer ...": said of the whole sentence, whose verb the parse has lost."""
    return has_cue(analysis.sentence.tokens, analysis.sentence.language, "never")


def _verb_signs(verb: VerbGroup, own_negation: bool) -> Iterator[str]:
    if verb.negated and own_negation:
        yield "denied"
    if verb.modal in ("can", "may", "must", "should", "would"):
        yield "hypothetical"
    elif verb.modal == "want" or verb.tense == "future":
        yield "planned"
    if verb.mood in ("imperative", "conditional"):
        yield "hypothetical"


def _inherited(analysis: Analysis, node: Predication) -> Iterator[str]:
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
        if analysis.clauses[child.clause].asked:
            yield "asked"
        if child.link == "condition":
            yield "conditional"
            return
        signs = () if _fruitless(analysis, child, parent) else _governed(child, parent, node)
        yield from (s for s in signs if s != "planned" or not _current(analysis, node))
        child = parent


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
    return not child.verb.finite and "planned" in _verb_signs(parent.verb, True)


def _governed(child: Predication, parent: Predication, node: Predication) -> Iterator[str]:
    if child.link == "coordinate":
        return
    if _met_for(child, parent):
        yield "planned"
    if _seems(child, parent):
        yield "hypothetical"
    if _on_the_way(child, parent):
        yield "planned"
    unnamed = node.name in _OFFICE[:2] and not node.roles.get("actor")
    links = ("through", "for", "about", "in") if unnamed else ("through", "for", "about")
    means = child.nominal and child.link in links
    means = means or (child.nominal and child.link == "in" and {child.name, parent.name} <= _MET)
    if means and child.clause == parent.clause and parent.verb is not None:
        yield from (sign for sign in _verb_signs(parent.verb, True) if sign != "denied")
    transparent = parent.concept.family in ("support", "") or child.nominal
    tried = parent.name == "effort" and child.name in ("mediation", "mediator")
    laid_down = parent.name == "submit" and child.name == "condition"
    vouched = parent.concept.content == "asserted" or tried or laid_down
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
    if parent.concept.family == "speech" and parent.verb and parent.verb.modal == "may":
        # «ممکن است اعلام کند توافق نهایی شده است»
        yield "hypothetical"
    if _due_answer(child, parent):
        yield "planned"
    elif child.link in _LINKED and predicated and not vouched and not occasion:
        yield _CONTENT[parent.concept.content]
        if parent.name == "plan" and parent.verb is not None and parent.verb.negated:
            yield "denied"
    if tried and child.link == "content" and parent.verb is not None and parent.verb.negated:
        # «در پی آن نیست که میانجی شود»
        yield "denied"
    if transparent and parent.verb is not None and _carries(child, parent):
        # What "has not stopped" goes on.
        signs = _verb_signs(parent.verb, parent.name not in _STOPS)
        yield from (sign for sign in signs if sign != "planned" or not _there_already(node, parent))


def _fruitless(analysis: Analysis, child: Predication, parent: Predication) -> bool:
    """«تلاش‌ها هنوز به نتیجه نرسیده است»: what has led to nothing yet was done."""
    verb = parent.verb
    if child.name not in _TRIED or child.marker != "subject" or verb is None:
        return False
    past = verb.tense == "past" or verb.aspect == "perfect"
    return verb.negated and past and _cued(analysis, parent, "fruits")


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
    return parent.name == "" and child.link in ("subject", "object", "with", "content")


def _spoken_of(child: Predication, parent: Predication) -> bool:
    """«درخواست دمشق از مسکو هنوز علنی نشده است»: somebody's request, journey or answer is there,
    whatever a verb that the lexicon does not know denies of it."""
    done = child.name in _DONE and child.nominal and bool(child.roles.get("actor"))
    denied = parent.verb is not None and parent.verb.negated
    borne = child.name != "convey" or "by" in child.marks
    return done and borne and denied and child.link == "subject"


def conditional(analysis: Analysis, node: Predication) -> bool:
    """Tell whether ``node`` holds only on a condition: its clause, or one that governs it as
    content, has an if-clause of its own."""
    hosts = {node.clause}
    child = node
    for parent in analysis.ancestors(node):
        if child.link not in ("content", "subject", "object", ""):
            break
        if parent.concept.family == "speech":
            break
        hosts.add(parent.clause)
        child = parent
    if any(c.link == "condition" and c.parent in hosts for c in analysis.clauses):
        return True
    opens = [c for c in analysis.clauses if c.link == "condition" and c.index < node.clause]
    follows = analysis.clauses[node.clause]
    if any(c.index == follows.parent for c in opens) and follows.link == "coordinate":
        return True
    words = [analysis.sentence.tokens[i] for i in follows.tokens]
    language = analysis.sentence.language
    return has_cue(words, language, "if_phrase") or has_cue(words[1:], language, "if_word")


def _cued(analysis: Analysis, node: Predication, cue: str) -> bool:
    tokens = analysis.sentence.tokens
    words = [tokens[i] for i in analysis.clauses[node.clause].tokens]
    return has_cue(words, analysis.sentence.language, cue)


def _past(node: Predication, analysis: Analysis) -> bool:
    verb = node.verb or analysis.clauses[node.clause].verb
    return verb is not None and verb.tense == "past"


def _reported(analysis: Analysis, node: Predication) -> bool:
    """A question inside reported speech does not make the whole sentence one."""
    return any(
        a.concept.family == "speech" and a.verb is not None for a in analysis.ancestors(node)
    )
