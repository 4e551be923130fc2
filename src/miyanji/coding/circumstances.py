"""Circumstances that a frame may ask for: to whom something is said, on what terms, by what way."""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.actors.homes import foes_of, home_of
from miyanji.coding.channels import mediator_nodes
from miyanji.coding.clauses import Phrase
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.offices import third_by_office
from miyanji.coding.predications import Analysis, Predication

_WANTED = ("talks", "agreement", "take_part", "resume", "accept")
_AGAIN = ("continue", "resume")
_TALKS = ("talks", "agreement", "proposal", "conflict", "take_part")
# Words between an envoy and whom the envoy is for, at most.
_ANSWERED = ("offer", "proposal", "request", "mediation", "mediator")
_LINK = 4


def plan_object(analysis: Analysis, node: Predication) -> bool:
    """«طرحی به دو طرف پیشنهاد کرد»: a plan is what is proposed, and no talks are."""
    mine = [n for n in analysis.nodes if n.nominal and n.clause == node.clause]
    plans = (n for n in mine if n.name == "proposal" and n.marker in ("object", "", "subject"))
    english = analysis.sentence.language == "en"
    return any(n.last < node.first or (english and n.marker == "object") for n in plans)


def with_envoy(analysis: Analysis, node: Predication) -> bool:
    """«دیدار با فرستاده را لغو کرد»."""
    met = (n for n in analysis.children(node) if n.name in ("talks", "meet"))
    partners = [m for n in met for m in n.roles.get("partner", [])]
    return bool(partners) and all(m.office == "envoy" for m in partners)


def by_office(node: Predication) -> bool:
    """The actor is an organisation of states."""
    named = {i for m in node.roles.get("actor", []) for i in m.ids}
    return bool(named) and named <= third_by_office()


def attends(analysis: Analysis, node: Predication, names: Sequence[str]) -> bool:
    """«پس از گفت‌وگو بازگشت»: not where the talks are only what it comes after."""
    held = [n for n in analysis.content(node) if n.name in names]
    return any(not _comes_after(analysis, n) for n in held)


def _comes_after(analysis: Analysis, node: Predication) -> bool:
    if analysis.sentence.language != "fa" or node.marker != "in":
        return False
    phrases = analysis.clauses[node.clause].phrases
    opening = next((p.first for p in phrases if p.first <= node.first <= p.last), node.first)
    before = analysis.sentence.tokens[max(0, opening - 2) : opening]
    return has_cue(before, "fa", "before_or_after")


def guests(analysis: Analysis, node: Predication) -> list[Mention]:
    """Return the governments, or people of two states, right after the word of hosting."""
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    inside = range(node.first, node.last + 1)
    after = [p for p in analysis.clauses[node.clause].phrases if p.first in inside]
    after += node.marks.get("from", [])
    named = [m for m in analysis.mentions if any(p.first <= m.first <= p.last for p in after)]
    political = [m for m in named if m.office is not None or m.kind == "metonym"]
    if analysis.sentence.language == "en" and any(_delegates(analysis, p) for p in after):
        political = named
    return [m for m in political if not set(m.ids) & own]


def _delegates(analysis: Analysis, phrase: Phrase) -> bool:
    """ "The leaders of A and B", "negotiators from A and B": who comes acts for both."""
    return has_cue(analysis.sentence.tokens[phrase.first : phrase.last + 1], "en", "bodies")


def remit(analysis: Analysis, node: Predication) -> list[Mention]:
    """«فرستادهٔ سازمان در امور یمن به عمان رفت»: whom the acting envoy is the envoy for."""
    words = cue_keys(analysis.sentence.language, "remit")
    found: list[Mention] = []
    for envoy in node.roles.get("actor", []):
        for named in analysis.mentions:
            link = analysis.sentence.tokens[envoy.last + 1 : named.first]
            here = envoy.sentence == named.sentence == analysis.sentence.index
            if here and 0 < len(link) <= _LINK and all(t.key in words for t in link):
                found.append(named)
    return [m for m in found if not m.office]


def refrained(analysis: Analysis, node: Predication) -> bool:
    """«از پاسخ دادن خودداری کرد», "declined to comment"."""
    if analysis.sentence.language == "en":
        spoken = [n for n in analysis.children(node) if n.name == "answer" and not n.nominal]
        return any(c.name in _ANSWERED for n in spoken for c in analysis.content(n))
    mine = (n for n in analysis.nodes if n.nominal and n.clause == node.clause)
    return any(n.name == "answer" and n.marker == "from" for n in mine)


def weighing(analysis: Analysis, node: Predication) -> bool:
    """ "Has not said whether it will accept"."""
    after = analysis.sentence.tokens[node.last + 1 : node.last + 3]
    return has_cue(after, analysis.sentence.language, "whether")


def urges_both(analysis: Analysis, node: Predication) -> bool:
    """«از هر دو طرف خواست ...»: to talk or to agree, not only to hold fire."""
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    asked = (tokens[p.first : p.last + 1] for p in node.marks.get("from", []))
    both = any(has_cue(words, language, "both_asked") for words in asked)
    if has_cue(tokens[node.first : node.last + 1], language, "inviting") and any(
        n.nominal and n.name in ("talks", "meet") and n.marker == "for"
        for n in analysis.content(node)
    ):
        # «از هر دو طرف برای نشستی در مسکو دعوت کرد»
        return False
    return both and any(n.name in _WANTED for n in analysis.content(node))


def attended(analysis: Analysis, node: Predication) -> bool:
    """«با حضور هیئت‌های اتیوپی و سومالی برگزار شد»: who is present are the sides, unless others
    are named or the mediators are present."""
    present = {i for m in node.roles.get("presence", []) for i in m.ids}
    places = node.marks.get("presence", [])
    mediators = (n for n in analysis.nodes if n.name in ("mediator", "mediation"))
    if node.roles.get("parties") or any(
        p.first <= n.first <= p.last for n in mediators for p in places
    ):
        return False
    return len(present) > 1 and not present & third_by_office()


def errand(analysis: Analysis, node: Predication) -> bool:
    """«برای گفت‌وگو دربارهٔ آتش‌بس وارد قاهره شد»: the visit is for talks, or on their occasion."""
    aims = ("for", "in", "to", "content", "object", "about")
    near = (n for n in analysis.nodes if n.parent == node.index)
    return any(n.link in aims and n.name in _TALKS for n in near)


def truce_errand(analysis: Analysis, node: Predication) -> bool:
    """«هیئت حماس برای گفت‌وگو دربارهٔ آتش‌بس وارد قاهره شد»: an armed group goes for a truce to
    whom it does not fight; whoever it is goes between."""
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    foes = {foe for group in own for foe in foes_of(group)}
    met = {i for m in node.roles.get("partner", []) for i in m.ids}
    words = [analysis.sentence.tokens[i] for i in analysis.clauses[node.clause].tokens]
    aimed = has_cue(words, analysis.sentence.language, "peace_aims")
    beside = (n for n in analysis.nodes if n.nominal and n.clause == node.clause)
    sent = any(n.marker == "for" and n.name in (*_TALKS, *_AGAIN) for n in beside)
    homes = {home for group in own if (home := home_of(group))}
    there = met - foes
    return bool(foes) and len(there) == 1 and not there & homes and aimed and sent


def to_envoy(node: Predication) -> bool:
    """ "Turned the envoy away": it is addressed to an envoy or an organisation of states."""
    named = node.roles.get("addressee", [])
    third = third_by_office()
    return bool(named) and all(m.office == "envoy" or set(m.ids) <= third for m in named)


def laid_down(analysis: Analysis, node: Predication) -> bool:
    """«شرط‌های خود را برای مذاکره اعلام کرد»."""
    above = next(analysis.ancestors(node), None)
    if above is None or above.verb is None or above.verb.negated or node.marker != "object":
        return False
    return above.name in ("say", "announce", "submit") and above.clause == node.clause


def sent_through(analysis: Analysis, node: Predication) -> bool:
    """«نامهٔ ارسالی هند از طریق میانجی‌ها»."""
    if not node.roles.get("actor") or not node.marks.get("through"):
        return False
    channel = node.marks["through"]
    named = bool(node.roles.get("mediator"))
    return named or any(
        n.name == "mediator" and any(p.first <= n.first <= p.last for p in channel)
        for n in analysis.nodes
    )


def told(analysis: Analysis, node: Predication) -> bool:
    """One word in answer to the mediators: «به میانجی‌ها گفته نه»."""
    above = next(analysis.ancestors(node), None)
    if node.link != "content" or above is None or above.name != "say" or above.nominal:
        return False
    return bool(mediator_nodes(analysis, above))


def reported(analysis: Analysis, node: Predication) -> bool:
    """«از دستیابی به توافق خبر داد»: of what news is given."""
    above = next(analysis.ancestors(node), None)
    if above is None or above.nominal or analysis.sentence.language != "fa":
        return False
    words = analysis.sentence.tokens[above.first : above.last + 1]
    return node.link == "from" and above.name == "say" and has_cue(words, "fa", "news")


def at_home(analysis: Analysis, node: Predication) -> bool:
    """Who tells of an agreement of others after talks at the own place was their host."""
    above = next(analysis.ancestors(node), None)
    told = {i for m in above.roles.get("actor", []) for i in m.ids} if above else set()
    sides = {i for m in node.roles.get("parties", []) for i in m.ids}
    talks = any(n.name in ("talks", "meet") for n in analysis.nodes if n.clause == node.clause)
    rows = [p for p in analysis.clauses[node.clause].phrases if p.marker == "in"]
    there = (m for m in analysis.mentions if any(p.first <= m.first <= p.last for p in rows))
    return talks and bool(told) and not told & sides and any(set(m.ids) <= told for m in there)


def both_agreed(analysis: Analysis, node: Predication) -> bool:
    """«دو طرف توافق کردند», «چنین توافقی در کار نیست»: an agreement of sides told before."""
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    subjects = (tokens[p.first : p.last + 1] for p in node.marks.get("subject", []))
    cues = (
        ("both_sides", "such") if node.verb is not None and node.verb.negated else ("both_sides",)
    )
    return any(has_cue(words, language, cue) for words in subjects for cue in cues)


def pressed_for(analysis: Analysis, node: Predication) -> bool:
    """ "Pressed A to mediate": the infinitive is mediation, which whoever is pressed is to do."""
    deeds = [n for n in analysis.children(node) if not n.nominal and n.link == "content"]
    return any(n.name == "mediation" for n in deeds)


def no_answer(analysis: Analysis, node: Predication) -> bool:
    """ "There was no immediate response", "no answer has come": the noun itself is denied."""
    before = analysis.sentence.tokens[max(0, node.first - 2) : node.first]
    english = analysis.sentence.language == "en" and node.nominal
    return english and has_cue(before, "en", "no")


def opposing(analysis: Analysis, node: Predication) -> bool:
    """ "Does not object to", «مخالفتی ندارد»: who opposes nothing consents. Who has not turned an
    offer down in English has given no answer yet."""
    words = analysis.sentence.tokens[node.first : node.last + 1]
    return analysis.sentence.language != "en" or has_cue(words, "en", "opposing")


def time_asked(analysis: Analysis, node: Predication) -> bool:
    """«از میانجی وقت خواست»."""
    tokens, language = analysis.sentence.tokens, analysis.sentence.language
    own = analysis.clauses[node.clause].phrases
    things = (p for p in own if p.marker in ("", "object", "subject"))
    return any(has_cue(tokens[p.first : p.first + 3], language, "time_for") for p in things)


def if_asked(analysis: Analysis, node: Predication) -> bool:
    """«اگر از ما بخواهند، برای حل اختلاف حاضریم»."""
    words = [analysis.sentence.tokens[i] for i in analysis.clauses[node.clause].tokens]
    if not has_cue(words, analysis.sentence.language, "peace_aims"):
        return False
    asked = (n for n in analysis.nodes if n.name == "request")
    return any(analysis.clauses[n.clause].link == "condition" for n in asked)
