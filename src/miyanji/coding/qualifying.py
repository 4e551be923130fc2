"""Consent on terms that English word order tells: "insists on a withdrawal before any talks under
A", "tied its return to the talks to a truce", "will come to A's talks only once B has left".

Found where no frame fits, or where one has found consent or refusal without its terms.
"""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.beyond import ids_in, rest, sides, stateful
from miyanji.coding.frame import Context
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.predications import Analysis, Predication

Roles = dict[str, list[Mention]]

_MEDIATED = ("mediation", "mediator")
_HELD = ("talks", "meet", "agreement", "proposal")
_ASKING = ("request", "say", "demand", "want", "")
_TERMED = 5
_FAR = 16


def qualified_consent(analysis: Analysis, node: Predication, context: Context) -> Roles | None:
    """Return the roles of consent on terms, None where there is none."""
    actor = _consenting(analysis, node)
    if not actor or node.nominal or node.verb is None or analysis.sentence.question:
        return None
    places = [node.first, *rest(analysis, node)]
    if not _joins(analysis, node, places):
        return None
    third = [m for m in thirds(analysis, places) if not set(m.ids) & ids_in(actor)]
    if not third and not _told(analysis, context, actor):
        return None
    return {"actor": actor, "addressees": third, "mediators": third, "parties": actor}


def _consenting(analysis: Analysis, node: Predication) -> list[Mention]:
    return [m for m in node.roles.get("actor", []) if not m.place or stateful([m])]


def _told(analysis: Analysis, context: Context, actor: Sequence[Mention]) -> bool:
    """A mediation is spoken of nearby, and not as the actor's own."""
    return context.near(analysis.sentence.index) and not ids_in(actor) & context.mediators


def thirds(analysis: Analysis, places: Sequence[int]) -> list[Mention]:
    """Return who mediates the talks, the agreement or the text named at ``places``."""
    found: list[Mention] = []
    for n in analysis.nodes:
        if n.first in places or n.steered:
            named = n.roles.get("mediator", []) if n.steered or n.name in _HELD else []
            named = n.roles.get("actor", []) if n.name in _MEDIATED else named
            found.extend(m for m in named if m not in found)
    return found


def _joins(analysis: Analysis, node: Predication, places: Sequence[int]) -> bool:
    """The words set terms for talks or for a mediation."""
    tokens = analysis.sentence.tokens
    aims = [n.first for n in analysis.nodes if n.name in (*_MEDIATED, *_HELD)]
    aims = [i for i in aims if i in places]
    if not aims:
        return False
    words = [tokens[i] for i in places]
    if _before(analysis, node, places, aims) or first_refusing(analysis, node):
        return True
    if has_cue(words, "en", "terms_set") and _sets(node):
        return True
    return _moves_in(node) and _on_terms(analysis, node)


def first_refusing(analysis: Analysis, node: Predication) -> bool:
    """ "Rejects any talks before A has left": what is refused is only put off."""
    if node.name != "reject" or node.nominal or node.verb is None or node.verb.negated:
        return False
    tokens = analysis.sentence.tokens
    return any(tokens[i].key in ("before", "until", "unless") for i in rest(analysis, node))


def _before(
    analysis: Analysis, node: Predication, places: Sequence[int], aims: Sequence[int]
) -> bool:
    """ "Demanded a withdrawal before any talks": what is asked for comes first."""
    if node.name not in _ASKING or node.verb is None:
        return False
    tokens = analysis.sentence.tokens
    if node.verb.lemma not in cue_keys("en", "insisting_on"):
        return False
    opens = [i for i in places if tokens[i].key == "before" and i > node.last + 1]
    return bool(opens) and any(i > opens[0] for i in aims)


def _sets(node: Predication) -> bool:
    """Verbs of making something a condition."""
    return node.verb is not None and node.verb.lemma in cue_keys("en", "setting_terms")


def _moves_in(node: Predication) -> bool:
    """Verbs of coming to talks or taking part in them."""
    return node.verb is not None and node.verb.lemma in cue_keys("en", "joining")


def _on_terms(analysis: Analysis, node: Predication) -> bool:
    """Coming is tied to something: "only once", "not until", "without ... will not"."""
    verb, tokens = node.verb, analysis.sentence.tokens
    if verb is None or not (verb.tense == "future" or verb.modal in ("would", "can", "will")):
        return False
    if verb.negated:
        words = [t for t in tokens if t.key not in ("no", "not")]
        return has_cue(words, "en", "lacking_terms")
    return has_cue(tokens, "en", "only_terms")


def on_terms(analysis: Analysis, node: Predication) -> bool:
    """Tell whether consent itself is given on terms: "with reservations", "in principle but",
    "only after", "should A withdraw"."""
    if analysis.sentence.language != "en" or analysis.sentence.question:
        return False
    tokens = analysis.sentence.tokens
    clause = [tokens[i] for i in analysis.clauses[node.clause].tokens]
    if has_cue(clause, "en", "reserved") or has_cue(tokens[: node.first], "en", "only_terms"):
        return True
    words = [tokens[i] for i in rest(analysis, node)]
    after = tokens[node.last + 1 : node.last + 1 + _FAR]
    if has_cue(after, "en", "only_terms") or _objects(analysis, node):
        return True
    first = tokens[analysis.clauses[node.clause].tokens[0]].key
    opened = tokens[0].key == "should" and first != "should"
    return opened or has_cue(words, "en", "if_phrase")


def _objects(analysis: Analysis, node: Predication) -> bool:
    """ "But asked for changes", "but wants guarantees", by the same subject."""
    tokens = analysis.sentence.tokens
    for i in rest(analysis, node):
        if tokens[i].key not in ("but", "while", "though") or i + 1 >= len(tokens):
            continue
        after = tokens[i + 1 : i + 1 + _TERMED]
        if sides(analysis, range(i + 1, i + 3), set()):
            continue
        if has_cue(after, "en", "terms_sought"):
            return True
    return False
