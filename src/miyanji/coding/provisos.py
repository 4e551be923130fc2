"""What stands around a predication: the single things that frames ask for."""

from miyanji.actors.homes import foes_of
from miyanji.coding.attitudes import (
    TIED,
    is_envoy,
)
from miyanji.coding.channels import channel_nodes
from miyanji.coding.clauses import Clause
from miyanji.coding.frame import Frame
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.offices import (
    core_of,
    met,
    through,
)
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import ids_of, speaker

# What an answer is called ("their answer was positive"), and the verbs of being.
_JUDGED = ("positive", "negative")
_BE = ("be", "بودن", "быть", "کان")
_DONE = ("mediation", "convey", "host")
_THINGS = ("message", "answer", "proposal", "offer", "agreement", "request")
# An Arabic adverb of manner stands after subject and object.
_ANYWHERE = 12
# Words from a plan to the end of the war that it is for.
_PLAN = 9


# What an armed group is urged to that is to sit down with its foe.
_SEATS = ("take_part", "talks", "meet", "resume")


def urged(frame: Frame, analysis: Analysis, node: Predication) -> bool:
    """An envoy urges two sides at once, or an armed group to sit down."""
    asked = ids_of(node.roles.get("addressee", []))
    armed = analysis.sentence.language == "fa" and any(foes_of(i) for i in asked)
    seated = armed and any(n.name in _SEATS for n in analysis.content(node))
    return is_envoy(node) and (len(asked) >= 2 or seated)


def serves(frame: Frame, analysis: Analysis, node: Predication) -> bool:
    """What is done is a service to others, no thing that is passed on."""
    return not any(n.name in _THINGS for n in analysis.content(node))


def theme_has(analysis: Analysis, node: Predication, quality: str) -> bool:
    """What it is about has the quality ("a direct meeting")."""
    return any(has_quality(analysis, n, quality) for n in analysis.content(node))


def met_from_outside(analysis: Analysis, node: Predication) -> bool:
    """One of two who meet is a side of what they meet about, the other is none."""
    travels = node.name != "talks" or any(n.name == "visit" for n in analysis.nodes)
    return travels and bool(met(analysis, node, inside=True) and met(analysis, node, inside=False))


def facing(analysis: Analysis, node: Predication) -> bool:
    """Those with whom the mediators are told to have talked."""
    above = next(analysis.ancestors(node), None)
    if above is None or above.name not in ("talks", "meet"):
        return False
    faced = ids_of(node.roles.get("parties", []))
    met = {i for role in ("partner", "parties") for i in ids_of(above.roles.get(role, []))}
    return bool(faced) and faced <= met


def aimed(analysis: Analysis, node: Predication) -> bool:
    """It holds an effort that is tied to talks or a conflict."""
    inside = [n for n in analysis.content(node) if n.name == "effort"]
    return any(n.name in TIED for effort in inside for n in analysis.content(effort))


def worded(frame: Frame, analysis: Analysis, node: Predication) -> bool:
    """It names a message, an answer or its theme in so many words."""
    told = ("message", "answer", *frame.theme)
    if any(n.name in told for n in analysis.content(node)):
        return True
    words = analysis.sentence.tokens[node.first : node.last + 1]
    return has_cue(words, analysis.sentence.language, "messages")


def has_agent(analysis: Analysis, node: Predication, name: str) -> bool:
    """A noun of that name is the subject of its clause."""
    return any(
        n.name == name and n.nominal and n.clause == node.clause and n.marker == "subject"
        for n in analysis.nodes
    )


def standing(node: Predication) -> bool:
    """Talks or efforts that are taken to be there, with fewer than two sides named."""
    rows = (node.roles.get(role, []) for role in ("parties", "actor", "partner"))
    alone = len({i for row in rows for i in ids_of(row)}) < 2
    return node.standing and (alone or node.name == "mediation")


def channelled(analysis: Analysis, node: Predication) -> bool:
    """It goes through somebody, or somebody steers it."""
    held = bool(through(analysis, node)) or node.steered
    return held or bool(channel_nodes(analysis, node))


def only_if(analysis: Analysis, node: Predication) -> bool:
    """«حوثی‌ها: میانجیگری سازمان ملل فقط بعد از رفع محاصره»."""
    clause = analysis.clauses[node.clause]
    said = ids_of(speaker(analysis, node))
    own = ids_of(node.roles.get("actor", []))
    if clause.verb is not None or not said or not own or said & own:
        return False
    words = [analysis.sentence.tokens[i] for i in clause.tokens]
    return has_cue(words, analysis.sentence.language, "if_phrase")


def staged(analysis: Analysis, node: Predication) -> bool:
    """It is said as a bare participle of talks ("talks held in ...")."""
    above = next(analysis.ancestors(node), None)
    talks = above is not None and above.name in ("talks", "meet")
    return talks and node.passive and node.verb is not None and not node.verb.finite


def announced(analysis: Analysis, node: Predication) -> bool:
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


def mediated(analysis: Analysis, node: Predication) -> bool:
    """The talks that somebody goes to are those of a third party."""
    gone_to = ("talks", "meet", "attend", "take_part")
    return any(through(analysis, n) for n in analysis.content(node) if n.name in gone_to)


def truce_plan(analysis: Analysis, node: Predication) -> bool:
    """What it holds is a plan for an agreement."""
    plans = [n for n in analysis.content(node) if n.name == "proposal"]
    if any(c.name == "agreement" for plan in plans for c in analysis.content(plan)):
        return True
    # «طرح ترامپ برای پایان جنگ»
    persian = analysis.sentence.language == "fa"
    return persian and any(_for_peace(analysis, plan) for plan in plans)


def _for_peace(analysis: Analysis, plan: Predication) -> bool:
    words = analysis.sentence.tokens[plan.first : plan.first + _PLAN]
    return has_cue(words, analysis.sentence.language, "peace_aims")


def through_others(analysis: Analysis, node: Predication) -> bool:
    """Ready "for talks through mediators": they are others, whoever they are."""
    inside = (n for n in analysis.content(node) if n.name == "mediator" and n.nominal)
    return any(n.marker == "through" for n in inside)


def joint(analysis: Analysis, node: Predication) -> bool:
    """ "A and B agreed to reopen the border": with each other, and to nobody's proposal."""
    lemma = node.verb.lemma if node.verb is not None else ""
    put = any(n.name in ("proposal", "offer") for n in analysis.content(node))
    return lemma in cue_keys(analysis.sentence.language, "agreeing") and not put


def for_help(frame: Frame, analysis: Analysis, node: Predication) -> bool:
    """Help is what is asked for, in so many words («کمک خواسته است تا به توافق برسد»)."""
    words = analysis.sentence.tokens[node.first : node.last + 1]
    return has_cue(words, analysis.sentence.language, "help_words")


def resigned(analysis: Analysis, node: Predication) -> bool:
    """It is a role that is given up or taken ("as mediator")."""
    core = core_of(analysis, node)
    return core is not None and core.marker == "as"


def authored(analysis: Analysis, node: Predication) -> bool:
    """The text is laid before others by mediators, and passes through nobody's hands."""
    participle = node.verb is not None and not node.verb.finite
    ing = analysis.sentence.tokens[node.last].key.endswith("ing")
    return (node.passive or (participle and not ing)) and any(
        n.name == "mediator" and n.nominal and n.clause == node.clause and n.marker == "by"
        for n in analysis.nodes
    )


def is_event(analysis: Analysis, node: Predication) -> bool:
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
