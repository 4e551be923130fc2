"""Which processes of different reports are of one dispute."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from miyanji.mediation.process import Process
from miyanji.mediation.reports import Report

# What processes are counted together: those between the same parties; of one party alone, only
# those by the same third parties, since a state has more than one dispute.
Key = tuple[frozenset[str], frozenset[str]]


def key_of(process: Process) -> Key:
    """Return what the process is counted under."""
    return key(process.parties, process.mediators)


def key(parties: Iterable[str], mediators: Iterable[str]) -> Key:
    """Return what processes of these parties by these mediators are counted under."""
    sides = frozenset(parties)
    return sides, frozenset(mediators) if len(sides) < 2 else frozenset()


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
    """What there is of a dispute: how many acts and reports, and which processes it joins."""

    parties: tuple[str, ...]
    mediators: set[str]
    acts: int
    reports: int
    keys: set[Key]


def disputes(reports: Sequence[Report], between: Sequence[str] = ()) -> list[Dispute]:
    """Return the disputes of ``reports``, the one with most acts first.

    Processes with the same parties are one dispute; one with some of the parties of another
    ("Iran accepted") joins it, that with a common mediator and most acts first; a single party
    whose mediators nobody names in a larger dispute has one of its own. ``between`` keeps those
    whose parties are among these, or include them all.
    """
    rows = [(r, p) for r in reports for p in r.processes if _concerns(p.parties, between)]
    if between and rows:
        return [_union(rows, between)]
    homes: dict[Key, list[tuple[Report, Process]]] = {}
    for report, process in rows:
        homes.setdefault(key_of(process), []).append((report, process))
    found = joined([_sketch(group) for group in homes.values()])
    return [Dispute(s.parties, _in_order(row for k in s.keys for row in homes[k])) for s in found]


def gathered(sketch: Sketch, reports: Iterable[Report]) -> Dispute:
    """Return the dispute of a sketch from the reports that tell of it, and perhaps others."""
    rows = ((r, p) for r in reports for p in r.processes if key_of(p) in sketch.keys)
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
        keys={key_of(group[0][1])},
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
        larger = [rows[n] for n in rarest if n > at and _holds(rows[n], sketch)]
        if larger:
            _join(
                sketch, max(larger, key=lambda s: (len(s.mediators & sketch.mediators), _size(s)))
            )
        else:
            kept.append(sketch)
    return sorted(kept, key=_size, reverse=True)


def _holds(larger: Sketch, sketch: Sketch) -> bool:
    """The larger dispute is between these and others; where one alone is named, also by one of
    the same third parties, if any is named."""
    if not set(sketch.parties) < set(larger.parties):
        return False
    thirds = sketch.mediators
    return len(sketch.parties) > 1 or not thirds or bool(thirds & larger.mediators)


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
