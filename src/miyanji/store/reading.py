"""Reading reports back out of a store."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from miyanji.mediation.reports import Report
from miyanji.store.rows import act_of, process_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def reports(
    connection: "DuckDBPyConnection", between: Sequence[str] = (), as_of: date | None = None
) -> list[Report]:
    """Return the reports of the store, with their acts of mediation and processes.

    With ``between`` only reports with a process of these parties, of some of them, or with an act
    that names them all; with ``as_of`` only those published by that day or without a date. Other
    political acts stay in the store.
    """
    names = _documents(connection, between, as_of)
    if not names:
        return []
    rows = _select(connection, "documents", "id", names, "published, id")
    acts = _grouped(_select(connection, "acts", "document_id", names, "document_id, span_start"))
    processes = _grouped(_select(connection, "processes", "document_id", names, "document_id, id"))
    return [_report(row, acts[row["id"]], processes[row["id"]]) for row in rows]


def _documents(
    connection: "DuckDBPyConnection", between: Sequence[str], as_of: date | None
) -> list[str]:
    query = (
        "SELECT id FROM documents "
        "WHERE (?::DATE IS NULL OR published IS NULL OR published <= ?::DATE)"
    )
    values: list[Any] = [as_of, as_of]
    if between:
        query += f" AND id IN ({_OF_A_PAIR})"
        values += [*[list(between)] * 3, len(set(between))]
    return [row[0] for row in connection.execute(query, values).fetchall()]


_OF_A_PAIR = """
SELECT document_id FROM processes
WHERE list_has_all(parties, ?::VARCHAR[])
OR (len(parties) > 0 AND list_has_all(?::VARCHAR[], parties))
UNION
SELECT document_id FROM named WHERE mediation AND actor_id IN (SELECT unnest(?::VARCHAR[]))
GROUP BY document_id, act_id HAVING count(DISTINCT actor_id) = ?
"""


def _select(
    connection: "DuckDBPyConnection", table: str, column: str, names: Sequence[str], order: str
) -> list[dict[str, Any]]:
    wanted = "AND (act IS NOT NULL OR rule LIKE '%answer.neutral%')" if table == "acts" else ""
    result = connection.execute(
        f"SELECT * FROM {table} WHERE {column} IN (SELECT unnest(?)) {wanted} ORDER BY {order}",
        [list(names)],
    )
    return records(result)


def records(result: Any) -> list[dict[str, Any]]:
    """Return the rows of a query as dictionaries."""
    names = [column[0] for column in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def streamed(result: Any) -> Iterator[dict[str, Any]]:
    """Yield the rows of a query as dictionaries, in memory that does not grow with them."""
    names = [column[0] for column in result.description]
    while batch := result.fetchmany(2000):
        for row in batch:
            yield dict(zip(names, row, strict=True))


def _grouped(rows: Iterable[dict[str, Any]]) -> Mapping[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        found[row["document_id"]].append(row)
    return found


def _report(
    row: Mapping[str, Any],
    acts: Iterable[Mapping[str, Any]],
    processes: Iterable[Mapping[str, Any]],
) -> Report:
    return Report(
        row["id"],
        row["published"],
        row["language"],
        tuple(act_of(a) for a in acts),
        tuple(process_of(p) for p in processes),
        row["outlet"],
        row["text"],
    )
