"""How many rankings satisfy a requirement, exactly.

Put every state at an independent uniform height. Where the target's height is q, every other
state is below it with probability q, so that

    strict rankings = n! * integral from 0 to 1 of f(q) dq,

with f(q) the probability that the clauses hold: a polynomial with whole coefficients. It is found
by branching on states, with sub-problems remembered and split where they share no state, after
states and clauses that cannot be told apart are merged (weighted model counting; Chavira and
Darwiche 2008, Artificial Intelligence 172). A polynomial is held as its value at 2**bits
(Kronecker substitution), so that sums and products are those of whole numbers.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import reduce
from math import factorial, lcm
from operator import or_
from typing import Any

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.inverse.arena import Mask, mask_of, states_of
from miyanji.conflict.inverse.requirement import Clause

Term = Mask
Formula = frozenset[frozenset[Term]]
Weight = tuple[int, ...]
MAX_STEPS = 20_000
MAX_BITS = 6_000_000
_PLACES = 300


class TooManyStepsError(Exception):
    """The clauses are too entangled to be counted within the limit."""


def count_rankings(clauses: Sequence[Clause], states: int, limit: int = MAX_STEPS) -> int:
    """Strict rankings of so many states that satisfy all clauses.

    Raises ``TooManyStepsError`` where more than ``limit`` sub-problems would be solved. The work
    is linear in the clauses where they share no state, as always under Nash, GMR and SEQ with
    moves by options.
    """
    whole = factorial(states)
    coefficients = _coefficients(clauses, limit)
    return sum(c * (whole // (power + 1)) for power, c in enumerate(coefficients) if c)


def exact_share(clauses: Sequence[Clause], limit: int = MAX_STEPS) -> Fraction:
    """The share of strict rankings that satisfy all clauses, whatever the number of states.

    Raises ``TooManyStepsError``, also where f has too many digits.
    """
    coefficients = _coefficients(clauses, limit, MAX_BITS)
    common = lcm(*range(1, len(coefficients) + 1))
    total = sum(c * (common // (power + 1)) for power, c in enumerate(coefficients) if c)
    return Fraction(total, common)


def _coefficients(clauses: Sequence[Clause], limit: int, most_bits: int | None = None) -> list[int]:
    """Those of f."""
    formula, weights = _merged(frozenset(frozenset(clause.alternatives) for clause in clauses))
    counter = _Counter(weights, limit)
    if most_bits is not None and counter.bits * sum(map(sum, weights)) > most_bits:
        raise TooManyStepsError
    return _unpacked(counter.solve(formula), counter.bits)


def share_of_rankings(clauses: Sequence[Clause], limit: int = MAX_STEPS) -> float:
    """The share of strict rankings that satisfy all clauses, to about twelve digits.

    By Gauss and Legendre's quadrature of the same f, which is smooth; for numbers of states whose
    factorials nobody wants to write. Raises ``TooManyStepsError``.
    """
    formula, weights = _merged(frozenset(frozenset(clause.alternatives) for clause in clauses))
    places, masses = np.polynomial.legendre.leggauss(_PLACES)
    values = _Evaluator(weights, limit, (places + 1) / 2).solve(formula)
    return float((masses / 2 * values).sum())


def clause_mask(clause: Iterable[Term]) -> Mask:
    """All states that a clause names."""
    return reduce(or_, clause, 0)


def _unpacked(value: int, bits: int) -> list[int]:
    """The coefficients of a polynomial from its value at 2**bits; bits are whole bytes."""
    half, digit = 1 << (bits - 1), bits // 8
    width = value.bit_length() // bits + 2
    shifted = value + half * (((1 << bits * width) - 1) // ((1 << bits) - 1))
    raw = shifted.to_bytes(digit * width, "little")
    return [int.from_bytes(raw[k * digit : (k + 1) * digit], "little") - half for k in range(width)]


def _merged(formula: Formula) -> tuple[Formula, list[Weight]]:
    """The formula over merged states, and the weight of each of those.

    States that occur only together hold together; clauses that differ in one private term become
    one; states that occur alone in the same clauses hold if any does. A weight of (a, b, ...) is
    the probability that all of a states are below, or all of another b, or ...
    """
    clauses = _joined_by_private(formula)
    blocks = _together(clauses)
    weights: list[Weight] = [(len(block),) for block in blocks]
    block_of = {state: k for k, block in enumerate(blocks) for state in block}
    renamed = [
        {mask_of({block_of[state] for state in states_of(term)}) for term in clause}
        for clause in clauses
    ]
    return _either(renamed, weights)


def _joined_by_private(formula: Formula) -> list[set[Term]]:
    """Clauses that differ only in a term of states found nowhere else, made one."""
    uses: dict[Term, int] = {}
    for clause in formula:
        for term in clause:
            uses[term] = uses.get(term, 0) + 1
    common = _shared_states(uses)
    groups: dict[frozenset[Term], Term] = {}
    alone: list[set[Term]] = []
    for clause in sorted(formula, key=sorted):
        private = [term for term in clause if uses[term] == 1 and not term & common]
        if len(private) == 1:
            rest = clause - {private[0]}
            groups[rest] = groups.get(rest, 0) | private[0]
        else:
            alone.append(set(clause))
    return alone + [set(rest) | {term} for rest, term in groups.items()]


def _shared_states(uses: dict[Term, int]) -> Mask:
    """The states that occur in more than one term, or in a term of more than one clause."""
    seen = common = 0
    for term, count in uses.items():
        common |= term if count > 1 else seen & term
        seen |= term
    return common


def _together(clauses: Sequence[set[Term]]) -> list[list[int]]:
    """The classes of states that occur in the same terms."""
    where: dict[int, list[int]] = {}
    for number, term in enumerate(sorted({term for clause in clauses for term in clause})):
        for state in states_of(term):
            where.setdefault(state, []).append(number)
    blocks: dict[tuple[int, ...], list[int]] = {}
    for state in sorted(where):
        blocks.setdefault(tuple(where[state]), []).append(state)
    return list(blocks.values())


def _either(clauses: list[set[Term]], weights: list[Weight]) -> tuple[Formula, list[Weight]]:
    terms = {term for clause in clauses for term in clause}
    inside = clause_mask(term for term in terms if term.bit_count() > 1)
    where: dict[Term, list[int]] = {}
    for number, clause in enumerate(clauses):
        for term in clause:
            if term.bit_count() == 1 and not term & inside:
                where.setdefault(term, []).append(number)
    groups: dict[tuple[int, ...], list[Term]] = {}
    for term in sorted(where):
        groups.setdefault(tuple(where[term]), []).append(term)
    for places, (first, *others) in groups.items():
        weights[first.bit_length() - 1] += sum((weights[t.bit_length() - 1] for t in others), ())
        for number in places:
            clauses[number] -= set(others)
    return frozenset(map(frozenset, clauses)), weights


class _Counter:
    """Solves formulas over states with the given weights, each only once."""

    def __init__(self, weights: Sequence[Weight], limit: int) -> None:
        self.weights = weights
        # Sums of absolute coefficients grow at most by 2 * 2**e + 1 with a weight of e parts.
        self.bits = 8 * ((sum(5 * len(w) + 4 for w in weights) // 4 + 16) // 8)
        self.left = limit
        self.known: dict[Formula, Any] = {frozenset(): 1}

    def solve(self, formula: Formula) -> Any:
        """The probability that every clause has a term that holds, as a packed polynomial."""
        if formula not in self.known:
            self.left -= 1
            if self.left < 0:
                raise TooManyStepsError
            self.known[formula] = self._solved(formula)
        return self.known[formula]

    def _solved(self, formula: Formula) -> Any:
        parts = _parts(formula)
        value: Any = 1
        for part in sorted(parts, key=len, reverse=True):
            if len(part) == 1 and _disjoint(*part):
                value = value - self._unmet(value, *part)
            else:
                value = value * self._branched(part) if len(parts) == 1 else self.solve(part)
        return value

    def _unmet(self, value: Any, clause: frozenset[Term]) -> Any:
        """The value times the probability that no term of the clause holds."""
        for term in clause:
            met = value
            for state in states_of(term):
                met = self._times(met, self.weights[state])
            value = value - met
        return value

    def _branched(self, formula: Formula) -> Any:
        state = _most_used(formula)
        with_it, without = _given(formula, 1 << state, True), _given(formula, 1 << state, False)
        low = 0 if without is None else self.solve(without)
        high = 0 if with_it is None else self.solve(with_it)
        return low + self._times(high - low, self.weights[state])

    def _times(self, value: Any, weight: Weight) -> Any:
        """The value times the weight."""
        if len(weight) == 1:
            return value << self.bits * weight[0]
        missed = value
        for power in weight:
            missed -= missed << self.bits * power
        return value - missed


class _Evaluator(_Counter):
    """The same recursion over the values of f at given heights."""

    def __init__(self, weights: Sequence[Weight], limit: int, heights: NDArray[np.float64]) -> None:
        super().__init__(weights, limit)
        self.heights = heights

    def _times(self, value: Any, weight: Weight) -> Any:
        missed = value
        for power in weight:
            missed = missed * (1 - self.heights**power)
        return value - missed


def _disjoint(clause: frozenset[Term]) -> bool:
    return sum(term.bit_count() for term in clause) == clause_mask(clause).bit_count()


def _given(formula: Formula, state: Term, holds: bool) -> Formula | None:
    """The clauses once it is known of a state whether it holds; None where one cannot."""
    left = set()
    for clause in formula:
        if holds:
            terms = {term & ~state for term in clause}
        else:
            terms = {term for term in clause if not term & state}
        if not terms:
            return None
        if 0 not in terms:
            left.add(frozenset(terms))
    return frozenset(left)


def _most_used(formula: Formula) -> int:
    counts: dict[int, int] = {}
    for clause in formula:
        for state in states_of(clause_mask(clause)):
            counts[state] = counts.get(state, 0) + 1
    return max(counts, key=lambda state: (counts[state], -state))


def _parts(formula: Formula) -> list[Formula]:
    """The formula split where parts share no state."""
    parts: list[tuple[Mask, list[frozenset[Term]]]] = []
    for clause in formula:
        mask, members = clause_mask(clause), [clause]
        apart = []
        for other, others in parts:
            if other & mask:
                mask, members = mask | other, members + others
            else:
                apart.append((other, others))
        parts = [*apart, (mask, members)]
    return [frozenset(members) for _, members in parts]
