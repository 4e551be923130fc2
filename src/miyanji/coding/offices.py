"""Who has which office in what a sentence tells: who mediates in the content of a predication, by
whom it goes, who hosts, invites, asks, sends or is met."""

from functools import cache
from itertools import takewhile

from miyanji.actors.actor import Mention
from miyanji.coding.channels import channel_nodes, is_channel, mediator_nodes
from miyanji.coding.good_offices import OFFICES, good_offices
from miyanji.coding.lexicon import has_cue, load
from miyanji.coding.predications import Analysis, Predication

_MESSAGES = ("message", "answer", "proposal")


@cache
def third_by_office() -> frozenset[str]:
    """Organisations of states, which stand outside their members' disputes."""
    return frozenset(load("offices.toml")["third_parties"])


def one_side(ids: set[str]) -> set[str]:
    """Return ``ids`` with the states that their groups govern, and with the groups that do."""
    pairs = load("offices.toml")["governing"].items()
    return ids | {i for pair in pairs if ids & set(pair) for i in pair}


def is_core(analysis: Analysis, node: Predication) -> bool:
    """Tell whether ``node`` is mediation itself.

    To mediate, a mediator, or good offices: help, an effort, a proposal or pressure by which a
    third party brings others to talk or settle. Good offices need a purpose (talks, an agreement,
    a message) and, besides the helper, at least two sides.
    """
    if node.name in ("mediation", "mediator"):
        return True
    return node.name in OFFICES and good_offices(analysis, node)


def core_of(analysis: Analysis, node: Predication) -> Predication | None:
    """Return the nearest mediation in the content of ``node``, one with names if there is any."""
    inside = [n for n in analysis.content(node) if is_core(analysis, n)]
    inside = [n for n in inside if not _taken_for_granted(node, n) and not _own_subject(node, n)]
    if node.name in ("proposal", "offer") and node.nominal:
        inside = [n for n in inside if n.name != "mediator" or n.parent != node.index]
    if node.name in ("proposal", "offer"):
        # What is offered through mediators is no offer to mediate.
        inside = [n for n in inside if n.marker != "through"]
    if node.concept.family == "desire":
        inside = [n for n in inside if not _looked_at(analysis, node, n)]
    inside = [n for n in inside if not _asked(node, n) and not _along(analysis, node, n)]
    if node.name == "accept" and _joint_deed(analysis, node):
        inside = [n for n in inside if n.first > node.first or n.marker not in ("in", "through")]
    named = [n for n in inside if n.roles.get("actor") or n.roles.get("parties")]
    return next(iter(named or inside), None)


def _joint_deed(analysis: Analysis, node: Predication) -> bool:
    """ "Under A's mediation, B and C agreed to swap captives": what both agree to is the deed."""
    both = len({i for m in node.roles.get("actor", []) for i in m.ids}) > 1
    deeds = (n for n in analysis.children(node) if not n.nominal and n.link == "content")
    return both and analysis.sentence.language == "en" and any(deeds)


def _looked_at(analysis: Analysis, node: Predication, inner: Predication) -> bool:
    """ "Ready to study the offer to mediate": the mediation is another's, and only looked at."""
    between = analysis.ancestors(inner)
    return any(n.name in ("review", "await") for n in takewhile(lambda n: n is not node, between))


def _taken_for_granted(node: Predication, inner: Predication) -> bool:
    """Mediators who are to do something already mediate ("wants the mediators to be firmer")."""
    return inner.name == "mediator" and inner.marker == "subject" and inner.clause != node.clause


def _own_subject(node: Predication, inner: Predication) -> bool:
    """ "Mediators urged both sides": who does it is not what is asked for."""
    if node.verb is not None and node.verb.person in (1, 2):
        # «میانجی نمی‌خواهیم»: the speaker wants.
        return False
    subject = inner.name == "mediator" and inner.marker == "subject" and inner.clause == node.clause
    return subject and not node.nominal and not node.passive


def mediating(analysis: Analysis, node: Predication) -> list[Mention]:
    """Return the names of the mediators who are the subject of ``node``."""
    return [m for n in analysis.children(node) if _own_subject(node, n) for m in n.roles["actor"]]


def _asked(node: Predication, inner: Predication) -> bool:
    """ "Asked the mediators for time": they are asked, not asked for."""
    whom = inner.name == "mediator" and inner.marker == "from" and inner.clause == node.clause
    return whom and node.name == "request" and not node.nominal


def _along(analysis: Analysis, node: Predication, inner: Predication) -> bool:
    """«با پیشنهاد میانجی‌گری خواستار آتش‌بس شد»: what a Persian request comes with is not what is
    asked for."""
    if analysis.sentence.language != "fa" or node.name != "request" or node.nominal:
        return False
    up = [inner, *takewhile(lambda n: n is not node, analysis.ancestors(inner))]
    beside = up[-1].marker == "with" and up[-1].name in ("submit", "offer")
    # «ضمن رد میانجی‌گری A از B خواست ...»
    answered = up[-1].marker in ("with", "in") and up[-1].concept.family == "answer"
    return up[-1].nominal and (beside or answered)


def through(analysis: Analysis, node: Predication) -> list[Mention]:
    """Names of the mediators by whose channel or mediation the predication takes place."""
    found: list[Mention] = []
    for other in channel_nodes(analysis, node):
        role = "mediator" if other.steered else "actor"
        found.extend(m for m in other.roles.get(role, []) if m not in found)
    ways = (m for m in node.roles.get("mediator", []) if is_channel(analysis, node, m))
    found.extend(m for m in ways if m not in found)
    overseers = node.roles.get("presence", [])
    office = (
        m for m in overseers if set(m.ids) <= third_by_office() or _oversees(analysis, node, m)
    )
    found.extend(m for m in office if m not in found)
    return found


def _oversees(analysis: Analysis, node: Predication, name: Mention) -> bool:
    """«زیر نظر ترکیه»: who keeps watch over the talks of two others is no side of them."""
    sides = {
        i
        for role in ("actor", "parties", "partner")
        for m in node.roles.get(role, [])
        for i in m.ids
    }
    homes = (p for p in node.marks.get("presence", []) if p.first <= name.first <= p.last)
    before = (analysis.sentence.tokens[max(0, p.first - 1) : p.first] for p in homes)
    watched = any(has_cue(words, analysis.sentence.language, "oversight") for words in before)
    return watched and not sides & set(name.ids)


def to_mediator(analysis: Analysis, node: Predication) -> list[Mention]:
    """Return the names of the mediators to whom the predication is addressed."""
    return [m for n in mediator_nodes(analysis, node) for m in n.roles.get("actor", [])]


def hosts(analysis: Analysis, node: Predication) -> list[Mention]:
    """Return the names by whose hosting the predication takes place («با میزبانی ترکیه»)."""
    named = [m for n in analysis.nodes if n.name == "host" for m in n.roles.get("actor", [])]
    own = {i for ms in node.roles.values() for m in ms if m not in named for i in m.ids}
    return [
        m
        for other in analysis.nodes
        if other.name == "host" and other.nominal and other.clause == node.clause
        if other.marker in ("with", "to", "in")
        for m in other.roles.get("actor", [])
        if not own & set(m.ids)
    ]


def inviters(analysis: Analysis, node: Predication) -> list[Mention]:
    """Return the names of others at whose invitation the predication takes place; a journey takes
    place at one for talks, and may go to who invites."""
    if node.name == "visit" and not _for_talks(analysis, node):
        return []
    roles = ("actor",) if node.name == "visit" else tuple(node.roles)
    own = {i for role in roles for m in node.roles.get(role, []) for i in m.ids}
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    return [
        m
        for other in analysis.nodes
        if other.name == "request" and other.nominal and other.clause == node.clause
        if other.marker in ("in", "with", "to")
        if has_cue(tokens[other.first : other.last + 1], language, "inviting")
        for m in other.roles.get("actor", [])
        if not own & set(m.ids)
    ]


def _for_talks(analysis: Analysis, node: Predication) -> bool:
    near = (n for n in analysis.nodes if n.nominal and n.clause == node.clause)
    return any(n.name in ("talks", "meet") and n.marker == "for" for n in near)


def askers(analysis: Analysis, node: Predication) -> list[Mention]:
    """Return the names of others at whose request the content of ``node`` is to be done."""
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    asked = (n for n in analysis.content(node) if n.name == "request" and n.nominal)
    return [m for n in asked for m in n.roles.get("actor", []) if not own & set(m.ids)]


def condition_cores(analysis: Analysis, node: Predication) -> list[Predication]:
    """Return the mediation on condition of which ``node`` holds ("if A mediates, we talk")."""
    hosts = {
        node.clause,
        *(n.clause for n in analysis.ancestors(node) if n.concept.family != "speech"),
    }
    clauses = {c.index for c in analysis.clauses if c.link == "condition" and c.parent in hosts}
    clauses |= {c.index for c in analysis.clauses if _opens_before(analysis, c.index, node.clause)}
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    return [
        n
        for n in analysis.nodes
        if n.clause in clauses and n.name in ("mediation", "mediator")
        if not own & {i for m in n.roles.get("actor", []) for i in m.ids}
    ]


def _opens_before(analysis: Analysis, condition: int, clause: int) -> bool:
    """The clause goes on after a condition that opens its sentence."""
    follows = analysis.clauses[clause]
    opened = analysis.clauses[condition].link == "condition"
    return opened and follows.link == "coordinate" and follows.parent == condition


def received(analysis: Analysis, node: Predication) -> list[Predication]:
    """Return the messages that were received from others in the clause that ``node`` goes on
    with, where it has no message of its own."""
    above = next(analysis.ancestors(node), None)
    if above is None or above.name != "receive" or node.link not in ("coordinate", "content"):
        return []
    if any(n.name in _MESSAGES for n in analysis.children(node)):
        return []
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    held = [n for n in analysis.children(above) if n.name in _MESSAGES]
    senders = [n for n in held if n.roles.get("actor")] or (
        [above] if above.roles.get("sender") else []
    )
    return [n for n in senders if not own & {i for m in senders_of(n) for i in m.ids}]


def senders_of(node: Predication) -> list[Mention]:
    """Return whose message ``node`` is, or from whom something was received."""
    return node.roles.get("actor", []) if node.name in _MESSAGES else node.roles.get("sender", [])


def visited(analysis: Analysis, node: Predication) -> list[Mention]:
    """Return whom the actor of ``node`` visits in the sentence, where it goes to one side only."""
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    found: list[Mention] = []
    for other in analysis.nodes:
        if other.name != "visit" or other is node:
            continue
        visitor = {i for m in other.roles.get("actor", []) for i in m.ids}
        if visitor & own or (not visitor and analysis.clauses[other.clause].link == "relative"):
            found.extend(m for m in other.roles.get("partner", []) if not set(m.ids) & own)
    return found if len({m.ids for m in found}) == 1 else []


def met(analysis: Analysis, node: Predication, *, inside: bool) -> list[Mention]:
    """Return who of the two that meet is, or with ``inside`` false is not, a side of the agreement
    or talks between at least two that they meet about; nobody where both are or neither is."""
    deals = [n for n in analysis.content(node) if n.name in ("agreement", "talks")]
    seen = {i for m in node.roles.get("partner", []) for i in m.ids}
    sides = {i for n in deals for m in n.roles.get("parties", []) for i in m.ids}
    sides |= {i for n in deals for m in n.roles.get("partner", []) for i in m.ids if i not in seen}
    sides = {i for i in sides if not i.startswith("person:")}
    both = [node.roles.get("actor", []), node.roles.get("partner", [])]
    known = [ms for ms in both if ms and {i for m in ms for i in m.ids} <= sides]
    strange = [ms for ms in both if ms and not {i for m in ms for i in m.ids} & sides]
    if len(sides) < 2 or len(known) != 1 or len(strange) != 1:
        return []
    return list(known[0] if inside else strange[0])
