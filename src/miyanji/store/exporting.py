"""Acts in the shapes that others use: PLOVER/POLECAT, ICEWS, CAMEO dyads, mediation events.

The first three cannot hold a mediation, which has three roles: they are views, and only acts that
happened are in them. Columns that we do not code stay empty.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from miyanji.actors import catalogue, label
from miyanji.store.cameo import PLOVER_SCORES, code_of
from miyanji.store.dyads import dyads, ends
from miyanji.store.mediations import MEND, mediation_events
from miyanji.store.reading import streamed

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Row = dict[str, Any]
ICEWS = (
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text",
    "CAMEO Code", "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID",
    "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude",
    "Longitude",
)  # fmt: skip
POLECAT = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors",
    "Actor Title", "Actor Name Raw", "Wikipedia Actor ID", "Recipient Name", "Recipient Country",
    "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title",
    "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City", "District", "Province",
    "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type", "Source",
    "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language",
    "Version",
)  # fmt: skip
CAMEO = ("date", "source", "target", "code", "document_id", "act_id", "quote")
_VERBAL = ("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN")


def export(connection: "DuckDBPyConnection", shape: str) -> tuple[tuple[str, ...], Iterator[Row]]:
    """Return the columns and rows of ``shape``: plover, icews, cameo or mend."""
    if shape == "mend":
        return MEND, mediation_events(connection)
    columns, make = _SHAPES[shape]
    return columns, (row for act in _acts(connection) for row in make(act))


def _acts(connection: "DuckDBPyConnection") -> Iterator[Row]:
    """The acts that happened, with their document, in order of day."""
    query = (
        "SELECT a.*, d.published, d.outlet, d.language, d.coder, d.source AS place, "
        "coalesce(a.date_start, d.published) AS day "
        "FROM acts a JOIN documents d ON d.id = a.document_id "
        "WHERE a.actuality = 'happened' AND NOT a.history "
        "ORDER BY day, a.document_id, a.span_start"
    )
    yield from streamed(connection.execute(query))


def _key(act: Row) -> str:
    return f"{act['document_id']}:{act['id']}"


def _plover(act: Row) -> Iterator[Row]:
    """One row per act; of a mediation the mediator acts and the parties are recipients."""
    if act["plover"] is None:
        return
    sources, targets = ends(act)
    yield {
        "Event ID": _key(act),
        "Event Date": act["day"],
        "Event Type": act["plover"],
        "Event Mode": act["plover_mode"],
        "Intensity": PLOVER_SCORES.get(act["plover"]),
        "Quad Code": quad(act["plover"]),
        "Contexts": ";".join(act["plover_contexts"] or ()),
        **_named("Actor", sources),
        **_named("Recipient", targets),
        "Source": act["outlet"] or act["place"],
        "Publication Date": act["published"],
        "Language": act["language"],
        "Version": act["coder"],
    }


def quad(event: str) -> str:
    """Return the PLOVER quad category of an event.

    >>> quad("CONSULT"), quad("ASSAULT")
    ('VERBAL COOPERATION', 'MATERIAL CONFLICT')
    """
    kind = "VERBAL" if event in _VERBAL else "MATERIAL"
    friendly = event in ("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT")
    return f"{kind} {'COOPERATION' if friendly else 'CONFLICT'}"


def _named(role: str, ids: Iterable[str]) -> Row:
    ids = list(ids)
    return {
        f"{role} Name": ";".join(label(i, "en") for i in ids),
        f"{role} Country": ";".join(filter(None, map(country, ids))),
        f"Primary {role} Sector": ";".join(map(sector, ids)),
    }


def country(actor_id: str) -> str | None:
    """Return the state that an actor is, None for any other."""
    known = catalogue().get(actor_id)
    return actor_id if known and known.kind == "state" else None


def sector(actor_id: str) -> str:
    """Return the PLOVER sector of an actor: a government, an organisation of states, a group.

    >>> sector("CHE"), sector("group:hamas"), sector("UNO")
    ('GOV', 'REB', 'IGO')
    """
    if actor_id.startswith("group:"):
        return "REB"
    known = catalogue().get(actor_id)
    if known is None:
        return "UNK"
    return {"state": "GOV", "organisation": "IGO", "group": "REB", "person": "ELI"}[known.kind]


def _icews(act: Row) -> Iterator[Row]:
    code = code_of(act["cameo"] or "")
    if code is None:
        return
    for number, (source, target) in enumerate(dyads(act), 1):
        yield {
            "Event ID": f"{_key(act)}:{number}",
            "Event Date": act["day"],
            "Source Name": label(source, "en"),
            "Source Sectors": sector(source),
            "Source Country": _country_name(source),
            "Event Text": code.name,
            "CAMEO Code": act["cameo"],
            "Intensity": code.goldstein,
            "Target Name": label(target, "en"),
            "Target Sectors": sector(target),
            "Target Country": _country_name(target),
            "Story ID": act["document_id"],
            "Publisher": act["outlet"] or act["place"],
        }


def _country_name(actor_id: str) -> str | None:
    state = country(actor_id)
    return label(state, "en") if state else None


def _cameo(act: Row) -> Iterator[Row]:
    if not act["cameo"]:
        return
    for source, target in dyads(act):
        yield {
            "date": act["day"],
            "source": source,
            "target": target,
            "code": act["cameo"],
            "document_id": act["document_id"],
            "act_id": act["id"],
            "quote": act["quote"],
        }


_SHAPES: Mapping[str, tuple[tuple[str, ...], Callable[[Row], Iterator[Row]]]] = {
    "plover": (POLECAT, _plover),
    "icews": (ICEWS, _icews),
    "cameo": (CAMEO, _cameo),
}
