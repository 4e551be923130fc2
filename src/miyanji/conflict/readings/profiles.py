"""Readings of a whole case: one completion for every party, all of them or a sample."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import prod, sqrt

import numpy as np

from miyanji.conflict.errors import CaseError
from miyanji.conflict.model import GraphModel
from miyanji.conflict.preferences.orders import Ranks
from miyanji.conflict.readings.extensions import TooManySetsError, extensions

MAX_READINGS = 4_096
SAMPLE = 500
SEED = 20250305
# Python and most readers of JSON stop a little above.
MAX_DIGITS = 4_000


@dataclass(frozen=True, eq=False)
class Readings:
    """For each party distinct orders, and the readings as numbers of orders, one per party.

    ``exact``: these are all readings, each once. Otherwise they were drawn at random with
    ``seed``; ``total`` is their whole number, None where that could not be counted.
    """

    orders: tuple[tuple[Ranks, ...], ...]
    chosen: tuple[tuple[int, ...], ...]
    exact: bool
    total: int | None
    seed: int | None

    @property
    def number(self) -> int:
        """How many readings were looked at."""
        return len(self.chosen)

    @property
    def writable_total(self) -> int | None:
        """The whole number of readings; None also where it has too many digits."""
        return None if self.total is None or self.total >= 10**MAX_DIGITS else self.total

    def to_dict(self) -> dict[str, object]:
        """How many there are and whether they were drawn."""
        return {
            "number": self.number,
            "exact": self.exact,
            "total": self.writable_total,
            "seed": self.seed,
        }

    def share(self, holds: int) -> dict[str, object]:
        """A number of readings as a share, never bare: of how many, and how sure."""
        found: dict[str, object] = {
            "readings": holds,
            "of": self.number,
            "share": holds / self.number,
            "exact": self.exact,
        }
        if not self.exact:
            found |= {"interval": self.interval(holds), "seed": self.seed}
        return found

    def interval(self, holds: int) -> list[float]:
        """The 95 % score interval of the share."""
        return interval(holds, self.number)


def interval(holds: int, number: int) -> list[float]:
    """The 95 % score interval of a share (Wilson 1927, JASA 22)."""
    z = 1.959964
    middle = (holds + z * z / 2) / (number + z * z)
    half = z / (number + z * z) * sqrt(holds * (number - holds) / number + z * z / 4)
    return [round(max(0.0, middle - half), 6), round(min(1.0, middle + half), 6)]


def readings(
    model: GraphModel, *, most: int = MAX_READINGS, sample: int = SAMPLE, seed: int = SEED
) -> Readings:
    """All readings where there are at most ``most``; else ``sample`` of them, drawn uniformly.

    Raises ``CaseError`` where they can neither be counted nor drawn.
    """
    parties = [extensions(order) for order in model.orders]
    counts = [party.count for party in parties]
    total = prod(c for c in counts if c is not None) if None not in counts else None
    if total is not None and total <= most:
        orders = tuple(tuple(party.all()) for party in parties)
        chosen = tuple(product(*(range(len(found)) for found in orders)))
        return Readings(orders, chosen, True, total, None)
    random = np.random.default_rng(seed)
    try:
        drawn = [party.drawn(random, sample) for party in parties]
    except TooManySetsError:
        raise CaseError(
            "more than 100 states are so loosely compared that readings can neither be counted "
            "nor drawn; state more comparisons, or see what is possible with `miyanji solve`"
        ) from None
    return assembled(drawn, total, seed)


def assembled(drawn: Sequence[Sequence[Ranks]], total: int | None, seed: int) -> Readings:
    """Drawn readings from each party's orders, one for every reading."""
    parties = [_numbered(orders) for orders in drawn]
    chosen = tuple(zip(*(numbers for _, numbers in parties), strict=True))
    return Readings(tuple(orders for orders, _ in parties), chosen, False, total, seed)


def _numbered(orders: Sequence[Ranks]) -> tuple[tuple[Ranks, ...], list[int]]:
    """Distinct orders, and for each given one the number of its like."""
    number_of: dict[bytes, int] = {}
    distinct: list[Ranks] = []
    numbers = []
    for order in orders:
        key = order.tobytes()
        if key not in number_of:
            number_of[key] = len(distinct)
            distinct.append(order)
        numbers.append(number_of[key])
    return tuple(distinct), numbers
