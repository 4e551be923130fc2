"""Rounds of talks: counted, with their place and form."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from miyanji.mediation.linking import Event
from miyanji.mediation.reports import Telling
from miyanji.mediation.similarity import traits_of

Form = Literal["indirect", "direct", "unknown"]
_NEXT_DAY = timedelta(1)


@dataclass(frozen=True, slots=True)
class Round:
    """One round of talks. ``number`` is its place in the order of days; ``called`` the ordinal
    that reports give it, None where none does; ``places`` are ids of ``venues``.
    """

    number: int
    called: int | None
    start: date | None
    end: date | None
    places: tuple[str, ...]
    form: Form
    channel: str | None
    mediators: tuple[str, ...]
    acts: tuple[str, ...]
    sources: tuple[str, ...]


def rounds(events: Sequence[Event], parties: Sequence[str]) -> tuple[Round, ...]:
    """Return the rounds that ``events`` (in order of days) tell to have happened.

    Talks on the same or the next day are one round unless the words number or place them apart;
    an undated mention of talks joins the round that its ordinal or town names, and else counts
    only where no round is dated. A mediator's efforts and carried messages are no round.
    """
    groups: list[list[Telling]] = []
    loose: list[list[Telling]] = []
    for event in events:
        told = [t for t in event.tellings if _is_round(t, parties)]
        if not told:
            continue
        home = next((g for g in reversed(groups) if _one_round(g, told)), None)
        if home is not None:
            home.extend(told)
        elif _dated(told) or _called(told):
            groups.append(list(told))
        else:
            loose.append(list(told))
    if loose and not groups:
        groups.append([t for told in loose for t in told])
    return tuple(_round(n, group) for n, group in enumerate(groups, 1))


def _is_round(telling: Telling, parties: Sequence[str]) -> bool:
    act = telling.act
    if act.actuality != "happened" or act.history:
        return False
    sides = {*act.actor, *act.addressees, *act.parties} & set(parties)
    if act.act == "meeting_direct":
        return len(sides) > 1
    if act.act == "meeting_indirect":
        return "talks" in act.rule
    return act.act == "host" and len(sides) > 1


def _dated(told: Iterable[Telling]) -> bool:
    return any(t.days is not None and t.days[1] - t.days[0] <= timedelta(7) for t in told)


def _called(told: Iterable[Telling]) -> set[int]:
    return {n for t in told for n in traits_of(t).rounds}


def _places(told: Iterable[Telling]) -> list[str]:
    return list(dict.fromkeys(p for t in told for p in sorted(traits_of(t).places)))


def _one_round(group: Sequence[Telling], told: Sequence[Telling]) -> bool:
    ours, theirs = _called(group), _called(told)
    if ours and theirs:
        return bool(ours & theirs)
    here, there = set(_places(group)), set(_places(told))
    if here and there and not here & there:
        return False
    return any(_days_meet(a, b) for a in group for b in told)


def _days_meet(a: Telling, b: Telling) -> bool:
    if a.days is None or b.days is None:
        return False
    return a.days[0] - b.days[1] <= _NEXT_DAY and b.days[0] - a.days[1] <= _NEXT_DAY


def _round(number: int, group: Sequence[Telling]) -> Round:
    days = [t.days for t in group if t.exact and t.days] or [t.days for t in group if t.days]
    called = sorted(_called(group))
    return Round(
        number=number,
        called=called[0] if len(called) == 1 else None,
        start=min((d[0] for d in days), default=None),
        end=max((d[1] for d in days), default=None),
        places=tuple(_places(group)),
        form=_form(group),
        channel=next((t.act.channel for t in group if t.act.channel), None),
        mediators=tuple(dict.fromkeys(m for t in group for m in t.act.mediators)),
        acts=tuple(t.act.id for t in group),
        sources=tuple(dict.fromkeys(t.report.name for t in group)),
    )


def _form(group: Sequence[Telling]) -> Form:
    """Indirect where any report says so: "talks" alone says nothing of who sat with whom."""
    kinds = {t.act.act for t in group}
    if "meeting_indirect" in kinds:
        return "indirect"
    return "direct" if "meeting_direct" in kinds else "unknown"
