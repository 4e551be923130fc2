"""Checking a store: is every row whole, and does every quote stand where its span says?"""

from typing import TYPE_CHECKING

from miyanji.store.telling import TELLING, mark, rows_of, texts_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# What must hold, with a query that returns one row (which, how many) where it does not.
_RULES = (
    (
        "quotes that are not the text at their span",
        "SELECT min(a.document_id), count(*) FROM acts a JOIN documents d ON d.id = a.document_id "
        "WHERE substring(d.text, a.span_start + 1, a.span_end - a.span_start) <> a.quote",
    ),
    (
        "names that are not the text at their span",
        "SELECT min(m.document_id), count(*) FROM mentions m "
        "JOIN documents d ON d.id = m.document_id "
        "WHERE substring(d.text, m.span_start + 1, m.span_end - m.span_start) <> m.words",
    ),
    (
        "acts of documents that are not there",
        "SELECT min(document_id), count(*) FROM acts "
        "WHERE document_id NOT IN (SELECT id FROM documents)",
    ),
    (
        "processes of documents that are not there",
        "SELECT min(document_id), count(*) FROM processes "
        "WHERE document_id NOT IN (SELECT id FROM documents)",
    ),
    (
        "processes with acts that are not there",
        "SELECT min(document_id), count(*) FROM "
        "(SELECT document_id, unnest(acts) AS id FROM processes) "
        "WHERE (document_id, id) NOT IN (SELECT (document_id, id) FROM acts)",
    ),
    (
        "acts that stand twice",
        "SELECT min(document_id), count(*) FROM "
        "(SELECT document_id, id FROM acts GROUP BY document_id, id HAVING count(*) > 1)",
    ),
    (
        "reports that stand twice",
        "SELECT min(id), count(*) FROM "
        "(SELECT min(id) AS id, hash FROM documents GROUP BY hash HAVING count(*) > 1)",
    ),
    (
        "actors of acts that are not there",
        "SELECT min(document_id), count(*) FROM (SELECT document_id, act_id FROM dyads "
        "UNION SELECT document_id, act_id FROM triads) "
        "WHERE (document_id, act_id) NOT IN (SELECT (document_id, id) FROM acts)",
    ),
    (
        "acts with a mediator and two parties that are not looked up",
        "SELECT min(document_id), count(*) FROM acts WHERE act IS NOT NULL "
        "AND actuality = 'happened' AND NOT history "
        "AND len(mediators) > 0 AND len(list_distinct(parties)) > 1 "
        "AND (document_id, id) NOT IN (SELECT (document_id, act_id) FROM triads)",
    ),
    (
        "acts that end before they begin",
        "SELECT min(document_id), count(*) FROM acts "
        "WHERE date_end < date_start OR span_end < span_start",
    ),
)
TABLES = ("documents", "acts", "processes", "actors", "mentions", "events")


def check(connection: "DuckDBPyConnection") -> list[str]:
    """Return a line for everything that is not in order; none where all is."""
    problems = []
    for what, query in _RULES:
        row = connection.execute(query).fetchone()
        if row and row[1]:
            problems.append(f"{row[1]} {what}, first in {row[0]}")
    return problems + stale(connection)


def stale(connection: "DuckDBPyConnection") -> list[str]:
    """Return a line for every table that timelines are read from and that is not what acts,
    processes and texts make it now: they were changed, or another version read their words."""
    mark(connection, texts_of(connection.cursor()))
    problems = []
    for table in TELLING:
        found = connection.execute(
            "SELECT min(document_id), count(DISTINCT document_id) FROM ("
            f"SELECT * FROM ({_digests(rows_of(table))} EXCEPT {_digests(f'FROM {table}')}) UNION "
            f"SELECT * FROM ({_digests(f'FROM {table}')} EXCEPT {_digests(rows_of(table))}))"
        ).fetchone()
        if found and found[1]:
            problems.append(
                f"{found[1]} documents whose rows of table {table} are not as they are made now, "
                f"first {found[0]}; `miyanji store check --upgrade` makes them anew"
            )
    return problems


def _digests(rows: str) -> str:
    """A digest of all rows of each document, whatever their order: wide rows are compared so."""
    return f"SELECT document_id, sum(hash(r)::HUGEINT) AS rows FROM ({rows}) r GROUP BY document_id"


def counts(connection: "DuckDBPyConnection") -> dict[str, int]:
    """Return how many rows each table has."""
    found = {}
    for table in TABLES:
        row = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        found[table] = row[0] if row else 0
    return found
