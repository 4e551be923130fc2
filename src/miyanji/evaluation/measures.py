"""Counting hits: precision, recall, F1, accuracy and confusion tables."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Counts:
    """Things found and in the gold (``hits``), found only (``false``), in the gold only."""

    hits: int = 0
    false: int = 0
    missed: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.hits + other.hits, self.false + other.false, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        return share(self.hits, self.hits + self.false, empty=1.0)

    @property
    def recall(self) -> float:
        """Share of the gold that was found; 1 where the gold is empty."""
        return share(self.hits, self.hits + self.missed, empty=1.0)

    @property
    def f1(self) -> float:
        """Harmonic mean of the two; 1 where there was nothing to find and nothing was found."""
        return share(2 * self.hits, 2 * self.hits + self.false + self.missed, empty=1.0)

    def scores(self) -> dict[str, float]:
        """The three figures and the number of things in the gold."""
        return {
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1,
            "n": float(self.hits + self.missed),
        }


def share(part: float, whole: float, empty: float = 0.0) -> float:
    """A quotient, or ``empty`` where the whole is nothing."""
    return part / whole if whole else empty


def set_counts(gold: Iterable[str], found: Iterable[str]) -> Counts:
    """Counts of two sets of ids."""
    expected, got = set(gold), set(found)
    return Counts(len(expected & got), len(got - expected), len(expected - got))


def accuracy(pairs: Sequence[Pair]) -> float:
    """Share of (gold, found) pairs that agree; 1 where there are none."""
    return share(sum(gold == found for gold, found in pairs), len(pairs), empty=1.0)


def class_counts(pairs: Iterable[Pair], name: str) -> Counts:
    """Counts of one class in (gold, found) pairs."""
    flags = Counter((gold == name, found == name) for gold, found in pairs)
    return Counts(flags[True, True], flags[False, True], flags[True, False])


def macro_f1(pairs: Sequence[Pair], classes: Sequence[str]) -> float:
    """Mean F1 of the classes that occur on either side; 1 where there are no pairs.

    A class that neither the gold nor the coder uses has no F1 and is left out.
    """
    present = {name for pair in pairs for name in pair}
    values = [class_counts(pairs, name).f1 for name in classes if name in present]
    return share(sum(values), len(values), empty=1.0)


def confusion(pairs: Iterable[Pair]) -> dict[str, dict[str, int]]:
    """How often each gold value (outer key) was read as each value (inner key)."""
    table: dict[str, dict[str, int]] = {}
    for (gold, found), count in sorted(Counter(pairs).items()):
        table.setdefault(gold, {})[found] = count
    return table
