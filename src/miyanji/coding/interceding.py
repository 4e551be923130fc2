"""What is put to another and what becomes of it: words put in for somebody, a request that nobody
hears, an answer that is handed over."""

from collections.abc import Iterable

from miyanji.actors.actor import Mention
from miyanji.actors.homes import wars
from miyanji.coding.lexicon import has_cue
from miyanji.coding.predications import Analysis, Predication

# What a third party may be ready for where others fight.
_PARTS = ("help", "play_role", "role", "conflict")


def intercedes(analysis: Analysis, node: Predication) -> bool:
    """«A از B خواست با C صحبت کند»: who is asked is to speak with a third, for who asks; where
    nobody is named who asks, about captives or the fighting."""
    asked = _ids(node.roles.get("addressee", []))
    own = _ids(node.roles.get("actor", []))
    calls = [n for n in analysis.content(node) if n.name == "call"]
    calls = [n for n in calls if not n.nominal or n.marker == "for"]
    for call in calls:
        others = _ids(call.roles.get("partner", []))
        apart = bool(asked and others) and not others & asked and not own & (asked | others)
        if apart and (own or _for_others(analysis, call)):
            return True
    return False


def _for_others(analysis: Analysis, call: Predication) -> bool:
    words = [analysis.sentence.tokens[i] for i in analysis.clauses[call.clause].tokens]
    language = analysis.sentence.language
    return any(has_cue(words, language, cue) for cue in ("captives", "peace_aims"))


def unheard(analysis: Analysis, node: Predication) -> bool:
    """«درخواست A از B بی‌پاسخ ماند»: what was put to B is the subject, and no one else is."""
    verb = node.verb
    silent = node.name == "silent" or (verb is not None and verb.negated)
    if node.nominal or not silent or node.roles.get("actor"):
        return False
    held = (n for n in analysis.children(node) if n.nominal and n.name in ("request", "offer"))
    return any(n.marker in ("subject", "object") and n.roles.get("actor") for n in held)


def handed(analysis: Analysis, node: Predication) -> bool:
    """«پاسخ مثبت خود را به میانجی‌ها تحویل داد»: the answer is the object, and the actor's own."""
    own = _ids(node.roles.get("actor", []))
    held = (n for n in analysis.children(node) if n.nominal and n.concept.family == "answer")
    return any(n.marker == "object" and own == _ids(n.roles.get("actor", [])) for n in held)


def convenes(analysis: Analysis, node: Predication) -> bool:
    """«پذیرفتند که مذاکرات زیر نظر A برگزار شود»."""
    held = (n for n in analysis.content(node) if n.name in ("talks", "meet"))
    persian = analysis.sentence.language == "fa"
    return persian and any(n.clause != node.clause for n in held)


def proposing(analysis: Analysis, node: Predication) -> bool:
    """«پیشنهاد A مبنی بر گفت‌وگوی B و C»."""
    words = analysis.sentence.tokens[node.first : node.last + 1]
    language = analysis.sentence.language
    return language == "fa" and has_cue(words, language, "proposed")


def planned(analysis: Analysis, node: Predication) -> bool:
    """«حاضر نشد به پیشنهاد A پاسخ مثبت بدهد»: what is put forward is answered."""
    put = ("proposal", "offer", "request")
    return any(n.name in put and n.nominal for n in analysis.content(node))


def pacifying(analysis: Analysis, node: Predication) -> bool:
    """«برای آوردن صلح به A هر کمکی بکنیم», «ایفای نقش در پایان جنگ A»."""
    if analysis.sentence.language != "fa" or analysis.sentence.question:
        return False
    inside = [n for n in analysis.content(node) if n.name in _PARTS]
    clauses = {node.clause, *(n.clause for n in inside)}
    words = [analysis.sentence.tokens[i] for c in clauses for i in analysis.clauses[c].tokens]
    said = analysis.sentence.tokens[node.first : node.last + 1]
    parts = [n for n in inside if n.name != "conflict"]
    ready = bool(parts) or any(t.key.startswith("اماد") for t in said)
    aimed = bool(inside) and ready and has_cue(words, "fa", "peace_aims")
    return aimed and bool(pacified(analysis, node)) and not _own_war(analysis, node)


def _own_war(analysis: Analysis, node: Predication) -> bool:
    """Who is at war with those named is ready to end its own."""
    own, others = _ids(node.roles.get("actor", [])), _ids(pacified(analysis, node))
    fighting = any(own & pair and others & pair for pair in wars())
    return fighting or any(i.startswith("group:") for i in own)


def pacified(analysis: Analysis, node: Predication) -> list[Mention]:
    """Return who is named in the clauses of ``node`` and of what it is ready for, after it."""
    inside = [n for n in analysis.content(node) if n.name in _PARTS]
    clauses = {node.clause, *(n.clause for n in inside)}
    places = {i for c in clauses for i in analysis.clauses[c].tokens}
    own = _ids(node.roles.get("actor", []))
    before = [m for m in analysis.mentions if m.first in places]
    return [m for m in before if not own & set(m.ids) and m.last < _end(analysis, node, places)]


def _end(analysis: Analysis, node: Predication, places: set[int]) -> int:
    return max(places, default=node.last) + 1


def met_with(analysis: Analysis, node: Predication) -> bool:
    """«ابتکار A با سکوت B روبه‌رو شد»."""
    above = next(analysis.ancestors(node), None)
    if above is None or above.name != "faced" or node.marker != "with":
        return False
    return any(n.name in ("proposal", "offer", "request") for n in analysis.content(above))


def by_agent(analysis: Analysis, node: Predication) -> bool:
    """«این پیام توسط A به B رسانده شد», «پیام C توسط A به دست ما رسید»."""
    acting = _ids(agents(analysis, node))
    if not acting or not (node.passive or node.name == "reach"):
        return False
    things = [n for n in analysis.children(node) if n.nominal]
    if any(n.name == "proposal" and not n.roles.get("actor") for n in things):
        # "The proposal was handed to B by A": its own.
        return False
    held = [m for n in things for m in n.roles.get("actor", [])]
    return not acting & (_ids(held) | _ids(node.roles.get("addressee", [])))


def from_third(analysis: Analysis, node: Predication) -> bool:
    """«پیام A را از B دریافت کردیم»."""
    held = [n for n in analysis.children(node) if n.nominal and n.roles.get("actor")]
    owner = _ids([m for n in held for m in n.roles["actor"]])
    sender = _ids(node.roles.get("sender", []))
    persian = analysis.sentence.language == "fa"
    return persian and bool(sender) and bool(owner - sender)


def agents(analysis: Analysis, node: Predication) -> list[Mention]:
    """Return who is named under "by" beside ``node``."""
    said = [p for rows in node.marks.values() for p in rows if p.marker == "by"]
    return [m for m in analysis.mentions if any(p.first <= m.first <= p.last for p in said)]


def wishing(analysis: Analysis, node: Predication) -> list[Mention]:
    """Return the two at whose wish ``node`` is ready («در صورت درخواست A و B»)."""
    clauses = {node.clause, *(n.clause for n in analysis.content(node))}
    wishes = ("request", "ready", "accept", "want")
    held = (n for n in analysis.nodes if n.nominal and n.name in wishes and n.marker == "in")
    asked = [m for n in held if n.clause in clauses for m in n.roles.get("actor", [])]
    own = _ids(node.roles.get("actor", []))
    return asked if len(_ids(asked)) > 1 and not own & _ids(asked) else []


def told_by_third(analysis: Analysis, node: Predication) -> bool:
    """«A: پیام B به C تحویل شد»."""
    speaking = next((a for a in analysis.ancestors(node) if a.concept.family == "speech"), None)
    if speaking is None or not node.passive or not analysis.clauses[speaking.clause].speaker:
        return False
    if node.roles.get("actor") or node.roles.get("sender") or node.marks.get("through"):
        return False
    held = [n for n in analysis.children(node) if n.nominal and n.roles.get("actor")]
    sides = [_ids(n.roles["actor"]) for n in held] + [_ids(node.roles.get("addressee", []))]
    own = _ids(speaking.roles.get("actor", []))
    return len(sides) > 1 and bool(own) and all(ids and not own & ids for ids in sides)


def _ids(mentions: Iterable[Mention]) -> set[str]:
    return {i for m in mentions for i in m.ids}
