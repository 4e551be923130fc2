"""Writing rows to a file by the end of its name, whole or not at all."""

import csv
import json
import os
import tempfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import IO, Any

Row = dict[str, Any]
_CHUNK = 10_000


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Row]) -> int:
    """Write rows to .csv, .tsv, .tab, .jsonl or .parquet and return how many they were.

    A reader sees the old file or the new one. Raises ``ValueError`` for another ending, ``OSError``
    where the file cannot be written.
    """
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        known = ", ".join(_WRITERS)
        raise ValueError(f"{path}: an ending that is not written; choose one of {known}")
    target = path.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            count = write(file, columns, rows)
        temporary.chmod(0o644)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return count


def _lines(delimiter: str) -> Callable[[IO[bytes], Sequence[str], Iterable[Row]], int]:
    def write(file: IO[bytes], columns: Sequence[str], rows: Iterable[Row]) -> int:
        import io

        text = io.TextIOWrapper(file, encoding="utf-8", newline="", errors="replace")
        writer = csv.DictWriter(text, columns, restval="", delimiter=delimiter, lineterminator="\n")
        writer.writeheader()
        count = 0
        for row in rows:
            writer.writerow({k: _flat(v) for k, v in row.items()})
            count += 1
        text.flush()
        text.detach()
        return count

    return write


def _flat(value: Any) -> Any:
    """A cell on one line: tabs and line ends would break the table of a reader of our kind."""
    return " ".join(value.split()) if isinstance(value, str) else value


def _jsonl(file: IO[bytes], columns: Sequence[str], rows: Iterable[Row]) -> int:
    count = 0
    for row in rows:
        full = {c: _plain(row.get(c)) for c in columns}
        file.write((json.dumps(full, ensure_ascii=False) + "\n").encode("utf-8", "replace"))
        count += 1
    return count


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _parquet(file: IO[bytes], columns: Sequence[str], rows: Iterable[Row]) -> int:
    """Every cell as text, so that all chunks have one schema."""
    import pyarrow
    import pyarrow.parquet

    schema = pyarrow.schema([(c, pyarrow.string()) for c in columns])
    count = 0
    with pyarrow.parquet.ParquetWriter(file, schema) as writer:
        for chunk in _chunks(rows):
            arrays = [pyarrow.array([_text(r.get(c)) for r in chunk], "string") for c in columns]
            writer.write_table(pyarrow.Table.from_arrays(arrays, schema=schema))
            count += len(chunk)
    return count


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _chunks(rows: Iterable[Row]) -> Iterable[list[Row]]:
    chunk: list[Row] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == _CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


_WRITERS: dict[str, Callable[[IO[bytes], Sequence[str], Iterable[Row]], int]] = {
    ".csv": _lines(","),
    ".tsv": _lines("\t"),
    ".tab": _lines("\t"),
    ".jsonl": _jsonl,
    ".parquet": _parquet,
}
