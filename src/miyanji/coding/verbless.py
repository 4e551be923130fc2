"""Persian clauses without a verb: "Pakistan; the new mediator of A and B", «قطر آماده میانجی‌گری».

Headlines and channel posts leave the verb out. The name that opens such a clause is then what the
noun or adjective after it is said of.
"""

from miyanji.actors.actor import Mention
from miyanji.coding.clauses import Clause
from miyanji.coding.lexicon import cue_keys
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import speaker
from miyanji.languages.keys import is_word

# What may be said of a name without a verb.
_SAID = (
    "mediator",
    "host",
    "ready",
    "silent",
    "await",
    "accept",
    "reject",
    "want",
    "effort",
    "request",
)
_MET = ("parties", "partner")
_DEEDS = ("effort", "visit", "meet", "talks", "call", "deploy")


def verbless(analysis: Analysis) -> Analysis:
    """Give what is said of a name without a verb that name as its actor, and mediation that a
    visit is for the visitor's. Changes ``analysis`` in place and returns it."""
    if analysis.sentence.language == "en":
        return analysis
    for clause in analysis.clauses:
        if clause.verb is None and not clause.speaker:
            for node in analysis.nodes:
                if node.clause == clause.index and node.name in _SAID:
                    _predicate(analysis, clause, node)
                    _answered(analysis, node)
    for node in analysis.nodes:
        if node.name == "mediation" and node.nominal:
            _headed(analysis, node)
        if node.name == ("mediator" if node.nominal else "mediation"):
            _ours(analysis, node)
        if node.name == "mediator" and node.marker in ("subject", "between", ""):
            _met_by(analysis, node)
        aim = node.marker == "for" if node.nominal else node.link == "content"
        if node.name == "mediation" and aim:
            _errand(analysis, node)
        if node.name == "convey" and node.nominal and not node.roles.get("actor"):
            _bearer(analysis, node)
    return analysis


def _headed(analysis: Analysis, node: Predication) -> None:
    """«پوتین و میانجی‌گری بین تهران و باکو»: a heading that sets a name beside mediation."""
    clause, tokens = analysis.clauses[node.clause], analysis.sentence.tokens
    beside = node.first > 0 and tokens[node.first - 1].key == "و"
    if clause.verb is not None or node.roles.get("actor") or not beside:
        return
    opening = [m for m in analysis.mentions if m.last == node.first - 2 and not m.place]
    sides = {i for m in node.roles.get("parties", []) for i in m.ids}
    if opening and opening[0].first == min(clause.tokens) and len(sides) > 1:
        node.roles["actor"] = opening


def _ours(analysis: Analysis, node: Predication) -> None:
    """«میانجی ما همان پاکستان است»: the speaker is a side, the name before the copula mediates."""
    tokens, clause = analysis.sentence.tokens, analysis.clauses[node.clause]
    word = node.last if node.nominal else node.first
    owned = {t.key for t in tokens[word + 1 : word + 2]} & cue_keys("fa", "our")
    if not owned or (not node.nominal and clause.verb and clause.verb.lemma != "بودن"):
        return
    ends = min(clause.verb.tokens) if clause.verb is not None else max(clause.tokens) + 1
    after = [m for m in analysis.mentions if word < m.first and m.last < ends]
    own = {i for m in speaker(analysis, node) for i in m.ids}
    node.roles["parties"] = list(speaker(analysis, node))
    node.roles["actor"] = [m for m in after if not set(m.ids) & own][-1:]
    node.ours = True


def _met_by(analysis: Analysis, node: Predication) -> None:
    """«میانجی‌های قطری با هیئت ایران گفت‌وگو کردند»: whom mediators meet is a side, they are none."""
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    for above in analysis.ancestors(node):
        if not own or above.name not in ("talks", "meet", "call", "visit", "hold"):
            break
        for role in _MET:
            rest = [m for m in above.roles.get(role, []) if not set(m.ids) & own]
            above.roles[role] = rest
            if not node.roles.get("parties") and above.name != "hold":
                node.roles["parties"] = list(rest)


def _answered(analysis: Analysis, node: Predication) -> None:
    """«حماس گفته بود قبوله»: who says so answers."""
    above = next(analysis.ancestors(node), None)
    words = [i for i in analysis.clauses[node.clause].tokens if not node.first <= i <= node.last]
    keys = {analysis.sentence.tokens[i].key for i in words} - cue_keys("fa", "around_answer")
    whole = not any(c.isalnum() for key in keys for c in key)
    if above is not None and above.concept.family == "speech" and whole:
        node.roles["actor"] = node.roles.get("actor") or list(above.roles.get("actor", []))


def _predicate(analysis: Analysis, clause: Clause, node: Predication) -> None:
    """The names before ``node``, with marks and small words between, act in it; a mediator's own
    two names are then the sides that it stands between."""
    opening = _opening(analysis, clause, node)
    held = node.roles.get("actor", [])
    sides = node.name == "mediator" and len({i for m in held for i in m.ids}) > 1
    if not opening or (held and not sides):
        return
    if sides:
        node.roles["parties"] = held
    node.roles["actor"] = opening


def _opening(analysis: Analysis, clause: Clause, node: Predication) -> list[Mention]:
    """The last run of names before ``node``, back to the clause's start, a pause or a noun."""
    tokens, found = analysis.sentence.tokens, list[Mention]()
    ends = {m.last: m for m in analysis.mentions if not m.place}
    small = cue_keys("fa", "between_words")
    at, start = node.first - 1, min(clause.tokens, default=0)
    while at >= start:
        if at in ends:
            found.insert(0, ends[at])
            at = ends[at].first - 1
        elif tokens[at].key in small or not is_word(tokens[at].key):
            if found and (tokens[at].key in ("؛", ";") or _set_apart(clause, at)):
                break
            at -= 1
        else:
            return [] if found and at >= start and tokens[at].pos != "ADV" else found
    return found


def _set_apart(clause: Clause, at: int) -> bool:
    """«به گفتهٔ وزارت خارجه، هلسینکی میزبان ...»: the mark ends a phrase that tells the source."""
    before = next((p for p in reversed(clause.phrases) if p.last < at), None)
    touches = before is not None and before.last == at - 1
    return touches and before is not None and before.marker not in ("", "subject", "object")


def _errand(analysis: Analysis, node: Predication) -> None:
    """«سفر وزیر خارجه عمان به تهران برای میانجی‌گری»: who travels mediates, with whom it visits."""
    over = (a for a in analysis.ancestors(node) if not (a.nominal and a.name == "conflict"))
    above = next(over, None)
    if above is None or above.name not in _DEEDS or not above.roles.get("actor"):
        return
    node.roles["actor"] = node.roles.get("actor") or list(above.roles["actor"])
    own = {i for m in node.roles["actor"] for i in m.ids}
    if not node.roles.get("parties"):
        met = (m for n in _stations(analysis, node) for r in _MET for m in n.roles.get(r, []))
        node.roles["parties"] = [m for m in met if not set(m.ids) & own]


def _bearer(analysis: Analysis, node: Predication) -> None:
    """«سفر وزیر خارجه عمان به تهران، حامل پیام ...»: who travels bears it to whom it visits."""
    clause = analysis.clauses[node.clause]
    journeys = [n for n in analysis.nodes if n.name == "visit" and n.clause == node.clause]
    if clause.verb is not None or not journeys or not node.roles.get("sender"):
        return
    node.roles["actor"] = list(journeys[0].roles.get("actor", []))
    node.roles["addressee"] = node.roles.get("addressee") or list(
        journeys[0].roles.get("partner", [])
    )


def _stations(analysis: Analysis, node: Predication) -> list[Predication]:
    """The visits and meetings that the mediation is the aim of: «به باماکو رفت تا»."""
    found = list[Predication]()
    for above in analysis.ancestors(node):
        if above.name not in _DEEDS:
            break
        found.insert(0, above)
    return found
