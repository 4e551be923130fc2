"""Which events contradict each other: both stay, side by side, and neither is averaged away."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from miyanji.mediation.linking import Event
from miyanji.mediation.reports import Days, Telling
from miyanji.mediation.similarity import family, same_parties, same_receiver
from miyanji.mediation.stretches import Stretches

_OPPOSITE = {
    "accept": ("reject",),
    "accept_conditionally": ("reject",),
    "agreement": ("end",),
}
_TURNS = {*_OPPOSITE, *(other for others in _OPPOSITE.values() for other in others)}
# A denial may follow the report that it denies by so much.
_LATER = timedelta(14)
_SAME = timedelta(1)


def contradictions(events: Sequence[Event]) -> dict[int, tuple[int, ...]]:
    """Return for each event (by index) the events that contradict it; the relation is mutual.

    Only events whose days can meet are compared: for n events with at most k near each, O(n k).
    """
    found: dict[int, set[int]] = {n: set() for n in range(len(events))}
    for n, m in (*_denials(events), *_opposites(events)):
        found[n].add(m)
        found[m].add(n)
    return {n: tuple(sorted(row)) for n, row in found.items()}


def _denials(events: Sequence[Event]) -> Iterator[tuple[int, int]]:
    """Each denial with the events that it denies."""
    denials = [n for n, event in enumerate(events) if event.first.act.actuality == "denied"]
    told: dict[str, Stretches] = defaultdict(Stretches)
    for n, event in enumerate(events if denials else ()):
        if event.first.act.actuality in ("happened", "planned"):
            told[family(event.first.act.act or "")].add(_reach(event), n)
    for n in denials:
        event = events[n]
        for m in told[family(event.first.act.act or "")].near(_reach(event), _LATER):
            if _denies(event, events[m]):
                yield n, m


def _reach(event: Event) -> Days:
    """The first and last day that any telling of the event may speak of or was known on."""
    days = [day for t in event.tellings for day in (*(t.days or ()), t.known) if day is not None]
    if any(t.days is None for t in event.tellings) or not days:
        return date.min, date.max
    return min(days), max(days)


def _opposites(events: Sequence[Event]) -> Iterator[tuple[int, int]]:
    """Pairs of opposite answers of one side on the same or the next day."""
    on_day: dict[tuple[str, str, int], set[int]] = defaultdict(set)
    for n, event in enumerate(events):
        act = event.first.act
        if act.act in _TURNS and act.actuality == "happened":
            for actor, number in _actors_by_day(event):
                on_day[act.act, actor, number].add(n)
    for (kind, actor, number), here in on_day.items():
        for other in _OPPOSITE.get(kind, ()):
            for day in (number - 1, number, number + 1):
                for m in on_day.get((other, actor, day), ()):
                    yield from ((n, m) for n in here if _opposed(events[n], events[m]))


def _actors_by_day(event: Event) -> set[tuple[str, int]]:
    dated = ((t.day, t.act.actor) for t in event.tellings)
    return {(actor, day.toordinal()) for day, actors in dated if day for actor in actors}


def _denies(denial: Event, event: Event) -> bool:
    return any(_denies_telling(a, b) for a in denial.tellings for b in event.tellings)


def _denies_telling(denial: Telling, told: Telling) -> bool:
    if family(denial.act.act or "") != family(told.act.act or ""):
        return False
    if not _shares(denial.act.actor, told.act.actor) or not _compatible(denial, told):
        return False
    if not same_receiver(denial, told):
        return False
    mine, its = denial.traits.rounds, told.traits.rounds
    if mine and its and not mine & its:
        return False
    return _in_reach(denial, told)


def _in_reach(denial: Telling, told: Telling) -> bool:
    """The days can be the same, or the denial was published soon after the report."""
    a, b = denial.days, told.days
    if a and b and a[0] <= b[1] and b[0] <= a[1]:
        return True
    first, later = told.known, denial.known
    if first is None or later is None:
        return a is None or b is None
    return -_SAME <= later - first <= _LATER


def _opposed(a: Event, b: Event) -> bool:
    """Answers of one side to one mediator on one day."""
    return any(_same_answer(x, y) for x in a.tellings for y in b.tellings)


def _same_answer(a: Telling, b: Telling) -> bool:
    if not set(a.act.actor) & set(b.act.actor) or not _compatible(a, b):
        return False
    if a.day is None or b.day is None or abs(a.day - b.day) > _SAME:
        return False
    return a.report.name != b.report.name or a.act.attribution != b.act.attribution


def _compatible(a: Telling, b: Telling) -> bool:
    """No other mediator and no other side is meant."""
    third = _shares(_third(a), _third(b))
    return third and same_parties(a.act.parties, b.act.parties)


def _third(telling: Telling) -> set[str]:
    """Whom an answer is to: the mediators, or else those addressed."""
    act = telling.act
    return set(act.mediators) or set(act.addressees) - set(act.parties)


def _shares(a: Sequence[str] | set[str], b: Sequence[str] | set[str]) -> bool:
    return not a or not b or not set(a).isdisjoint(b)
