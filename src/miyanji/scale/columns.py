"""The columns of a row: their order, and what they are in each format of output.

JSON lines hold a row as it is. CSV holds scalars as text and everything nested as JSON. Parquet
and DuckDB hold lists and structs; ``persons`` and ``evidence``, whose keys vary, are JSON text.
"""

import json
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

NAMES = (
    "document_id",
    "language",
    "published",
    "url",
    "id",
    "act",
    "actor",
    "addressees",
    "mediators",
    "parties",
    "persons",
    "issues",
    "actuality",
    "attribution",
    "channel",
    "date",
    "plover",
    "cameo",
    "quote",
    "span",
    "evidence",
    "rule",
)
AS_JSON = ("persons", "evidence")
LISTS = ("actor", "addressees", "mediators", "parties", "issues")


def cells(row: dict[str, Any]) -> list[str]:
    """Return the cells of a row for CSV: "" for null, JSON for what is nested."""
    return [_cell(row.get(name)) for name in NAMES]


def _cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else _json(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def schema() -> "pa.Schema":
    """Return the Arrow schema of the rows."""
    import pyarrow as pa

    text, texts, span = pa.string(), pa.list_(pa.string()), pa.list_(pa.int64())
    source = [("speaker", text), ("phrase", text)]
    structs = {
        "attribution": [("kind", text), *source, ("via", pa.struct(source)), ("span", span)],
        "date": [("start", pa.date32()), ("end", pa.date32()), ("precision", text)]
        + [("basis", text)],
        "plover": [("event", text), ("mode", text), ("contexts", texts)],
    }
    types = dict.fromkeys(NAMES, text) | dict.fromkeys(LISTS, texts)
    types |= {name: pa.struct(fields) for name, fields in structs.items()}
    types |= {"published": pa.date32(), "span": span}
    return pa.schema(list(types.items()))


def batch(rows: Iterable[dict[str, Any]], form: "pa.Schema") -> "pa.RecordBatch":
    """Return rows as an Arrow batch."""
    import pyarrow as pa

    return pa.RecordBatch.from_pylist([_typed(row) for row in rows], schema=form)


def _typed(row: dict[str, Any]) -> dict[str, Any]:
    typed = row | {name: _json(row[name]) for name in AS_JSON}
    typed["published"] = _day(row["published"])
    if when := row["date"]:
        typed["date"] = when | {"start": _day(when["start"]), "end": _day(when["end"])}
    return typed


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
