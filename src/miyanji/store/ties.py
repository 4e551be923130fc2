"""A would-be mediator's ties with each side: cooperative and hostile events over time.

Context for a reader, never a forecast: counts of reported events follow the attention of the
press, and say nothing by themselves about whether a mediation would come about or succeed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from miyanji.store.cameo import score, tone
from miyanji.store.dyads import dyads
from miyanji.store.reading import records

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

OWN = "miyanji"
"""The origin of events that are acts of the store."""
_PERIODS = 12


@dataclass(frozen=True, slots=True)
class Happening:
    """One event between two actors in either direction; ``tone`` is 1, 0 or -1."""

    day: date
    source: str
    target: str
    tone: int
    score: float | None


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
    origins = _origins(connection)
    found = [
        _tie(candidate, side, origin, rows, start, end)
        for origin in origins
        for candidate in candidates
        for side in sides
        for rows in [_between(connection, candidate, side, origin, start, end)]
    ]
    told = {t.origin for t in found if t.n} or {t.origin for t in found[:1]}
    found = [t for t in found if t.origin in told]
    prior = [p for c in candidates for p in _prior(connection, c, sides, end)]
    return Ties(tuple(sides), tuple(candidates), start, end, tuple(found), tuple(prior))


def last_day(connection: "DuckDBPyConnection") -> date:
    """Return the last day of an event or publication in the store, or today in an empty one."""
    query = "SELECT greatest((SELECT max(day) FROM events), (SELECT max(published) FROM documents))"
    row = connection.execute(query).fetchone()
    found: date | None = row[0] if row else None
    return found or date.today()


def _origins(connection: "DuckDBPyConnection") -> list[str]:
    rows = connection.execute("SELECT DISTINCT origin FROM events ORDER BY origin").fetchall()
    own = connection.execute("SELECT 1 FROM acts LIMIT 1").fetchone()
    return ([OWN] if own else []) + [row[0] for row in rows]


def _between(
    connection: "DuckDBPyConnection", a: str, b: str, origin: str, start: date, end: date
) -> list[Happening]:
    if origin == OWN:
        return _acts_between(connection, a, b, start, end)
    query = (
        "SELECT day, source, target, cameo, plover, goldstein FROM events WHERE origin = ? "
        "AND ((source = ? AND target = ?) OR (source = ? AND target = ?)) AND day BETWEEN ? AND ?"
    )
    rows = connection.execute(query, [origin, a, b, b, a, start, end]).fetchall()
    return [Happening(d, s, t, tone(code, event), g) for d, s, t, code, event, g in rows]


def _acts_between(
    connection: "DuckDBPyConnection", a: str, b: str, start: date, end: date
) -> list[Happening]:
    named = "list_concat(list_concat(actor, addressees), list_concat(parties, mediators))"
    query = (
        "SELECT act, actor, addressees, mediators, parties, cameo, plover, "
        "coalesce(date_start, published) AS day "
        "FROM acts JOIN documents d ON d.id = acts.document_id "
        f"WHERE actuality = 'happened' AND NOT history AND list_has_all({named}, ?::VARCHAR[]) "
        "AND coalesce(date_start, published) BETWEEN ? AND ? "
        "AND (published IS NULL OR published <= ?)"
    )
    found: dict[tuple[Any, ...], Happening] = {}
    for row in records(connection.execute(query, [[a, b], start, end, end])):
        for source, target in dyads(row):
            if {source, target} == {a, b} and (row["cameo"] or row["plover"]):
                code, event = row["cameo"], row["plover"]
                found[row["day"], source, target, code, event] = Happening(
                    row["day"], source, target, tone(code, event), score(code, event)
                )
    return list(found.values())


def _tie(
    candidate: str, side: str, origin: str, rows: Sequence[Happening], start: date, end: date
) -> Tie:
    scores = [row.score for row in rows if row.score is not None]
    return Tie(
        candidate=candidate,
        side=side,
        origin=origin,
        n=len(rows),
        cooperative=sum(row.tone > 0 for row in rows),
        hostile=sum(row.tone < 0 for row in rows),
        scored=len(scores),
        score=sum(scores) / len(scores) if scores else None,
        periods=periods(rows, start, end),
    )


def periods(
    rows: Iterable[Happening], start: date, end: date, count: int = _PERIODS
) -> tuple[Period, ...]:
    """Cut the days from ``start`` to ``end`` into at most ``count`` stretches of nearly the same
    length and count the events of each. Every day is in exactly one."""
    days = (end - start).days + 1
    parts = min(count, days)
    rows, found = list(rows), []
    for n in range(parts):
        first = start + timedelta(days * n // parts)
        last = start + timedelta(days * (n + 1) // parts - 1)
        inside = [row.tone for row in rows if first <= row.day <= last]
        found.append(Period(first, last, inside.count(1), inside.count(-1)))
    return tuple(found)


def _prior(
    connection: "DuckDBPyConnection", candidate: str, sides: Sequence[str], end: date
) -> list[Prior]:
    """Earlier acts of the candidate as mediator: with both sides named, and dyadic ones."""
    own = (
        "SELECT coalesce(date_start, published) AS day, act, document_id, quote "
        "FROM acts JOIN documents d ON d.id = acts.document_id "
        "WHERE list_contains(mediators, ?) AND list_has_all(parties, ?::VARCHAR[]) "
        "AND actuality = 'happened' AND act IN ('meeting_indirect', 'carry_message', 'host', "
        "'meeting_direct', 'agreement') "
        "AND coalesce(date_start, published) <= ? AND (published IS NULL OR published <= ?)"
    )
    rows = connection.execute(own, [candidate, list(sides), end, end]).fetchall()
    once = {(r[0], r[1]): Prior(candidate, r[0], r[1], True, OWN, r[2], r[3]) for r in rows[::-1]}
    dyadic = (
        "SELECT DISTINCT day, cameo, origin FROM events WHERE source = ? "
        "AND target IN (SELECT unnest(?)) AND cameo IN ('039', '045') AND day <= ?"
    )
    others = connection.execute(dyadic, [candidate, list(sides), end]).fetchall()
    found = [
        *once.values(),
        *(Prior(candidate, day, code, False, origin, None, None) for day, code, origin in others),
    ]
    return sorted(found, key=lambda p: (p.day, p.origin, p.act))
