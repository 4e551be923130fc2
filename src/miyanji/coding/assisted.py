"""Talks that two hold with the help of a third: "with assistance from A and B", "with A's help"."""

from miyanji.coding.predications import Analysis, Predication

_HELPED = ("talks", "meet", "agreement", "accept", "sign", "reach")
_ENOUGH = 2


def assisted(analysis: Analysis) -> Analysis:
    """Give talks and agreements the third parties with whose help their sides hold or reach them.
    Changes ``analysis`` in place and returns it."""
    if analysis.sentence.language != "en":
        return analysis
    for node in analysis.nodes:
        if node.name != "help" or not node.nominal or node.marker != "with":
            continue
        event = _helped(analysis, node)
        third = [m for m in node.roles.get("actor", []) if not m.ids[0].startswith("person:")]
        if event is None or not third:
            continue
        own = {i for m in third for i in m.ids}
        sides = _sides(analysis, event)
        if own & sides or len(sides) < _ENOUGH:
            continue
        event.roles["mediator"] = list(third)
        event.steered = True
    return analysis


def _helped(analysis: Analysis, node: Predication) -> Predication | None:
    """The talks or the agreement of the clause that the help is told in."""
    near = [n for n in analysis.nodes if n.clause == node.clause and n.name in _HELPED]
    return min(near, key=lambda n: abs(n.first - node.first), default=None)


def _sides(analysis: Analysis, event: Predication) -> set[str]:
    """Who holds the talks: the sides that they have, else the subject of their clause, who then
    has them."""
    own = [m for role in ("parties", "actor", "partner") for m in event.roles.get(role, [])]
    if not own:
        verbs = (n for n in analysis.nodes if n.clause == event.clause and not n.nominal)
        own = next((list(n.roles["actor"]) for n in verbs if n.roles.get("actor")), [])
        event.roles["parties"] = own
    return {i for m in own for i in m.ids}
