"""How far a run is: documents, rate and time left, on standard error."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

Report = Callable[[str], None]
_TERMINAL, _LOG = 0.5, 30.0
"""Seconds between two lines on a terminal, where a line replaces the one before, and in a log."""


@dataclass
class Progress:
    """Counts of a run; ``total`` and the sizes given to ``add`` are bytes of the corpus.

    What an earlier run had done counts as done and not for the rate.
    """

    total: int
    clock: Callable[[], float] = time.monotonic
    documents: int = 0
    acts: int = 0
    rejects: int = 0
    resumed: int = 0
    _read: int = 0
    _skipped: int = 0
    _start: float = field(default=0.0)

    def __post_init__(self) -> None:
        self._start = self.clock()

    def add(self, records: int, acts: int, rejects: int, size: int, *, resumed: bool) -> None:
        """Count a shard."""
        self.documents += records
        self.acts += acts
        self.rejects += rejects
        self._read += size
        if resumed:
            self.resumed += records
            self._skipped += size

    def line(self) -> str:
        """Return the state of the run as one line."""
        spent = max(self.clock() - self._start, 1e-9)
        rate = (self.documents - self.resumed) / spent
        share = min(1.0, self._read / self.total) if self.total else 1.0
        parts = [f"{self.documents:,} documents", f"{self.acts:,} acts", f"{share:.0%}"]
        if rate:
            parts.insert(1, f"{rate:,.1f}/s")
        if left := self._left(spent):
            parts.append(f"{_duration(left)} left")
        return ", ".join(parts)

    def _left(self, spent: float) -> float | None:
        new = self._read - self._skipped
        return spent * (self.total - self._read) / new if new and self._read < self.total else None


def _duration(seconds: float) -> str:
    """Return a duration as a reader says it.

    >>> _duration(59), _duration(61), _duration(7300)
    ('59 s', '1 min 1 s', '2 h 1 min')
    """
    whole = int(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


class Ticker:
    """Shows the line now and then: in place on a terminal, sparsely anywhere else."""

    def __init__(self, progress: Progress) -> None:
        self.progress = progress
        self._live = sys.stderr.isatty()
        self._next = progress.clock() + (_TERMINAL if self._live else _LOG)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def tick(self) -> None:
        """Show the line if it is time."""
        now = self.progress.clock()
        if now < self._next:
            return
        line = f"miyanji: {self.progress.line()}"
        sys.stderr.write(f"\r\033[K{line}" if self._live else f"{line}\n")
        sys.stderr.flush()
        self._next = now + (_TERMINAL if self._live else _LOG)

    def end(self) -> None:
        """Clear the terminal's line."""
        if self._live:
            sys.stderr.write("\r\033[K")
            sys.stderr.flush()
