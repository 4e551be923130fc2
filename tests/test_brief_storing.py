"""From documents into a store and out again, as a user does it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from miyanji.brief.course_json import Told, courses_json, courses_to_dict
from miyanji.brief.processing import courses_of
from miyanji.brief.storing import add_sources
from miyanji.store.adding import Added

ROOT = Path(__file__).parents[1]
REPORTS = "examples/reports"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    path = tmp_path_factory.mktemp("s") / "s.duckdb"
    problems = []
    assert add_sources(path, [REPORTS], "v1", problems.append) == Added(7, 0, 0)
    assert problems == []
    return path


def run(*arguments):
    command = [sys.executable, "-m", "miyanji.cli", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True)


def test_a_store_tells_the_same_course_as_its_documents(store):
    for between, day in (("TCD,NER", None), (None, "2026-03-05"), (None, None)):
        stored = courses_of([str(store)], between, day, print)
        assert courses_to_dict(stored) == courses_to_dict(
            courses_of([REPORTS], between, day, print)
        )


CRISIS = "tests/crises/border_river.jsonl"


def test_a_pair_of_a_store_is_told_as_from_its_documents(tmp_path):
    path = tmp_path / "s.duckdb"
    add_sources(path, [REPORTS, CRISIS], "v1", print)
    stored = courses_to_dict(courses_of([str(path)], "Guyana,Venezuela", None, print))
    read = courses_to_dict(courses_of([REPORTS, CRISIS], "GUY,VEN", None, print))
    assert stored["processes"] == read["processes"]
    (process,) = stored["processes"]
    assert process["by_mediator"]["QAT"]["responses"]["GUY"]["value"] == "reject"


@pytest.mark.parametrize("day", [None, "2026-05-26"])
def test_a_whole_store_is_told_one_dispute_at_a_time(tmp_path, day):
    path = tmp_path / "s.duckdb"
    add_sources(path, [REPORTS, CRISIS], "v1", print)
    streamed = courses_of([str(path)], None, day, print)
    read = courses_of([REPORTS, CRISIS], None, day, print)
    assert len(streamed.courses) == len(read.courses)
    told, expected = courses_to_dict(streamed), courses_to_dict(read)
    assert told["processes"] == expected["processes"]
    assert sorted(told["sources"], key=str) == sorted(expected["sources"], key=str)
    assert [c.process.id for c in streamed.courses[1:]] == ["p2", "p3"][
        : len(told["processes"]) - 1
    ]


def test_pieces_of_json_are_the_json_of_all():
    for told in (courses_of([REPORTS], None, None, print), Told((), ())):
        assert json.loads("".join(courses_json(told))) == courses_to_dict(told)
        whole = json.dumps(courses_to_dict(told), ensure_ascii=False, indent=1) + "\n"
        assert "".join(courses_json(told)) == whole


def test_adding_again_reads_nothing_and_a_new_coder_reads_all(store):
    assert add_sources(store, [REPORTS], "v1", print) == Added(0, 0, 7)
    assert add_sources(store, [REPORTS], "v2", print) == Added(0, 7, 0)


def test_what_cannot_be_read_is_said_and_the_rest_is_in(tmp_path):
    problems = []
    path = tmp_path / "s.duckdb"
    sources = [str(tmp_path / "none.txt"), "examples/denied.en.txt"]
    assert add_sources(path, sources, "v1", problems.append) == Added(1, 0, 0)
    assert len(problems) == 1


def test_commands(store, tmp_path):
    done = run("store", "check", store)
    assert (done.returncode, done.stderr) == (0, "")
    done = run("store", "query", store, "--who", "Norway,Chad", "--format", "jsonl", "--limit", "2")
    assert [json.loads(line)["document_id"] for line in done.stdout.splitlines()]
    target = tmp_path / "out.csv"
    assert run("store", "export", store, "--as", "cameo", "--to", target).returncode == 0
    assert target.read_text(encoding="utf-8").startswith("date,source,target,code")
    done = run("store", "ties", store, "--between", "TCD,NER", "--candidates", "NOR",
               "--format", "json")  # fmt: skip
    assert json.loads(done.stdout)["ties"]


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("query", "{store}", "select 1", "--act", "offer"), 2),
        (("query", "{store}", "--who", "Atlantis"), 2),
        (("query", "{store}", "--from", "yesterday"), 2),
        (("query", "{store}", "drop table acts"), 1),
        (("export", "{store}", "--as", "cameo", "--to", "x.xls"), 2),
        (("export", "{store}", "--as", "cameo", "--to", "/no/such/folder/x.csv"), 1),
        (("ties", "{store}", "--between", "TCD", "--candidates", "NOR"), 2),
        (("ties", "{store}", "--between", "TCD,NER", "--candidates", "NOR", "--window", "1"), 2),
        (("check", "/no/such/store.duckdb"), 1),
        (("import", "{store}", "README.md", "--as", "icews"), 1),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else str(value),
)
def test_wrong_usage_and_bad_input_are_a_line_and_no_traceback(store, arguments, status):
    done = run("store", *(a.replace("{store}", str(store)) for a in arguments))
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr


def test_a_damaged_store_is_one_line(tmp_path):
    path = tmp_path / "bad.duckdb"
    path.write_bytes(b"nothing of the kind" * 1000)
    for command in (("process", path), ("store", "check", path)):
        done = run(*command)
        assert done.returncode == 1
        assert len(done.stderr.splitlines()) == 1
