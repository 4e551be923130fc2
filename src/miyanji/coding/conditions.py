"""Conditions: what a frame asks of a predication beyond its concept and content."""

from collections.abc import Callable, Sequence

from miyanji.coding.actuality import conditional
from miyanji.coding.attitudes import (
    able,
    accepting,
    at_request,
    at_stake,
    both_met,
    calming,
    envoy_met,
    for_peace,
    hostile,
    in_hand,
    inviting,
    is_envoy,
    lacking,
    possible,
    thanked,
    unasked,
)
from miyanji.coding.bringing import bringers
from miyanji.coding.channels import channel_nodes, mediator_nodes
from miyanji.coding.circumstances import (
    at_home,
    attended,
    attends,
    both_agreed,
    by_office,
    errand,
    guests,
    if_asked,
    laid_down,
    plan_object,
    refrained,
    reported,
    sent_through,
    time_asked,
    to_envoy,
    told,
    truce_errand,
    urges_both,
    weighing,
    with_envoy,
)
from miyanji.coding.clauses import Clause
from miyanji.coding.frame import Frame
from miyanji.coding.interceding import (
    by_agent,
    convenes,
    from_third,
    handed,
    intercedes,
    met_with,
    pacifying,
    planned,
    proposing,
    told_by_third,
    unheard,
)
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.offices import (
    askers,
    condition_cores,
    core_of,
    hosts,
    inviters,
    met,
    received,
    through,
)
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.receptions import discussed, welcoming
from miyanji.coding.roles import ids_of, speaker
from miyanji.coding.settling import made_known
from miyanji.coding.unneeded import unneeded

# What an answer is called ("their answer was positive"), and the verbs of being.
_JUDGED = ("positive", "negative")
_BE = ("be", "بودن", "быть", "کان")
_DONE = ("mediation", "convey", "host")
_THINGS = ("message", "answer", "proposal", "offer", "agreement", "request")
# Who is thanked for an effort, and what it has to be tied to.
THANKS = ("thank", "welcome", "support", "praise")
TIED = ("talks", "agreement", "conflict", "reconcile")
# An Arabic adverb of manner stands after subject and object.
_ANYWHERE = 12


def polarity_fits(frame: Frame, node: Predication) -> bool:
    """Tell whether the predication is negated as the frame wants it (either way if it says
    nothing)."""
    if frame.negated is None:
        return True
    # «بدون پذیرش طرح»
    lacked = node.nominal and node.marker == "without" and node.name in ("accept", "answer")
    return (lacked or (node.verb is not None and node.verb.negated)) == frame.negated


def qualified(frame: Frame, analysis: Analysis, node: Predication) -> bool:
    """Tell whether the words around the predication are what the frame asks for."""
    return all(test(frame, analysis, node) for test in _asked(frame))


def _asked(frame: Frame) -> Sequence[Callable[[Frame, Analysis, Predication], bool]]:
    """The tests of a frame, looked up once: most frames ask for one of fifty things, or none."""
    tests = _TESTS.get(frame.id)
    if tests is None:
        tests = tuple(test for name, test in _ASKED.items() if getattr(frame, name))
        _TESTS[frame.id] = tests
    return tests


def _urged(frame: Frame, analysis: Analysis, node: Predication) -> bool:
    return is_envoy(node) and len(ids_of(node.roles.get("addressee", []))) >= 2


def _serves(frame: Frame, analysis: Analysis, node: Predication) -> bool:
    """What is done is a service to others, no thing that is passed on."""
    return not any(n.name in _THINGS for n in analysis.content(node))


def _theme_has(analysis: Analysis, node: Predication, quality: str) -> bool:
    return any(has_quality(analysis, n, quality) for n in analysis.content(node))


def _received(analysis: Analysis, node: Predication) -> bool:
    """One of two who meet is a side of what they meet about, the other is none."""
    travels = node.name != "talks" or any(n.name == "visit" for n in analysis.nodes)
    return travels and bool(met(analysis, node, inside=True) and met(analysis, node, inside=False))


def _facing(analysis: Analysis, node: Predication) -> bool:
    """Those with whom the mediators are told to have talked."""
    above = next(analysis.ancestors(node), None)
    if above is None or above.name not in ("talks", "meet"):
        return False
    faced = ids_of(node.roles.get("parties", []))
    met = {i for role in ("partner", "parties") for i in ids_of(above.roles.get(role, []))}
    return bool(faced) and faced <= met


def _aimed(analysis: Analysis, node: Predication) -> bool:
    inside = [n for n in analysis.content(node) if n.name == "effort"]
    return any(n.name in TIED for effort in inside for n in analysis.content(effort))


def _worded(frame: Frame, analysis: Analysis, node: Predication) -> bool:
    told = ("message", "answer", *frame.theme)
    if any(n.name in told for n in analysis.content(node)):
        return True
    words = analysis.sentence.tokens[node.first : node.last + 1]
    return has_cue(words, analysis.sentence.language, "messages")


def _has_agent(analysis: Analysis, node: Predication, name: str) -> bool:
    return any(
        n.name == name and n.nominal and n.clause == node.clause and n.marker == "subject"
        for n in analysis.nodes
    )


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


def _channelled(analysis: Analysis, node: Predication) -> bool:
    held = bool(through(analysis, node)) or node.steered
    return held or bool(channel_nodes(analysis, node))


def _only_if(analysis: Analysis, node: Predication) -> bool:
    """«حوثی‌ها: میانجیگری سازمان ملل فقط بعد از رفع محاصره»."""
    clause = analysis.clauses[node.clause]
    said = ids_of(speaker(analysis, node))
    own = ids_of(node.roles.get("actor", []))
    if clause.verb is not None or not said or not own or said & own:
        return False
    words = [analysis.sentence.tokens[i] for i in clause.tokens]
    return has_cue(words, analysis.sentence.language, "if_phrase")


def _staged(analysis: Analysis, node: Predication) -> bool:
    above = next(analysis.ancestors(node), None)
    talks = above is not None and above.name in ("talks", "meet")
    return talks and node.passive and node.verb is not None and not node.verb.finite


def _announced(analysis: Analysis, node: Predication) -> bool:
    """«آنگولا: کیگالی و کینشاسا به توافق رسیدند»: a third state says so before a colon."""
    above = next((a for a in analysis.ancestors(node) if a.concept.family == "speech"), None)
    held = node.name != "hold" or (node.verb is not None and node.verb.tense == "past")
    if (
        above is None
        or not held
        or not (analysis.clauses[above.clause].speaker or _announces(analysis, above))
    ):
        return False
    said = ids_of(above.roles.get("actor", []))
    sides = {i for r in ("actor", "parties", "partner") for i in ids_of(node.roles.get(r, []))}
    stateful = all(not i.startswith(("person:", "media:", "group:")) for i in said)
    return bool(said) and stateful and not said & sides


def _announces(analysis: Analysis, node: Predication) -> bool:
    if analysis.sentence.language == "fa":
        words = analysis.sentence.tokens[node.first : node.last + 1]
        envoy = any(m.office == "envoy" for m in node.roles.get("actor", []))
        return envoy and has_cue(words, "fa", "announcing")
    english = analysis.sentence.language == "en"
    return english and node.verb is not None and node.verb.lemma == "announce"


def _mediated(analysis: Analysis, node: Predication) -> bool:
    """The talks that somebody goes to are those of a third party."""
    gone_to = ("talks", "meet", "attend", "take_part")
    return any(through(analysis, n) for n in analysis.content(node) if n.name in gone_to)


def _truce_plan(analysis: Analysis, node: Predication) -> bool:
    plans = (n for n in analysis.content(node) if n.name == "proposal")
    return any(c.name == "agreement" for plan in plans for c in analysis.content(plan))


def _through_others(analysis: Analysis, node: Predication) -> bool:
    """Ready "for talks through mediators": they are others, whoever they are."""
    inside = (n for n in analysis.content(node) if n.name == "mediator" and n.nominal)
    return any(n.marker == "through" for n in inside)


def _joint(analysis: Analysis, node: Predication) -> bool:
    """ "A and B agreed to reopen the border": with each other, and to nobody's proposal."""
    lemma = node.verb.lemma if node.verb is not None else ""
    put = any(n.name in ("proposal", "offer") for n in analysis.content(node))
    return lemma in cue_keys(analysis.sentence.language, "agreeing") and not put


def _for_help(frame: Frame, analysis: Analysis, node: Predication) -> bool:
    """Help is what is asked for, in so many words («کمک خواسته است تا به توافق برسد»)."""
    words = analysis.sentence.tokens[node.first : node.last + 1]
    return has_cue(words, analysis.sentence.language, "help_words")


def _resigned(analysis: Analysis, node: Predication) -> bool:
    core = core_of(analysis, node)
    return core is not None and core.marker == "as"


def _authored(analysis: Analysis, node: Predication) -> bool:
    """The text is laid before others by mediators, and passes through nobody's hands."""
    participle = node.verb is not None and not node.verb.finite
    ing = analysis.sentence.tokens[node.last].key.endswith("ing")
    return (node.passive or (participle and not ing)) and any(
        n.name == "mediator" and n.nominal and n.clause == node.clause and n.marker == "by"
        for n in analysis.nodes
    )


def _is_event(analysis: Analysis, node: Predication) -> bool:
    """The noun heads the clause, or the clause's verb says that it takes place."""
    if node.link in ("main", "subject", "object", "", "content"):
        return True
    host = analysis.nodes[node.parent] if node.parent is not None else None
    # «گزارش‌ها دربارهٔ مذاکره با A را تکذیب کرد»
    denied = host is not None and host.name == "deny" and node.link == "about"
    return denied or (host is not None and host.concept.family == "support")


def _is_copula(clause: Clause) -> bool:
    return clause.verb is None or clause.verb.lemma in _BE


def has_quality(analysis: Analysis, node: Predication, quality: str = "direct") -> bool:
    """Tell whether a word for the quality stands beside the predication."""
    copula = quality in _JUDGED and _is_copula(analysis.clauses[node.clause])
    reach = _ANYWHERE if copula or analysis.sentence.language == "ar" else 3
    return any(
        n.name == quality and n.clause == node.clause and -reach <= n.first - node.last <= reach
        for n in analysis.nodes
    )


# What a frame may ask for, by the field of the frame table that asks for it.
_ASKED: dict[str, Callable[[Frame, Analysis, Predication], bool]] = {
    "welcomed": lambda frame, analysis, node: bool(welcoming(analysis, node)),
    "discussed": lambda frame, analysis, node: discussed(analysis, node),
    "made_known": lambda frame, analysis, node: made_known(analysis, node),
    "verbal": lambda frame, analysis, node: not node.nominal,
    "noun": lambda frame, analysis, node: node.nominal,
    "through": lambda frame, analysis, node: _channelled(analysis, node),
    "facing": lambda frame, analysis, node: _facing(analysis, node),
    "aimed": lambda frame, analysis, node: _aimed(analysis, node),
    "to_mediator": lambda frame, analysis, node: bool(mediator_nodes(analysis, node)),
    "theme_quality": lambda frame, analysis, node: _theme_has(analysis, node, frame.theme_quality),
    "envoy": lambda frame, analysis, node: is_envoy(node, of_states=True),
    "plan_object": lambda frame, analysis, node: plan_object(analysis, node),
    "with_envoy": lambda frame, analysis, node: with_envoy(analysis, node),
    "offices": lambda frame, analysis, node: by_office(node),
    "hosts_two": lambda frame, analysis, node: len(ids_of(guests(analysis, node))) > 1,
    "weighing": lambda frame, analysis, node: weighing(analysis, node),
    "refrained": lambda frame, analysis, node: refrained(analysis, node),
    "unheard": lambda frame, analysis, node: unheard(analysis, node),
    "handed": lambda frame, analysis, node: handed(analysis, node),
    "intercedes": lambda frame, analysis, node: intercedes(analysis, node),
    "convenes": lambda frame, analysis, node: convenes(analysis, node),
    "proposing": lambda frame, analysis, node: proposing(analysis, node),
    "planned": lambda frame, analysis, node: planned(analysis, node),
    "pacifying": lambda frame, analysis, node: pacifying(analysis, node),
    "met_with": lambda frame, analysis, node: met_with(analysis, node),
    "from_third": lambda frame, analysis, node: from_third(analysis, node),
    "by_agent": lambda frame, analysis, node: by_agent(analysis, node),
    "told_by_third": lambda frame, analysis, node: told_by_third(analysis, node),
    "urges_both": lambda frame, analysis, node: urges_both(analysis, node),
    "past": lambda frame, analysis, node: node.verb is not None and node.verb.tense == "past",
    "attends": lambda frame, analysis, node: attends(analysis, node, frame.content),
    "attended": lambda frame, analysis, node: attended(analysis, node),
    "at_home": lambda frame, analysis, node: at_home(analysis, node),
    "truce_errand": lambda frame, analysis, node: truce_errand(analysis, node),
    "errand": lambda frame, analysis, node: errand(analysis, node),
    "laid_down": lambda frame, analysis, node: laid_down(analysis, node),
    "sent_through": lambda frame, analysis, node: sent_through(analysis, node),
    "told": lambda frame, analysis, node: told(analysis, node),
    "both_agreed": lambda frame, analysis, node: both_agreed(analysis, node),
    "time_asked": lambda frame, analysis, node: time_asked(analysis, node),
    "if_asked": lambda frame, analysis, node: if_asked(analysis, node),
    "to_envoy": lambda frame, analysis, node: to_envoy(node),
    "urged": _urged,
    "asked_for": lambda frame, analysis, node: bool(askers(analysis, node)),
    "if_mediated": lambda frame, analysis, node: bool(condition_cores(analysis, node)),
    "unasked": lambda frame, analysis, node: unasked(node),
    "in_hand": lambda frame, analysis, node: in_hand(analysis, node),
    "announced": lambda frame, analysis, node: _announced(analysis, node),
    "both_met": lambda frame, analysis, node: both_met(analysis, node),
    "only_if": lambda frame, analysis, node: _only_if(analysis, node),
    "relayed": lambda frame, analysis, node: bool(received(analysis, node)),
    "stakes": lambda frame, analysis, node: at_stake(analysis, node),
    "calming": lambda frame, analysis, node: calming(analysis, node),
    "envoy_any": lambda frame, analysis, node: is_envoy(node) or by_office(node),
    "envoy_met": lambda frame, analysis, node: envoy_met(node),
    "accepting": lambda frame, analysis, node: accepting(analysis, node),
    "aims_at_peace": lambda frame, analysis, node: for_peace(analysis, node),
    "bare": lambda frame, analysis, node: not node.marks.get("object"),
    "inviting": lambda frame, analysis, node: inviting(analysis, node),
    "possible": lambda frame, analysis, node: possible(analysis, node),
    "conditioned": lambda frame, analysis, node: conditional(analysis, node),
    "truce_plan": lambda frame, analysis, node: _truce_plan(analysis, node),
    "brought_about": lambda frame, analysis, node: bool(bringers(analysis, node)),
    "unneeded": lambda frame, analysis, node: unneeded(analysis, node),
    "reported": lambda frame, analysis, node: reported(analysis, node),
    "staged": lambda frame, analysis, node: _staged(analysis, node),
    "hosted": lambda frame, analysis, node: bool(hosts(analysis, node)),
    "received": lambda frame, analysis, node: _received(analysis, node),
    "worded": _worded,
    "helped": _for_help,
    "behest": lambda frame, analysis, node: at_request(analysis, node),
    "able": lambda frame, analysis, node: able(analysis, node),
    "thanked": lambda frame, analysis, node: thanked(analysis, node),
    "agent": lambda frame, analysis, node: _has_agent(analysis, node, frame.agent),
    "service": _serves,
    "inner": lambda frame, analysis, node: core_of(analysis, node) is not None,
    "event": lambda frame, analysis, node: not node.nominal or _is_event(analysis, node),
    "until": lambda frame, analysis, node: put_off(analysis, node),
    "through_others": lambda frame, analysis, node: _through_others(analysis, node),
    "mediated": lambda frame, analysis, node: _mediated(analysis, node),
    "resigned": lambda frame, analysis, node: _resigned(analysis, node),
    "authored": lambda frame, analysis, node: _authored(analysis, node),
    "invited": lambda frame, analysis, node: bool(inviters(analysis, node)),
    "joint": lambda frame, analysis, node: _joint(analysis, node),
    "peaceful": lambda frame, analysis, node: not hostile(analysis, node),
    "quality": lambda frame, analysis, node: has_quality(analysis, node, frame.quality),
}

# Those of each frame, by its id.
_TESTS: dict[str, tuple[Callable[[Frame, Analysis, Predication], bool], ...]] = {}
