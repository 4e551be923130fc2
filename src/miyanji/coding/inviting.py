"""Who is invited in a Persian sentence, by whom and to meet whom.

«از سران A و B دعوت کرد تا در C گفت‌وگو کنند», «سران A و B را به C دعوت کرد», «از A خواست تا در C با
B دیدار کند» where C is the asker's own: the guests are the addressees, and the place is none.
"""

from collections.abc import Iterable, Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.clauses import Phrase
from miyanji.coding.lexicon import has_cue
from miyanji.coding.predications import Analysis, Predication

_TABLES = ("talks", "meet", "call")
_SETTINGS = ("in", "to")


def invitations(analysis: Analysis) -> Analysis:
    """Give invitations their host and their guests, and the talks that they are to, their sides.
    Changes ``analysis`` in place and returns it."""
    if analysis.sentence.language == "fa":
        for node in analysis.nodes:
            if node.name == "request" and not node.nominal and _invites(analysis, node):
                _host(analysis, node)
                _guests(analysis, node)
    return analysis


def to_own_place(analysis: Analysis, node: Predication) -> bool:
    """«از A خواست تا در آنکارا با B دیدار کند»: asked, by who is at home there, to meet there."""
    if analysis.sentence.language != "fa" or node.name != "request" or node.nominal:
        return False
    own = _ids(node.roles.get("actor", []))
    met = [n for n in analysis.content(node) if n.name in _TABLES]
    return bool(own) and any(_ids(_places(analysis, n)) & own for n in met)


def _invites(analysis: Analysis, node: Predication) -> bool:
    words = analysis.sentence.tokens[node.first : node.last + 1]
    return has_cue(words, "fa", "inviting") or to_own_place(analysis, node)


def _host(analysis: Analysis, node: Predication) -> None:
    """«X سران A و B را به C دعوت کرد»: the parse takes X into the object, whose home C is."""
    asked = _named(analysis, node.marks.get("object", []))
    home = _ids(_places(analysis, node))
    if not node.roles.get("actor"):
        node.roles["actor"] = [m for m in asked if set(m.ids) & home and not m.place]
    own = _ids(node.roles["actor"])
    guests = [m for m in asked if not set(m.ids) & own]
    held = [m for m in node.roles.get("addressee", []) if not set(m.ids) & (own | home)]
    node.roles["addressee"] = held + [m for m in guests if m not in held]


def _guests(analysis: Analysis, node: Predication) -> None:
    """Whom a guest is to meet is a guest too, and neither is the host."""
    own, guests = _ids(node.roles["actor"]), node.roles["addressee"]
    for inner in analysis.content(node):
        if inner.name not in _TABLES:
            continue
        met = [m for m in inner.roles.get("partner", []) if not set(m.ids) & own]
        guests += [m for m in met if m not in guests and set(m.ids) - _ids(guests)]
        if guests:
            inner.roles["actor"] = [m for m in guests if m not in met]


def _places(analysis: Analysis, node: Predication) -> list[Mention]:
    """Where it is to be: phrases of place of the invitation and of what it is to."""
    inside = [node, *analysis.content(node)]
    rows = [p for n in inside for marker in _SETTINGS for p in n.marks.get(marker, [])]
    rows += [p for p in analysis.clauses[node.clause].phrases if p.marker in _SETTINGS]
    return _named(analysis, rows)


def _named(analysis: Analysis, phrases: Sequence[Phrase]) -> list[Mention]:
    return [m for m in analysis.mentions if any(p.first <= m.first <= p.last for p in phrases)]


def _ids(mentions: Iterable[Mention]) -> set[str]:
    return {i for m in mentions for i in m.ids if not i.startswith(("person:", "media:"))}
