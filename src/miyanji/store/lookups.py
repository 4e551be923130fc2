"""Tables that questions about actors look up first: pairs and triads.

They hold nothing that the acts do not say; they are made with the acts and can be made anew.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations, islice
from typing import TYPE_CHECKING, Any

from miyanji.store.dyads import dyads
from miyanji.store.inserting import insert
from miyanji.store.telling import TELLING, remember_order, tell, texts_of

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Row = dict[str, Any]
_CHUNK = 20_000
_NEEDED = (
    "document_id", "acts.id", "act", "actor", "addressees", "mediators", "parties", "actuality",
    "history", "cameo", "plover", "date_start", "published",
)  # fmt: skip


def look_ups(connection: "DuckDBPyConnection", acts: Iterable[Mapping[str, Any]]) -> None:
    """Fill the tables from ``acts``: rows of table ``acts``, each with its report's ``published``.

    Memory does not grow with the acts.
    """
    waiting = iter(acts)
    while chunk := list(islice(waiting, _CHUNK)):
        for table, make in LOOKUPS.items():
            insert(connection, table, [row for act in chunk for row in make(act)])


def rebuild(connection: "DuckDBPyConnection") -> None:
    """Make these tables, and those that timelines are read from, anew from the acts of the store,
    as the last transaction left them."""
    from miyanji.store.reading import streamed

    for table in (*LOOKUPS, *TELLING):
        connection.execute(f"DELETE FROM {table}")
    query = f"SELECT {', '.join(_NEEDED)} FROM acts JOIN documents d ON d.id = document_id"
    look_ups(connection, streamed(connection.cursor().execute(query)))
    tell(connection, texts_of(connection.cursor()))
    remember_order(connection)


def rebuild_whole(connection: "DuckDBPyConnection") -> None:
    """Make the tables anew in one transaction."""
    from miyanji.store.opening import transaction

    with transaction(connection):
        rebuild(connection)


def _dyads(act: Mapping[str, Any]) -> Iterator[Row]:
    if _counts(act) and (act["cameo"] or act["plover"]):
        for source, target in dyads(act):
            yield {"source": source, "target": target, "cameo": act["cameo"]} | {
                "plover": act["plover"],
                **_place(act),
            }


def _triads(act: Mapping[str, Any]) -> Iterator[Row]:
    if not (act["act"] and _counts(act)):
        return
    for mediator in dict.fromkeys(act["mediators"]):
        for party, other in combinations(sorted(set(act["parties"])), 2):
            yield {
                "mediator": mediator,
                "party": party,
                "other": other,
                "act": act["act"],
            } | _place(act)


def _counts(act: Mapping[str, Any]) -> bool:
    return act["actuality"] == "happened" and not act["history"]


def _place(act: Mapping[str, Any]) -> Row:
    return {
        "day": act["date_start"] or act["published"],
        "published": act["published"],
        "document_id": act["document_id"],
        "act_id": act["id"],
    }


LOOKUPS: Mapping[str, Callable[[Mapping[str, Any]], Iterator[Row]]] = {
    "dyads": _dyads,
    "triads": _triads,
}
