"""A would-be mediator's ties with each side: cooperative and hostile events over time.

Context for a reader, never a forecast: counts of reported events follow the attention of the
press, and say nothing by themselves about whether a mediation would come about or succeed.
"""

from collections import defaultdict
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
_MEDIATED = ("meeting_indirect", "carry_message", "host", "meeting_direct", "agreement")
Pair = tuple[str, str]


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
    pairs = [(c, s) for c in candidates for s in sides if c != s]
    acts = _acts(connection, sides, end)
    told = {OWN: _own(acts, pairs, start), **_imported(connection, pairs, start, end)}
    used = {origin: rows for origin, rows in told.items() if any(rows.values())} or {OWN: {}}
    found = [
        _tie(candidate, side, origin, rows.get((candidate, side), []), start, end)
        for origin, rows in used.items()
        for candidate, side in pairs
    ]
    prior = [*_own_prior(acts, candidates, sides), *_dyadic(connection, candidates, sides, end)]
    prior.sort(key=lambda p: (p.day, p.origin, p.act, p.candidate))
    return Ties(tuple(sides), tuple(candidates), start, end, tuple(found), tuple(prior))


def last_day(connection: "DuckDBPyConnection") -> date:
    """Return the last day of an event or publication in the store, or today in an empty one."""
    query = "SELECT greatest((SELECT max(day) FROM events), (SELECT max(published) FROM documents))"
    row = connection.execute(query).fetchone()
    found: date | None = row[0] if row else None
    return found or date.today()


def _imported(
    connection: "DuckDBPyConnection", pairs: Sequence[Pair], start: date, end: date
) -> dict[str, dict[Pair, list[Happening]]]:
    """Imported events of the pairs, by origin."""
    query = (
        "SELECT origin, day, source, target, cameo, plover, goldstein FROM events "
        "WHERE source IN (SELECT unnest(?::VARCHAR[])) AND target IN (SELECT unnest(?::VARCHAR[])) "
        "AND day BETWEEN ? AND ?"
    )
    names = sorted({name for pair in pairs for name in pair})
    found: dict[str, dict[Pair, list[Happening]]] = defaultdict(lambda: defaultdict(list))
    for row in connection.execute(query, [names, names, start, end]).fetchall():
        origin, day, source, target, code, event, goldstein = row
        for pair in ((source, target), (target, source)):
            if pair in pairs:
                happening = Happening(day, source, target, tone(code, event), goldstein)
                found[origin][pair].append(happening)
    return dict(sorted(found.items()))


def _acts(
    connection: "DuckDBPyConnection", sides: Sequence[str], end: date
) -> list[dict[str, Any]]:
    """The acts that happened by ``end``, were known by then, and name a side; latest first.

    Further conditions would be evaluated on every act of the store, so they come afterwards.
    """
    query = (
        "SELECT act, actor, addressees, mediators, parties, cameo, plover, document_id, quote, "
        "coalesce(date_start, published) AS day "
        "FROM (SELECT DISTINCT document_id, act_id AS id FROM named "
        "WHERE actor_id IN (SELECT unnest(?::VARCHAR[]))) "
        "JOIN acts USING (document_id, id) JOIN documents d ON d.id = document_id "
        "WHERE actuality = 'happened' AND NOT history "
        "AND coalesce(date_start, published) <= ? AND (published IS NULL OR published <= ?) "
        "ORDER BY day DESC, document_id DESC"
    )
    return records(connection.execute(query, [list(sides), end, end]))


def _own(
    acts: Iterable[dict[str, Any]], pairs: Sequence[Pair], start: date
) -> dict[Pair, list[Happening]]:
    """The store's own acts between the pairs, each once however many reports tell of it."""
    found: dict[Pair, dict[tuple[Any, ...], Happening]] = defaultdict(dict)
    for row in acts:
        code, event, day = row["cameo"], row["plover"], row["day"]
        if day < start or not (code or event):
            continue
        for source, target in dyads(row):
            for pair in ((source, target), (target, source)):
                if pair in pairs:
                    found[pair][day, source, target, code, event] = Happening(
                        day, source, target, tone(code, event), score(code, event)
                    )
    return {pair: list(rows.values()) for pair, rows in found.items()}


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


def _own_prior(
    acts: Iterable[dict[str, Any]], candidates: Sequence[str], sides: Sequence[str]
) -> list[Prior]:
    """Earlier acts of the candidates as mediators with both sides named, once a day and kind."""
    once: dict[tuple[Any, ...], Prior] = {}
    for row in acts:
        if row["act"] not in _MEDIATED or not set(sides) <= set(row["parties"]):
            continue
        for candidate in set(row["mediators"]) & set(candidates):
            once[candidate, row["day"], row["act"]] = Prior(
                candidate, row["day"], row["act"], True, OWN, row["document_id"], row["quote"]
            )
    return list(once.values())


def _dyadic(
    connection: "DuckDBPyConnection", candidates: Sequence[str], sides: Sequence[str], end: date
) -> list[Prior]:
    """Earlier mediations in imported tables, which name one side at a time."""
    query = (
        "SELECT DISTINCT source, day, cameo, origin FROM events "
        "WHERE source IN (SELECT unnest(?::VARCHAR[])) "
        "AND target IN (SELECT unnest(?::VARCHAR[])) AND cameo IN ('039', '045') AND day <= ?"
    )
    rows = connection.execute(query, [list(candidates), list(sides), end]).fetchall()
    return [Prior(name, day, code, False, origin, None, None) for name, day, code, origin in rows]
