"""What an act that follows another takes over from it: whom it is done to, or that it is done."""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import ids_of


def same_again(analysis: Analysis, node: Predication, actor: Sequence[Mention]) -> list[Mention]:
    """ "Accused A of spying and cut diplomatic ties": with whom the clause before names."""
    going_on = node.link == "coordinate" and node.concept.plover in ("SANCTION", "THREATEN")
    if (
        not (going_on or _thereby(analysis, node))
        or node.passive
        or analysis.sentence.language != "en"
    ):
        return []
    own = ids_of(actor)
    named = (
        [m for m in above.roles.get("addressee", []) if not set(m.ids) & own]
        for above in analysis.ancestors(node)
    )
    return next((ms for ms in named if ms), [])


def _thereby(analysis: Analysis, node: Predication) -> bool:
    """ "Shelled A's positions, killing ten soldiers": the same blow."""
    verb = node.verb
    if verb is None or len(verb.tokens) > 1 or node.parent is None:
        return False
    gerund = analysis.sentence.tokens[verb.head].key.endswith("ing")
    above = analysis.nodes[node.parent].concept.plover
    return gerund and node.concept.plover == above == "ASSAULT"


def purpose(analysis: Analysis, node: Predication) -> bool:
    """ "Began patrols to curb smuggling": what something is done for is not done."""
    verb = node.verb
    if verb is None or node.parent is None or node.link not in ("content", "adverbial"):
        return False
    first = min(verb.tokens)
    to = analysis.sentence.tokens[first - 1 : first + 1] if first else []
    return any(t.key == "to" for t in to) and bool(analysis.nodes[node.parent].concept.plover)
