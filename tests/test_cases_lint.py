"""The linter finds what is wrong, and the commands say so."""

import json

import pytest
from typer.testing import CliRunner

from miyanji.cases.lint import lint
from miyanji.cli import app
from miyanji.conflict.catalogue import FOLDER

CHICKEN = (FOLDER / "chicken.toml").read_text(encoding="utf-8")


def linted(tmp_path, text):
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return lint([path])


def test_a_sound_file_has_no_problem(tmp_path):
    assert linted(tmp_path, CHICKEN) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('["YN", "NY"]', '["YN"]', "line 14: published nash equilibria YN, computed YN, NY"),
        ('[["NY"], ["YY"],', '[["NY"],', "the ranking misses YY"),
        ("citation", "#", "no citation; say where the case comes from"),
        ('origin = "published"', 'origin = "rumour"', "origin"),
        ('moves = "both"', 'moves = "sideways"', "moves"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path, old, new, said):
    assert old in CHICKEN
    problems = linted(tmp_path, CHICKEN.replace(old, new))
    assert any(said in problem and "mine.toml, line" in problem for problem in problems), problems


def test_a_missing_file_is_one_line(tmp_path):
    (problem,) = lint([tmp_path / "none.toml"])
    assert "name a case file" in problem


def test_lint_command_says_what_is_wrong_and_fails(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(CHICKEN.replace("citation", "#"), encoding="utf-8")
    bad = CliRunner().invoke(app, ["cases", "lint", str(path)])
    assert bad.exit_code == 1 and "no citation" in bad.output
    good = CliRunner().invoke(app, ["cases", "lint"])
    assert good.exit_code == 0 and "in order" in good.output


def test_cases_command_lists_and_filters():
    every = json.loads(CliRunner().invoke(app, ["cases", "--format", "json"]).output)["cases"]
    some = CliRunner().invoke(app, ["cases", "--keyword", "coalition"]).output
    assert "elmira" in some and "chicken" not in some
    assert {"elmira", "chicken"} <= {entry["id"] for entry in every}


def test_an_unknown_keyword_is_wrong_usage():
    found = CliRunner().invoke(app, ["cases", "--keyword", "astrology"])
    assert found.exit_code == 2 and "use one of" in found.output
