"""Tables for the terminal and for other programs, row by row."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from miyanji.brief.wording import one_line

_WIDEST = 60


def lines_of(columns: Sequence[str], rows: Iterable[Sequence[Any]], form: str) -> Iterator[str]:
    """Yield the lines of a table as "text" (tabs, cut cells), "csv" or "jsonl"."""
    if form == "jsonl":
        for row in rows:
            yield json.dumps(dict(zip(columns, map(_plain, row), strict=True)), ensure_ascii=False)
        return
    cells = _cut if form == "text" else _whole
    yield _joined(list(columns), form)
    for row in rows:
        yield _joined([cells(value) for value in row], form)


def _joined(cells: list[str], form: str) -> str:
    if form == "text":
        return "\t".join(cells)
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return [_plain(v) for v in value]
    return value if isinstance(value, (str, int, float, bool, type(None), dict)) else str(value)


def _whole(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return " ".join(map(str, value))
    return str(value)


def _cut(value: Any) -> str:
    text = one_line(_whole(value))
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"
