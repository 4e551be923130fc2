"""A document: clean text with its blocks, title, date and language."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

BlockKind = Literal["title", "lead", "heading", "paragraph", "furniture"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch ``text[start:end]`` of the document and what it is.

    Blocks are in text order, do not overlap, and hold no leading or trailing white space.
    ``furniture`` (comment forms, share bars, channel slogans) is kept but never coded.
    """

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One article.

    ``text`` is the decoded source for plain text (byte-order mark removed, line ends kept) and
    the extracted text for HTML; every offset in Miyanji counts Unicode code points of it.
    """

    source: str
    text: str
    language: str
    title: str | None
    published: date | None
    blocks: tuple[Block, ...]
    html: bool = False
    warnings: tuple[str, ...] = ()


class DocumentError(Exception):
    """An input that cannot be read; the message names the input, the place and the remedy."""
