"""An inverse analysis as plain text."""

from collections.abc import Iterator
from textwrap import wrap

from miyanji.conflict.inverse.analysis import Inverse, PartyInverse
from miyanji.conflict.inverse.change import Change
from miyanji.conflict.inverse.joint import JointChange
from miyanji.conflict.inverse.moving import NO_STATEMENTS, moved_lines, statements
from miyanji.conflict.inverse.priorities import Moved
from miyanji.conflict.inverse.wording import differences, essential, ranking_line
from miyanji.conflict.preferences.orders import CompleteOrder

_WIDTH = 100
_SENTENCES = 12
_LETTERS = 400
_STATES_COMPARED = 2_000


def as_text(inverse: Inverse) -> str:
    """What each party must prefer, how much of its rankings that is, and the least changes."""
    concept = "Nash" if inverse.concept == "nash" else inverse.concept.upper()
    lines = [f"{inverse.case.name}: what would make {inverse.target} stable under {concept}?", ""]
    for number, party in enumerate(inverse.parties):
        lines += [*_party(inverse, number, party), ""]
    return "\n".join([*lines, *_joint(inverse)])


def _party(inverse: Inverse, number: int, party: PartyInverse) -> Iterator[str]:
    verdict = {True: "stable as it is", False: "not stable as it is", None: "open"}
    yield f"{party.name}: {verdict[party.stable]}"
    if party.conditions is not None:
        yield from _conditions(party.conditions, len(essential(party.clauses or ())))
    yield f"  {_count(party)}"
    if party.change is None:
        yield f"  Least change: not known; {party.change_reason}."
    elif party.change.cost:
        yield f"  Least change of its order alone: {_pairs(party.change.cost)}"
        yield from _change(inverse, number, party.change)
    if party.moved is not None and party.moved.number:
        yield f"  Fewest statements of its list alone: {statements(party.moved.number)}"
        yield from _moved(inverse, number, party.moved)
    elif party.stable is False and party.moved is None and inverse.case.stated[number:]:
        yield f"  Fewest statements of its list alone: none; {party.moved_reason}."


def _conditions(text: str, sentences: int) -> Iterator[str]:
    shown = text.split(". ")[:_SENTENCES]
    for sentence in shown:
        line = sentence.rstrip(".")
        cut = line if len(line) <= _LETTERS else f"{line[:_LETTERS].rsplit(',', 1)[0]}, or ..."
        yield from wrap(f"{cut}.", _WIDTH, initial_indent="  ", subsequent_indent="    ")
    if sentences > len(shown):
        yield f"  ... and {sentences - len(shown)} more conditions (all with --format json)."


def _count(party: PartyInverse) -> str:
    count = party.count
    if count.number is None or count.total is None:
        share = "" if count.share is None else f" About {count.share:.4g} of all rankings."
        return f"Rankings that do: not counted; {count.reason}.{share}"
    if count.total < 10**15:
        return f"Rankings that do: {count.number:,} of {count.total:,} ({count.share:.4g})"
    return (
        f"Rankings that do: {count.share:.4g} of all, an exact number of "
        f"{len(str(count.number)):,} digits (with --format json)"
    )


def _change(inverse: Inverse, number: int, change: Change) -> Iterator[str]:
    space, order = inverse.case.model.space, inverse.case.model.orders[number]
    assert isinstance(order, CompleteOrder)
    if space.size <= _STATES_COMPARED:
        for clause in differences(order.ranks, change.ranks, space, space.find(inverse.target)):
            yield from wrap(clause, _WIDTH, initial_indent="    ", subsequent_indent="      ")
    order_line = f"new order: {ranking_line(change.ranks, space)}"
    yield from wrap(order_line, _WIDTH, initial_indent="    ", subsequent_indent="      ")


def _moved(inverse: Inverse, number: int, moved: Moved) -> Iterator[str]:
    for line in moved_lines(inverse.case, number, moved):
        yield from wrap(line, _WIDTH, initial_indent="    ", subsequent_indent="      ")


def _joint(inverse: Inverse) -> Iterator[str]:
    if inverse.joint is None:
        yield f"All parties together: not known; {inverse.joint_reason}."
        if inverse.joint_bounds is not None:
            yield "  A change that would do, though perhaps not the least:"
            yield from _changes(inverse, inverse.joint_bounds)
    elif not inverse.joint.cost:
        yield "All parties together: it is an equilibrium as it is."
    else:
        yield f"All parties together: an equilibrium at the least for {_pairs(inverse.joint.cost)}"
        yield from _changes(inverse, inverse.joint)
    yield from _joint_moved(inverse)


def _changes(inverse: Inverse, joint: JointChange) -> Iterator[str]:
    for number, change in enumerate(joint.changes):
        if change.cost:
            yield f"  {inverse.parties[number].name}: {_pairs(change.cost)}"
            yield from _change(inverse, number, change)


def _joint_moved(inverse: Inverse) -> Iterator[str]:
    joint = inverse.joint_moved
    if joint is None:
        if inverse.joint_moved_reason != NO_STATEMENTS:
            yield f"All lists of priorities together: none; {inverse.joint_moved_reason}."
    elif joint.number:
        yield f"All lists of priorities together: {statements(joint.number)}"
        for number, moved in enumerate(joint.parties):
            if moved is not None and moved.number:
                yield f"  {inverse.parties[number].name}:"
                yield from _moved(inverse, number, moved)


def _pairs(cost: int) -> str:
    return f"{cost:,} pair{'' if cost == 1 else 's'} of states compared otherwise"
