"""Sets of levers in order of their cost."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from heapq import heappop, heappush


def exact_cost(cost: float) -> Fraction:
    """A cost as the decimal number that was written, so that 0.1 + 0.2 is 0.3."""
    return Fraction(repr(cost))


def by_cost(costs: Sequence[Fraction]) -> Iterator[tuple[Fraction, frozenset[int]]]:
    """Every subset, cheapest first, each once; memory grows with the number taken.

    Costs must not be negative. Each set follows from one other: by taking the next dearer lever
    as well, or instead of its last one.
    """
    order = sorted(range(len(costs)), key=lambda k: (costs[k], k))
    yield Fraction(0), frozenset()
    heap: list[tuple[Fraction, tuple[int, ...]]] = [(costs[order[0]], (0,))] if order else []
    while heap:
        cost, places = heappop(heap)
        yield cost, frozenset(order[place] for place in places)
        following = places[-1] + 1
        if following < len(order):
            dearer = costs[order[following]]
            heappush(heap, (cost + dearer, (*places, following)))
            swapped = cost - costs[order[places[-1]]] + dearer
            heappush(heap, (swapped, (*places[:-1], following)))
