"""How well reports of the same event are linked: pairwise F1 over short reports.

A gold file has one report per line: ``{"id", "language", "published", "text", "event"}``; reports
with the same ``event`` tell of one event. A pair is found where an event of the two is linked
after the coder read them, so what the coder misses counts against recall.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

from miyanji.brief.merged import report_of
from miyanji.brief.reading import read
from miyanji.coding.act import MEDIATION_ACTS
from miyanji.evaluation.gold import GoldError, split_of
from miyanji.evaluation.measures import Counts, share
from miyanji.evaluation.scores import Scores
from miyanji.mediation.linking import link
from miyanji.mediation.reports import Report, tellings

Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Told:
    """A report of the gold and the event that it tells of."""

    id: str
    language: str
    published: date
    text: str
    event: str


def is_events(path: Path) -> bool:
    """Whether the file is gold of linked reports."""
    if path.suffix != ".jsonl" or not path.exists():
        return False
    with path.open(encoding="utf-8") as file:
        return '"event":' in file.readline()


def read_events(path: Path, split: str = "all") -> list[Told]:
    """The reports of a gold file, or of one split of its events; raises GoldError."""
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            day = date.fromisoformat(row["published"])
            told = Told(row["id"], row["language"], day, row["text"], row["event"])
        except (ValueError, KeyError, TypeError) as problem:
            raise GoldError(f"{path}:{number}: no report of an event ({problem})") from None
        if split in ("all", split_of(told.event)):
            found.append(told)
    return found


def linked_pairs(reports: Iterable[Report]) -> set[Pair]:
    """The pairs of reports that share an event of mediation."""
    rows = [t for r in reports for t in tellings(r) if t.act.act in MEDIATION_ACTS]
    pairs: set[Pair] = set()
    for event in link(rows):
        names = sorted({t.report.name for t in event.tellings})
        pairs.update(frozenset(pair) for pair in combinations(names, 2))
    return pairs


def gold_pairs(gold: Sequence[Told]) -> set[Pair]:
    """The pairs of reports of one event."""
    pairs = combinations(gold, 2)
    return {frozenset((a.id, b.id)) for a, b in pairs if a.event == b.event}


def link_scores(gold: Sequence[Told], reports: Sequence[Report]) -> Scores:
    """Pairwise figures: over all pairs, and the share found of those across two languages."""
    expected, got = gold_pairs(gold), linked_pairs(reports)
    counts = Counts(len(expected & got), len(got - expected), len(expected - got))
    language = {told.id: told.language for told in gold}
    across = {pair for pair in expected if len({language[i] for i in pair}) > 1}
    return {
        "linking": counts.scores(),
        "linking.across": {
            "recall": share(len(across & got), len(across), empty=1.0),
            "n": float(len(across)),
        },
    }


def coded_reports(gold: Sequence[Told]) -> list[Report]:
    """The reports as our coder reads them."""
    return [
        report_of(read(t.id, text=t.text, published=t.published, language=t.language), t.id)
        for t in gold
    ]
