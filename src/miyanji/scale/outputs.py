"""Writing the output: the parts one after the other, in memory that does not grow with them."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from miyanji.scale import columns
from miyanji.scale.failure import RunError, UsageError
from miyanji.scale.part import acts_of

ROWS = 5_000
"""Rows per batch, and per row group of Parquet."""
TABLE = "acts"


def check(out: Path) -> None:
    """Raise ``RunError`` where ``out`` is no place for an output."""
    if out.suffix not in WRITERS:
        raise UsageError(f"{out}: no format is called {out.suffix!r}; give {', '.join(WRITERS)}")
    if not out.parent.is_dir():
        raise RunError(f"{out}: there is no folder {out.parent}; make it first")
    if out.is_dir():
        raise RunError(f"{out}: a folder; name a file")
    if out.suffix == ".duckdb" and out.exists():
        _check_database(out)


def _check_database(out: Path) -> None:
    """A database is replaced as a whole, so it must hold nothing else."""
    import duckdb

    try:
        with duckdb.connect(str(out), read_only=True) as database:
            tables = {name for (name,) in database.execute("SHOW TABLES").fetchall()}
    except duckdb.Error as problem:
        reason = str(problem).splitlines()[0]
        raise RunError(f"{out}: cannot be replaced ({reason}); choose another --to") from None
    if others := sorted(tables - {TABLE}):
        raise RunError(f"{out}: holds other tables ({', '.join(others)}); choose another --to")


def write(parts: Iterable[Path], target: Path, suffix: str) -> None:
    """Write the acts of ``parts`` in order to the new file ``target``. Raises ``OSError``."""
    WRITERS[suffix](parts, target)


def _jsonl(parts: Iterable[Path], target: Path) -> None:
    with target.open("wb") as file:
        for part in parts:
            file.writelines(acts_of(part))


def _csv(parts: Iterable[Path], target: Path) -> None:
    with target.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(columns.NAMES)
        table.writerows(columns.cells(row) for row in _rows(parts))


def _parquet(parts: Iterable[Path], target: Path) -> None:
    import pyarrow.parquet as pq

    form = columns.schema()
    with pq.ParquetWriter(target, form, compression="zstd") as table:
        for rows in _batches(_rows(parts)):
            table.write_batch(columns.batch(rows, form))


def _duckdb(parts: Iterable[Path], target: Path) -> None:
    import duckdb
    import pyarrow as pa

    form = columns.schema()
    try:
        with duckdb.connect(str(target)) as database:
            database.register("rows", pa.Table.from_batches([], form))
            database.execute(f"CREATE TABLE {TABLE} AS FROM rows")
            for rows in _batches(_rows(parts)):
                database.register("rows", pa.Table.from_batches([columns.batch(rows, form)]))
                database.execute(f"INSERT INTO {TABLE} FROM rows")
    except duckdb.Error as problem:
        raise OSError(str(problem).splitlines()[0]) from None


WRITERS: dict[str, Callable[[Iterable[Path], Path], None]] = {
    ".jsonl": _jsonl,
    ".csv": _csv,
    ".parquet": _parquet,
    ".duckdb": _duckdb,
}


def _rows(parts: Iterable[Path]) -> Iterator[dict[str, Any]]:
    for part in parts:
        for line in acts_of(part):
            yield json.loads(line)


def _batches(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while batch := list(islice(rows, ROWS)):
        yield batch
