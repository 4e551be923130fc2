"""The fewest statements moved, against every sequence of the statements in small games."""

import json
import random
import re
from itertools import combinations, permutations, product

import pytest

from miyanji.conflict.casefile import parse_case
from miyanji.conflict.inverse.priorities import moved_lists, moved_statements, moves_to
from miyanji.conflict.stability import CONCEPTS
from tests import conflict_twin
from tests.conflict_games import plain_game, toml_text
from tests.inverse_games import changed_pairs, equilibrium, levels_of, small_case, with_orders

GAMES = 300
BATCHES = 10


def random_statement(r, number):
    """A statement and its truth as a function of a state's text."""
    first, second = (r.randrange(number) for _ in range(2))
    kind = r.choice(("plain", "plain", "not", "or", "if"))
    if kind == "plain":
        return f"o{first}", lambda text: text[first] == "Y"
    if kind == "not":
        return f"!o{first}", lambda text: text[first] == "N"
    if kind == "or":
        return f"o{first} or !o{second}", lambda text: text[first] == "Y" or text[second] == "N"
    return f"o{first} if o{second}", lambda text: text[first] == "Y" or text[second] == "N"


def score(statements, state):
    """The weights of the statements that are true, the first weighing most."""
    return sum(
        2 ** (len(statements) - at) for at, (_, holds) in enumerate(statements) if holds(state)
    )


def drawn(seed):
    """A case in which one or more parties list statements, as the engine reads it and plain."""
    r = random.Random(seed)
    case = small_case(seed, 7)
    text = toml_text(case)
    game = plain_game(case)
    lists = {}
    for name in case["names"][: r.choice((1, 2, 2, 3))]:
        lists[name] = [random_statement(r, len(case["directions"])) for _ in range(r.randint(1, 5))]
        line = f"{name} = {{statements = {json.dumps([text for text, _ in lists[name]])}}}"
        text, replaced = re.subn(rf'^"?{name}"? = {{ranking.*$', line, text, flags=re.MULTILINE)
        assert replaced == 1
        game = with_orders(game, {name: {s: score(lists[name], s) for s in game["states"]}})
    return parse_case(text), game, lists, r.choice(game["states"]), CONCEPTS[seed % 6]


def tried(statements, states):
    """Every sequence: how many moved, and the levels that it makes."""
    for order in permutations(range(len(statements))):
        kept = max(
            size
            for size in range(len(order) + 1)
            if any(list(part) == sorted(part) for part in combinations(order, size))
        )
        wanted = [statements[k] for k in order]
        yield len(order) - kept, {state: score(wanted, state) for state in states}


@pytest.mark.parametrize("batch", range(BATCHES))
def test_fewest_statements_equal_every_sequence_tried(batch):
    moved = none = 0
    for seed in range(batch, GAMES, BATCHES):
        case, game, lists, target, concept = drawn(seed)
        parties = case.inverse(target, concept).to_dict()["parties"]
        for name in game["parties"]:
            found = parties[name]["fewest_statements"]
            if name not in lists:
                assert found is None and "statements" in parties[name]["statements_reason"]
                continue
            able = [
                (number, changed_pairs(game["rank"][name], order))
                for number, order in tried(lists[name], game["states"])
                if conflict_twin.stable(with_orders(game, {name: order}), name, target, concept)
            ]
            if found is None:
                assert not able and "no other sequence" in parties[name]["statements_reason"]
                none += 1
                continue
            assert (found["moved"], found["cost"]) == min(able), seed
            assert sorted(found["statements"]) == sorted(text for text, _ in lists[name])
            assert len(found["changes"]) == found["moved"]
            again = levels_of(found["ranking"])
            assert changed_pairs(game["rank"][name], again) == found["cost"]
            assert conflict_twin.stable(with_orders(game, {name: again}), name, target, concept)
            moved += found["moved"] > 0
    assert moved and none


@pytest.mark.parametrize("batch", range(2))
def test_fewest_statements_of_all_parties_equal_every_combination_tried(batch):
    moved = 0
    for seed in range(batch, GAMES // 2, 2):
        case, game, lists, target, concept = drawn(seed)
        answer = case.inverse(target, concept).to_dict()
        found = answer["joint_statements"]
        ways = [
            list(tried(lists[name], game["states"])) if name in lists else [(0, game["rank"][name])]
            for name in game["parties"]
        ]
        ways = [fewest_by_order(way) for way in ways]
        able = [
            sum(number for number, _ in chosen)
            for chosen in product(*ways)
            if equilibrium(
                with_orders(game, dict(zip(game["parties"], (o for _, o in chosen), strict=True))),
                target,
                concept,
            )
        ]
        if found is None:
            assert not able and "no other sequence" in answer["joint_statements_reason"], seed
            continue
        assert found["moved"] == min(able), seed
        parties = {n: levels_of(p["ranking"]) for n, p in found["parties"].items() if p}
        assert equilibrium(with_orders(game, parties), target, concept)
        assert sum(p["moved"] for p in found["parties"].values() if p) == found["moved"]
        moved += found["moved"] > 0
    assert moved


def fewest_by_order(way):
    """Of the sequences that make the same levels one with the fewest moved."""
    found = {}
    for number, order in way:
        key = tuple(order.values())
        if key not in found or number < found[key][0]:
            found[key] = (number, order)
    return list(found.values())


def test_lists_come_once_each_with_their_number_of_moves():
    for size in (1, 3, 5, 6):
        lists = [p for number in range(size) for p in moved_lists(size, number)]
        assert sorted(lists) == sorted(permutations(range(size)))
    assert list(moved_lists(4, 1)).count((1, 2, 3, 0)) == 1
    assert (moves_to((1, 2, 3, 0)), moved_statements((1, 2, 3, 0))) == (1, [0])
    assert moves_to((3, 2, 1, 0)) == 3


def long_case(statements):
    """A case with nine options and as many statements, which agree on nothing."""
    options = ", ".join(f'{{name = "o{k}"}}' for k in range(9))
    return parse_case(
        f"""
[case]
name = "Long"
[[party]]
name = "A"
option = [{options}]
[[party]]
name = "B"
option = [{{name = "b"}}]
[preferences]
A = {{statements = {json.dumps(statements)}}}
B = {{weights = {{"b" = 1.0}}}}
"""
    )


def test_more_sequences_than_can_be_tried_say_so():
    # Each of five has to come before its contrary, and all stand behind.
    pairs = [f"o{k}" for k in range(5)] + [f"!o{k}" for k in range(5)]
    found = long_case(pairs).inverse("N" * 9 + "Y", "nash").to_dict()
    reason = found["parties"]["A"]["statements_reason"]
    assert "up to 2 statements moved does" in reason and "not tried" in reason
    assert found["joint_statements"] is None and found["joint_statements_reason"] == reason
    able = long_case(["o0", "o1", "!o0", "!o1"]).inverse("NN" + "Y" * 7 + "N", "nash").to_dict()
    assert able["parties"]["A"]["fewest_statements"]["moved"] == 2


def test_what_every_statement_says_no_sequence_changes():
    answer = long_case([f"o{k}" for k in range(9)]).inverse("N" * 10, "nash").to_dict()
    reason = answer["parties"]["A"]["statements_reason"]
    assert reason == answer["joint_statements_reason"] == "no other sequence of the statements does"
