"""The actor map: who acts towards whom, laid out the same way every time.

Mediators stand in the middle, the parties at the two sides, everybody else below. Coordinates
are in the units of the SVG's view box.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import hypot

from miyanji.brief.brief import Brief
from miyanji.brief.wording import Wording
from miyanji.coding.act import Act

WIDTH = 720
_ROW = 124
_TOP = 64
_NODE_HEIGHT = 38
_LETTER = 7.6
_LINE = 15
_MOST_ACTORS = 12
_MOST_LABELS = 2
_TO_PARTIES = frozenset(
    ("offer", "express_willingness", "host", "carry_message", "propose_text", "end")
)

Role = str


@dataclass(frozen=True, slots=True)
class Node:
    """An actor: the centre and size of its box; ``role`` is mediator, party or other."""

    id: str
    label: str
    role: Role
    x: float
    y: float
    width: float
    height: float = _NODE_HEIGHT


@dataclass(frozen=True, slots=True)
class Edge:
    """All acts of one actor towards another: an SVG path, and label lines at ``x``, ``y``."""

    source: str
    target: str
    path: str
    labels: tuple[str, ...]
    x: float
    y: float
    mediation: bool
    sure: bool


@dataclass(frozen=True, slots=True)
class ActorMap:
    """The whole map; ``left_out`` are actors that did not fit."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    width: int
    height: int
    left_out: tuple[str, ...] = ()


@dataclass(slots=True)
class _Bundle:
    acts: list[Act] = field(default_factory=list)


def actor_map(brief: Brief, words: Wording) -> ActorMap | None:
    """Return the map of all acts between two actors; None where there is no such act."""
    bundles = _bundles(brief)
    if not bundles:
        return None
    weight = Counter(a for (s, t), b in bundles.items() for a in (s, t) for _ in b.acts)
    mediators, parties = _roles(brief)
    order = [*mediators, *parties, *(a for a, _ in weight.most_common())]
    present = [a for a in dict.fromkeys(order) if a in weight]
    kept = present[:_MOST_ACTORS]
    nodes = {n.id: n for n in _layout(kept, mediators, parties, words)}
    pairs = {p: b for p, b in bundles.items() if p[0] in nodes and p[1] in nodes}
    edges = tuple(_edges(pairs, nodes, words))
    lowest = max(max(n.y for n in nodes.values()) + _TOP / 2, max(e.y for e in edges))
    height = int(lowest + _TOP / 2)
    return ActorMap(tuple(nodes.values()), edges, WIDTH, height, tuple(present[_MOST_ACTORS:]))


def _roles(brief: Brief) -> tuple[list[str], list[str]]:
    """Return mediators and parties, main process first; who is a party is no mediator here."""
    parties = dict.fromkeys(p for process in brief.processes for p in process.parties)
    mediators = dict.fromkeys(m for process in brief.processes for m in process.mediators)
    return [m for m in mediators if m not in parties], list(parties)


def _bundles(brief: Brief) -> dict[tuple[str, str], _Bundle]:
    bundles: dict[tuple[str, str], _Bundle] = {}
    for act in brief.acts:
        for pair in _pairs(act):
            bundles.setdefault(pair, _Bundle()).acts.append(act)
    return bundles


def _pairs(act: Act) -> Iterator[tuple[str, str]]:
    """Yield (from, to): the addressees, or else whom the kind of act concerns."""
    targets: Sequence[str] = act.addressees
    if not targets and act.act in _TO_PARTIES:
        targets = act.parties
    elif not targets and act.act:
        targets = act.mediators or act.parties
    for source in act.actor:
        for target in dict.fromkeys(targets):
            if target not in act.actor:
                yield source, target


def _layout(
    kept: Sequence[str], mediators: Sequence[str], parties: Sequence[str], words: Wording
) -> Iterator[Node]:
    middle = [a for a in kept if a in mediators]
    sides = [a for a in kept if a in parties]
    others = [a for a in kept if a not in mediators and a not in parties]
    if not sides and not middle:
        sides, others = others[:2], others[2:]
    left, right = sides[0::2], sides[1::2]
    rows = max(len(middle), len(left), len(right))
    columns = (
        (left, 96.0, "party"),
        (middle, WIDTH / 2, "mediator"),
        (right, WIDTH - 96.0, "party"),
    )
    for column, x, role in columns:
        offset = (rows - len(column)) * _ROW / 2
        for number, actor in enumerate(column):
            yield _node(actor, role, x, _TOP + offset + number * _ROW, words)
    yield from _below(others, rows, words)


def _below(others: Sequence[str], rows: int, words: Wording) -> Iterator[Node]:
    per_row = 4
    for number, actor in enumerate(others):
        row, column = divmod(number, per_row)
        in_row = min(per_row, len(others) - row * per_row)
        x = WIDTH * (column + 0.5) / in_row
        yield _node(actor, "other", x, _TOP + (rows + row) * _ROW + 20, words)


def _node(actor: str, role: Role, x: float, y: float, words: Wording) -> Node:
    label = words.actor(actor)
    width = min(max(len(label) * _LETTER + 26, 84), 220)
    return Node(actor, label, role, x, y, round(width, 1))


def _edges(
    pairs: dict[tuple[str, str], _Bundle], nodes: dict[str, Node], words: Wording
) -> Iterator[Edge]:
    taken = [(n.x, n.y, n.width, n.height) for n in nodes.values()]
    for (source, target), bundle in sorted(pairs.items()):
        bend = _bend(nodes[source], nodes[target], (target, source) in pairs)
        curve = _curve(nodes[source], nodes[target], bend)
        labels = _labels(bundle.acts, words)
        x, y = _free_place(curve, labels, taken)
        yield Edge(
            source,
            target,
            "M{:.1f} {:.1f} Q{:.1f} {:.1f} {:.1f} {:.1f}".format(*curve[0], *curve[1], *curve[2]),
            labels,
            round(x, 1),
            round(y, 1),
            any(a.act for a in bundle.acts),
            any(a.actuality == "happened" for a in bundle.acts),
        )


def _bend(source: Node, target: Node, both_ways: bool) -> float:
    """Return how far a line leaves the straight: past the middle, or beside its counterpart."""
    if source.role == target.role == "party" and source.x != target.x:
        return 52.0
    return 30.0 if both_ways or source.x == target.x else 0.0


Point = tuple[float, float]
Curve = tuple[Point, Point, Point]


def _curve(source: Node, target: Node, bend: float) -> Curve:
    """Return start, control point and end; bent to its left so that both directions show."""
    dx, dy = target.x - source.x, target.y - source.y
    length = hypot(dx, dy) or 1.0
    control = (
        (source.x + target.x) / 2 + dy / length * bend * 2,
        (source.y + target.y) / 2 - dx / length * bend * 2,
    )
    return _border(source, control), control, _border(target, control)


def _border(node: Node, towards: Point) -> Point:
    """Return where the line from the node's centre to ``towards`` leaves its box."""
    dx, dy = towards[0] - node.x, towards[1] - node.y
    half_width, half_height = node.width / 2 + 4, node.height / 2 + 4
    scale = min(
        half_width / abs(dx) if dx else float("inf"),
        half_height / abs(dy) if dy else float("inf"),
        1.0,
    )
    return (node.x + dx * scale, node.y + dy * scale)


def _labels(acts: Iterable[Act], words: Wording) -> tuple[str, ...]:
    counts = Counter(words.act(a) for a in acts)
    shown = [f"{name} ×{n}" if n > 1 else name for name, n in counts.most_common(_MOST_LABELS)]
    rest = len(counts) - len(shown)
    return (*shown, f"+{rest}") if rest else tuple(shown)


Box = tuple[float, float, float, float]


def _free_place(curve: Curve, labels: tuple[str, ...], taken: list[Box]) -> Point:
    """Return the place along the curve, middle first, where the label meets no other box."""
    width = max(len(text) for text in labels) * _LETTER * 0.86 + 8
    height = len(labels) * _LINE + 4
    places = [_along(curve, t) for t in (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74)]
    boxes: list[Box] = [(x, y, width, height) for x, y in places]
    best = min(boxes, key=lambda box: sum(_overlap(box, other) for other in taken))
    taken.append(best)
    return best[0], best[1]


def _along(curve: Curve, t: float) -> Point:
    (x0, y0), (x1, y1), (x2, y2) = curve
    a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
    return (a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2)


def _overlap(box: Box, other: Box) -> float:
    """Return the area that two boxes (centre, width, height) share."""
    wide = (box[2] + other[2]) / 2 - abs(box[0] - other[0])
    high = (box[3] + other[3]) / 2 - abs(box[1] - other[1])
    return max(wide, 0.0) * max(high, 0.0)
