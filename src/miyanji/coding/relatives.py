"""Arabic relative clauses that say whose the event before them is: «الوساطة التي تقودها قطر»,
«المقترح الذي قدمه الوسطاء».

The pronoun on the verb goes back to the noun, so the subject of the verb is who does the deed.
"""

from collections.abc import Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.lexicon import Concept
from miyanji.coding.predications import Analysis, Predication
from miyanji.languages.sentence import Token

_PRONOUNS = frozenset(("ه", "ها", "هم", "هما"))
_OWN = ("mediation", "effort", "proposal", "offer", "message")
_BETWEEN = ("talks", "meet", "agreement")
_STEERING = ("steer", "mediation", "host", "help", "play_role", "hold")
_REACH = 3


def relatives(analysis: Analysis) -> Analysis:
    """Give the event before an object relative the names that its verb has as subject. Changes
    ``analysis`` in place and returns it."""
    if analysis.sentence.language != "ar":
        return analysis
    for node in analysis.nodes:
        clause = analysis.clauses[node.clause]
        if node.nominal or clause.link != "relative" or not _points_back(analysis, node):
            continue
        event = _antecedent(analysis, min(clause.tokens))
        if event is not None:
            _hand_over(event, node, node.roles.get("actor", []))
    return analysis


def _points_back(analysis: Analysis, node: Predication) -> bool:
    """A pronoun is written on the verb or on the preposition after it («تتوسط فيها»)."""
    tokens = analysis.sentence.tokens
    after = tokens[node.last + 1 : node.last + _REACH]
    return any(t.key in _PRONOUNS and _written_on(tokens, t) for t in after)


def _written_on(tokens: Sequence[Token], token: Token) -> bool:
    return token.i > 0 and tokens[token.i - 1].end == token.start


def _antecedent(analysis: Analysis, start: int) -> Predication | None:
    """The event noun whose phrase ends right before the relative clause."""
    above = [n for n in analysis.nodes if n.nominal and n.last < start and n.concept.name]
    near = [n for n in above if not _verb_between(analysis, n.last + 1, start)]
    wanted = [n for n in near if n.name in (*_OWN, *_BETWEEN)]
    return max(wanted, key=lambda n: n.last, default=None)


def _verb_between(analysis: Analysis, first: int, last: int) -> bool:
    heads = {n.verb.head for n in analysis.nodes if n.verb is not None}
    return any(i in heads for i in range(first, last))


def _hand_over(event: Predication, node: Predication, names: list[Mention]) -> None:
    """Who leads talks stands between their sides; what is led is no act of its own any more."""
    sides = {i for m in event.roles.get("parties", []) for i in m.ids}
    names = [m for m in names if not sides & set(m.ids)]
    if event.name in _OWN and not event.roles.get("actor"):
        event.roles["actor"] = names
    elif event.name in _BETWEEN and node.name in _STEERING and names:
        event.roles["mediator"] = names
        event.steered = True
    else:
        return
    if not event.roles.get("parties"):
        event.roles["parties"] = list(node.roles.get("parties", []))
    if node.name in _STEERING:
        node.concept, node.roles = Concept("", {}), {}
