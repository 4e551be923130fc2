"""Conditions and changes of order in words."""

from collections.abc import Iterator, Sequence

import numpy as np

from miyanji.conflict.inverse.arena import states_of
from miyanji.conflict.inverse.requirement import Clause
from miyanji.conflict.preferences.orders import Ranks
from miyanji.conflict.states import StateSpace

_COMPARED = 400
_SHOWN = 6


def conditions(party: str, clauses: Sequence[Clause], space: StateSpace, target: int) -> str:
    """What the party must prefer, one sentence for each move that must be deterred."""
    here = space.text(target)
    if not clauses:
        return f"{here} is stable for {party} whatever it prefers."
    return " ".join(_sentence(party, clause, space, here) for clause in essential(clauses))


def _sentence(party: str, clause: Clause, space: StateSpace, here: str) -> str:
    ways = []
    for mask in clause.alternatives:
        texts = [space.text(state) for state in states_of(mask)]
        what = texts[0] if len(texts) == 1 else f"any of {', '.join(texts)}"
        ways.append(f"must not prefer {what} to {here}")
    return f"{party} {', or '.join(ways)}."


def essential(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses without those that another implies; as they are where there are very many."""
    if sum(len(clause.alternatives) for clause in clauses) > _COMPARED:
        return list(clauses)
    kept: list[Clause] = []
    for at, clause in enumerate(clauses):
        others = [*kept, *clauses[at + 1 :]]
        if not any(_implies(other, clause) for other in others):
            kept.append(clause)
    return kept


def _implies(strong: Clause, weak: Clause) -> bool:
    return all(
        any(less & more == less for less in weak.alternatives) for more in strong.alternatives
    )


def groups(ranks: Ranks, space: StateSpace) -> list[list[str]]:
    """The order as groups of tied states, best first."""
    order = np.lexsort((np.arange(len(ranks)), -ranks)).tolist()
    found: list[list[str]] = []
    for at, state in enumerate(order):
        if at == 0 or ranks[state] != ranks[order[at - 1]]:
            found.append([])
        found[-1].append(space.text(state))
    return found


def ranking_line(ranks: Ranks, space: StateSpace, limit: int = 40) -> str:
    """The order on one line, best first; its middle is left out where it is very long."""
    shown = groups(ranks, space)
    texts = [group[0] if len(group) == 1 else f"({' = '.join(group)})" for group in shown]
    if len(texts) > limit:
        texts = [*texts[: limit // 2], f"... {len(texts) - limit} more ...", *texts[-limit // 2 :]]
    return " > ".join(texts)


def differences(before: Ranks, after: Ranks, space: StateSpace, target: int) -> Iterator[str]:
    """What changes, told of the states with most changes, the target first among equals."""
    left = _changed(before, after)
    while left.any():
        weight = 2 * left.sum(axis=1)
        weight[target] += 1
        state = int(weight.argmax())
        others = np.flatnonzero(left[state])
        for relation, verb in ((1, "above"), (0, "level with"), (-1, "below")):
            now = [int(t) for t in others if np.sign(int(after[state]) - int(after[t])) == relation]
            if now:
                yield f"{space.text(state)} comes {verb} {_listed(now, space)}"
        left[state] = left[:, state] = False


def _listed(states: Sequence[int], space: StateSpace) -> str:
    texts = [space.text(state) for state in states[:_SHOWN]]
    return ", ".join(texts) + (
        f" and {len(states) - _SHOWN:,} more" if len(states) > _SHOWN else ""
    )


def _changed(before: Ranks, after: Ranks) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    first = np.sign(before[:, None].astype(np.int64) - before)
    return np.asarray(first != np.sign(after[:, None].astype(np.int64) - after))
