"""A store whose disk fails at any step: one clear line, and every document is there or is not."""

import errno
import os

import duckdb
import pytest

from miyanji.brief.storing import add_sources
from miyanji.store import StoreError, opened, opening
from miyanji.store.checking import check, counts
from miyanji.store.exporting import export
from miyanji.store.tables import write_table

FIRST, SECOND = "examples/reports/1-offer.en.txt", "examples/reports/2-offer.fa.txt"


class Failing:
    """A connection whose ``at``-th call fails as on a full disk, and all after it."""

    def __init__(self, connection, at):
        self.connection = connection
        self.left = at

    def __getattr__(self, name):
        found = getattr(self.connection, name)
        return found if name in ("close", "unregister", "description") else self._counted(found)

    def _counted(self, call):
        def counted(*arguments):
            self.left -= 1
            if self.left < 0:
                raise duckdb.IOException("IO Error: Could not write file: No space left on device")
            return call(*arguments)

        return counted


def state(path):
    with opened(path) as connection:
        assert check(connection) == []
        return counts(connection)


def test_every_step_of_adding_may_fail(tmp_path, monkeypatch):
    path = tmp_path / "s.duckdb"
    add_sources(path, [FIRST], "v1", print)
    before, connect = state(path), opening._connect
    for at in range(200):
        monkeypatch.setattr(opening, "_connect", lambda p, w, n=at: Failing(connect(p, w), n))
        try:
            add_sources(path, [SECOND], "v1", print)
        except StoreError as problem:
            assert str(problem) == f"{path}: the disk is full; make room and run the command again"
        else:
            break
        finally:
            monkeypatch.setattr(opening, "_connect", connect)
        assert state(path) == before
    assert at > 5
    assert state(path)["documents"] == 2


@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".parquet"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_an_export_that_cannot_be_written_leaves_the_old_one(tmp_path, monkeypatch, suffix, code):
    path, target = tmp_path / "s.duckdb", tmp_path / f"out{suffix}"
    add_sources(path, [FIRST], "v1", print)
    target.write_text("old")

    def fail(*_):
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("pathlib.Path.replace", fail)
    with opened(path) as connection, pytest.raises(OSError, match=os.strerror(code)):
        write_table(target, *export(connection, "mend"))
    assert target.read_text() == "old"
    assert sorted(p.name for p in tmp_path.iterdir()) == [target.name, "s.duckdb"]


def test_a_new_store_that_cannot_be_made_leaves_nothing(tmp_path, monkeypatch):
    path, connect = tmp_path / "s.duckdb", opening._connect
    for at in range(6):
        monkeypatch.setattr(opening, "_connect", lambda p, w, n=at: Failing(connect(p, w), n))
        with pytest.raises(StoreError, match="the disk is full"), opened(path, write=True):
            pass
        assert list(tmp_path.iterdir()) == []
