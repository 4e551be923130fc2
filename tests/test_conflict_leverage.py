"""Plans of levers against every set of levers, tried one by one over plain sets."""

import random
from fractions import Fraction

import numpy as np
import pytest
from typer.testing import CliRunner

from miyanji.cli import app
from miyanji.conflict.casefile import parse_case
from miyanji.conflict.errors import CaseError, TargetError
from miyanji.conflict.leverage.notes import lever_notes
from miyanji.conflict.leverage.reorder import parted, reordered
from miyanji.conflict.leverage.subsets import by_cost, exact_cost
from miyanji.conflict.preferences.orders import changed_pairs
from miyanji.conflict.stability import CONCEPTS
from tests import conflict_twin, inverse_games, lever_twin
from tests.conflict_games import plain_game, toml_text
from tests.inverse_games import small_case

GAMES = 600
BATCHES = 20


def drawn(seed, most_states=7, most_levers=6):
    """A small case with levers, as the engine reads it and as plain data."""
    r = random.Random(seed)
    case = small_case(seed, most_states)
    levers = lever_twin.random_levers(r, case, most_levers)
    states = plain_game(case)["states"]
    start, target = r.choice(states), r.choice(states)
    head = f'name = "random"\nstatus_quo = "{start}"'
    text = toml_text(case).replace('name = "random"', head, 1)
    loaded = parse_case(text + lever_twin.lever_text(levers, start))
    return loaded, case, levers, start, target, CONCEPTS[seed % len(CONCEPTS)]


@pytest.mark.parametrize("batch", range(BATCHES))
def test_plans_equal_all_sets_tried(batch):
    for seed in range(batch, GAMES, BATCHES):
        loaded, case, levers, start, target, concept = drawn(seed)
        with_mediator = seed % 3 == 0
        found = loaded.levers(target, concept, with_mediator=with_mediator).to_dict()
        movers = lever_twin.movers(case, levers, with_mediator)
        cost, sets = lever_twin.plans(case, levers, start, target, concept, movers)
        assert {frozenset(plan["levers"]) for plan in found["plans"]} == sets, seed
        assert len(found["plans"]) == len(sets) and found["exhaustive"]
        assert all(plan["cost"] == float(cost) for plan in found["plans"])
        assert bool(found.get("reason")) == (not sets)


@pytest.mark.parametrize("batch", range(BATCHES))
def test_paths_are_improvements_step_by_step(batch):
    for seed in range(batch, GAMES, BATCHES):
        loaded, case, levers, start, target, concept = drawn(seed)
        for plan in loaded.levers(target, concept).to_dict()["plans"]:
            chosen = [lever for lever in levers if lever["id"] in plan["levers"]]
            game = lever_twin.changed(case, chosen)
            assert plan["path"][0] == start and plan["path"][-1] == target
            for before, after, parties in zip(
                plan["path"][:-1], plan["path"][1:], plan["movers"], strict=True
            ):
                assert all(game["rank"][p][after] > game["rank"][p][before] for p in parties)
                alone = len(parties) == 1 and after in game["moves"][parties[0]][before]
                assert alone or any(
                    after in lever_twin.joint_ends(game, lever, before)
                    for lever in chosen
                    if "joint" in lever and lever["joint"]["parties"] == sorted(parties)
                )


@pytest.mark.parametrize("batch", range(BATCHES))
def test_prices_of_all_states_agree_with_the_plans_for_each(batch):
    for seed in range(batch, GAMES // 3, BATCHES):
        loaded, _, _, _, _, concept = drawn(seed)
        prices = loaded.lever_costs(concept).to_dict()["states"]
        assert sorted(price["state"] for price in prices) == sorted(loaded.model.space.texts)
        for price in prices:
            plans = loaded.levers(price["state"], concept).to_dict()["plans"]
            assert price["cost"] == (plans[0]["cost"] if plans else None)
            assert price["levers"] == [plan["levers"] for plan in plans]


def test_the_loss_of_a_lever_is_told_truly():
    told = 0
    for seed in range(300):
        loaded, case, levers, start, target, concept = drawn(seed)
        plans = loaded.levers(target, concept)
        movers = lever_twin.movers(case, levers, False)
        for plan in plans.plans:
            for loss in plan.losses:
                kept = [
                    lever for k, lever in enumerate(levers) if k in plan.levers and k != loss.lever
                ]
                game = lever_twin.changed(case, kept)
                departures = {
                    name
                    for name in game["parties"]
                    if not conflict_twin.stable(game, name, target, concept)
                }
                names = loaded.model.names
                assert {names[party] for party, _ in loss.departures} == departures
                assert loss.cut_off == (target not in lever_twin.reached(game, kept, start, movers))
                told += 1
    assert told > 50


def random_demands(r, size, most):
    ranks = np.array([r.randrange(size) for _ in range(size)], dtype=np.int32)
    demands = []
    for _ in range(r.randint(1, most)):
        marks = np.array([r.choice("bwb--" if r.random() < 0.5 else "bw---") for _ in range(size)])
        slip = np.array([r.random() < 0.02 for _ in range(size)])
        demands.append((marks == "b", (marks == "w") | slip))
    return np.unique(ranks, return_inverse=True)[1].astype(np.int32), demands


def plain(demands):
    return [tuple(set(np.flatnonzero(marks).tolist()) for marks in demand) for demand in demands]


def test_orders_under_levers_equal_the_twin_and_do_not_depend_on_the_sequence():
    r = random.Random(7)
    changed = 0
    for _ in range(2000):
        ranks, demands = random_demands(r, r.randint(2, 7), 4)
        expected = lever_twin.preferring(dict(enumerate(ranks.tolist())), plain(demands))
        found = reordered(ranks, demands)
        assert (found is None) == (expected is None)
        if found is None:
            continue
        for order in (found, reordered(ranks, demands[::-1])):
            levels = [expected[state] for state in range(len(ranks))]
            assert np.array_equal(np.unique(levels, return_inverse=True)[1], order)
        assert all(
            found[better].min() > found[worse].max()
            for better, worse in demands
            if better.any() and worse.any()
        )
        changed += not np.array_equal(found, ranks)
    assert changed > 200


def test_one_lever_changes_the_fewest_pairs_of_all_orders_that_meet_it():
    r = random.Random(8)
    changed = 0
    for _ in range(400):
        ranks, demands = random_demands(r, r.randint(2, 5), 1)
        found = reordered(ranks, demands)
        if found is None:
            continue
        before = dict(enumerate(ranks.tolist()))
        costs = [
            inverse_games.changed_pairs(before, order)
            for order in inverse_games.weak_orders(range(len(ranks)))
            if all(lever_twin.met(order, *pair) for pair in plain(demands))
        ]
        assert changed_pairs(ranks, found) == min(costs)
        changed += min(costs) > 0
    assert changed > 80


def test_several_levers_change_the_fewest_pairs_of_small_orders():
    r = random.Random(9)
    fewest = tried = 0
    for _ in range(300):
        ranks, demands = random_demands(r, r.randint(3, 5), 3)
        found = reordered(ranks, demands)
        if found is None or len(demands) < 2 or found is ranks:
            continue
        before = dict(enumerate(ranks.tolist()))
        costs = [
            inverse_games.changed_pairs(before, order)
            for order in inverse_games.weak_orders(range(len(ranks)))
            if all(lever_twin.met(order, *pair) for pair in plain(demands))
        ]
        tried += 1
        fewest += changed_pairs(ranks, found) == min(costs)
    assert tried > 60 and fewest / tried > 0.98, (fewest, tried)


def test_the_side_with_fewer_states_passes_what_stands_between():
    ranks = np.array([5, 4, 3, 2, 1, 0], dtype=np.int32)
    worse, better = ranks == 5, ranks <= 1
    assert reordered(ranks, [(better, worse)]).tolist() == [0, 5, 4, 3, 2, 1]
    worse, better = ranks >= 4, ranks == 0
    assert reordered(ranks, [(better, worse)]).tolist() == [4, 3, 2, 1, 0, 5]
    worse, better = ranks == 5, ranks == 0
    assert reordered(ranks, [(better, worse)]).tolist() == [4, 3, 2, 1, 0, 5]


def test_many_orders_are_parted_at_once_like_each_alone():
    r = np.random.default_rng(3)
    rows = np.array([r.permutation(9) // 2 for _ in range(40)], dtype=np.int32)
    better, worse = np.arange(9) < 3, np.arange(9) > 6
    alone = [parted(row, better, worse) for row in rows]
    assert np.array_equal(parted(rows, better, worse), alone)


def test_changed_pairs_equal_enumeration_and_the_swaps_of_neighbours_between_strict_orders():
    r = random.Random(10)
    for _ in range(300):
        size = r.randint(1, 9)
        first, second = ([r.randrange(size) for _ in range(size)] for _ in "ab")
        found = changed_pairs(np.array(first, np.int32), np.array(second, np.int32))
        expected = inverse_games.changed_pairs(dict(enumerate(first)), dict(enumerate(second)))
        assert found == expected
        strict = r.sample(range(size), size)
        line, swaps = list(strict), 0
        for end in range(size, 0, -1):  # bubble sort
            for at in range(end - 1):
                if line[at] > line[at + 1]:
                    line[at], line[at + 1] = line[at + 1], line[at]
                    swaps += 1
        sorted_ = np.arange(size, dtype=np.int32)
        assert changed_pairs(sorted_, np.array(strict, np.int32)) == swaps


def test_sets_come_once_each_and_cheapest_first():
    costs = [exact_cost(cost) for cost in (0.1, 0.2, 0.3, 0.0, 2.0)]
    sets = list(by_cost(costs))
    assert len({chosen for _, chosen in sets}) == len(sets) == 32
    assert [cost for cost, _ in sets] == sorted(cost for cost, _ in sets)
    assert all(cost == sum((costs[k] for k in chosen), Fraction(0)) for cost, chosen in sets)
    assert sum(cost == Fraction(3, 10) for cost, _ in sets) == 4


DISPUTE = """
[case]
name = "Dispute"
status_quo = "NN"
[[party]]
name = "A"
option = [{name = "yield"}]
[[party]]
name = "B"
option = [{name = "yield"}]
[preferences]
A = {ranking = [["NY"], ["YY"], ["NN"], ["YN"]]}
B = {ranking = [["YN"], ["YY"], ["NN"], ["NY"]]}
"""
HOST = """
[[lever]]
id = "host"
by = "CHE"
cost = 1.0
effect = {joint = {parties = ["A", "B"], from = "NN", to = "YY"}}
"""


def lever(id_, cost, effect):
    return f'[[lever]]\nid = "{id_}"\nby = "USA"\ncost = {cost}\neffect = {{{effect}}}\n'


PRESS_A = lever("press", 2.0, 'prefer = {party = "A", better = "YY", worse = "NY"}')
PRESS_B = lever("bind", 2.0, 'forbid = {party = "B", option = "yield", direction = "backward"}')


def test_a_plan_says_who_is_moved_and_what_is_lost_without_each_lever():
    found = parse_case(DISPUTE + HOST + PRESS_A + PRESS_B).levers("YY", "nash").to_dict()
    (plan,) = found["plans"]
    assert (plan["cost"], plan["levers"]) == (5.0, ["host", "press", "bind"])
    assert (plan["path"], plan["movers"]) == (["NN", "YY"], [["A", "B"]])
    assert [effect["without"] for effect in plan["effects"]] == [
        "YY is not reached from the status quo",
        "A leaves YY for NY",
        "B leaves YY for YN",
    ]
    assert plan["effects"][2]["effect"] == "B can no longer drop 'yield' again (Y to N)"


def test_levers_that_contradict_make_a_set_invalid_but_not_the_case():
    other = lever("undo", 0.0, 'prefer = {party = "A", better = "NY", worse = "YY"}')
    found = parse_case(DISPUTE + HOST + PRESS_A + PRESS_B + other).levers("YY", "nash").to_dict()
    assert [plan["levers"] for plan in found["plans"]] == [["host", "press", "bind"]]


def test_levers_that_can_do_nothing_are_pointed_out():
    text = (
        DISPUTE
        + lever("both", 1.0, 'prefer = {party = "A", better = "Y-", worse = "-Y"}')
        + lever("idle", 1.0, 'allow = {party = "B", option = "yield", direction = "both"}')
        + lever("stay", 1.0, 'joint = {parties = ["A", "B"], from = "YY", to = "Y-"}')
        + PRESS_A
    )
    assert lever_notes(parse_case(text)) == [
        "the lever 'both' is in no plan: YY matches both 'better' and 'worse'",
        "the lever 'idle' changes nothing: that is so already",
        "the lever 'stay' changes nothing: no feasible state leads to another feasible state",
    ]


def test_no_plan_has_a_reason():
    found = parse_case(DISPUTE + PRESS_A).levers("YY", "nash").to_dict()
    assert found["plans"] == [] and "B would leave YY" in found["reason"]
    assert "declares no levers" in parse_case(DISPUTE).levers("YY", "nash").to_dict()["reason"]


def test_a_state_that_holds_already_needs_no_lever():
    (plan,) = parse_case(DISPUTE + HOST).levers("NN", "nash").to_dict()["plans"]
    assert (plan["cost"], plan["levers"], plan["path"]) == (0.0, [], ["NN"])


def test_states_that_all_disputants_prefer_are_marked():
    states = parse_case(DISPUTE + HOST + PRESS_A + PRESS_B).lever_costs("nash").to_dict()["states"]
    assert [s["state"] for s in states if s["better_for_all"]] == ["YY"]
    assert [s["state"] for s in states][:1] == ["NN"]


MEDIATOR = (
    DISPUTE.replace('status_quo = "NN"', 'status_quo = "NNN"')
    .replace("[preferences]", '[[party]]\nname = "USA"\noption = [{name = "pay"}]\n[preferences]')
    .replace(
        '["NY"], ["YY"], ["NN"], ["YN"]',
        '["YYY"], ["NYY", "NNY", "YNY"], ["NYN", "NNN", "YYN", "YNN"]',
    )
    .replace(
        '["YN"], ["YY"], ["NN"], ["NY"]',
        '["YYY"], ["NYY", "NNY", "YNY"], ["NYN", "NNN", "YYN", "YNN"]',
    )
    + 'USA = {weights = {"pay" = 1.0}}\n'
    + lever("any", 1.0, 'forbid = {party = "A", option = "yield", direction = "backward"}')
)


def test_a_mediator_that_is_a_party_moves_only_when_it_may():
    case = parse_case(MEDIATOR)
    assert case.levers("NNY", "gmr").to_dict()["plans"] == []
    moving = case.levers("NNY", "gmr", with_mediator=True).to_dict()["plans"]
    assert moving and moving[0]["movers"][0] == ["USA"]


def test_wrong_use_is_told_in_one_line(tmp_path):
    case = parse_case(DISPUTE.replace('status_quo = "NN"', ""))
    with pytest.raises(CaseError, match="status_quo"):
        case.levers("YY")
    with pytest.raises(TargetError, match="YYY"):
        parse_case(DISPUTE).levers("YYY")
    with pytest.raises(CaseError, match="cost"):
        parse_case(DISPUTE + HOST.replace("1.0", "-1.0"))
    path = tmp_path / "dispute.toml"
    path.write_text(DISPUTE + HOST + PRESS_A + PRESS_B, encoding="utf-8")
    run = CliRunner().invoke
    assert run(app, ["levers", str(path), "--target", "Y"]).exit_code == 2
    shown = run(app, ["levers", str(path), "--target", "YY", "--concept", "nash"])
    assert shown.exit_code == 0 and "Plan 1 of 1, cost 5:" in shown.output
    every = run(app, ["levers", str(path), "--concept", "nash"])
    assert "* YY       5  host + press + bind" in every.output
