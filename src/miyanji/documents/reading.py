"""Reading a file, a page, standard input or a text to a document.

An article holds at most ``MAX_CHARACTERS`` characters (a book of 80,000 words) and its file at
most ``MAX_BYTES`` bytes; larger sources are refused at once rather than read for minutes.
"""

import re
import sys
from datetime import date
from pathlib import Path
from typing import BinaryIO

from miyanji.documents import blocks
from miyanji.documents import language as languages
from miyanji.documents import published as publication
from miyanji.documents.document import Block, Document, DocumentError
from miyanji.documents.encoding import decode

MAX_BYTES = 8_000_000
MAX_CHARACTERS = 500_000
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|"
    r"article|div|main|section|h1|p)\b",
    re.I | re.S,
)


def read(
    source: str | Path,
    *,
    published: date | None = None,
    language: str | None = None,
    stdin: BinaryIO | None = None,
) -> Document:
    """Return the document in a .txt or .html file, or on standard input for "-".

    ``published`` overrides the publication date that the page or text gives; ``language`` the
    recognised one. Raises ``DocumentError`` with one line that names the source, the place and
    the remedy where the source cannot be read.
    """
    label = str(source)
    data = _from_stdin(stdin) if label == "-" else _from_file(Path(source), label)
    if not data.strip():
        raise DocumentError(f"{label}: empty; give a file that holds an article")
    text, encoding = decode(data, label)
    warnings = () if encoding == "utf-8" else (f"read as {encoding}",)
    if label.lower().endswith((".html", ".htm", ".xhtml")) or looks_like_html(text):
        return from_html(
            text, source=label, published=published, language=language, warnings=warnings
        )
    return from_text(text, source=label, published=published, language=language, warnings=warnings)


def from_text(
    text: str,
    *,
    source: str = "text",
    published: date | None = None,
    language: str | None = None,
    warnings: tuple[str, ...] = (),
) -> Document:
    """Return the document of a plain text; its offsets are those of ``text`` itself.

    A byte-order mark at the start is removed. Raises ``DocumentError`` as ``read`` does.
    """
    text = text.removeprefix("\ufeff")
    _check(text, source)
    code = _language(text, language, source)
    found = blocks.split(text)
    day = published or publication.from_text(text, code)
    return Document(source, text, code, _title(text, found), day, found, False, warnings)


def from_html(
    page: str,
    *,
    source: str = "page",
    published: date | None = None,
    language: str | None = None,
    warnings: tuple[str, ...] = (),
) -> Document:
    """Return the article of an HTML page, without menus, comments, share bars and notices.

    ``document.text`` is the extracted text, title first. Raises ``DocumentError`` as ``read``
    does, and where the page holds no text.
    """
    from miyanji.documents import html

    _check(page, source, limit=MAX_BYTES)
    article = html.extract(page, source)
    text = article.text
    _check(text, source)
    code = _language(text, language, source)
    found = blocks.split(text, article.pieces)
    day = published or article.published or publication.from_text(text, code)
    return Document(source, text, code, _title(text, found), day, found, True, warnings)


def looks_like_html(text: str) -> bool:
    """Whether a text begins as an HTML page does."""
    return _HTML.match(text[:4096].lstrip("\ufeff")) is not None


def _from_stdin(stdin: BinaryIO | None) -> bytes:
    data = (stdin or sys.stdin.buffer).read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise DocumentError(_too_large("-", "more than", MAX_BYTES, "bytes", MAX_BYTES))
    return data


def _from_file(path: Path, label: str) -> bytes:
    try:
        if path.is_dir():
            raise DocumentError(
                f"{label}: a folder; name the .txt or .html files in it, or use `miyanji code`"
            )
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise DocumentError(_too_large(label, "", size, "bytes", MAX_BYTES))
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise DocumentError(f"{label}: no such file; check the path") from None
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        raise DocumentError(
            f"{label}: cannot be opened ({reason}); check its path and rights"
        ) from None
    if len(data) > MAX_BYTES:
        raise DocumentError(_too_large(label, "more than", MAX_BYTES, "bytes", MAX_BYTES))
    return data


def _too_large(label: str, more: str, size: int, unit: str, limit: int) -> str:
    return (
        f"{label}: too large ({more} {size:,} {unit}; the limit is {limit:,}); "
        "give one article per file"
    ).replace("( ", "(")


def _check(text: str, source: str, limit: int = MAX_CHARACTERS) -> None:
    if len(text) > limit:
        raise DocumentError(_too_large(source, "", len(text), "characters", limit))
    if not text.strip("\ufeff\u200b\u200c\u200d\u200e\u200f \t\r\n\f\v\xa0"):
        raise DocumentError(f"{source}: empty; give a file that holds an article")
    if (null := text.find("\0")) >= 0:
        raise DocumentError(f"{source}: null character at character {null}; remove it")


def _language(text: str, stated: str | None, source: str) -> str:
    """Return a supported language code: the stated or else the recognised one."""
    if stated is not None and stated not in languages.SUPPORTED:
        raise DocumentError(
            f"{source}: language {stated!r} is not supported; --language takes fa, en or ar"
        )
    code = stated or languages.recognise(text)
    if code in languages.SUPPORTED:
        return str(code)
    seen = f"the text looks {languages.name(code)} ({code})" if code else "no words were found"
    raise DocumentError(
        f"{source}: {seen}; only Persian (fa), English (en), Arabic (ar) and Russian (ru) are "
        "read; "
        "if it is one of them, say so with --language"
    )


def _title(text: str, found: tuple[Block, ...]) -> str | None:
    return next((text[b.start : b.end] for b in found if b.kind == "title"), None)
