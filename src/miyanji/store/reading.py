"""Reading reports back out of a store."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from miyanji.coding.act import Act
from miyanji.mediation.disputes import Sketch, key
from miyanji.mediation.process import Process
from miyanji.mediation.reports import Report
from miyanji.store.rows import act_of, process_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Row = Mapping[str, Any]
T = TypeVar("T")

# Acts that a dispute may rest on: mediation, neutral answers, and one side's dealings with others,
# which may be signs of its answer (mediation/responses.py).
_TELLING = (
    "act IS NOT NULL OR rule LIKE '%answer.neutral%' "
    "OR (plover IN ('CONSULT', 'AGREE', 'REJECT', 'SUPPORT') AND len(addressees) > 0)"
)


def reports(
    connection: "DuckDBPyConnection", between: Sequence[str] = (), as_of: date | None = None
) -> list[Report]:
    """Return the reports of the store, with their acts of mediation and processes.

    With ``between`` only reports with a process of these parties or of some of them, or with an act
    that may belong to one: that names them all, or one of them where the report has no process.
    With ``as_of`` only those published by that day or without a date. Other political acts stay in
    the store.
    """
    if not between:
        return _reports(connection, "SELECT id FROM documents", [], as_of)
    marks = ", ".join("?" for _ in between)
    query = _OF_A_PAIR.format(marks=marks, count=len(set(between)))
    return _reports(connection, query, [list(between), *between, *between], as_of)


# The parties of a process may be some of the pair, or one of them and a mediator of the pair that
# its report takes for a party.
_OF_A_PAIR = """
WITH pair AS (SELECT ?::VARCHAR[] AS sides),
third AS (
  SELECT coalesce(list(DISTINCT name), []) AS names
  FROM (SELECT unnest(mediators) AS name FROM processes, pair WHERE list_has_all(parties, sides))
)
SELECT document_id FROM processes, pair, third
WHERE list_has_all(parties, sides)
OR (list_has_any(parties, sides) AND list_has_all(list_concat(sides, names), parties))
UNION
SELECT document_id FROM named WHERE mediation AND actor_id IN ({marks})
GROUP BY document_id, act_id HAVING count(*) >= {count}
UNION
SELECT document_id FROM named ANTI JOIN processes USING (document_id)
WHERE mediation AND actor_id IN ({marks})
"""


def of_dispute(
    connection: "DuckDBPyConnection", sketch: Sketch, as_of: date | None = None
) -> list[Report]:
    """Return the reports of one dispute, and those with acts that may belong to it."""
    keys = [sorted(parties) for parties, _ in sketch.keys]
    sides = ", ".join("?" for _ in sketch.parties)
    names = [*sketch.parties, *sorted(sketch.mediators - set(sketch.parties))]
    marks = ", ".join("?" for _ in names)
    query = (
        "SELECT document_id FROM processes "
        "WHERE list_sort(parties) IN (SELECT unnest(?::VARCHAR[][])) UNION "
        f"SELECT document_id FROM named WHERE mediation AND actor_id IN ({marks}) "
        "GROUP BY document_id, act_id "
        f"HAVING count(*) > 1 AND count(*) FILTER (actor_id IN ({sides})) > 0"
    )
    return _reports(connection, query, [keys, *names, *sketch.parties], as_of)


def sketches(connection: "DuckDBPyConnection", as_of: date | None = None) -> list[Sketch]:
    """Return what there is of each set of parties, of one alone by the same mediators, in the
    order of its first report."""
    query = (
        "SELECT first(parties ORDER BY published NULLS FIRST, document_id, p.id), "
        "list_distinct(flatten(list(mediators))), sum(len(acts)), count(*) "
        "FROM processes p JOIN documents d ON d.id = document_id "
        "WHERE ?::DATE IS NULL OR published <= ?::DATE "
        "GROUP BY list_sort(parties), CASE WHEN len(parties) < 2 THEN list_sort(mediators) END "
        "ORDER BY min(published) NULLS FIRST, min(document_id)"
    )
    rows = connection.execute(query, [as_of, as_of]).fetchall()
    return [
        Sketch(tuple(parties), set(mediators), int(acts), count, {key(parties, mediators)})
        for parties, mediators, acts, count in rows
    ]


def heads(connection: "DuckDBPyConnection", as_of: date | None = None) -> list[Report]:
    """Return every report of the store without what it tells, in order of publication."""
    query = (
        "SELECT id, published, language, outlet FROM documents "
        "WHERE ?::DATE IS NULL OR published IS NULL OR published <= ?::DATE ORDER BY published, id"
    )
    rows = connection.execute(query, [as_of, as_of]).fetchall()
    return [Report(name, day, language, (), (), outlet) for name, day, language, outlet in rows]


def _reports(
    connection: "DuckDBPyConnection", query: str, values: Sequence[Any], as_of: date | None
) -> list[Report]:
    """The reports whose ids ``query`` gives."""
    query = (
        f"SELECT id FROM documents WHERE id IN ({query}) "
        "AND (?::DATE IS NULL OR published IS NULL OR published <= ?::DATE)"
    )
    names = [row[0] for row in connection.execute(query, [*values, as_of, as_of]).fetchall()]
    if not names:
        return []
    acts = _grouped(
        _select(connection, "acts", "document_id", names, "document_id, len(id), id"), act_of
    )
    processes = _grouped(
        _select(connection, "processes", "document_id", names, "document_id, id"), process_of
    )
    rows = _select(connection, "documents", "id", names, "published, id")
    return [_report(row, acts[row["id"]], processes[row["id"]]) for row in rows]


def _select(
    connection: "DuckDBPyConnection", table: str, column: str, names: Sequence[str], order: str
) -> Iterator[dict[str, Any]]:
    wanted = f"AND ({_TELLING})" if table == "acts" else ""
    result = connection.execute(
        f"SELECT * FROM {table} WHERE {column} IN (SELECT unnest(?)) {wanted} ORDER BY {order}",
        [list(names)],
    )
    return streamed(result)


def streamed(result: Any) -> Iterator[dict[str, Any]]:
    """Yield the rows of a query as dictionaries, in memory that does not grow with them."""
    names = [column[0] for column in result.description]
    while batch := result.fetchmany(2000):
        for row in batch:
            yield dict(zip(names, row, strict=True))


def _grouped(rows: Iterable[Row], make: Callable[[Row], T]) -> Mapping[str, list[T]]:
    """What each document's rows stand for."""
    found: dict[str, list[T]] = defaultdict(list)
    for row in rows:
        found[row["document_id"]].append(make(row))
    return found


def _report(row: Row, acts: Iterable[Act], processes: Iterable[Process]) -> Report:
    return Report(
        row["id"],
        row["published"],
        row["language"],
        tuple(acts),
        tuple(processes),
        row["outlet"],
        row["text"],
    )
