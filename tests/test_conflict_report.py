"""The page of a solution: whole, silent, and right with any names."""

import re
import shutil
import subprocess
from html import unescape
from xml.etree import ElementTree

import pytest
from typer.testing import CliRunner

from miyanji.cli import app
from miyanji.conflict.case import Case
from miyanji.conflict.casefile import parse_case
from miyanji.conflict.followup import blocks_of, follow_up
from miyanji.conflict.report.drawing import drawing
from miyanji.conflict.report.page import render
from tests.conflict_games import random_case, toml_text

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")
PERSIAN = """
[case]
name = "سد <رود> & مرز"
status_quo = "NN"
[[party]]
name = "ایران"
option = [{name = "گفت‌وگو"}]
[[party]]
name = "B<script>"
option = [{name = "x & y", moves = "forward"}]
[preferences]
"ایران" = {ranking = [["YY"], ["YN"], ["NN"], ["NY"]]}
"B<script>" = {better = [["YY", "YN"]]}
"""


def page_of(case, **asked):
    found = follow_up(case, **asked)
    return render(
        case.solve(),
        case.citation,
        status_quo=case.status_quo,
        blocks=list(blocks_of(found)),
        evolutions=found.evolutions,
    )


def test_page_asks_nothing_of_the_network():
    page = page_of(Case.load("elmira"), coalitions=["MoE,Uniroyal"], status_quo="case")
    assert not re.search(r"(?:src|href)=\"(?!data:|#)", page)
    assert "<script" not in page and "@import" not in page and "url(http" not in page
    assert " style=" not in page, "the policy of the page forbids style attributes"


def test_sheet_has_the_verdicts_of_the_solution():
    solution = Case.load("elmira").solve()
    page = solution.to_html()
    sheet = page.split('<table class="sheet">')[1].split("</table>")[0]
    rows = [
        (unescape(re.sub("<.*?>", "", row.split("</th>")[0])), re.findall(r'"c-(\w+)"', row))
        for row in re.findall(r"<tr.*?</tr>", sheet, re.DOTALL)
    ]
    seq = [cells for label, cells in rows if label == "SEQ"]
    assert len(seq) == 4
    marked = [s for s, c in zip(solution.states, seq[-1], strict=True) if c == "joint"]
    assert marked == solution.equilibria["seq"]


def test_names_are_escaped_and_isolated():
    page = page_of(parse_case(PERSIAN), status_quo="case")
    assert "سد &lt;رود&gt; &amp; مرز" in page
    assert "<bdi>B&lt;script&gt;</bdi>" in page and "B<script>" not in page
    assert '<h1 dir="auto">' in page
    assert "depends on unknown comparisons" in page


@pytest.mark.parametrize("seed", range(12))
def test_any_case_gives_a_page_with_sound_drawings(seed):
    page = page_of(parse_case(toml_text(random_case(seed))))
    for svg in re.findall(r"<svg.*?</svg>", page, re.DOTALL):
        ElementTree.fromstring(svg)
    assert page.count("<section>") == page.count("</section>") == 3


def test_arrows_are_the_moves():
    model = Case.load("elmira").model
    every, better = drawing(model, improving=False), drawing(model, improving=True)
    assert len(every.arrows) == sum(len(arcs.targets) for arcs in model.arcs)
    assert {(a.source, a.target) for a in better.arrows} < {
        (a.source, a.target) for a in every.arrows
    }
    places = [(box.x, box.y) for box in every.boxes]
    assert len(set(places)) == len(places)
    assert all(0 < x < every.width and 0 < y < every.height for x, y in places)


def test_a_large_case_has_no_table_and_no_drawing():
    names = [f"o{at}" for at in range(8)]
    options = ", ".join(f'{{name = "{name}"}}' for name in names)
    text = f"""
[case]
name = "large"
[[party]]
name = "A"
option = [{options}]
[preferences]
A = {{statements = ["o0"]}}
"""
    page = page_of(parse_case(text))
    assert "<svg" not in page and 'class="sheet"' not in page
    assert "And 68 more" in page


def test_command_writes_the_page_whole(tmp_path):
    path = tmp_path / "elmira.html"
    words = ["solve", "elmira", "--format", "html", "--output", str(path), "--status-quo", "case"]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0 and done.output == ""
    page = path.read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>") and "From NYNNN by improvements" in page


def test_certificates_stand_under_their_party_and_concept():
    words = ["solve", "chicken", "--format", "html", "--certificates"]
    page = CliRunner().invoke(app, words).output
    proofs = page.split("<h2>Why</h2>")[1]
    assert proofs.count("<summary>") == 2 * 6
    assert proofs.count("<dt>") == 2 * 6 * 4


def test_notebook_shows_the_page_in_a_frame():
    shown = Case.load("chicken").solve()._repr_html_()
    assert shown.startswith("<iframe sandbox srcdoc=") and "<html" not in shown


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium installed")
@pytest.mark.parametrize("text", [None, PERSIAN])
def test_page_in_the_browser_is_styled_and_without_complaint(tmp_path, text):
    case = Case.load("elmira") if text is None else parse_case(text)
    (tmp_path / "page.html").write_text(page_of(case, status_quo="case"), encoding="utf-8")
    done = subprocess.run(
        [
            CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
            "--v=0", f"--user-data-dir={tmp_path / 'profile'}", "--window-size=400,900",
            "--dump-dom", (tmp_path / "page.html").as_uri(),
        ],
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert case.name.split()[0] in done.stdout
    assert "CONSOLE" not in done.stderr, done.stderr
