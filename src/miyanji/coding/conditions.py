"""Conditions: what a frame asks of a predication beyond its concept and content."""

from collections.abc import Callable, Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.actuality import conditional
from miyanji.coding.circumstances import (
    attended,
    both_agreed,
    by_office,
    errand,
    guests,
    if_asked,
    laid_down,
    plan_object,
    refrained,
    sent_through,
    time_asked,
    to_envoy,
    told,
    urges_both,
    with_envoy,
)
from miyanji.coding.frame import Context, Frame
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.offices import (
    askers,
    channel_nodes,
    condition_cores,
    core_of,
    hosts,
    inviters,
    mediator_nodes,
    met,
    one_side,
    received,
    third_by_office,
    through,
)
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import ids_of, speaker

_DONE = ("mediation", "convey", "host")
_THINGS = ("message", "answer", "proposal", "offer", "agreement", "request")
# Who is thanked for an effort, and what it has to be tied to.
THANKS = ("thank", "welcome", "support", "praise")
TIED = ("talks", "agreement", "conflict", "reconcile")
# An Arabic adverb of manner stands after subject and object.
_ANYWHERE = 12
# What is sent in words; "to pass a plan" is what a parliament does.
_WORDS = ("message", "answer", "request")
# "Pass on its offer": the parse may take the particle for a preposition.
_SENT_AS = ("object", "subject", "to", "on", "")
_SETTLED = ("agreement", "talks", "meet")
# How many sentences from two at odds a third may be told to host them.
_WIDE = 8
_PEOPLE = ("legislator", "analyst", "expert", "journalist")


def polarity_fits(frame: Frame, node: Predication) -> bool:
    """Tell whether the predication is negated as the frame wants it (either way if it says
    nothing)."""
    if frame.negated is None:
        return True
    return (node.verb is not None and node.verb.negated) == frame.negated


def qualified(frame: Frame, analysis: Analysis, node: Predication) -> bool:
    """Tell whether the words around the predication are what the frame asks for."""
    return all(test(frame, analysis, node) for name, test in _ASKED.items() if getattr(frame, name))


def _urged(frame: Frame, analysis: Analysis, node: Predication) -> bool:
    return _is_envoy(node) and len(ids_of(node.roles.get("addressee", []))) >= 2


def _serves(frame: Frame, analysis: Analysis, node: Predication) -> bool:
    """What is done is a service to others, no thing that is passed on."""
    return not any(n.name in _THINGS for n in analysis.content(node))


def _theme_has(analysis: Analysis, node: Predication, quality: str) -> bool:
    return any(has_quality(analysis, n, quality) for n in analysis.content(node))


def _is_envoy(node: Predication, *, of_states: bool = False) -> bool:
    """The actor is an envoy, with ``of_states`` one of an organisation of states."""
    named = node.roles.get("actor", [])
    envoys = bool(named) and all(m.office == "envoy" for m in named)
    return envoys and (not of_states or ids_of(named) <= third_by_office())


def _at_stake(analysis: Analysis, node: Predication) -> bool:
    """The condition of a threat or a promise is what the other does about talks or a deal."""
    terms = {c.index for c in analysis.clauses if c.link == "condition"}
    wanted = ("accept", "agreement", "sign", "talks", "meet", "proposal", "reach")
    return any(n.clause in terms and n.name in wanted for n in analysis.nodes)


def _calming(analysis: Analysis, node: Predication) -> bool:
    clauses = {n.clause for n in analysis.content(node)} | {node.clause}
    words = [t for t in analysis.sentence.tokens if _clause_of(analysis, t.i) in clauses]
    return has_cue(words, analysis.sentence.language, "calming")


def _clause_of(analysis: Analysis, i: int) -> int:
    return next((c.index for c in analysis.clauses if i in c.tokens), -1)


def _of_states(node: Predication) -> bool:
    own = ids_of(node.roles.get("actor", []))
    return bool(own) and own <= third_by_office()


def _envoy_met(node: Predication) -> bool:
    """A state or group meets the envoy of an organisation of states."""
    met_with, own = node.roles.get("partner", []), ids_of(node.roles.get("actor", []))
    envoys = bool(met_with) and all(m.office == "envoy" for m in met_with)
    apart = bool(own) and not own & third_by_office()
    return envoys and apart and ids_of(met_with) <= third_by_office()


def _accepting(analysis: Analysis, node: Predication) -> bool:
    return any(n.name == "accept" and not n.nominal for n in analysis.content(node))


def _owns(analysis: Analysis, mention: Mention, node: Predication) -> bool:
    """ "A's proposal", "a proposal by A"; in "a proposal A sees as harmful" it is not A's."""
    if mention.sentence != analysis.sentence.index or mention.first < node.first:
        return True
    before = {t.key for t in analysis.sentence.tokens[node.last + 1 : mention.first]}
    return not before.isdisjoint(("by", "of", "from"))


def _for_peace(analysis: Analysis, node: Predication) -> bool:
    tokens = analysis.sentence.tokens
    owners = node.roles.get("actor", [])
    if analysis.sentence.language == "en" and not all(_owns(analysis, m, node) for m in owners):
        return False
    aims = (p for marker in ("for", "to") for p in node.marks.get(marker, []))
    rows = [tokens[node.first : node.last + 1], *(tokens[p.first : p.last + 1] for p in aims)]
    if any(has_cue(row, analysis.sentence.language, "peace_aims") for row in rows):
        return True
    return any(n.name in TIED for n in analysis.content(node))


def _received(analysis: Analysis, node: Predication) -> bool:
    """One of two who meet is a side of what they meet about, the other is none."""
    travels = node.name != "talks" or any(n.name == "visit" for n in analysis.nodes)
    return travels and bool(met(analysis, node, inside=True) and met(analysis, node, inside=False))


def _made_known(analysis: Analysis, node: Predication) -> bool:
    """ "A announced a truce between B and C": what it makes known it has brought about."""
    own = ids_of(node.roles.get("actor", []))
    deals = (n for n in analysis.children(node) if n.name == "agreement" and n.nominal)
    sides = (ids_of(n.roles.get("parties", [])) for n in deals if n.link in ("object", ""))
    between = next((ids for ids in sides if len(ids) > 1), set[str]())
    apart = bool(own) and not own & between
    return apart and bool(between) and not any(i.startswith(("person:", "media:")) for i in own)


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


def _at_request(analysis: Analysis, node: Predication) -> bool:
    """«به درخواست تفلیس، فنلاند پیام‌ها را منتقل می‌کند»."""
    above = next(analysis.ancestors(node), None)
    if node.marker not in ("to", "in") or above is None or above.name not in _DONE:
        return False
    return not ids_of(node.roles.get("actor", [])) & ids_of(above.roles.get("actor", []))


def _able(analysis: Analysis, node: Predication) -> bool:
    """An official says that the own side can or wants to."""
    if node.verb is None or node.verb.negated or node.verb.modal not in ("can", "want"):
        return False
    own = ids_of(node.roles.get("actor", []))
    return bool(own) and own <= ids_of(speaker(analysis, node))


def _inviting(analysis: Analysis, node: Predication) -> bool:
    words = analysis.sentence.tokens[node.first : node.last + 1]
    return has_cue(words, analysis.sentence.language, "inviting")


def _possible(analysis: Analysis, node: Predication) -> bool:
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


def _thanked(analysis: Analysis, node: Predication) -> bool:
    """Somebody else thanks for the effort, which the sentence ties to talks or a conflict."""
    above = next(analysis.ancestors(node), None)
    if above is None or above.name not in THANKS:
        return False
    if ids_of(above.roles.get("actor", [])) & ids_of(node.roles.get("actor", [])):
        return False
    return any(n.name in TIED for n in analysis.nodes)


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
    if verb is None or not verb.negated or verb.tense == "past" or verb.aspect != "simple":
        return False
    language, tokens = analysis.sentence.language, analysis.sentence.tokens
    others = [c for c in analysis.clauses if c is not clause and c.verb is not None]
    own = has_cue([tokens[i] for i in clause.tokens], language, "until")
    own = own or _lacking(analysis, node)
    open_ended = (c for c in others if language == "en" or (c.verb and c.verb.negated))
    return own or any(_opens(analysis, c.tokens, "until") for c in open_ended)


def _lacking(analysis: Analysis, node: Predication) -> bool:
    """«بدون تضمین امنیتی مذاکره نخواهد کرد»: what has to be there first is no mediation."""
    if analysis.sentence.language != "fa":
        return False
    wanted = [p for p in analysis.clauses[node.clause].phrases if p.marker == "without"]
    core = (n for n in analysis.nodes if n.name in ("mediation", "mediator"))
    places = {n.first for n in core}
    return any(not places & set(range(p.first, p.last + 1)) for p in wanted)


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


def _unasked(node: Predication) -> bool:
    """«میانجی نمی‌خواهیم»: nobody is asked, and the verb is no past."""
    asked = node.marks.get("from") or node.roles.get("addressee")
    return not asked and node.verb is not None and node.verb.tense != "past"


def _in_hand(analysis: Analysis, node: Predication) -> bool:
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    reached = node.marks.get("to", [])
    return any(has_cue(tokens[p.first - 1 : p.last + 1], language, "in_hand") for p in reached)


def _staged(analysis: Analysis, node: Predication) -> bool:
    above = next(analysis.ancestors(node), None)
    talks = above is not None and above.nominal and above.name in ("talks", "meet")
    return talks and node.passive and node.verb is not None and not node.verb.finite


def _announced(analysis: Analysis, node: Predication) -> bool:
    """«آنگولا: کیگالی و کینشاسا به توافق رسیدند»: a third state says so before a colon."""
    above = next((a for a in analysis.ancestors(node) if a.concept.family == "speech"), None)
    if above is None or not (analysis.clauses[above.clause].speaker or _announces(analysis, above)):
        return False
    said = ids_of(above.roles.get("actor", []))
    sides = {i for r in ("actor", "parties", "partner") for i in ids_of(node.roles.get(r, []))}
    stateful = all(not i.startswith(("person:", "media:", "group:")) for i in said)
    return bool(said) and stateful and not said & sides


def _announces(analysis: Analysis, node: Predication) -> bool:
    english = analysis.sentence.language == "en"
    return english and node.verb is not None and node.verb.lemma == "announce"


def _both_met(analysis: Analysis, node: Predication) -> bool:
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    met_with = node.marks.get("with", [])
    both = any(has_cue(tokens[p.first : p.last + 1], language, "both_sides") for p in met_with)
    words = [tokens[i] for i in analysis.clauses[node.clause].tokens]
    return both and has_cue(words, language, "peace_aims")


def _mediated(analysis: Analysis, node: Predication) -> bool:
    """The talks that somebody goes to are those of a third party."""
    return any(through(analysis, n) for n in analysis.content(node) if n.name in ("talks", "meet"))


def _through_others(analysis: Analysis, node: Predication) -> bool:
    """Ready "for talks through mediators": they are others, whoever they are."""
    inside = (n for n in analysis.content(node) if n.name == "mediator" and n.nominal)
    return any(n.marker == "through" for n in inside)


def _joint(analysis: Analysis, node: Predication) -> bool:
    """ "A and B agreed to reopen the border": with each other, and to nobody's proposal."""
    lemma = node.verb.lemma if node.verb is not None else ""
    put = any(n.name in ("proposal", "offer") for n in analysis.content(node))
    return lemma in cue_keys(analysis.sentence.language, "agreeing") and not put


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


def _hostile(analysis: Analysis, node: Predication) -> bool:
    """The readiness is for something else than mediation: force, or dealings of one's own."""
    others = ("attack", "bomb", "kill", "threaten", "sanction", "blockade", "deploy", "occupy")
    own = ("cooperate", "aid", "withdraw", "sign", "request")
    return any(n.name in (*others, *own) for n in analysis.content(node))


def _is_event(analysis: Analysis, node: Predication) -> bool:
    """The noun heads the clause, or the clause's verb says that it takes place."""
    if node.link in ("main", "subject", "object", "", "content"):
        return True
    host = analysis.nodes[node.parent] if node.parent is not None else None
    return host is not None and host.concept.family == "support"


def has_quality(analysis: Analysis, node: Predication, quality: str = "direct") -> bool:
    """Tell whether a word for the quality stands beside the predication."""
    reach = _ANYWHERE if analysis.sentence.language == "ar" else 3
    return any(
        n.name == quality and n.clause == node.clause and -reach <= n.first - node.last <= reach
        for n in analysis.nodes
    )


def filled(
    frame: Frame,
    analysis: Analysis,
    node: Predication,
    roles: dict[str, list[Mention]],
    context: Context,
    content: Predication | None,
) -> bool:
    """Tell whether the needed roles are filled, by the right actors, in the right article."""
    have = {
        "actor": roles["actor"],
        "addressee": roles["addressees"],
        "through": roles["mediators"],
    }
    open_needs = [need for need in frame.need if not have[need]]
    if any(not _understood(frame, analysis, node, roles, need) for need in open_needs):
        return False
    if frame.two and len(ids_of(roles["parties"])) < 2:
        return False
    if frame.id.startswith("talks.direct") and _between_them(roles, context):
        return False
    if frame.outside and one_side(ids_of(roles["actor"])) & ids_of(roles["parties"]):
        return False
    if frame.unnamed and content is not None and content.roles.get("actor"):
        return False
    if frame.id.startswith("answer.accept") and _told_of_others(node, roles, content, context):
        return False
    if frame.if_mediated and _perhaps(analysis, node):
        return False
    if frame.peace and node.name == "reach" and len(ids_of(roles["actor"])) > 1:
        # Who comes near to a deal together are its sides.
        return False
    if frame.relay and not _relays(roles):
        return False
    if frame.id == "condition.stated" and _handed_over(analysis, node):
        return False
    if frame.sides and not _between_sides(analysis, node, roles):
        return False
    if frame.other and not _other(node, content):
        return False
    if frame.third and not _carries(analysis, node, content, roles):
        return False
    if (frame.third or frame.sides) and _own_text(analysis, content, roles):
        return False
    if frame.sided and not _sided(analysis, node, roles):
        return False
    if content is not None and content.name == "convey" and _bare(analysis, content):
        return False
    if frame.through and _passed(analysis, node) and _bare(analysis, node):
        return False
    if frame.political and not _political(analysis, node, context):
        return False
    return _in_context(frame, analysis, node, roles, context)


def _between_them(roles: dict[str, list[Mention]], context: Context) -> bool:
    """A mediator of the article meets two others: it talks to no counterpart of its own."""
    own = ids_of(roles["actor"])
    return bool(own) and own <= context.mediators and len(ids_of(roles["parties"]) - own) > 1


def _perhaps(analysis: Analysis, node: Predication) -> bool:
    """ "If A mediates, B may come back" promises nothing."""
    words = [analysis.sentence.tokens[i] for i in analysis.clauses[node.clause].tokens]
    return has_cue(words, analysis.sentence.language, "no_fact")


def _handed_over(analysis: Analysis, node: Predication) -> bool:
    """Terms that are given to a carrier are a message, those that are refused another's."""
    if any(a.name in ("accept", "reject") for a in analysis.ancestors(node)):
        return True
    above = next(analysis.ancestors(node), None)
    return above is not None and above.name in ("give", "convey") and node.marker == "object"


def _understood(
    frame: Frame,
    analysis: Analysis,
    node: Predication,
    roles: dict[str, list[Mention]],
    need: str,
) -> bool:
    """«با میانجی‌گری نروژ مخالفت شد»: an answer of nobody named is still an answer where the
    third party is, and who presses "both sides" need not name them."""
    verbal = not node.nominal and frame.id.startswith("answer.")
    if need == "addressee" and frame.act == "pressure_or_incentive":
        tokens, language = analysis.sentence.tokens, analysis.sentence.language
        urged = (p for m in ("from", "to", "on", "object") for p in node.marks.get(m, []))
        return any(has_cue(tokens[p.first : p.last + 1], language, "both_sides") for p in urged)
    answers = need == "actor" and frame.act in ("accept", "reject")
    return answers and (node.passive or (verbal and bool(ids_of(roles["mediators"]))))


def _told_of_others(
    node: Predication,
    roles: dict[str, list[Mention]],
    content: Predication | None,
    context: Context,
) -> bool:
    """What is welcomed are the talks of others ("Paris welcomed the talks between A and B")."""
    if content is None or content.name not in ("talks", "meet", "agreement"):
        return False
    sides = {i for r in ("parties", "partner") for i in ids_of(content.roles.get(r, []))}
    own = ids_of(roles["actor"])
    bystander = node.name == "welcome" and not own & (context.parties - context.mediators)
    return bystander or (len(sides) >= 2 and not sides & own)


def _sent(node: Predication) -> bool:
    return node.nominal and node.name in _THINGS and node.marker in _SENT_AS


def _sided(analysis: Analysis, node: Predication, roles: dict[str, list[Mention]]) -> bool:
    """A channel without a word of mediation is one where the sides, or what they reach by it, are
    named ("engaged Moscow through the alliance", "exports by way of Iran reached a million")."""
    if has_cue(analysis.sentence.tokens, analysis.sentence.language, "mediation_words"):
        return True
    if node.name == "reach":
        return any(n.name in _SETTLED for n in analysis.content(node))
    if roles["parties"] or (node.marks.get("with") and not node.steered):
        return True
    named = {i for m in analysis.mentions for i in m.ids if not i.startswith(("person:", "media:"))}
    third = ids_of(roles["mediators"])
    return len(named - third) >= 2 or third <= third_by_office()


def _passed(analysis: Analysis, node: Predication) -> bool:
    """To "pass", and not to pass something on."""
    after = analysis.sentence.tokens[node.last + 1 : node.last + 2]
    lemma = node.verb.lemma if node.verb is not None else ""
    return lemma == "pass" and not has_cue(after, "en", "particles")


def _bare(analysis: Analysis, node: Predication) -> bool:
    """An English verb of sending needs a message to send ("passed a resolution" conveys
    nothing)."""
    english = analysis.sentence.language == "en" and not node.nominal
    if not english:
        return False
    after = analysis.sentence.tokens[node.last + 1 : node.last + 2]
    passed = (
        node.verb is not None
        and node.verb.lemma == "pass"
        and not has_cue(after, "en", "particles")
    )
    things = _WORDS if passed else _THINGS
    return not any(_sent(n) and n.name in things for n in analysis.children(node))


def _between_sides(analysis: Analysis, node: Predication, roles: dict[str, list[Mention]]) -> bool:
    """The act goes to two, to "both sides", or comes from an organisation of states."""
    if node.name == "convey" and _bare(analysis, node):
        return False
    named = {i for i in ids_of(roles["parties"]) if not i.startswith("person:")}
    if len(named - ids_of(roles["actor"])) >= 2:
        return True
    if ids_of(roles["actor"]) & third_by_office():
        return True
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    receivers = (
        p for marker in ("to", "for", "between", "with") for p in node.marks.get(marker, [])
    )
    return any(has_cue(tokens[p.first : p.last + 1], language, "both_sides") for p in receivers)


def _own_text(
    analysis: Analysis, content: Predication | None, roles: dict[str, list[Mention]]
) -> bool:
    """ "A gave B its proposal": what somebody hands to one other is its own position."""
    if content is None or content.name != "proposal" or analysis.sentence.language != "en":
        return False
    before = analysis.sentence.tokens[max(0, content.first - 3) : content.first]
    owned = has_cue(before, "en", "own")
    return owned and len(ids_of(roles["addressees"])) < 2


def _relays(roles: dict[str, list[Mention]]) -> bool:
    """Who gets it passes it on: giver, carrier and receiver are three."""
    carrier, receiver = ids_of(roles["actor"]), ids_of(roles["addressees"])
    giver = ids_of(roles["parties"]) - receiver
    return bool(receiver) and bool(giver) and not carrier & (receiver | giver)


def _passed_on(
    node: Predication, content: Predication | None, roles: dict[str, list[Mention]]
) -> bool:
    """A proposal that has an owner and a receiver; without an owner it is the giver's own."""
    owned = content is not None and bool(content.roles.get("actor"))
    return bool(roles["addressees"]) and (owned or bool(node.roles.get("addressee")))


def _carries(
    analysis: Analysis,
    node: Predication,
    content: Predication | None,
    roles: dict[str, list[Mention]],
) -> bool:
    """What is carried comes from somebody else than the carrier, or goes between two others."""
    laid = content is not None and content.name == "proposal" and node.name in ("give", "submit")
    if laid and not _passed_on(node, content, roles):
        return False
    own = ids_of(roles["actor"])
    if own and content is not None and roles["addressees"] and _from_unnamed(analysis, content):
        return True
    sender = ids_of(node.roles.get("sender", []))
    sender |= ids_of(content.roles.get("actor", [])) if content else set()
    return bool(own) and (
        (bool(sender - own) and not own & sender) or len(ids_of(roles["parties"]) - own) >= 2
    )


def _from_unnamed(analysis: Analysis, message: Predication) -> bool:
    """«پیام شورشیان را برد»: whose message it is has no name that is known."""
    words = analysis.sentence.tokens[message.last + 1 : message.last + 3]
    return not message.roles.get("actor") and has_cue(
        words, analysis.sentence.language, "unnamed_sides"
    )


def _other(node: Predication, content: Predication | None) -> bool:
    own = ids_of(node.roles.get("actor", []))
    theirs = ids_of(content.roles.get("actor", [])) if content else set()
    theirs = theirs or ids_of(node.roles.get("addressee", []))
    if not theirs and node.verb is not None and node.name == "request":
        return bool(own) and bool(node.marks.get("from"))
    return bool(own) and bool(theirs) and not own & theirs


def _political(analysis: Analysis, node: Predication, context: Context) -> bool:
    """A mediator without a name counts where the sentence names a state or group, or, unless the
    word is also said of brokers of goods, where the article does."""
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    if has_cue(tokens, language, "plural_mediators"):
        return True
    if has_cue(tokens[node.first : node.last + 1], language, "ambiguous_mediators"):
        sides = {i for m in analysis.mentions if not m.place for i in m.ids}
        return len(sides) >= 2 and any(n.name in (*TIED, *_THINGS) for n in analysis.nodes)
    named = any(not i.startswith("person:") for m in analysis.mentions for i in m.ids)
    return named or context.political


def _in_context(
    frame: Frame,
    analysis: Analysis,
    node: Predication,
    roles: dict[str, list[Mention]],
    context: Context,
) -> bool:
    actor = ids_of(roles["actor"])
    here = analysis.sentence.index
    if any(m.office in _PEOPLE for m in roles["actor"]) and frame.context:
        return False
    if frame.context == "process":
        return bool(context.core_sentences)
    if frame.context == "bystander":
        faced = {i for ids in context.pairs.values() for i in ids}
        return bool(actor) and not actor & faced and bool(ids_of(roles["parties"]))
    if frame.context == "sole":
        own = node.verb is not None and node.verb.person == 1
        only = not own and not context.mediators - actor
        return only and not actor & ids_of(roles["parties"]) and context.others(here, actor, _WIDE)
    if frame.context == "outsider":
        if node.verb is not None and node.verb.person == 1:
            return False
        faced = context.faced(here)
        stands = context.near(here, 2, 2) or (len(faced) >= 2 and not actor & faced)
        return stands and not actor & (context.parties | ids_of(roles["parties"]))
    if frame.context == "between":
        met_with = ids_of(roles["addressees"])
        return bool(actor) and met_with <= context.at_odds() and not actor & context.at_odds()
    if frame.context == "onlooker":
        at_odds = context.at_odds()
        told = bool(at_odds or context.core_sentences)
        return bool(actor) and told and not actor & at_odds
    if frame.context == "answered":
        return bool(ids_of(roles["addressees"]) & context.answerers)
    if frame.context == "mediator":
        return bool(actor) and actor <= context.mediators
    if frame.context == "party":
        return bool(context.core_sentences) and bool(actor) and actor <= context.parties
    if frame.context == "envoys":
        met = ids_of(roles["addressees"])
        come = actor - context.mediators
        return bool(met) and met <= context.mediators and bool(come) and come == actor
    if frame.context == "disputants":
        return len(ids_of(roles["parties"]) & context.parties) >= 2
    if frame.context == "request":
        points = _points_back(analysis, node)
        return points and context.near(here, 1, 1)
    if frame.context == "answer":
        points = _points_back(analysis, node) or bool(actor & context.parties)
        return points and context.near(here, 1, 0)
    return True


def _points_back(analysis: Analysis, node: Predication) -> bool:
    """The clause speaks of "this request", "such a step": what stands before it."""
    tokens = analysis.sentence.tokens
    words = [tokens[i] for i in analysis.clauses[node.clause].tokens]
    return has_cue(words, analysis.sentence.language, "demonstrative")


# What a frame may ask for, by the field of the frame table that asks for it.
_ASKED: dict[str, Callable[[Frame, Analysis, Predication], bool]] = {
    "made_known": lambda frame, analysis, node: _made_known(analysis, node),
    "verbal": lambda frame, analysis, node: not node.nominal,
    "noun": lambda frame, analysis, node: node.nominal,
    "through": lambda frame, analysis, node: _channelled(analysis, node),
    "facing": lambda frame, analysis, node: _facing(analysis, node),
    "aimed": lambda frame, analysis, node: _aimed(analysis, node),
    "to_mediator": lambda frame, analysis, node: bool(mediator_nodes(analysis, node)),
    "theme_quality": lambda frame, analysis, node: _theme_has(analysis, node, frame.theme_quality),
    "envoy": lambda frame, analysis, node: _is_envoy(node, of_states=True),
    "plan_object": lambda frame, analysis, node: plan_object(analysis, node),
    "with_envoy": lambda frame, analysis, node: with_envoy(analysis, node),
    "offices": lambda frame, analysis, node: by_office(node),
    "hosts_two": lambda frame, analysis, node: len(ids_of(guests(analysis, node))) > 1,
    "refrained": lambda frame, analysis, node: refrained(analysis, node),
    "urges_both": lambda frame, analysis, node: urges_both(analysis, node),
    "attended": lambda frame, analysis, node: attended(analysis, node),
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
    "unasked": lambda frame, analysis, node: _unasked(node),
    "in_hand": lambda frame, analysis, node: _in_hand(analysis, node),
    "announced": lambda frame, analysis, node: _announced(analysis, node),
    "both_met": lambda frame, analysis, node: _both_met(analysis, node),
    "only_if": lambda frame, analysis, node: _only_if(analysis, node),
    "relayed": lambda frame, analysis, node: bool(received(analysis, node)),
    "stakes": lambda frame, analysis, node: _at_stake(analysis, node),
    "calming": lambda frame, analysis, node: _calming(analysis, node),
    "envoy_any": lambda frame, analysis, node: _is_envoy(node) or _of_states(node),
    "envoy_met": lambda frame, analysis, node: _envoy_met(node),
    "accepting": lambda frame, analysis, node: _accepting(analysis, node),
    "aims_at_peace": lambda frame, analysis, node: _for_peace(analysis, node),
    "bare": lambda frame, analysis, node: not node.marks.get("object"),
    "inviting": lambda frame, analysis, node: _inviting(analysis, node),
    "possible": lambda frame, analysis, node: _possible(analysis, node),
    "conditioned": lambda frame, analysis, node: conditional(analysis, node),
    "staged": lambda frame, analysis, node: _staged(analysis, node),
    "hosted": lambda frame, analysis, node: bool(hosts(analysis, node)),
    "received": lambda frame, analysis, node: _received(analysis, node),
    "worded": _worded,
    "behest": lambda frame, analysis, node: _at_request(analysis, node),
    "able": lambda frame, analysis, node: _able(analysis, node),
    "thanked": lambda frame, analysis, node: _thanked(analysis, node),
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
    "peaceful": lambda frame, analysis, node: not _hostile(analysis, node),
    "quality": lambda frame, analysis, node: has_quality(analysis, node, frame.quality),
}
