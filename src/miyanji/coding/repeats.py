"""One act told once: two rules that fire on the same words give one act."""

from collections.abc import Sequence

from miyanji.coding.act import Act


def distinct(acts: Sequence[Act]) -> list[Act]:
    """Return the acts of one sentence without those that another of the same kind holds: the
    same or more words, and nobody less in any role."""
    kept: list[Act] = []
    for number, act in enumerate(acts):
        rest = (*kept, *acts[number + 1 :])
        if not any(_holds(other, act) for other in rest):
            kept.append(act)
    return kept


def _holds(whole: Act, part: Act) -> bool:
    return (
        _kind(whole) == _kind(part)
        and whole.actuality == part.actuality
        and whole.span[0] <= part.span[0]
        and part.span[1] <= whole.span[1]
        and _everybody(part) <= _everybody(whole)
        and set(part.mediators) <= set(whole.mediators)
        and set(part.actor) <= set(whole.actor)
    )


def _kind(act: Act) -> str | None:
    if act.act is not None:
        return act.act
    return act.plover.event if act.plover else act.rule


def _everybody(act: Act) -> set[str]:
    return {*act.actor, *act.addressees, *act.mediators, *act.parties}
