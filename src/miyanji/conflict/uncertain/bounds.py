"""Whether a state is stable on the hopeful and on the fearful reading of what is unknown.

For a party at a state, the hopeful reading puts that state above everything it may be above, and
lets every opponent take every improvement that may be one; the fearful reading does the reverse.
Possible and necessary are definition 12 of docs/explanation/graph-model.md.

Where stability depends on the party's own order alone (Nash, GMR, SMR) both readings are
completions of the order, so the bounds are exact. For SEQ, SSEQ and SIM the opponents' readings
may contradict themselves: stable on the fearful reading is stable under every completion, and
unstable on the hopeful one is unstable under every completion, but not the reverse.
"""

from collections.abc import Sequence
from itertools import product

from miyanji.conflict.preferences.comparisons import Comparisons, bits
from miyanji.conflict.propagation import Closure
from miyanji.conflict.uncertain.moves import Change, MaskedMoves, reachable, reachable_from_all

OWN_ORDER_ONLY = ("nash", "gmr", "smr")
_IMPROVING = ("seq", "sseq")
_SYMMETRIC = ("smr", "sseq")


def opponents_moves(concept: str, hopeful: bool) -> bool | None:
    """Which moves sanction under a concept, in the words of ``Bounds.reached``."""
    return hopeful if concept in _IMPROVING else None


class Bounds:
    """Answers for one set of orders; remembers what opponents can reach."""

    def __init__(self, moves: MaskedMoves, orders: Sequence[Comparisons], closure: Closure) -> None:
        self.moves = moves
        self.orders = tuple(orders)
        self.closure = closure
        self._reached: dict[tuple[int, int, bool | None], int] = {}

    def stable(self, party: int, state: int, concept: str, *, hopeful: bool) -> bool:
        """Whether the state is stable for the party on that reading."""
        above = self.above(party, state, hopeful)
        improvements = self.moves.targets[party][state] & above
        if concept == "nash":
            return not improvements
        if concept == "sim":
            return all(self._hit(party, state, t, above, hopeful) for t in bits(improvements))
        return all(self._sanctioned(party, t, above, concept, hopeful) for t in bits(improvements))

    def above(self, party: int, state: int, hopeful: bool) -> int:
        """The states that the party prefers to ``state`` on that reading."""
        order = self.orders[party]
        return order.above[state] if hopeful else order.maybe_above(state)

    def _sanctioned(
        self, party: int, improvement: int, above: int, concept: str, hopeful: bool
    ) -> bool:
        improving = opponents_moves(concept, hopeful)
        ends = self.reached(party, improvement, improving) & ~above
        if concept not in _SYMMETRIC:
            return bool(ends)
        return any(not self.moves.targets[party][end] & above for end in bits(ends))

    def reached(self, party: int, start: int, improving: bool | None) -> int:
        """What the party's opponents reach: by any moves (None), by improvements that may be
        (True) or must be (False) such.
        """
        key = (party, start, improving)
        if key not in self._reached:
            group = self._others(party)
            found = reachable(group, start, lambda j, s: self.steps(j, s, improving), self.closure)
            self._reached[key] = found
        return self._reached[key]

    def prepare(self, party: int, improving: bool | None) -> None:
        """Find what the party's opponents reach from every state, cheaper than one by one."""
        if self.closure == "legal" and (party, 0, improving) not in self._reached:
            size = len(self.orders[party].above)
            found = reachable_from_all(
                self._others(party), size, lambda j, s: self.steps(j, s, improving)
            )
            for state, mask in enumerate(found):
                self._reached[party, state, improving] = mask

    def _others(self, party: int) -> list[int]:
        return [other for other in range(len(self.orders)) if other != party]

    def steps(self, party: int, state: int, improving: bool | None) -> int:
        """What one move, or improvement, of a party leads to."""
        targets = self.moves.targets[party][state]
        if improving is None:
            return targets
        order = self.orders[party]
        return targets & (order.maybe_above(state) if improving else order.above[state])

    def _hit(self, party: int, state: int, improvement: int, above: int, hopeful: bool) -> bool:
        """Whether some combination of the opponents' improvements sanctions the improvement."""
        for own in self.moves.changes[party][state]:
            if own.end != improvement:
                continue
            for flips in product(*self._answers(party, state, own, hopeful)):
                changed = own.flip
                for flip in flips:
                    changed |= flip
                end = self.moves.state_of.get(own.member ^ changed)
                if end is not None and not above >> end & 1:
                    return True
        return False

    def _answers(self, party: int, state: int, own: Change, hopeful: bool) -> list[list[int]]:
        found = []
        for other in self._others(party):
            better = self.steps(other, state, hopeful)
            found.append([0, *_flips(self.moves.changes[other][state], own.member, better)])
        return found


def _flips(changes: Sequence[Change], member: int, better: int) -> list[int]:
    return [c.flip for c in changes if c.member == member and better >> c.end & 1]


def combinations_to_try(bounds: Bounds) -> int:
    """How many combinations of changes SIM has to try at most, over all parties and states."""
    total = 0
    for party, changes in enumerate(bounds.moves.changes):
        for state, own in enumerate(changes):
            count = len(own)
            for other in range(len(bounds.orders)):
                if other != party:
                    count *= 1 + bounds.steps(other, state, True).bit_count()
            total += count
    return total
