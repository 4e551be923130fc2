"""Which document ids a corpus has used so far, on disk, so that memory does not grow with it."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from miyanji.documents.corpus import Entry
from miyanji.documents.record import Record, Reject
from miyanji.scale.failure import RunError


def unique(entries: Iterable[Entry], path: Path) -> Iterator[Entry]:
    """Yield the entries, a record whose id was used before as a reject that says where.

    A page that was captured at several times is a document each: the later ones get their time
    after the address. ``path`` is a scratch file that is made anew.
    """
    path.unlink(missing_ok=True)
    try:
        with closing(_table(path)) as seen:
            for entry in entries:
                yield entry._replace(item=_checked(entry.item, seen))
    except sqlite3.Error as problem:
        raise RunError(f"{path}: cannot be written ({problem}); make room and run again") from None
    finally:
        path.unlink(missing_ok=True)


def _table(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    # A scratch file: nothing of it outlives the run, so nothing need survive a crash.
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("CREATE TABLE seen (id TEXT PRIMARY KEY, place TEXT) WITHOUT ROWID")
    connection.execute("BEGIN")
    return connection


def _checked(item: Record | Reject, seen: sqlite3.Connection) -> Record | Reject:
    if isinstance(item, Reject):
        return item
    if _first(item, seen):
        return item
    if item.capture:
        later = replace(item, id=f"{item.id}@{item.capture}")
        if _first(later, seen):
            return later
    (place,) = seen.execute("SELECT place FROM seen WHERE id = ?", (item.id,)).fetchone()
    return Reject(item.id, item.place, f"this id was used before, at {place}; ids must differ")


def _first(record: Record, seen: sqlite3.Connection) -> bool:
    row = (record.id, record.place)
    return seen.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", row).rowcount == 1
