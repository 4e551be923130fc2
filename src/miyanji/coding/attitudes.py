"""Attitudes that a frame may ask for: who can or will, who urges, thanks, asks for nothing or comes
as an envoy."""

from miyanji.actors.actor import Mention
from miyanji.coding.actuality import conditional
from miyanji.coding.clauses import Phrase
from miyanji.coding.inviting import to_own_place
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.offices import (
    third_by_office,
)
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import ids_of, speaker
from miyanji.languages.sentence import VerbGroup

_DONE = ("mediation", "convey", "host", "step_in")
# Who is thanked for an effort, and what it has to be tied to.
THANKS = ("thank", "welcome", "support", "praise")
TIED = ("talks", "agreement", "conflict", "reconcile")


def at_stake(analysis: Analysis, node: Predication) -> bool:
    """The condition of a threat or a promise is what the other does about talks or a deal."""
    terms = {c.index for c in analysis.clauses if c.link == "condition"}
    wanted = ("accept", "agreement", "sign", "talks", "meet", "proposal", "reach", "resume")
    stops = (n for n in analysis.nodes if n.clause in terms and n.name in ("end", "truce"))
    fighting = ("conflict", "attack", "battle", "war")
    if any(c.name in fighting for n in stops for c in analysis.content(n)):
        return True
    return any(n.clause in terms and n.name in wanted for n in analysis.nodes)


def calming(analysis: Analysis, node: Predication) -> bool:
    """To be calm, or to stop, is what somebody is urged to."""
    clauses = {n.clause for n in analysis.content(node)} | {node.clause}
    words = [t for t in analysis.sentence.tokens if _clause_of(analysis, t.i) in clauses]
    return has_cue(words, analysis.sentence.language, "calming")


def _clause_of(analysis: Analysis, i: int) -> int:
    return next((c.index for c in analysis.clauses if i in c.tokens), -1)


def is_envoy(node: Predication, *, of_states: bool = False) -> bool:
    """The actor is an envoy, with ``of_states`` one of an organisation of states."""
    named = node.roles.get("actor", [])
    envoys = bool(named) and all(m.office == "envoy" for m in named)
    return envoys and (not of_states or ids_of(named) <= third_by_office())


def peace_envoy(analysis: Analysis, node: Predication) -> bool:
    """«فرستادهٔ ویژهٔ A برای صلح B»: the actor is an envoy for peace, whoever sent him."""
    if analysis.sentence.language != "fa" or not is_envoy(node):
        return False
    tokens = analysis.sentence.tokens
    after = (tokens[m.last + 1 : m.last + 4] for m in node.roles["actor"])
    return any(has_cue(words, "fa", "for_peace") for words in after)


def envoy_told(analysis: Analysis, node: Predication) -> bool:
    """«فرستادهٔ سازمان گفت گفت‌وگوهای A پایان یافت»: the talks of others that an organisation's envoy
    tells of."""
    told = node.roles.get("actor", []) or speaker(analysis, node)
    envoys = bool(told) and all(m.office == "envoy" for m in told)
    fa = analysis.sentence.language == "fa"
    return fa and envoys and ids_of(told) <= third_by_office()


def envoy_met(node: Predication) -> bool:
    """A state or group meets the envoy of an organisation of states."""
    met_with, own = node.roles.get("partner", []), ids_of(node.roles.get("actor", []))
    envoys = bool(met_with) and all(m.office == "envoy" for m in met_with)
    apart = bool(own) and not own & third_by_office()
    return envoys and apart and ids_of(met_with) <= third_by_office()


def accepting(analysis: Analysis, node: Predication) -> bool:
    """What somebody is pressed to do, or has a condition for, is to accept."""
    inside = [n for n in analysis.content(node) if n.name == "accept"]
    if node.name == "ready" and node.nominal and analysis.sentence.language == "fa":
        # «آمادگی خود را برای پذیرش طرح اعلام کرد»
        return any(n.nominal and n.marker == "for" for n in inside)
    return any(not n.nominal or node.name == "condition" for n in inside)


def _owns(analysis: Analysis, mention: Mention, node: Predication) -> bool:
    """ "A's proposal", "a proposal by A"; in "a proposal A sees as harmful" it is not A's."""
    if mention.sentence != analysis.sentence.index or mention.first < node.first:
        return True
    before = {t.key for t in analysis.sentence.tokens[node.last + 1 : mention.first]}
    return not before.isdisjoint(("by", "of", "from"))


def for_peace(analysis: Analysis, node: Predication) -> bool:
    """A plan or an effort of the actor's own aims at peace."""
    tokens = analysis.sentence.tokens
    owners = node.roles.get("actor", [])
    if analysis.sentence.language == "en" and not all(_owns(analysis, m, node) for m in owners):
        return False
    aims = (p for marker in ("for", "to") for p in node.marks.get(marker, []))
    rows = [tokens[node.first : node.last + 1], *(tokens[p.first : p.last + 1] for p in aims)]
    plans = [n for n in analysis.children(node) if n.name == "proposal"]
    rows += [tokens[n.first : n.last + 1] for n in plans]
    if any(has_cue(row, analysis.sentence.language, "peace_aims") for row in rows):
        return True
    return any(n.name in TIED for n in analysis.content(node))


def able(analysis: Analysis, node: Predication) -> bool:
    """An official says that the own side can or wants to."""
    verb = node.verb or _copula(analysis, node)
    if verb is None or verb.negated or verb.modal not in ("can", "want"):
        return False
    own = ids_of(node.roles.get("actor", []))
    return bool(own) and own <= ids_of(speaker(analysis, node))


def _copula(analysis: Analysis, node: Predication) -> VerbGroup | None:
    """The verb of a noun that is said of the subject («می‌تواند میزبان خوبی برای ... باشد»)."""
    verb = analysis.clauses[node.clause].verb
    said = node.nominal and node.link == "" and verb is not None and verb.lemma == "بودن"
    return verb if said else None


def inviting(analysis: Analysis, node: Predication) -> bool:
    """The word of asking is one of inviting, or what is asked is to meet at the asker's place."""
    words = analysis.sentence.tokens[node.first : node.last + 1]
    invited = has_cue(words, analysis.sentence.language, "inviting")
    return invited or to_own_place(analysis, node)


def possible(analysis: Analysis, node: Predication) -> bool:
    """An English "could mediate" tells of a readiness; what would have been is past, and what is
    doubted or hoped for is said by somebody else."""
    verb = node.verb
    if analysis.sentence.language != "en" or verb is None or not verb.finite:
        return False
    if verb.negated or verb.aspect == "perfect" or analysis.sentence.question:
        return False
    if any(a.concept.family != "speech" for a in analysis.ancestors(node)):
        return False
    ahead = verb.modal in ("can", "may", "would") or verb.tense == "future"
    return verb.modal in ("can", "may") or (ahead and conditional(analysis, node))


def thanked(analysis: Analysis, node: Predication) -> bool:
    """Somebody else thanks for the effort, which the sentence ties to talks or a conflict."""
    above = next(analysis.ancestors(node), None)
    if above is None or above.name not in THANKS:
        return False
    if ids_of(above.roles.get("actor", [])) & ids_of(node.roles.get("actor", [])):
        return False
    aims = [n for n in analysis.content(node) if not n.nominal]
    return any(n.name in TIED for n in (aims if aims and node.name == "effort" else analysis.nodes))


def at_request(analysis: Analysis, node: Predication) -> bool:
    """«به درخواست تفلیس، فنلاند پیام‌ها را منتقل می‌کند»."""
    above = next(analysis.ancestors(node), None)
    if node.marker not in ("to", "in") or above is None:
        return False
    begun = (n for n in analysis.children(above) if above.concept.family == "support")
    if above.name not in _DONE and not any(n.name in _DONE for n in begun):
        return False
    return not ids_of(node.roles.get("actor", [])) & ids_of(above.roles.get("actor", []))


def hostile(analysis: Analysis, node: Predication) -> bool:
    """The readiness is for something else than mediation: force, or dealings of one's own."""
    others = ("attack", "bomb", "kill", "threaten", "sanction", "blockade", "deploy", "occupy")
    own = ("cooperate", "aid", "withdraw", "sign", "request")
    return any(n.name in (*others, *own) for n in analysis.content(node))


def unasked(node: Predication) -> bool:
    """«میانجی نمی‌خواهیم»: nobody is asked, and the verb is no past."""
    asked = node.marks.get("from") or node.roles.get("addressee")
    return not asked and node.verb is not None and node.verb.tense != "past"


def in_hand(analysis: Analysis, node: Predication) -> bool:
    """It reaches the speaker itself («به دستمان رسید»)."""
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    reached = node.marks.get("to", [])
    return any(has_cue(tokens[p.first - 1 : p.last + 1], language, "in_hand") for p in reached)


def lacking(analysis: Analysis, node: Predication) -> bool:
    """«بدون تضمین امنیتی مذاکره نخواهد کرد»: what has to be there first is no mediation."""
    if analysis.sentence.language not in ("fa", "en"):
        return False
    wanted = [p for p in analysis.clauses[node.clause].phrases if p.marker == "without"]
    core = (n for n in analysis.nodes if n.name in ("mediation", "mediator"))
    places = {n.first for n in core}
    return any(not places & set(range(p.first, p.last + 1)) for p in wanted)


def both_met(analysis: Analysis, node: Predication) -> bool:
    """The talks are with "both sides" and aim at peace."""
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    met_with = node.marks.get("with", [])
    both = any(has_cue(tokens[p.first : p.last + 1], language, "both_sides") for p in met_with)
    words = [tokens[i] for i in analysis.clauses[node.clause].tokens]
    apart = language == "fa" and has_cue(words, language, "separately")
    both = both or (apart and any(_at_home(analysis, p) for p in met_with))
    return both and (apart or has_cue(words, language, "peace_aims"))


def _at_home(analysis: Analysis, phrase: Phrase) -> bool:
    """«نمایندگان دولت و شورشیان فیلیپین»: a government and its rebels are both sides."""
    words = analysis.sentence.tokens[phrase.first : phrase.last + 1]
    ruling = any(t.key in cue_keys("fa", "rulers") for t in words)
    return ruling and has_cue(words, "fa", "unnamed_sides")
