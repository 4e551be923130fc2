"""`miyanji solve` as scripts call it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from miyanji.cli import app
from miyanji.conflict.certificates import checker
from tests.conflict_games import plain_game, random_case, toml_text

ROOT = Path(__file__).parents[1]
DAMS = str(ROOT / "examples" / "two-dams.toml")


def run(*words):
    return CliRunner().invoke(app, ["solve", *map(str, words)])


def test_json_has_the_shape_of_the_contract():
    found = json.loads(run(DAMS, "--format", "json").stdout)
    assert found["schema"] == 1
    assert found["case"] == "Two dams"
    assert found["states"][:3] == ["NNN", "YNN", "NYN"]
    assert list(found["stable"]) == ["Upstream", "Downstream"]
    for answer in (*found["stable"].values(), found["equilibria"]):
        assert list(answer) == ["nash", "gmr", "smr", "seq", "sseq", "sim"]
    assert found["equilibria"]["nash"] == ["YNY"]
    assert found["equilibria"]["seq"] == ["YYN", "YNY"]
    assert found["certificates"] == []


@pytest.mark.parametrize("closure", ["legal", "once_each", "single"])
def test_certificates_in_json_hold(closure, tmp_path):
    case = random_case(11, parties=3, options=4, exotic=False)
    path = tmp_path / "case.toml"
    path.write_text(toml_text(case), encoding="utf-8")
    found = json.loads(run(path, "--format", "json", "--closure", closure, "--certificates").stdout)
    game = plain_game(case)
    changes = {
        who: {text: {t for s, t in arcs if s == text} for text in game["state_of"]}
        for who, arcs in game["flips"].items()
    }
    assert len(found["certificates"]) == len(found["states"]) * 3 * 6
    for proof in found["certificates"]:
        assert checker.accepts(proof, {**game, "changes": changes})


def test_text_has_a_table_and_the_proofs_asked_for():
    plain, proved = run(DAMS).stdout, run(DAMS, "--certificates").stdout
    assert "State                    1  2  3" in plain
    assert "  SEQ                    .  .  .  E  .  E  .  ." in plain
    assert "gains by moving" not in plain
    assert "  NNN unstable: Upstream gains by moving from NNN to YNN." in proved


@pytest.mark.parametrize(
    ("words", "status", "message"),
    [
        (["nowhere.toml"], 1, "miyanji: error: nowhere.toml: no such file"),
        ([DAMS, "--closure", "any"], 2, "'any' is not one of"),
        ([DAMS, "--format", "xml"], 2, "'xml' is not one of"),
        ([], 2, "Missing argument 'CASE'"),
    ],
)
def test_what_is_wrong_is_one_line_and_a_status(words, status, message):
    done = run(*words)
    assert done.exit_code == status
    assert message in done.stderr
    assert done.stdout == ""


def test_a_case_that_is_wrong_names_its_line(tmp_path):
    path = tmp_path / "bad.toml"
    path.write_text(Path(DAMS).read_text(encoding="utf-8").replace('Share data`"]', 'Shar`"]'))
    done = run(path)
    assert done.exit_code == 1
    assert done.stderr.count("\n") == 1
    assert f"{path}, line 20: there is no option '`Shar`'" in done.stderr


def test_warnings_go_to_standard_error(tmp_path):
    path = tmp_path / "loose.toml"
    text = Path(DAMS).read_text(encoding="utf-8")
    path.write_text(text.replace('`"]}', '`"], unknown = [["YNN", "NNN"]]}'), encoding="utf-8")
    done = run(path, "--format", "json")
    assert done.exit_code == 0
    assert "warning: Upstream: YNN and NNN are called unknown" in done.stderr
    assert json.loads(done.stdout)["schema"] == 1


def test_solving_loads_no_parser():
    code = (
        "import sys; from miyanji.cli import app\n"
        f"try: app(['solve', {DAMS!r}])\n"
        "except SystemExit: pass\n"
        "print(sorted({'spacy', 'duckdb', 'pyarrow', 'pandas', 'jinja2'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_certificates_that_cannot_be_given_are_noted(tmp_path):
    path = tmp_path / "unknown.toml"
    text = Path(DAMS).read_text(encoding="utf-8")
    path.write_text(text.replace('["!Escalate"', '[{text = "!Escalate", confidence = 0.5}'))
    done = run(path, "--certificates", "--format", "json")
    assert done.exit_code == 0
    found = json.loads(done.stdout)
    assert found["certificates"] == []
    assert found["notes"][-1].startswith("certificates were left out: ")
    assert "Note: certificates were left out: " in run(path, "--certificates").stdout
