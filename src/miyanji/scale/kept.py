"""What a finished run leaves for the next one: its parts, packed, in a hidden file by the output.

The same corpus and coder then need no coding at all, and a changed corpus only its new shards. The
file holds nothing that cannot be made again: without it, or where it is damaged, all is coded anew.
"""

import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from hashlib import blake2b
from pathlib import Path

from miyanji.scale.part import whole

_TABLES = """
CREATE TABLE parts (key TEXT PRIMARY KEY, packed BLOB) WITHOUT ROWID;
CREATE TABLE written (number INTEGER PRIMARY KEY, digest TEXT);
"""
# The fastest: packing must not be felt beside the coding.
_LEVEL = 1


def kept_path(out: Path) -> Path:
    """Return where the parts of a finished output are kept."""
    return out.with_name(f".{out.name}.kept")


class Kept:
    """The parts that an earlier run has left in ``table``, by the keys of their shards."""

    def __init__(self, table: sqlite3.Connection | None = None) -> None:
        self._table = table

    def part(self, key: str) -> bytes | None:
        """Return a part that is there and whole."""
        packed = self._value("SELECT packed FROM parts WHERE key = ?", key)
        if not isinstance(packed, bytes):
            return None
        try:
            data = zlib.decompress(packed)
        except zlib.error:
            return None
        return data if whole(data) else None

    def wrote(self, files: Sequence[Path]) -> bool:
        """Tell whether ``files`` are still what the run has written."""
        query = "SELECT digest FROM written WHERE number = ?"
        return all(
            path.is_file() and self._value(query, number) == _digest(path)
            for number, path in enumerate(files)
        )

    def _value(self, query: str, key: str | int) -> bytes | str | None:
        if self._table is None:
            return None
        try:
            row = self._table.execute(query, (key,)).fetchone()
        except sqlite3.Error:
            return None
        return row[0] if row else None


@contextmanager
def opened(path: Path) -> Iterator[Kept]:
    """Yield what is kept at ``path``: nothing where there is no such file."""
    if not path.is_file():
        yield Kept()
        return
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as table:
        yield Kept(table)


def keep(path: Path, parts: Iterator[tuple[str, bytes]], files: Sequence[Path]) -> None:
    """Keep ``parts`` by their keys, and that ``files`` are what they came to.

    Leaves nothing where there is no room for it: the output does not need it.
    """
    half = path.with_name(f"{path.name}.half")
    half.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(half, isolation_level=None)) as table:
            table.execute("PRAGMA journal_mode = OFF")
            table.executescript(_TABLES + "BEGIN;")
            rows = ((key, zlib.compress(data, _LEVEL)) for key, data in parts)
            table.executemany("INSERT OR IGNORE INTO parts VALUES (?, ?)", rows)
            digests = list(enumerate(map(_digest, files)))
            table.executemany("INSERT INTO written VALUES (?, ?)", digests)
            table.execute("COMMIT")
        half.replace(path)
    except (sqlite3.Error, OSError):
        half.unlink(missing_ok=True)
        path.unlink(missing_ok=True)


def _digest(path: Path) -> str:
    digest = blake2b(digest_size=16)
    with path.open("rb") as file:
        while data := file.read(1 << 20):
            digest.update(data)
    return digest.hexdigest()
