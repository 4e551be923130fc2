"""Linking: which tellings, of one report or of many, are of the same event.

Blocking keeps the number of comparisons near the number of tellings: only acts of one family and
one actor (or mediator) whose days can meet are compared. Pairs are joined from the most alike
down, and two groups only where no telling of one rules out a telling of the other, so that a chain
of near days never joins two rounds. n tellings with at most k per block and span of days:
O(n k) comparisons.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from miyanji.mediation.reports import FRESH, Telling
from miyanji.mediation.similarity import THRESHOLD, family, may_be_one, similarity, standing

_NOBODY = ""
Score = Callable[[Telling, Telling], float]


@dataclass(frozen=True)
class Event:
    """One event and everything that tells of it, in order of publication."""

    tellings: tuple[Telling, ...]

    @cached_property
    def first(self) -> Telling:
        """The telling that says most exactly when it was; the earliest of them."""
        return min(self.tellings, key=_vagueness)

    @property
    def day(self) -> date | None:
        """The day at which the event stands on a timeline."""
        return self.first.day


def _vagueness(telling: Telling) -> tuple[int, int]:
    """Reports that say the day come before those whose day is only that of their publication."""
    if telling.days is None:
        return 2, 0
    says = telling.act.date is not None and telling.act.date.basis != "published"
    return (0 if says else 1), (telling.days[1] - telling.days[0]).days


def link(tellings: Sequence[Telling], score: Score = similarity) -> list[Event]:
    """Return the events of ``tellings`` in order of their days; every telling is in exactly one.

    ``score`` judges pairs that may be one event; from ``THRESHOLD`` on they are. The result does
    not depend on the order of ``tellings``.
    """
    rows = sorted(tellings, key=_order)
    pairs = sorted(_scored(rows, score), key=lambda p: (-p[0], p[1], p[2]))
    home = list(range(len(rows)))
    members = {n: [n] for n in home}
    for _, i, j in pairs:
        a, b = home[i], home[j]
        if a != b and _compatible(rows, members[a], members[b]):
            for n in members[b]:
                home[n] = a
            members[a] += members.pop(b)
    events = [Event(tuple(rows[n] for n in sorted(group))) for group in members.values()]
    return sorted(events, key=_event_order)


def _order(telling: Telling) -> tuple[date, str, int]:
    return telling.known or date.min, telling.report.name, telling.act.span[0]


def _event_order(event: Event) -> tuple[bool, date, tuple[date, str, int]]:
    return event.day is None, event.day or date.min, _order(event.tellings[0])


def _compatible(rows: Sequence[Telling], a: Iterable[int], b: Sequence[int]) -> bool:
    return all(may_be_one(rows[i], rows[j]) for i in a for j in b)


def _scored(rows: Sequence[Telling], score: Score) -> Iterator[tuple[float, int, int]]:
    """Yield every pair that is one event by itself, with its score."""
    for i, j in sorted(_candidates(rows)):
        if may_be_one(rows[i], rows[j]):
            value = score(rows[i], rows[j])
            if value >= THRESHOLD:
                yield value, i, j


def _candidates(rows: Sequence[Telling]) -> set[tuple[int, int]]:
    """Pairs of one family, actuality and name; words that name nobody meet every name."""
    blocks: dict[tuple[str, str], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for n, row in enumerate(rows):
        for name in (*(_names(row) or (_NOBODY,)), f"in {row.report.name}"):
            blocks[family(row.act.act or ""), standing(row.act)][name].append(n)
    pairs: set[tuple[int, int]] = set()
    for block in blocks.values():
        nobody = block.pop(_NOBODY, [])
        for named in block.values() or [[]]:
            pairs.update(_near(rows, [*named, *nobody]))
    return pairs


def _names(telling: Telling) -> set[str]:
    act = telling.act
    return {*act.actor, *act.mediators, *act.parties, *act.addressees}


def _near(rows: Sequence[Telling], block: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield pairs of a block whose days can meet: by a sweep over first days."""
    spans = sorted((_span(rows[n]), n) for n in block)
    open_: list[tuple[date, int]] = []
    for (start, end), n in spans:
        open_ = [(last, m) for last, m in open_ if last >= start]
        for _, m in open_:
            yield (m, n) if m < n else (n, m)
        open_.append((end, n))


def _span(telling: Telling) -> tuple[date, date]:
    if telling.days is None:
        return date.min, date.max
    (start, end), reach = telling.days, 2
    if telling.act.actuality == "planned" and telling.report.published:
        start, end = min(start, telling.report.published), max(end, telling.report.published)
        reach = max(reach, FRESH)
    try:
        return start, end + timedelta(reach)
    except OverflowError:
        return start, date.max
