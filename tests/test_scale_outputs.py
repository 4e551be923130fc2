import csv
import json

import duckdb
import pyarrow.parquet as pq
import pytest

from miyanji.documents.record import Record
from miyanji.scale import columns, outputs
from miyanji.scale.failure import RunError, UsageError
from miyanji.scale.rows import code_shard
from miyanji.scale.shard import Shard
from miyanji.scale.version import coder_version
from tests.corpora import texts

JSON = {"persons", "evidence"}


@pytest.fixture(scope="module")
def parts(tmp_path_factory):
    folder = tmp_path_factory.mktemp("parts")
    found = []
    for n, text in enumerate([*texts(4), "Norway, on 3 March 2024, met Chad's envoy John Smith."]):
        path = folder / str(n)
        shard = Shard("k", coder_version(), (Record(f"d{n}", "x", text),), 1)
        path.write_bytes(code_shard(shard))
        found.append(path)
    return found


@pytest.fixture(scope="module")
def rows(parts):
    return list(outputs._rows(parts))


def written(parts, tmp_path, suffix):
    target = tmp_path / f"out{suffix}"
    outputs.write(parts, target, suffix)
    return target


def plain(row):
    """A row as Parquet and DuckDB give it back, in the words of JSON."""
    text = json.loads(json.dumps(row, default=str))
    return text | {name: json.loads(text[name]) for name in JSON}


def full(row):
    """A row of JSON lines with the nulls that a struct spells out."""
    said = row["attribution"]
    return row | {"attribution": {"span": None} | said}


def test_json_lines_are_the_rows(parts, rows, tmp_path):
    text = written(parts, tmp_path, ".jsonl").read_text("utf-8")
    assert [json.loads(line) for line in text.splitlines()] == rows
    assert len(rows) >= 4


def test_csv_has_a_heading_and_json_for_what_is_nested(parts, rows, tmp_path):
    with written(parts, tmp_path, ".csv").open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    assert [row["quote"] for row in found] == [row["quote"] for row in rows]
    assert [json.loads(row["attribution"]) for row in found] == [r["attribution"] for r in rows]
    assert tuple(found[0]) == columns.NAMES


def test_parquet_gives_the_rows_back(parts, rows, tmp_path):
    table = pq.read_table(written(parts, tmp_path, ".parquet"))
    assert [plain(row) for row in table.to_pylist()] == [full(row) for row in rows]


def test_duckdb_gives_the_rows_back_in_order(parts, rows, tmp_path):
    with duckdb.connect(str(written(parts, tmp_path, ".duckdb")), read_only=True) as database:
        found = database.sql("FROM acts").to_arrow_table().to_pylist()
        (count,) = database.execute(
            "SELECT count(*) FROM acts WHERE list_contains(mediators, 'NOR')"
        ).fetchone()
    assert [plain(row) for row in found] == [full(row) for row in rows]
    assert count >= 1


@pytest.mark.parametrize("suffix", outputs.WRITERS)
def test_no_rows_are_a_whole_output_too(tmp_path, suffix):
    target = written([], tmp_path, suffix)
    if suffix == ".parquet":
        assert pq.read_table(target).num_rows == 0
    elif suffix == ".duckdb":
        with duckdb.connect(str(target)) as database:
            assert database.execute("FROM acts").fetchall() == []
    else:
        assert target.read_text("utf-8").count("\n") == (suffix == ".csv")


def test_places_that_are_none(tmp_path):
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(UsageError, match=r"\.xlsx"):
        outputs.check(tmp_path / "out.xlsx")
    with pytest.raises(RunError, match="no folder"):
        outputs.check(tmp_path / "none" / "out.csv")
    with pytest.raises(RunError, match="a folder"):
        outputs.check(tmp_path / "folder.csv")


def test_a_database_with_other_tables_is_not_replaced(tmp_path):
    path = tmp_path / "out.duckdb"
    with duckdb.connect(str(path)) as database:
        database.execute("CREATE TABLE acts (id TEXT)")
    outputs.check(path)
    with duckdb.connect(str(path)) as database:
        database.execute("CREATE TABLE mine (id TEXT)")
    with pytest.raises(RunError, match="other tables"):
        outputs.check(path)
    path.write_text("no database")
    with pytest.raises(RunError, match="cannot be replaced"):
        outputs.check(path)
