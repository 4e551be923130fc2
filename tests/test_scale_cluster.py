import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from miyanji.scale import run
from miyanji.scale.engines import Serial, engine
from miyanji.scale.failure import RunError
from tests.corpora import corpus, count_slowly

ROOT = Path(__file__).parents[1]
distributed = pytest.importorskip("distributed")


@contextmanager
def started(*arguments, said=b""):
    """A process of Dask's, once it has said that it is ready."""
    command = [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:]]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        while said not in (line := process.stderr.readline()):
            assert line, "it ended"
        yield process, line
    finally:
        process.kill()
        process.wait()
        process.stderr.close()


@contextmanager
def scheduler():
    flags = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    with started("scheduler", *flags, said=b"Scheduler at:") as (_, line):
        yield line.split()[-1].decode()


@contextmanager
def worker(address):
    flags = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--host", "127.0.0.1")
    with started("worker", address, *flags, said=b"Registered to") as (process, _):
        yield process


def test_a_worker_killed_in_the_middle_costs_nothing(tmp_path):
    source, out = corpus(tmp_path / "in.jsonl", 1300), tmp_path / "out.csv"
    run.code([source], tmp_path / "one.csv", Serial(), report=print, coder=count_slowly)
    with scheduler() as address, worker(address) as (one), worker(address):
        seen = []

        def killing(shard, part):
            seen.append(shard)
            if len(seen) == 4:
                one.send_signal(signal.SIGKILL)

        cluster = Watched(engine(f"dask://{address.removeprefix('tcp://')}", 1), killing)
        done = run.code([source], out, cluster, report=print, coder=count_slowly)
        assert one.wait(10) == -signal.SIGKILL
    assert (done.documents, done.rejects) == (1300, 0)
    assert out.read_bytes() == (tmp_path / "one.csv").read_bytes()


class Watched:
    """An engine that tells of every shard that is done."""

    def __init__(self, inner, told):
        self.inner, self.told = inner, told

    def run(self, shards, coder):
        for shard, part in self.inner.run(shards, coder):
            self.told(shard, part)
            yield shard, part


def test_workers_of_its_own(tmp_path):
    source = corpus(tmp_path / "in.jsonl", 100)
    run.code([source], tmp_path / "one.csv", Serial(), report=print, coder=count_slowly)
    run.code([source], tmp_path / "two.csv", engine("dask", 1), report=print, coder=count_slowly)
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()


def test_a_scheduler_that_does_not_answer(tmp_path, monkeypatch):
    monkeypatch.setattr("miyanji.scale.cluster.START", 1)
    with pytest.raises(RunError, match="start them first"):
        run.code(
            [corpus(tmp_path / "in.jsonl", 3)],
            tmp_path / "out.csv",
            engine("dask://127.0.0.1:9", 1),
            report=print,
        )


def test_without_dask_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(RunError, match=r"miyanji\[scale\]"):
        engine("dask", 1)
