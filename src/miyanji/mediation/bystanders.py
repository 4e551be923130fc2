"""Who stands beside a mediation: neither a side of the dispute nor, for that, a mediator."""

from collections.abc import Collection, Sequence

from miyanji.coding import Coding
from miyanji.coding.act import Act
from miyanji.coding.predications import Predication
from miyanji.mediation.quarrels import is_side


def names_of(node: Predication, roles: Sequence[str]) -> list[str]:
    """Return the possible sides that stand in ``roles`` as more than a place."""
    named = (i for role in roles for m in node.roles.get(role, []) if not m.place for i in m.ids)
    return list(dict.fromkeys(i for i in named if is_side(i)))


def backers(acts: Sequence[Act], third: Collection[str]) -> set[str]:
    """Who voices support for a mediator: a bystander, where nobody else may be a side."""
    support = (a for a in acts if a.act is None and a.plover and a.plover.event == "SUPPORT")
    return {name for a in support if set(a.addressees) & set(third) for name in a.actor}


def bystanders(coding: Coding) -> set[str]:
    """Who hosts, urges a side to take up the mediation of another, or has a mediation called its
    own ("the mediation of B is enough"), is no side for that."""
    urging = (a for a in coding.acts if "pressure.accept" in a.rule and a.mediators)
    hosts = (n for a in coding.analyses for n in a.nodes if n.name == "host")
    held = {i for n in hosts for i in names_of(n, ("actor",))}
    return held | _owners(coding) | {name for a in urging for name in a.actor}


def _owners(coding: Coding) -> set[str]:
    """Whose a mediation is said to be; of two owners each may be a side («میانجیگری A و B»)."""
    nodes = (n for a in coding.analyses for n in a.nodes if n.nominal and n.name == "mediation")
    rows = [names_of(n, ("actor",)) for n in nodes]
    named = {name for act in coding.acts for name in act.parties}
    return {row[0] for row in rows if len(row) == 1} - named
