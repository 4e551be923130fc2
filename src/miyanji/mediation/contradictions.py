"""Which events contradict each other: both stay, side by side, and neither is averaged away."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from miyanji.mediation.linking import Event
from miyanji.mediation.reports import Days, Telling
from miyanji.mediation.similarity import family, same_parties, same_receiver, traits_of

_OPPOSED = (
    {"accept", "reject"},
    {"accept_conditionally", "reject"},
    {"agreement", "end"},
)
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
    told: dict[str, list[tuple[Days, int]]] = defaultdict(list)
    for n, event in enumerate(events):
        if event.first.act.actuality in ("happened", "planned"):
            told[family(event.first.act.act or "")].append((_reach(event), n))
    for n, event in enumerate(events):
        if event.first.act.actuality != "denied":
            continue
        first, last = _reach(event)
        for (start, end), m in told[family(event.first.act.act or "")]:
            near = first - end <= _LATER and start - last <= _LATER
            if near and _denies(event, events[m]):
                yield n, m


def _reach(event: Event) -> Days:
    """The first and last day that any telling of the event may speak of or was known on."""
    days = [day for t in event.tellings for day in (*(t.days or ()), t.known) if day is not None]
    if any(t.days is None for t in event.tellings) or not days:
        return date.min, date.max
    return min(days), max(days)


def _opposites(events: Sequence[Event]) -> Iterator[tuple[int, int]]:
    """Pairs of opposite answers on the same or the next day."""
    by_day: dict[int, list[int]] = defaultdict(list)
    for n, event in enumerate(events):
        for number in {t.day.toordinal() for t in event.tellings if t.day is not None}:
            by_day[number].append(n)
    for number, here in by_day.items():
        for n in here:
            for m in (*here, *by_day.get(number + 1, ())):
                if n != m and _opposed(events[n], events[m]):
                    yield n, m


def _denies(denial: Event, event: Event) -> bool:
    return any(_denies_telling(a, b) for a in denial.tellings for b in event.tellings)


def _denies_telling(denial: Telling, told: Telling) -> bool:
    if family(denial.act.act or "") != family(told.act.act or ""):
        return False
    if not _shares(denial.act.actor, told.act.actor) or not _compatible(denial, told):
        return False
    if not same_receiver(denial, told):
        return False
    rounds, places = traits_of(denial), traits_of(told)
    if rounds.rounds and places.rounds and not rounds.rounds & places.rounds:
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
    """Opposite answers of one side to one mediator on one day."""
    kinds = {a.first.act.act, b.first.act.act}
    if kinds not in _OPPOSED or {a.first.act.actuality, b.first.act.actuality} != {"happened"}:
        return False
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
