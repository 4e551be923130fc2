"""The brief on a terminal: coloured and isolated by direction there, plain when piped."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import combining, east_asian_width

from miyanji.brief.line import Line

if TYPE_CHECKING:
    from miyanji.brief.brief import Brief

_STYLES = {
    "title": "bold reverse",
    "heading": "bold cyan",
    "strong": "bold",
    "quote": "green",
    "dim": "dim",
    "": "",
}
_ZERO_WIDTH = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\u2068\u2069")
_RTL_QUOTE = re.compile("[«“][^«»“”]*[\u0590-\u08ff][^«»“”]*[»”]")
PLAIN_WIDTH = 88


def plain(briefs: Sequence["Brief"], language: str = "en", width: int = PLAIN_WIDTH) -> str:
    """Return one brief as plain text, or several with their mediations over all at the end."""
    return plain_lines(_all_lines(briefs, language), width)


def plain_lines(found: Iterable[Line], width: int = PLAIN_WIDTH) -> str:
    """Return lines as plain text, headings ruled with hyphens."""
    return "\n".join(row for line in found for row in _plain_rows(line, width)) + "\n"


def plain_pieces(found: Iterable[Line], width: int = PLAIN_WIDTH) -> Iterator[str]:
    """Yield the text of ``plain_lines`` row by row."""
    return (f"{row}\n" for line in found for row in _plain_rows(line, width))


def _all_lines(briefs: Sequence["Brief"], language: str) -> list[Line]:
    from miyanji.brief.course_lines import merged_lines
    from miyanji.brief.lines import lines

    return [*lines(briefs, language), *merged_lines(briefs, language)]


def _plain_rows(line: Line, width: int) -> Iterator[str]:
    rows = wrapped(line, width)
    yield from rows
    if line.style in {"title", "heading"}:
        yield ("=" if line.style == "title" else "-") * min(width, cells(line.text))


def show(briefs: Sequence["Brief"], language: str = "en") -> None:
    """Print briefs to the terminal, at its width."""
    show_lines(_all_lines(briefs, language))


def show_lines(found: Iterable[Line]) -> None:
    """Print lines to the terminal, at its width."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    for line in found:
        for row in wrapped(line, max(console.width, 20)):
            console.print(Text(isolated(row), style=_STYLES[line.style]), soft_wrap=True)


def isolated(row: str) -> str:
    """Return ``row`` with each right-to-left quotation between isolates.

    A terminal that orders by direction then keeps the words around it in place.

    >>> isolated("says «بله»") == "says \\u2068«بله»\\u2069"
    True
    """
    return _RTL_QUOTE.sub(lambda m: f"\u2068{m[0]}\u2069", row)


def wrapped(line: Line, width: int) -> list[str]:
    """Return the rows of ``line`` broken between words at ``width`` columns."""
    if line.text[:1] != " " and line.indent + cells(line.text) <= width:
        return [" " * line.indent + line.text if line.text else ""]
    rows: list[str] = []
    indent, row, used = line.indent, "", 0
    for word in line.text.split(" "):
        size = cells(word)
        if row and indent + used + 1 + size > width:
            rows.append(" " * indent + row)
            indent, row, used = line.indent + line.hang, "", 0
        row, used = (f"{row} {word}", used + 1 + size) if row else (word, size)
    rows.append(" " * indent + row if row else "")
    return rows


def cells(text: str) -> int:
    """Return how many terminal columns ``text`` takes."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(map(_columns, text))


@cache
def _columns(char: str) -> int:
    if char in _ZERO_WIDTH or combining(char):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1
