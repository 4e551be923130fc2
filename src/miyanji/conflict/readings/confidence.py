"""Readings weighed by the confidence of the statements behind them.

Every uncertain statement holds with its confidence, each independently of the others. Which of
them hold settles what is known of a party's order, and every order that keeps what is then known
is equally likely. So the weight of a reading is the sum, over the sets of statements that may
hold, of the chance of the set divided by the number of its readings. Sets whose wishes contradict
each other are left out, and the rest is scaled up.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.case import Case
from miyanji.conflict.errors import CaseError
from miyanji.conflict.preferences.forms import CyclicOrderError
from miyanji.conflict.preferences.orders import Order, Ranks, as_partial
from miyanji.conflict.preferences.stated import Stated
from miyanji.conflict.readings.extensions import TooManySetsError, extensions
from miyanji.conflict.readings.profiles import SAMPLE, SEED, Readings, assembled, interval

MAX_UNCERTAIN = 10
_ROUNDS = 100
METHOD = (
    "each statement holds with its confidence, independently; every order that keeps what then "
    "is known counts alike"
)


@dataclass(frozen=True, eq=False)
class Weighed:
    """Readings with their weights, which add up to one.

    ``exact``: these are all readings. Otherwise they were drawn by confidence, and weigh alike.
    ``statements`` is the number of uncertain ones.
    """

    readings: Readings
    weights: NDArray[np.float64]
    exact: bool
    statements: int

    def share(self, answers: NDArray[np.bool_]) -> dict[str, object]:
        """The weight of the readings with yes, never bare: of how many, how, and how sure."""
        found: dict[str, object] = {
            "share": round(float(self.weights[answers].sum()), 12),
            "exact": self.exact,
            "readings": len(self.weights),
            "uncertain_statements": self.statements,
            "method": METHOD,
        }
        if not self.exact:
            yes = int(answers.sum())
            found |= {"interval": interval(yes, len(answers)), "seed": self.readings.seed}
        return found

    def text(self, answers: NDArray[np.bool_]) -> str:
        """The same as a clause."""
        share = float(self.weights[answers].sum())
        if self.exact:
            return f"by confidence {share:.3f} (exact)"
        low, high = interval(int(answers.sum()), len(answers))
        return (
            f"by confidence {share:.3f} (95 % interval {low:.3f} to {high:.3f}; "
            f"{len(answers):,} drawn by confidence)"
        )


def weighed(
    case: Case, read: Readings, *, sample: int = SAMPLE, seed: int = SEED
) -> Weighed | None:
    """The readings by confidence; None where no statement is uncertain.

    Exact where ``read`` holds all readings and at most ``MAX_UNCERTAIN`` statements of a party
    are uncertain; else drawn. Raises ``CaseError`` where the statements cannot be drawn from.
    """
    uncertain = [_uncertain(given) for given in case.stated or (None,) * len(read.orders)]
    number = sum(map(len, uncertain))
    if not number:
        return None
    if read.exact and max(map(len, uncertain)) <= MAX_UNCERTAIN:
        return Weighed(read, _weights(case, read), True, number)
    random = np.random.default_rng(seed)
    try:
        drawn = [
            _drawn(given, order, random, sample)
            for given, order in zip(case.stated, case.model.orders, strict=True)
        ]
    except TooManySetsError:
        raise CaseError("too few states are compared to draw readings by confidence") from None
    found = assembled(drawn, read.total, seed)
    return Weighed(found, np.full(sample, 1 / sample), False, number)


def _uncertain(given: Stated | None) -> list[int]:
    """The statements that may not hold."""
    return [] if given is None else [k for k, sure in enumerate(given.certain) if not sure]


def _weights(case: Case, read: Readings) -> NDArray[np.float64]:
    parties = [
        np.full(len(orders), 1 / len(orders))
        if given is None or not _uncertain(given)
        else _of_party(given, order, orders)
        for given, order, orders in zip(case.stated, case.model.orders, read.orders, strict=True)
    ]
    chosen = np.array(read.chosen)
    spread = [weights[chosen[:, party]] for party, weights in enumerate(parties)]
    return np.asarray(np.prod(spread, axis=0))


def _of_party(given: Stated, known: Order, orders: Sequence[Ranks]) -> NDArray[np.float64]:
    """The weight of each of the orders of a party, which are all completions of what is known."""
    rows, open_ = np.array(orders), as_partial(known).unknown
    found = np.zeros(len(rows))
    for chance, order in _sets(given):
        first, second = np.nonzero(as_partial(order).better & open_)
        keeps = (rows[:, first] > rows[:, second]).all(axis=1)
        found += chance * keeps / keeps.sum()
    if not found.sum():
        raise CaseError("the uncertain statements contradict each other in every case; drop one")
    return np.asarray(found / found.sum())


def _sets(given: Stated) -> Iterator[tuple[float, Order]]:
    """Every set of statements that may hold, with its chance and what then is known."""
    for holds in product(*((True,) if sure else (True, False) for sure in given.certain)):
        pairs = zip(holds, given.confidences, strict=True)
        try:
            yield prod(c if held else 1 - c for held, c in pairs), given.order(holds)
        except CyclicOrderError:
            continue


def _drawn(
    given: Stated | None, order: Order, random: np.random.Generator, number: int
) -> list[Ranks]:
    """So many orders of a party, drawn by confidence."""
    if not _uncertain(given):
        return extensions(order).drawn(random, number)
    assert given is not None
    found: list[Ranks] = []
    for _ in range(_ROUNDS):
        holds = random.random((number - len(found), len(given.texts))) < given.confidences
        for row, count in zip(*np.unique(holds, axis=0, return_counts=True), strict=True):
            try:
                known = given.order(row.tolist())
            except CyclicOrderError:
                continue
            found += extensions(known).drawn(random, int(count))
        if len(found) == number:
            order_of = random.permutation(number).tolist()
            return [found[k] for k in order_of]
    raise CaseError("the uncertain statements nearly always contradict each other; drop one")
