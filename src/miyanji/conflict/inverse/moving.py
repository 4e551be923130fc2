"""Moved statements of preference as plain data and in words."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from miyanji.conflict.case import Case
from miyanji.conflict.inverse.priorities import Moved, moved_statements
from miyanji.conflict.inverse.wording import groups
from miyanji.conflict.preferences.forms import Truth
from miyanji.conflict.preferences.orders import CompleteOrder

if TYPE_CHECKING:
    from miyanji.conflict.inverse.analysis import Inverse

NO_STATEMENTS = "no preferences are given as statements in order of priority"


def priority_lists(case: Case) -> list[tuple[Truth, ...] | None]:
    """Each party's statements that make a complete order, None for a party without."""
    stated = case.stated or (None,) * len(case.model.parties)
    return [
        given.truths
        if given is not None and given.wishes is None and isinstance(order, CompleteOrder)
        else None
        for given, order in zip(stated, case.model.orders, strict=True)
    ]


def none_found(tried: int, every: bool) -> str:
    """Why no list of priorities is shown."""
    if every:
        return "no other sequence of the statements does"
    if tried < 1:
        return "none was found before the limit; there are too many sequences to try them all"
    return (
        f"no sequence with up to {statements(tried)} does; those with more were not tried, "
        "since there are too many"
    )


def moved_dict(case: Case, party: int, moved: Moved | None) -> dict[str, Any]:
    """``fewest_statements`` of one party."""
    if moved is None:
        return {"fewest_statements": None}
    texts = _texts(case, party)
    return {
        "fewest_statements": {
            "moved": moved.number,
            "statements": [texts[k] for k in moved.priority],
            "changes": [
                {"statement": texts[k], "from": k + 1, "to": moved.priority.index(k) + 1}
                for k in sorted(moved_statements(moved.priority))
            ],
            "cost": moved.cost,
            "ranking": groups(moved.ranks, case.model.space),
        }
    }


def moved_jointly_dict(inverse: "Inverse") -> dict[str, Any] | None:
    """``joint_statements``: what all parties together would have to move."""
    joint = inverse.joint_moved
    if joint is None:
        return None
    parties = enumerate(zip(inverse.case.model.names, joint.parties, strict=True))
    return {
        "moved": joint.number,
        "parties": {
            name: moved_dict(inverse.case, number, moved)["fewest_statements"]
            for number, (name, moved) in parties
        },
    }


def moved_lines(case: Case, party: int, moved: Moved) -> Iterator[str]:
    """Which statements move where, and the new list."""
    texts = _texts(case, party)
    for k in sorted(moved_statements(moved.priority)):
        yield f"{texts[k]}: from place {k + 1} to place {moved.priority.index(k) + 1}"
    yield f"new priorities: {'; '.join(texts[k] for k in moved.priority)}"


def statements(number: int) -> str:
    """A number of statements."""
    return f"{number} statement{'' if number == 1 else 's'} moved"


def _texts(case: Case, party: int) -> tuple[str, ...]:
    stated = case.stated[party]
    assert stated is not None
    return stated.texts
