"""A .jsonl file, compressed or not: one JSON object per line."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, cast

from miyanji.documents.reading import MAX_BYTES
from miyanji.documents.record import Record, Reject, from_fields

# A character may take six bytes in JSON, and an object has other fields too.
LONGEST = 8 * MAX_BYTES


def read(path: Path) -> Iterator[tuple[Record | Reject, int]]:
    """Yield the record of every line that is not blank; its place is "path:line"."""
    with path.open("rb") as raw:
        packed = path.suffix.lower() == ".gz"
        file = cast("IO[bytes]", gzip.GzipFile(fileobj=raw)) if packed else raw
        for number, line in enumerate(_lines(file), 1):
            if line is None or line.strip():
                yield _record(line, f"{path.as_posix()}:{number}"), raw.tell()


def _lines(file: IO[bytes]) -> Iterator[bytes | None]:
    """Yield the lines; None for one that is too long to be held."""
    first = True
    while line := file.readline(LONGEST + 1):
        too_long = len(line) > LONGEST
        while too_long and line and not line.endswith(b"\n"):
            line = file.readline(LONGEST)
        yield None if too_long else line.removeprefix(b"\xef\xbb\xbf") if first else line
        first = False


def _record(line: bytes | None, place: str) -> Record | Reject:
    if line is None:
        return Reject(None, place, f"a line of more than {LONGEST:,} bytes; give shorter texts")
    try:
        fields: Any = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as problem:
        return Reject(None, place, f"byte {problem.start} is not UTF-8; save the file as UTF-8")
    except (ValueError, RecursionError) as problem:
        return Reject(None, place, f"no JSON ({problem})")
    if not isinstance(fields, dict):
        return Reject(None, place, 'no JSON object; write {"id": ..., "text": ...}')
    return from_fields(fields, place)
