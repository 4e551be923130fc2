"""The documents say what is true: their code runs, their links lead somewhere."""

import re
import shlex
from itertools import pairwise
from pathlib import Path

import pytest
from typer.testing import CliRunner

from miyanji.brief.labels import labels
from miyanji.cli import app
from miyanji.coding.act import MEDIATION_ACTS
from tests.cli_reference import PAGE, reference

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def blocks(kind):
    return [
        pytest.param(page, code, id=f"{page.relative_to(ROOT)}-{number}")
        for page in PAGES
        for number, (name, code) in enumerate(BLOCK.findall(page.read_text(encoding="utf-8")))
        if name == kind
    ]


@pytest.mark.parametrize(("page", "code"), blocks("python"))
def test_python_in_the_documents_runs(page, code, monkeypatch):
    monkeypatch.chdir(ROOT)
    exec(compile(code, str(page), "exec"), {"__name__": "documents"})


@pytest.mark.parametrize(("page", "code"), blocks("console"))
def test_commands_in_the_documents_run(page, code, monkeypatch, tmp_path):
    monkeypatch.chdir(ROOT)
    for line in code.splitlines():
        if not line.startswith("$ miyanji "):
            continue
        words = shlex.split(line.removeprefix("$ miyanji "))
        words = [str(tmp_path / w) if w.startswith("out.") else w for w in words]
        done = CliRunner().invoke(app, words)
        assert done.exit_code == 0, (line, done.output)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_between_documents_resolve(page):
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if not target.startswith(("http:", "https:")):
            assert (page.parent / target).exists(), target


def test_command_line_reference_is_what_help_prints():
    assert PAGE.read_text(encoding="utf-8") == reference(), "run `python -m tests.cli_reference`"


def test_every_act_is_documented():
    text = (ROOT / "docs" / "reference" / "acts.md").read_text(encoding="utf-8")
    for name in MEDIATION_ACTS:
        assert f"`{name}`" in text
        assert labels("fa").of("act", name) in text


def shown():
    """Each command of the README that an excerpt of its output follows."""
    found = BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    return [(a[1], b[1]) for a, b in pairwise(found) if (a[0], b[0]) == ("console", "text")]


@pytest.mark.parametrize(("command", "excerpt"), shown())
def test_the_readme_shows_what_its_commands_print(command, excerpt, monkeypatch):
    monkeypatch.chdir(ROOT)
    printed = CliRunner().invoke(app, shlex.split(command)[2:]).output
    whole = " ".join(printed.split())
    for line in filter(None, map(str.strip, excerpt.splitlines())):
        assert " ".join(line.split()) in whole, line
