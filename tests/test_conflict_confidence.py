"""Readings weighed by confidence, against every set of statements and every order that fits it."""

import json
import random
import re
from itertools import permutations, product

import numpy as np
import pytest

from miyanji.conflict.casefile import parse_case
from miyanji.conflict.readings.confidence import MAX_UNCERTAIN, weighed
from miyanji.conflict.readings.profiles import readings
from miyanji.conflict.stability import CONCEPTS
from tests.conflict_games import plain_game, toml_text
from tests.inverse_games import equilibrium, small_case, with_orders
from tests.test_conflict_priorities import random_statement

GAMES = 160
BATCHES = 8


def drawn(seed):
    """A case in which two parties' statements are uncertain; by party (text, truth, chance)."""
    r = random.Random(seed)
    case = small_case(seed, 4, parties=2)
    text, lists = toml_text(case), {}
    separate = r.random() < 0.4
    for name in case["names"]:
        number = len(case["directions"])
        if separate:
            options = r.sample(range(number), min(number, 2))
            given = [wish(r.choice("YN"), option) for option in options]
        else:
            given = [random_statement(r, number) for _ in range(r.randint(1, 3))]
        lists[name] = [(*one, r.choice((0.25, 0.5, 0.8, 1.0))) for one in given]
        rows = ", ".join(f'{{text = "{t}", confidence = {c}}}' for t, _, c in lists[name])
        tail = ', otherwise = "unknown"' if separate else ""
        line = f"{name} = {{statements = [{rows}]{tail}}}"
        text, replaced = re.subn(rf'^"?{name}"? = {{ranking.*$', line, text, flags=re.MULTILINE)
        assert replaced == 1
    states = plain_game(case)["states"]
    text = text.replace('name = "random"', f'name = "random"\nstatus_quo = "{states[0]}"', 1)
    return parse_case(text), case, lists, separate, CONCEPTS[seed % 6]


def wish(letter, option):
    return (f"o{option}" if letter == "Y" else f"!o{option}"), (option, letter)


def weights(statements, states, separate):
    """Every order of the states that is possible, as levels, with its weight."""
    found = {}
    for holds in product((True, False), repeat=len(statements)):
        chance = np.prod(
            [c if held else 1 - c for held, (_, _, c) in zip(holds, statements, strict=True)]
        )
        if not chance:
            continue
        known = (all_else_equal if separate else by_priority)(statements, holds, states)
        fitting = list(extensions(known, statements, states, separate))
        for order in fitting:
            key = tuple(order[state] for state in states)
            found[key] = found.get(key, 0) + chance / len(fitting)
    return [(dict(zip(states, key, strict=True)), weight) for key, weight in found.items()]


def by_priority(statements, holds, states):
    """Pairs that the first statement to tell them apart decides, where it holds."""
    for a, b in permutations(states, 2):
        for held, (_, truth, _) in zip(holds, statements, strict=True):
            if truth(a) != truth(b):
                if held and truth(a):
                    yield a, b
                break


def all_else_equal(statements, holds, states):
    for a, b in permutations(states, 2):
        for held, (_, (option, letter), _) in zip(holds, statements, strict=True):
            differ = [at for at in range(len(a)) if a[at] != b[at]]
            if held and differ == [option] and a[option] == letter:
                yield a, b


def extensions(known, statements, states, separate):
    """Orders of the classes of states that no statement tells apart."""
    known = list(known)
    classes = {s: s if separate else tuple(t(s) for _, t, _ in statements) for s in states}
    for order in permutations(dict.fromkeys(classes.values())):
        levels = {state: -order.index(classes[state]) for state in states}
        if all(levels[a] > levels[b] for a, b in known):
            yield levels


@pytest.mark.parametrize("batch", range(BATCHES))
def test_weights_equal_every_set_of_statements_and_every_order(batch):
    compared = 0
    for seed in range(batch, GAMES, BATCHES):
        loaded, case, lists, separate, concept = drawn(seed)
        if loaded.model.complete or case["merged"]:
            continue
        game = plain_game(case)
        ways = [weights(lists[name], game["states"], separate) for name in case["names"]]
        prices = loaded.lever_costs(concept).to_dict()
        assert prices["readings"]["exact"]
        compared += 1
        for price in prices["states"]:
            expected = sum(
                first * second
                for (one, first), (two, second) in product(*ways)
                if equilibrium(
                    with_orders(game, dict(zip(case["names"], (one, two), strict=True))),
                    price["state"],
                    concept,
                )
            )
            found = price["stable"]["by_confidence"]
            assert found["share"] == pytest.approx(expected, abs=1e-9), seed
            assert found["exact"] and found["readings"] == prices["readings"]["number"]
    assert compared > GAMES / BATCHES / 3


def test_draws_by_confidence_cover_the_exact_weights():
    missed = compared = 0
    for seed in range(60):
        loaded, case, _, _, _ = drawn(seed)
        if loaded.model.complete or case["merged"]:
            continue
        exact = weighed(loaded, readings(loaded.model))
        sampled = weighed(loaded, readings(loaded.model, most=0), sample=400)
        assert exact.exact and not sampled.exact
        for state in range(1, loaded.model.space.size):
            expected = exact.weights[answers(exact, state)].sum()
            share = sampled.share(answers(sampled, state))
            low, high = share["interval"]
            missed += not low - 0.01 <= expected <= high + 0.01
            compared += 1
            assert share["seed"] and share["readings"] == 400
    assert compared > 50 and missed / compared < 0.1


def answers(found, state):
    """Whether the first party prefers the first state to another one."""
    rows = np.array(found.readings.orders[0])[np.array(found.readings.chosen)[:, 0]]
    return rows[:, 0] > rows[:, state]


UNSURE = """
[case]
name = "Unsure"
status_quo = "NN"
[[party]]
name = "A"
option = [{name = "a"}]
[[party]]
name = "B"
option = [{name = "b"}]
[preferences]
A = {statements = [{text = "a", confidence = 0.7}, "b"]}
B = {ranking = [["NY"], ["YY"], ["NN"], ["YN"]]}
"""


def test_a_share_by_confidence_says_how_it_came_about():
    (plan,) = parse_case(UNSURE).levers("YY", "nash").to_dict()["possible_plans"]
    share = plan["holds"]["by_confidence"]
    # With the statement A takes a; without it, nothing is known and half of the orders do.
    assert share["share"] == pytest.approx(0.7 + 0.3 / 2) and share["exact"]
    assert share["uncertain_statements"] == 1 and "independently" in share["method"]
    assert "by_confidence" not in json.dumps(
        parse_case(UNSURE.replace('[{text = "a", confidence = 0.7}, "b"]', '["a", "b"]'))
        .levers("YY", "nash")
        .to_dict()
    )


def test_a_wish_that_contradicts_what_is_sure_is_left_out():
    rows = ", ".join(f'{{text = "{t}", confidence = {c}}}' for t, c in (("a", 0.999), ("!a", 1)))
    text = UNSURE.replace('[{text = "a", confidence = 0.7}, "b"]', f"[{rows}]")
    text = text.replace("]}\nB", '], otherwise = "unknown"}\nB')
    (share,) = [
        price["stable"]["by_confidence"]["share"]
        for price in parse_case(text).lever_costs("nash").to_dict()["states"]
        if price["state"] == "NY"
    ]
    assert share == pytest.approx(1.0)


def test_more_uncertain_statements_than_can_be_combined_are_drawn():
    many = MAX_UNCERTAIN + 1
    rows = ", ".join('{text = "a", confidence = 0.5}' for _ in range(many))
    case = parse_case(UNSURE.replace('{text = "a", confidence = 0.7}', rows))
    found = weighed(case, readings(case.model))
    assert found.statements == many and not found.exact and found.readings.number == 500
