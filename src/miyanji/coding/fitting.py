"""Fitting: whether the names in a frame's roles are the right ones, and in the right article."""

from miyanji.actors.actor import Mention
from miyanji.actors.homes import foes_of
from miyanji.coding.attitudes import TIED
from miyanji.coding.carrying import THINGS, carried
from miyanji.coding.frame import Context, Frame
from miyanji.coding.lexicon import has_cue
from miyanji.coding.offices import (
    one_side,
    third_by_office,
)
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import ids_of
from miyanji.coding.surroundings import stands

_TRIANGLE = ("actor", "mediators", "parties")
_SETTLED = ("agreement", "talks", "meet")
_OPPOSITE = ("with", "between", "object")
_OWN_BUSINESS = ("ready.", "message.", "host.", "talks.", "text.")


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
    if not _apart(frame, analysis, node, roles, content) or not carried(
        frame, analysis, node, roles, content
    ):
        return False
    if _misread(frame, analysis, node, roles, context, content):
        return False
    if frame.other and not _other(node, content):
        return False
    if frame.sided and not _sided(analysis, node, roles):
        return False
    if frame.political and not _political(analysis, node, context):
        return False
    return stands(frame, analysis, node, roles, context)


def _apart(
    frame: Frame,
    analysis: Analysis,
    node: Predication,
    roles: dict[str, list[Mention]],
    content: Predication | None,
) -> bool:
    """As many as are needed, and nobody in two roles that one cannot have together."""
    sides = len(ids_of(roles["parties"]))
    if frame.two and sides < 2 and not (sides and _with_opponents(frame, analysis, node)):
        return False
    if frame.three and len({i for name in _TRIANGLE for i in ids_of(roles[name])}) < 3:
        return False
    if frame.outside and one_side(ids_of(roles["actor"])) & ids_of(roles["parties"]):
        return False
    return not (frame.unnamed and content is not None and content.roles.get("actor"))


def _with_opponents(frame: Frame, analysis: Analysis, node: Predication) -> bool:
    """«میزبان گفت‌وگوهای دولت کلمبیا با شورشیان»: the other side has no name."""
    if frame.act not in ("host", "express_willingness") or analysis.sentence.language != "fa":
        return False
    rows = [p for p in analysis.clauses[node.clause].phrases if p.marker in _OPPOSITE]
    words = (analysis.sentence.tokens[p.first : p.last + 1] for p in rows)
    return any(has_cue(row, "fa", "opposition") for row in words)


def _misread(
    frame: Frame,
    analysis: Analysis,
    node: Predication,
    roles: dict[str, list[Mention]],
    context: Context,
    content: Predication | None,
) -> bool:
    """The words are those of the frame, and mean something else here."""
    if frame.peace and node.name == "reach" and len(ids_of(roles["actor"])) > 1:
        # Who comes near to a deal together are its sides.
        return True
    if frame.peace and _met_mediators(analysis, roles):
        return True
    if frame.if_mediated and _perhaps(analysis, node):
        return True
    if frame.id.startswith("talks.direct") and _between_them(roles, context):
        return True
    if frame.id.startswith("answer.accept") and _told_of_others(node, roles, content, context):
        return True
    if frame.id == "message.answer_in_hand" and _own_plan(analysis, node, roles):
        return True
    if frame.id.startswith(_OWN_BUSINESS) and _of_us(analysis, roles, content):
        return True
    if frame.id.startswith("offices") and _goes_to_talk(analysis, node):
        return True
    if frame.id.startswith("offices") and _at_war(roles):
        return True
    if frame.id.startswith("condition.") and _circumstances(analysis, node):
        return True
    return frame.id == "condition.stated" and _handed_over(analysis, node)


def _between_them(roles: dict[str, list[Mention]], context: Context) -> bool:
    """A mediator of the article meets two others: it talks to no counterpart of its own."""
    own = ids_of(roles["actor"])
    return bool(own) and own <= context.mediators and len(ids_of(roles["parties"]) - own) > 1


def _at_war(roles: dict[str, list[Mention]]) -> bool:
    """An armed group makes no peace between its foe and others."""
    foes = {foe for group in ids_of(roles["actor"]) for foe in foes_of(group)}
    return bool(foes & ids_of(roles["parties"]))


def _of_us(
    analysis: Analysis, roles: dict[str, list[Mention]], content: Predication | None
) -> bool:
    """ "We agreed", "I hosted him", "we bring you a message": what a government says of its own
    dealings in its release makes it no mediator."""
    if content is not None and content.name in ("mediation", "mediator"):
        return False
    actors = [m for m in roles["actor"] if m.kind == "anaphor"]
    words = [analysis.sentence.tokens[m.first : m.last + 1] for m in actors]
    first = all(has_cue(row, analysis.sentence.language, "we") for row in words)
    return bool(actors) and analysis.sentence.language == "en" and first


def _own_plan(analysis: Analysis, node: Predication, roles: dict[str, list[Mention]]) -> bool:
    """What is answered is the receiver's own proposal."""
    plans = (n for n in analysis.content(node) if n.name in ("proposal", "offer"))
    owners = {i for n in plans for i in ids_of(n.roles.get("actor", []))}
    return bool(owners & ids_of(roles["actor"]))


def _met_mediators(analysis: Analysis, roles: dict[str, list[Mention]]) -> bool:
    """Who meets mediators for a deal of its own mediates none."""
    own = ids_of(roles["actor"])
    met = (n for n in analysis.nodes if n.name == "mediator" and n.nominal and n.marker == "with")
    return any(not ids_of(n.roles.get("actor", [])) & own for n in met)


def _perhaps(analysis: Analysis, node: Predication) -> bool:
    """ "If A mediates, B may come back" promises nothing."""
    words = [analysis.sentence.tokens[i] for i in analysis.clauses[node.clause].tokens]
    return has_cue(words, analysis.sentence.language, "no_fact")


def _circumstances(analysis: Analysis, node: Predication) -> bool:
    """«در شرایط کنونی», «تحت هیچ شرایطی»: no terms of anybody's."""
    tokens = analysis.sentence.tokens
    said = has_cue(tokens[node.first : node.last + 1], "fa", "circumstances")
    before = tokens[max(0, node.first - 2) : node.first]
    meant = node.marker == "in" or has_cue(before, "fa", "such")
    return analysis.sentence.language == "fa" and node.nominal and said and meant


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
    if need == "actor" and frame.id == "answer.none":
        return not node.nominal and _of_both(analysis, node)
    answers = need == "actor" and frame.act in ("accept", "reject")
    return answers and (node.passive or (verbal and bool(ids_of(roles["mediators"]))))


def _of_both(analysis: Analysis, node: Predication) -> bool:
    """«هیچ کدام از دو طرف پاسخ نداده‌اند»: none of both sides answers."""
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    clause = analysis.clauses[node.clause]
    before = [tokens[i] for i in clause.tokens if i < node.first]
    return language == "fa" and has_cue(before[:5], language, "both_sides")


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


def _sided(analysis: Analysis, node: Predication, roles: dict[str, list[Mention]]) -> bool:
    """A channel without a word of mediation is one where the sides, or what they reach by it, are
    named ("engaged Moscow through the alliance", "exports by way of Iran reached a million")."""
    if has_cue(analysis.sentence.tokens, analysis.sentence.language, "mediation_words"):
        return True
    if node.name == "reach":
        return any(n.name in _SETTLED for n in analysis.content(node))
    if roles["parties"] or (node.marks.get("with") and not node.steered):
        return True
    if node.steered and _another_matter(analysis, node) and not _at_odds(analysis):
        # "The water summit co-chaired by A and B", "UN-led climate talks".
        return False
    named = {i for m in analysis.mentions for i in m.ids if not i.startswith(("person:", "media:"))}
    third = ids_of(roles["mediators"])
    return len(named - third) >= 2 or third <= third_by_office()


def _another_matter(analysis: Analysis, node: Predication) -> bool:
    tokens = analysis.sentence.tokens[node.first : node.last + 1]
    before = analysis.sentence.tokens[max(0, node.first - 1) : node.last + 1]
    english = analysis.sentence.language == "en"
    return english and (has_cue(tokens, "en", "summits") or has_cue(before, "en", "other_tracks"))


def _at_odds(analysis: Analysis) -> bool:
    """The sentence speaks of a conflict, a deal or of peace."""
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    tied = any(n.name in TIED and n.name != "talks" for n in analysis.nodes)
    return tied or has_cue(tokens, language, "peace_aims")


def _goes_to_talk(analysis: Analysis, node: Predication) -> bool:
    """Who travels to talk with somebody does so for no two others."""
    if node.name != "visit":
        return False
    inside = [n for n in analysis.content(node) if n.nominal]
    talks = [n for n in inside if n.name == "talks" and n.link in ("for", "content")]
    apart = any(len(ids_of(n.roles.get("parties", []))) > 1 for n in inside)
    return bool(talks) and not apart and len(inside) == len(talks)


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
        return len(sides) >= 2 and any(n.name in (*TIED, *THINGS) for n in analysis.nodes)
    named = any(not i.startswith("person:") for m in analysis.mentions for i in m.ids)
    return named or context.political
