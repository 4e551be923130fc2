import sys

import pytest

from miyanji.conflict.case import Case
from miyanji.conflict.casefile import parse_case
from miyanji.conflict.export import edges
from tests.conflict_games import random_case, toml_text
from tests.test_conflict_extensions import uncertain_game


@pytest.mark.parametrize("seed", range(20))
def test_graph_has_every_state_and_move(seed):
    solution = parse_case(toml_text(random_case(seed, options=4))).solve()
    graph = solution.to_networkx()
    assert list(graph.nodes) == solution.states
    assert graph.number_of_edges() == sum(len(a.targets) for a in solution.model.arcs)
    for state, node in graph.nodes(data=True):
        assert node["equilibrium"] == [
            c for c in solution.concepts if state in solution.equilibria[c]
        ]
        for party, concepts in node["stable"].items():
            leaves = any(
                e["improves"]
                for _, _, e in graph.out_edges(state, data=True)
                if e["party"] == party
            )
            assert ("nash" in concepts) == (not leaves)


def test_edges_with_unknown_comparisons_say_so():
    found = {improves for seed in range(10) for *_, improves in edges(uncertain_game(seed)[1])}
    assert found == {True, False, None}


def test_frame_has_a_row_for_each_state():
    solution = Case.load("elmira").solve()
    frame = solution.to_pandas()
    assert list(frame.index) == solution.states
    assert list(frame.index[frame["equilibrium.seq"]]) == solution.equilibria["seq"]
    assert list(frame.index[frame["Uniroyal.Abandon"]]) == [
        s for s in solution.states if s[3] == "Y"
    ]
    assert list(frame.index[frame["MoE.nash"]]) == solution.stable["MoE"]["nash"]


def test_arrow_columns_are_null_where_the_verdict_is_open():
    text = """
[case]
name = "open"
[[party]]
name = "A"
option = [{name = "a"}]
[preferences]
A = {better = []}
"""
    table = parse_case(text).solve().to_arrow()
    assert table.column_names[:2] == ["state", "A.a"]
    assert table["A.nash"].to_pylist() == [None, None]


@pytest.mark.parametrize(
    ("library", "method"), [("networkx", "to_networkx"), ("pandas", "to_pandas")]
)
def test_a_missing_library_is_named_with_the_remedy(monkeypatch, library, method):
    solution = Case.load("chicken").solve()
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ImportError, match=rf"{library} is not installed.*notebook"):
        getattr(solution, method)()


def test_loading_a_case_imports_none_of_them():
    import subprocess

    code = (
        "import sys, miyanji; miyanji.Case.load('chicken').solve();"
        "print({'networkx', 'pandas', 'pyarrow', 'jinja2'} & set(sys.modules))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "set()"
