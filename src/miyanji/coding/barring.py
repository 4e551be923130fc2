"""What rules a frame out: what stands above, below or beside the predication."""

from collections.abc import Sequence

from miyanji.coding.attitudes import both_met
from miyanji.coding.eager import for_other
from miyanji.coding.frame import Frame
from miyanji.coding.good_offices import dated
from miyanji.coding.hosting import other_matter
from miyanji.coding.intending import only_wished, withheld_by_carrier
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.readying import backs, quality
from miyanji.coding.unneeded import unneeded

_STOPS = ("suspend", "end")
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
# How far before a plan its adjectives and sums stand.
_BEFORE = 6
# What is answered is told of by the answer.
_TEXTS = ("text.owned", "text.authored")


def _fought(analysis: Analysis, node: Predication) -> bool:
    """What stops is the fighting ("a halt in hostilities and further talks")."""
    nearest = next(iter(analysis.content(node)), None)
    return nearest is not None and nearest.name in ("conflict", "attack")


def _neared(analysis: Analysis, node: Predication, over: Sequence[Predication]) -> bool:
    """«به یک تفاهم‌نامه نزدیک شده‌اند»: what somebody comes close to is nobody's text yet."""
    unknown = bool(over) and over[0].name == "" and not over[0].nominal
    return analysis.sentence.language == "fa" and node.marker == "to" and unknown


def _given(content: Predication) -> bool:
    """«صبر کرد و روز بعد پاسخ داد»: the answer was given."""
    verb = content.verb
    return verb is not None and verb.tense == "past" and not verb.negated and not verb.modal


def barred(
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
    if frame.id == "talks.direct" and (both_met(analysis, node) or _to_mediate(analysis, node)):
        return True
    if frame.id in _TEXTS and any(a.concept.family == "answer" for a in over):
        return True
    if frame.id in _TEXTS and _neared(analysis, node, over):
        return True
    if node.name in ("want", "plan") and any(n.name == "request" for n in analysis.children(node)):
        return True
    if frame.id.startswith("answer.") and _read_into(analysis, node):
        return True
    if frame.id == "part.accept" and _own_meeting(node, content):
        return True
    if analysis.sentence.language == "en" and _barred_in_english(frame, analysis, node, content):
        return True
    if frame.id == "ready.mediation" and only_wished(analysis, node, content):
        return True
    if content is None:
        return False
    if frame.id == "offer.mediation" and _by_mediators(node, content):
        return True
    if frame.act == "propose_text" and _to_host(analysis, content):
        return True
    if frame.id == "answer.awaited" and _given(content):
        return True
    if frame.id == "answer.withheld" and withheld_by_carrier(node, content):
        return True
    if _many(analysis, content) or (frame.id == "answer.reject" and _own_step(analysis, content)):
        return True
    return content.name == "host" and _gathers(analysis, content)


def _to_host(analysis: Analysis, content: Predication) -> bool:
    """«پیشنهاد میزبانی مذاکرات صلح», «پیشنهاد میانجیگری»: an offer, and no text."""
    held = (n for n in analysis.children(content) if n.nominal and n.marker == content.marker)
    held = (n for n in held if n.name in ("host", "mediation") and n.first == content.last + 1)
    return analysis.sentence.language == "fa" and any(held)


def _to_mediate(analysis: Analysis, node: Predication) -> bool:
    """«مذاکرات کویت برای میانجی‌گری میان A و B»: the talks are those of the third."""
    aims = (n for n in analysis.children(node) if n.nominal and n.marker == "for")
    return any(n.name == "mediation" for n in aims)


def _read_into(analysis: Analysis, node: Predication) -> bool:
    """«بیانیه را به معنای موافقت تلقی کرد», «درباره پذیرش آن چیزی نگفت»: an answer that others
    read out of something, or that is only spoken about."""
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    before = tokens[max(0, node.first - 2) : node.first]
    if language != "fa" or not node.nominal:
        return False
    above = next(analysis.ancestors(node), None)
    about = node.marker == "about" and above is not None and above.name == "answer"
    return about or has_cue(before, language, "taken_for")


def _own_meeting(node: Predication, content: Predication | None) -> bool:
    """«مقامات A در نشست نخست‌وزیر خود حضور داشتند»: a side among itself answers nobody."""
    if content is None:
        return False
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    roles = (content.roles.get(r, []) for r in ("actor", "parties", "partner"))
    met = {i for row in roles for m in row if m.first > content.last for i in m.ids}
    return bool(met) and met <= own and content.last < node.first


def _barred_in_english(
    frame: Frame, analysis: Analysis, node: Predication, content: Predication | None
) -> bool:
    if frame.id == "ready.mediation" and _of_another(analysis, node, content):
        return True
    if frame.id == "ready.mediation" and node.name == "plan" and _deed_ahead(analysis, node):
        return True
    if frame.id == "answer.withheld" and _anothers(node, content):
        return True
    if frame.id == "reject.mediation" and _no_comment(analysis, node):
        return True
    if frame.id.startswith(("accept.ready", "ready.")) and backs(analysis, node):
        return True
    guests = (content.roles.get("parties") if content else None) or analysis.mentions
    if frame.act == "host" and frame.mediators and other_matter(analysis, guests):
        return True
    if frame.id == "ready.mediation" and (_expects(node) or _one_guest(analysis, content)):
        return True
    if frame.id == "ready.context" and (_glad(analysis, node) or for_other(analysis, node)):
        return True
    if node.name == "ready" and quality(analysis, node):
        return True
    if frame.id == "answer.reject" and _demand(analysis, node):
        return True
    if frame.id == "text.authored" and _of_goods(analysis, node):
        return True
    if frame.id == "offices.context" and dated(analysis, node):
        return True
    if content is not None and _of_other_things(frame, analysis, content):
        return True
    given = node.name in ("give", "submit") and content is None
    return frame.id == "message.carried" and given


def _deed_ahead(analysis: Analysis, node: Predication) -> bool:
    """ "Plans to mediate", "plans to propose a truce": the deed itself is what is planned."""
    planning = node.verb is not None and node.verb.lemma in cue_keys("en", "planning")
    deeds = [n for n in analysis.children(node) if not n.nominal]
    return planning and any(n.name != "host" or _between(analysis, n) for n in deeds)


def _between(analysis: Analysis, host: Predication) -> bool:
    """What is to be hosted are talks of others."""
    inside = (n for n in analysis.content(host) if n.name in ("talks", "meet", "agreement"))
    return any(n.roles.get("parties") for n in inside)


def _anothers(node: Predication, answer: Predication | None) -> bool:
    """ "Kenya has not delivered A's answer": it withholds none of its own."""
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    owner = {i for m in answer.roles.get("actor", []) for i in m.ids} if answer else set()
    return bool(owner) and not owner & own


def _no_comment(analysis: Analysis, node: Predication) -> bool:
    """ "Declined to comment on the offer" turns down no offer."""
    nearest = next(iter(analysis.content(node)), None)
    return nearest is not None and nearest.name == "answer" and not nearest.nominal


def _one_guest(analysis: Analysis, content: Predication | None) -> bool:
    """ "Prepared to host the leaders of A": a visit of one guest, without talks of others."""
    if content is None or content.name != "host" or content.nominal:
        return False
    talks = any(n.name in ("talks", "meet", "agreement") for n in analysis.content(content))
    guests = {i for row in content.roles.values() for m in row for i in m.ids}
    own = {i for m in content.roles.get("actor", []) for i in m.ids}
    return not talks and len(guests - own) == 1


def _named(node: Predication) -> bool:
    """ "Both A and B agreed" names them."""
    return any(m.kind != "anaphor" for m in node.roles.get("actor", []))


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
    if content is None:
        return False
    between = list(analysis.ancestors(content))
    between = between[: between.index(node)] if node in between else []
    if analysis.sentence.language == "en":
        # "The talks collapsed after A's refusal of the mediation."
        return any(n.concept.family == "answer" and n.nominal for n in between)
    if node.name != "fail" or analysis.sentence.language != "fa":
        return False
    return any(n.name in ("request", "offer") and n.nominal for n in between)


def _by_mediators(node: Predication, content: Predication) -> bool:
    """«پیشنهاد میانجی‌ها» is what mediators propose, no offer to mediate."""
    owned = content.nominal and content.marker == node.marker and content.first == node.last + 1
    named = bool(content.roles.get("actor"))
    return node.nominal and content.name == "mediator" and owned and not named


def _of_another(analysis: Analysis, node: Predication, content: Predication | None) -> bool:
    """ "A and B hope that C's visit helps" and "many want C to help" are no readiness."""
    if content is None or node.name != "want" or content.clause == node.clause:
        return False
    if node.roles.get("addressee") and not node.roles.get("actor"):
        return True
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


def _demand(analysis: Analysis, node: Predication) -> bool:
    """ "A demand that B rejects": what is refused is no mediation."""
    tokens = analysis.sentence.tokens
    rows = node.marks.get("object", [])
    rows = [p for p in rows if p.last < node.first]
    return any(has_cue(tokens[p.first : p.last + 1], "en", "demands") for p in rows)


def _of_other_things(frame: Frame, analysis: Analysis, content: Predication) -> bool:
    """What is accepted, or to be accepted, is no plan for peace."""
    if frame.id.startswith("answer.accept") and content.name == "proposal":
        return _of_goods(analysis, content)
    return frame.id.startswith("pressure.accept") and _goods_taken(analysis, content)


def _of_goods(analysis: Analysis, node: Predication) -> bool:
    """ "A humanitarian initiative", "a package of two billion": a plan of another kind."""
    home = analysis.clauses[node.clause]
    near = next((p for p in home.phrases if p.first <= node.first <= p.last), None)
    first = max(near.first if near else 0, node.first - _BEFORE)
    of = [i for p in node.marks.get("of", []) for i in range(p.first, p.last + 1)]
    words = [analysis.sentence.tokens[i] for i in sorted({*range(first, node.last + 1), *of})]
    return has_cue(words, "en", "other_plans")


def _goods_taken(analysis: Analysis, accept: Predication) -> bool:
    """ "Forced A and B to accept migrants": what is to be accepted has a name, and is no plan."""
    taken = accept.marks.get("object", [])
    return bool(taken) and not any(n.nominal for n in analysis.content(accept))


def _many(analysis: Analysis, host: Predication) -> bool:
    """ "A whole host of" things is nobody's hosting."""
    after = analysis.sentence.tokens[host.last + 1 : host.last + 2]
    counted = host.nominal and host.name == "host" and analysis.sentence.language == "en"
    return counted and bool(after) and after[0].key == "of" and not host.roles.get("actor")


def _own_step(analysis: Analysis, content: Predication) -> bool:
    """ "Unwilling to compromise": what is refused are steps of the own, not the mediation."""
    words = analysis.sentence.tokens[content.first : content.last + 1]
    return has_cue(words, analysis.sentence.language, "own_steps")


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
