import json
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from miyanji.scale import apart, run
from miyanji.scale.engines import Serial, engine
from miyanji.scale.failure import RunError, UsageError
from miyanji.scale.pool import Pool
from miyanji.scale.rows import code_shard
from miyanji.scale.workspace import Workspace
from tests.corpora import break_down, corpus, count_characters, give_up, write_lines

ROOT = Path(__file__).parents[1]


def code(paths, out, *, coder=count_characters, with_=None):
    told = []
    done = run.code([paths], out, with_ or Serial(), report=told.append, coder=coder)
    return done, told


def files(folder):
    return sorted(path.name for path in folder.iterdir())


def test_an_output_its_rejects_and_nothing_else(tmp_path):
    out = tmp_path / "out.jsonl"
    rows = [{"id": "a", "text": "x"}, {"id": "a", "text": "y"}, {"id": "b", "text": "z"}, 7]
    done, told = code(write_lines(tmp_path / "in.jsonl", rows), out)
    assert (done.documents, done.acts, done.rejects, done.resumed, done.unread) == (2, 2, 2, 0, 0)
    assert told == []
    assert [json.loads(line)["document_id"] for line in out.read_text().splitlines()] == ["a", "b"]
    rejects = (tmp_path / "out.jsonl.rejects.jsonl").read_text().splitlines()
    assert [json.loads(row)["reason"].split(";")[0] for row in rejects] == [
        f"this id was used before, at {tmp_path}/in.jsonl:1",
        "no JSON object",
    ]
    shown = [name for name in files(tmp_path) if not name.startswith(".")]
    assert shown == ["in.jsonl", "out.jsonl", "out.jsonl.rejects.jsonl"]


def test_an_output_in_its_own_corpus_is_not_read(tmp_path):
    corpus(tmp_path / "in.jsonl", 3)
    out = tmp_path / "out.jsonl"
    first, _ = code(tmp_path, out)
    kept = out.read_bytes()
    second, _ = code(tmp_path, out)
    assert (first.documents, out.read_bytes()) == (second.documents, kept)


def test_what_an_interrupted_run_has_done_is_not_done_again(tmp_path):
    source, out = corpus(tmp_path / "in.jsonl", 100), tmp_path / "out.jsonl"
    code(source, tmp_path / "whole.jsonl")
    calls = []

    def interrupted(shard):
        calls.append(shard.key)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return count_characters(shard)

    with pytest.raises(KeyboardInterrupt):
        code(source, out, coder=interrupted)
    assert not out.exists()
    torn = next((tmp_path / "out.jsonl.parts").glob("*.part"))
    torn.write_bytes(torn.read_bytes()[:-9])
    (tmp_path / "out.jsonl.parts" / "x.half").write_bytes(b"half")
    done, _ = code(source, out, coder=interrupted)
    assert done.resumed == 32
    assert len(calls) == 3 + 3
    assert out.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()
    assert not (tmp_path / "out.jsonl.parts").exists()


def test_processes_give_the_same_bytes(tmp_path):
    source = corpus(tmp_path / "in.jsonl", 300)
    code(source, tmp_path / "one.csv")
    code(source, tmp_path / "two.csv", with_=Pool(2))
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()


def test_a_record_that_ends_its_process_is_the_only_one_lost(tmp_path):
    source = corpus(tmp_path / "in.jsonl", 40)
    with source.open("a") as file:
        file.write('{"id": "bad", "text": "break down"}\n{"id": "last", "text": "word"}\n')
    done, _ = code(source, tmp_path / "out.jsonl", coder=break_down, with_=Pool(2))
    assert (done.documents, done.rejects) == (41, 1)
    (reject,) = (tmp_path / "out.jsonl.rejects.jsonl").read_text().splitlines()
    assert json.loads(reject)["document_id"] == "bad"
    last = (tmp_path / "out.jsonl").read_text().splitlines()[-1]
    assert json.loads(last)["document_id"] == "last"


def test_processes_that_always_break_down_stop_the_run(tmp_path, monkeypatch):
    monkeypatch.setattr(apart, "_MOST", 2)
    rows = [{"id": str(n), "text": "break down"} for n in range(2)]
    with pytest.raises(RunError, match="fewer --jobs"):
        code(write_lines(tmp_path / "in.jsonl", rows), tmp_path / "o.csv", coder=break_down,
             with_=Pool(1))  # fmt: skip


def test_two_writers(tmp_path):
    source, out = corpus(tmp_path / "in.jsonl", 3), tmp_path / "out.jsonl"
    with (
        Workspace(out),
        pytest.raises(RunError, match=rf"another run \(process {os.getpid()}\)"),
    ):
        code(source, out)
    assert code(source, out)[0].documents == 3


def test_a_lock_that_its_run_has_removed_is_taken_anew(tmp_path):
    out = tmp_path / "out.jsonl"
    with Workspace(out) as first:
        first.remove()
        with Workspace(out) as second:
            assert second.folder.is_dir()


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_done(tmp_path):
    corpus(tmp_path / "in.jsonl", 2)
    (tmp_path / "bad.parquet").write_bytes(b"PAR1")
    done, told = code(tmp_path, tmp_path / "out.jsonl")
    assert (done.documents, done.unread, len(told)) == (2, 1, 1)
    assert "bad.parquet: no whole Parquet file" in told[0]


def test_where_nothing_can_be_read_the_old_output_stays(tmp_path):
    out = tmp_path / "out.jsonl"
    out.write_text("old")
    with pytest.raises(RunError, match="nothing could be read"):
        code(tmp_path / "none.txt", out)
    assert not out.with_name("out.jsonl.parts").exists()
    with pytest.raises(RunError, match="no file of a kind"):
        (tmp_path / "empty").mkdir()
        code(tmp_path / "empty", out)
    assert out.read_text() == "old"


def test_a_run_that_stops_keeps_its_parts(tmp_path):
    with pytest.raises(RunError, match="no more"):
        code(corpus(tmp_path / "in.jsonl", 3), tmp_path / "out.jsonl", coder=give_up)
    assert (tmp_path / "out.jsonl.parts").is_dir()


def test_an_input_is_never_overwritten(tmp_path):
    source = corpus(tmp_path / "in.jsonl", 3)
    kept = source.read_bytes()
    with pytest.raises(UsageError, match="is an input"):
        code(source, source)
    assert source.read_bytes() == kept


@pytest.mark.parametrize("name", ["ray", "dask:8786", ""])
def test_no_engine(name):
    with pytest.raises(UsageError):
        engine(name, 1)


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000))
from pathlib import Path
from miyanji.scale import apart, run
from miyanji.scale.engines import Serial
from miyanji.scale.failure import RunError
from tests.corpora import count_characters
try:
    run.code(sys.argv[1:2], Path(sys.argv[2]), Serial(), report=print, coder=count_characters)
except RunError as problem:
    print(problem)
"""


def test_a_disk_that_takes_no_more(tmp_path):
    source, out = corpus(tmp_path / "in.jsonl", 900), tmp_path / "out.jsonl"
    out.write_text("old")
    command = [sys.executable, "-c", LIMITED, str(source), str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.stderr, "cannot be written" in done.stdout) == ("", True)
    assert out.read_text() == "old"
    assert code(source, out)[0].documents == 900


def started(source, out, *more):
    command = [sys.executable, "-m", "miyanji.cli", "code", str(source), "--to", str(out), *more]
    # Tests that run in the background of a shell have inherited that interrupts are ignored.
    heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, cwd=ROOT, preexec_fn=heed)


LONG = 400
"""Documents enough that a run is stopped before its end."""


def wait_for_parts(process, folder, seconds=90):
    """Wait until the run has kept a part, so that it is in the middle."""
    end = time.monotonic() + seconds
    while not list(folder.glob("*.part")):
        assert process.poll() is None, process.stderr.read()
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.mark.parametrize(("how", "jobs"), [(signal.SIGKILL, "2"), (signal.SIGINT, "1")])
def test_killed_in_the_middle_and_run_again(tmp_path, how, jobs):
    source, out = corpus(tmp_path / "in.jsonl", LONG), tmp_path / "out.jsonl"
    process = started(source, out, "--jobs", jobs)
    wait_for_parts(process, tmp_path / "out.jsonl.parts")
    process.send_signal(how)
    _, errors = process.communicate(timeout=60)
    assert not out.exists()
    if how is signal.SIGINT:
        assert (process.returncode, errors.decode().strip()) == (
            130,
            "miyanji: interrupted; run the same command again to go on",
        )
    done, _ = code(source, out, coder=code_shard)
    assert 0 < done.resumed < done.documents == LONG
    code(source, tmp_path / "whole.jsonl", coder=code_shard)
    assert out.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()
    assert not (tmp_path / "out.jsonl.parts").exists()
