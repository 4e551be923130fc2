"""The least change of one party's order that makes a state stable for it.

Raising the target alone is never worse than any other change. Let h be the highest state that a
change takes from above the target s to below or level with it. Each state y that stood above s
and no higher than h costs at least one pair: (s, y) where y no longer stands above s, and
otherwise (h, y), since now y > s >= h. Each state e that was tied with s costs one more: (s, e),
or else (h, e). Raising s to just above h and leaving all others in place costs exactly that, and
takes from above s whatever the other change took. So the least change raises s just far enough.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from miyanji.conflict.inverse.arena import mask_of
from miyanji.conflict.inverse.requirement import Clause
from miyanji.conflict.preferences.orders import Ranks, dense_ranks


@dataclass(frozen=True, eq=False)
class Change:
    """A new order and the number of pairs of states whose order it changes."""

    cost: int
    ranks: Ranks


def least_change(ranks: Ranks, target: int, clauses: Sequence[Clause]) -> Change:
    """The least change after which all clauses hold; it always exists. O(levels * clauses)."""
    higher = sorted(set(ranks[ranks > ranks[target]].tolist()))
    for level in (int(ranks[target]), *higher):
        above = mask_of(np.flatnonzero(ranks > level).tolist())
        if all(clause.holds(above) for clause in clauses):
            return raised(ranks, target, level)
    raise AssertionError("nothing stands above the target, and yet a clause fails")


def raised(ranks: Ranks, target: int, level: int) -> Change:
    """The target put just above all states up to ``level``, others as they were."""
    own = int(ranks[target])
    if level <= own:
        return Change(0, ranks)
    passed = int(((ranks >= own) & (ranks <= level)).sum()) - 1
    doubled = 2 * ranks.astype(np.int64)
    doubled[target] = 2 * level + 1
    return Change(passed, dense_ranks(doubled))
