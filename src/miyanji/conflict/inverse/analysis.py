"""The inverse question as a whole: which preferences would make a state stable.

Sources: Kinsara, Kilgour and Hipel (2015), Inverse approach to the graph model for conflict
resolution, IEEE Trans. SMC Systems 45(5), for the question; counting and least changes are exact
here, see ``counting``, ``change`` and ``joint``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import factorial, lgamma, log
from typing import Any

import numpy as np

from miyanji.conflict.case import Case
from miyanji.conflict.inverse.arena import Arena
from miyanji.conflict.inverse.change import Change, least_change
from miyanji.conflict.inverse.counting import TooManyStepsError, count_rankings, share_of_rankings
from miyanji.conflict.inverse.joint import JointChange, least_joint_change
from miyanji.conflict.inverse.requirement import DEPENDS_ON_OTHERS, Clause, above, requirement
from miyanji.conflict.inverse.wording import conditions, groups
from miyanji.conflict.preferences.orders import CompleteOrder, Ranks
from miyanji.conflict.states import StateSpace
from miyanji.conflict.target import find_target

# Python and most readers of JSON stop at 4,300 digits.
MAX_DIGITS = 4_300


@dataclass(frozen=True, slots=True)
class Count:
    """``number`` of ``total`` strict rankings, ``share`` of them; None with a ``reason``."""

    number: int | None
    total: int | None
    share: float | None
    reason: str | None


@dataclass(frozen=True, eq=False)
class PartyInverse:
    """What one party would have to prefer, the others' preferences being as in the case.

    ``count`` says how many of its strict rankings make the target stable for it. ``change`` is
    the least change of its own order that does; None with the reason in ``change_reason``.
    ``clauses`` and ``conditions`` are None where they depend on comparisons that are unknown.
    """

    name: str
    count: Count
    clauses: tuple[Clause, ...] | None = None
    conditions: str | None = None
    stable: bool | None = None
    change: Change | None = None
    change_reason: str | None = None


@dataclass(frozen=True, eq=False)
class Inverse:
    """Which preferences make ``target`` stable under ``concept``.

    ``joint`` is the cheapest change of all parties at once that makes it an equilibrium; None
    with the reason in ``joint_reason``.
    """

    case: Case
    target: str
    concept: str
    parties: tuple[PartyInverse, ...]
    joint: JointChange | None
    joint_reason: str | None

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of the contract."""
        space = self.case.model.space
        found: dict[str, Any] = {
            "schema": 1,
            "case": self.case.name,
            "target": self.target,
            "concept": self.concept,
            "parties": {party.name: _party_dict(party, space) for party in self.parties},
            "joint": None if self.joint is None else self._joint_dict(self.joint),
        }
        return found if self.joint_reason is None else {**found, "joint_reason": self.joint_reason}

    def _joint_dict(self, joint: JointChange) -> dict[str, Any]:
        space, names = self.case.model.space, self.case.model.names
        pairs = list(zip(names, joint.changes, strict=True))
        return {
            "cost": joint.cost,
            "costs": {name: change.cost for name, change in pairs},
            "rankings": {name: groups(change.ranks, space) for name, change in pairs},
        }


def _party_dict(party: PartyInverse, space: StateSpace) -> dict[str, Any]:
    change = party.change
    found: dict[str, Any] = {
        "stable": party.stable,
        "count": party.count.number,
        "total": party.count.total,
        "share": party.count.share,
        "conditions": party.conditions,
        "smallest_change": None
        if change is None
        else {"cost": change.cost, "ranking": groups(change.ranks, space)},
    }
    reasons = {"count_reason": party.count.reason, "change_reason": party.change_reason}
    return found | {key: reason for key, reason in reasons.items() if reason is not None}


def analyse(case: Case, target: str, concept: str = "seq") -> Inverse:
    """Count, conditions and least change for every party, and the cheapest joint change.

    Raises ``TargetError`` where the target is no feasible state of the case.
    """
    model = case.model
    arena = Arena(model, find_target(model, target))
    joint: JointChange | None = None
    reason: str | None = None
    if model.complete:
        joint = least_joint_change(arena, concept, model.ranks)
    else:
        reason = "some comparisons are unknown, so that there is no present order to change"
    if joint is not None and not joint.exact:
        reason = (
            f"the search stopped at its limit: the least cost is at least {joint.lower}, "
            f"and a change of {joint.cost} would do"
        )
        joint = None
    parties = tuple(_party(arena, party, concept) for party in range(len(model.parties)))
    text = model.space.text(arena.target)
    return Inverse(case, text, concept, parties, joint, reason)


def _party(arena: Arena, party: int, concept: str) -> PartyInverse:
    model = arena.model
    name, order = model.names[party], model.orders[party]
    ranks = _others_ranks(arena, party, concept)
    if ranks is None:
        reason = f"{concept.upper()} depends on other parties' comparisons that are unknown"
        return PartyInverse(name, Count(None, None, None, reason), change_reason=reason)
    clauses = tuple(requirement(arena, party, concept, ranks))
    count = _counted(clauses, arena.size)
    text = conditions(name, clauses, model.space, arena.target)
    if not isinstance(order, CompleteOrder):
        reason = "some of its own comparisons are unknown"
        return PartyInverse(name, count, clauses, text, change_reason=reason)
    standing = above(order.ranks, arena.target)
    stable = all(clause.holds(standing) for clause in clauses)
    change = least_change(order.ranks, arena.target, clauses)
    return PartyInverse(name, count, clauses, text, stable, change)


def _others_ranks(arena: Arena, party: int, concept: str) -> Sequence[Ranks] | None:
    """All parties' ranks as far as the concept reads them; None where it needs unknown ones."""
    if concept not in DEPENDS_ON_OTHERS:
        return ()
    unread = np.zeros(arena.size, dtype=np.int32)
    found = []
    for number, order in enumerate(arena.model.orders):
        if isinstance(order, CompleteOrder):
            found.append(order.ranks)
        elif number == party:
            found.append(unread)
        else:
            return None
    return found


def _counted(clauses: Sequence[Clause], states: int) -> Count:
    digits = int(lgamma(states + 1) / log(10)) + 1
    try:
        if digits > MAX_DIGITS:
            reason = f"the numbers have up to {digits:,} digits; see the share"
            return Count(None, None, share_of_rankings(clauses), reason)
        count, total = count_rankings(clauses, states), factorial(states)
    except TooManyStepsError:
        return Count(None, None, None, "the conditions are too entangled to be counted exactly")
    return Count(count, total, count / total, None)
