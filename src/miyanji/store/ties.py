"""A would-be mediator's ties with each side: cooperative and hostile events over time.

Context for a reader, never a forecast: counts of reported events follow the attention of the
press, and say nothing by themselves about whether a mediation would come about or succeed.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from miyanji.store.cameo import score, tone

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

OWN = "miyanji"
"""The origin of events that are acts of the store."""
_PERIODS = 12
_MEDIATED = ("meeting_indirect", "carry_message", "host", "meeting_direct", "agreement")
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Happening:
    """``count`` like events of one day from one actor to another; ``tone`` is 1, 0 or -1."""

    day: date
    source: str
    target: str
    tone: int
    score: float | None
    count: int = 1


@dataclass(frozen=True, slots=True)
class Period:
    """The cooperative and hostile events of one stretch of days (both ends count)."""

    start: date
    end: date
    cooperative: int
    hostile: int


@dataclass(frozen=True, slots=True)
class Tie:
    """A candidate's events with one side in a window, of one origin.

    ``n`` counts all events, mere statements too; ``score`` is the mean Goldstein score over the
    ``scored`` ones, None where there is none; ``net`` is (cooperative - hostile) / n.
    """

    candidate: str
    side: str
    origin: str
    n: int
    cooperative: int
    hostile: int
    scored: int
    score: float | None
    periods: tuple[Period, ...]

    @property
    def net(self) -> float | None:
        """How far cooperation outweighs hostility, from -1 to 1; None without events."""
        return (self.cooperative - self.hostile) / self.n if self.n else None


@dataclass(frozen=True, slots=True)
class Prior:
    """A reported act of the candidate as mediator between the sides, before the day asked for.

    ``pair`` is false where only one of the two sides is named, as in dyadic event tables.
    """

    candidate: str
    day: date
    act: str
    pair: bool
    origin: str
    document_id: str | None
    quote: str | None


@dataclass(frozen=True, slots=True)
class Ties:
    """All ties of all candidates over one window, and their earlier mediations."""

    sides: tuple[str, ...]
    candidates: tuple[str, ...]
    start: date
    end: date
    ties: tuple[Tie, ...]
    prior: tuple[Prior, ...]

    def asymmetry(self, candidate: str, origin: str) -> float | None:
        """Return the net tie with the first side less that with the second, from -2 to 2: above
        0 the candidate's events lean to the first. None where a side has no events."""
        nets = {t.side: t.net for t in self.ties if (t.candidate, t.origin) == (candidate, origin)}
        first, second = (nets.get(side) for side in self.sides[:2])
        return None if first is None or second is None else first - second


def ties(
    connection: "DuckDBPyConnection",
    sides: Sequence[str],
    candidates: Sequence[str],
    window: int = 365,
    as_of: date | None = None,
) -> Ties:
    """Return the ties of ``candidates`` with two ``sides`` in the ``window`` days up to ``as_of``
    (default: the last day of the store's events), nothing later looked at.

    Acts that many reports tell of count once per day, source, target and code. Origins are kept
    apart, as their coders count differently; one without any event is left out.
    """
    end = as_of or last_day(connection)
    start = end - timedelta(max(0, min(window, (end - date.min).days + 1) - 1))
    pairs = [(c, s) for c in candidates for s in sides if c != s]
    told = _happenings(connection, candidates, sides, start, end) or {OWN: []}
    found = [
        _tie(candidate, side, origin, rows.get(frozenset((candidate, side)), []), start, end)
        for origin, rows in ((origin, _by_pair(rows)) for origin, rows in told.items())
        for candidate, side in pairs
    ]
    prior = [
        *_own(connection, candidates, sides, end),
        *_dyadic(connection, candidates, sides, end),
    ]
    prior.sort(key=lambda p: (p.day, p.origin, p.act, p.candidate))
    return Ties(tuple(sides), tuple(candidates), start, end, tuple(found), tuple(prior))


def last_day(connection: "DuckDBPyConnection") -> date:
    """Return the last day of an event or publication in the store, or today in an empty one."""
    query = "SELECT greatest((SELECT max(day) FROM events), (SELECT max(published) FROM documents))"
    row = connection.execute(query).fetchone()
    found: date | None = row[0] if row else None
    return found or date.today()


def _happenings(
    connection: "DuckDBPyConnection",
    candidates: Sequence[str],
    sides: Sequence[str],
    start: date,
    end: date,
) -> dict[str, list[Happening]]:
    """Return the events between a candidate and a side, by origin; acts of the store that many
    reports tell of are one event of a day and code."""
    one, other = _marks(candidates), _marks(sides)
    among = (
        f"((source IN ({one}) AND target IN ({other})) "
        f"OR (source IN ({other}) AND target IN ({one}))) AND day BETWEEN ? AND ?"
    )
    own = (
        f"SELECT '{OWN}', day, source, target, cameo, plover, NULL, 1 FROM dyads "
        f"WHERE {among} AND (published IS NULL OR published <= ?) GROUP BY ALL ORDER BY ALL"
    )
    imported = (
        "SELECT origin, day, source, target, cameo, plover, goldstein, count(*) FROM events "
        f"WHERE {among} GROUP BY ALL ORDER BY ALL"
    )
    values = [*candidates, *sides, *sides, *candidates, start, end]
    found: dict[str, list[Happening]] = {}
    for query, further in ((own, [end]), (imported, [])):
        for origin, *row in connection.execute(query, values + further).fetchall():
            found.setdefault(origin, []).append(_happening(origin, *row))
    return found


def _marks(values: Sequence[str]) -> str:
    """Placeholders: values in a query are looked up several times faster than a list of them."""
    return ", ".join("?" for _ in values)


def _happening(
    origin: str,
    day: date,
    source: str,
    target: str,
    cameo: str | None,
    plover: str | None,
    goldstein: float | None,
    count: int,
) -> Happening:
    points = score(cameo, plover) if origin == OWN else goldstein
    return Happening(day, source, target, tone(cameo, plover), points, count)


def _by_pair(rows: Iterable[Happening]) -> dict[frozenset[str], list[Happening]]:
    """Group events by the two actors, whichever of them acted."""
    found: dict[frozenset[str], list[Happening]] = defaultdict(list)
    for row in rows:
        found[frozenset((row.source, row.target))].append(row)
    return found


def _tie(
    candidate: str, side: str, origin: str, rows: Sequence[Happening], start: date, end: date
) -> Tie:
    scored = [row for row in rows if row.score is not None]
    points = sum((row.score or 0.0) * row.count for row in scored)
    number = sum(row.count for row in scored)
    return Tie(
        candidate=candidate,
        side=side,
        origin=origin,
        n=sum(row.count for row in rows),
        cooperative=sum(row.count for row in rows if row.tone > 0),
        hostile=sum(row.count for row in rows if row.tone < 0),
        scored=number,
        score=points / number if number else None,
        periods=periods(rows, start, end),
    )


def periods(
    rows: Iterable[Happening], start: date, end: date, count: int = _PERIODS
) -> tuple[Period, ...]:
    """Cut the days from ``start`` to ``end`` into at most ``count`` stretches of nearly the same
    length and count the events of each. Every day is in exactly one."""
    days = (end - start).days + 1
    parts = min(count, days)
    firsts = [start + timedelta(days * n // parts) for n in range(parts)]
    lasts = [*(first - timedelta(1) for first in firsts[1:]), end]
    counted: Counter[tuple[int, int]] = Counter()
    for row in rows:
        if start <= row.day <= end:
            counted[bisect_right(firsts, row.day) - 1, row.tone] += row.count
    return tuple(
        Period(first, last, counted[n, 1], counted[n, -1])
        for n, (first, last) in enumerate(zip(firsts, lasts, strict=True))
    )


def _own(
    connection: "DuckDBPyConnection", candidates: Sequence[str], sides: Sequence[str], end: date
) -> list[Prior]:
    """Earlier acts of the candidates as mediators with both sides named, once a day and kind."""
    query = (
        "SELECT mediator, day, t.act, document_id, quote FROM ("
        f"SELECT * FROM triads WHERE mediator IN ({_marks(candidates)}) "
        f"AND party = ? AND other = ? AND act IN ({_marks(_MEDIATED)}) "
        "AND day <= ? AND (published IS NULL OR published <= ?) "
        "QUALIFY row_number() OVER "
        "(PARTITION BY mediator, day, act ORDER BY document_id, act_id) = 1"
        ") t JOIN acts a USING (document_id) WHERE a.id = t.act_id"
    )
    values = [*candidates, *sorted(sides), *_MEDIATED, end, end]
    rows = connection.execute(query, values).fetchall()
    return [
        Prior(name, day, act, True, OWN, source, quote) for name, day, act, source, quote in rows
    ]


def _dyadic(
    connection: "DuckDBPyConnection", candidates: Sequence[str], sides: Sequence[str], end: date
) -> list[Prior]:
    """Earlier mediations in imported tables, which name one side at a time."""
    query = (
        "SELECT DISTINCT source, day, cameo, origin FROM events "
        f"WHERE source IN ({_marks(candidates)}) AND target IN ({_marks(sides)}) "
        "AND cameo IN ('039', '045') AND day <= ?"
    )
    rows = connection.execute(query, [*candidates, *sides, end]).fetchall()
    return [Prior(name, day, code, False, origin, None, None) for name, day, code, origin in rows]
