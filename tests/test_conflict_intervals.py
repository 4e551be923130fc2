"""Weights known only between two values, against every corner and many draws of the weights."""

import random
from fractions import Fraction
from itertools import product

import numpy as np
import pytest

from miyanji.conflict.casefile import parse_case
from miyanji.conflict.errors import CaseError
from miyanji.conflict.preferences.forms import from_intervals, from_weights
from miyanji.conflict.preferences.orders import CompleteOrder, as_partial
from miyanji.conflict.readings.extensions import extensions


def drawn(r):
    """Truth values of a few statements in a few states, and bounds of their weights."""
    states, statements = r.randint(2, 7), r.randint(1, 5)
    truths = [np.array([r.random() < 0.5 for _ in range(states)]) for _ in range(statements)]
    bounds = []
    for _ in range(statements):
        low = r.choice((-2.5, -1.0, 0.0, 0.1, 0.2, 0.3, 1.0, 2.0))
        bounds.append((low, low + r.choice((0.0, 0.0, 0.1, 0.5, 2.0))))
    return truths, bounds, states


def scores(truths, weights, states):
    return [
        sum((Fraction(str(w)) for t, w in zip(truths, weights, strict=True) if t[s]), Fraction(0))
        for s in range(states)
    ]


@pytest.mark.parametrize("batch", range(4))
def test_known_is_what_holds_at_every_corner(batch):
    r = random.Random(batch)
    unknown = 0
    for _ in range(200):
        truths, bounds, states = drawn(r)
        order = as_partial(from_intervals(truths, bounds, states))
        corners = [scores(truths, weights, states) for weights in product(*bounds)]
        for a, b in product(range(states), repeat=2):
            assert order.better[a, b] == all(corner[a] > corner[b] for corner in corners)
            assert order.tied[a, b] == all(corner[a] == corner[b] for corner in corners)
        unknown += bool(order.unknown.any())
    assert unknown > 50


def test_no_draw_of_the_weights_goes_against_what_is_known():
    r = random.Random(4)
    for _ in range(200):
        truths, bounds, states = drawn(r)
        order = as_partial(from_intervals(truths, bounds, states))
        for _ in range(10):
            drawn_scores = scores(truths, [round(r.uniform(*pair), 6) for pair in bounds], states)
            for a, b in product(range(states), repeat=2):
                assert not order.better[a, b] or drawn_scores[a] > drawn_scores[b]
                assert not order.tied[a, b] or drawn_scores[a] == drawn_scores[b]


def test_the_order_that_the_weights_make_is_among_the_readings():
    r = random.Random(5)
    found = 0
    for _ in range(60):
        truths, bounds, states = drawn(r)
        order = from_intervals(truths, bounds, states)
        weights = [round(r.uniform(*pair), 6) for pair in bounds]
        made = from_weights(truths, weights, states)
        if len(set(made.ranks.tolist())) < states or (extensions(order).count or 999) > 200:
            continue
        listed = {tuple(np.argsort(ranks).tolist()) for ranks in extensions(order).all()}
        assert tuple(np.argsort(made.ranks).tolist()) in listed
        found += not isinstance(order, CompleteOrder)
    assert found > 5


def test_bounds_that_meet_are_plain_weights():
    r = random.Random(6)
    for _ in range(50):
        truths, bounds, states = drawn(r)
        lows = [low for low, _ in bounds]
        order = from_intervals(truths, [(low, low) for low in lows], states)
        assert np.array_equal(order.ranks, from_weights(truths, lows, states).ranks)


CASE = """[case]
name = "Between"
status_quo = "NN"
[[party]]
name = "A"
option = [{name = "a"}]
[[party]]
name = "B"
option = [{name = "b"}]
[preferences]
A = {weights = {a = [1.0, 3], b = 2}}
B = {weights = {b = 1}}
"""


def test_a_case_with_bounds_has_possible_and_necessary_states():
    case = parse_case(CASE)
    order = as_partial(case.model.orders[0])
    states = case.model.space.texts
    assert bool(order.unknown[states.index("YN"), states.index("NY")])
    assert case.solve().equilibria["nash"] == {"possible": ["YY"], "necessary": ["YY"]}
    assert case.levers("YY", "nash").to_dict()["plans"][0]["holds"]["of"] == 2


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("[3.0, 1.0]", "lowest number first"),
        ("[1.0]", "a lowest and a highest"),
        ("[1.0, 2.0, 3.0]", "a lowest and a highest"),
        ('"much"', "a lowest and a highest"),
        ("[1.0, inf]", "a lowest and a highest"),
        ("true", "a lowest and a highest"),
    ],
)
def test_bounds_that_make_no_sense_are_named_with_their_line(given, said):
    with pytest.raises(CaseError, match=rf"line 11: .*A\.weights\.a: should .*{said}"):
        parse_case(CASE.replace("[1.0, 3]", given))
