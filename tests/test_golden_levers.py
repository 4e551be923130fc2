"""The worked case reads as its golden traces."""

import pytest

from miyanji import Case
from tests.golden_levers import GOLDEN, ROOT, TRACES, trace


@pytest.mark.parametrize("name", TRACES)
def test_the_worked_case_reads_as_its_trace(name):
    expected = (GOLDEN / name).read_text(encoding="utf-8")
    assert trace(name) == expected, "see `python -m tests.golden_levers`"


def test_no_trace_is_left_over():
    assert {path.name for path in GOLDEN.iterdir()} == set(TRACES)


def test_the_deal_needs_two_mediators_who_hold_different_levers():
    case = Case.load(ROOT / "examples" / "nuclear.toml")
    (plan,) = case.levers("YYYN").to_dict()["plans"]
    assert {effect["by"] for effect in plan["effects"]} == {"Oman", "Russia"}
    assert all(proof["stable"] for proof in plan["certificates"])
    assert len(plan["certificates"]) == 2
