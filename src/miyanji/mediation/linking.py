"""Linking: which tellings, of one report or of many, are of the same event.

Only acts of one family and one actor (or mediator) whose days can meet are compared. Pairs are
joined from the most alike down, and two groups only where no telling of one rules out a telling of
the other, so that a chain of near days never joins two rounds. What rules tellings out is judged
once for all of a kind. n tellings with at most k that may be one event with each: O(n k).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from miyanji.mediation.kinds import Kinds
from miyanji.mediation.reports import Telling
from miyanji.mediation.similarity import THRESHOLD, alikeness, total, wording

Score = Callable[[Telling, Telling], float]


@dataclass(frozen=True)
class Event:
    """One event and everything that tells of it, in order of publication."""

    tellings: tuple[Telling, ...]

    @cached_property
    def first(self) -> Telling:
        """The telling that says most exactly when it was; the earliest of them."""
        return min(self.tellings, key=_vagueness)

    @cached_property
    def day(self) -> date | None:
        """The day at which the event stands on a timeline."""
        return self.first.day


def _vagueness(telling: Telling) -> tuple[int, int]:
    """Reports that say the day come before those whose day is only that of their publication."""
    if telling.days is None:
        return 2, 0
    says = telling.act.date is not None and telling.act.date.basis != "published"
    return (0 if says else 1), (telling.days[1] - telling.days[0]).days


def link(tellings: Sequence[Telling], words: Score = wording) -> list[Event]:
    """Return the events of ``tellings`` in order of their days; every telling is in exactly one.

    ``words`` judges what is said by pairs that may be one event; with their alikeness from
    ``THRESHOLD`` on they are. The result does not depend on the order of ``tellings``.
    """
    rows = sorted(tellings, key=_order)
    kinds = Kinds(rows)
    home = list(range(len(rows)))
    members = {n: [n] for n in home}
    held = {n: {k} for n, k in enumerate(kinds.of)}
    for _, i, j in sorted(_scored(rows, kinds, words)):
        a, b = home[i], home[j]
        if a != b and kinds.all_fit(held[a], held[b]):
            if len(members[a]) < len(members[b]):
                a, b = b, a
            for n in members[b]:
                home[n] = a
            members[a] += members.pop(b)
            held[a] |= held.pop(b)
    events = [Event(tuple(rows[n] for n in sorted(group))) for group in members.values()]
    return sorted(events, key=_event_order)


def _order(telling: Telling) -> tuple[date, str, int]:
    return telling.known or date.min, telling.report.name, telling.act.span[0]


def _event_order(event: Event) -> tuple[bool, date, tuple[date, str, int]]:
    return event.day is None, event.day or date.min, _order(event.tellings[0])


def _scored(
    rows: Sequence[Telling], kinds: Kinds, words: Score
) -> Iterator[tuple[float, int, int]]:
    """Yield every pair that is one event by itself, with its score below zero."""
    for k, others in enumerate(kinds.fits):
        for other in others if len(kinds.members[k]) > 1 else others - {k}:
            alike = alikeness(kinds.first[k], kinds.first[other])
            for i, j in _pairs(rows, kinds, k, other):
                score = total(alike, words(rows[i], rows[j]))
                if score >= THRESHOLD:
                    yield -score, i, j


def _pairs(rows: Sequence[Telling], kinds: Kinds, k: int, other: int) -> Iterator[tuple[int, int]]:
    """Yield the tellings of two kinds that name somebody in common, or are of one report; words
    that name nobody meet every name."""
    a, b = _names(kinds.first[k]), _names(kinds.first[other])
    free = not a or not b or not a.isdisjoint(b)
    for i in kinds.members[k]:
        for j in kinds.members[other]:
            if (k != other or i < j) and (free or rows[i].report.name == rows[j].report.name):
                yield (i, j) if i < j else (j, i)


def _names(telling: Telling) -> set[str]:
    act = telling.act
    return {*act.actor, *act.mediators, *act.parties, *act.addressees}
