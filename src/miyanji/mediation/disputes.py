"""Which processes of different reports are of one dispute."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from miyanji.mediation.process import Process
from miyanji.mediation.reports import Report


@dataclass(slots=True)
class Dispute:
    """The processes of one dispute, each with its report, and the parties that they add up to."""

    parties: tuple[str, ...]
    found: list[tuple[Report, Process]]

    @property
    def mediators(self) -> set[str]:
        """Every third party that a report names."""
        return {m for _, process in self.found for m in process.mediators}


@dataclass(slots=True)
class Sketch:
    """What there is of a dispute: how many acts and reports, and which sets of parties it joins."""

    parties: tuple[str, ...]
    mediators: set[str]
    acts: int
    reports: int
    keys: set[frozenset[str]]


def disputes(reports: Sequence[Report], between: Sequence[str] = ()) -> list[Dispute]:
    """Return the disputes of ``reports``, the one with most acts first.

    Processes with the same parties are one dispute; one with some of the parties of another
    ("Iran accepted") joins it, that with a common mediator and most acts first. ``between`` keeps
    those whose parties are among these, or include them all.
    """
    rows = [(r, p) for r in reports for p in r.processes if _concerns(p.parties, between)]
    if between and rows:
        return [_union(rows, between)]
    homes: dict[frozenset[str], list[tuple[Report, Process]]] = {}
    for report, process in rows:
        homes.setdefault(frozenset(process.parties), []).append((report, process))
    found = joined([_sketch(group) for group in homes.values()])
    return [Dispute(s.parties, _in_order(row for k in s.keys for row in homes[k])) for s in found]


def gathered(sketch: Sketch, reports: Iterable[Report]) -> Dispute:
    """Return the dispute of a sketch from the reports that tell of it, and perhaps others."""
    rows = ((r, p) for r in reports for p in r.processes if frozenset(p.parties) in sketch.keys)
    return Dispute(sketch.parties, _in_order(rows))


def _concerns(parties: Sequence[str], between: Sequence[str]) -> bool:
    asked, named = set(between), set(parties)
    return not asked or asked <= named or (bool(named) and named <= asked)


def _sketch(group: Sequence[tuple[Report, Process]]) -> Sketch:
    return Sketch(
        parties=group[0][1].parties,
        mediators={m for _, p in group for m in p.mediators},
        acts=sum(len(p.acts) for _, p in group),
        reports=len(group),
        keys={frozenset(group[0][1].parties)},
    )


def _size(sketch: Sketch) -> tuple[int, int]:
    return sketch.acts, sketch.reports


def _union(rows: list[tuple[Report, Process]], between: Sequence[str]) -> Dispute:
    """All of the pair's processes; a further party stays where most reports name it."""
    further = Counter(p for _, process in rows for p in process.parties if p not in between)
    kept = [p for p, n in further.items() if 2 * n > len(rows)]
    return Dispute((*between, *kept), _in_order(rows))


def joined(sketches: Sequence[Sketch]) -> list[Sketch]:
    """Join each set of parties to the best larger one that holds it, smallest sets first; return
    the disputes that there are, the one with most acts first.

    With n sets, at most k of which share a party: O(n k).
    """
    rows = sorted(sketches, key=lambda s: (len(s.parties), _size(s)))
    naming: dict[str, list[int]] = defaultdict(list)
    for at, sketch in enumerate(rows):
        for party in sketch.parties:
            naming[party].append(at)
    kept: list[Sketch] = []
    for at, sketch in enumerate(rows):
        rarest = min((naming[p] for p in sketch.parties), key=len, default=range(len(rows)))
        larger = [rows[n] for n in rarest if n > at and set(sketch.parties) < set(rows[n].parties)]
        if larger:
            _join(
                sketch, max(larger, key=lambda s: (len(s.mediators & sketch.mediators), _size(s)))
            )
        else:
            kept.append(sketch)
    return sorted(kept, key=_size, reverse=True)


def _join(sketch: Sketch, home: Sketch) -> None:
    if _outweighs(sketch, home):
        home.parties = sketch.parties
    home.mediators |= sketch.mediators
    home.acts += sketch.acts
    home.reports += sketch.reports
    home.keys |= sketch.keys


def _outweighs(smaller: Sketch, larger: Sketch) -> bool:
    """A pair that most reports name is the dispute; a third name in a few is not."""
    return len(smaller.parties) > 1 and smaller.reports > 2 * larger.reports


def _in_order(found: Iterable[tuple[Report, Process]]) -> list[tuple[Report, Process]]:
    return sorted(found, key=lambda row: (str(row[0].published or ""), row[0].name, row[1].id))
