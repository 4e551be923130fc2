"""Is there a completion of the unknown comparisons under which a state is stable, or unstable?

A branch and bound over the comparisons that matter. Every completion of what has been decided so
far lies between the bounds, so a branch ends as soon as they settle the question, and it must end
when no comparison that matters is unknown.
"""

from collections.abc import Iterator, Sequence

from miyanji.conflict.preferences.comparisons import Comparisons, bits
from miyanji.conflict.propagation import Closure
from miyanji.conflict.uncertain.bounds import Bounds
from miyanji.conflict.uncertain.moves import MaskedMoves

Choice = tuple[int, int, int]
# Decisions in a row; each takes two frames of Python's stack.
MAX_DEPTH = 200


class BudgetSpentError(Exception):
    """The search would take more steps than it may."""


class Search:
    """Searches with a common budget of steps; the same questions cost the same steps."""

    def __init__(self, moves: MaskedMoves, closure: Closure, per_question: int, total: int) -> None:
        self.moves = moves
        self.closure = closure
        self.per_question = per_question
        self.total = total
        self._left = 0

    def all_stable(
        self, orders: Sequence[Comparisons], parties: Sequence[int], state: int, concept: str
    ) -> bool:
        """Whether under some completion the state is stable for all the parties at once.

        Raises ``BudgetSpentError``.
        """
        self._begin()
        return self._stable(tuple(orders), parties, state, concept)

    def unstable(self, orders: Sequence[Comparisons], party: int, state: int, concept: str) -> bool:
        """Whether under some completion the state is unstable for the party.

        Raises ``BudgetSpentError``.
        """
        self._begin()
        worst = orders[party].preferring_to_unknown(state, above=False)
        return self._unstable(_put(tuple(orders), party, worst), party, state, concept)

    def _begin(self) -> None:
        self._left = min(self.per_question, self.total)

    def _spend(self, depth: int) -> None:
        if self._left == 0 or depth > MAX_DEPTH:
            raise BudgetSpentError
        self._left -= 1
        self.total -= 1

    def _stable(
        self,
        orders: tuple[Comparisons, ...],
        parties: Sequence[int],
        state: int,
        concept: str,
        depth: int = 0,
    ) -> bool:
        self._spend(depth)
        bounds = Bounds(self.moves, orders, self.closure)
        if not all(bounds.stable(i, state, concept, hopeful=True) for i in parties):
            return False
        open_ = [i for i in parties if not bounds.stable(i, state, concept, hopeful=False)]
        if not open_:
            return True
        party, better, worse = next(choices(bounds, open_[0], state, concept))
        return any(
            self._stable(_decided(orders, party, *pair), parties, state, concept, depth + 1)
            for pair in ((better, worse), (worse, better))
        )

    def _unstable(
        self,
        orders: tuple[Comparisons, ...],
        party: int,
        state: int,
        concept: str,
        depth: int = 0,
    ) -> bool:
        self._spend(depth)
        bounds = Bounds(self.moves, orders, self.closure)
        if bounds.stable(party, state, concept, hopeful=False):
            return False
        if not bounds.stable(party, state, concept, hopeful=True):
            return True
        chooser, better, worse = next(choices(bounds, party, state, concept))
        return any(
            self._unstable(_decided(orders, chooser, *pair), party, state, concept, depth + 1)
            for pair in ((worse, better), (better, worse))
        )


def choices(bounds: Bounds, party: int, state: int, concept: str) -> Iterator[Choice]:
    """Unknown comparisons that the party's stability at the state may hang on.

    Each is a party, and the two states in the order that favours stability.
    """
    own = bounds.orders[party]
    improvements = bounds.moves.targets[party][state] & own.maybe_above(state)
    places = improvements if concept != "sim" else 1 << state
    if concept != "sim":
        for improvement in bits(improvements):
            places |= bounds.reached(party, improvement, True)
    for other, order in enumerate(bounds.orders):
        if other != party:
            for place in bits(places):
                for end in bits(bounds.moves.targets[other][place] & order.unknown(place)):
                    yield other, end, place
    for place in bits(own.unknown(state)):
        yield party, state, place


def _decided(
    orders: tuple[Comparisons, ...], party: int, better: int, worse: int
) -> tuple[Comparisons, ...]:
    return _put(orders, party, orders[party].preferring(better, worse))


def _put(
    orders: tuple[Comparisons, ...], party: int, order: Comparisons
) -> tuple[Comparisons, ...]:
    return (*orders[:party], order, *orders[party + 1 :])
