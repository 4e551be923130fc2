"""A .txt or .html file: one record."""

from collections.abc import Iterator
from pathlib import Path

from miyanji.documents.reading import MAX_BYTES
from miyanji.documents.record import Record, Reject


def read(path: Path) -> Iterator[tuple[Record | Reject, int]]:
    """Yield the one article of a file; its id is the path as it was given."""
    name = path.as_posix()
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    yield _record(name, data, path.suffix.lower() != ".txt"), len(data)


def _record(name: str, data: bytes, page: bool) -> Record | Reject:
    if not data.strip():
        return Reject(name, name, "empty; give a file that holds an article")
    if len(data) > MAX_BYTES:
        return Reject(name, name, f"more than {MAX_BYTES:,} bytes; give one article per file")
    return Record(name, name, data, "page" if page else "bytes")
