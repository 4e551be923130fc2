"""What is threatened or promised so that another makes peace, in English: "would face sanctions
unless it signs the deal", "withheld aid to push it towards a truce", "gave it a week to accept".

Found by word order where no frame fits.
"""

from collections.abc import Collection, Iterator, Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.beyond import concepts_at, ids_in, rest, sides, stateful
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.predications import Analysis, Predication

Roles = dict[str, list[Mention]]

_STAKES = frozenset(
    (
        "threaten",
        "menace",
        "ultimatum",
        "warn",
        "promise",
        "incentive",
        "sanction",
        "cut_aid",
        "cut_ties",
        "pressure",
        "ultimatum",
    )
)
_WANTED = frozenset(
    (
        "accept",
        "agreement",
        "sign",
        "talks",
        "meet",
        "proposal",
        "reach",
        "resume",
        "truce",
        "take_part",
        "attend",
        "withdraw",
        "reject",
    )
)
_GIVING = ("give", "provide", "say", "request", "ready")
_PUT = frozenset(("proposal", "mediation", "truce", "agreement"))
_THIRD = frozenset(("mediation", "mediator", "truce"))
_SIDES = ("parties", "partner")
_NEAR = 8


def staked(analysis: Analysis, node: Predication) -> Roles | None:
    """Return the roles of a threat or promise that a truce or talks hang on, None where there is
    none."""
    actor = node.roles.get("actor", [])
    if node.nominal or not _at_stake(analysis, node) or not stateful(actor):
        return None
    places = rest(analysis, node)
    goal = [i for at in _terms(analysis, node, places) for i in places if i >= at]
    if has_cue([analysis.sentence.tokens[i] for i in goal], "en", "commerce"):
        return None
    if not goal or _own_deal(analysis, goal, ids_in(actor)):
        return None
    pressed = _pressed(analysis, node, places, goal, ids_in(actor))
    both = len(ids_in(pressed)) > 1 and bool(concepts_at(analysis, goal) & _WANTED)
    known = ids_in(actor) | ids_in(pressed)
    if not pressed or not (both or _of_peace(analysis, node, goal, known)):
        return None
    return {"actor": list(actor), "addressees": pressed, "mediators": [], "parties": []}


def _at_stake(analysis: Analysis, node: Predication) -> bool:
    if node.verb is None or node.verb.negated or node.passive:
        return False
    if node.name in _STAKES:
        return True
    tokens, keys = analysis.sentence.tokens, cue_keys("en", "staking")
    after = [t.key for t in tokens[node.verb.head + 1 : node.verb.head + 2]]
    if node.verb.lemma in keys or node.verb.lemma + "".join(after) in keys:
        return True
    return node.name == "request" or given(analysis, node) or pushes(analysis, node)


def pushes(analysis: Analysis, node: Predication) -> bool:
    """ "Pushed A to agree": somebody is pushed; who "pushed for a truce" pushes nobody."""
    if node.nominal or node.verb is None or node.verb.lemma not in ("push", "nudge", "lean"):
        return False
    start = node.last + 1 + (node.verb.lemma == "lean")
    return any(m.first in (start, start + 1) and not m.place for m in analysis.mentions)


def given(analysis: Analysis, node: Predication) -> bool:
    """ "Gave it a week to accept", "told it that aid would stop if"."""
    after = analysis.sentence.tokens[node.last + 1 : node.last + 1 + _NEAR]
    if node.name == "ultimatum":
        return True
    telling = node.verb is not None and node.verb.lemma in cue_keys("en", "telling")
    if telling and node.name == "say":
        return any(t.key in ("would", "will", "could", "must") for t in after)
    return node.name in _GIVING and has_cue(after, "en", "stakes")


def _terms(analysis: Analysis, node: Predication, places: Sequence[int]) -> Iterator[int]:
    """The token that opens what is wanted in return: a condition, a purpose, an exchange."""
    tokens = analysis.sentence.tokens
    for i in places:
        words = tokens[i : i + 4]
        if has_cue(words[:1], "en", "terms_open") or _opens(words):
            yield i
            return
        verb = tokens[i + 1].pos in ("VERB", "AUX") if i + 1 < len(tokens) else False
        apart = node.verb is not None and i > node.verb.head + 1
        purpose = tokens[i].key in ("to", "for") and verb and apart
        if purpose and node.name != "say":
            yield i
            return


def _opens(words: Sequence[object]) -> bool:
    keys = [getattr(t, "key", "") for t in words]
    return keys[:3] in (["in", "return", "for"], ["in", "exchange", "for"]) or keys[:2] == [
        "as",
        "soon",
    ]


def _of_peace(
    analysis: Analysis, node: Predication, goal: Collection[int], known: set[str]
) -> bool:
    """What is wanted is a truce or talks with somebody else, or an answer to who gave time."""
    words = [analysis.sentence.tokens[i] for i in sorted(goal)]
    if has_cue(words, "en", "peace_aims") or has_cue(words, "en", "calming"):
        return True
    found = concepts_at(analysis, goal)
    if "accept" in found and found & _PUT and given(analysis, node):
        return True
    return bool(found & _WANTED) and bool(sides(analysis, goal, known) or found & _THIRD)


def _own_deal(analysis: Analysis, goal: Collection[int], own: set[str]) -> bool:
    """Who presses is itself a side of the talks or the deal."""
    inside = (n for n in analysis.nodes if n.first in goal and n.name in _WANTED and n.nominal)
    return any(own & ids_in(n.roles.get(role, [])) for n in inside for role in _SIDES)


def _pressed(
    analysis: Analysis,
    node: Predication,
    places: Sequence[int],
    goal: Collection[int],
    own: set[str],
) -> list[Mention]:
    """Who is pressed: whoever is named between the verb and what is wanted, else its subject."""
    before = sides(analysis, [i for i in places if i not in goal], own)
    if before:
        return before
    named = [m for m in node.roles.get("addressee", []) if not set(m.ids) & own]
    return named or sides(analysis, goal, own)[:1]
