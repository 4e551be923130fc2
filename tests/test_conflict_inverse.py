"""Inverse analysis against enumeration of all orders in small conflicts."""

import random
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from miyanji.cli import app
from miyanji.conflict.casefile import parse_case
from miyanji.conflict.errors import TargetError
from miyanji.conflict.inverse.arena import mask_of, states_of
from miyanji.conflict.inverse.counting import (
    TooManyStepsError,
    count_rankings,
    exact_share,
    share_of_rankings,
)
from miyanji.conflict.inverse.nearest import Comparison, nearest
from miyanji.conflict.inverse.requirement import Clause
from miyanji.conflict.preferences.orders import changed_pairs as changed_pairs_of
from miyanji.conflict.stability import CONCEPTS
from tests import conflict_twin
from tests.inverse_games import (
    changed_pairs,
    equilibrium,
    levels_of,
    loaded,
    plain_game,
    small_case,
    strict_orders,
    weak_orders,
    with_orders,
)

SHARED = Path(__file__).parents[2] / "shared" / "conflict_cases"
GAMES = 500
BATCHES = 20


def drawn(seed, most):
    """A small case, its twin, a target and a concept."""
    case = small_case(seed, most)
    game = plain_game(case)
    r = random.Random(seed)
    return loaded(case), game, r.choice(game["states"]), CONCEPTS[seed % len(CONCEPTS)]


@pytest.mark.parametrize("batch", range(BATCHES))
def test_counts_equal_enumeration_of_strict_rankings(batch):
    for seed in range(batch, GAMES, BATCHES):
        case, game, target, concept = drawn(seed, 5)
        parties = case.inverse(target, concept).to_dict()["parties"]
        orders = strict_orders(game["states"])
        for name in game["parties"]:
            expected = sum(
                conflict_twin.stable(with_orders(game, {name: order}), name, target, concept)
                for order in orders
            )
            assert (parties[name]["count"], parties[name]["total"]) == (expected, len(orders))


@pytest.mark.parametrize("batch", range(BATCHES))
def test_smallest_changes_equal_enumeration_of_weak_orders(batch):
    for seed in range(batch, GAMES, BATCHES):
        case, game, target, concept = drawn(seed, 4)
        parties = case.inverse(target, concept).to_dict()["parties"]
        for name in game["parties"]:
            found = parties[name]["smallest_change"]
            order = levels_of(found["ranking"])
            assert changed_pairs(game["rank"][name], order) == found["cost"]
            assert conflict_twin.stable(with_orders(game, {name: order}), name, target, concept)
            assert not any(
                conflict_twin.stable(with_orders(game, {name: other}), name, target, concept)
                for other in weak_orders(game["states"])
                if changed_pairs(game["rank"][name], other) < found["cost"]
            )


@pytest.mark.parametrize("batch", range(BATCHES))
def test_joint_changes_make_equilibria_and_none_is_cheaper(batch):
    for seed in range(batch, GAMES, BATCHES):
        case, game, target, concept = drawn(seed, 4)
        joint = case.inverse(target, concept).to_dict()["joint"]
        orders = {name: levels_of(ranking) for name, ranking in joint["rankings"].items()}
        costs = {n: changed_pairs(game["rank"][n], order) for n, order in orders.items()}
        assert costs == joint["costs"] and sum(costs.values()) == joint["cost"]
        assert equilibrium(with_orders(game, orders), target, concept)
        assert not cheaper(game, target, concept, joint["cost"])


def cheaper(game, target, concept, cost):
    """Whether any simultaneous change that costs less makes the target an equilibrium."""
    priced = {
        name: [(changed_pairs(game["rank"][name], o), o) for o in weak_orders(game["states"])]
        for name in game["parties"]
    }

    def tried(names, left, chosen):
        if not names:
            return equilibrium(with_orders(game, chosen), target, concept)
        return any(
            tried(names[1:], left - price, chosen | {names[0]: order})
            for price, order in priced[names[0]]
            if price < left
        )

    return cost > 0 and tried(game["parties"], cost, {})


def test_nearest_orders_equal_enumeration():
    r = random.Random(11)
    for _ in range(300):
        size = r.randint(2, 5)
        ranks = np.array([r.randrange(size) for _ in range(size)], dtype=np.int32)
        wanted = [
            Comparison(*r.sample(range(size), 2), r.random() < 0.5) for _ in range(r.randint(0, 4))
        ]
        costs = [
            changed_pairs(dict(enumerate(ranks.tolist())), order)
            for order in weak_orders(range(size))
            if all(order[c.first] > order[c.second] - (0 if c.strict else 1) for c in wanted)
        ]
        found = nearest(ranks, wanted)
        assert (found is None) == (not costs)
        if found is not None:
            cost, order = found
            assert cost == min(costs) == changed_pairs_of(ranks, order)
            assert all(order[c.first] >= order[c.second] + c.strict for c in wanted)


def test_entangled_conditions_are_counted_like_brute_force():
    r = random.Random(5)
    for _ in range(150):
        size = r.randint(3, 6)
        clauses = [
            Clause(0, tuple(mask_of(r.sample(range(1, size), r.randint(1, 2))) for _ in range(3)))
            for _ in range(r.randint(1, 4))
        ]
        expected = 0
        for order in strict_orders(range(size)):
            above = mask_of(state for state in order if order[state] > order[0])
            expected += all(clause.holds(above) for clause in clauses)
        assert count_rankings(clauses, size) == expected
        share = Fraction(expected, len(strict_orders(range(size))))
        assert exact_share(clauses) == share
        assert share_of_rankings(clauses) == pytest.approx(float(share), abs=1e-12)


def test_a_count_that_would_take_too_long_is_refused():
    r = random.Random(2)
    clauses = [
        Clause(0, tuple(mask_of(r.sample(range(1, 200), 3)) for _ in range(8))) for _ in range(60)
    ]
    with pytest.raises(TooManyStepsError):
        count_rankings(clauses, 200, limit=500)


def test_masks_name_their_states():
    assert states_of(mask_of([700, 3, 64])) == [3, 64, 700]


CHICKEN = """
[case]
name = "Chicken"
[[party]]
name = "A"
option = [{name = "swerve"}]
[[party]]
name = "B"
option = [{name = "swerve"}]
[preferences]
A = {ranking = [["NY"], ["YY"], ["YN"], ["NN"]]}
B = {ranking = [["YN"], ["YY"], ["NY"], ["NN"]]}
"""


def test_conditions_read_as_sentences():
    found = parse_case(CHICKEN).inverse("YY", "nash").to_dict()["parties"]["A"]
    assert found["conditions"] == "A must not prefer NY to YY."
    assert (found["count"], found["total"], found["stable"]) == (12, 24, False)
    assert found["smallest_change"] == {"cost": 1, "ranking": [["YY"], ["NY"], ["YN"], ["NN"]]}


def test_sanctions_stand_beside_the_move_that_they_deter():
    found = parse_case(CHICKEN).inverse("YY", "gmr").to_dict()["parties"]["A"]
    assert found["conditions"] == "A must not prefer NY to YY, or must not prefer NN to YY."
    assert (found["count"], found["smallest_change"]["cost"]) == (16, 0)


def test_changes_of_both_do_not_simply_add_up():
    joint = parse_case(CHICKEN).inverse("YY", "seq").to_dict()
    alone = [party["smallest_change"]["cost"] for party in joint["parties"].values()]
    assert joint["joint"]["cost"] == 2 and alone == [1, 1]


def test_unknown_comparisons_leave_what_depends_on_them_open():
    text = CHICKEN.replace("A = {ranking", 'A = {unknown = [["NY", "YY"]], ranking')
    found = parse_case(text).inverse("YY", "seq").to_dict()
    a, b = found["parties"]["A"], found["parties"]["B"]
    assert a["count"] == 12 and a["smallest_change"] is None and "unknown" in a["change_reason"]
    assert b["count"] is None and "unknown" in b["count_reason"]
    assert found["joint"] is None and "unknown" in found["joint_reason"]
    assert parse_case(text).inverse("YY", "gmr").to_dict()["parties"]["B"]["count"] == 16


def test_counts_beyond_the_digits_that_readers_take_give_way_to_a_share():
    options = ", ".join(f'{{name = "o{k}"}}' for k in range(10))
    text = f"""
[case]
name = "Large"
[[party]]
name = "A"
option = [{options}]
[[party]]
name = "B"
option = [{{name = "x"}}]
[preferences]
A = {{statements = ["o1"]}}
B = {{statements = ["x"]}}
"""
    found = parse_case(text).inverse("N" * 11, "nash").to_dict()["parties"]
    assert found["B"]["count"] is None and "digits" in found["B"]["count_reason"]
    assert found["B"]["share"] == pytest.approx(0.5, abs=1e-12)


@pytest.mark.parametrize("target", ["YYYY", "Y", "YX"])
def test_targets_that_are_no_states_are_refused(target):
    with pytest.raises(TargetError, match=target):
        parse_case(CHICKEN).inverse(target)


def test_the_command_prints_text_and_json(tmp_path):
    path = tmp_path / "chicken.toml"
    path.write_text(CHICKEN, encoding="utf-8")
    text = CliRunner().invoke(app, ["inverse", str(path), "--target", "YY", "--concept", "nash"])
    assert text.exit_code == 0
    assert "A must not prefer NY to YY." in text.output
    assert "Rankings that do: 12 of 24 (0.5)" in text.output
    wrong = CliRunner().invoke(app, ["inverse", str(path), "--target", "YYY"])
    assert wrong.exit_code == 2 and "3 letters for 2 options" in wrong.output
    missing = CliRunner().invoke(app, ["inverse", str(tmp_path / "no.toml"), "--target", "YY"])
    assert missing.exit_code == 1


@pytest.mark.skipif(not SHARED.exists(), reason="the shared cases are not here")
@pytest.mark.parametrize("name", ["Cuban", "Elmira", "Prisoners", "SyriaIraq"])
def test_published_cases_run_forward_after_the_joint_change(name):
    from miyanji.conflict.case import Case
    from miyanji.conflict.preferences.orders import CompleteOrder

    case = Case.load(SHARED / f"{name}.toml")
    for concept in CONCEPTS:
        for target in case.model.space.texts:
            joint = case.inverse(target, concept).joint
            model = case.model
            for party, change in enumerate(joint.changes):
                model = model.with_order(party, CompleteOrder(change.ranks))
            solved = type(case)(case.name, model).solve(concepts=[concept])
            assert target in solved.equilibria[concept], (concept, target)
