"""A .parquet file with the columns id, text and, if there, published, language, url."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from miyanji.documents.record import Record, Reject, from_fields

if TYPE_CHECKING:
    import pyarrow.parquet as pq

COLUMNS = ("id", "text", "published", "language", "url")
BATCH = 64


def read(path: Path) -> Iterator[tuple[Record | Reject, int]]:
    """Yield the record of every row; its place is "path:row", counted from 1."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    size = path.stat().st_size
    try:
        with pq.ParquetFile(path, page_checksum_verification=True) as table:
            missing = [name for name in COLUMNS[:2] if name not in table.schema_arrow.names]
            if missing:
                yield _broken(path, f"has no column {' and no column '.join(missing)}"), size
                return
            yield from _rows(table, path, size)
    except (pa.ArrowException, OSError) as problem:
        yield _broken(path, f"no whole Parquet file ({problem}); get the file again"), size


def _rows(table: "pq.ParquetFile", path: Path, size: int) -> Iterator[tuple[Record | Reject, int]]:
    names = [name for name in COLUMNS if name in table.schema_arrow.names]
    rows = max(1, table.metadata.num_rows)
    number = 0
    for batch in table.iter_batches(batch_size=BATCH, columns=names):
        for fields in batch.to_pylist():
            number += 1
            yield from_fields(fields, f"{path.as_posix()}:{number}"), size * number // rows


def _broken(path: Path, reason: str) -> Reject:
    return Reject(None, str(path), " ".join(reason.split()), whole=True)
