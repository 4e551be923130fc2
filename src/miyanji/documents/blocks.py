"""Splitting a text into title, lead, headings, paragraphs and furniture.

A block is one line, or several lines where a line break cuts a sentence: hard-wrapped text,
links and names that a channel puts on a line of their own, a line that ends in a preposition.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import pairwise
from statistics import median

from miyanji.documents import furniture
from miyanji.documents.document import Block, BlockKind
from miyanji.documents.fold import key

LONGEST_TITLE = 200
LONGEST_HEADING = 90
LONGEST_LEAD = 450
_WIDEST = 100
_INDENT = 8
# How many line breaks a few flags take up.
_FLAGS = 4
_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
_STOP = re.compile(r"[.!?؟…:؛;][»\"”’)\]]*$")
_FULL_STOP = re.compile(r"(?:[.…]|[:،,؛;])[»\"”’)\]]*$")
_TWO_SENTENCES = re.compile(r"[^\W\d_]{2}[.!?؟…]\s+\S+\s+\S+\s+\S+")
_OPEN = re.compile(r"[«(\[“،,]$|\s[)\]»”]$|\s#\w+$")
_CONTINUING = re.compile(r"[،,؛;:.)\]»”!؟?…]")
_PAUSE = re.compile(r"[،,؛;]\s")
_LOWER = re.compile(r"[a-z]")
# The address of a link in Markdown, which no reader sees.
_LINKED = re.compile(r"\]\(https?://[^)\s]*\)")
_HANDLES = re.compile(r"(?:[\s|]*@[A-Za-z]\w{2,})+[\s|]*$")
_INVISIBLE = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufe0e\ufe0f\u20e3\u00ad"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_BULLETS = frozenset("•▪▫◆◇■□●○◦‣⁃·*|–—-_~➖►▶◀¶")
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?:.*\r?\n){1,40}?---[ \t]*(?=\r?\n|$)")
_STATED_TITLE = re.compile(
    r"^title:[ \t]*(?:\"(?P<double>[^\"]+)\"|'(?P<single>[^'\r\n]+)'|(?P<plain>[^\r\n]*[^\s]))",
    re.M,
)


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a line, without bullets and emoji at its ends.

    ``gap`` is the number of line breaks before it; ``marked`` whether a bullet or emoji opens it.
    """

    start: int
    end: int
    text: str
    gap: int = 1
    marked: bool = False
    kind: BlockKind | None = None


def split(text: str, pieces: Sequence[Block] = ()) -> tuple[Block, ...]:
    """Return the blocks of ``text``.

    ``pieces`` are the parts of an HTML article whose kind its markup tells (title, lead,
    heading, paragraph); without them kinds are judged from the lines themselves.
    """
    begin, front = _front_matter(text)
    lines = furniture.mark(_lines(text, begin))
    joined = _join(lines)
    told = (
        _from_markup(joined, pieces)
        if pieces
        else _judge(joined, any(b.kind == "title" for b in front))
    )
    return (*front, *(Block(line.kind or "paragraph", line.start, line.end) for line in told))


def _front_matter(text: str) -> tuple[int, list[Block]]:
    """Return where the text proper begins, and the blocks of a metadata header before it."""
    found = _FRONT_MATTER.match(text)
    if not found:
        return 0, []
    title = _STATED_TITLE.search(text, 0, found.end())
    if not title:
        return found.end(), [Block("furniture", 0, found.end())]
    start, end = title.span(title.lastgroup or 0)
    before, after = len(text[:start].rstrip()), _skip_space(text, end, found.end())
    return found.end(), [
        Block("furniture", 0, before),
        Block("title", start, end),
        Block("furniture", after, found.end()),
    ]


def _skip_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _lines(text: str, begin: int = 0) -> list[Line]:
    found: list[Line] = []
    last, marked = begin, False
    for match in _LINE.finditer(text, begin):
        start, end = _bare(text, match.start(), match.end())
        opened = start > match.start() and not text[match.start() : start].isspace()
        if start == end:
            marked = marked or bool(match.group().strip())
            continue
        gap = len(_BREAK.findall(text, last, start))
        found.extend(_without_handles(Line(start, end, text[start:end], gap, marked or opened)))
        last, marked = end, False
    return found


def _without_handles(line: Line) -> list[Line]:
    """Set channel names at the end of a line apart."""
    tail = _HANDLES.search(line.text) if "@" in line.text else None
    if not tail or tail.start() == 0:
        return [line]
    cut = line.start + len(line.text[: tail.start()].rstrip())
    first = line.start + line.text.index("@", tail.start())
    return [
        replace(line, end=cut, text=line.text[: cut - line.start]),
        Line(first, line.end, line.text[first - line.start :], 0, False, "furniture"),
    ]


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and _is_decoration(text[start]):
        start += 1
    if start < end and start and text[start].isdigit() and text[start - 1] in "-+":
        start -= 1
    while end > start and (_is_decoration(text[end - 1]) or text[end - 1] == "#"):
        end -= 1
    return start, end


@cache
def _is_decoration(char: str) -> bool:
    return (
        char.isspace()
        or char in _INVISIBLE
        or char in _BULLETS
        or (unicodedata.category(char) in {"So", "Sk", "Cs"} and char not in "©®")
    )


def _join(lines: list[Line]) -> list[Line]:
    """Join the lines of a sentence that a line break cuts."""
    wrapped = _is_wrapped(lines)
    joined: list[Line] = []
    for line in lines:
        if joined and _continues(joined[-1], line, wrapped):
            joined[-1] = _together(joined[-1], line)
        else:
            joined.append(line)
    return [
        replace(line, kind="furniture") if furniture.is_handle(line.text) else line
        for line in joined
    ]


def _together(first: Line, second: Line) -> Line:
    text = f"{first.text} {second.text}"
    return replace(first, end=second.end, text=text, kind=None)


def _is_wrapped(lines: list[Line]) -> bool:
    """Whether the text was broken at a fixed width, so that breaks mean nothing."""
    inner = [a for a, b in pairwise(lines) if b.gap == 1 and not b.marked and not b.kind]
    if len(inner) < 4:
        return False
    widths = [len(line.text) for line in inner]
    cut = sum(not _STOP.search(line.text) for line in inner)
    even = 40 <= median(widths) <= 100 or _is_filled(lines)
    return even and cut > 0.6 * len(inner)


def _is_filled(lines: list[Line]) -> bool:
    """Whether the lines of a text with links, whose addresses are long words, end where the next
    word would not fit."""
    pairs = [(a, b) for a, b in pairwise(lines) if b.gap == 1 and not b.marked and not b.kind]
    if not any(_LINKED.search(b.text) for _, b in pairs):
        return False
    width = max((len(a.text) for a, _ in pairs if len(a.text) <= _WIDEST), default=0) - _INDENT
    full = sum(len(a.text) + len(b.text.split()[0]) + 1 > width for a, b in pairs)
    return full > 0.9 * len(pairs)


def _continues(first: Line, second: Line, wrapped: bool) -> bool:
    """Whether ``second`` goes on with the sentence of ``first``."""
    if _PAUSE.match(second.text) and not first.kind and second.gap <= _FLAGS:
        # After a flag that the channel's software put on a line of its own.
        return True
    if second.gap > 1 or second.marked or first.kind or second.kind == "furniture":
        return False
    if wrapped:
        return True
    if (
        furniture.is_handle(second.text)
        or _OPEN.search(first.text)
        or _CONTINUING.match(second.text)
    ):
        return True
    endings, beginnings = _joints()
    if key(first.text.split()[-1]) in endings:
        return True
    if _STOP.search(first.text):
        return False
    if key(second.text.split()[0]) in beginnings:
        return True
    return bool(_LOWER.match(second.text) and _LOWER.search(first.text))


def _judge(lines: list[Line], titled: bool) -> list[Line]:
    """Tell title, lead and headings of a plain text by their place and form."""
    kinds: list[BlockKind] = [line.kind or "paragraph" for line in lines]
    body = [i for i, line in enumerate(lines) if not line.kind]
    while len(body) > 2 and _is_label(lines[body[0]]):
        kinds[body.pop(0)] = "furniture"
    if not titled and len(body) > 1 and _is_title(lines[body[0]]):
        kinds[body.pop(0)] = "title"
        titled = True
    if titled and len(body) > 2 and _is_lead(lines[body[0]], lines[body[1]]):
        kinds[body.pop(0)] = "lead"
    for i, following in pairwise(body):
        if _is_heading(lines[i], lines[following]):
            kinds[i] = "heading"
    return [replace(line, kind=kind) for line, kind in zip(lines, kinds, strict=True)]


def _is_label(line: Line) -> bool:
    """Whether the line is a section's name, as it stands over an article."""
    return key(line.text.strip(" :|/#-")) in _labels()


def _is_title(line: Line) -> bool:
    return (
        len(line.text) <= LONGEST_TITLE
        and len(line.text.split()) > 2
        and not _FULL_STOP.search(line.text)
        and not _TWO_SENTENCES.search(line.text)
    )


def _is_lead(line: Line, following: Line) -> bool:
    return (
        not line.marked
        and 20 <= len(line.text) <= LONGEST_LEAD
        and following.gap > 1
        and len(following.text) > len(line.text)
    )


def _is_heading(line: Line, following: Line) -> bool:
    return (
        line.gap > 1
        and following.gap > 1
        and not line.marked
        and len(line.text) <= LONGEST_HEADING
        and len(line.text.split()) <= 16
        and not _FULL_STOP.search(line.text)
        and not _TWO_SENTENCES.search(line.text)
        and len(following.text) > len(line.text)
    )


def _from_markup(lines: list[Line], pieces: Sequence[Block]) -> list[Line]:
    """Give each line the kind of the piece that it stands in."""
    told: list[Line] = []
    for line in lines:
        home = next((p for p in pieces if p.start <= line.start < p.end), None)
        told.append(replace(line, kind=line.kind or (home.kind if home else "paragraph")))
    return told


@cache
def _joints() -> tuple[frozenset[str], frozenset[str]]:
    """Return the keys that cannot end a sentence, and those that cannot begin one."""
    table = _table()
    return frozenset(map(key, table["endings"])), frozenset(map(key, table["beginnings"]))


@cache
def _labels() -> frozenset[str]:
    return frozenset(map(key, _table()["labels"]))


@cache
def _table() -> dict[str, list[str]]:
    import tomllib

    path = files("miyanji.documents").joinpath("data", "lines.toml")
    return tomllib.loads(path.read_text("utf-8"))
