"""What a third party does for talks that the clause before tells of («A و B گفت‌وگو کردند و C این
گفت‌وگوها را تسهیل کرد»): it mediates, between those who talked."""

from collections.abc import Iterable

from miyanji.actors.actor import Mention
from miyanji.coding.lexicon import concepts, has_cue
from miyanji.coding.predications import Analysis, Predication
from miyanji.coding.roles import speaker

_TALKED = ("talks", "meet", "agreement", "hold")
_SIDES = ("actor", "parties", "partner")


def smoothed(analysis: Analysis) -> Analysis:
    """Take the easing of "these talks", told after them, for mediation between their sides.
    Changes ``analysis`` in place and returns it."""
    if analysis.sentence.language == "fa":
        for node in analysis.nodes:
            talked = _told_before(analysis, node) if _eases(analysis, node) else []
            sides = [m for n in talked for role in _SIDES for m in n.roles.get(role, [])]
            sides = sides or (speaker(analysis, node) if talked else [])
            own = _ids(node.roles.get("actor", []))
            others = [m for m in sides if not set(m.ids) & own]
            if own and others and not own & _ids(sides):
                node.concept = concepts()["mediation"]
                node.roles["parties"] = list(dict.fromkeys(others))
    return analysis


def _eases(analysis: Analysis, node: Predication) -> bool:
    """«این روند را تسهیل کرد»: its object points back."""
    tokens = analysis.sentence.tokens
    if node.name != "help" or node.nominal or node.link != "coordinate":
        return False
    rows = (tokens[p.first : p.last + 1] for p in node.marks.get("object", []))
    back = any(row[0].key in ("این", "آن", "ان") for row in rows)
    return back and has_cue(tokens[node.first : node.last + 1], "fa", "easing")


def _told_before(analysis: Analysis, node: Predication) -> list[Predication]:
    """The talks of the clause that this one goes on from."""
    above = next(analysis.ancestors(node), None)
    if above is None:
        return []
    clause = [n for n in analysis.nodes if n.clause == above.clause]
    return clause if any(n.name in _TALKED[:3] for n in clause) else []


def _ids(mentions: Iterable[Mention]) -> set[str]:
    return {i for m in mentions for i in m.ids if not i.startswith(("person:", "media:"))}
