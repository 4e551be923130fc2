"""What a frame finds in the complement of a predication: what is answered, carried or asked."""

from itertools import takewhile

from miyanji.coding.frame import Frame
from miyanji.coding.good_offices import purposeful
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.offices import core_of
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.provisos import has_quality
from miyanji.coding.relatives import answered_before
from miyanji.languages.sentence import Token

# Words from «با استقبال» to what is welcomed, with the preposition between.
_NEXT = 2
_ALONG = ("with", "in")
_TWO = 2
_SENT = ("message", "answer", "proposal", "threaten", "warn", "offer")
_SETTLED = ("agreement", "talks", "conflict", "reconcile", "mediation")


def content_of(frame: Frame, analysis: Analysis, node: Predication) -> Predication | None:
    """Return the predication that the frame's content or theme names, None where there is none."""
    inside: list[Predication] | None = None
    for name in (*frame.content, *frame.theme):
        if name == "core":
            found = core_of(analysis, node)
            if found is not None and frame.id == "end.mediation" and _led_to_end(analysis, found):
                found = None
            if found is not None and _speaks(analysis, node, found):
                found = None
        elif name == "offered":
            found = _offered(analysis, node)
        elif name == "self":
            found = node if node.name == "agreement" else None
        else:
            inside = _inside(analysis, node) if inside is None else inside
            # What a joined clause goes on with comes last.
            named = sorted((n for n in inside if n.name == name), key=_joined)
            found = next((n for n in named if _meant(analysis, n, node, frame)), None)
        if found is None and name == "message" and frame.third:
            found = _own_message(analysis, node)
        if found is not None:
            return found
    return None


def _speaks(analysis: Analysis, node: Predication, found: Predication) -> bool:
    """ "A statement by the mediators A and B urged ...": who asks is not what is asked for."""
    asked = analysis.sentence.language == "en" and node.name == "request" and not node.nominal
    return asked and found.name == "mediator" and found.marker == "by" and found.first < node.first


def _inside(analysis: Analysis, node: Predication) -> list[Predication]:
    """What may be meant by the complement, nearest first."""
    inside = [*analysis.content(node), *_beside(analysis, node)]
    return [*inside, *answered_before(analysis, node), *_also_asked(analysis, node)]


def _joined(node: Predication) -> bool:
    return node.link == "coordinate"


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


def _also_asked(analysis: Analysis, node: Predication) -> list[Predication]:
    """ "Pressed A to withdraw and sign the deal": the second thing that is asked."""
    if analysis.sentence.language != "en" or node.name not in ("pressure", "request"):
        return []
    first = [n for n in analysis.content(node) if not n.nominal and n.clause != node.clause]
    then = [n for c in first for n in analysis.children(c) if n.link == "coordinate"]
    return [m for n in then if n.verb is not None for m in (n, *analysis.content(n))]


def _own_message(analysis: Analysis, node: Predication) -> Predication | None:
    """«پیامی از تهران آورده است»: the message is the noun of the light verb."""
    sent = not node.nominal and bool(node.roles.get("sender")) and _message_verb(analysis, node)
    return node if sent and analysis.sentence.language == "fa" else None


def _offered(analysis: Analysis, node: Predication) -> Predication | None:
    offers = [n for n in analysis.content(node) if n.name in ("offer", "proposal")]
    language = analysis.sentence.language
    aims = ("for",) if language == "fa" else ()
    of = (
        m
        for n in offers
        for m in analysis.children(n)
        if m.marker in (n.marker, *aims)
        or (language == "en" and not m.nominal and m.link == "content")
    )
    return next((m for m in of if m.name == "mediation"), None)


def _meant(analysis: Analysis, n: Predication, node: Predication, frame: Frame) -> bool:
    """What is conveyed is a message, what is helped or led is talks, and what is carried for
    another is the carrier's direct object."""
    if n.name == "convey":
        sent = carries_message(analysis, n) or (frame.relay and _message_verb(analysis, node))
        return sent or (analysis.sentence.language == "fa" and _message_verb(analysis, n))
    if n.name in ("play_role", "role") and frame.act == "request_mediation":
        return n.nominal and _new_role(analysis, n)
    if n.name in ("help", "steer"):
        return frame.context == "sole" or (purposeful(analysis, n) and not _own_table(analysis, n))
    if frame.id == "mediator.sent":
        words = analysis.sentence.tokens[node.first : node.last + 1]
        sends = has_cue(words, analysis.sentence.language, "dispatching")
        return sends and n.marker == "object" and n.parent == node.index
    if frame.id.startswith("answer.") and _agreed_by_others(analysis, n, node):
        return False
    aside = n.nominal and n.marker in ("in", "about", "on", "as", "against")
    if frame.act in ("propose_text", "carry_message") and _answered_in(analysis, n):
        return False
    if frame.id == "steer.outsider" and (n.steered or not _led(n, node)):
        return False
    if frame.id == "offices.context" and n.name == "reach" and not _settling(analysis, n):
        return False
    if frame.id.startswith("agreement.to_truce") and not _agreed_on(analysis, n, node):
        return False
    if frame.act == "postpone" and n.nominal and n.marker in ("to", "in"):
        return False
    if frame.id.startswith("answer.") and frame.content and _only_part(analysis, n):
        return False
    if frame.id == "answer.neutral.review" and n.name == "proposal":
        # An English "plan" that is taken note of is anybody's.
        return analysis.sentence.language != "en" or _others_truce(analysis, n, node)
    if frame.id == "answer.reject" and n.marker == "in" and n.parent == node.index:
        return False
    if frame.id == "answer.reject.negated" and n.name == "request":
        return has_cue(_words_of(analysis, n), analysis.sentence.language, "inviting")
    english = analysis.sentence.language == "en"
    if english and frame.id == "answer.reject" and n.nominal and n.marker in ("about", "on"):
        return False
    if frame.id == "answer.reject" and n.name in ("talks", "meet") and has_quality(analysis, n):
        return False
    toward = node.name == "hold" and n.marker == "to" and analysis.sentence.language == "fa"
    sought = frame.brought and n.nominal and (toward or n.marker in ("for", "about"))
    return not (((frame.third or frame.peaceful) and aside) or sought)


def _others_truce(analysis: Analysis, plan: Predication, node: Predication) -> bool:
    """ "Is studying Kenya's proposal for a truce": somebody else's, and for peace."""
    owner = {i for m in plan.roles.get("actor", []) for i in m.ids}
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    words = [analysis.sentence.tokens[i] for i in analysis.clauses[plan.clause].tokens]
    return bool(owner - own) and has_cue(words, "en", "truces")


def _led_to_end(analysis: Analysis, core: Predication) -> bool:
    """«مذاکرات با میانجی‌گری A پایان یافت»: the talks have ended, not the mediation."""
    if analysis.sentence.language != "fa" or core.marker not in ("with", "through"):
        return False
    beside = (n for n in analysis.nodes if n.clause == core.clause and n.nominal)
    return any(n.name in ("talks", "meet") and n.marker == "subject" for n in beside)


def _agreed_by_others(analysis: Analysis, n: Predication, node: Predication) -> bool:
    """«از توافق A و B بر سر طرح C استقبال کرد»: the agreement is welcomed, not the plan."""
    if analysis.sentence.language != "fa" or n.name != "proposal":
        return False
    between = takewhile(lambda above: above is not node, analysis.ancestors(n))
    pacts = (a for a in between if a.name == "agreement" and a.nominal)
    return any(len(a.roles.get("parties", [])) > 1 for a in pacts)


def _led(n: Predication, node: Predication) -> bool:
    """Talks that are what is led, not what somebody else talks about further on."""
    return n.nominal and n.parent == node.index


def _settling(analysis: Analysis, n: Predication) -> bool:
    """ "Secured a deal", no border."""
    words = [analysis.sentence.tokens[i] for i in analysis.clauses[n.clause].tokens]
    aims = has_cue(words, analysis.sentence.language, "peace_aims")
    return aims or any(c.name in _SETTLED for c in analysis.content(n))


def _own_table(analysis: Analysis, n: Predication) -> bool:
    """ "His initiative to convene the summit" of a league, or one that he takes part in."""
    own = {i for m in n.roles.get("actor", []) for i in m.ids}
    inside = list(analysis.content(n))
    tables = [c for c in inside if c.name == "meet"]
    sides = {i for c in tables for m in c.roles.get("parties", []) for i in m.ids}
    only = bool(tables) and not any(c.name in _SETTLED for c in inside)
    return n.name == "steer" and (bool(own & sides) or (only and len(sides) < _TWO))


def _words_of(analysis: Analysis, n: Predication) -> list[Token]:
    return list(analysis.sentence.tokens[n.first : n.last + 1])


def _new_role(analysis: Analysis, n: Predication) -> bool:
    """A role in talks or a conflict; a "more active" one is played already."""
    after = analysis.sentence.tokens[n.last + 1 : n.last + 2]
    more = any(t.key.endswith(("تر", "تری")) and t.pos == "ADJ" for t in after)
    inside = [c for c in analysis.content(n) if c.name in ("talks", "conflict")]
    fought = (c.name == "conflict" and {"with", "against"} & set(c.marks) for c in inside)
    return not more and bool(inside) and not any(fought)


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
    return any(n.name in _SENT for n in inside)
