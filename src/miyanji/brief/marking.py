"""The article cut where acts begin and end, so that it can be shown with its acts marked."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from miyanji.brief.brief import Brief
from miyanji.coding.act import Act
from miyanji.documents.document import Block, BlockKind


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text inside one block with the acts that cover it.

    ``begins`` and ``ends`` are the acts whose span begins, or ends, exactly here.
    """

    text: str
    acts: tuple[Act, ...]
    begins: tuple[Act, ...]
    ends: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """A block of the article as segments; joined they are the block's text."""

    kind: BlockKind
    segments: tuple[Segment, ...]


def marked(brief: Brief) -> list[MarkedBlock]:
    """Return the blocks of the article with their acts; overlapping acts share segments."""
    text = brief.document.text
    blocks = brief.document.blocks or (Block("paragraph", 0, len(text)),)
    return [MarkedBlock(b.kind, tuple(_segments(text, b, brief.acts))) for b in blocks]


def _segments(text: str, block: Block, acts: tuple[Act, ...]) -> Iterator[Segment]:
    inside = [a for a in acts if a.span[0] < block.end and a.span[1] > block.start]
    edges = {block.start, block.end}
    edges |= {e for a in inside for e in a.span if block.start < e < block.end}
    cuts = sorted(edges)
    for start, end in pairwise(cuts):
        over = tuple(a for a in inside if a.span[0] <= start and end <= a.span[1])
        yield Segment(
            text[start:end],
            over,
            tuple(a for a in over if a.span[0] == start),
            tuple(a for a in over if a.span[1] == end),
        )
