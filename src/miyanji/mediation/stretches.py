"""Stretches of days with what stands on them, found by the days near others."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

# Days of one cell, and the most cells of a stretch that is not looked at each time.
_CELL = 16
_WIDE = 8


class Stretches:
    """Numbers with their stretches of days.

    Looking up takes time by what is near, and by how many stretches are longer than some months.
    """

    def __init__(self) -> None:
        self._cells: dict[int, list[tuple[date, date, int]]] = defaultdict(list)
        self._wide: list[tuple[date, date, int]] = []

    def add(self, days: tuple[date, date], number: int) -> None:
        """Let ``number`` stand on the days from the first to the last of ``days``."""
        start, end = days
        first, last = _cell(start), _cell(end)
        row = start, end, number
        if last - first > _WIDE:
            self._wide.append(row)
            return
        for cell in range(first, last + 1):
            self._cells[cell].append(row)

    def near(self, days: tuple[date, date], reach: timedelta) -> Iterator[int]:
        """Yield in order the numbers that stand on ``days`` or at most ``reach`` from them."""
        first, last = days
        rows = [*self._wide, *self._around(first, last, reach)]
        near = {n for start, end, n in rows if first - end <= reach and start - last <= reach}
        return iter(sorted(near))

    def _around(self, first: date, last: date, reach: timedelta) -> list[tuple[date, date, int]]:
        low, high = _cell(first) - reach.days // _CELL - 1, _cell(last) + reach.days // _CELL + 1
        wanted = range(low, high + 1)
        if len(wanted) > len(self._cells):
            return [row for cells in self._cells.values() for row in cells]
        return [row for cell in wanted for row in self._cells.get(cell, ())]


def _cell(day: date) -> int:
    return day.toordinal() // _CELL
