"""The store's own life: made, added to, opened by others, broken off, checked."""

import os
import resource
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from miyanji.mediation.reports import Report
from miyanji.store import StoreError, opened
from miyanji.store.adding import Added, Coded, Naming, add, content_hash
from miyanji.store.checking import check, counts
from miyanji.store.opening import latest
from miyanji.store.query import Filters, find, sql
from miyanji.store.reading import reports
from miyanji.store.rows import ACT_COLUMNS, act_of, act_row, process_of, process_row
from tests.builders import brief_en, brief_fa, document
from tests.strategies_acts import ACTS, PROCESSES

ROOT = Path(__file__).parents[1]


def coded(brief, name=None, outlet=None):
    names = tuple(Naming(a.id, a.kind, a.names, a.spans, a.state, a.office) for a in brief.actors)
    source = name or brief.document.source
    return Coded(source, brief.document, brief.acts, brief.processes, names, outlet)


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "s.duckdb"
    with opened(path, write=True) as connection:
        add(connection, [coded(brief_en()), coded(brief_fa())], "v1")
    return path


def table(path, query):
    with opened(path) as connection:
        return connection.execute(query).fetchall()


@settings(max_examples=80, deadline=None)
@given(ACTS, PROCESSES)
def test_rows_keep_every_field(act, process):
    assert act_of([act_row("d", act)[c] for c in ACT_COLUMNS]) == act
    assert process_of(process_row("d", process)) == process


def is_sign(act):
    signs = {"CONSULT", "AGREE", "REJECT", "SUPPORT"}
    return act.plover is not None and act.plover.event in signs and bool(act.addressees)


@settings(max_examples=15, deadline=None)
@given(st.lists(ACTS, unique_by=lambda a: a.id, max_size=5), PROCESSES)
def test_a_store_gives_back_what_it_was_given(tmp_path_factory, acts, process):
    path = tmp_path_factory.mktemp("s") / "s.duckdb"
    with opened(path, write=True) as connection:
        add(connection, [Coded("d", document("t"), tuple(acts), (process,))], "v1")
        (found,) = reports(connection)
    kept = [a for a in acts if a.act is not None or "answer.neutral" in a.rule or is_sign(a)]
    assert sorted(found.acts, key=lambda a: a.id) == sorted(kept, key=lambda a: a.id)
    assert found.processes == (process,)


def test_what_is_added_is_whole_and_a_second_time_changes_nothing(store):
    before = counts_of(store)
    with opened(store, write=True) as connection:
        done = add(connection, [coded(brief_fa()), coded(brief_en(), "elsewhere.txt")], "v1")
        assert check(connection) == []
    assert done == Added(0, 0, 2)
    assert counts_of(store) == before
    assert before["documents"] == 2
    assert before["acts"] == 12


def counts_of(path):
    with opened(path) as connection:
        return counts(connection)


def test_another_coder_replaces_the_rows_and_leaves_the_rest(store):
    fewer = replace(brief_en(), acts=brief_en().acts[:2], processes=())
    with opened(store, write=True) as connection:
        assert add(connection, [coded(fewer)], "v2") == Added(0, 1, 0)
        assert check(connection) == []
    rows = table(store, "SELECT id, coder FROM documents ORDER BY id")
    assert rows == [("article.en.txt", "v2"), ("article.fa.txt", "v1")]
    assert table(store, "SELECT count(*) FROM acts WHERE document_id = 'article.en.txt'") == [(2,)]


def test_other_words_under_a_known_id_stand_beside_the_first(store):
    other = replace(brief_en().document, text=brief_en().document.text + "\n")
    with opened(store, write=True) as connection:
        add(connection, [coded(replace(brief_en(), document=other))], "v1")
    assert ("article.en.txt#2",) in table(store, "SELECT id FROM documents")


@given(st.text(), st.none() | st.dates(), st.none() | st.text())
def test_the_hash_tells_contents_apart_and_known_ones_again(text, day, outlet):
    key = content_hash(text, day, outlet)
    assert key == content_hash(text, day, outlet)
    assert key != content_hash(text + "x", day, outlet)
    assert key != content_hash(text, date(1400, 1, 1), outlet)
    assert key != content_hash(text, day, (outlet or "") + "x")


def test_only_the_pair_asked_for_is_read_and_only_what_was_known(store):
    with opened(store) as connection:
        assert len(reports(connection, ("ARM", "AZE"))) == 2
        assert reports(connection, ("TCD", "NER")) == []
        assert reports(connection, (), date(2020, 1, 1)) == []
        (found, _) = reports(connection)
        (whole, _) = reports(connection, texts=True)
    assert isinstance(found, Report)
    assert whole.text and not found.text


def test_filters_and_sql(store):
    with opened(store) as connection:
        rows = list(find(connection, Filters(act="accept", actor="ARM")).rows)
        assert len(rows) == 2
        assert len(list(find(connection, Filters(who=("CHE", "AZE")), limit=3).rows)) == 3
        late = find(connection, Filters(start=date(2026, 2, 1), end=date(2026, 2, 28)))
        assert all("2026-02" in str(row[2]) for row in late.rows)
        answer = sql(connection, "SELECT count(*) AS n FROM acts")
        assert (answer.columns, list(answer.rows)) == (("n",), [(12,)])


@pytest.mark.parametrize(
    "query",
    ["DELETE FROM acts", "SELECT * FROM read_text('/etc/hostname')", "COPY acts TO '/tmp/x.csv'",
     "SET enable_external_access = true", "SELECT nothing"],
)  # fmt: skip
def test_a_query_only_reads_and_only_the_store(store, query):
    with pytest.raises(StoreError), opened(store) as connection:
        list(sql(connection, query).rows)
    assert counts_of(store)["acts"] == 12


def test_a_quote_that_was_tampered_with_is_found(store):
    with opened(store, write=True) as connection:
        connection.execute("UPDATE acts SET quote = 'Words' WHERE id = 'a2'")
        connection.execute("DELETE FROM acts WHERE id = 'a4'")
        problems = check(connection)
    assert len(problems) == 4
    assert "2 quotes" in problems[0]
    assert "--upgrade" in problems[3]


def test_an_older_store_is_migrated_and_a_newer_one_refused(tmp_path):
    path = tmp_path / "old.duckdb"
    first = (ROOT / "src/miyanji/store/schema/001.sql").read_text(encoding="utf-8")
    with duckdb.connect(str(path)) as connection:
        connection.execute(first)
        connection.execute("CREATE TABLE meta (key VARCHAR PRIMARY KEY, value VARCHAR)")
        connection.execute("INSERT INTO meta VALUES ('made_by', 'miyanji'), ('schema', '1')")
        connection.execute("INSERT INTO actors VALUES ('CHE', 'state', 'Switzerland', NULL)")
    with pytest.raises(StoreError, match="upgrade"), opened(path):
        pass
    with opened(path, write=True) as connection:
        assert counts(connection)["actors"] == 1
        assert counts(connection)["events"] == 0
        connection.execute("UPDATE meta SET value = '99' WHERE key = 'schema'")
    for write in (False, True):
        with pytest.raises(StoreError, match=f"99.*{latest()}"), opened(path, write=write):
            pass


@pytest.mark.parametrize("content", [b"", b"no database at all" * 500, bytes(20_000)])
@pytest.mark.parametrize("write", [True, False])
def test_a_file_that_is_no_store_is_refused_and_left_alone(tmp_path, content, write):
    path = tmp_path / "x.duckdb"
    path.write_bytes(content)
    if content or not write:
        with pytest.raises(StoreError, match=r"x\.duckdb"), opened(path, write=write):
            pass
        assert path.read_bytes() == content


def test_the_output_of_code_is_told_from_a_store(tmp_path):
    path = tmp_path / "acts.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE acts (document_id VARCHAR)")
    with pytest.raises(StoreError, match="store add"), opened(path):
        pass


def test_a_database_of_another_program_is_refused(tmp_path):
    path = tmp_path / "other.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE acts (id INTEGER)")
    for write in (True, False):
        with pytest.raises(StoreError, match="no store of Miyanji"), opened(path, write=write):
            pass


def test_damage_is_one_clear_line(store):
    data = bytearray(store.read_bytes())
    data[4096:] = bytes(len(data) - 4096)
    store.write_bytes(data)
    with pytest.raises(StoreError, match="damaged"), opened(store) as connection:
        counts(connection)


def test_missing_stores_and_folders_are_named(tmp_path):
    with pytest.raises(StoreError, match="no such store"), opened(tmp_path / "none.duckdb"):
        pass
    with pytest.raises(StoreError, match="folder"), opened(tmp_path, write=True):
        pass
    path = tmp_path / "no" / "s.duckdb"
    with pytest.raises(StoreError, match="no such folder"), opened(path, write=True):
        pass


def run(code, *arguments, **options):
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )


HOLD = """
import sys, time
from pathlib import Path
from miyanji.store import opened
with opened(Path(sys.argv[1]), write=True) as connection:
    print("open", flush=True)
    time.sleep(60)
"""
FILL = """
import sys
from pathlib import Path
from miyanji.store import StoreError, opened
from miyanji.store.adding import Coded, add
from tests.builders import document
print("open", flush=True)
try:
    with opened(Path(sys.argv[1]), write=True) as connection:
        for n in range(100000):
            words = document("t", *(f"{n} {m} {n * m}" for m in range(2000)))
            add(connection, [Coded(f"d{n}", words, (), ())], "v1")
except StoreError as problem:
    print(problem)
"""


def test_a_second_writer_is_told_to_wait(store):
    holder = run(HOLD, store)
    try:
        assert holder.stdout.readline() == "open\n"
        for write in (True, False):
            with pytest.raises(StoreError, match="another process"), opened(store, write=write):
                pass
    finally:
        holder.kill()
        holder.communicate()
    assert counts_of(store)["documents"] == 2


def test_kill_in_the_middle_leaves_whole_documents(store):
    filler = run(FILL, store)
    filler.stdout.readline()
    wal = store.with_name(store.name + ".wal")
    size = store.stat().st_size
    while filler.poll() is None and not (wal.exists() or store.stat().st_size > size):
        time.sleep(0.01)
    time.sleep(0.3)
    os.kill(filler.pid, signal.SIGKILL)
    filler.communicate()
    with opened(store, write=True) as connection:
        assert check(connection) == []
        assert counts(connection)["documents"] > 2
        assert counts(connection)["acts"] == 12


def test_a_full_disk_is_said_and_what_was_there_stays(store):
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (3_000_000, 3_000_000))

    filler = run(FILL, store, preexec_fn=limit)
    out, err = filler.communicate(timeout=120)
    assert "disk" in out, (out, err)
    assert "Traceback" not in err
    with opened(store, write=True) as connection:
        assert check(connection) == []
        assert counts(connection)["acts"] == 12


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_said(tmp_path):
    tmp_path.chmod(0o500)
    try:
        with (
            pytest.raises(StoreError, match="permission"),
            opened(tmp_path / "s.duckdb", write=True),
        ):
            pass
    finally:
        tmp_path.chmod(0o700)
