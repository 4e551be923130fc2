"""Who is asked where only a pronoun says so: "A and B asked us to mediate", "Kenya said it had been
asked by A and B to mediate". The one that is asked is to do what is asked for, not the asker."""

from collections.abc import Callable, Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.predications import Analysis, Predication

Speakers = Callable[[], Sequence[Mention]]

_OBJECTS = frozenset(("me", "us"))
_SUBJECTS = frozenset(("i", "we", "it", "he", "she"))
_DONE = ("mediation", "mediator", "help", "play_role", "host", "steer", "convey", "effort")


def asked(analysis: Analysis, speakers: Speakers) -> None:
    """Give English requests the one they are put to, and what is asked for its doer. Changes
    ``analysis`` in place; ``speakers`` tells who says the words of the sentence."""
    if analysis.sentence.language != "en":
        return
    for node in analysis.nodes:
        if node.name != "request" or node.nominal or node.roles.get("addressee"):
            continue
        whom = _whom(analysis, node, speakers)
        if whom:
            _put_to(analysis, node, whom)


def _whom(analysis: Analysis, node: Predication, speakers: Speakers) -> Sequence[Mention]:
    tokens = analysis.sentence.tokens
    if not node.passive:
        told = any(t.key in _OBJECTS for t in tokens[node.last + 1 : node.last + 2])
        return _saying(analysis, node) or speakers() if told else ()
    stands = [p for p in analysis.clauses[node.clause].phrases if p.marker in ("object", "subject")]
    if not stands:
        above = next(analysis.ancestors(node), None)
        return above.roles.get("actor", []) if above else ()
    pronoun = any(p.first == p.last and tokens[p.first].key in _SUBJECTS for p in stands)
    return _saying(analysis, node) or speakers() if pronoun else ()


def _saying(analysis: Analysis, node: Predication) -> list[Mention]:
    said = (a for a in analysis.ancestors(node) if a.concept.family == "speech")
    return next((a.roles["actor"] for a in said if a.roles.get("actor")), [])


def _put_to(analysis: Analysis, node: Predication, whom: Sequence[Mention]) -> None:
    ids = {i for m in whom for i in m.ids}
    node.roles["addressee"] = list(whom)
    node.roles["actor"] = [m for m in node.roles.get("actor", []) if not ids & set(m.ids)]
    for inner in analysis.content(node):
        if inner.name in _DONE:
            inner.roles["actor"] = list(whom)
