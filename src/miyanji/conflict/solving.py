"""Every concept for every party."""

from collections.abc import Mapping, Sequence

import numpy as np

from miyanji.conflict.boards import Board, board_of
from miyanji.conflict.case import Case
from miyanji.conflict.model import GraphModel
from miyanji.conflict.propagation import Closure
from miyanji.conflict.solution import Solution
from miyanji.conflict.stability import CONCEPTS, PROPAGATED
from miyanji.conflict.stability.sim import simultaneous
from miyanji.conflict.stability.verdicts import Verdicts, for_all


def stable_states(
    model: GraphModel,
    *,
    closure: Closure = "legal",
    concepts: Sequence[str] = CONCEPTS,
    board: Board | None = None,
) -> dict[str, Verdicts]:
    """For each concept which states are stable for which party, as arrays (parties, states).

    All comparisons must be known. ``sim`` is left out where it would need more combinations than
    ``stability.sim`` allows.
    """
    board = board_of(model) if board is None else board
    found = {}
    for concept in concepts:
        if concept == "sim":
            rows = simultaneous(model)
        else:
            stable = PROPAGATED[concept]
            rows = [stable(board.movers, party, closure) for party in range(len(model.parties))]
            rows = [board.at_states(row) for row in rows]
        if rows is not None:
            found[concept] = np.array(rows)
    return found


def solve(
    case: Case, *, closure: Closure = "legal", concepts: Sequence[str] | None = None
) -> Solution:
    """Solve a case; what was left out stands in the solution's notes."""
    wanted = CONCEPTS if concepts is None else concepts
    if not case.model.complete:
        return _solve_uncertain(case, closure, wanted)
    found = stable_states(case.model, closure=closure, concepts=wanted)
    joint = {concept: for_all(verdicts) for concept, verdicts in found.items()}
    notes = _left_out(wanted, found)
    return Solution(case.name, case.model, closure, found, found, joint, notes)


def _left_out(wanted: Sequence[str], found: Mapping[str, Verdicts]) -> tuple[str, ...]:
    return tuple(
        f"{concept} was left out: too many combinations of improvements to try"
        for concept in wanted
        if concept not in found
    )


def _solve_uncertain(case: Case, closure: Closure, concepts: Sequence[str]) -> Solution:
    from miyanji.conflict.uncertain.verdicts import uncertain_verdicts

    found = uncertain_verdicts(case.model, closure=closure, concepts=concepts)
    notes = tuple(
        f"{concept} is bounded, not exact: some of its possible states may not be, and further "
        "states may be necessary; fewer unknown comparisons would make it exact"
        for concept in found.bounded
    )
    return Solution(
        case.name,
        case.model,
        closure,
        found.possible,
        found.necessary,
        found.joint,
        (*_left_out(concepts, found.possible), *notes),
    )
