"""Every concept against its twin on random games, the four shared cases, and the laws."""

import json
import random
from pathlib import Path

import pytest

from miyanji.conflict.case import Case
from miyanji.conflict.casefile import parse_case
from miyanji.conflict.propagation import CLOSURES
from miyanji.conflict.stability import CONCEPTS
from tests import conflict_twin
from tests.conflict_games import plain_game, random_case, reordered, toml_text

SHARED = Path(__file__).parents[2] / "shared" / "conflict_cases"
IMPLICATIONS = (
    ("nash", "seq"),
    ("nash", "smr"),
    ("nash", "gmr"),
    ("nash", "sim"),
    ("nash", "sseq"),
    ("smr", "gmr"),
    ("seq", "gmr"),
    ("sseq", "seq"),
    ("sseq", "smr"),
)
GAMES = 2000
BATCHES = 40


def differences(case, closure="legal", concepts=CONCEPTS):
    """The cells in which engine and twin differ."""
    solution = parse_case(toml_text(case)).solve(closure=closure)
    game = plain_game(case)
    assert solution.states == game["states"]
    return [
        (party, concept)
        for party in game["parties"]
        for concept in concepts
        if solution.stable[party][concept]
        != conflict_twin.stable_states(game, party, concept, closure)
    ]


@pytest.mark.parametrize("batch", range(BATCHES))
def test_every_concept_equals_its_twin(batch):
    for seed in range(batch, GAMES, BATCHES):
        assert differences(random_case(seed)) == [], seed


@pytest.mark.parametrize("closure", [name for name in CLOSURES if name != "legal"])
def test_other_closures_equal_their_twin(closure):
    for seed in range(200):
        assert differences(random_case(seed), closure, ("gmr", "smr", "seq", "sseq")) == [], seed


@pytest.mark.skipif(not SHARED.exists(), reason="the shared cases are not here")
@pytest.mark.parametrize("name", ["Prisoners", "SyriaIraq", "Cuban", "Elmira"])
def test_shared_cases_agree(name):
    found = Case.load(SHARED / f"{name}.toml").solve().to_dict()
    expected = json.loads((SHARED / f"{name}.expected.json").read_text(encoding="utf-8"))
    assert {key: found[key] for key in expected} == expected


@pytest.mark.parametrize("seed", range(300, 400))
def test_concepts_imply_each_other(seed):
    solution = parse_case(toml_text(random_case(seed))).solve()
    for party, stable in solution.stable.items():
        for stronger, weaker in IMPLICATIONS:
            assert set(stable[stronger]) <= set(stable[weaker]), (party, stronger, weaker)


@pytest.mark.parametrize("limit", ["MAX_COMBINATIONS", "MAX_PAIRS"])
def test_sim_is_left_out_with_a_note_where_it_is_too_large(limit, monkeypatch):
    monkeypatch.setattr(f"miyanji.conflict.stability.sim.{limit}", 0)
    solution = parse_case(toml_text(random_case(0, parties=3, options=6, exotic=False))).solve()
    assert "sim" not in solution.concepts
    assert "sim" not in solution.equilibria
    assert solution.notes == ("sim was left out: too many combinations of improvements to try",)


def test_an_equilibrium_is_stable_for_everybody():
    solution = parse_case(toml_text(random_case(7, parties=3))).solve()
    for concept, states in solution.equilibria.items():
        for state in solution.states:
            everybody = all(state in stable[concept] for stable in solution.stable.values())
            assert (state in states) == everybody


@pytest.mark.parametrize("seed", range(400, 460))
def test_a_renamed_and_reordered_game_gives_the_renamed_answer(seed):
    case = random_case(seed)
    order = random.Random(seed).sample(range(len(case["names"])), len(case["names"]))
    other, moved = reordered(case, order, rename=lambda name: f"the {name} side")
    before, after = (parse_case(toml_text(one)).solve() for one in (case, other))
    for party in case["names"]:
        for concept in CONCEPTS:
            expected = {moved(state) for state in before.stable[party][concept]}
            assert set(after.stable[f"the {party} side"][concept]) == expected
    for concept in CONCEPTS:
        assert set(after.equilibria[concept]) == set(map(moved, before.equilibria[concept]))


@pytest.mark.parametrize("seed", range(500, 540))
def test_two_parties_need_no_closure(seed):
    """With one opponent whose moves are transitive, all closures are the same."""
    case = random_case(seed, parties=2, exotic=False)
    loaded = parse_case(toml_text(case))
    assert len({json.dumps(loaded.solve(closure=name).stable) for name in CLOSURES}) == 1
