"""A run whose disk fails at any step: one clear line, the old output stays, and it goes on."""

import errno
import os
from pathlib import Path

import pytest

from miyanji.scale import run
from miyanji.scale.engines import Serial
from miyanji.scale.failure import RunError
from tests.corpora import corpus, count_characters


class Disk:
    """Lets so many writing steps pass, then fails each with an error of the system."""

    def __init__(self, monkeypatch, steps, code):
        self.left, self.code = steps, code
        opened = Path.open
        monkeypatch.setattr(Path, "open", lambda p, mode="r", *a, **k: (
            self.step() if "w" in mode else None, opened(p, mode, *a, **k))[1])  # fmt: skip
        for name in ("replace", "mkdir"):
            true = getattr(Path, name)
            monkeypatch.setattr(Path, name, lambda *a, f=true, **k: (self.step(), f(*a, **k))[1])

    def step(self):
        self.left -= 1
        if self.left < 0:
            raise OSError(self.code, os.strerror(self.code))


def code(source, out):
    return run.code([source], out, Serial(), report=print, coder=count_characters)


@pytest.mark.parametrize("problem", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_every_step_may_fail(tmp_path, monkeypatch, problem):
    source = corpus(tmp_path / "in.jsonl", 70)
    code(source, tmp_path / "whole.jsonl")
    out = tmp_path / "out.jsonl"
    out.write_text("old")
    for steps in range(100):
        with monkeypatch.context() as patched:
            Disk(patched, steps, problem)
            try:
                done = code(source, out)
            except RunError as stopped:
                assert os.strerror(problem) in str(stopped)
                assert "\n" not in str(stopped)
            else:
                break
        assert out.read_text() in ("old", (tmp_path / "whole.jsonl").read_text())
    assert steps > 5
    assert done.documents == 70
    assert out.read_bytes() == (tmp_path / "whole.jsonl").read_bytes()
    assert not (tmp_path / "out.jsonl.parts").exists()
