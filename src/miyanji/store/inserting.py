"""Many rows at once into a table of the store."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def insert(
    connection: "DuckDBPyConnection",
    table: str,
    rows: Sequence[Mapping[str, Any]],
    columns: Sequence[str] = (),
    ignore: bool = False,
) -> int:
    """Insert rows through a column table, which is some hundred times faster than one by one.

    With ``ignore`` rows whose key is there already are left out. Returns how many went in.
    """
    import pyarrow

    if not rows:
        return 0
    names = list(columns or rows[0])
    types = _types(connection, table)
    schema = pyarrow.schema([(name, _arrow(types[name])) for name in names])
    arrays = [pyarrow.array([r[n] for r in rows], schema.field(n).type) for n in names]
    batch = pyarrow.Table.from_arrays(arrays, schema=schema)
    connection.register("batch", batch)
    verb = "INSERT OR IGNORE" if ignore else "INSERT"
    listed = ", ".join(names)
    done = connection.execute(f"{verb} INTO {table} ({listed}) SELECT {listed} FROM batch")
    count = done.fetchone()
    connection.unregister("batch")
    return int(count[0]) if count else 0


def _types(connection: "DuckDBPyConnection", table: str) -> dict[str, str]:
    query = "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = ?"
    return dict(connection.execute(query, [table]).fetchall())


def _arrow(kind: str) -> Any:
    import pyarrow

    if kind.endswith("[]"):
        return pyarrow.list_(_arrow(kind[:-2]))
    return {
        "VARCHAR": pyarrow.string(),
        "INTEGER": pyarrow.int32(),
        "DOUBLE": pyarrow.float64(),
        "BOOLEAN": pyarrow.bool_(),
        "DATE": pyarrow.date32(),
    }[kind]
