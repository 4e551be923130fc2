"""Opening a store: made when new, migrated when old, refused with one clear line when not ours."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_MARK = "miyanji"
_META = "CREATE TABLE IF NOT EXISTS meta (key VARCHAR PRIMARY KEY, value VARCHAR)"


class StoreError(Exception):
    """A store that cannot be opened, read or written; the message names file and remedy."""


@contextmanager
def opened(path: Path, *, write: bool = False) -> Iterator["DuckDBPyConnection"]:
    """Yield a connection to the store at ``path``; with ``write`` it is made where there is none.

    One process writes at a time. A reader sees the last whole transaction. Raises ``StoreError``.
    """
    if not write and not path.is_file():
        raise StoreError(f"{path}: no such store; make one with `miyanji store add`")
    new = write and not path.exists()
    with telling(path):
        connection = _connect(path, write)
        try:
            if write:
                _begin(connection, path, new)
            elif _version(connection, path) < latest():
                _upgrade_needed(path)
            yield connection
        finally:
            _close(connection)


def _begin(connection: "DuckDBPyConnection", path: Path, new: bool) -> None:
    """Make or migrate the store; of a new one that the disk does not take nothing stays."""
    try:
        _migrate(connection, path)
    except BaseException:
        if new:
            _close(connection)
            path.unlink(missing_ok=True)
            path.with_name(f"{path.name}.wal").unlink(missing_ok=True)
        raise


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn the engine's errors into one line each."""
    import duckdb

    try:
        yield
    except duckdb.Error as problem:
        raise StoreError(f"{path}: {_reason(str(problem))}") from None
    except BrokenPipeError:
        raise
    except OSError as problem:
        raise StoreError(f"{path}: cannot be written ({problem.strerror})") from None


@contextmanager
def transaction(connection: "DuckDBPyConnection") -> Iterator[None]:
    """Do everything inside, or nothing."""
    connection.execute("BEGIN TRANSACTION")
    try:
        yield
    except BaseException:
        _roll_back(connection)
        raise
    connection.execute("COMMIT")


@cache
def _steps() -> tuple[str, ...]:
    """The statements that lead from each schema version to the next."""
    folder = files("miyanji.store") / "schema"
    names = sorted(p.name for p in folder.iterdir() if p.name.endswith(".sql"))
    return tuple((folder / name).read_text(encoding="utf-8") for name in names)


def latest() -> int:
    """Return the schema version that this program writes."""
    return len(_steps())


def _connect(path: Path, write: bool) -> "DuckDBPyConnection":
    import duckdb

    if write and path.parent != Path() and not path.parent.is_dir():
        raise StoreError(f"{path}: no such folder; make it first")
    settings: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
    }
    return duckdb.connect(str(path), read_only=not write, config=settings)


def _version(connection: "DuckDBPyConnection", path: Path) -> int:
    """Return the schema version, 0 for an empty file; refuse a database that is not ours."""
    tables = {
        row[0] for row in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()
    }
    if not tables:
        return 0
    if tables == {"acts"} and _has_column(connection, "document_id"):
        raise StoreError(
            f"{path}: the output of `miyanji code`, no store; "
            "make one from the documents with `miyanji store add`"
        )
    if "meta" not in tables:
        raise StoreError(f"{path}: a DuckDB file, but no store of Miyanji; name another file")
    rows: dict[str, str] = dict(connection.execute("SELECT key, value FROM meta").fetchall())
    if rows.get("made_by") != _MARK or not rows.get("schema", "").isdigit():
        raise StoreError(f"{path}: a DuckDB file, but no store of Miyanji; name another file")
    version = int(rows["schema"])
    if version > latest():
        raise StoreError(
            f"{path}: its schema is version {version}, this Miyanji knows {latest()}; "
            "update Miyanji"
        )
    return version


def _has_column(connection: "DuckDBPyConnection", column: str) -> bool:
    query = "SELECT 1 FROM duckdb_columns() WHERE column_name = ?"
    return connection.execute(query, [column]).fetchone() is not None


def _migrate(connection: "DuckDBPyConnection", path: Path) -> None:
    """Bring an empty or older store to the latest schema, in one transaction."""
    version = _version(connection, path)
    if version == latest():
        return
    from miyanji.store.lookups import rebuild

    with transaction(connection):
        connection.execute(
            "CREATE TABLE IF NOT EXISTS meta (key VARCHAR PRIMARY KEY, value VARCHAR)"
        )
        for step in _steps()[version:]:
            connection.execute(step)
        if version:
            rebuild(connection)
        for key, value in (("made_by", _MARK), ("schema", str(latest()))):
            connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", [key, value])


def _upgrade_needed(path: Path) -> None:
    raise StoreError(
        f"{path}: an empty or older store; run `miyanji store check --upgrade {path}` once"
    )


def _roll_back(connection: "DuckDBPyConnection") -> None:
    _quietly(lambda: connection.execute("ROLLBACK"))


def _close(connection: "DuckDBPyConnection") -> None:
    _quietly(connection.close)


def _quietly(action: Callable[[], Any]) -> None:
    """A connection that broke down cannot roll back or close; what it did not commit is gone."""
    import duckdb

    try:
        action()
    except duckdb.Error:
        return


_REASONS = (
    ("Conflicting lock", "another process has it open; wait for it to end and try again"),
    ("Could not set lock", "another process has it open; wait for it to end and try again"),
    ("No space left", "the disk is full; make room and run the command again"),
    ("File too large", "the disk or its quota is full; make room and run the command again"),
    ("Operation not permitted", "no permission to write here; check the rights of the folder"),
    ("Permission denied", "no permission to open it; check the rights of file and folder"),
    ("Read-only file system", "the file system is read-only; choose another place"),
    ("not a valid DuckDB", "no DuckDB file; name another store"),
    ("Is a directory", "a folder; name a file"),
    ("Could not read from file", "a folder or a damaged file; restore it from a copy"),
    ("Corrupt", "damaged; restore it from a copy"),
    ("checksum", "damaged; restore it from a copy"),
    ("Serialization Error", "damaged; restore it from a copy"),
    ("version number", "made by another version of DuckDB; open it with that one"),
)


def _reason(text: str) -> str:
    """Return what to do about an error of the engine, and its first line where it is not known."""
    for sign, reason in _REASONS:
        if sign.lower() in text.lower():
            return reason
    return " ".join(text.split("\n")[0].split())
