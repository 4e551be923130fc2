"""The courses of a whole store, one dispute in memory at a time."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, overload

from miyanji.mediation.course import Course, Scorer, course_of
from miyanji.mediation.disputes import Sketch, joined
from miyanji.store.opening import opened
from miyanji.store.reading import of_dispute, sketches

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class StoredCourses(Sequence[Course]):
    """The courses that the store at ``path`` tells of, most acts first, each read when asked for.

    ``until`` is the last day that the reports know of. Raises ``StoreError``.
    """

    def __init__(
        self, path: Path, until: date | None, as_of: date | None, scorer: Scorer | None
    ) -> None:
        self.path = path
        self.until = until
        self.as_of = as_of
        self.scorer = scorer
        with opened(path) as connection:
            self.sketches: list[Sketch] = joined(sketches(connection, as_of))
        self._last: tuple[int, Course] | None = None

    def __len__(self) -> int:
        return len(self.sketches)

    @overload
    def __getitem__(self, at: int) -> Course: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Course]: ...
    def __getitem__(self, at: int | slice) -> Course | Sequence[Course]:
        """Return a course; the one asked for last is kept."""
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(len(self)))]
        if self._last is None or self._last[0] != at:
            self._last = None
            with opened(self.path) as connection:
                self._last = at, self._read(connection, at)
        return self._last[1]

    def __iter__(self) -> Iterator[Course]:
        """Yield the courses; the store is opened once for all."""
        with opened(self.path) as connection:
            for at in range(len(self)):
                yield self._read(connection, at)

    def _read(self, connection: "DuckDBPyConnection", at: int) -> Course:
        sketch, name = self.sketches[at], f"p{at % len(self) + 1}"
        reports = of_dispute(connection, sketch, self.as_of, texts=self.scorer is not None)
        return course_of(name, sketch, reports, self.until, self.as_of, self.scorer)
