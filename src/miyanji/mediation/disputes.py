"""Which processes of different reports are of one dispute."""

from collections import Counter
from collections.abc import Sequence
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


def disputes(reports: Sequence[Report], between: Sequence[str] = ()) -> list[Dispute]:
    """Return the disputes of ``reports``, the one with most acts first.

    Processes with the same parties are one dispute; one with some of the parties of another
    ("Iran accepted") joins it, that with a common mediator and most acts first. ``between`` keeps
    those whose parties are among these, or include them all.
    """
    rows = [(r, p) for r in reports for p in r.processes if _concerns(p.parties, between)]
    homes: dict[frozenset[str], Dispute] = {}
    for report, process in rows:
        parties = frozenset(process.parties)
        home = homes.setdefault(parties, Dispute(process.parties, []))
        home.found.append((report, process))
    if between and homes:
        return [_union(list(homes.values()), between)]
    return sorted(_joined(list(homes.values())), key=_size, reverse=True)


def _concerns(parties: Sequence[str], between: Sequence[str]) -> bool:
    asked, named = set(between), set(parties)
    return not asked or asked <= named or (bool(named) and named <= asked)


def _size(dispute: Dispute) -> tuple[int, int]:
    return sum(len(p.acts) for _, p in dispute.found), len(dispute.found)


def _union(group: list[Dispute], between: Sequence[str]) -> Dispute:
    """All of the pair's processes; a further party stays where most reports name it."""
    found = [row for dispute in group for row in dispute.found]
    further = Counter(p for _, process in found for p in process.parties if p not in between)
    kept = [p for p, n in further.items() if 2 * n > len(found)]
    return Dispute((*between, *kept), _in_order(found))


def _joined(group: list[Dispute]) -> list[Dispute]:
    """Join each set of parties to the best larger one that holds it, smallest sets first."""
    rows = sorted(group, key=lambda d: (len(d.parties), _size(d)))
    kept: list[Dispute] = []
    for at, dispute in enumerate(rows):
        larger = [d for d in rows[at + 1 :] if set(dispute.parties) < set(d.parties)]
        if not larger:
            kept.append(dispute)
            continue
        home = max(larger, key=lambda d: (len(d.mediators & dispute.mediators), _size(d)))
        if _outweighs(dispute, home):
            home.parties = dispute.parties
        home.found = _in_order([*home.found, *dispute.found])
    return kept


def _outweighs(smaller: Dispute, larger: Dispute) -> bool:
    """A pair that most reports name is the dispute; a third name in a few is not."""
    return len(smaller.parties) > 1 and len(smaller.found) > 2 * len(larger.found)


def _in_order(found: list[tuple[Report, Process]]) -> list[tuple[Report, Process]]:
    return sorted(found, key=lambda row: (str(row[0].published or ""), row[0].name))
