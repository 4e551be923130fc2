"""The worst that opponents can do to a party from each state.

With complete preferences, whether a state z sanctions an improvement of party i from s depends
on s only through the threshold P_i(s): z sanctions where its value T_i(z) is at most P_i(s). So
one propagation of least values along the opponents' moves answers for all s at once. With
``closure``:

* ``legal``: sequences of opponents' moves in which none moves twice in succession, the canonical
  R_{N-i}: definition 3 of docs/explanation/graph-model.md; Fang, Hipel and Kilgour (1993),
  Interactive Decision Making, chapter 4;
* ``once_each``: every opponent moves at most once;
* ``single``: one move of one opponent (definition 11 for both).
"""

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Literal, get_args

import numpy as np

from miyanji.conflict.errors import CaseError
from miyanji.conflict.movers import NOTHING, Mover, Values

Closure = Literal["legal", "once_each", "single"]
CLOSURES: tuple[Closure, ...] = get_args(Closure)
MAX_ONCE_EACH = 12


def least_reachable(
    movers: Sequence[Mover], party: int, terminal: Values, *, improving: bool, closure: Closure
) -> Values:
    """For each state the least of ``terminal`` over what the opponents of ``party`` can reach.

    ``improving`` restricts the opponents to their own improvements; NOTHING where they cannot
    move. ``legal`` costs one pass over the opponents' moves for every sweep until nothing falls.
    """
    others = [mover for number, mover in enumerate(movers) if number != party]
    return _CLOSURES[closure](others, terminal, improving)


def _legal(others: Sequence[Mover], terminal: Values, improving: bool) -> Values:
    if all(mover.transitive for mover in others):
        return _reachable(others, terminal, improving)
    least = [np.full_like(terminal, NOTHING) for _ in others]
    due = set(range(len(others)))
    while due:
        for number, mover in enumerate(others):
            if number not in due:
                continue
            due.discard(number)
            onward = _least_of([terminal, *(least[k] for k in range(len(others)) if k != number)])
            value = mover.least(onward, improving)
            if (value < least[number]).any():
                least[number] = value
                due |= set(range(len(others))) - {number}
    return _least_of([np.full_like(terminal, NOTHING), *least])


def _reachable(others: Sequence[Mover], terminal: Values, improving: bool) -> Values:
    """Where every opponent's moves are transitive, legal sequences are plain reachability."""
    least, onward = np.full_like(terminal, NOTHING), np.empty_like(terminal)
    settled = 0
    while settled < len(others):
        for mover in others:
            np.minimum(terminal, least, out=onward)
            value = np.minimum(least, mover.least(onward, improving))
            settled = settled + 1 if np.array_equal(value, least) else 0
            least = value
            if settled >= len(others):
                break
    return least


def _once_each(others: Sequence[Mover], terminal: Values, improving: bool) -> Values:
    if len(others) > MAX_ONCE_EACH:
        raise CaseError(
            f"the closure once_each is limited to {MAX_ONCE_EACH + 1} parties; use legal or single"
        )
    nobody = np.full_like(terminal, NOTHING)
    least: dict[frozenset[int], Values] = {frozenset(): nobody}
    for size in range(1, len(others) + 1):
        for group in map(frozenset, combinations(range(len(others)), size)):
            onward = {k: np.minimum(terminal, least[group - {k}]) for k in group}
            least[group] = _least_of(
                [nobody, *(others[k].least(onward[k], improving) for k in group)]
            )
    return least[frozenset(range(len(others)))]


def _single(others: Sequence[Mover], terminal: Values, improving: bool) -> Values:
    nobody = np.full_like(terminal, NOTHING)
    return _least_of([nobody, *(mover.least(terminal, improving) for mover in others)])


def _least_of(values: Sequence[Values]) -> Values:
    found = values[0].copy()
    for value in values[1:]:
        np.minimum(found, value, out=found)
    return found


_CLOSURES: dict[str, Callable[[Sequence[Mover], Values, bool], Values]] = {
    "legal": _legal,
    "once_each": _once_each,
    "single": _single,
}
