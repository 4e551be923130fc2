"""Possible and necessary verdicts against the enumeration of all completions."""

import pytest

from miyanji.conflict.casefile import parse_case
from miyanji.conflict.stability import CONCEPTS
from miyanji.conflict.uncertain.verdicts import uncertain_verdicts
from tests import conflict_twin
from tests.conflict_games import partial_case, partial_toml, plain_game, toml_text

GAMES = [(seed, options) for options in (2, 3) for seed in range(60)]
COMPLETIONS = 250


def enumerable(games=GAMES):
    """Small cases with more than one completion, as engine case, twin game and known pairs."""
    for seed, options in games:
        case, pairs = partial_case(seed, options=options, known=0.7)
        game = plain_game(case)
        count = conflict_twin.count_readings(game, pairs, COMPLETIONS)
        if count is not None and count > 1:
            yield parse_case(partial_toml(case, pairs)), game, pairs


@pytest.mark.parametrize("concept", CONCEPTS)
def test_verdicts_are_those_of_all_completions(concept):
    cases = list(enumerable())
    assert len(cases) > 40
    for case, game, pairs in cases:
        solution = case.solve(concepts=[concept])
        stable, equilibria = conflict_twin.readings(game, pairs, concept)
        assert {who: found[concept] for who, found in solution.stable.items()} == stable
        assert solution.equilibria[concept] == equilibria
        assert solution.notes == ()


@pytest.mark.parametrize("closure", ["once_each", "single"])
def test_other_closures(closure):
    for case, game, pairs in enumerable(GAMES[:60]):
        solution = case.solve(concepts=["seq"], closure=closure)
        stable, equilibria = conflict_twin.readings(game, pairs, "seq", closure)
        assert {who: found["seq"] for who, found in solution.stable.items()} == stable
        assert solution.equilibria["seq"] == equilibria


def test_a_spent_budget_bounds_the_answer():
    bounded = 0
    for seed in range(12):
        case, pairs = partial_case(seed, parties=3, options=5, known=0.2)
        model = parse_case(partial_toml(case, pairs)).model
        if model.complete:
            continue
        exact = uncertain_verdicts(model, closure="legal", concepts=CONCEPTS)
        quick = uncertain_verdicts(model, closure="legal", concepts=CONCEPTS, work=0)
        bounded += len(quick.bounded)
        for concept in CONCEPTS:
            assert not (exact.possible[concept] & ~quick.possible[concept]).any()
            assert not (exact.joint[concept] & ~quick.joint[concept]).any()
            assert not (quick.necessary[concept] & ~exact.necessary[concept]).any()
            if concept not in quick.bounded:
                assert (exact.possible[concept] == quick.possible[concept]).all()
    assert bounded > 0


def test_a_bounded_answer_says_so(monkeypatch):
    case, pairs = partial_case(3, parties=3, options=5, known=0.2)
    monkeypatch.setattr("miyanji.conflict.uncertain.search.Search._begin", lambda self: None)
    notes = parse_case(partial_toml(case, pairs)).solve(concepts=["seq"]).notes
    assert len(notes) == 1
    assert notes[0].startswith("seq is bounded, not exact")


def test_complete_comparisons_answer_as_a_ranking():
    case, pairs = partial_case(5, options=3, known=1.0)
    states = plain_game(case)["states"]
    orders = {who: next(conflict_twin.linear_extensions(states, pairs[who])) for who in pairs}
    every = {
        who: [(a, b) for a in states for b in states if levels[a] > levels[b]]
        for who, levels in orders.items()
    }
    found = parse_case(partial_toml(case, every)).solve()
    assert found.model.complete
    assert found.stable == parse_case(toml_text({**case, "levels": orders})).solve().stable
