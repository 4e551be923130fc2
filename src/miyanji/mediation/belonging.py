"""Which acts of many reports are of one dispute, and which of them are events of its course.

A report alone may not show that it tells of a mediation ("the second round was put off"); beside
others of the same parties and days it does.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from miyanji.coding.act import MEDIATION_ACTS, Act
from miyanji.mediation.disputes import Dispute
from miyanji.mediation.reports import Report, Telling, tellings
from miyanji.mediation.similarity import MEETINGS

# How far from the nearest report of a mediation another may be that only adds to it.
_NEAR = timedelta(30)
_OFF = ("postpone", "suspend", "end")


@dataclass(frozen=True, slots=True)
class Loose:
    """An act of mediation of the ``report``-th report; ``parties`` are those of the processes that
    hold it there, none where no process does."""

    report: int
    act: Act
    parties: frozenset[str]


def named(act: Act) -> set[str]:
    """Return everybody who takes part in an act."""
    return {*act.actor, *act.addressees, *act.parties, *act.mediators}


def loose(reports: Sequence[Report]) -> dict[str, list[Loose]]:
    """Return the acts of mediation by whom they name."""
    found: dict[str, list[Loose]] = defaultdict(list)
    for n, report in enumerate(reports):
        held: dict[str, set[str]] = defaultdict(set)
        for process in report.processes:
            for i in process.acts:
                held[i].update(process.parties)
        for act in report.acts:
            if act.act in MEDIATION_ACTS and not act.history:
                row = Loose(n, act, frozenset(held.get(act.id, ())))
                for name in named(act):
                    found[name].append(row)
    return found


def told(
    dispute: Dispute,
    reports: Sequence[Report],
    others: Mapping[str, Sequence[Loose]],
    between: Sequence[str] = (),
) -> list[Telling]:
    """Return the tellings of a dispute, in the order of ``reports``.

    Those of its processes; and in reports without such a process, loose acts of the same days
    between two of its parties, or between one of them and one of its mediators. Of a pair asked
    for, all acts that name both.
    """
    wanted: dict[str, set[str]] = defaultdict(set)
    for report, process in dispute.found:
        wanted[report.name].update(process.acts)
    judged = set(wanted)
    days = sorted(r.published for r, _ in dispute.found if r.published)
    for row in _of(dispute, others):
        report = reports[row.report]
        if report.name not in judged and _near(report.published, days):
            wanted[report.name].add(row.act.id)
    for report in reports if between else ():
        wanted[report.name].update(a.id for a in report.acts if a.act and set(between) <= named(a))
    return [t for r in reports if wanted.get(r.name) for t in tellings(r, wanted[r.name])]


def _of(dispute: Dispute, others: Mapping[str, Sequence[Loose]]) -> Iterator[Loose]:
    """The acts that may be of a dispute: in no process of their report, or in one that takes a
    mediator of the dispute for a party."""
    sides, thirds = set(dispute.parties), dispute.mediators - set(dispute.parties)
    for row in (row for party in dispute.parties for row in others.get(party, ())):
        names = named(row.act)
        fits = len(names & sides) > 1 or (names & sides and thirds & set(row.act.mediators))
        if fits and row.parties - sides <= thirds:
            yield row


def _near(day: date | None, days: Sequence[date]) -> bool:
    """Whether another report is of about the same day; ``days`` in order."""
    if day is None or not days:
        return False
    at = bisect_left(days, day)
    return any(abs(day - other) <= _NEAR for other in days[max(0, at - 1) : at + 1])


def events_of(rows: Iterable[Telling]) -> list[Telling]:
    """Return the tellings that are of an event: not those that only mention the mediation beside
    one, and not talks that the same words say are put off or broken off."""
    by_report: dict[str, list[Telling]] = defaultdict(list)
    for row in rows:
        by_report[row.report.name].append(row)
    return [row for group in by_report.values() for row in _eventful(group)]


def _eventful(group: Sequence[Telling]) -> Iterator[Telling]:
    off = [t for t in group if t.act.act in _OFF]
    bare = all(map(_bare, group))
    return (t for t in group if not (_called_off(t, off) or (_bare(t) and not bare)))


def _bare(row: Telling) -> bool:
    """ "Brazil's mediation": beside whatever else its report tells it is only mentioned."""
    act = row.act
    return act.act == "meeting_indirect" and named(act) <= set(act.mediators)


def _called_off(row: Telling, off: Sequence[Telling]) -> bool:
    return row.act.act in MEETINGS and any(_overlap(t.act.span, row.act.span) for t in off)


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]
