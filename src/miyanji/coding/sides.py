"""Who acts and who is acted on in a plain political act.

Beyond the names that fill a predication's roles: a name inside the phrase of a role ("a village in
northern Iraq"), people without a name who belong to a country that the clause names ("police in
Lagos", "protesters"), and for acts that a state does at home its own people.
"""

from collections.abc import Iterable, Sequence

from miyanji.actors.actor import Mention
from miyanji.actors.agents import acts_within, agent_at
from miyanji.coding.clauses import Phrase
from miyanji.coding.lexicon import Concept
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import ids_of

_FAR = 99
_AT_HOME = ("ASSAULT", "COERCE", "PROTEST", "RETREAT", "CONCEDE", "ACCUSE", "REJECT", "REQUEST")
_AT_HOME_ALSO = ("THREATEN", "MOBILIZE", "SANCTION")
_SIDES = ("addressee", "partner", "parties")
# Markers of phrases that may name the other side where a concept does not say which.
_TOWARD = ("object", "to", "against", "on", "with", "from")
_LOCAL = ("ASSAULT", "COERCE", "MOBILIZE", "AID", "SANCTION", "RETREAT", "CONCEDE", "PROTEST")


def sides(analysis: Analysis, node: Predication) -> tuple[list[Mention], list[Mention]]:
    """Return the actors and the addressees of ``node`` as a plain act."""
    actor = _actor(analysis, node)
    others = _others(analysis, node, actor)
    if not actor:
        actor = _unnamed_actor(analysis, node, others)
        others = [m for m in others if m not in actor] or others
    if not others and actor:
        others = _unnamed_others(analysis, node, actor)
    return actor, _apart(node, actor, others)


def two_sided(concept: Concept) -> bool:
    """Whether a plain act of this concept needs a second name, and not the actor's again."""
    needed = not {"addressee", "partner"}.isdisjoint(concept.needs)
    return needed and concept.plover not in (*_AT_HOME, *_AT_HOME_ALSO)


def others_of(analysis: Analysis, node: Predication) -> list[Mention]:
    """Return whom ``node`` is done to, as the content of another predication."""
    return _others(analysis, node, node.roles.get("actor", []))


def _actor(analysis: Analysis, node: Predication) -> list[Mention]:
    named = node.roles.get("actor") or _meeting(node)[:1]
    if any(m.place for m in named):
        return [m for m in named if m.place and _has_agent(analysis, node, ("subject", "by"))]
    if named:
        return list(named)
    phrases = [p for marker in _marks(node, "actor") for p in node.marks.get(marker, [])]
    found = [m for p in phrases for m in inside(analysis, p) if not m.place or _agent(analysis, p)]
    return found or [m for p in phrases if p.marker == "subject" for m in _means(analysis, node, p)]


def _meeting(node: Predication) -> list[Mention]:
    """Those between whom it is; a journey has no sides."""
    return [] if node.name == "visit" else node.roles.get("parties", [])


def _means(analysis: Analysis, node: Predication, phrase: Phrase) -> list[Mention]:
    """ "The missiles fired by Iran struck ...": who acts in what qualifies the subject."""
    before = [n for n in analysis.nodes if phrase.first < n.first < node.first and n is not node]
    return next((list(n.roles["actor"]) for n in before if n.roles.get("actor")), [])


def _others(analysis: Analysis, node: Predication, actor: Sequence[Mention]) -> list[Mention]:
    named = [m for role in _SIDES[:2] for m in node.roles.get(role, [])]
    named = named or _meeting(node)[1:]
    named = [m for m in named if m not in actor]
    if named:
        return named
    markers = [*(m for role in _SIDES[:2] for m in _marks(node, role)), *_TOWARD]
    phrases = [p for marker in markers for p in node.marks.get(marker, [])]
    phrases = [p for p in phrases if p.marker != "in" or not _occasion(analysis, p)]
    found = (inside(analysis, p) for p in phrases)
    own = ids_of(actor)
    return next((ms for ms in found if ms and not ids_of(ms) & own), [])


def _marks(node: Predication, role: str) -> list[str]:
    return [marker for marker, filled in node.concept.roles.items() if filled == role]


def inside(analysis: Analysis, phrase: Phrase) -> list[Mention]:
    """Return the names nearest to the head of ``phrase``, with those coordinated to them."""
    held = [m for m in analysis.mentions if phrase.first <= m.first and m.last <= phrase.last]
    ranked = sorted((_distance(analysis, m, phrase.head), m.first, m) for m in held if m.ids)
    if not ranked:
        return []
    nearest = ranked[0][0]
    return [m for steps, _, m in ranked if steps == nearest]


def _distance(analysis: Analysis, mention: Mention, head: int) -> int:
    """Steps in the tree from a name up to ``head``; coordination costs none."""
    tokens, at, steps = analysis.sentence.tokens, mention.first, 0
    for _ in range(_FAR):
        if at == head:
            return steps
        token = tokens[at]
        if token.head == at:
            return _FAR
        steps += 0 if token.dep == "conj" or mention.first <= token.head <= mention.last else 1
        at = token.head
    return _FAR


def _unnamed_actor(
    analysis: Analysis, node: Predication, others: Sequence[Mention]
) -> list[Mention]:
    """The country of an actor without a name: of the place, or of whom it acts on at home."""
    domestic = node.concept.family == "domestic"
    agent = _has_agent(analysis, node, ("subject", "by"))
    if not agent and not (domestic and node.passive):
        return []
    places = _places(analysis, node)
    if places:
        return places[:1]
    return list(others[:1]) if agent or domestic else []


def _unnamed_others(
    analysis: Analysis, node: Predication, actor: Sequence[Mention]
) -> list[Mention]:
    """The country of an addressee without a name: of the place, or the actor's own."""
    event = node.concept.plover or ""
    places = [m for m in _places(analysis, node) if not set(m.ids) & ids_of(actor)]
    if places and event in _LOCAL:
        return places[:1]
    own = _has_agent(analysis, node, ("object", "against", "on", "to", "with"))
    at_home = event in (*_AT_HOME, *_AT_HOME_ALSO) and (own or _rules_over(node))
    return list(actor[:1]) if at_home else []


def _rules_over(node: Predication) -> bool:
    return node.concept.family == "domestic" and node.concept.plover == "COERCE"


def _places(analysis: Analysis, node: Predication) -> list[Mention]:
    """Names that say where, in the roles of ``node`` or else in its clause."""
    named = list(node.roles.get("place", []))
    where = [p for p in node.marks.get("in", []) if not _occasion(analysis, p)]
    named = named or [m for p in where for m in inside(analysis, p)]
    own = set(analysis.clauses[node.clause].tokens)
    return named or [m for m in analysis.mentions if m.place and m.first in own]


def _occasion(analysis: Analysis, phrase: Phrase) -> bool:
    """«پس از وساطت واتیکان»: on what occasion, not where."""
    events = (n for n in analysis.nodes if n.nominal and n.concept.family == "event")
    return any(phrase.first <= n.first <= phrase.last for n in events)


def _has_agent(analysis: Analysis, node: Predication, markers: Iterable[str]) -> bool:
    phrases = [p for marker in markers for p in node.marks.get(marker, [])]
    return any(_agent(analysis, p) for p in phrases)


def _agent(analysis: Analysis, phrase: Phrase) -> bool:
    """The phrase is about people or a body without a name ("two policemen", "the court")."""
    sentence = analysis.sentence
    places = [phrase.head] if sentence.language == "en" else range(phrase.first, phrase.last + 1)
    found = (agent_at(sentence.tokens, i, sentence.language) for i in places)
    return any(sector is not None and acts_within(sector) for sector in found)


def _apart(node: Predication, actor: Sequence[Mention], others: Sequence[Mention]) -> list[Mention]:
    """Nobody meets or helps itself; a state may act on its own people, never through "its"."""
    own = ids_of(actor)
    if node.concept.plover in (*_AT_HOME, *_AT_HOME_ALSO):
        return [m for m in others if m.kind != "anaphor" or not set(m.ids) & own]
    return [m for m in others if not set(m.ids) & own]
