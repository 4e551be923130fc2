"""Asking a store: acts by filters, or anything by SQL that only reads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_SHOWN = (
    "document_id", "acts.id", "coalesce(date_start, published) AS day", "act", "actuality", "actor",
    "addressees", "mediators", "parties", "attribution", "plover", "cameo", "quote",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Filters:
    """Which acts are wanted; a filter that is None lets everything through.

    ``who`` takes part in any role; ``start`` and ``end`` bound the day of the act, or of the
    publication where the act has none.
    """

    act: str | None = None
    who: tuple[str, ...] = ()
    actor: str | None = None
    mediator: str | None = None
    party: str | None = None
    actuality: str | None = None
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The answer: names of columns and rows, fetched as they are read."""

    columns: tuple[str, ...]
    rows: Iterator[tuple[Any, ...]]


def find(connection: "DuckDBPyConnection", filters: Filters, limit: int | None = None) -> Table:
    """Return the acts that pass ``filters``, in order of day."""
    conditions, values = _conditions(filters)
    query = (
        f"SELECT {', '.join(_SHOWN)} FROM acts JOIN documents d ON d.id = acts.document_id "
        f"WHERE {' AND '.join(conditions) or 'true'} ORDER BY day, document_id, span_start"
    )
    return _table(connection.execute(query + _limit(limit), values))


def sql(connection: "DuckDBPyConnection", query: str) -> Table:
    """Return the answer to a query in SQL, which sees nothing but this store.

    The connection must be one that only reads; files and the network are closed to the query.
    """
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return _table(connection.execute(query))


def _conditions(filters: Filters) -> tuple[list[str], list[Any]]:
    day = "coalesce(date_start, published)"
    everyone = "list_concat(list_concat(actor, addressees), list_concat(parties, mediators))"
    rows: Sequence[tuple[str, Any]] = (
        ("act = ?", filters.act),
        ("actuality = ?", filters.actuality),
        ("list_contains(actor, ?)", filters.actor),
        ("list_contains(mediators, ?)", filters.mediator),
        ("list_contains(parties, ?)", filters.party),
        (f"list_has_all({everyone}, ?::VARCHAR[])", list(filters.who) or None),
        (f"{day} >= ?", filters.start),
        (f"{day} <= ?", filters.end),
    )
    kept = [(condition, value) for condition, value in rows if value is not None]
    return [condition for condition, _ in kept], [value for _, value in kept]


def _limit(limit: int | None) -> str:
    return f" LIMIT {int(limit)}" if limit is not None else ""


def _table(result: Any) -> Table:
    columns = tuple(column[0] for column in result.description or ())
    return Table(columns, _rows(result))


def _rows(result: Any) -> Iterator[tuple[Any, ...]]:
    while batch := result.fetchmany(1000):
        yield from batch
