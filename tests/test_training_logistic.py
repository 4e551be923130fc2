import math

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from training.logistic import fit

ROWS = st.lists(
    st.tuples(st.floats(-2, 2), st.floats(-2, 2), st.booleans()), min_size=4, max_size=12
)


def loss(rows, yes, w, bias, cost):
    """The loss on values scaled by their greatest absolute value, term by term."""
    most = {n: max(abs(r.get(n, 0)) for r in rows) or 1 for n in w}
    total = sum((w[n] * most[n]) ** 2 for n in w) / 2
    for row, y in zip(rows, yes, strict=True):
        z = bias + sum(w[n] * v for n, v in row.items() if n in w)
        total += cost * math.log1p(math.exp(-z if y else z))
    return total


@settings(max_examples=25, deadline=None)
@given(ROWS)
def test_no_step_away_from_the_weights_lowers_the_loss(drawn):
    rows = [{"a": a, "b": b} for a, b, _ in drawn]
    yes = [y for _, _, y in drawn]
    if len(set(yes)) < 2:
        return
    model = fit(rows, yes, 0.5)
    best = loss(rows, yes, model.weights, model.bias, 0.5)
    rng = np.random.default_rng(0)
    for _ in range(20):
        da, db, dc = rng.normal(scale=0.05, size=3)
        moved = {"a": model.weights["a"] + da, "b": model.weights["b"] + db}
        assert loss(rows, yes, moved, model.bias + dc, 0.5) > best - 1e-6


def test_what_only_one_row_has_is_left_out():
    rows = [{"a": 1.0, "once": 1.0}, {"a": 0.5}, {"b": 1.0}, {"b": 2.0}]
    model = fit(rows, [True, True, False, False], 1.0)
    assert set(model.weights) == {"a", "b"}
    assert model.weights["a"] > 0 > model.weights["b"]
