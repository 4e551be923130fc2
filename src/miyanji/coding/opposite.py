"""What is set right once the roles of a sentence are filled: whom mediators face, which names
before the subject are not the verb's, and who stands behind an answer that "rejects" or "was sent".

Mostly Persian needs it: where no tree tells, a verb takes every phrase of its clause.
"""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.lexicon import concepts
from miyanji.coding.predications import Analysis, Predication

# Words from a name to what describes it or goes on about it.
_REACH = 4
_SAID = ("answer", "message")
_SENT = (*_SAID, "proposal")
_JUDGING = ("reject", "accept", "welcome", "support", "condemn")
_FACED = ("talks", "meet")
_RECEIVING = ("addressee", "partner")


def settle(analysis: Analysis) -> Analysis:
    """Return the analysis with these roles set right."""
    if analysis.sentence.language == "en":
        for node in analysis.nodes:
            _role_taken(analysis, node)
    if analysis.sentence.language == "fa":
        for node in analysis.nodes:
            _drop_before_subject(analysis, node)
            _ask_instead(analysis, node)
            _stand_behind(analysis, node)
            if node.name == "mediator" and node.nominal:
                _identified(analysis, node)
                _described(analysis, node)
                _face(analysis, node)
    return analysis


def _drop_before_subject(analysis: Analysis, node: Predication) -> None:
    """«در آستانه سفر ترامپ به چین، ایران طرحی به واشنگتن داد»: what an event noun before the
    subject holds is its own, where the verb has somebody else after its subject."""
    subject = next(iter(node.marks.get("subject", [])), None)
    if node.nominal or subject is None:
        return
    held = {
        (m.first, m.last)
        for noun in analysis.nodes
        if noun.nominal and noun.clause == node.clause and noun.last < subject.first
        for role in _RECEIVING
        for m in noun.roles.get(role, [])
    }
    for role in _RECEIVING:
        names = node.roles.get(role, [])
        after = [m for m in names if m.first > subject.last]
        if after:
            node.roles[role] = [m for m in names if (m.first, m.last) not in held]


def _ask_instead(analysis: Analysis, node: Predication) -> None:
    """«در پاسخ به پرسشی درباره ...»: journalists are answered, nobody is sent an answer."""
    asked = (n for n in analysis.nodes if n.name == "ask" and n.nominal)
    if node.name == "answer" and any(0 < n.first - node.last <= _REACH // 2 for n in asked):
        node.concept = concepts()["ask"]


def _stand_behind(analysis: Analysis, node: Predication) -> None:
    """«پاسخ تهران طرح را رد کرد», «پاسخ تهران که از راه میانجی ارسال شد»: it is Tehran's doing."""
    if node.nominal or node.verb is None or node.roles.get("actor"):
        return
    if analysis.clauses[node.clause].link == "relative" and node.passive:
        first = min(analysis.clauses[node.clause].tokens)
        before = (n for n in analysis.nodes if n.nominal and n.last < first <= n.last + _REACH)
        _take(node, "sender", [n for n in before if n.name in _SENT])
    elif node.name in _JUDGING and node.verb.person == 3:
        before = (n for n in analysis.children(node) if n.nominal and n.marker == "subject")
        _take(node, "actor", [n for n in before if n.name in _SAID])


def _take(node: Predication, role: str, owned: Sequence[Predication]) -> None:
    """Fill a role of ``node`` with the owner of the last of these nouns."""
    owners = [n.roles["actor"] for n in owned if n.roles.get("actor")]
    if owners:
        node.roles[role] = list(owners[-1])


def _identified(analysis: Analysis, node: Predication) -> None:
    """«میانجی ما همان پاکستان است»: whose mediator it is, is a side of the mediation."""
    verb = analysis.clauses[node.clause].verb
    owners = node.roles.get("actor", [])
    if verb is None or verb.lemma != "بودن" or verb.negated or not (owners and node.ours):
        return
    last = [m for m in analysis.mentions if node.last < m.first and m.last == min(verb.tokens) - 1]
    named = [m for m in last if not {i for o in owners for i in o.ids} & set(m.ids)]
    if node.marker == "subject" and named:
        node.roles |= {"actor": named, "parties": list(owners)}


def _role_taken(analysis: Analysis, node: Predication) -> None:
    """ "X hosted it as facilitator, following requests from A": the role is the subject's."""
    as_one = node.nominal and node.name == "mediator" and node.marker == "as"
    named = node.roles.get("actor", [])
    later = bool(named) and all(m.first > node.last for m in named)
    acting = (a.roles["actor"] for a in analysis.ancestors(node) if a.roles.get("actor"))
    if as_one and later:
        node.roles["actor"] = list(next(acting, named))


def _described(analysis: Analysis, node: Predication) -> None:
    """«X به عنوان یک میانجی اروپایی»: the words say what kind of mediator somebody else is,
    who is named before."""
    if node.marker != "as":
        return
    above = next(analysis.ancestors(node), None)
    own = set(analysis.clauses[node.clause].tokens)
    before = [m for m in analysis.mentions if m.last < node.first and m.first in own]
    near = [m for m in before if node.first - m.last <= _REACH]
    actor = near[-1:] or (list(above.roles.get("actor", [])) if above else [])
    if actor and not any(m.last > node.first for m in actor):
        node.roles["actor"] = actor


def _face(analysis: Analysis, node: Predication) -> None:
    """«گفت‌وگوی میانجی‌های قطری با هیئت حماس»: those with whom the mediators talk are sides."""
    above = next(analysis.ancestors(node), None)
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    if above is None or above.name not in _FACED or not own or node.roles.get("parties"):
        return
    others = [*above.roles.get("partner", []), *_of_phrase(analysis, node)]
    faced = [m for m in others if not own & set(m.ids) and not m.place]
    if faced:
        node.roles["parties"] = faced
        above.roles |= {"parties": [], "actor": list(node.roles["actor"]), "partner": faced}


def _of_phrase(analysis: Analysis, node: Predication) -> Sequence[Mention]:
    """The names after the mediators in the same "between"."""
    phrases = analysis.clauses[node.clause].phrases
    home = next((p for p in phrases if p.first <= node.first <= p.last), None)
    if home is None or home.marker != "between":
        return []
    return [m for m in analysis.mentions if home.first <= m.first and m.last <= home.last]
