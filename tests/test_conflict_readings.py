"""Readings of unknown preferences against all linear extensions, with and without levers."""

import json
import random
import re
from collections import Counter
from itertools import permutations, product

import numpy as np
import pytest

from miyanji.conflict.casefile import parse_case
from miyanji.conflict.errors import CaseError
from miyanji.conflict.leverage.holding import Holding
from miyanji.conflict.leverage.paths import Paths
from miyanji.conflict.leverage.planes import Planes, unpacked
from miyanji.conflict.leverage.settings import Settings
from miyanji.conflict.preferences.forms import from_pairs, without_pairs
from miyanji.conflict.preferences.orders import CompleteOrder
from miyanji.conflict.readings.extensions import extensions
from miyanji.conflict.readings.profiles import interval, readings
from miyanji.conflict.stability import CONCEPTS
from tests import lever_twin
from tests.conflict_games import plain_game, toml_text
from tests.inverse_games import equilibrium, small_case, with_orders

GAMES = 700
BATCHES = 14


def random_pairs(r, states):
    """Pairs of states, better first, that no circle closes."""
    order = r.sample(states, len(states))
    pairs = [(a, b) for at, a in enumerate(order) for b in order[at + 1 :]]
    return [pair for pair in pairs if r.random() < r.choice((0.3, 0.7))]


def orders_of(pairs, states):
    """Every strict ranking that keeps the pairs, as levels by state."""
    found = []
    for order in permutations(states):
        levels = {state: -at for at, state in enumerate(order)}
        if all(levels[a] > levels[b] for a, b in pairs):
            found.append(levels)
    return found


def drawn(seed):
    """A small case whose first parties leave comparisons unknown, and all its readings."""
    r = random.Random(seed)
    case = small_case(seed, 4)
    game = plain_game(case)
    states = game["states"]
    levers = lever_twin.random_levers(r, case, 3)
    text = toml_text(case) + lever_twin.lever_text(levers, states[0])
    text = text.replace('name = "random"', f'name = "random"\nstatus_quo = "{states[0]}"', 1)
    options = {name: [case["levels"][name]] for name in case["names"]}
    for name in case["names"][: r.choice((1, 2))]:
        pairs = random_pairs(r, states)
        line = f"{name} = {{better = {json.dumps(pairs)}}}"
        text, replaced = re.subn(rf'^"?{name}"? = {{ranking.*$', line, text, flags=re.MULTILINE)
        assert replaced == 1
        options[name] = orders_of(pairs, states)
    profiles = [dict(zip(options, chosen, strict=True)) for chosen in product(*options.values())]
    return parse_case(text), case, levers, states, profiles, CONCEPTS[seed % len(CONCEPTS)]


@pytest.mark.parametrize("batch", range(BATCHES))
def test_verdicts_equal_all_linear_extensions(batch):
    compared = 0
    for seed in range(batch, GAMES, BATCHES):
        loaded, case, _, states, profiles, concept = drawn(seed)
        if loaded.model.complete or len(profiles) > 150:
            continue
        compared += 1
        game = plain_game(case)
        found = loaded.lever_costs(concept).to_dict()
        assert found["readings"]["total"] == len(profiles) and found["readings"]["exact"]
        for price in found["states"]:
            holds = sum(
                equilibrium(with_orders(game, profile), price["state"], concept)
                for profile in profiles
            )
            assert (price["stable"]["readings"], price["stable"]["of"]) == (holds, len(profiles))
            assert price["possible"] == (holds > 0)
            assert price["necessary"] == (holds == len(profiles))
        solved = loaded.solve(concepts=[concept])
        if not solved.notes:
            answer = solved.equilibria[concept]
            for kind in ("possible", "necessary"):
                assert answer[kind] == sorted(
                    (p["state"] for p in found["states"] if p[kind]), key=states.index
                )
    assert compared > GAMES / BATCHES / 4


@pytest.mark.parametrize("batch", range(BATCHES))
def test_plans_equal_all_sets_tried_in_all_readings(batch):
    compared = 0
    for seed in range(batch, GAMES, BATCHES):
        loaded, case, levers, states, profiles, concept = drawn(seed)
        if loaded.model.complete or len(profiles) > 60:
            continue
        compared += 1
        target = states[seed % len(states)]
        movers = lever_twin.movers(case, levers, False)
        works = {}
        for bits in product((0, 1), repeat=len(levers)):
            chosen = [lever for bit, lever in zip(bits, levers, strict=True) if bit]
            answers = [
                game is not None
                and lever_twin.works(game, chosen, states[0], target, concept, movers)
                for profile in profiles
                for game in [lever_twin.changed(case | {"levels": profile}, chosen)]
            ]
            works[frozenset(lever["id"] for lever in chosen)] = sum(answers)
        found = loaded.levers(target, concept).to_dict()
        cost = {lever["id"]: lever_twin.Fraction(lever["cost"]) for lever in levers}
        for key, least in (("plans", len(profiles)), ("possible_plans", 1)):
            assert {
                frozenset(plan["levers"]): plan["holds"]["readings"] for plan in found[key]
            } == cheapest(works, cost, least), (seed, key)
        assert found["without_levers"]["stable_and_reached"]["readings"] == works[frozenset()]
        assert found["side_by_side"][0]["levers"] == []
        for level in found["side_by_side"][1:]:
            price = sum(cost[k] for k in level["levers"])
            assert (
                level["holds"]["readings"]
                == works[frozenset(level["levers"])]
                == max(
                    number
                    for chosen, number in works.items()
                    if sum(cost[k] for k in chosen) <= price
                )
            ), seed
        most = max(works.values(), default=0)
        assert (found["best_plan"] is None) == (most == 0)
        assert most == 0 or found["best_plan"]["holds"]["readings"] == most
    assert compared > GAMES / BATCHES / 4


def cheapest(works, cost, least):
    """The cheapest sets that do in at least so many readings, with their number."""
    able = {chosen: number for chosen, number in works.items() if number >= least}
    price = {chosen: sum((cost[k] for k in chosen), lever_twin.Fraction(0)) for chosen in able}
    return {c: n for c, n in able.items() if price[c] == min(price.values())}


def test_extensions_are_counted_and_listed():
    r = random.Random(3)
    for _ in range(200):
        size = r.randint(1, 6)
        pairs = random_pairs(r, list(range(size)))
        expected = orders_of(pairs, range(size))
        found = extensions(from_pairs(pairs, size))
        listed = {tuple(np.argsort(ranks).tolist()) for ranks in found.all()}
        assert found.count == len(expected) == len(listed)
        assert listed == {tuple(sorted(order, key=order.get)) for order in expected}


def test_ties_stay_together():
    ranks = np.array([2, 2, 1, 0], dtype=np.int32)
    order = without_pairs(CompleteOrder(ranks), [(2, 3)])
    listed = sorted(r.tolist() for r in extensions(order).all())
    assert listed == [[2, 2, 0, 1], [2, 2, 1, 0]]


def test_nearly_complete_orders_over_many_states_are_cheap():
    ranks = np.arange(600, dtype=np.int32)
    order = without_pairs(CompleteOrder(ranks), [(k, k + 1) for k in range(0, 600, 20)])
    assert extensions(order).count == 2**30


@pytest.mark.parametrize("exact", [True, False])
def test_draws_are_uniform(exact):
    pairs = [(0, 1), (0, 2), (3, 4)]
    found = extensions(from_pairs(pairs, 5))
    (block,) = found.blocks
    random_ = np.random.default_rng(4)
    draw = block.drawn if exact else block._exchanged
    counts = Counter(map(tuple, draw(random_, 4_000).tolist()))
    expected = 4_000 / found.count
    assert len(counts) == found.count == 20
    statistic = sum((number - expected) ** 2 / expected for number in counts.values())
    assert statistic < 43.8  # the 99.9 % point of chi-square with 19 degrees of freedom


UNKNOWN = """
[case]
name = "Unknown"
status_quo = "NNNN"
[[party]]
name = "A"
option = [{name = "a"}, {name = "b"}]
[[party]]
name = "B"
option = [{name = "c"}, {name = "d"}]
[preferences]
A = {better = []}
B = {statements = ["c", "d"]}
"""


def test_more_readings_than_can_be_tried_are_drawn_and_say_so():
    found = parse_case(UNKNOWN).lever_costs("nash").to_dict()
    assert found["readings"] == {
        "number": 500,
        "exact": False,
        "total": 20922789888000,
        "seed": 20250305,
    }
    shares = {price["state"]: price["stable"] for price in found["states"]}
    best = shares["NNYY"]
    assert best["interval"][0] < 0.25 < best["interval"][1] and best["seed"] == 20250305
    assert shares["NNNN"]["readings"] == 0
    again = parse_case(UNKNOWN).lever_costs("nash").to_dict()
    assert again == found


def fence(size):
    """Pairs by which every state is compared with its neighbours only, up and down in turn."""
    return [(k, k + 1) if k % 2 else (k + 1, k) for k in range(size - 1)]


def test_too_many_unknown_states_are_refused_with_a_remedy():
    options = ", ".join(f'{{name = "o{k}"}}' for k in range(5))
    text = UNKNOWN.replace('{name = "a"}, {name = "b"}', options).replace("NNNN", "N" * 7)
    states = parse_case(text).model.space.texts
    pairs = [[states[a], states[b]] for a, b in fence(len(states))]
    loose = parse_case(text.replace("better = []", f"better = {json.dumps(pairs)}"))
    with pytest.raises(CaseError, match="state more comparisons"):
        readings(loose.model)


def test_states_that_are_compared_with_none_are_drawn_however_many():
    options = ", ".join(f'{{name = "o{k}"}}' for k in range(10))
    text = UNKNOWN.replace('{name = "a"}, {name = "b"}', options).replace("NNNN", "N" * 12)
    read = readings(parse_case(text).model, sample=20)
    assert not read.exact and read.total > 10**4_300 and read.to_dict()["total"] is None


def test_parts_that_are_not_compared_are_counted_and_drawn_together():
    pairs = [*fence(4), *((a + 4, b + 4) for a, b in fence(3))]
    found = extensions(from_pairs(pairs, 7))
    assert found.count == len(orders_of(pairs, range(7)))
    (block,) = found.blocks
    assert sorted(len(part) for part, _ in block.parts) == [3, 4]
    small = extensions(from_pairs([(0, 1), (2, 3)], 4)).blocks[0]
    counts = Counter(map(tuple, small.drawn(np.random.default_rng(5), 6_000).tolist()))
    statistic = sum((number - 1_000) ** 2 / 1_000 for number in counts.values())
    assert len(counts) == small.count == 6 and statistic < 20.5  # the 99.9 % point, 5 degrees


@pytest.mark.parametrize("concept", CONCEPTS)
def test_all_readings_at_once_answer_like_each_alone(concept):
    compared = 0
    for seed in range(60):
        loaded, case, levers, states, _, _ = drawn(seed)
        if loaded.model.complete:
            continue
        read = readings(loaded.model, most=0, sample=9)
        settings = Settings(loaded, read.orders)
        planes = Planes(settings, read, concept)
        movers = range(len(case["names"]))
        for target in range(len(states)):
            holding = Holding(settings, target, concept)
            for size in range(len(levers) + 1):
                pulled = frozenset(range(size))
                setting = planes.setting(pulled)
                alone = [settings.setting(pulled, chosen) for chosen in read.chosen]
                assert (setting is None) == (alone[0] is None)
                if setting is None:
                    continue
                held = unpacked(planes.equilibrium(setting, target), read.number)
                assert held.tolist() == [holding.equilibrium(one) for one in alone]
                reached = planes.reached(setting, 0, movers)[target]
                paths = Paths(settings, 0, movers)
                assert unpacked(reached, read.number).tolist() == [
                    bool(paths.reach(one).states[target]) for one in alone
                ]
                compared += 1
    assert compared > 100


def test_the_comparison_that_matters_most_is_named():
    text = UNKNOWN.replace(
        "A = {better = []}",
        'A = {ranking = ["YYYY","YNYY","NYYY","NNYY","NNNN","NNYN","NNNY","YNNN","YNYN","YNNY",'
        '"NYNN","NYYN","NYNY","YYNN","YYYN","YYNY"], unknown = [["YYYY", "YNYY"]]}',
    )
    case = parse_case(text)
    (deciding,) = [
        price["deciding"]
        for price in case.lever_costs("nash").to_dict()["states"]
        if price["state"] == "YYYY"
    ]
    assert deciding == [
        {
            "party": "A",
            "first": "YNYY",
            "second": "YYYY",
            "if_first_is_preferred": {"readings": 0, "of": 1},
            "if_second_is_preferred": {"readings": 1, "of": 1},
            "weight": 1.0,
        }
    ]


def test_intervals_are_those_of_wilson():
    assert interval(0, 10) == [0.0, pytest.approx(0.277533, abs=1e-5)]
    assert interval(5, 10) == [pytest.approx(0.236593, abs=1e-5), pytest.approx(0.763407, abs=1e-5)]
