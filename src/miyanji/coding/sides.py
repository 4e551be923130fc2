"""Who acts and who is acted on in a plain political act.

Beyond the names that fill a predication's roles: a name inside the phrase of a role ("a village in
northern Iraq"), people without a name who belong to a country that the clause names ("police in
Lagos", "protesters"), and for acts that a state does at home its own people.
"""

from collections.abc import Iterable, Sequence

from miyanji.actors.actor import Mention
from miyanji.actors.agents import acts_within, agent_at
from miyanji.coding.clauses import Phrase
from miyanji.coding.lexicon import Concept, has_cue
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import ids_of
from miyanji.languages.sentence import Sentence

_FAR = 99
_AT_HOME = ("ASSAULT", "COERCE", "PROTEST", "RETREAT", "CONCEDE", "ACCUSE", "REJECT", "REQUEST")
_AT_HOME_ALSO = ("THREATEN", "MOBILIZE", "SANCTION")
_SIDES = ("addressee", "partner", "parties")
# Markers of phrases that may name the other side where a concept does not say which.
_TOWARD = ("object", "to", "against", "on", "with", "from")
# Markers behind a participle that say whose its noun is ("made by", "imposed on").
_BEHIND = ("by", "on", "against", "to", "from")
# Words for how many there are of those that act or are acted on ("dozens of protesters").
_COUNTING = frozenset(
    {"dozen", "hundred", "thousand", "group", "number", "score", "handful", "couple", "crowd"}
    | {"member", "leader", "pair", "some", "most", "many", "several", "scores", "million", "one"}
)
# Types whose addressee is the country where it happens, if it is told after the verb.
_ABROAD = ("ACCUSE", "REQUEST")
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
    if node.passive and "by" in node.marks:
        # "Evacuated from A by B"
        named = [m for m in named if any(_in(p, m) for p in node.marks["by"])] or named
    noun = _participle_of(analysis, node)
    if noun is not None and _people(analysis, noun):
        # "People seeking a coup" are nobody whom the main clause names.
        named = [m for m in named if m.first <= noun <= m.last]
    elif noun is not None and not named:
        named = _author(analysis, noun)
    if any(m.place for m in named):
        return [m for m in named if m.place and _has_agent(analysis, node, ("subject", "by"))]
    if named:
        return list(named)
    markers = _marks(node, "actor")
    if node.concept.roles.get("subject") == "addressee":
        # "Received weapons from B"
        markers = [*markers, "object"]
    phrases = [p for marker in markers for p in node.marks.get(marker, [])]
    found = [m for p in phrases for m in inside(analysis, p) if not m.place or _agent(analysis, p)]
    return found or [m for p in phrases if p.marker == "subject" for m in _means(analysis, node, p)]


def _in(phrase: Phrase, mention: Mention) -> bool:
    return phrase.first <= mention.first and mention.last <= phrase.last


def _participle_of(analysis: Analysis, node: Predication) -> int | None:
    """The noun that a participle in -ing stands behind, in English."""
    verb, tokens = node.verb, analysis.sentence.tokens
    if verb is None or analysis.sentence.language != "en" or len(verb.tokens) > 1:
        return None
    token = tokens[verb.head]
    behind = token.dep == "acl" and token.key.endswith("ing") and token.head < token.i
    return token.head if behind else None


def _people(analysis: Analysis, i: int) -> bool:
    return agent_at(analysis.sentence.tokens, i, "en") is not None


def _author(analysis: Analysis, noun: int) -> list[Mention]:
    """ "Issued a statement condemning ...": who issues it condemns."""
    for node in analysis.nodes:
        if not node.nominal and noun in analysis.clauses[node.clause].tokens:
            return list(node.roles.get("actor", []))
    return []


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
    own = ids_of(actor)
    if named and (analysis.sentence.language != "en" or not ids_of(named) <= own):
        return named
    markers = [*(m for role in _SIDES[:2] for m in _marks(node, role)), *_TOWARD]
    phrases = [p for marker in markers for p in node.marks.get(marker, [])]
    phrases = [p for p in phrases if p.marker != "in" or not _occasion(analysis, p)]
    found = (inside(analysis, p) for p in phrases)
    near = next((ms for ms in found if ms and not ids_of(ms) & own), [])
    near = near or [m for m in _qualifying(analysis, node, phrases) if not set(m.ids) & own]
    return near or named


def _qualifying(analysis: Analysis, node: Predication, phrases: Sequence[Phrase]) -> list[Mention]:
    """ "Rejected an offer made by B", "seized farms owned by B": whom a participle behind the
    object names."""
    tokens = analysis.sentence.tokens
    objects = [p for p in phrases if p.marker == "object"]
    for phrase in objects if analysis.sentence.language == "en" else ():
        for clause in analysis.clauses:
            verb = clause.verb
            if verb is None or clause.index == node.clause or tokens[verb.head].dep != "acl":
                continue
            if phrase.first <= tokens[verb.head].head <= phrase.last:
                named = (
                    inside(analysis, p) for m in _BEHIND for p in clause.phrases if p.marker == m
                )
                return next((ms for ms in named if ms), [])
    return []


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
    at_home = domestic or node.concept.plover in (*_AT_HOME, *_AT_HOME_ALSO)
    return list(others[:1]) if at_home else []


def _unnamed_others(
    analysis: Analysis, node: Predication, actor: Sequence[Mention]
) -> list[Mention]:
    """The country of an addressee without a name: of the place, or the actor's own."""
    event = node.concept.plover or ""
    places = [m for m in _places(analysis, node) if not set(m.ids) & ids_of(actor)]
    if places and event in _LOCAL:
        return places[:1]
    after = [m for m in places if m.first > node.last]
    if after and event in _ABROAD and not node.passive and analysis.sentence.language == "en":
        return after[:1]
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
    return named or _placed(analysis, node.clause)


def _placed(analysis: Analysis, clause: int) -> list[Mention]:
    """Places in a clause, or in the one that it goes on with ("crossed into A and seized")."""
    here = analysis.clauses[clause]
    own = set(here.tokens)
    found = [m for m in analysis.mentions if m.first in own and _is_place(analysis, m)]
    goes_on = here.link == "coordinate" and analysis.sentence.language == "en"
    if found or not goes_on or here.parent is None or here.parent == clause:
        return found
    return _placed(analysis, here.parent)


def _is_place(analysis: Analysis, mention: Mention) -> bool:
    """The name only says where, or what it names is a border or a town ("the Syrian border")."""
    if (
        mention.place
        or mention.kind not in ("demonym", "name")
        or analysis.sentence.language != "en"
    ):
        return mention.place
    return has_cue(analysis.sentence.tokens[mention.last + 1 : mention.last + 2], "en", "borders")


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
    places = _heads(sentence, phrase) if sentence.language == "en" else _all(phrase)
    found = (agent_at(sentence.tokens, i, sentence.language) for i in places)
    return any(sector is not None and acts_within(sector) for sector in found)


def _all(phrase: Phrase) -> Sequence[int]:
    return range(phrase.first, phrase.last + 1)


def _heads(sentence: Sentence, phrase: Phrase) -> Sequence[int]:
    """The head of a phrase, and of whom it counts ("dozens of protesters", "11 of the men")."""
    tokens, head = sentence.tokens, phrase.head
    if tokens[head].lemma not in _COUNTING and tokens[head].pos != "NUM":
        return [head]
    of = (i for i in range(head + 1, phrase.last + 1) if tokens[i].head == head)
    return [head, *(i for i in of if tokens[i].dep == "nmod")]


def answered(analysis: Analysis, node: Predication, actor: Sequence[Mention]) -> list[Mention]:
    """Return whose request, plan or offer ``node`` answers, where no role of its own names them:
    others, or somebody else of the actor's own state ("parliament rejected the premier's plan")."""
    others = [m for m in _others(analysis, node, actor) if not m.place]
    if others:
        return others
    objects = (p for p in node.marks.get("object", []) if not node.passive)
    held = (m for p in objects for m in inside(analysis, p))
    return [m for m in held if m not in actor and m.kind in ("office", "person")]


def _apart(node: Predication, actor: Sequence[Mention], others: Sequence[Mention]) -> list[Mention]:
    """Nobody meets or helps itself; a state may act on its own people, never through "its"."""
    own = ids_of(actor)
    if node.concept.plover in (*_AT_HOME, *_AT_HOME_ALSO):
        return [m for m in others if m.kind != "anaphor" or not set(m.ids) & own]
    return [m for m in others if not set(m.ids) & own]
