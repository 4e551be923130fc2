"""Readiness to help others settle what stands between them, in English words that the frames do
not know: "is at the disposal of both", "its doors are open to A and B", "would gladly mediate".

Found by word order where no frame fits.
"""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.attitudes import hostile
from miyanji.coding.beyond import concepts_at, ids_in, rest, sides, stateful
from miyanji.coding.clauses import Phrase
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.offices import core_of
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import speaker

Roles = dict[str, list[Mention]]

_ENDS = frozenset(("talks", "agreement", "reconcile", "bring", "mediation"))
# What has to be settled in so many words: who is committed to act on a war need not end it.
_TROUBLE = frozenset(("conflict", "meet"))
_TWO = 2
_NEAR = 4


def readied(analysis: Analysis, node: Predication) -> Roles | None:
    """Return the roles of a readiness to help others settle, None where there is none."""
    if _negated(node) or not (_ready(analysis, node) or gladly(analysis, node)):
        return None
    doers = _doers(analysis, node)
    places = rest(analysis, node)
    # "Our brothers in A and B" are both sides.
    served = _served(analysis, node)
    others = sides(analysis, places, ids_in(doers), anywhere=served)
    if not stateful(doers) or hostile(analysis, node):
        return None
    named = len(ids_in(others))
    if named == 1 or (not named and not _both(analysis, places)):
        return None
    if not named and len(ids_in(doers)) >= _TWO:
        # "Both countries are committed to dialogue": with each other.
        return None
    if not (served or _aims(analysis, places)):
        return None
    return {"actor": doers, "addressees": others, "mediators": doers, "parties": others}


def offers(node: Predication) -> bool:
    """ "Put itself at the disposal of both": what is held out is offered."""
    return node.verb is not None and node.verb.lemma in cue_keys("en", "putting")


def _negated(node: Predication) -> bool:
    return node.verb is not None and node.verb.negated


def _stands_by(analysis: Analysis, node: Predication) -> bool:
    """ "Stands by to help", which is no "stands by its ally"."""
    tokens = analysis.sentence.tokens
    if node.nominal or node.verb is None or node.verb.lemma != "stand":
        return False
    after = [t.key for t in tokens[node.verb.head + 1 : node.verb.head + 3]]
    return after == ["by", "to"]


def _ready(analysis: Analysis, node: Predication) -> bool:
    """Readiness, in a word for it or as a service that is held out."""
    if node.name == "ready":
        return not quality(analysis, node)
    after = analysis.sentence.tokens[node.last + 1 : node.last + 1 + 2 * _NEAR]
    if node.name == "offer" and not node.nominal:
        return has_cue(after, "en", "services")
    if node.nominal:
        return False
    return (
        _served(analysis, node)
        or _stands_by(analysis, node)
        or has_cue(analysis.sentence.tokens[node.first : node.last + _NEAR], "en", "utmost")
    )


def quality(analysis: Analysis, node: Predication) -> bool:
    """Tell whether a word of readiness is none here: "a free and open sea", "proud to welcome"."""
    own = [node, *(n for n in analysis.children(node) if n.name == "ready")]
    tokens = analysis.sentence.tokens
    words = [t for n in own for t in tokens[n.first : n.last + 1]]
    after = tokens[node.last + 1 : node.last + 3]
    if [t.key for t in after[:1]] == ["to"] and after[-1].pos == "VERB":
        # "Kenya, ready to mediate, ...", a headline's "Kenya ready to mediate".
        return has_cue(words, "en", "honoured")
    return all(t.dep in ("amod", "conj") and t.pos == "ADJ" for t in words) or has_cue(
        words, "en", "honoured"
    )


def _served(analysis: Analysis, node: Predication) -> bool:
    tokens = analysis.sentence.tokens
    return has_cue(tokens[node.last - 1 : node.last + 1 + _NEAR], "en", "at_service")


def gladly(analysis: Analysis, node: Predication) -> bool:
    """ "Would gladly mediate", "would welcome the chance to mediate"."""
    verb = node.verb
    if verb is None or verb.modal not in ("would", "can"):
        return False
    tokens = analysis.sentence.tokens
    around = tokens[max(0, node.first - 2) : node.last + 1 + _NEAR]
    if node.name == "mediation":
        return has_cue(around, "en", "gladly")
    wanted = node.name in ("welcome", "want", "") and has_cue(around, "en", "openings")
    core = core_of(analysis, node) if wanted else None
    own = ids_in(_doers(analysis, node))
    return core is not None and ids_in(core.roles.get("actor", [])) <= own


def _doers(analysis: Analysis, node: Predication) -> list[Mention]:
    """Who is ready: the actor, that of the verb above ("remains committed"), or who says so of
    "us"."""
    own = node.roles.get("actor", [])
    above = next(analysis.ancestors(node), None)
    if not own and node.nominal and above is not None:
        own = above.roles.get("actor", [])
    return list(own) or speaker(analysis, node)


def _both(analysis: Analysis, places: Sequence[int]) -> bool:
    return has_cue([analysis.sentence.tokens[i] for i in places], "en", "both_sides")


def _aims(analysis: Analysis, places: Sequence[int]) -> bool:
    """What the readiness is for is peace between them."""
    between = (p for c in analysis.clauses for p in c.phrases if p.marker == "between")
    if any(p.first in places and len(ids_in(_in(analysis, p))) >= _TWO for p in between):
        return True
    words = [analysis.sentence.tokens[i] for i in places]
    found = concepts_at(analysis, places)
    if found & _ENDS or has_cue(words, "en", "peace_aims"):
        return True
    if found & _TROUBLE and has_cue(words, "en", "settling"):
        return True
    return has_cue(words, "en", "peaceful_ends") or has_cue(words, "en", "at_service")


def _in(analysis: Analysis, phrase: Phrase) -> list[Mention]:
    return [m for m in analysis.mentions if phrase.first <= m.first <= phrase.last]


_BACKING = ("support", "help", "welcome", "praise")


def backs(analysis: Analysis, node: Predication) -> bool:
    """Tell whether somebody backs the talks of others, and so joins none ("committed to supporting
    the process of A")."""
    own = {i for m in node.roles.get("actor", []) for i in m.ids}
    inside = list(analysis.content(node))
    talks = [n for n in inside if n.standing]
    sides = {i for n in talks for m in n.roles.get("parties", []) for i in m.ids}
    supported = any(n.name in _BACKING for n in inside)
    return bool(talks) and not own & sides and (supported or bool(sides))
