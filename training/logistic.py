"""Logistic regression on rows of named values: numpy alone, the same rows give the same weights.

Minimises |w|^2 / 2 + C * sum of log losses (the constant is not weighed) by accelerated gradient
descent (Nesterov 1983), every column divided by its greatest absolute value.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
STEPS = 800


@dataclass(frozen=True, slots=True)
class Fitted:
    """A weight per named value, on the values as they are, and the constant."""

    weights: dict[str, float]
    bias: float


@dataclass(frozen=True, slots=True)
class _Rows:
    """A sparse matrix by its entries."""

    row: NDArray[np.int64]
    column: NDArray[np.int64]
    value: Array
    shape: tuple[int, int]

    def times(self, w: Array) -> Array:
        return np.bincount(self.row, self.value * w[self.column], self.shape[0])

    def back(self, r: Array) -> Array:
        return np.bincount(self.column, self.value * r[self.row], self.shape[1])


def fit(rows: Sequence[Mapping[str, float]], yes: Sequence[bool], cost: float) -> Fitted:
    """Fit the rows; a value that only one row has is left out. Each step takes time in the number
    of values that are not 0."""
    seen = Counter(name for row in rows for name in row)
    names = sorted(name for name, n in seen.items() if n > 1)
    at = {name: i for i, name in enumerate(names)}
    entries = [(i, at[k], v) for i, row in enumerate(rows) for k, v in row.items() if k in at]
    row, column, value = (np.array(part) for part in zip(*entries, strict=True))
    scale = np.zeros(len(names))
    np.maximum.at(scale, column, np.abs(value))
    scale[scale == 0] = 1
    x = _Rows(row, column, value / scale[column], (len(rows), len(names)))
    w, bias = _descend(x, np.array(yes, dtype=float), cost)
    return Fitted(dict(zip(names, (w / scale).tolist(), strict=True)), bias)


def _descend(x: _Rows, y: Array, cost: float) -> tuple[Array, float]:
    step = 1 / (1 + cost * (_norm(x) + x.shape[0]) / 4)
    w = ahead = np.zeros(x.shape[1])
    b = b_ahead = 0.0
    for t in range(1, STEPS + 1):
        off = 1 / (1 + np.exp(-(x.times(ahead) + b_ahead))) - y
        w_next = ahead - step * (ahead + cost * x.back(off))
        b_next = b_ahead - step * cost * float(off.sum())
        push = (t - 1) / (t + 2)
        ahead, b_ahead = w_next + push * (w_next - w), b_next + push * (b_next - b)
        w, b = w_next, b_next
    return w, b


def _norm(x: _Rows) -> float:
    """The greatest eigenvalue of X'X, by the power method."""
    v = np.ones(x.shape[1])
    for _ in range(30):
        v = x.back(x.times(v / np.linalg.norm(v)))
    return float(np.linalg.norm(v))
