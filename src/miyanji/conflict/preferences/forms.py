"""Orders from the forms in which a case states preferences; pure functions on arrays."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from graphlib import CycleError, TopologicalSorter
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.preferences.orders import (
    CompleteOrder,
    Matrix,
    PartialOrder,
    as_partial,
    completed,
    dense_ranks,
)

Truth = NDArray[np.bool_]
Pair = tuple[int, int]
_COMPRESS_AFTER = 30


class CyclicOrderError(ValueError):
    """Comparisons that go round in a circle; ``cycle`` lists its states, best first."""

    def __init__(self, cycle: Sequence[int]) -> None:
        super().__init__("cyclic comparisons")
        self.cycle = list(cycle)


def from_ranking(groups: Sequence[Sequence[int]], states: int) -> CompleteOrder:
    """Groups of tied states, best first, that name every state once."""
    ranks = np.zeros(states, dtype=np.int32)
    for place, group in enumerate(groups):
        ranks[list(group)] = len(groups) - 1 - place
    return CompleteOrder(ranks)


def from_statements(truths: Iterable[Truth], states: int) -> CompleteOrder:
    """Option prioritisation: of k statements the first true one weighs 2**(k-1), the last 1.

    The sum orders the states (Peng and Hipel's scoring), which is the lexicographic order of the
    truth values; it is compressed on the way so that any number of statements fits. Source:
    Fang, Hipel, Kilgour and Peng (2003), IEEE Trans. SMC C 33(1), equations for option
    prioritising. O(k n), and O(n log n) for every 30 statements.
    """
    scores = np.zeros(states, dtype=np.int64)
    for count, truth in enumerate(truths, 1):
        scores = 2 * scores + truth
        if count % _COMPRESS_AFTER == 0:
            scores = dense_ranks(scores).astype(np.int64)
    return CompleteOrder(dense_ranks(scores))


def from_weights(truths: Sequence[Truth], weights: Sequence[float], states: int) -> CompleteOrder:
    """The sum of the weights of the true statements orders the states.

    Decimal weights are added exactly, so that 0.1 + 0.2 ties with 0.3.
    """
    whole, kind = _whole(weights)
    scores: NDArray[Any] = np.zeros(states, dtype=kind)
    for truth, weight in zip(truths, whole, strict=True):
        scores = scores + truth * weight
    return CompleteOrder(dense_ranks(scores))


def from_intervals(
    truths: Sequence[Truth], bounds: Sequence[tuple[float, float]], states: int
) -> PartialOrder | CompleteOrder:
    """Weights of which only a lowest and a highest value are known.

    A state is better than another where its sum is higher for all weights within their bounds,
    tied where the sums are equal for all of them; all else is unknown. Both are decided at the
    bounds, since the sums are linear in the weights. O(statements * states^2).
    """
    if all(low == high for low, high in bounds):
        return from_weights(truths, [low for low, _ in bounds], states)
    whole, kind = _whole([bound for pair in bounds for bound in pair])
    least: NDArray[Any] = np.zeros((states, states), dtype=kind)
    for truth, low, high in zip(truths, whole[::2], whole[1::2], strict=True):
        ahead = truth[:, None] & ~truth
        least += np.where(ahead, low, 0) - np.where(ahead.T, high, 0)
    return _simplest(PartialOrder(least > 0, (least == 0) & (least.T == 0)))


def _whole(weights: Sequence[float]) -> tuple[list[Any], type]:
    """Decimal numbers as whole ones, exactly, and the type whose sums hold them."""
    exact = [Fraction(repr(weight)) for weight in weights]
    unit = np.lcm.reduce([1, *(weight.denominator for weight in exact)], dtype=object)
    whole = [int(weight * unit) for weight in exact]
    if sum(map(abs, whole)) < 2**62:
        return [np.int64(weight) for weight in whole], np.int64
    return whole, object


def from_pairs(better: Iterable[Pair], states: int) -> PartialOrder | CompleteOrder:
    """The least order with every first state of a pair better than the second.

    Raises ``CyclicOrderError``. O(pairs * n / 64).
    """
    worse: dict[int, set[int]] = {state: set() for state in range(states)}
    for first, second in better:
        worse[first].add(second)
    try:
        upwards = list(TopologicalSorter(worse).static_order())
    except CycleError as error:
        raise CyclicOrderError(error.args[1][::-1]) from None
    below = [0] * states
    for state in upwards:
        for other in worse[state]:
            below[state] |= below[other] | 1 << other
    return _simplest(PartialOrder(_unpacked(below, states), np.eye(states, dtype=bool)))


def _unpacked(rows: Sequence[int], states: int) -> Matrix:
    raw = b"".join(row.to_bytes((states + 7) // 8, "little") for row in rows)
    packed = np.frombuffer(raw, dtype=np.uint8).reshape(states, -1)
    return np.unpackbits(packed, axis=1, count=states, bitorder="little").astype(bool)


def without_pairs(order: CompleteOrder, unknown: Iterable[Pair]) -> PartialOrder | CompleteOrder:
    """The order with the comparison of each pair unknown.

    A pair stays known where the comparisons that remain imply it, because another state stands
    or is tied between; ``implied`` lists such pairs.
    """
    whole = as_partial(order)
    better, tied = whole.better.copy(), whole.tied.copy()
    pairs = [pair for pair in unknown if pair[0] != pair[1]]
    for first, second in pairs:
        for matrix in (better, tied):
            matrix[first, second] = matrix[second, first] = False
    while _restored(better, tied, pairs):
        pass
    return _simplest(PartialOrder(better, tied))


def _restored(better: Matrix, tied: Matrix, pairs: Sequence[Pair]) -> bool:
    """Put back what the rest implies about the pairs; whether anything was."""
    changed = False
    weak = better | tied
    for first, second in [*pairs, *((b, a) for a, b in pairs)]:
        above = (better[first] & weak[:, second]) | (weak[first] & better[:, second])
        above[[first, second]] = False
        between = tied[first] & tied[:, second]
        between[[first, second]] = False
        if above.any() and not better[first, second]:
            better[first, second] = changed = True
        if between.any() and not tied[first, second]:
            tied[first, second] = tied[second, first] = changed = True
    return changed


def implied(order: PartialOrder | CompleteOrder, unknown: Iterable[Pair]) -> list[Pair]:
    """The pairs of ``unknown`` that the order nevertheless compares."""
    partial = as_partial(order)
    return [pair for pair in unknown if not partial.unknown[pair]]


def from_uncertain_statements(
    truths: Sequence[Truth], certain: Sequence[bool], states: int
) -> PartialOrder | CompleteOrder:
    """Option prioritisation in which some statements may not hold.

    Two states are compared by the first statement on which they differ; where that one is
    uncertain, the comparison is unknown. States with the same truth values are tied.
    """
    if all(certain):
        return from_statements(truths, states)
    better = np.zeros((states, states), dtype=bool)
    same = np.ones((states, states), dtype=bool)
    for truth, sure in zip(truths, certain, strict=True):
        if sure:
            better |= same & (truth[:, None] & ~truth)
        same &= truth[:, None] == truth
    return _simplest(PartialOrder(better, same))


def from_wishes(
    wishes: Iterable[tuple[Truth, Truth, int]], codes: NDArray[np.int64]
) -> PartialOrder | CompleteOrder:
    """Wishes each read by itself, all else equal; what they do not compare is unknown.

    A wish is where it holds, where it applies, and a mask of the options that it speaks of. A
    state where it holds is better than one where it does not if it applies to both and the two
    are alike in every other option. Raises ``CyclicOrderError`` where wishes contradict each
    other. O(wishes * states^2) at worst.
    """
    pairs = (
        pair
        for holds, applies, mask in wishes
        for pair in _all_else_equal(holds, applies, codes & ~np.int64(mask))
    )
    return from_pairs(pairs, len(codes))


def _all_else_equal(holds: Truth, applies: Truth, rest: NDArray[np.int64]) -> Iterator[Pair]:
    alike: dict[int, tuple[list[int], list[int]]] = {}
    for state in np.flatnonzero(applies).tolist():
        alike.setdefault(int(rest[state]), ([], []))[not holds[state]].append(state)
    for better, worse in alike.values():
        yield from product(better, worse)


def _simplest(order: PartialOrder) -> PartialOrder | CompleteOrder:
    return completed(order) or order
