"""The article of an HTML page: title, lead and body, without what stands around them.

trafilatura finds the article. It deletes zero-width (non-)joiners, so these travel as sentinels;
and it drops a lead that stands outside the article's body, which is found again here.
"""

import re
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Any, NamedTuple

from miyanji.documents.document import Block, BlockKind, DocumentError
from miyanji.documents.fold import key
from miyanji.documents.lead import SHORTEST, find_lead

_TO_SENTINEL = str.maketrans("\u200c\u200d", "\u2e31\u2e32")
_FROM_SENTINEL = str.maketrans("\u2e31\u2e32", "\u200c\u200d")
_ENTITY = re.compile(r"&(?:zwnj|zwj|#0*820[45]|#x0*200[cd]);?", re.I)
_BLOCK_TAGS = frozenset({"p", "head", "quote", "item", "cell", "code"})
_DATE_CLASS = re.compile(r"date|publish|time\b", re.I)
_SITE = re.compile(r"\s+[|–—-]\s+[^|–—-]{2,40}$")
_SPACES = re.compile(r"[ \t\r\f\v\xa0]+")
# The fixed last day keeps the result from depending on the day of reading.
_DATE_SEARCH = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}


class Piece(NamedTuple):
    """One stretch of the article and what the markup says it is."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """The text of an article, its pieces as blocks of that text, and its date in metadata."""

    text: str
    pieces: tuple[Block, ...]
    published: date | None


def extract(page: str, source: str) -> Article:
    """Return the article of ``page``. Raises ``DocumentError`` where the page holds no text."""
    marked = _with_sentinels(page)
    found = _extracted(marked)
    body = _whole(_body(found.body), marked) if found is not None else _plain(marked)
    title = _title(found, marked)
    body = _without_title(body, title)
    lead = find_lead(_tree(marked), title, [piece.text for piece in body])
    body = [piece for piece in body if lead is None or key(piece.text) != key(lead)]
    pieces = [Piece("title", title)] if title and body else []
    pieces += [Piece("lead", lead)] if lead else []
    pieces += body or ([Piece("paragraph", title)] if title else [])
    if not pieces:
        raise DocumentError(
            f"{source}: the page holds no article text; save the page after it has loaded, "
            "or give its text as .txt"
        )
    return _article(pieces, _day(getattr(found, "date", None)) or _visible_day(_tree(marked)))


def _article(pieces: list[Piece], published: date | None) -> Article:
    text, blocks = "", []
    for piece in pieces:
        clean = _from_sentinels(piece.text)
        text += "\n\n" if text else ""
        blocks.append(Block(piece.kind, len(text), len(text) + len(clean)))
        text += clean
    return Article(text, tuple(blocks), published)


def _with_sentinels(page: str) -> str:
    def sentinel(entity: re.Match[str]) -> str:
        body = entity.group().lower().rstrip(";")
        return "\u2e32" if body.endswith(("zwj", "5", "d")) else "\u2e31"

    return _ENTITY.sub(sentinel, page).translate(_TO_SENTINEL)


def _from_sentinels(text: str) -> str:
    return text.translate(_FROM_SENTINEL)


def _extracted(page: str) -> Any:
    """Return trafilatura's document, or None where it finds no article."""
    import logging

    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = trafilatura.bare_extraction(
            _utf8(page),
            include_comments=False,
            include_tables=not _is_laid_out_by_tables(page),
            with_metadata=True,
            date_extraction_params=_DATE_SEARCH,
        )
    except Exception:
        return None
    return found if found is not None and found.body is not None else None


def _is_laid_out_by_tables(page: str) -> bool:
    """Whether tables hold the whole page, as before style sheets, and not only figures."""
    tree = _tree(page)
    return tree is not None and bool(tree.xpath("//table[count(.//p) > 1 or count(.//br) > 3]"))


def _utf8(page: str) -> str:
    """Drop the XML declaration, whose encoding no longer holds for decoded text."""
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", page)


def _body(tree: Any) -> list[Piece]:
    """Return the pieces of trafilatura's tree; a line break within a piece parts it."""
    pieces: list[Piece] = []
    for element in tree.iter(*_BLOCK_TAGS):
        if any(parent.tag in _BLOCK_TAGS for parent in element.iterancestors()):
            continue
        kind: BlockKind = "heading" if element.tag == "head" else "paragraph"
        pieces.extend(Piece(kind, line) for line in _lines(element))
    return pieces or [Piece("paragraph", line) for line in _lines(tree)]


def _whole(body: list[Piece], page: str) -> list[Piece]:
    """Return the page's own lines where trafilatura took bare text apart at its inline tags."""
    if not body or median(len(piece.text) for piece in body) >= SHORTEST:
        return body
    plain = _plain(page)
    covered = sum(len(p.text) for p in body) >= 0.8 * sum(len(p.text) for p in plain)
    return plain if covered and len(plain) < len(body) else body


def _lines(element: Any) -> list[str]:
    for part in element.iter("lb", "br", "p", "item", "head"):
        if part is not element:
            part.text = "\n" + (part.text or "")
            part.tail = "\n" + (part.tail or "")
    return _clean("".join(element.itertext()))


def _clean(text: str) -> list[str]:
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return [line for line in lines if line]


def _tree(page: str) -> Any:
    from lxml import etree, html

    try:
        tree = html.fromstring(_utf8(page))
    except (ValueError, etree.LxmlError):
        return None
    for line_break in tree.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    return tree


def _plain(page: str) -> list[Piece]:
    """Return the visible lines of a page in which no article was recognised."""
    tree = _tree(page)
    if tree is None:
        return []
    for element in list(
        tree.iter("script", "style", "noscript", "template", "head", "nav", "form")
    ):
        element.drop_tree()
    for element in tree.iter("p", "div", "li", "td", "h1", "h2", "h3"):
        element.tail = "\n" + (element.tail or "")
    return [Piece("paragraph", line) for line in _clean(tree.text_content())]


def _title(found: Any, page: str) -> str | None:
    """Return the page's heading, or else its title without the name of the site."""
    tree = _tree(page)
    headings = [] if tree is None else [_text(e) for e in tree.iter("h1")]
    headings = [h for h in headings if h]
    stated = (getattr(found, "title", None) or "").strip()
    if stated and (not headings or any(key(stated) == key(h) for h in headings)):
        return _one_line(_SITE.sub("", stated) if not headings else stated)
    if len(headings) == 1:
        return headings[0]
    named = [h for h in headings if key(h) and key(h) in key(stated)]
    return named[0] if named else _one_line(stated) or None


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _text(element: Any) -> str:
    return _one_line(element.text_content())


def _without_title(body: list[Piece], title: str | None) -> list[Piece]:
    """Drop the title where the body repeats it at its start."""
    if title is None:
        return body
    start = next((i for i, p in enumerate(body[:3]) if key(p.text) == key(title)), None)
    return body if start is None else body[:start] + body[start + 1 :]


def _visible_day(tree: Any) -> date | None:
    """Return the day in a time element or one named after a date, in either calendar."""
    from miyanji.documents.published import from_text

    if tree is None:
        return None
    for element in tree.iter("time", "span", "div", "p", "li", "small"):
        hint = " ".join(str(element.get(name) or "") for name in ("class", "id", "itemprop"))
        if element.tag != "time" and not _DATE_CLASS.search(hint):
            continue
        text = f"{element.get('datetime') or ''}\n{_text(element)}"
        if len(text) <= 120 and (found := from_text(text, "fa")):
            return found
    return None


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
