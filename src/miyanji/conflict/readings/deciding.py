"""Which unknown comparison matters most to an answer."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.model import GraphModel
from miyanji.conflict.options import distinct_names
from miyanji.conflict.preferences.orders import PartialOrder
from miyanji.conflict.readings.profiles import Readings

# Weights that differ only by rounding are told apart by the states.
_SLACK = 20


@dataclass(frozen=True, slots=True)
class Deciding:
    """A comparison and what the answer is on either side of it.

    ``first`` preferred to ``second`` in ``over`` readings, of which the answer is yes in
    ``over_yes``; the other way round in ``under``, yes in ``under_yes``. ``weight`` is the part
    of the answer's variance that knowing the comparison removes.
    """

    party: int
    first: int
    second: int
    over: int
    over_yes: int
    under: int
    under_yes: int
    weight: float

    def to_dict(self, model: GraphModel) -> dict[str, object]:
        """As plain data; numbers of readings with yes, of all readings on that side."""
        space = model.space
        return {
            "party": model.names[self.party],
            "first": space.text(self.first),
            "second": space.text(self.second),
            "if_first_is_preferred": {"readings": self.over_yes, "of": self.over},
            "if_second_is_preferred": {"readings": self.under_yes, "of": self.under},
            "weight": round(self.weight, 6),
        }

    def sentence(self, model: GraphModel) -> str:
        """What matters most, with the numbers on either side."""
        first, second = model.space.text(self.first), model.space.text(self.second)
        ways = _beside(model, first, second)
        return (
            f"What matters most: whether {model.names[self.party]} prefers {first} ({ways}) to "
            f"{second} (then {self.over_yes:,} of {self.over:,}) or the other way round (then "
            f"{self.under_yes:,} of {self.under:,})."
        )


def deciding(
    model: GraphModel,
    readings: Readings,
    answers: Sequence[bool] | NDArray[np.bool_],
    limit: int = 5,
) -> list[Deciding]:
    """The unknown comparisons that matter most, first the one whose answer would settle most.

    Comparisons that make no difference are left out.
    """
    yes = np.array(answers, dtype=bool)
    chosen = np.array(readings.chosen, dtype=np.int64)
    found: list[Deciding] = []
    for party, order in enumerate(model.orders):
        if isinstance(order, PartialOrder) and 0 < yes.sum() < len(yes):
            ranks = np.array(readings.orders[party])[chosen[:, party]]
            found.extend(_of_party(party, order, ranks, yes, limit))
    kept = [item for item in found if item.weight > 1e-12]
    kept.sort(key=lambda item: (-item.weight, item.party, item.first, item.second))
    return kept[:limit]


def _of_party(
    party: int,
    order: PartialOrder,
    ranks: NDArray[np.int32],
    yes: NDArray[np.bool_],
    limit: int,
) -> list[Deciding]:
    """The party's comparisons that matter most; O(readings * states^2)."""
    over, over_yes = _counts(ranks), _counts(ranks[yes])
    under, under_yes = len(yes) - over, int(yes.sum()) - over_yes
    within = _within(over, over_yes) + _within(under, under_yes)
    overall = yes.mean() * (1 - yes.mean())
    weight = np.where(np.triu(order.unknown), 1 - within / len(yes) / overall, -1.0).ravel()
    best = np.argsort(-weight, kind="stable")[: limit + _SLACK]
    best = best[np.lexsort((best, -weight[best].round(12)))][:limit]
    found = []
    for k in best[weight[best] > 0].tolist():
        first, second = divmod(k, len(over))
        a, b, c, d = (int(counts[first, second]) for counts in (over, over_yes, under, under_yes))
        found.append(Deciding(party, first, second, a, b, c, d, float(weight[k])))
    return found


def _counts(ranks: NDArray[np.int32]) -> NDArray[np.int64]:
    """For every pair of states the rows that rank the first higher."""
    rows = [np.count_nonzero(ranks[:, [k]] > ranks, axis=0) for k in range(ranks.shape[1])]
    return np.array(rows, dtype=np.int64)


def _within(number: NDArray[np.int64], yes: NDArray[np.int64]) -> NDArray[np.float64]:
    """What is left of the variance where the answer is yes in so many of a number."""
    return np.asarray(yes * (number - yes) / np.maximum(number, 1))


def _beside(model: GraphModel, first: str, second: str) -> str:
    """How one state differs from another: ``with Cap, without Ship``."""
    options = list(zip(distinct_names(model.parties), first, second, strict=True))
    more = [name for name, mine, other in options if mine > other]
    less = [name for name, mine, other in options if mine < other]
    parts = (("with", more), ("without", less))
    return "; ".join(f"{word} {', '.join(names)}" for word, names in parts if names)
