import csv
import json
from datetime import date

import pyarrow.parquet
import pytest
from hypothesis import given

from miyanji.store import opened
from miyanji.store.adding import Coded, add
from miyanji.store.cameo import code_of, codes, score, tone
from miyanji.store.dyads import dyads, ends
from miyanji.store.exporting import CAMEO, ICEWS, POLECAT, export
from miyanji.store.importing import import_events
from miyanji.store.mediations import MEND
from miyanji.store.tables import write_table
from tests.builders import brief_en, brief_fa
from tests.strategies_acts import ACTS


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    path = tmp_path_factory.mktemp("s") / "s.duckdb"
    briefs = (brief_en(), brief_fa())
    rows = [Coded(b.document.source, b.document, b.acts, b.processes) for b in briefs]
    with opened(path, write=True) as connection:
        add(connection, rows, "v1")
    return path


def rows_of(store, shape):
    with opened(store) as connection:
        columns, rows = export(connection, shape)
        return columns, list(rows)


def test_polecat_has_its_columns_and_both_disputants_as_recipients(store):
    columns, rows = rows_of(store, "plover")
    assert columns == POLECAT
    assert len(columns) == 40
    request = next(r for r in rows if r["Event ID"] == "article.en.txt:a2")
    assert (request["Event Type"], request["Actor Name"]) == ("AGREE", "Armenia")
    assert request["Recipient Country"] == "CHE"
    assert request["Quad Code"] == "VERBAL COOPERATION"
    assert all(set(r) <= set(columns) for r in rows)


def test_icews_has_its_twenty_columns_and_comes_back_as_an_import(store, tmp_path):
    columns, rows = rows_of(store, "icews")
    assert columns == ICEWS
    assert len(columns) == 20
    path = tmp_path / "out.tab"
    assert write_table(path, columns, rows) == len(rows) > 0
    with opened(tmp_path / "again.duckdb", write=True) as connection:
        done = import_events(connection, path, "icews")
        assert (done.read, done.new) == (len(rows), len(rows))
        pairs = connection.execute("SELECT source, target, cameo FROM events").fetchall()
    assert ("ARM", "CHE", "038") in pairs


def test_cameo_has_one_row_per_mediator_and_party(store):
    columns, rows = rows_of(store, "cameo")
    assert columns == CAMEO
    assert {(r["source"], r["target"]) for r in rows if r["code"] == "038"} == {("ARM", "CHE")}
    assert all(r["quote"] for r in rows)


def test_mend_has_one_row_per_event_with_all_its_reports(store):
    columns, rows = rows_of(store, "mend")
    assert columns == MEND
    request = next(r for r in rows if r["act"] == "request_mediation")
    assert request["sources"] == "article.en.txt;article.fa.txt"
    assert request["languages"] == "en;fa"
    assert all(set(r) == set(columns) for r in rows)


def test_what_did_not_happen_is_in_no_dyadic_export(store):
    for shape in ("plover", "icews", "cameo"):
        _, rows = rows_of(store, shape)
        assert not any("a1" in str(r.get("Event ID", r.get("act_id"))) for r in rows)


@pytest.mark.parametrize("ending", [".csv", ".tsv", ".jsonl", ".parquet"])
def test_every_form_of_file_has_the_same_rows(store, tmp_path, ending):
    columns, rows = rows_of(store, "mend")
    path = tmp_path / f"out{ending}"
    write_table(path, columns, rows)
    if ending == ".parquet":
        found = pyarrow.parquet.read_table(path).to_pylist()
    elif ending == ".jsonl":
        found = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    else:
        delimiter = "," if ending == ".csv" else "\t"
        with path.open(encoding="utf-8", newline="") as file:
            found = list(csv.DictReader(file, delimiter=delimiter))
    assert [r["event_id"] for r in found] == [r["event_id"] for r in rows]
    assert [r["quote"] for r in found] == [r["quote"] for r in rows]


def test_another_ending_is_refused_and_a_failure_leaves_the_old_file(tmp_path):
    with pytest.raises(ValueError, match=r"\.parquet"):
        write_table(tmp_path / "out.xls", ("a",), [])
    path = tmp_path / "out.csv"
    path.write_text("old")

    def broken():
        yield {"a": 1}
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        write_table(path, ("a",), broken())
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@given(ACTS)
def test_dyads_have_two_different_ends_named_by_the_act(act):
    row = {name: getattr(act, name) for name in ("act", "actor", "addressees", "mediators",
                                                 "parties")}  # fmt: skip
    named = {*act.actor, *act.addressees, *act.mediators, *act.parties}
    pairs = dyads(row)
    assert len(pairs) == len(set(pairs))
    for a, b in pairs:
        assert a != b
        assert {a, b} <= named
    sources, targets = ends(row)
    assert {*sources, *targets} <= named


def test_talks_through_a_mediator_are_its_act_on_each_party():
    row = {"act": "meeting_indirect", "actor": ["ARM", "AZE"], "addressees": [],
           "mediators": ["CHE"], "parties": ["ARM", "AZE"]}  # fmt: skip
    assert dyads(row) == [("CHE", "ARM"), ("CHE", "AZE")]
    direct = {**row, "act": "meeting_direct", "mediators": []}
    assert dyads(direct) == [("ARM", "AZE"), ("AZE", "ARM")]


def test_every_cameo_code_has_a_root_a_score_and_the_tone_of_its_root():
    for code in codes().values():
        assert code.code[:2] in codes()
        assert code.goldstein is None or -10 <= code.goldstein <= 10
        assert tone(code.code, None) == tone(code.code[:2], None)
    assert (score("045", None), score("190", None), score(None, "AID")) == (5.0, -10.0, 7.0)
    assert code_of("0459").code == "045"
    assert code_of("") is code_of("Z1") is None


def test_days_are_days(store):
    _, rows = rows_of(store, "cameo")
    assert all(isinstance(r["date"], date) for r in rows)
