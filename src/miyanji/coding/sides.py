"""Who acts and who is acted on in a plain political act.

Beyond the names that fill a predication's roles: a name inside the phrase of a role ("a village in
northern Iraq"), people without a name who belong to a country that the clause names ("police in
Lagos", "protesters"), and for acts that a state does at home its own people.
"""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.actors.agents import agent_at
from miyanji.actors.gazetteer import states
from miyanji.coding.clauses import Phrase
from miyanji.coding.domestic import unheard
from miyanji.coding.following import purpose, same_again
from miyanji.coding.lexicon import Concept, has_cue
from miyanji.coding.locating import inside, occasion, owns_mission, places
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import ids_of
from miyanji.coding.unnamed import agent, among_themselves, has_agent, penal

_AT_HOME = ("ASSAULT", "COERCE", "PROTEST", "RETREAT", "CONCEDE", "ACCUSE", "REJECT", "REQUEST")
_AT_HOME_ALSO = ("THREATEN", "MOBILIZE", "SANCTION")
_SIDES = ("addressee", "partner", "parties")
# Markers of phrases that may name the other side where a concept does not say which.
_TOWARD = ("object", "to", "against", "on", "with", "from")
# Types whose addressee is whom it is for.
_GIVEN = ("AGREE", "AID")
# Types by which somebody is put out of where they are.
_PUT_OUT = ("COERCE", "SANCTION")
# Markers behind a participle that say whose its noun is ("made by", "imposed on").
_BEHIND = ("by", "on", "against", "to", "from")
_BY_NAME = ("name", "demonym", "office")
# Pronouns that stand for who speaks.
_THEMSELVES = ("they", "he", "she", "it")
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
    if not others and len(ids_of(actor)) == 1 and among_themselves(analysis, node):
        return actor, list(actor[:1])
    if not others and actor:
        others = _unnamed_others(analysis, node, actor)
    return actor, _apart(node, actor, others)


def two_sided(concept: Concept) -> bool:
    """Whether a plain act of this concept needs a second name, and not the actor's again."""
    needed = not {"addressee", "partner"}.isdisjoint(concept.needs)
    return needed and concept.plover not in (*_AT_HOME, *_AT_HOME_ALSO)


def _missions(analysis: Analysis, node: Predication) -> list[Mention]:
    """ "Outside the A embassy": whom a deed at a mission is aimed at."""
    if analysis.sentence.language != "en" or node.concept.plover not in ("PROTEST", "ASSAULT"):
        return []
    own = set(analysis.clauses[node.clause].tokens)
    return [m for m in analysis.mentions if m.first in own and owns_mission(m)]


def others_of(
    analysis: Analysis, node: Predication, actor: Sequence[Mention] | None = None
) -> list[Mention]:
    """Return whom ``node`` is done to, as the content of another predication, or by ``actor``."""
    return _others(analysis, node, node.roles.get("actor", []) if actor is None else actor)


def _actor(analysis: Analysis, node: Predication) -> list[Mention]:
    named = node.roles.get("actor") or _meeting(node)[:1]
    if node.passive and "by" in node.marks:
        # "Evacuated from A by B"
        named = [m for m in named if any(_in(p, m) for p in node.marks["by"])] or named
    noun = _participle_of(analysis, node)
    if noun is not None and _people(analysis, noun):
        # "People seeking a coup" are nobody whom the main clause names.
        named = [m for m in named if m.first <= noun <= m.last]
    elif noun is not None and not named and not node.passive:
        named = _author(analysis, noun)
    if any(m.place for m in named):
        return [m for m in named if m.place and has_agent(analysis, node, ("subject", "by"))]
    if named:
        return list(named)
    markers = _marks(node, "actor")
    if node.concept.roles.get("subject") == "addressee":
        # "Received weapons from B"
        markers = [*markers, "object"]
    phrases = [p for marker in markers for p in node.marks.get(marker, [])]
    found = [m for p in phrases for m in inside(analysis, p) if not m.place or agent(analysis, p)]
    if not found:
        subjects = [p for p in phrases if p.marker == "subject"]
        found = [m for p in subjects for m in _means(analysis, node, p) or _before(analysis, p)]
    return found or _speaker(analysis, node)


def _in(phrase: Phrase, mention: Mention) -> bool:
    return phrase.first <= mention.first and mention.last <= phrase.last


def _participle_of(analysis: Analysis, node: Predication) -> int | None:
    """The noun that a participle stands behind, in English: one in -ing, or a passive one whose
    doer is not told."""
    verb, tokens = node.verb, analysis.sentence.tokens
    if verb is None or analysis.sentence.language != "en" or len(verb.tokens) > 1:
        return None
    token = tokens[verb.head]
    form = token.key.endswith("ing") or not node.marks.get("by")
    behind = token.dep == "acl" and form and token.head < token.i
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


def _speaker(analysis: Analysis, node: Predication) -> list[Mention]:
    """ "A's parties said they would ...": whoever speaks of itself by a pronoun."""
    above = analysis.nodes[node.parent] if node.parent is not None else None
    tokens, subjects = analysis.sentence.tokens, node.marks.get("subject", [])
    alone = [p for p in subjects if p.first == p.last and tokens[p.first].key in _THEMSELVES]
    if above is None or not alone or node.passive or above.concept.family != "speech":
        return []
    return _actor(analysis, above) if analysis.sentence.language == "en" else []


def _before(analysis: Analysis, phrase: Phrase) -> list[Mention]:
    """ "A's shelling killed ...": whose the deed is, where the parse cuts the name off."""
    tokens = analysis.sentence.tokens
    if analysis.sentence.language != "en" or not tokens[phrase.head].key.endswith("ing"):
        return []
    return [m for m in analysis.mentions if m.kind == "demonym" and m.last == phrase.first - 1]


def _others(analysis: Analysis, node: Predication, actor: Sequence[Mention]) -> list[Mention]:
    named = [m for role in _SIDES[:2] for m in node.roles.get(role, [])]
    named = named or _missions(analysis, node)
    named = named or _meeting(node)[1:]
    named = [m for m in named if m not in actor]
    own = ids_of(actor)
    if named and (analysis.sentence.language != "en" or not ids_of(named) <= own):
        return named
    english = analysis.sentence.language == "en"
    given = ("for",) if english and (node.concept.plover in _GIVEN or penal(analysis, node)) else ()
    markers = [*(m for role in _SIDES[:2] for m in _marks(node, role)), *_TOWARD, *given]
    phrases = [p for marker in markers for p in node.marks.get(marker, [])]
    phrases = [p for p in phrases if p.marker != "in" or not occasion(analysis, p)]
    found = (inside(analysis, p) for p in phrases)
    near = next((ms for ms in found if ms and not ids_of(ms) & own), [])
    near = near or [m for m in _qualifying(analysis, node, phrases) if not set(m.ids) & own]
    return near or named


def _qualifying(analysis: Analysis, node: Predication, phrases: Sequence[Phrase]) -> list[Mention]:
    """ "Rejected an offer made by B", "seized farms owned by B": whom a participle behind the
    object names."""
    tokens = analysis.sentence.tokens
    held = [p for p in phrases if p.marker not in ("subject", "by")]
    for phrase in held if analysis.sentence.language == "en" else ():
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


def _unnamed_actor(
    analysis: Analysis, node: Predication, others: Sequence[Mention]
) -> list[Mention]:
    """The country of an actor without a name: of the place, or of whom it acts on at home."""
    domestic = node.concept.family == "domestic"
    left = node.marks.get("from", []) if node.passive and "by" not in node.marks else []
    if node.concept.plover in _PUT_OUT and left:
        # "Were expelled from A"
        return [m for p in left for m in inside(analysis, p) if m not in others][:1]
    agent = has_agent(analysis, node, ("subject", "by"))
    suffered = node.passive and (
        node.concept.plover in ("COERCE", "ASSAULT") or node.name == "summon"
    )
    if not agent and not (node.passive and domestic) and not (suffered and _deed(analysis, node)):
        return []
    where = places(analysis, node)
    if where:
        return where[:1]
    at_home = domestic or node.concept.plover in (*_AT_HOME, *_AT_HOME_ALSO)
    return [m for m in others[:1] if not owns_mission(m)] if at_home else []


def _deed(analysis: Analysis, node: Predication) -> bool:
    """What is suffered is somebody's deed and no accident, and where it was done is told."""
    own = [analysis.sentence.tokens[i] for i in analysis.clauses[node.clause].tokens]
    told = analysis.sentence.language == "en" and "in" in node.marks and "by" not in node.marks
    return told and not node.nominal and not has_cue(own, "en", "accidents")


def _unnamed_others(
    analysis: Analysis, node: Predication, actor: Sequence[Mention]
) -> list[Mention]:
    """The country of an addressee without a name: of the place, or the actor's own."""
    event = node.concept.plover or ""
    if before := same_again(analysis, node, actor):
        return before
    where = [m for m in places(analysis, node) if not set(m.ids) & ids_of(actor)]
    if where and event in _LOCAL:
        return where[:1]
    if event == "CONSULT" and node.link != "in" and len(ids_of(actor)) == 1:
        # "Held meetings in Baghdad": with those who are at home there.
        return where[:1] if analysis.sentence.language == "en" else []
    if event == "SUPPORT" and not node.nominal:
        return _own_country(analysis, node, actor)
    after = [m for m in where if m.first > node.last]
    if after and event in _ABROAD and not node.passive and analysis.sentence.language == "en":
        return after[:1]
    markers = ("object", "against", "on", "to", "with")
    # "Fired tear gas at students".
    own = has_agent(analysis, node, (*markers, "in") if event == "ASSAULT" else markers)
    # Who moves troops of its own moves them against nobody.
    at_home = event in (*_AT_HOME, *_AT_HOME_ALSO) and event != "MOBILIZE"
    at_home = at_home and not purpose(analysis, node)
    at_home = at_home and (own or _rules_over(node) or unheard(analysis, node, actor))
    return list(actor[:1]) if at_home else []


def _own_country(analysis: Analysis, node: Predication, actor: Sequence[Mention]) -> list[Mention]:
    """ "A's president defended A's policy": the country by its name, not as "its"."""
    official = (
        any(m.kind in ("person", "office") for m in actor) and ids_of(actor) <= states().keys()
    )
    official = official and node.name in ("praise", "defend")
    objects = node.marks.get("object", []) if official else []
    held = [m for p in objects for m in inside(analysis, p)]
    same = [m for m in held if set(m.ids) <= ids_of(actor) and m.kind in _BY_NAME]
    return same if analysis.sentence.language == "en" and not node.passive else []


def _rules_over(node: Predication) -> bool:
    return node.concept.family == "domestic" and node.concept.plover == "COERCE"


def _apart(node: Predication, actor: Sequence[Mention], others: Sequence[Mention]) -> list[Mention]:
    """Nobody meets or helps itself; a state may act on its own people, never through "its"."""
    own = ids_of(actor)
    if node.concept.plover in (*_AT_HOME, *_AT_HOME_ALSO):
        return [m for m in others if m.kind != "anaphor" or not set(m.ids) & own]
    if node.concept.plover == "SUPPORT" and not node.nominal and others:
        # A president defends the country by its name.
        return [m for m in others if m.kind in _BY_NAME or not set(m.ids) & own]
    return [m for m in others if not set(m.ids) & own]
