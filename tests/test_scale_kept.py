"""A finished run is known again, and a changed corpus costs what has changed."""

import json

import pytest

from miyanji.scale import run
from miyanji.scale.engines import Serial
from miyanji.scale.kept import kept_path
from tests.corpora import count_characters, write_lines


class Counting:
    def __init__(self):
        self.records = 0

    def __call__(self, shard):
        self.records += len(shard.items)
        return count_characters(shard)


def code(source, out, **options):
    coder = Counting()
    done = run.code([source], out, Serial(), report=print, coder=coder, **options)
    return done, coder.records


def rows(count, changed=()):
    return [{"id": f"d{n}", "text": f"words {n in changed} {n}"} for n in range(count)]


@pytest.fixture
def source(tmp_path):
    return write_lines(tmp_path / "in.jsonl", [*rows(100), 7])


@pytest.mark.parametrize("suffix", [".jsonl", ".csv"])
def test_a_finished_output_is_not_made_again(tmp_path, source, suffix):
    out = tmp_path / f"out{suffix}"
    first, _ = code(source, out)
    before = out.read_bytes(), out.stat().st_mtime_ns
    again, coded = code(source, out)
    assert coded == 0
    assert again.unchanged
    assert not first.unchanged
    assert (again.documents, again.acts, again.rejects) == (100, 100, 1)
    assert "--fresh" in again.line(out)
    assert (out.read_bytes(), out.stat().st_mtime_ns) == before
    assert code(source, out, fresh=True)[1] == 101
    assert not (tmp_path / f"out{suffix}.parts").exists()


def test_only_the_changed_shards_are_coded_again(tmp_path, source):
    out = tmp_path / "out.jsonl"
    code(source, out)
    write_lines(source, [*rows(100, changed=[40])])
    done, coded = code(source, out)
    assert coded == 32 + 4  # the shard of the changed record, and the last, which lost its reject
    assert not done.unchanged
    code(source, tmp_path / "new.jsonl")
    assert out.read_bytes() == (tmp_path / "new.jsonl").read_bytes()


def test_an_output_that_was_touched_is_written_again_without_coding(tmp_path, source):
    out = tmp_path / "out.jsonl"
    code(source, out)
    whole = out.read_bytes()
    for damage in (lambda: out.unlink(), lambda: out.write_bytes(whole[:-5])):
        damage()
        done, coded = code(source, out)
        assert (done.unchanged, coded, out.read_bytes()) == (False, 0, whole)
    rejects = run.rejects_path(out)
    rejects.unlink()
    code(source, out)
    assert json.loads(rejects.read_text())["reason"].startswith("no JSON object")


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\x00" + bytes(5000)])
def test_a_damaged_memory_is_no_obstacle(tmp_path, source, content):
    out = tmp_path / "out.jsonl"
    code(source, out)
    whole = out.read_bytes()
    kept_path(out).write_bytes(content)
    done, coded = code(source, out)
    assert (coded, done.unchanged, out.read_bytes()) == (101, False, whole)
    assert code(source, out)[1] == 0


def test_a_damaged_part_is_coded_again(tmp_path, source):
    import sqlite3

    out = tmp_path / "out.jsonl"
    code(source, out)
    whole = out.read_bytes()
    with sqlite3.connect(kept_path(out)) as table:
        (key,) = table.execute("SELECT key FROM parts LIMIT 1").fetchone()
        table.execute("UPDATE parts SET packed = substr(packed, 5) WHERE key = ?", (key,))
    table.close()
    _, coded = code(source, out)
    assert 0 < coded <= 32
    assert out.read_bytes() == whole


def test_another_coder_codes_everything(tmp_path, source, monkeypatch):
    out = tmp_path / "out.jsonl"
    code(source, out)
    monkeypatch.setattr(run, "coder_version", lambda: "another")
    assert code(source, out)[1] == 101
