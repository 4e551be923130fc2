"""Tables that timelines are read from: what is told of mediations, kept by dispute.

They hold nothing that acts, processes and texts do not say, and can be made anew. The rows of one
dispute stand together, so that its timeline reads little else; what is added stands behind the
rest until it is as much, and then all are put in order.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any

from miyanji.mediation.reports import context_of
from miyanji.mediation.traits import Form, forms, packed, traits
from miyanji.store.inserting import insert
from miyanji.store.rows import ACT_COLUMNS

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Row = dict[str, Any]
TELLING: Mapping[str, str] = {
    "told": "dispute, document_id, len(id), id",
    "together": "one, other, document_id",
    "lone": "actor_id, document_id",
    "sides": "parties, document_id, process_id",
}
"""The tables and the order of their rows."""
WANTED = (
    "(act IS NOT NULL OR rule LIKE '%answer.neutral%' "
    "OR (plover IN ('CONSULT', 'AGREE', 'REJECT', 'SUPPORT') AND len(addressees) > 0))"
)
"""The acts that a timeline may rest on: mediation, neutral answers, and one side's dealings with
others, which may be signs of its answer (mediation/responses.py)."""
_CHUNK = 20_000
# So many rows may always stand behind the rest.
_LOOSE = 50_000
_KEY = "array_to_string(list_sort(parties), ' ')"
_WITH = f"""
WITH main AS (
  SELECT document_id, first({_KEY} ORDER BY len(id), id) AS dispute
  FROM {{processes}} GROUP BY document_id
),
names AS (
  SELECT DISTINCT document_id, id, unnest(
    list_concat(list_concat(actor, addressees), list_concat(mediators, parties))) AS who
  FROM {{acts}} WHERE act IS NOT NULL
)
"""
_ROWS: Mapping[str, str] = {
    "told": f"""
SELECT coalesce(dispute, '') AS dispute, {", ".join(f"a.{c}" for c in ACT_COLUMNS)},
  words, marks, forms
FROM {{acts}} a JOIN marked m ON m.document_id = a.document_id AND m.act_id = a.id
LEFT JOIN main ON main.document_id = a.document_id WHERE {WANTED}
""",
    "together": """
SELECT DISTINCT a.who AS one, b.who AS other, coalesce(dispute, '') AS dispute, a.document_id
FROM names a JOIN names b ON a.document_id = b.document_id AND a.id = b.id AND a.who < b.who
LEFT JOIN main ON main.document_id = a.document_id
""",
    "lone": """
SELECT DISTINCT who AS actor_id, document_id FROM names
WHERE document_id NOT IN (SELECT document_id FROM main)
""",
    "sides": f"""
SELECT {_KEY} AS parties, mediators, dispute, document_id, id AS process_id
FROM {{processes}} JOIN main USING (document_id)
""",
}


def tell(
    connection: "DuckDBPyConnection",
    texts: Iterable[Mapping[str, Any]],
    acts: str = "acts",
    processes: str = "processes",
) -> None:
    """Add to the tables what ``acts`` and ``processes``, tables of their shape, tell.

    ``texts`` are the acts, at least the wanted ones, with their report's ``text`` and ``language``.
    """
    mark(connection, texts)
    for table, order in TELLING.items():
        rows = rows_of(table, acts, processes)
        connection.execute(f"INSERT INTO {table} SELECT * FROM ({rows}) ORDER BY {order}")


def rows_of(table: str, acts: str = "acts", processes: str = "processes") -> str:
    """Return the query for the rows of a table; that for ``told`` reads what ``mark`` wrote."""
    return (_WITH + _ROWS[table]).format(acts=acts, processes=processes)


def texts_of(connection: "DuckDBPyConnection") -> Iterator[Row]:
    """Yield the wanted acts of a store with their texts, in memory that does not grow with them."""
    from miyanji.store.reading import streamed

    return streamed(
        connection.execute(
            "SELECT document_id, acts.id, quote, span_start, span_end, text, language "
            f"FROM acts JOIN documents d ON d.id = document_id WHERE {WANTED}"
        )
    )


def mark(connection: "DuckDBPyConnection", texts: Iterable[Mapping[str, Any]]) -> None:
    """Write the marks of acts into a table ``marked`` of this connection."""
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE marked (document_id VARCHAR, act_id VARCHAR, "
        "words VARCHAR, marks VARCHAR, forms VARCHAR)"
    )
    waiting = iter(_marked(texts))
    while chunk := list(islice(waiting, _CHUNK)):
        insert(connection, "marked", chunk)


def _marked(texts: Iterable[Mapping[str, Any]]) -> Iterator[Row]:
    name, spoken = None, ""
    for row in texts:
        if row["document_id"] != name:
            name, spoken = row["document_id"], packed_forms(forms(row["text"], row["language"]))
        context = context_of(row["quote"], (row["span_start"], row["span_end"]), row["text"])
        words, marks = packed(traits(context, row["language"]))
        yield {
            "document_id": name,
            "act_id": row["id"],
            "words": words,
            "marks": marks,
            "forms": spoken,
        }


def packed_forms(found: Iterable[Form]) -> str:
    """Return forms as a cell of ``told``."""
    return " ".join(sorted(found))


def put_in_order(connection: "DuckDBPyConnection") -> None:
    """Put the rows of each dispute together, once as many are added as there were in order."""
    count = _number(connection, "SELECT count(*) FROM told")
    ordered = _number(connection, "SELECT value::BIGINT FROM meta WHERE key = 'in_order'")
    if count > 2 * ordered + _LOOSE:
        for table, order in TELLING.items():
            connection.execute(f"CREATE TEMP TABLE ordered AS FROM {table} ORDER BY {order}")
            connection.execute(f"DELETE FROM {table}")
            connection.execute(f"INSERT INTO {table} FROM ordered")
            connection.execute("DROP TABLE ordered")
        remember_order(connection)


def remember_order(connection: "DuckDBPyConnection") -> None:
    """Note that all rows are in order."""
    connection.execute("INSERT OR REPLACE INTO meta SELECT 'in_order', count(*)::VARCHAR FROM told")


def _number(connection: "DuckDBPyConnection", query: str) -> int:
    row = connection.execute(query).fetchone()
    return int(row[0]) if row else 0
