"""A .warc file, compressed or not: the pages that a crawler kept."""

import gzip
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from miyanji.documents.document import DocumentError
from miyanji.documents.reading import MAX_BYTES
from miyanji.documents.record import Record, Reject

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_PAGES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
_OK = 200


def read(path: Path) -> Iterator[tuple[Record | Reject, int]]:
    """Yield the page of every response; its id is its address, its place "path@offset".

    Answers other than 200 and those that are no text are rejects. Raises ``EOFError`` or
    ``OSError`` where the archive breaks off or is damaged.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    wanted = WarcRecordType.response | WarcRecordType.resource
    with path.open("rb") as raw:
        packed = raw.peek(2)[:2] == b"\x1f\x8b"
        stream = _Unpacked(raw) if packed else None
        file: Any = stream or raw
        for page in _calm(ArchiveIterator(file, record_types=wanted, parse_http=True)):
            place = f"{path.as_posix()}@{page.stream_pos}"
            yield _record(page, place), raw.tell()
        if stream is not None and stream.problem is not None:
            raise stream.problem


def _calm(pages: Iterable["WarcRecord"]) -> Iterator["WarcRecord"]:
    """Yield the pages; what FastWARC takes for a fault of its own is a damaged file."""
    try:
        yield from pages
    except BaseException as problem:
        # pyo3 gives this class no importable name, and derives it from BaseException.
        if type(problem).__name__ == "PanicException":
            raise OSError("no readable record") from None
        raise


class _Unpacked:
    """The decompressed stream up to where it breaks off, and then why it does.

    FastWARC's own reader ends a stream that breaks off without a word, and one that raises in
    the middle of a buffer takes the whole pages before it along.
    """

    def __init__(self, raw: IO[bytes]) -> None:
        self._file = gzip.GzipFile(fileobj=raw)
        self.problem: Exception | None = None

    def tell(self) -> int:
        return self._file.tell()

    def read(self, size: int = -1) -> bytes:
        if self.problem is not None:
            return b""
        try:
            return self._file.read1(size)
        except (EOFError, OSError, zlib.error) as problem:
            self.problem = problem
            return b""


def _record(page: "WarcRecord", place: str) -> Record | Reject:
    url = page.headers.get("WARC-Target-URI") or None
    try:
        body = _body(page)
    except DocumentError as problem:
        return Reject(url, place, str(problem))
    if url is None:
        return Reject(None, place, "no WARC-Target-URI; every page needs its address")
    kind = "bytes" if page.http_content_type == "text/plain" else "page"
    capture = page.headers.get("WARC-Date")
    charset: Any = page.http_charset
    return Record(url, place, body, kind, url=url, charset=charset, capture=capture)  # type: ignore[arg-type]


def _body(page: "WarcRecord") -> bytes:
    """Return the bytes of a page. Raises ``DocumentError`` for what is none."""
    answer: Any = page.http_headers
    if answer is not None and answer.status_code != _OK:
        raise DocumentError(f"the server answered {answer.status_code}, which is no article")
    content: Any = page.http_content_type or page.headers.get("Content-Type", "")
    if content.split(";")[0].strip().lower() not in _PAGES:
        raise DocumentError(f"{content or 'content without a type'} is no page")
    body = page.reader.read(MAX_BYTES + 1)
    if len(body) > MAX_BYTES:
        raise DocumentError(f"more than {MAX_BYTES:,} bytes; this is no article")
    if not _encoded(answer) and len(body) < page.content_length:
        raise EOFError
    if not body.strip():
        raise DocumentError("empty page")
    return bytes(body)


def _encoded(answer: Any) -> bool:
    """Whether the length in the archive is not that of the page itself."""
    with suppress(AttributeError):
        names = ("Content-Encoding", "Transfer-Encoding")
        return any(answer.get(name) for name in names)
    return False
