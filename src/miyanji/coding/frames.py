"""Frames: from predications to act drafts, by the table ``data/frames.toml``."""

from itertools import takewhile

from miyanji.actors.actor import Mention
from miyanji.coding.actuality import actuality
from miyanji.coding.attitudes import both_met
from miyanji.coding.conditions import has_quality, polarity_fits, qualified
from miyanji.coding.fitting import filled
from miyanji.coding.frame import Context, Draft, Frame, frames_of
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.offices import condition_cores, core_of, is_core, purposeful, third_by_office
from miyanji.coding.peacemaking import peacemakers
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.relatives import answered_before
from miyanji.coding.roles import ids_of, names_of, of_dispute, without_doubles
from miyanji.coding.sides import others_of
from miyanji.coding.unneeded import refused, unneeded

_STOPPED = ("end.talks", "suspend.mediation", "postpone.talks")
_STOPS = ("suspend", "end")
# Words from «با استقبال» to what is welcomed, with the preposition between.
_NEXT = 2
_ALONG = ("with", "in")
# What a mediator may be glad to do.
_SERVICES = (
    "mediation",
    "talks",
    "meet",
    "help",
    "host",
    "steer",
    "continue",
    "play_role",
    "effort",
)
# What is answered is told of by the answer.
_TEXTS = ("text.owned", "text.authored")


def match(analysis: Analysis, context: Context) -> list[Draft]:
    """Return the drafts of one sentence: for each predication the first frame that fits.

    A frame that absorbs its content keeps the content from yielding an act of its own.
    """
    drafts: list[Draft] = []
    absorbed: set[int] = set()
    for node in sorted(analysis.nodes, key=lambda n: _depth(analysis, n)):
        if node.index in absorbed:
            continue
        draft = next(
            (d for f in frames_of(node.name) if (d := _fit(f, analysis, node, context))), None
        )
        if draft is not None:
            drafts.append(draft)
            if draft.frame.absorbs and not _to_unnamed(draft):
                absorbed |= swallowed(analysis, draft)
    supposed = {i for d in drafts if d.frame.if_mediated for i in swallowed(analysis, d)}
    drafts = [d for d in drafts if d.node.index not in supposed]
    drafts = [d for d in drafts if not _only_waits(analysis, d, drafts)]
    return [d for d in drafts if not any(_tells(analysis, other, d) for other in drafts)]


def _to_unnamed(draft: Draft) -> bool:
    """A silence towards "the mediators" leaves them an act of their own."""
    if draft.frame.id != "answer.silent.asked" or draft.content is None:
        return False
    return draft.content.name == "mediator" and not draft.content.roles.get("actor")


def _only_waits(analysis: Analysis, draft: Draft, drafts: list[Draft]) -> bool:
    """To study an offer is no act of its own beside the silence of the same actor, nor where it
    would only be studied."""
    if draft.frame.id != "answer.neutral.review":
        return False
    if actuality(analysis, draft.node) == "hypothetical":
        return True
    actor = ids_of(draft.roles["actor"])
    return any(
        d.frame.act == "no_public_answer" and d is not draft and ids_of(d.roles["actor"]) == actor
        for d in drafts
    )


def _tells(analysis: Analysis, other: Draft, draft: Draft) -> bool:
    """``draft`` only names the mediator or the mediation by which ``other`` takes place."""
    if other is draft:
        return False
    if other.frame.act == "host" and draft.frame.id == "talks.direct":
        return draft.node in list(analysis.content(other.node))
    silent = other.frame.act == "no_public_answer"
    if actuality(analysis, other.node, own_negation=not silent) != "happened":
        return False
    passing = draft.frame.presupposed or draft.frame.id == "mediation.unnamed"
    means = draft.node.nominal and draft.node.marker in (
        "through",
        "with",
        "by",
        "as",
        "to",
        "from",
    )
    if not other.frame.act or not (passing or (draft.frame.id == "mediate" and means)):
        return False
    if other.frame.presupposed or other.frame.id in ("mediate", "mediation.unnamed"):
        return False
    if not draft.roles["mediators"]:
        return other.node.clause == draft.node.clause and _keeps_contact(other)
    return ids_of(draft.roles["mediators"]) <= ids_of(other.roles["mediators"])


def _keeps_contact(draft: Draft) -> bool:
    """An act whose own words say that it went through a mediator, although none is named."""
    return draft.frame.through or draft.frame.to_mediator or bool(draft.frame.agent)


def _depth(analysis: Analysis, node: Predication) -> int:
    return sum(1 for _ in analysis.ancestors(node))


def swallowed(analysis: Analysis, draft: Draft) -> set[int]:
    """Return the predications that the draft has used up and that give no act of their own."""
    inside = {draft.content.index} if draft.content else set()
    if draft.frame.if_mediated:
        inside |= {n.index for n in condition_cores(analysis, draft.node)}
    answers = _told_answers(analysis, draft)
    for n in analysis.content(draft.node):
        if n.index in answers:
            continue
        if is_core(analysis, n) or (n.nominal and n.clause == draft.node.clause):
            inside.add(n.index)
    return inside


def _told_answers(analysis: Analysis, draft: Draft) -> set[int]:
    """«پاسخ منفی A به پیشنهاد B مذاکرات را متوقف کرد»: the answer that stops talks is an act."""
    if draft.frame.act not in ("suspend", "end", "postpone"):
        return set()
    told = [
        n
        for n in analysis.children(draft.node)
        if n.nominal and n.marker == "subject" and n.concept.family == "answer"
    ]
    return {i for n in told for i in (n.index, *(c.index for c in analysis.content(n)))}


def _fought(analysis: Analysis, node: Predication) -> bool:
    """What stops is the fighting ("a halt in hostilities and further talks")."""
    nearest = next(iter(analysis.content(node)), None)
    return nearest is not None and nearest.name in ("conflict", "attack")


def _fit(frame: Frame, analysis: Analysis, node: Predication, context: Context) -> Draft | None:
    if node.name not in frame.when or not polarity_fits(frame, node):
        return None
    content = _content(frame, analysis, node)
    if (frame.content and content is None) or (frame.core and not is_core(analysis, node)):
        return None
    if not qualified(frame, analysis, node) or _barred(frame, analysis, node, content):
        return None
    roles = _roles(frame, analysis, node, content, context)
    if frame.through and _through_own_side(node, roles):
        return None
    roles = without_doubles(roles)
    if frame.id.startswith(("reject.", "accept.")) and content is not None:
        roles["parties"] = _own_dispute(roles)
    if frame.act == "meeting_indirect" and _at_work(roles):
        roles["addressees"] = list(roles["parties"])
    if frame.act == "request_mediation":
        roles["parties"] = of_dispute(roles)
    if not filled(frame, analysis, node, roles, context, content):
        return None
    # "If A mediates we are in" consents to A: the condition is the mediation itself.
    reality = "happened" if frame.if_mediated else frame.reality
    return Draft(node, frame, roles, content, reality=reality)


def _barred(
    frame: Frame, analysis: Analysis, node: Predication, content: Predication | None
) -> bool:
    """Tell whether what stands above, below or beside the predication rules the frame out."""
    if _only_asked(analysis, node, content) or (node.name in _STOPS and _fought(analysis, node)):
        return True
    if frame.act == "end" and (_round(analysis, node) or _only_wanted(analysis, node, content)):
        return True
    over = list(analysis.ancestors(node))
    if frame.to_mediator and node.nominal and over and over[0].name in frame.when:
        return True
    if frame.peace and any(a.name in frame.when for a in over):
        return True
    if frame.id == "answer.accept.both" and _named(node):
        return True
    if frame.through and any(unneeded(analysis, n) for n in analysis.content(node)):
        return True
    if frame.id == "talks.direct" and both_met(analysis, node):
        return True
    if frame.id in _TEXTS and any(a.concept.family == "answer" for a in over):
        return True
    if node.name in ("want", "plan") and any(n.name == "request" for n in analysis.children(node)):
        return True
    if analysis.sentence.language == "en" and _barred_in_english(frame, analysis, node, content):
        return True
    if content is None:
        return False
    if frame.id == "offer.mediation" and _by_mediators(node, content):
        return True
    return content.name == "host" and _gathers(analysis, content)


def _barred_in_english(
    frame: Frame, analysis: Analysis, node: Predication, content: Predication | None
) -> bool:
    if frame.id == "ready.mediation" and _of_another(analysis, node, content):
        return True
    if frame.id == "ready.mediation" and _expects(node):
        return True
    if frame.id == "ready.context" and _glad(analysis, node):
        return True
    return frame.id == "message.carried" and node.name == "give" and content is None


def _roles(
    frame: Frame,
    analysis: Analysis,
    node: Predication,
    content: Predication | None,
    context: Context,
) -> dict[str, list[Mention]]:
    """The names of the frame's roles, with what its conditions say of them."""
    if frame.unneeded:
        return refused(analysis, node)
    roles = {
        name: names_of(getattr(frame, name), analysis, node, content, everything=name == "parties")
        for name in ("actor", "addressees", "mediators", "parties")
    }
    if not roles["actor"] and node.nominal and node.concept.family == "answer":
        roles["actor"] = _whose(analysis, node)
    if frame.act in ("reject", "no_public_answer"):
        _apart(roles)
    if frame.stakes and not roles["addressees"]:
        roles["addressees"] = others_of(analysis, node)
    if frame.id.startswith("answer.") and not roles["mediators"]:
        own = ids_of(roles["actor"])
        others = [m for m in roles["addressees"] if not set(m.ids) & own]
        roles["mediators"] = _between(others, context)
    if frame.both_agreed:
        roles["actor"] = [m for m in roles["actor"] if m.kind == "anaphor"]
        roles["parties"] = list(roles["actor"])
    if frame.context == "envoys":
        met = [m for m in roles["addressees"] if set(m.ids) <= context.mediators]
        roles["addressees"] = roles["mediators"] = met
    if frame.peace:
        known = context.rivals or context.apart_from(ids_of(roles["actor"]))
        outside = peacemakers(analysis, roles["actor"], node, known)
        roles["actor"] = roles["mediators"] = outside
    if frame.id in _STOPPED and not roles["mediators"] and analysis.sentence.language == "en":
        # An organisation that calls talks off has led them.
        named = ids_of(roles["actor"])
        roles["mediators"] = roles["actor"] if named and named <= third_by_office() else []
    return roles


def _whose(analysis: Analysis, node: Predication) -> list[Mention]:
    """«با رد پیشنهاد ...، گفت»: what comes with a deed is its doer's."""
    above = next(analysis.ancestors(node), None)
    along = analysis.sentence.language == "fa" and node.marker in _ALONG
    return list(above.roles.get("actor", [])) if along and above is not None else []


def _named(node: Predication) -> bool:
    """ "Both A and B agreed" names them."""
    return any(m.kind != "anaphor" for m in node.roles.get("actor", []))


def _apart(roles: dict[str, list[Mention]]) -> None:
    """Nobody refuses or leaves unanswered the own mediation: "A's rejection of B's mediation" is
    A's, and who "needs no mediator" is none."""
    third, own = ids_of(roles["mediators"]), ids_of(roles["actor"])
    if third and third < own:
        roles["actor"] = [m for m in roles["actor"] if not set(m.ids) & third]
        own -= third
    for name in ("addressees", "mediators"):
        roles[name] = [m for m in roles[name] if not set(m.ids) & own]


def _at_work(roles: dict[str, list[Mention]]) -> bool:
    """The mediator itself acts, and so acts towards the sides."""
    return bool(roles["actor"]) and ids_of(roles["actor"]) == ids_of(roles["mediators"])


def _round(analysis: Analysis, node: Predication) -> bool:
    """«دور نخست گفت‌وگوها پایان یافت»: the round is over, not the talks."""
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    subjects = node.marks.get("subject", []) + node.marks.get("object", [])
    if language == "ru" and node.nominal:
        # «о завершении очередного раунда»
        return has_cue(tokens[node.last + 1 : node.last + 4], language, "rounds")
    return any(has_cue(tokens[p.first : p.first + 4], language, "rounds") for p in subjects)


def _only_wanted(analysis: Analysis, node: Predication, content: Predication | None) -> bool:
    """«درخواست وساطت بی‌نتیجه ماند»: what came to nothing is the request."""
    if content is None or node.name != "fail" or analysis.sentence.language != "fa":
        return False
    between = list(analysis.ancestors(content))
    between = between[: between.index(node)] if node in between else []
    return any(n.name in ("request", "offer") and n.nominal for n in between)


def _by_mediators(node: Predication, content: Predication) -> bool:
    """«پیشنهاد میانجی‌ها» is what mediators propose, no offer to mediate."""
    owned = content.nominal and content.marker == node.marker and content.first == node.last + 1
    named = bool(content.roles.get("actor"))
    return node.nominal and content.name == "mediator" and owned and not named


def _own_dispute(roles: dict[str, list[Mention]]) -> list[Mention]:
    """Who answers is no side where two others are ("rejected an offer to mediate between A and
    B")."""
    own = ids_of(roles["actor"])
    others = [m for m in roles["parties"] if not set(m.ids) & own]
    return others if len(ids_of(others)) >= 2 else roles["parties"]


def _through_own_side(node: Predication, roles: dict[str, list[Mention]]) -> bool:
    """Sent "through" an official of the receiver, or by way of the own action: no third party
    carries it."""
    channel = ids_of(roles["mediators"])
    own = ids_of(node.roles.get("actor", [])) if node.name == "say" else set()
    return bool(channel) and (channel <= ids_of(roles["addressees"]) or channel <= own)


def name_third(drafts: list[Draft], context: Context) -> None:
    """Take whom an answer goes to for the mediator where the article makes it one."""
    for draft in drafts:
        if draft.frame.id.startswith("answer.") and not draft.roles["mediators"]:
            draft.roles["mediators"] = _between(draft.roles["addressees"], context)


def _between(addressees: list[Mention], context: Context) -> list[Mention]:
    """Who is answered stands between the sides: an organisation of states, a mediator of the
    article, or whose plan others answer."""
    third = third_by_office() | (context.mediators - context.parties) | context.planners
    return [m for m in addressees if set(m.ids) <= third]


def _content(frame: Frame, analysis: Analysis, node: Predication) -> Predication | None:
    for name in (*frame.content, *frame.theme):
        if name == "core":
            found = core_of(analysis, node)
        elif name == "offered":
            found = _offered(analysis, node)
        elif name == "self":
            found = node if node.name == "agreement" else None
        else:
            inside = [*analysis.content(node), *_beside(analysis, node)]
            inside += answered_before(analysis, node)
            named = (n for n in inside if n.name == name)
            found = next((n for n in named if _meant(analysis, n, node, frame)), None)
        if found is not None:
            return found
    return None


def _beside(analysis: Analysis, node: Predication) -> list[Predication]:
    """What an answer in words of announcing is to («موافقت خود را با این طرح اعلام کرد»)."""
    if not node.nominal or node.concept.family != "answer":
        return []
    above = next(analysis.ancestors(node), None)
    if node.marker == "with" and above is not None and above.name == "faced":
        return [n for n in analysis.nodes if n.clause == node.clause and n.marker == "subject"]
    if node.marker in _ALONG and analysis.sentence.language == "fa":
        # «با استقبال از پیشنهاد ...»
        near = [n for n in analysis.nodes if n.nominal and 0 < n.first - node.last <= _NEXT]
        return [*near, *(c for n in near for c in analysis.content(n))]
    if node.marker != "object":
        return []
    return [
        n for n in analysis.nodes if n.nominal and n.clause == node.clause and n.marker == "with"
    ]


def _of_another(analysis: Analysis, node: Predication, content: Predication | None) -> bool:
    """ "A and B hope that C's visit helps" is no readiness of A and B."""
    if content is None or node.name != "want" or content.clause == node.clause:
        return False
    verb = analysis.clauses[content.clause].verb
    return content.nominal and verb is not None and verb.finite


def _expects(node: Predication) -> bool:
    """Who expects a process with mediators is ready for one, not to mediate."""
    verb = node.verb
    return verb is not None and verb.lemma == "expect" and not verb.passive


def _glad(analysis: Analysis, node: Predication) -> bool:
    """ "Happy to take questions", "not available from other sources": no readiness to mediate
    unless the words say what for."""
    own = [node, *(n for n in analysis.children(node) if n.name == "ready")]
    words = [t.lemma for n in own for t in analysis.sentence.tokens[n.first : n.last + 1]]
    for_it = any(n.name in _SERVICES for n in analysis.content(node))
    return not for_it and any(w in cue_keys("en", "glad") for w in words)


def _gathers(analysis: Analysis, host: Predication) -> bool:
    """What is to be hosted is a guest, a summit or a fair, not talks between two."""
    inside = [host, *analysis.content(host)]
    sides = {
        i for n in inside for r in ("parties", "partner") for m in n.roles.get(r, []) for i in m.ids
    }
    words = [analysis.sentence.tokens[i] for i in analysis.clauses[host.clause].tokens]
    if len(inside) == 1 and len({i for m in host.roles.get("addressee", []) for i in m.ids}) == 1:
        return True
    return len(sides) < 2 and has_cue(words, analysis.sentence.language, "gatherings")


def _only_asked(analysis: Analysis, node: Predication, content: Predication | None) -> bool:
    """ "Asked whether it would mediate" is a question and no request."""
    if node.name != "request" or content is None:
        return False
    between = [content, *analysis.ancestors(content)]
    inside = between[: between.index(node)] if node in between else between
    return any(analysis.clauses[n.clause].asked for n in inside if n.clause != node.clause)


def _offered(analysis: Analysis, node: Predication) -> Predication | None:
    offers = [n for n in analysis.content(node) if n.name in ("offer", "proposal")]
    of = (m for n in offers for m in analysis.children(n) if m.marker == n.marker)
    return next((m for m in of if m.name == "mediation"), None)


def _meant(analysis: Analysis, n: Predication, node: Predication, frame: Frame) -> bool:
    """What is conveyed is a message, what is helped or led is talks, and what is carried for
    another is the carrier's direct object."""
    if n.name == "convey":
        return carries_message(analysis, n) or (frame.relay and _message_verb(analysis, node))
    if n.name in ("play_role", "role") and frame.act == "request_mediation":
        return n.nominal and _new_role(analysis, n)
    if n.name in ("help", "steer"):
        return frame.context == "sole" or purposeful(analysis, n)
    if frame.id == "mediator.sent":
        words = analysis.sentence.tokens[node.first : node.last + 1]
        sends = has_cue(words, analysis.sentence.language, "dispatching")
        return sends and n.marker == "object" and n.parent == node.index
    aside = n.nominal and n.marker in ("in", "about", "on", "as", "against")
    if frame.act in ("propose_text", "carry_message") and _answered_in(analysis, n):
        return False
    if frame.id == "steer.outsider" and n.steered:
        return False
    if frame.id.startswith("agreement.to_truce") and not _agreed_on(analysis, n, node):
        return False
    if frame.act == "postpone" and n.nominal and n.marker in ("to", "in"):
        return False
    if frame.id.startswith("answer.") and frame.content and _only_part(analysis, n):
        return False
    if frame.id == "answer.neutral.review" and n.name == "proposal":
        # An English "plan" that is taken note of is anybody's.
        return analysis.sentence.language != "en"
    if frame.id == "answer.reject" and n.marker == "in" and n.parent == node.index:
        return False
    english = analysis.sentence.language == "en"
    if english and frame.id == "answer.reject" and n.nominal and n.marker in ("about", "on"):
        return False
    if frame.id == "answer.reject" and n.name in ("talks", "meet") and has_quality(analysis, n):
        return False
    toward = node.name == "hold" and n.marker == "to" and analysis.sentence.language == "fa"
    sought = frame.brought and n.nominal and (toward or n.marker in ("for", "about"))
    return not (((frame.third or frame.peaceful) and aside) or sought)


def _new_role(analysis: Analysis, n: Predication) -> bool:
    """A role in talks or a conflict; a "more active" one is played already."""
    after = analysis.sentence.tokens[n.last + 1 : n.last + 2]
    more = any(t.key.endswith("تر") and t.pos == "ADJ" for t in after)
    return not more and any(c.name in ("talks", "conflict") for c in analysis.content(n))


def _agreed_on(analysis: Analysis, n: Predication, node: Predication) -> bool:
    """The truce itself or its beginning, no talks about one ("agreed to meet to negotiate it")."""
    between = takewhile(lambda above: above is not node, analysis.ancestors(n))
    return all(above.name in ("", "begin", "continue", "agreement") for above in between)


def _only_part(analysis: Analysis, n: Predication) -> bool:
    """«با گنجاندن بندی در توافق مخالفت کرد» answers something inside it, not the agreement."""
    if analysis.sentence.language != "fa" or not n.nominal or n.marker not in ("with", "object"):
        return False
    home = next(
        (p for p in analysis.clauses[n.clause].phrases if p.first <= n.first <= p.last), None
    )
    if home is None:
        return False
    known = {i for m in analysis.nodes if m.nominal for i in range(m.first, m.last + 1)}
    known |= {i for m in analysis.mentions for i in range(m.first, m.last + 1)}
    whole = cue_keys("fa", "whole_of")
    tokens = analysis.sentence.tokens[home.first : n.first]
    return any(
        t.pos in ("NOUN", "VERB") and t.i not in known and not {t.key, t.lemma} & whole
        for t in tokens
    )


def _answered_in(analysis: Analysis, n: Predication) -> bool:
    """In "the answer to the proposal" or "to force acceptance of the plan" none is made."""
    above = {a.name for a in analysis.ancestors(n) if a.nominal}
    return n.name == "proposal" and ("answer" in above or {"accept", "pressure"} <= above)


def _message_verb(analysis: Analysis, node: Predication) -> bool:
    """The verb itself is to send a message («پیام داد»)."""
    words = analysis.sentence.tokens[node.first : node.last + 1]
    return has_cue(words, analysis.sentence.language, "messages")


def carries_message(analysis: Analysis, node: Predication) -> bool:
    """What is conveyed is a message, an answer or a proposal, not goods."""
    inside = [node, *analysis.content(node)]
    return any(n.name in ("message", "answer", "proposal", "threaten", "offer") for n in inside)
