"""Actuality: did it happen, is it planned, denied, conditional, or only asked?

Read off the verb group of the predication and of everything that governs it, never off the
presence of a word alone. Where several hold, the weakest claim wins:
asked, then conditional, denied, hypothetical, planned, happened.
"""

from collections.abc import Iterator

from miyanji.coding.act import Actuality
from miyanji.coding.aims import aimed_at, announced, is_purpose, sent_to, suits
from miyanji.coding.governing import cued, inherited, verb_signs
from miyanji.coding.lexicon import cue_keys, find_cues, has_cue
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.unfulfilled import disclaimed, tried_by_some, until
from miyanji.languages.sentence import VerbGroup

_ORDER: tuple[Actuality, ...] = ("asked", "denied", "hypothetical", "planned", "happened")

# Words from "close to" to the deal.
_NEAR = 7


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
    if conditional(analysis, node) or _supposed(analysis, node):
        yield "conditional"
    if node.verb is not None:
        managed = _managed(analysis, node.verb)
        signs = verb_signs(node.verb, own_negation)
        yield from (s for s in signs if not (managed and s == "hypothetical"))
        open_form = node.verb.mood == "subjunctive" or (not node.verb.finite and not node.passive)
        if open_form and not node.roles.get("actor") and not tried_by_some(analysis, node):
            yield "hypothetical"
    if _instead(analysis, node):
        yield "denied"
    if node.parent is None and node.verb is None and _never(analysis):
        yield "denied"
    if disclaimed(analysis, node):
        yield "denied"
    if until(analysis, node):
        yield "hypothetical"
    if is_purpose(analysis, node) or suits(analysis, node) or aimed_at(analysis, node):
        yield "hypothetical"
    if announced(analysis, node) or sent_to(analysis, node):
        yield "planned"
    if cued(analysis, node, "no_fact") or _left_open(analysis, node):
        yield "hypothetical"
    if _branded(analysis, node):
        yield "denied"
    if _close_to(analysis, node):
        yield "hypothetical"
    if _wished_beside(analysis, node):
        yield "hypothetical"
    if _ahead(analysis, node):
        yield "planned"
    if cued(analysis, node, "plan") and not _past(node, analysis) and not _asks(node):
        yield "planned"
    yield from inherited(analysis, node)


def _supposed(analysis: Analysis, node: Predication) -> bool:
    """«اگر A با این پیشنهاد B که میانجی شود موافقت کند»: the if-clause's own verb, whatever stands
    between."""
    persian = analysis.sentence.language == "fa" and not node.nominal
    return persian and analysis.clauses[node.clause].link == "condition"


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


def _branded(analysis: Analysis, node: Predication) -> bool:
    """ "Described as invented the story that ...": what the story tells is denied."""
    tokens = analysis.sentence.tokens
    if analysis.sentence.language != "en" or node.nominal:
        return False
    for _, last in find_cues(tokens[: node.first], "en", "branded"):
        if has_cue(tokens[last + 1 : last + 4], "en", "report_nouns"):
            return True
    return False


def _close_to(analysis: Analysis, node: Predication) -> bool:
    """ "Are close to a mediated deal": it is not there yet."""
    before = analysis.sentence.tokens[max(0, node.first - _NEAR) : node.first]
    english = analysis.sentence.language == "en" and node.nominal and node.name == "agreement"
    return english and has_cue(before, "en", "nearing")


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
    if present and node.name == "visit" and node.verb is not None and not _now(analysis, node):
        return True
    return present and cued(analysis, node, "weekdays")


def _now(analysis: Analysis, node: Predication) -> bool:
    """«در حال سفر», «بارها سفر می‌کند»: a journey that is on, or one of many."""
    words = [analysis.sentence.tokens[i] for i in analysis.clauses[node.clause].tokens]
    return has_cue(words, "fa", "under_way")


def _never(analysis: Analysis) -> bool:
    """ "Not once did it offer ...": said of the whole sentence, whose verb the parse has lost."""
    return has_cue(analysis.sentence.tokens, analysis.sentence.language, "never")


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
    if language == "fa" and sum(t.key in cue_keys("fa", "captives") for t in words) > 1:
        # «اسیران را در ازای آزادی ۱۵۰ اسیر»: what they are exchanged for.
        words = [t for t in words if t.key != "ازای"]
    return has_cue(words, language, "if_phrase") or has_cue(words[1:], language, "if_word")


def _past(node: Predication, analysis: Analysis) -> bool:
    verb = node.verb or analysis.clauses[node.clause].verb
    return verb is not None and verb.tense == "past"


def _reported(analysis: Analysis, node: Predication) -> bool:
    """A question inside reported speech does not make the whole sentence one; "Did A say that it
    would mediate?" asks it all."""
    over = [a for a in analysis.ancestors(node) if a.concept.family == "speech"]
    return any(a.verb is not None and not _inverted(analysis, a.verb) for a in over)


def _inverted(analysis: Analysis, verb: VerbGroup) -> bool:
    """The sentence opens with the English verb's auxiliary."""
    return analysis.sentence.language == "en" and len(verb.tokens) > 1 and min(verb.tokens) == 0
