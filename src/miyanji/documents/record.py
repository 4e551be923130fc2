"""A record: one document of a corpus before it is read, or the reason why it cannot be."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from miyanji.documents.document import Document, DocumentError

Body = Literal["text", "page", "bytes"]
YEARS = range(1800, 2200)
"""Years that a publication date may lie in."""


@dataclass(frozen=True, slots=True)
class Record:
    """One document as it stands in a corpus; ``document`` reads it.

    ``id`` names the document, ``place`` says where it stands ("news.jsonl:12"). ``body`` is plain
    text, the text of an HTML page, or bytes that may be either, as ``kind`` says; ``charset`` is
    what a web server said of bytes. ``capture`` tells two captures of one address apart.
    """

    id: str
    place: str
    body: str | bytes
    kind: Body = "text"
    published: date | None = None
    language: str | None = None
    url: str | None = None
    charset: str | None = None
    capture: str | None = None


@dataclass(frozen=True, slots=True)
class Reject:
    """A record, or with ``whole`` a file, that could not be read, and why."""

    id: str | None
    place: str
    reason: str
    whole: bool = False


def document(record: Record) -> Document:
    """Return the document of a record. Raises ``DocumentError`` where it cannot be read."""
    from miyanji.documents import reading
    from miyanji.documents.encoding import decode

    text, warnings = record.body, ()
    if isinstance(text, bytes):
        text = _declared(text, record.charset) or decode(text, record.id).text
    is_page = record.kind == "page" or (record.kind == "bytes" and reading.looks_like_html(text))
    read = reading.from_html if is_page else reading.from_text
    return read(
        text,
        source=record.id,
        published=record.published,
        language=record.language,
        warnings=warnings,
    )


def _declared(data: bytes, charset: str | None) -> str | None:
    try:
        return data.decode(charset) if charset else None
    except (UnicodeDecodeError, LookupError):
        return None


def from_fields(fields: Mapping[str, Any], place: str) -> Record | Reject:
    """Return the record of named fields (id, text and, if known, published, language, url)."""
    name = fields.get("id")
    known = name if isinstance(name, str) and _encodable(name) else None
    try:
        for field, needed in (("id", True), ("text", True), ("language", False), ("url", False)):
            _check_string(fields, field, needed)
        return Record(
            id=fields["id"],
            place=place,
            body=fields["text"],
            published=day(fields.get("published")),
            language=primary(fields.get("language")),
            url=fields.get("url") or None,
        )
    except DocumentError as problem:
        return Reject(known, place, str(problem))


def _check_string(fields: Mapping[str, Any], field: str, needed: bool) -> None:
    value = fields.get(field)
    if value is None and not needed:
        return
    if value is None:
        raise DocumentError(f"no {field}; every record needs one")
    if not isinstance(value, str):
        raise DocumentError(f"{field} is {_kind(value)}; give a string")
    if needed and not value.strip():
        raise DocumentError(f"{field} is empty; every record needs one")
    if not _encodable(value):
        raise DocumentError(f"{field} holds half of a surrogate pair; write it as UTF-8")


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _kind(value: object) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list"}
    return names.get(type(value), "no string")


def day(value: object) -> date | None:
    """Return the day of ``published``: a date, a time, "YYYY-MM-DD" or an ISO time; None for none.

    Raises ``DocumentError`` for anything else and for a year outside ``YEARS``.
    """
    if value is None or value == "":
        return None
    found = value.date() if isinstance(value, datetime) else value
    if isinstance(found, str):
        found = _parsed(found.strip())
    if not isinstance(found, date):
        raise DocumentError(f"published is {_shown(value)}, no date; write YYYY-MM-DD")
    if found.year not in YEARS:
        hint = "this looks like a Jalali year; " if 1300 <= found.year < 1500 else ""
        raise DocumentError(
            f"published is {_shown(value)}: {hint}give a day from {YEARS[0]} to {YEARS[-1]}"
        )
    return found


def _parsed(text: str) -> date | None:
    if not re.match(r"\d{4}-\d\d-\d\d(?:[T ]|$)", text):
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:40] + "…"


def primary(language: str | None) -> str | None:
    """Return the primary part of a language tag in lower case ("fa" for "fa-IR")."""
    return re.split(r"[-_]", language.strip(), maxsplit=1)[0].lower() or None if language else None
