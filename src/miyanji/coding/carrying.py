"""Whether what is sent, given or passed on is a message between two others, and who carries it."""

from miyanji.actors.actor import Mention
from miyanji.coding.frame import Frame
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.offices import third_by_office
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import ids_of

THINGS = ("message", "answer", "proposal", "offer", "agreement", "request", "warn")
# What is sent in words; "to pass a plan" is what a parliament does.
_WORDS = ("message", "answer", "request", "warn")
# "Pass on its offer": the parse may take the particle for a preposition.
_SENT_AS = ("object", "subject", "to", "on", "")


def carried(
    frame: Frame,
    analysis: Analysis,
    node: Predication,
    roles: dict[str, list[Mention]],
    content: Predication | None,
) -> bool:
    """Tell whether the frame's carrier, sender and receiver are those that it asks for."""
    if frame.id == "message.delivered" and not _owned(node, content):
        return False
    if frame.relay and not _relays(roles):
        return False
    if frame.sides and not _between_sides(analysis, node, roles):
        return False
    if frame.third and not _carries(analysis, node, content, roles):
        return False
    if (frame.third or frame.sides) and _own_text(analysis, content, roles):
        return False
    if content is not None and content.name == "convey" and _bare(analysis, content):
        return False
    return not (frame.through and _passed(analysis, node) and _bare(analysis, node))


def _sent(node: Predication) -> bool:
    return node.nominal and node.name in THINGS and node.marker in _SENT_AS


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
    things = _WORDS if _passed(analysis, node) else THINGS
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


def _owned(node: Predication, content: Predication | None) -> bool:
    """What is delivered has an owner; a text for two others may be the carrier's own."""
    beside = content is not None and content.clause == node.clause
    return beside and content is not None and bool(content.roles.get("actor"))


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
    if analysis.sentence.language == "en" and _own_draft(node, content):
        return False
    own = ids_of(roles["actor"])
    if own and content is not None and roles["addressees"] and _from_unnamed(analysis, content):
        return True
    sender = ids_of(node.roles.get("sender", []))
    sender |= ids_of(content.roles.get("actor", [])) if content else set()
    return bool(own) and (
        (bool(sender - own) and not own & sender) or len(ids_of(roles["parties"]) - own) >= 2
    )


def _own_draft(node: Predication, content: Predication | None) -> bool:
    """ "Sent both a draft": a text of nobody else is the giver's own, unless it is passed on."""
    if content is None or content.name != "proposal" or node.verb is None:
        return False
    owned = bool(content.roles.get("actor")) or bool(node.roles.get("sender"))
    return not owned and node.verb.lemma not in cue_keys("en", "passing_on")


def _from_unnamed(analysis: Analysis, message: Predication) -> bool:
    """«پیام شورشیان را برد»: whose message it is has no name that is known."""
    words = analysis.sentence.tokens[message.last + 1 : message.last + 3]
    return not message.roles.get("actor") and has_cue(
        words, analysis.sentence.language, "unnamed_sides"
    )
