"""An RSS or Atom file: one record per entry."""

import html
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from miyanji.documents.document import DocumentError
from miyanji.documents.reading import MAX_BYTES
from miyanji.documents.record import YEARS, Record, Reject

# A feed holds many articles.
LARGEST = 8 * MAX_BYTES


def read(path: Path) -> Iterator[tuple[Record | Reject, int]]:
    """Yield every entry: its id is the entry's own or else its address, its place "path#number"."""
    import feedparser

    size = path.stat().st_size
    if size > LARGEST:
        yield _broken(path, f"more than {LARGEST:,} bytes; split the feed"), size
        return
    found: Any = feedparser.parse(path.read_bytes(), sanitize_html=False)
    if not found.version:
        yield _broken(path, "no RSS or Atom feed"), size
        return
    for number, entry in enumerate(found.entries, 1):
        yield _record(entry, f"{path.as_posix()}#{number}"), size
    if found.bozo and hasattr(found.bozo_exception, "getLineNumber"):
        line = found.bozo_exception.getLineNumber()
        yield _broken(path, f"not well-formed at line {line}; entries may be missing"), size


def _record(entry: Any, place: str) -> Record | Reject:
    url = entry.get("link") or None
    name = entry.get("id") or url
    if name is None:
        return Reject(None, place, "an entry without id and link")
    try:
        page = _page(entry)
    except DocumentError as problem:
        return Reject(name, place, str(problem))
    # A feed's own language is often that of its software; the text tells it better.
    return Record(name, place, page, "page", _day(entry), url=url)


def _page(entry: Any) -> str:
    """Return the entry as a page: the heading, then the longest of its contents."""
    contents = [*(row.get("value", "") for row in entry.get("content", [])), entry.get("summary")]
    body = max((text for text in contents if text), key=len, default="")
    if not body.strip():
        raise DocumentError("an entry without text")
    title = html.escape(html.unescape(entry.get("title", "")))
    heading = f"<h1>{title}</h1>" if title else ""
    return f"<html><head><title>{title}</title></head><body>{heading}<p>{body}</p></body></html>"


def _day(entry: Any) -> date | None:
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    with suppress(TypeError, ValueError):
        day = date(*moment[:3])
        return day if day.year in YEARS else None
    return None


def _broken(path: Path, reason: str) -> Reject:
    return Reject(None, str(path), reason, whole=True)
