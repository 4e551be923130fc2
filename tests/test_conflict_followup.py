"""What is asked after the stable states: as data, in the table, and on the command line."""

import json

import pytest
from typer.testing import CliRunner

from miyanji.cli import app
from miyanji.conflict.case import Case
from miyanji.conflict.casefile import parse_case
from miyanji.conflict.errors import CaseError, QuestionError
from miyanji.conflict.followup import blocks_of, follow_up, to_dict

STRONG = """
[case]
name = "Dilemma with strong preferences"
[[party]]
name = "A"
option = [{name = "cooperate"}]
[[party]]
name = "B"
option = [{name = "cooperate"}]
[preferences]
A = {ranking = [["NY"], ["YY"], ["NN"], ["YN"]], strong = [["YY", "NN"]]}
B = {ranking = [["YN"], ["YY"], ["NN"], ["NY"]]}
"""
OPEN = """
[case]
name = "Open"
[[party]]
name = "A"
option = [{name = "a"}]
[[party]]
name = "B"
option = [{name = "b"}]
[preferences]
A = {better = [["YN", "NN"]]}
B = {statements = ["b"]}
"""


def answers(case, **asked):
    return to_dict(follow_up(case, **asked))


def test_nothing_asked_adds_nothing():
    assert answers(Case.load("chicken")) == {}


def test_the_coalition_of_elmira():
    case = Case.load("elmira")
    (found,) = answers(case, coalitions=["Uniroyal, MoE"])["coalitions"]
    assert found["members"] == ["MoE", "Uniroyal"]
    assert found["joint_sanctions"] is False
    assert "NYNNY" not in found["stable"]["nash"] and "YNYNY" in found["stable"]["nash"]
    assert case.coalition(["MoE", "Uniroyal"]) == found["stable"]


def test_both_cooperate_is_strongly_held_only_for_the_party_that_cares():
    """A moves YY to NY; B's answer NN is much worse for A. For B the same is a mild harm."""
    found = answers(parse_case(STRONG))["strength"]
    assert "YY" in found["stable"]["A"]["seq"]["strong"]
    assert "YY" in found["stable"]["B"]["seq"]["weak"]
    assert found["equilibria"]["seq"] == {"strong": ["NN"], "weak": ["YY"]}


def test_extensions_of_an_open_comparison():
    """A does not know whether taking its option is worth it once B has taken its own."""
    found = answers(parse_case(OPEN), extensions=["a", "b"])["extensions"]
    assert found["a"]["stable"]["A"]["nash"] == ["YN"]
    assert found["b"]["stable"]["A"]["nash"] == ["YN", "NY", "YY"]
    assert found["b"]["equilibria"]["nash"] == ["NY", "YY"]


def test_strength_needs_no_question_and_shows_in_the_table():
    blocks = list(blocks_of(follow_up(parse_case(STRONG))))
    assert [block.title for block in blocks] == [
        "Strength for A",
        "Strength for B",
        "Strength of equilibria",
    ]
    (seq,) = [row for row in blocks[0].rows if row.label == "SEQ"]
    assert seq.cells == ("S", "", "S", "S")


@pytest.mark.parametrize("names", ["MoE,Nobody", "MoE,MoE", ""])
def test_a_wrong_coalition_is_a_wrong_question(names):
    with pytest.raises(QuestionError):
        follow_up(Case.load("elmira"), coalitions=[names])
    with pytest.raises(QuestionError):
        Case.load("elmira").coalition([name for name in names.split(",") if name])


def test_coalitions_need_known_preferences():
    with pytest.raises(CaseError, match="ask for an extension"):
        follow_up(parse_case(OPEN), coalitions=["A,B"])


def run(*words):
    return CliRunner().invoke(app, ["solve", *words])


def test_json_keeps_the_contract_and_adds_only_what_was_asked():
    plain = json.loads(run("elmira", "--format", "json").output)
    more = json.loads(
        run(
            "elmira", "--format", "json", "--coalition", "MoE,Uniroyal", "--status-quo", "case"
        ).output
    )
    assert {key: more[key] for key in plain} == plain
    assert set(more) - set(plain) == {"coalitions", "status_quo"}


def test_text_shows_the_coalition_and_the_paths():
    shown = run("elmira", "--coalition", "MoE,Uniroyal", "--status-quo", "NYNNN").output
    assert "Stable for MoE + Uniroyal together" in shown
    assert "NYNNN → NYNNY by Local Government" in shown


@pytest.mark.parametrize(
    "words",
    [
        ("chicken", "--coalition", "nobody"),
        ("chicken", "--status-quo", "case"),
        ("chicken", "--status-quo", "YYY"),
        ("chicken", "--extension", "e"),
        ("chicken", "--joint-sanctions"),
    ],
)
def test_a_question_that_does_not_fit_is_wrong_usage(words):
    assert run(*words).exit_code == 2


def test_probable_equilibria_agree_with_possible_and_necessary_ones():
    case = parse_case(OPEN)
    found = to_dict(follow_up(case, probable=True))["probable"]
    number = found["readings"]["number"]
    assert found["readings"]["exact"] and number == 12
    for concept, answer in case.solve().equilibria.items():
        shares = found["equilibria"][concept]
        assert sorted(shares) == sorted(answer["possible"])
        necessary = [state for state, share in shares.items() if share["readings"] == number]
        assert sorted(necessary) == sorted(answer["necessary"])


def test_probable_equilibria_are_shown(tmp_path):
    path = tmp_path / "open.toml"
    path.write_text(OPEN.replace('["b"]', '[{text = "b", confidence = 0.5}]'), encoding="utf-8")
    shown = CliRunner().invoke(app, ["solve", str(path), "--probable"]).output
    assert "of 24 readings; by confidence" in shown and "independently" in shown
    page = CliRunner().invoke(app, ["solve", str(path), "--probable", "--format", "html"]).output
    assert "Equilibrium in so many of all 24 readings" in page


def test_too_many_states_for_readings_are_refused():
    options = ", ".join(f'{{name = "o{k}"}}' for k in range(10))
    case = parse_case(OPEN.replace('{name = "a"}', options).replace('["YN", "NN"]', ""))
    with pytest.raises(CaseError, match="--target"):
        follow_up(case, probable=True)
