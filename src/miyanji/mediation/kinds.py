"""Kinds of tellings, and which kinds may be of one event.

Tellings of one kind agree in all that decides with what they may be one event, so that kinds are
compared and not tellings. Compared are kinds of one family and actuality whose days can meet and
that share a side and a third party. K kinds with at most k such others each: O(K k) comparisons.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import TypeVar

from miyanji.mediation.reports import FRESH, Telling
from miyanji.mediation.similarity import family, kind, may_be_one, sides_and_thirds, standing

_ANY = ""
T = TypeVar("T")
Open = dict[str, dict[str, list[tuple[date, int]]]]


class Kinds:
    """The kinds of ``rows`` by number.

    ``of`` is the kind of each row, ``members`` the rows of each kind in order, ``fits`` for each
    kind all kinds from itself on that may be one event with it.
    """

    def __init__(self, rows: Sequence[Telling]) -> None:
        found: dict[tuple[object, ...], int] = {}
        self.of = [found.setdefault(kind(row), len(found)) for row in rows]
        self.members: list[list[int]] = [[] for _ in found]
        for n, k in enumerate(self.of):
            self.members[k].append(n)
        self.first = [rows[members[0]] for members in self.members]
        self.fits: list[set[int]] = [{k} for k in range(len(found))]
        for k, other in _met(self.first):
            if may_be_one(self.first[k], self.first[other]):
                self.fits[min(k, other)].add(max(k, other))

    def all_fit(self, some: Iterable[int], others: Iterable[int]) -> bool:
        """Tell whether every kind of ``some`` may be one event with every one of ``others``."""
        return all(max(k, n) in self.fits[min(k, n)] for n in others for k in some)


def _met(rows: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Yield pairs of rows of one family and actuality that can meet, each once."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, row in enumerate(rows):
        blocks[family(row.act.act or ""), standing(row.act)].append(n)
    for block in blocks.values():
        yield from _swept(rows, block)


def _swept(rows: Sequence[Telling], block: Sequence[int]) -> Iterator[tuple[int, int]]:
    """A sweep over first days; open are the rows by third party and side whose days go on."""
    open_: Open = {}
    for (start, end), n in sorted((_span(rows[n]), n) for n in block):
        sides, thirds = sides_and_thirds(rows[n])
        found: set[int] = set()
        for by_side in _meeting(open_, thirds):
            for ends in _meeting(by_side, sides):
                ends[:] = [row for row in ends if row[0] >= start]
                found.update(m for _, m in ends)
        yield from ((m, n) for m in found)
        for third in thirds or (_ANY,):
            for side in sides or (_ANY,):
                open_.setdefault(third, {}).setdefault(side, []).append((end, n))


def _meeting(table: dict[str, T], names: set[str]) -> Iterator[T]:
    """What stands under one of ``names`` or under any name; all of it where there are none."""
    if not names:
        return iter(table.values())
    return (table[name] for name in (*names, _ANY) if name in table)


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
