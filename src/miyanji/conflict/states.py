"""The feasible states of a case, some perhaps merged into one."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.errors import CaseError
from miyanji.conflict.options import Codes, code_of, text_of, texts_of
from miyanji.conflict.patterns import Pattern

BYTES_PER_STATE = 450
MAX_STATES = 1 << 22


@dataclass(frozen=True, eq=False)
class StateSpace:
    """States in increasing order of their codes.

    ``codes`` has one code per state. Where equivalent states are merged, a state stands for
    several feasible codes: ``members`` holds all feasible codes in increasing order and ``group``
    the state (an index into ``codes``) of each; a merged state goes by its lowest member.
    Otherwise ``members`` is ``codes``.
    """

    options: int
    codes: Codes
    members: Codes
    group: NDArray[np.int32]

    @property
    def size(self) -> int:
        """Number of states."""
        return len(self.codes)

    @property
    def merged(self) -> bool:
        """Whether some state stands for several codes."""
        return len(self.members) > len(self.codes)

    @cached_property
    def texts(self) -> list[str]:
        """Every state in Y and N."""
        return texts_of(self.codes, self.options)

    @cached_property
    def by_text(self) -> dict[str, int]:
        """From every feasible text, merged or not, to its state."""
        texts = texts_of(self.members, self.options)
        return dict(zip(texts, self.group.tolist(), strict=True))

    def text(self, state: int) -> str:
        """One state in Y and N."""
        return text_of(int(self.codes[state]), self.options)

    def indices(self, codes: Codes) -> NDArray[np.int32]:
        """The state of each code; -1 where the code is infeasible."""
        at = np.minimum(np.searchsorted(self.members, codes), len(self.members) - 1)
        return np.where(self.members[at] == codes, self.group[at], np.int32(-1))

    def find(self, text: str) -> int:
        """The state of a text of Y and N, which may be any member of a merged state.

        Raises ``KeyError`` where it is no feasible state.
        """
        valid = len(text) == self.options and not set(text) - set("YN")
        found = int(self.indices(np.array([code_of(text)]))[0]) if valid else -1
        if found < 0:
            raise KeyError(text)
        return found

    def matching(self, pattern: Pattern) -> NDArray[np.bool_]:
        """Which states match; a merged state matches where any member does."""
        matched = np.zeros(self.size, dtype=bool)
        matched[self.group[pattern.matches(self.members)]] = True
        return matched


def space_of(options: int, feasible: Codes) -> StateSpace:
    """The space of the given feasible codes, nothing merged."""
    codes = np.unique(feasible)
    return StateSpace(options, codes, codes, np.arange(len(codes), dtype=np.int32))


def enumerate_states(options: int, infeasible: Sequence[Pattern], limit: int = MAX_STATES) -> Codes:
    """All codes that no pattern matches, in increasing order.

    Options are added one at a time and a pattern strikes as soon as its last letter is reached,
    so that 2**40 combinations with few feasible ones are no obstacle. Raises ``CaseError`` with
    an estimate where more than ``limit`` states would be held.
    """
    codes = np.zeros(1, dtype=np.int64)
    for bit in range(options):
        if 2 * len(codes) > limit:
            raise CaseError(_too_many(2 * len(codes) << (options - bit - 1), limit))
        codes = np.concatenate([codes, codes | np.int64(1 << bit)])
        for pattern in infeasible:
            if pattern.care.bit_length() == bit + 1:
                codes = codes[~pattern.matches(codes)]
    return codes[:0] if any(pattern.care == 0 for pattern in infeasible) else codes


def _too_many(states: int, limit: int) -> str:
    return (
        f"up to {states:,} states would need about {states * BYTES_PER_STATE / 2**30:,.0f} GiB, "
        f"and at most {limit:,} are solved; strike out combinations with infeasible patterns, "
        "list the feasible states, or drop options that decide nothing"
    )


def merge(space: StateSpace, groups: Sequence[NDArray[np.bool_]]) -> StateSpace:
    """The space with each group of its states made one; groups must not overlap."""
    lead = np.arange(space.size)
    for group in groups:
        lead[group] = np.flatnonzero(group)[0]
    kept, group_of = np.unique(lead, return_inverse=True)
    return StateSpace(
        space.options, space.codes[kept], space.codes, group_of.astype(np.int32).ravel()
    )
