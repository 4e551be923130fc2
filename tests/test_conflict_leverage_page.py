"""The page of plans and prices: everything that the text says, and nothing that runs."""

import re
from html import unescape
from pathlib import Path

import pytest
from typer.testing import CliRunner

from miyanji.cli import app
from miyanji.conflict.case import Case
from miyanji.conflict.casefile import parse_case
from miyanji.conflict.leverage.page import render

EXAMPLES = Path(__file__).parents[1] / "examples"


def words(page):
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page)))


def test_a_plan_is_told_with_its_levers_path_and_proof():
    shown = words(render(Case.load(EXAMPLES / "nuclear.toml").levers("YYYN")))
    for said in (
        "What would make YYYN hold under SEQ?",
        "YYYN means Iran: Cap, Ship; United States: Lift.",
        "As it is: United States leaves YYYN for YYNN",
        "custody Russia 2 Iran Iran becomes able to drop 'Ship' again (Y to N)",
        "NNNN -> YYYN Iran with United States: +Cap, +Ship, +Lift",
        "If United States moves from YYYN to YYNN, Iran moves to NNNN",
    ):
        assert said in shown


def test_with_and_without_levers_stand_side_by_side():
    shown = words(render(Case.load(EXAMPLES / "nuclear-open.toml").levers("YYYN")))
    assert "0 none 0 of 36 readings; by confidence 0.000 (exact)" in shown
    assert "6.5 host + link + snapback 36 of 36 readings" in shown
    assert "holds in 30 of 36 readings" in shown and "What matters most" in shown


@pytest.mark.parametrize("name", ["nuclear", "nuclear-open"])
def test_all_states_are_listed_with_their_costs(name):
    case = Case.load(EXAMPLES / f"{name}.toml")
    shown = words(render(case.lever_costs()))
    assert "NNNN: Iran: nothing; United States: nothing" in shown
    assert ("all disputants" if name == "nuclear" else "of 36 readings") in shown


def test_a_page_runs_nothing_and_escapes_names(tmp_path):
    text = (EXAMPLES / "nuclear.toml").read_text(encoding="utf-8").replace("Cap", "<b>Cap</b>")
    page = render(parse_case(text.replace('<b>Cap</b>"]', '`<b>Cap</b>`"]')).levers("YYYN"))
    assert "<b>Cap" not in page and "&lt;b&gt;Cap" in page
    assert "<script" not in page and "default-src 'none'" in page
    path = tmp_path / "plan.html"
    target = ["--target", "YYYN", "--format", "html", "--output", str(path)]
    run = CliRunner().invoke(app, ["levers", str(EXAMPLES / "nuclear.toml"), *target])
    assert run.exit_code == 0 and "Plan 1 of 1" in path.read_text(encoding="utf-8")
