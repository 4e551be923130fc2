"""Every combination of simultaneous changes that SIM has to try."""

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import product
from operator import or_

from miyanji.conflict.certificates.records import Combination
from miyanji.conflict.model import GraphModel
from miyanji.conflict.moves import code_arcs
from miyanji.conflict.options import text_of

Ends = list[int]


class Combiner:
    """Changes by party and feasible code, made when first asked for."""

    def __init__(self, model: GraphModel, ranks: Sequence[Sequence[int]]) -> None:
        self.model = model
        self.ranks = ranks
        space = model.space
        self._state_of = dict(zip(space.members.tolist(), space.group.tolist(), strict=True))
        self._changes: list[dict[int, Ends]] | None = None

    def combinations(self, party: int, state: int, improvement: int) -> Iterator[Combination]:
        """All combinations in which the party's own change leads to ``improvement``."""
        for member in [code for code, owner in self._state_of.items() if owner == state]:
            sets = [[member, *self._improving(other, member)] for other in range(len(self.ranks))]
            own = [end for end in sets[party][1:] if self._state_of[end] == improvement]
            sets[party] = own
            for ends in product(*sets):
                yield self._combination(member, ends)

    def changes(self, party: int, code: int) -> Ends:
        """The feasible codes that one move of the party leads to."""
        if self._changes is None:
            self._changes = [self._listed(number) for number in range(len(self.ranks))]
        return self._changes[party].get(code, [])

    def _listed(self, party: int) -> dict[int, Ends]:
        found: dict[int, Ends] = {}
        starts, ends = code_arcs(self.model.space, self.model.rules[party])
        for start, end in sorted(set(zip(starts.tolist(), ends.tolist(), strict=True))):
            found.setdefault(start, []).append(end)
        return found

    def _improving(self, party: int, code: int) -> Ends:
        rank, owner = self.ranks[party], self._state_of
        return [end for end in self.changes(party, code) if rank[owner[end]] > rank[owner[code]]]

    def _combination(self, start: int, ends: Sequence[int]) -> Combination:
        flips = reduce(or_, (start ^ end for end in ends))
        ended = self._state_of.get(start ^ flips)
        return Combination(
            parties=self.model.names,
            start=self._text(start),
            changes=tuple(self._text(end) for end in ends),
            end=None if ended is None else self.model.space.texts[ended],
        )

    def _text(self, code: int) -> str:
        return text_of(code, self.model.space.options)
