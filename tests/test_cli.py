import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FA = "examples/article.fa.txt"
EN = "examples/article.en.txt"


def run(*arguments, stdin=None, **environment):
    return subprocess.run(
        [sys.executable, "-m", "miyanji.cli", *arguments],
        cwd=ROOT,
        input=stdin,
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


def error_lines(done):
    assert b"Traceback" not in done.stderr
    return done.stderr.decode().splitlines()


def test_text_goes_to_standard_output_whatever_the_locale():
    done = run("brief", FA, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "سوئیس" in done.stdout.decode()
    assert done.stderr == b""


def test_same_input_gives_same_bytes():
    first, second = (run("brief", FA, "--format", "json", PYTHONHASHSEED=s) for s in ("1", "2"))
    assert first.stdout == second.stdout
    assert json.loads(first.stdout)["document"]["source"]


def test_html_and_labels_in_persian(tmp_path):
    target = tmp_path / "brief.html"
    done = run("brief", EN, "--format", "html", "--in", "fa", "--output", str(target))
    assert (done.returncode, done.stdout) == (0, b"")
    assert '<html lang="fa" dir="rtl">' in target.read_text(encoding="utf-8")
    assert list(tmp_path.iterdir()) == [target]


def test_standard_input_and_published():
    done = run(
        "brief", "-", "--format", "json", "--published", "2024-02-29", "--language", "en",
        stdin=b"Norway offered to mediate between Chad and Kenya.",
    )  # fmt: skip
    assert done.returncode == 0
    assert json.loads(done.stdout)["document"]["published"] == "2024-02-29"


def test_missing_input_is_one_line_and_the_others_are_done(tmp_path):
    done = run("brief", str(tmp_path / "none.txt"), EN, "--format", "json")
    assert done.returncode == 1
    assert len(error_lines(done)) == 1
    assert len(json.loads(done.stdout)["briefs"]) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("brief",),
        ("brief", EN, "--format", "pdf"),
        ("brief", EN, "--published", "yesterday"),
        ("brief", EN, "--in", "ru"),
        ("nothing",),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_status_2(arguments):
    done = run(*arguments)
    assert done.returncode == 2
    assert error_lines(done)
    assert done.stdout == b""


BAD = {
    "folder": None,
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 40,
    "nulls.txt": b"\x00" * 500,
    "spaces.txt": b" \n\t\n ",
    "broken.html": b"<html><body><p>Norway <b>offered<script>x</p><div",
    "overrides.txt": "Norway \u202eoffered\u202c to mediate.".encode(),
    "noactor.txt": b"It rained all day and nobody went out of the house.",
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("shape", ["text", "html", "json"])
def test_bad_input_is_a_message_or_a_brief_never_a_traceback(tmp_path, name, shape):
    path = tmp_path / name
    if BAD[name] is None:
        path.mkdir()
    else:
        path.write_bytes(BAD[name])
    done = run("brief", str(path), "--format", shape)
    lines = error_lines(done)
    assert done.returncode in (0, 1)
    if done.returncode == 1:
        assert (len(lines), done.stdout) == (1, b"")
        assert name in lines[0]
    else:
        assert done.stdout
        assert b"<script" not in done.stdout


def test_output_that_cannot_be_written_is_one_line(tmp_path):
    done = run("brief", EN, "--output", str(tmp_path / "no" / "folder" / "x.txt"))
    assert done.returncode == 1
    assert len(error_lines(done)) == 1


def test_reader_that_leaves_is_no_error():
    command = f"{sys.executable} -m miyanji.cli brief {EN} --format json | head -c 10"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, check=False)
    assert done.stderr == b""


def test_help_starts_without_the_heavy_libraries():
    code = (
        "import sys\n"
        "from miyanji import cli\n"
        "heavy = {'spacy', 'numpy', 'trafilatura', 'jinja2', 'py3langid'} & set(sys.modules)\n"
        "sys.exit(', '.join(heavy) or 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_plain_text_brief_leaves_web_libraries_alone():
    code = (
        "import sys\n"
        "import miyanji\n"
        f"miyanji.read({EN!r}).to_text()\n"
        "heavy = {'trafilatura', 'py3langid'} & set(sys.modules)\n"
        "sys.exit(', '.join(heavy) or 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_version_doctor_and_lint():
    assert run("--version").stdout.startswith(b"miyanji ")
    doctor = run("doctor")
    assert b"parser fa" in doctor.stdout
    assert b"Traceback" not in doctor.stderr
    assert b"Traceback" not in run("actors", "lint").stderr
