"""Which unknown comparison matters most to an answer."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.model import GraphModel
from miyanji.conflict.options import distinct_names
from miyanji.conflict.preferences.orders import PartialOrder
from miyanji.conflict.readings.profiles import Readings


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
        if isinstance(order, PartialOrder):
            ranks = np.array(readings.orders[party])[chosen[:, party]]
            found.extend(_of_party(party, order, ranks, yes))
    kept = [item for item in found if item.weight > 1e-12]
    kept.sort(key=lambda item: (-item.weight, item.party, item.first, item.second))
    return kept[:limit]


def _of_party(
    party: int, order: PartialOrder, ranks: NDArray[np.int32], yes: NDArray[np.bool_]
) -> list[Deciding]:
    found = []
    overall = yes.mean() * (1 - yes.mean())
    for first, second in np.argwhere(np.triu(order.unknown)).tolist():
        over = ranks[:, first] > ranks[:, second]
        counts = int(over.sum()), int((over & yes).sum())
        rest = len(yes) - counts[0], int((~over & yes).sum())
        within = sum(k * (n - k) / n for n, k in (counts, rest) if n) / len(yes)
        weight = 1 - within / overall if overall else 0.0
        found.append(Deciding(party, first, second, *counts, *rest, float(weight)))
    return found


def _beside(model: GraphModel, first: str, second: str) -> str:
    """How one state differs from another: ``with Cap, without Ship``."""
    options = list(zip(distinct_names(model.parties), first, second, strict=True))
    more = [name for name, mine, other in options if mine > other]
    less = [name for name, mine, other in options if mine < other]
    parts = (("with", more), ("without", less))
    return "; ".join(f"{word} {', '.join(names)}" for word, names in parts if names)
