import pytest

from miyanji.conflict.case import Case
from miyanji.conflict.casefile import parse_case
from miyanji.conflict.evolution import KINDS, evolution
from miyanji.conflict.status_quo import graph_of, lines, to_dict, tree_of
from tests.conflict_games import random_case, toml_text


def told(case, start):
    return [evolution(case.model, case.model.space.find(start), kind) for kind in KINDS]


def test_elmira_as_data():
    case = Case.load("elmira")
    found = to_dict(case.solve(), told(case, "NYNNN"))
    assert found["state"] == "NYNNN"
    improving = found["improvements"]
    assert improving["reached"] == [{"state": "NYNNY", "steps": 1, "by": ["Local Government"]}]
    here, there = improving["equilibria"]
    assert here == {"state": "NYNNN", "concepts": ["gmr", "smr"], "paths": [[]]}
    assert there["paths"] == [[{"party": "Local Government", "state": "NYNNY"}]]
    assert improving["tree"] == {
        "state": "NYNNN",
        "then": [{"party": "Local Government", "state": "NYNNY", "then": []}],
    }
    assert improving["graph"] == [{"party": "Local Government", "from": "NYNNN", "to": "NYNNY"}]


@pytest.mark.parametrize("seed", range(30))
def test_table_tree_and_graph_tell_the_same(seed):
    case = parse_case(toml_text(random_case(seed, options=4)))
    solution = case.solve(concepts=("nash",))
    for one in (evolution(case.model, 0, kind) for kind in KINDS):
        table = {solution.states[s]: int(one.distance[s]) for s in one.reached}
        assert _depths(tree_of(solution, one)) == {**table, solution.states[0]: 0}
        level = {solution.states[0]: 0, **table}
        edges = graph_of(solution, one)
        assert all(level[edge["to"]] == level[edge["from"]] + 1 for edge in edges)
        assert {edge["to"] for edge in edges} <= set(table)


def _depths(node, depth=0):
    found = {node["state"]: depth}
    for child in node["then"]:
        for state, level in _depths(child, depth + 1).items():
            found[state] = min(level, found.get(state, level))
    return found


def test_lines_name_the_start_and_every_equilibrium():
    case = Case.load("cuban-missile-crisis")
    solution = case.solve()
    shown = "\n".join(lines(solution, told(case, "NNNN")))
    assert shown.startswith("From NNNN (1)\n")
    assert "By improvements:" in shown and "By moves:" in shown
    for state in solution.equilibria["seq"]:
        assert state in shown
