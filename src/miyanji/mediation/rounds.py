"""Rounds of talks: counted, with their place and form."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from miyanji.mediation.linking import Event
from miyanji.mediation.reports import Days, Telling
from miyanji.mediation.similarity import MEETINGS
from miyanji.mediation.traits import Form as Said

Form = Literal["indirect", "direct", "mediated", "unknown"]
_NEXT_DAY = timedelta(1)
# "The first round" told so long after another is the first of a new series.
_SERIES = timedelta(60)


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
    groups: list[_Group] = []
    called: dict[int, int] = {}
    loose: list[Telling] = []
    for event in events:
        told = [t for t in event.tellings if _is_round(t, parties)]
        if not told:
            continue
        found = _Group(told)
        at = _home(groups, called, found)
        if at is not None:
            groups[at].take(found)
        elif found.dated or found.called:
            at = len(groups)
            groups.append(found)
        else:
            loose += told
            continue
        called.update((n, max(at, called.get(n, 0))) for n in found.called)
    if loose and not groups:
        groups.append(_Group(loose))
    return tuple(_round(n, group) for n, group in enumerate(groups, 1))


def _placed(telling: Telling) -> bool:
    """The words say when, where or which round: "the talks" alone may be any."""
    marks = telling.traits
    return telling.exact or bool(marks.places or marks.rounds) or _dated(telling)


def _dated(telling: Telling) -> bool:
    when = telling.act.date
    return when is not None and when.basis != "published" and when.precision == "week"


class _Group:
    """Tellings of one round, with what their words say of it."""

    def __init__(self, told: Sequence[Telling]) -> None:
        marks = [t.traits for t in told]
        self.told = list(told)
        self.days = dict.fromkeys(t.days for t in told if t.days is not None)
        self.dated = any(last - first <= timedelta(7) for first, last in self.days)
        self.exact = any(t.exact for t in told)
        self.called = {n for m in marks for n in m.rounds}
        self.places = dict.fromkeys(p for m in marks for p in sorted(m.places))
        self.last = max((last for _, last in self.days), default=date.max)

    def holds(self, other: "_Group") -> bool:
        """Tell whether ``other`` is of the same round."""
        if self.called and other.called:
            return bool(self.called & other.called)
        if self.places and other.places and not self.places.keys() & other.places.keys():
            return False
        return any(_days_meet(a, b) for a in self.days for b in other.days)

    def take(self, other: "_Group") -> None:
        """Add the tellings of ``other``."""
        self.told += other.told
        self.days |= other.days
        self.called |= other.called
        self.places |= other.places
        self.last = max(self.last, other.last)


def _home(groups: Sequence[_Group], called: Mapping[int, int], found: _Group) -> int | None:
    """The latest round that ``found`` is of: none that ended long before it. Without a day only the
    ordinal says which; ``called`` has the latest round of each."""
    if not found.days:
        return max((called[n] for n in found.called if n in called), default=None)
    first = min(first for first, _ in found.days)
    for at in reversed(range(len(groups))):
        if first - groups[at].last > _SERIES:
            break
        if groups[at].holds(found):
            return at
    return _looked_back_on(groups, found)


def _looked_back_on(groups: Sequence[_Group], found: _Group) -> int | None:
    """A report that only numbers the talks and does not date them looks back on the round of that
    place, where so many have been ("hosted the second and the third round")."""
    nth = min(found.called, default=0)
    told_before = not found.exact and 0 < nth <= len(groups) and not groups[nth - 1].called
    return nth - 1 if told_before else None


def _is_round(telling: Telling, parties: Sequence[str]) -> bool:
    act = telling.act
    if act.actuality != "happened" or act.history:
        return False
    sides = {*act.actor, *act.addressees, *act.parties} & set(parties)
    if act.act == "meeting_direct":
        return len(sides) > 1
    if act.act == "meeting_indirect":
        return "talks" in act.rule and (len(sides) > 1 or _placed(telling))
    return act.act == "host" and len(sides) > 1


def _days_meet(a: Days, b: Days) -> bool:
    return a[0] - b[1] <= _NEXT_DAY and b[0] - a[1] <= _NEXT_DAY


def _round(number: int, found: _Group) -> Round:
    group = found.told
    days = [t.days for t in group if t.exact and t.days] or [t.days for t in group if t.days]
    called = sorted(found.called)
    return Round(
        number=number,
        called=called[0] if len(called) == 1 else None,
        start=min((d[0] for d in days), default=None),
        end=max((d[1] for d in days), default=None),
        places=tuple(found.places),
        form=_form(group),
        channel=next((t.act.channel for t in group if t.act.channel), None),
        mediators=tuple(dict.fromkeys(m for t in group for m in t.act.mediators)),
        acts=tuple(t.act.id for t in group),
        sources=tuple(dict.fromkeys(t.report.name for t in group)),
    )


def _form(group: Sequence[Telling]) -> Form:
    """What most reports call it: in the words of the talks, or anywhere where they tell of no
    other. Without a word for it, talks of a mediator are only known to be mediated."""
    said = Counter(form for t in group for form in _forms(t))
    if said:
        return "direct" if said["direct"] > said["indirect"] else "indirect"
    if any(t.act.act == "meeting_indirect" for t in group):
        return "mediated"
    return "direct" if any(t.act.act == "meeting_direct" for t in group) else "unknown"


def _forms(telling: Telling) -> frozenset[Said]:
    found = telling.traits.forms
    if not found and _only(telling):
        found = telling.report.forms
    return found if len(found) == 1 else frozenset()


def _only(telling: Telling) -> bool:
    """Whether its report tells of these talks only."""
    others = [a for a in telling.report.acts if a.act in MEETINGS and a.actuality != "happened"]
    return not others
