"""What counts as mediation: to mediate, a mediator, or good offices between others."""

from functools import cache
from itertools import takewhile

from miyanji.actors.actor import Mention
from miyanji.coding.lexicon import cue_keys, has_cue, load
from miyanji.coding.predications import Analysis, Predication
from miyanji.languages.sentence import Token

OFFICES = (
    "help",
    "reconcile",
    "effort",
    "proposal",
    "offer",
    "submit",
    "lead",
    "steer",
    "bring",
    "visit",
    "meet",
    "play_role",
    "reach",
    "hold",
    "talks",
    "call",
)
PURPOSE = ("talks", "agreement", "convey", "meet", "proposal", "conflict", "reach", "reconcile")
# What comes "from" a mediator; what is said or felt "from" mediation goes through nobody.
_SENT = ("convey", "receive", "give", "submit", "reach", "answer", "message", "proposal")
_MESSAGES = ("message", "answer", "proposal")
_SOURCES = ("through", "with", "by", "as", "from", "in")
_SETTLED = ("agreement", "sign", "talks", "meet")
# Organisations that members speak through as their own.
_ALLIANCES = frozenset(("NATO", "EUR", "QUAD", "G7", "BRICS", "SCO"))
# How far before a noun its preposition may stand, and what may stand between.
_BACK = 4
_MODIFYING = ("NOUN", "NUM", "ADJ", "DET", "PROPN", "PRON", "PUNCT")
_ADDRESSED = ("to", "with", "object", "from", "for")


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


def good_offices(analysis: Analysis, node: Predication) -> bool:
    """Tell whether a third party works on what stands between at least two others."""
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    if not own:
        return False
    scope = [n for n in analysis.content(node) if n.name in PURPOSE]
    if node.name == "reconcile":
        words = analysis.sentence.tokens[node.last + 1 : node.last + 2]
        if analysis.sentence.language == "en" and any(t.key == "with" for t in words):
            # "A eased tensions with B": its own.
            return False
        return bool(_between(node) - own) and not own & _between(node)
    if node.name == "effort" and _shuttles(analysis, node, own):
        return True
    if node.name == "help" and analysis.sentence.language == "en":
        helped = (n for n in analysis.content(node) if n.name in ("bring", "reconcile"))
        if any(good_offices(analysis, n) for n in helped):
            return True
    if node.name == "help":
        return bool(scope) and _helps_to_settle(analysis, node, scope)
    if node.name in ("talks", "call", "meet") and not node.nominal and _apart(analysis, node, own):
        return True
    if node.name in ("talks", "call"):
        return False
    if node.name in ("visit", "meet"):
        scope = [n for n in _aims(analysis, node) if n.name in PURPOSE]
    if node.name == "play_role":
        scope = [n for n in scope if n.name in ("talks", "agreement")]
        if not has_cue(_own_words(analysis, node), analysis.sentence.language, "role_words"):
            return False
    if node.name == "hold":
        # "Held a session about the deal between A and B": the session is held, not the deal.
        scope = [n for n in scope if n.marker not in ("about", "on")]
    if node.name not in ("visit", "meet"):
        scope = [node, *scope]
    scope = [n for n in scope if n.name != "meet" or "between" in n.marks or node.name != "effort"]
    return any(len(_between(n) - own) >= 2 and not own & _between(n) for n in scope)


def _helps_to_settle(analysis: Analysis, node: Predication, scope: list[Predication]) -> bool:
    """Help to at least two, or to one side where it is to end the conflict: who supports one side
    in its war settles nothing."""
    sides = len(_sides(analysis, node))
    if sides >= 2 and any(n.name != "conflict" or "between" in n.marks for n in scope):
        return True
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    if len({i for m in node.roles.get("addressee", []) for i in m.ids} - own) >= 2:
        return True
    if _both_helped(analysis, node) and any(n.name != "conflict" for n in scope):
        return True
    words = analysis.sentence.tokens[node.first :]
    ends = has_cue(words, analysis.sentence.language, "peace_aims")
    return ends and sides >= (1 if any(n.name == "conflict" for n in scope) else 2)


def _both_helped(analysis: Analysis, node: Predication) -> bool:
    """ "Help both sides reach a deal"."""
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    helped = node.marks.get("object", []) + node.marks.get("subject", [])
    after = (p for p in helped if p.first > node.last)
    return language == "en" and any(
        has_cue(tokens[p.first : p.last + 1], language, "both_sides") for p in after
    )


def _shuttles(analysis: Analysis, node: Predication, own: set[str]) -> bool:
    """To go back and forth between two, of whom one may have no name that is known."""
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    if not has_cue(tokens[node.first : node.last + 1], language, "shuttling"):
        return False
    both = (
        has_cue(tokens[p.first : p.last + 1], language, "both_sides")
        for p in node.marks.get("between", [])
    )
    sides = _between(node)
    return bool(sides - own and not sides & own) or any(both)


def _apart(analysis: Analysis, node: Predication, own: set[str]) -> bool:
    """Talks with two others one after the other, or in order to bring them together."""
    if len({i for m in node.roles.get("partner", []) for i in m.ids} - own) < 2:
        return False
    if has_cue(_own_words(analysis, node), analysis.sentence.language, "separately"):
        return True
    if len(node.marks.get("with", [])) > 1 and any(
        has_cue(_own_words(analysis, n), analysis.sentence.language, "peace_aims")
        for n in analysis.content(node)
        if n.name == "conflict"
    ):
        return True
    return any(n.name in ("help", "reconcile", "mediation") for n in analysis.content(node))


def purposeful(analysis: Analysis, node: Predication) -> bool:
    """Tell whether help is help towards talks, an agreement or an exchange of messages."""
    return any(n.name in PURPOSE for n in analysis.content(node))


def _own_words(analysis: Analysis, node: Predication) -> list[Token]:
    return [analysis.sentence.tokens[i] for i in analysis.clauses[node.clause].tokens]


def _aims(analysis: Analysis, node: Predication) -> list[Predication]:
    """What a visit is for: event nouns of its clause under "for" or under an effort."""
    near = [n for n in analysis.nodes if n.clause == node.clause and n.nominal and n is not node]
    tried = {n.index for n in near if n.link == "for" or n.name in ("effort", "help", "reach")}
    if node.nominal and node.marker == "subject":
        tried |= {n.index for n in near if n.link == "object"}
    return [n for n in near if n.index in tried or n.parent in tried]


def _between(node: Predication) -> set[str]:
    """Ids set over against each other in the roles of ``node``."""
    roles = ("parties", "partner") if node.name != "conflict" else ("parties",)
    return {i for role in roles for m in node.roles.get(role, []) for i in m.ids}


def _sides(analysis: Analysis, node: Predication) -> set[str]:
    """Ids named in the scope of ``node`` other than its actor's."""
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    found = [node, *analysis.content(node)]
    named = {i for n in found for ms in n.roles.values() for m in ms for i in m.ids}
    return {i for i in named - own if not i.startswith(("person:", "media:"))}


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
    named = [n for n in inside if n.roles.get("actor") or n.roles.get("parties")]
    return next(iter(named or inside), None)


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
    return up[-1].marker == "with" and up[-1].nominal and up[-1].name in ("submit", "offer")


def channel_nodes(analysis: Analysis, node: Predication) -> list[Predication]:
    """Mediators or mediation under "through", "with", "by" or "as" beside the predication."""
    clauses = {node.clause}
    if node.concept.family != "speech":
        clauses |= {n.clause for n in analysis.content(node) if n.nominal}
    if analysis.clauses[node.clause].speaker:
        return []
    above = list(analysis.ancestors(node))
    fa = analysis.sentence.language == "fa"
    return [
        other
        for other in analysis.nodes
        if other is not node
        and other.clause in clauses
        and not (fa and _no_channel(other, node))
        and not (other.marker in ("from", "as") and node.name == "say")
        and not (other.steered and node.name == "say")
        and other not in above
        and not _addressed_as(other, node)
        and (other.name in ("mediation", "mediator") or (other.steered and other.name == "talks"))
        and (other.marker in _SOURCES or _by_way(other, node) or _attends(analysis, other, node))
        and not (other.steered and came_before(analysis, other))
    ]


def _no_channel(other: Predication, node: Predication) -> bool:
    """What is said or felt "from" or "in" mediation goes through nobody."""
    if node.name in ("say", "announce") and other.marker not in ("through", "to"):
        return True
    if other.marker == "from":
        return node.name not in _SENT
    return other.marker == "in" and not other.roles.get("actor")


def _attends(analysis: Analysis, other: Predication, node: Predication) -> bool:
    """«با حضور میانجی‌های قطری گفت‌وگو کردند», unless in so many words face to face."""
    met = node.name in ("talks", "meet") and not node.nominal
    if not met or other.name != "mediator" or other.marker != "presence":
        return False
    own = [analysis.sentence.tokens[i] for i in analysis.clauses[node.clause].tokens]
    return not has_cue(own, analysis.sentence.language, "face_to_face")


def came_before(analysis: Analysis, node: Predication) -> bool:
    """ "After months of mediation": it came before what the clause tells and is not its content."""
    words = cue_keys(analysis.sentence.language, "before_that")
    for token in reversed(analysis.sentence.tokens[max(0, node.first - _BACK) : node.first]):
        if token.key in words:
            return True
        if token.key != "of" and token.pos not in _MODIFYING:
            return False
    return False


def _by_way(other: Predication, node: Predication) -> bool:
    """«به میانجی‌گری روسیه امضا شد»."""
    return other.marker == "to" and other.name == "mediation" and node.name in _SETTLED


def through(analysis: Analysis, node: Predication) -> list[Mention]:
    """Names of the mediators by whose channel or mediation the predication takes place."""
    found: list[Mention] = []
    for other in channel_nodes(analysis, node):
        role = "mediator" if other.steered else "actor"
        found.extend(m for m in other.roles.get(role, []) if m not in found)
    ways = (m for m in node.roles.get("mediator", []) if _is_channel(analysis, node, m))
    found.extend(m for m in ways if m not in found)
    overseers = node.roles.get("presence", [])
    found.extend(m for m in overseers if set(m.ids) <= third_by_office() and m not in found)
    return found


def _is_channel(analysis: Analysis, node: Predication, mention: Mention) -> bool:
    """Another than who acts, and no name inside the name of something else ("through the American
    Recovery Plan"); what is said goes through no alliance that the speaker belongs to."""
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    if own & set(mention.ids):
        return False
    if node.name == "say" and set(mention.ids) <= _ALLIANCES:
        return False
    if _in_a_name(analysis, mention):
        return False
    heads = [p.head for p in node.marks.get("through", []) if p.first <= mention.first <= p.last]
    after = analysis.sentence.tokens[mention.last + 1 : max(heads, default=mention.last) + 1]
    return not any(t.text[:1].isupper() for t in after)


def _in_a_name(analysis: Analysis, mention: Mention) -> bool:
    """ "Through the Oppo China online store": a name in the name of something else."""
    tokens = analysis.sentence.tokens
    if analysis.sentence.language != "en" or mention.first < 2 or mention.kind == "demonym":
        return False
    named = any(m.last == mention.first - 1 for m in analysis.mentions)
    before, after = tokens[mention.first - 1], tokens[mention.last + 1 : mention.last + 2]
    more = bool(after) and after[0].pos in ("NOUN", "ADJ") and after[0].text.islower()
    return more and before.pos == "PROPN" and before.text[:1].isupper() and not named


def mediator_nodes(analysis: Analysis, node: Predication) -> list[Predication]:
    """Mediators to whom the predication is addressed or from whom something comes."""
    return [
        other
        for other in analysis.nodes
        if other.clause == node.clause
        and other.name == "mediator"
        and other.nominal
        and (other.marker in _ADDRESSED or _addressed_as(other, node))
        and not (node.name == "say" and other.marker == "from")
    ]


def _addressed_as(mediator: Predication, node: Predication) -> bool:
    """«برای پاکستان به عنوان میانجی ارسال شد»."""
    whom = {m.ids for m in node.roles.get("addressee", [])}
    named = {m.ids for m in mediator.roles.get("actor", [])}
    return mediator.marker == "as" and bool(named) and named <= whom


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
    """Return the names of others at whose invitation the predication takes place."""
    own = {i for ms in node.roles.values() for m in ms for i in m.ids}
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
