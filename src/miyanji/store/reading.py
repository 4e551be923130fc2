"""Reading reports back out of a store."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from miyanji.coding.act import Act
from miyanji.mediation.disputes import Sketch, key
from miyanji.mediation.process import Process
from miyanji.mediation.reports import Marks, Report
from miyanji.mediation.traits import Packed, forms_named
from miyanji.store.rows import ACT_COLUMNS, act_of, process_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Row = Mapping[str, Any]
# More disputes than this are read by looking at all.
_FEW = 100


def reports(
    connection: "DuckDBPyConnection",
    between: Sequence[str] = (),
    as_of: date | None = None,
    *,
    texts: bool = False,
) -> list[Report]:
    """Return the reports of the store, with their acts of mediation and processes.

    With ``between`` only reports with a process of these parties or of some of them, or with an act
    that may belong to one: that names them all, or one of them where the report has no process.
    With ``as_of`` only those published by that day or without a date. Other political acts stay in
    the store, and so do the texts, whose marks are kept, unless they are asked for.
    """
    query, values = _of_pair(connection, list(dict.fromkeys(between))) if between else _ALL
    return _reports(connection, query, values, as_of, texts)


Query = tuple[str, list[Any]]
_ALL: Query = ("SELECT id AS document_id, NULL AS dispute FROM documents", [])


def _of_pair(connection: "DuckDBPyConnection", between: Sequence[str]) -> Query:
    """The documents that may tell of a dispute, each with the one that its rows stand with.

    The parties of a process may be some of the pair, or one of them and a mediator of the pair that
    its report takes for a party.
    """
    known = [row[0] for row in connection.execute("SELECT DISTINCT parties FROM sides").fetchall()]
    asked = set(between)
    whole = [key for key in known if asked <= set(key.split())]
    thirds = connection.execute(
        "SELECT DISTINCT unnest(mediators) FROM sides WHERE parties IN (SELECT unnest(?))", [whole]
    ).fetchall()
    among = asked.union(*thirds)
    part = [key for key in known if asked & set(key.split()) and set(key.split()) <= among]
    named, values = _naming(between)
    query = (
        "SELECT document_id, dispute FROM sides WHERE parties IN (SELECT unnest(?)) UNION "
        f"{named} UNION "
        "SELECT document_id, '' FROM lone WHERE actor_id IN (SELECT unnest(?))"
    )
    return query, [[*whole, *part], *values, between]


def _naming(between: Sequence[str]) -> Query:
    """The documents with an act of mediation that names all of ``between``."""
    if len(between) == 2:
        query = "SELECT document_id, dispute FROM together WHERE one = ? AND other = ?"
        return query, sorted(between)
    everyone = "list_concat(list_concat(actor, addressees), list_concat(parties, mediators))"
    query = (
        "SELECT document_id, dispute FROM told "
        f"WHERE act IS NOT NULL AND list_has_all({everyone}, ?::VARCHAR[])"
    )
    return query, [list(between)]


def of_dispute(
    connection: "DuckDBPyConnection",
    sketch: Sketch,
    as_of: date | None = None,
    *,
    texts: bool = False,
) -> list[Report]:
    """Return the reports of one dispute, and those with acts that may belong to it: in no process
    of their report, or in one between those whom the dispute names (see ``belonging.told``)."""
    keys = list({" ".join(sorted(parties)) for parties, _ in sketch.keys})
    sides = list(sketch.parties)
    names = [*sides, *sorted(sketch.mediators - set(sides))]
    _remember(connection)
    rows = connection.execute("SELECT parties FROM known WHERE list_has_all(?, who)", [names])
    within = [parties for (parties,) in rows.fetchall()]
    among = "IN (SELECT unnest(?))"
    query = (
        f"SELECT document_id, dispute FROM sides WHERE parties {among} UNION "
        "SELECT document_id, dispute FROM together "
        f"WHERE ((one {among} AND other {among}) OR (one {among} AND other {among})) "
        "AND document_id IN (SELECT document_id FROM unheld UNION ALL "
        f"SELECT document_id FROM sides WHERE parties {among})"
    )
    return _reports(connection, query, [keys, sides, names, names, sides, within], as_of, texts)


def _remember(connection: "DuckDBPyConnection") -> None:
    """Look up once per connection what is asked again for each dispute: which parties processes
    have, and which reports tell of acts of mediation that no process of theirs holds."""
    connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS known AS SELECT DISTINCT parties, "
        "list_filter(string_split(parties, ' '), lambda name: name <> '') AS who FROM sides"
    )
    connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS unheld AS SELECT DISTINCT document_id FROM told ANTI JOIN "
        "(SELECT document_id, unnest(acts) AS id FROM processes) p "
        "ON p.document_id = told.document_id AND p.id = told.id WHERE act IS NOT NULL"
    )


def sketches(connection: "DuckDBPyConnection", as_of: date | None = None) -> list[Sketch]:
    """Return what there is of each set of parties, of one alone by the same mediators, in the
    order of its first report."""
    query = (
        "SELECT first(parties ORDER BY published NULLS FIRST, document_id, p.id), "
        "list_distinct(flatten(list(mediators))), sum(len(acts)), count(*) "
        "FROM processes p JOIN documents d ON d.id = document_id "
        "WHERE ?::DATE IS NULL OR published <= ?::DATE "
        "GROUP BY list_sort(parties), CASE WHEN len(parties) < 2 THEN list_sort(mediators) END "
        "ORDER BY min(published) NULLS FIRST, min(document_id), "
        "first(p.id ORDER BY published NULLS FIRST, document_id, p.id)"
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
    connection: "DuckDBPyConnection",
    query: str,
    values: Sequence[Any],
    as_of: date | None,
    texts: bool,
) -> list[Report]:
    """The reports whose ids ``query`` gives, each with the dispute that its rows stand with."""
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE wanted AS SELECT DISTINCT w.document_id, w.dispute "
        f"FROM ({query}) w JOIN documents d ON d.id = w.document_id "
        "WHERE ?::DATE IS NULL OR published IS NULL OR published <= ?::DATE",
        [*values, as_of, as_of],
    )
    text = "text" if texts else "''"
    rows = connection.execute(
        f"SELECT id, published, language, outlet, {text} "
        "FROM documents SEMI JOIN wanted ON document_id = id ORDER BY published, id"
    ).fetchall()
    acts, marks = _told(connection)
    processes = _processes(connection)
    return [
        Report(
            name,
            published,
            language,
            tuple(acts[name]),
            tuple(processes[name]),
            outlet,
            text,
            marks.get(name, _SILENT),
        )
        for name, published, language, outlet, text in rows
    ]


_SILENT = Marks({}, frozenset())


def _told(connection: "DuckDBPyConnection") -> tuple[dict[str, list[Act]], dict[str, Marks]]:
    """The acts of the documents ``wanted``, in order, and what their words say."""
    acts: dict[str, list[Act]] = defaultdict(list)
    words: dict[str, dict[str, Packed]] = defaultdict(dict)
    forms: dict[str, str] = {}
    rows = connection.execute(
        f"SELECT {', '.join(ACT_COLUMNS)}, words, marks, forms "
        f"FROM told SEMI JOIN wanted USING (document_id) {_nearby(connection)}"
    )
    while batch := rows.fetchmany(20_000):
        for *cells, said, marks, spoken in batch:
            act, name = act_of(cells), cells[0]
            acts[name].append(act)
            words[name][act.id] = said, marks
            forms[name] = spoken
    for found in acts.values():
        found.sort(key=lambda act: (len(act.id), act.id))
    return acts, {name: Marks(words[name], forms_named(forms[name])) for name in acts}


def _nearby(connection: "DuckDBPyConnection") -> str:
    """Only the disputes with which the rows stand that are wanted, where they are few."""
    rows = connection.execute("SELECT DISTINCT dispute FROM wanted").fetchall()
    names = [name for (name,) in rows]
    if None in names or len(names) > _FEW:
        return ""
    quoted = ("'" + name.replace("'", "''") + "'" for name in names)
    return f"WHERE dispute IN ({', '.join(quoted)})" if names else "WHERE false"


def _processes(connection: "DuckDBPyConnection") -> dict[str, list[Process]]:
    """The processes of the documents ``wanted``, in order."""
    found: dict[str, list[Process]] = defaultdict(list)
    query = "SELECT * FROM processes SEMI JOIN wanted USING (document_id) ORDER BY document_id, id"
    for row in streamed(connection.execute(query)):
        found[row["document_id"]].append(process_of(row))
    return found


def streamed(result: Any) -> Iterator[dict[str, Any]]:
    """Yield the rows of a query as dictionaries, in memory that does not grow with them."""
    names = [column[0] for column in result.description]
    while batch := result.fetchmany(2000):
        for row in batch:
            yield dict(zip(names, row, strict=True))
