"""Adding documents: the same report changes nothing, a newer coder replaces its rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from miyanji.coding.act import Act, Span
from miyanji.documents.document import Document
from miyanji.mediation.process import Process
from miyanji.store.inserting import insert
from miyanji.store.lookups import LOOKUPS, look_ups
from miyanji.store.opening import transaction
from miyanji.store.rows import ACT_COLUMNS, PROCESS_COLUMNS, act_row, process_row
from miyanji.store.telling import TELLING, put_in_order, tell

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class Naming:
    """An actor that a document names: its names by language and where it is named."""

    id: str
    kind: str
    names: Mapping[str, str]
    spans: tuple[Span, ...]
    state: str | None = None
    office: str | None = None


@dataclass(frozen=True, slots=True)
class Coded:
    """A document with what was coded of it; ``id`` is the name that it is to have."""

    id: str
    document: Document
    acts: tuple[Act, ...]
    processes: tuple[Process, ...]
    actors: tuple[Naming, ...] = ()
    outlet: str | None = None


@dataclass(slots=True)
class Added:
    """How many documents were new, coded again by a newer coder, and already there."""

    new: int = 0
    renewed: int = 0
    unchanged: int = 0

    def __str__(self) -> str:
        return f"{self.new} new, {self.renewed} coded again, {self.unchanged} unchanged"


def content_hash(text: str, published: date | None, outlet: str | None) -> str:
    """Return the digest by which a report is known again, wherever it is read from."""
    digest = blake2b(digest_size=16)
    for part in (text, published.isoformat() if published else "", outlet or ""):
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


def hash_of(document: Document, outlet: str | None) -> str:
    """Return the digest of a document."""
    return content_hash(document.text, document.published, outlet)


def known(connection: "DuckDBPyConnection", hashes: Sequence[str]) -> dict[str, str]:
    """Return the coder version of each of ``hashes`` that the store holds."""
    query = "SELECT hash, coder FROM documents WHERE hash IN (SELECT unnest(?))"
    return dict(connection.execute(query, [list(hashes)]).fetchall())


def add(connection: "DuckDBPyConnection", rows: Sequence[Coded], coder: str) -> Added:
    """Add documents in one transaction and return what became of them.

    A document with a known content is left as it is where ``coder`` is the same, and otherwise
    coded anew under its old id. Another content under a known id gets an id of its own
    ("id#2"): both reports stand.
    """
    done = Added()
    with transaction(connection):
        held = known(connection, [hash_of(row.document, row.outlet) for row in rows])
        fresh: dict[str, Coded] = {}
        for row in rows:
            key = hash_of(row.document, row.outlet)
            if held.get(key) == coder or key in fresh:
                done.unchanged += 1
            else:
                fresh[key] = row
                done.new, done.renewed = done.new + (key not in held), done.renewed + (key in held)
        ids = _ids(connection, fresh)
        _renew(connection, {key: ids[key] for key in fresh if key in held}, coder)
        new = [(ids[key], key, row) for key, row in fresh.items() if key not in held]
        _insert_documents(connection, new, coder)
        _insert_rows(connection, [(ids[key], row) for key, row in fresh.items()])
    return done


def _ids(connection: "DuckDBPyConnection", fresh: Mapping[str, Coded]) -> dict[str, str]:
    """Return the id of each document by its content: its old one, or a free one."""
    query = "SELECT hash, id FROM documents WHERE hash IN (SELECT unnest(?))"
    found: dict[str, str] = dict(connection.execute(query, [list(fresh)]).fetchall())
    taken: set[str] = set(found.values())
    for key, row in fresh.items():
        name, number = row.id, 1
        while key not in found and (name in taken or _exists(connection, name)):
            number += 1
            name = f"{row.id}#{number}"
        found.setdefault(key, name)
        taken.add(found[key])
    return found


def _exists(connection: "DuckDBPyConnection", name: str) -> bool:
    return connection.execute("SELECT 1 FROM documents WHERE id = ?", [name]).fetchone() is not None


def _renew(connection: "DuckDBPyConnection", ids: Mapping[str, str], coder: str) -> None:
    """Drop what an older coder made of documents, by content, and sign them anew."""
    for table in ("acts", "processes", "mentions", *LOOKUPS, *TELLING):
        connection.execute(
            f"DELETE FROM {table} WHERE document_id IN (SELECT unnest(?))", [list(ids.values())]
        )
    query = "UPDATE documents SET coder = ? WHERE hash IN (SELECT unnest(?))"
    connection.execute(query, [coder, list(ids)])


def _insert_documents(
    connection: "DuckDBPyConnection", rows: Iterable[tuple[str, str, Coded]], coder: str
) -> None:
    insert(
        connection,
        "documents",
        [
            {
                "id": name,
                "hash": key,
                "coder": coder,
                "source": row.document.source,
                "outlet": row.outlet,
                "language": row.document.language,
                "title": row.document.title,
                "published": row.document.published,
                "text": row.document.text,
            }
            for name, key, row in rows
        ],
    )


def _insert_rows(connection: "DuckDBPyConnection", rows: Sequence[tuple[str, Coded]]) -> None:
    acts = [act_row(name, act) for name, row in rows for act in row.acts]
    processes = [process_row(name, p) for name, row in rows for p in row.processes]
    insert(connection, "acts", acts, ACT_COLUMNS)
    insert(connection, "processes", processes, PROCESS_COLUMNS)
    _tell(connection, acts, processes, {name: row.document for name, row in rows})
    days = {name: row.document.published for name, row in rows}
    look_ups(connection, (act | {"published": days[act["document_id"]]} for act in acts))
    insert(connection, "mentions", [m for name, row in rows for m in _mentions(name, row)])
    actors = {a.id: a for _, row in rows for a in row.actors}
    values = [[a.id, a.kind, a.names.get("en"), a.names.get("fa")] for a in actors.values()]
    if values:
        connection.executemany("INSERT OR REPLACE INTO actors VALUES (?, ?, ?, ?)", values)


def _tell(
    connection: "DuckDBPyConnection",
    acts: Sequence[Mapping[str, Any]],
    processes: Sequence[Mapping[str, Any]],
    documents: Mapping[str, Document],
) -> None:
    """What timelines are read from, of new rows alone: the store may be large."""
    for table, rows, columns in (
        ("acts", acts, ACT_COLUMNS),
        ("processes", processes, PROCESS_COLUMNS),
    ):
        connection.execute(f"CREATE OR REPLACE TEMP TABLE new_{table} AS FROM {table} LIMIT 0")
        insert(connection, f"new_{table}", rows, columns)
    texts = ((act, documents[act["document_id"]]) for act in acts)
    tell(
        connection,
        ({**act, "text": d.text, "language": d.language} for act, d in texts),
        "new_acts",
        "new_processes",
    )
    put_in_order(connection)


def _mentions(name: str, row: Coded) -> Iterable[dict[str, Any]]:
    for actor in row.actors:
        for start, end in actor.spans:
            yield {
                "document_id": name,
                "actor_id": actor.id,
                "state": actor.state,
                "office": actor.office,
                "words": row.document.text[start:end],
                "span_start": start,
                "span_end": end,
            }
