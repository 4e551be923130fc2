"""The inverse question as a whole: which preferences would make a state stable.

Sources: Kinsara, Kilgour and Hipel (2015), Inverse approach to the graph model for conflict
resolution, IEEE Trans. SMC Systems 45(5), for the question; counting and least changes are exact
here, see ``counting``, ``change`` and ``joint``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import factorial, lgamma, log
from typing import Any

import numpy as np

from miyanji.conflict.case import Case
from miyanji.conflict.inverse.arena import Arena
from miyanji.conflict.inverse.change import Change, least_change
from miyanji.conflict.inverse.counting import (
    TooManyStepsError,
    count_rankings,
    exact_share,
    share_of_rankings,
)
from miyanji.conflict.inverse.joint import JointChange, least_joint_change
from miyanji.conflict.inverse.joint_priorities import JointMoved, fewest_moved_jointly
from miyanji.conflict.inverse.moving import (
    NO_STATEMENTS,
    moved_dict,
    moved_jointly_dict,
    none_found,
    priority_lists,
)
from miyanji.conflict.inverse.priorities import Moved, fewest_moved
from miyanji.conflict.inverse.requirement import DEPENDS_ON_OTHERS, Clause, above, requirement
from miyanji.conflict.inverse.wording import conditions, groups
from miyanji.conflict.preferences.orders import CompleteOrder, Ranks
from miyanji.conflict.states import StateSpace
from miyanji.conflict.target import find_target

# Python and most readers of JSON stop at 4,300 digits.
MAX_DIGITS = 4_300
MAX_SHARE_DIGITS = 1_000


@dataclass(frozen=True, slots=True)
class Count:
    """``number`` of ``total`` strict rankings, ``share`` of them; None with a ``reason``.

    ``exact`` is the share as a fraction where the number has too many digits to be written.
    """

    number: int | None
    total: int | None
    share: float | None
    reason: str | None
    exact: Fraction | None = None


@dataclass(frozen=True, eq=False)
class PartyInverse:
    """What one party would have to prefer, the others' preferences being as in the case.

    ``count`` says how many of its strict rankings make the target stable for it. ``change`` is
    the least change of its own order that does; None with the reason in ``change_reason``.
    ``moved`` has the fewest statements moved in its list of priorities; None with the reason in
    ``moved_reason``.
    ``clauses`` and ``conditions`` are None where they depend on comparisons that are unknown.
    """

    name: str
    count: Count
    clauses: tuple[Clause, ...] | None = None
    conditions: str | None = None
    stable: bool | None = None
    change: Change | None = None
    change_reason: str | None = None
    moved: Moved | None = None
    moved_reason: str | None = None


@dataclass(frozen=True, eq=False)
class Inverse:
    """Which preferences make ``target`` stable under ``concept``.

    ``joint`` is the cheapest change of all parties at once that makes it an equilibrium; None
    with the reason in ``joint_reason``. Where the search stopped early ``joint_bounds`` has a
    change that does and the cost below which there is none.
    """

    case: Case
    target: str
    concept: str
    parties: tuple[PartyInverse, ...]
    joint: JointChange | None
    joint_reason: str | None
    joint_bounds: JointChange | None = None
    joint_moved: JointMoved | None = None
    joint_moved_reason: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of the contract."""
        space = self.case.model.space
        found: dict[str, Any] = {
            "schema": 1,
            "case": self.case.name,
            "target": self.target,
            "concept": self.concept,
            "parties": {
                party.name: _party_dict(party, space) | moved_dict(self.case, number, party.moved)
                for number, party in enumerate(self.parties)
            },
            "joint": None if self.joint is None else self._joint_dict(self.joint),
        }
        if self.joint_bounds is not None:
            bounds = self._joint_dict(self.joint_bounds)
            found["joint_bounds"] = {
                "at_least": self.joint_bounds.lower,
                "at_most": bounds.pop("cost"),
                **bounds,
            }
        found["joint_statements"] = moved_jointly_dict(self)
        reasons = {
            "joint_reason": self.joint_reason,
            "joint_statements_reason": self.joint_moved_reason,
        }
        return found | {key: reason for key, reason in reasons.items() if reason is not None}

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
    if party.count.exact is not None:
        found["share_exact"] = str(party.count.exact)
    reasons = {
        "count_reason": party.count.reason,
        "change_reason": party.change_reason,
        "statements_reason": party.moved_reason,
    }
    return found | {key: reason for key, reason in reasons.items() if reason is not None}


def analyse(case: Case, target: str, concept: str = "seq") -> Inverse:
    """Count, conditions and least change for every party, and the cheapest joint change.

    Raises ``TargetError`` where the target is no feasible state of the case.
    """
    arena = Arena(case.model, find_target(case.model, target))
    joint = least_joint_change(arena, concept, arena.model.ranks) if case.model.complete else None
    exact = joint is not None and joint.exact
    moved, moved_reason = _joint_moved(case, arena, concept)
    parties = tuple(_party(case, arena, party, concept) for party in range(len(case.model.parties)))
    return Inverse(
        case,
        case.model.space.text(arena.target),
        concept,
        parties,
        joint if exact else None,
        None if exact else _joint_reason(joint),
        None if exact else joint,
        moved,
        moved_reason,
    )


def _joint_reason(joint: JointChange | None) -> str:
    if joint is None:
        return "some comparisons are unknown, so that there is no present order to change"
    return (
        f"the search stopped at its limit: the least cost is at least {joint.lower}, "
        f"and a change of {joint.cost} would do"
    )


def _joint_moved(case: Case, arena: Arena, concept: str) -> tuple[JointMoved | None, str | None]:
    lists = priority_lists(case)
    if not any(lists):
        return None, NO_STATEMENTS
    if not case.model.complete:
        return None, "some comparisons are unknown, so that there is no present order to change"
    found = fewest_moved_jointly(arena, concept, case.model.ranks, lists)
    if isinstance(found, JointMoved):
        return found, None
    return None, none_found(found.tried, found.all)


def _party(case: Case, arena: Arena, party: int, concept: str) -> PartyInverse:
    model = arena.model
    name, order = model.names[party], model.orders[party]
    ranks = _others_ranks(arena, party, concept)
    if ranks is None:
        reason = (
            f"{concept.upper()} depends on other parties' comparisons that are unknown "
            "(--concept nash, gmr and smr do not)"
        )
        count = Count(None, None, None, reason)
        return PartyInverse(name, count, change_reason=reason, moved_reason=reason)
    clauses = tuple(requirement(arena, party, concept, ranks))
    count = _counted(clauses, arena.size)
    text = conditions(name, clauses, model.space, arena.target)
    if not isinstance(order, CompleteOrder):
        reason = "some of its own comparisons are unknown"
        return PartyInverse(name, count, clauses, text, change_reason=reason, moved_reason=reason)
    standing = above(order.ranks, arena.target)
    stable = all(clause.holds(standing) for clause in clauses)
    change = least_change(order.ranks, arena.target, clauses)
    moved, why = _moved(case, party, order.ranks, arena.target, clauses)
    return PartyInverse(name, count, clauses, text, stable, change, None, moved, why)


def _moved(
    case: Case, party: int, ranks: Ranks, target: int, clauses: Sequence[Clause]
) -> tuple[Moved | None, str | None]:
    truths = priority_lists(case)[party]
    if truths is None:
        return None, NO_STATEMENTS
    found = fewest_moved(truths, ranks, target, clauses)
    return (found, None) if isinstance(found, Moved) else (None, none_found(found.tried, found.all))


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
            return Count(None, None, share_of_rankings(clauses), reason, _exact(clauses))
        count, total = count_rankings(clauses, states), factorial(states)
    except TooManyStepsError:
        return Count(None, None, None, "the conditions are too entangled to be counted exactly")
    return Count(count, total, count / total, None)


def _exact(clauses: Sequence[Clause]) -> Fraction | None:
    try:
        share = exact_share(clauses)
    except TooManyStepsError:
        return None
    return share if share.denominator < 10**MAX_SHARE_DIGITS else None
