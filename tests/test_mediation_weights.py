import math

from hypothesis import given
from hypothesis import strategies as st

from miyanji.mediation.weights import QUESTIONS, Weights, weights

NAMES = ("near:talks", "role:talks.actor", "share", "unheard of")
VALUES = st.dictionaries(st.sampled_from(NAMES), st.floats(-50, 50))


def test_every_question_has_weights_that_are_numbers():
    found = weights()
    assert set(found) == set(QUESTIONS)
    for held in found.values():
        assert held.clues
        assert all(map(math.isfinite, (*held.clues.values(), held.bias)))


@given(VALUES, VALUES, st.floats(-5, 5))
def test_the_sum_is_that_of_the_products(given_weights, values, bias):
    held = Weights(given_weights, bias)
    both = set(given_weights) & set(values)
    expected = bias + sum(given_weights[n] * values[n] for n in both)
    assert math.isclose(held.sum(values), expected, abs_tol=1e-6)
    assert 0 < held.likely(values) < 1


@given(VALUES)
def test_what_was_never_seen_weighs_nothing(values):
    held = Weights({"near:talks": 1.5}, -1)
    fewer = {n: v for n, v in values.items() if n == "near:talks"}
    assert held.sum(values) == held.sum(fewer)
