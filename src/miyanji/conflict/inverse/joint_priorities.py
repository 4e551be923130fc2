"""The fewest statements of all parties together to be moved, so that a state is an equilibrium.

Sums of moved statements are tried in turn, and for each every way to share it out. Under Nash,
GMR and SMR the parties' lists do not touch each other; under SEQ, SSEQ and SIM every combination
is tried for itself, of those lists that meet what the party needs whatever the others prefer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from miyanji.conflict.inverse.arena import Arena
from miyanji.conflict.inverse.joint import NEEDED, is_equilibrium
from miyanji.conflict.inverse.priorities import (
    Moved,
    NotFound,
    Priorities,
    Priority,
    fewest_moved,
    levels,
)
from miyanji.conflict.inverse.requirement import DEPENDS_ON_OTHERS, above, requirement
from miyanji.conflict.preferences.forms import Truth
from miyanji.conflict.preferences.orders import CompleteOrder, Ranks, changed_pairs
from miyanji.conflict.solving import stable_states

MAX_TRIALS = 2_000
_STATES = 100_000
_SIM = 5
MAX_LISTS = 5_000

Lists = Sequence[Truth] | None
Listed = tuple[Priority, Ranks]


@dataclass(frozen=True, eq=False)
class JointMoved:
    """New lists of all parties, None for one without statements."""

    parties: tuple[Moved | None, ...]

    @property
    def number(self) -> int:
        """Statements moved, over all parties."""
        return sum(party.number for party in self.parties if party is not None)


class _Party:
    """One party's lists by the number of statements moved, of each order the first."""

    def __init__(self, arena: Arena, concept: str, party: int, ranks: Ranks, truths: Lists) -> None:
        need = NEEDED.get(concept)
        clauses = requirement(arena, party, need) if need and truths else []
        self.ranks = ranks
        self.truths = truths
        self.priorities = Priorities(truths or (), arena.target, clauses)
        self._levels = levels(len(truths or ()), MAX_LISTS)
        self._known: list[list[Listed]] = []
        self._left: list[Iterator[Listed]] = []
        self._seen: set[bytes] = set()

    def reaches(self, number: int) -> bool:
        """Whether there are lists with so many statements moved, within the limit."""
        while len(self._known) <= number:
            following = next(self._levels, None)
            if following is None:
                return False
            self._known.append([])
            self._left.append(self._level(*following))
        return True

    @property
    def complete(self) -> bool:
        """Whether there are no lists beyond those within reach."""
        return len(self._known) >= len(self.truths or (None,))

    def moved(self, number: int) -> Iterator[Listed]:
        """The lists with so many statements moved, those seen before first."""
        if not self.reaches(number):
            return
        at = 0
        while True:
            known = self._known[number]
            if at == len(known):
                following = next(self._left[number], None)
                if following is None:
                    return
                known.append(following)
            yield known[at]
            at += 1

    def _level(self, number: int, lists: Iterator[Priority]) -> Iterator[Listed]:
        for priority in self.priorities.stable(lists):
            order = self.priorities.ranks(priority) if number else self.ranks
            key = order.tobytes()
            if key not in self._seen:
                self._seen.add(key)
                yield priority, order

    def as_moved(self, number: int, listed: Listed) -> Moved | None:
        """The list with what it changes; None for a party without statements."""
        priority, order = listed
        if self.truths is None:
            return None
        return Moved(number, priority, changed_pairs(self.ranks, order), order)


def fewest_moved_jointly(
    arena: Arena, concept: str, ranks: Sequence[Ranks], truths: Sequence[Lists]
) -> JointMoved | NotFound:
    """Lists of all parties with the fewest statements moved in all.

    A party without statements keeps its order. Exact as far as the search goes, by the same
    amount of work on every machine.
    """
    if concept not in DEPENDS_ON_OTHERS:
        return _each(arena, concept, ranks, truths)
    parties = [_Party(arena, concept, k, ranks[k], truths[k]) for k in range(len(ranks))]
    most = sum(len(lists) - 1 for lists in truths if lists)
    if any(party.priorities.hopeless for party in parties):
        return NotFound(most, True)
    left = min(MAX_TRIALS, _STATES // arena.size + 20) // (_SIM if concept == "sim" else 1)
    for total in range(most + 1):
        for numbers, chosen in _shared_out(parties, total):
            left -= 1
            if left < 0:
                return NotFound(total - 1, False)
            if _does(arena, concept, [order for _, order in chosen]):
                found = zip(parties, numbers, chosen, strict=True)
                return JointMoved(tuple(party.as_moved(n, listed) for party, n, listed in found))
        if not all(party.reaches(total) or party.complete for party in parties):
            return NotFound(total, False)
    return NotFound(most, True)


def _each(
    arena: Arena, concept: str, ranks: Sequence[Ranks], truths: Sequence[Lists]
) -> JointMoved | NotFound:
    """Every party for itself, where none depends on the others."""
    found: list[Moved | None] = []
    missed: list[NotFound] = []
    for party, (order, lists) in enumerate(zip(ranks, truths, strict=True)):
        clauses = requirement(arena, party, concept)
        moved = None
        if lists:
            answer = fewest_moved(lists, order, arena.target, clauses)
            missed += [answer] if isinstance(answer, NotFound) else []
            moved = answer if isinstance(answer, Moved) else None
        elif not all(clause.holds(above(order, arena.target)) for clause in clauses):
            missed.append(NotFound(0, True))
        found.append(moved)
    if missed:
        return max(missed, key=lambda miss: miss.all)
    return JointMoved(tuple(found))


def _does(arena: Arena, concept: str, ranks: Sequence[Ranks]) -> bool:
    """Whether the target is an equilibrium, by the forward engine where that is quicker."""
    if concept == "sim":
        return is_equilibrium(arena, concept, ranks)
    model = replace(arena.model, orders=tuple(map(CompleteOrder, ranks)))
    return bool(stable_states(model, concepts=[concept])[concept][:, arena.target].all())


def _shared_out(
    parties: Sequence[_Party], total: int
) -> Iterator[tuple[tuple[int, ...], tuple[Listed, ...]]]:
    """Every combination of the parties' lists with so many statements moved in all."""
    first, *others = parties
    for number in range(total + 1) if others else (total,):
        for listed in first.moved(number):
            if not others:
                yield (number,), (listed,)
                continue
            for numbers, chosen in _shared_out(others, total - number):
                yield (number, *numbers), (listed, *chosen)
