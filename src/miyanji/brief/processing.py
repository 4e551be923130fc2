"""`miyanji process`: from documents to the course of each mediation."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from miyanji.brief.course_json import Told
from miyanji.brief.merged import report_of
from miyanji.brief.naming import UnknownActorError, actor_ids
from miyanji.mediation.course import Scorer, courses
from miyanji.mediation.meaning import by_meaning
from miyanji.mediation.reports import Report

if TYPE_CHECKING:
    from miyanji.brief.gathering import Complain

STORE = ".duckdb"
"""How the name of a store ends."""
__all__ = ["UnknownActorError", "courses_of"]


def courses_of(
    sources: Sequence[str],
    between: str | None,
    as_of: str | None,
    complain: "Complain",
    meaning: bool = False,
) -> Told:
    """Return the courses that ``sources``, stores and documents, tell of.

    ``between`` names two or more parties with commas, by id or name; ``as_of`` is "YYYY-MM-DD".
    What cannot be read goes to ``complain``. With ``meaning`` the words of two languages are
    compared too. Raises ``UnknownActorError``, and ``MeaningError`` without the extra for it.
    """
    parties = actor_ids(between) if between else ()
    day = date.fromisoformat(as_of) if as_of else None
    scorer = by_meaning if meaning else None
    stores = [Path(s) for s in sources if s.endswith(STORE)]
    others = [s for s in sources if not s.endswith(STORE)]
    if len(stores) == 1 and not others and not parties:
        return _whole(stores[0], day, complain, scorer)
    read = [r for path in stores for r in _stored(path, parties, day, meaning, complain)]
    read += _read(others, complain)
    reports = _distinct(read)
    known = [r for r in reports if day is None or (r.published and r.published <= day)]
    left_out = tuple(r.name for r in reports if day is not None and r.published is None)
    return Told(courses(known, parties, day, scorer), tuple(known), day, left_out)


def _whole(path: Path, day: date | None, complain: "Complain", scorer: Scorer | None) -> Told:
    """All courses of one store, which may be larger than memory: each is read when it is shown."""
    from miyanji.brief.streaming import StoredCourses
    from miyanji.store.opening import StoreError, opened
    from miyanji.store.reading import heads

    try:
        with opened(path) as connection:
            reports = heads(connection, day)
        known = tuple(r for r in reports if day is None or r.published)
        until = day or max((r.published for r in known if r.published), default=None)
        found = StoredCourses(path, until, day, scorer)
    except StoreError as problem:
        complain(str(problem))
        return Told((), ())
    return Told(found, known, day, tuple(r.name for r in reports if day and not r.published))


def _read(sources: Sequence[str], complain: "Complain") -> list[Report]:
    """The reports of documents; where there are none, what reads them is not loaded."""
    if not sources:
        return []
    from miyanji.brief.gathering import gather

    return [report_of(g.brief, g.id, g.outlet) for g in gather(sources, complain)]


def _stored(
    path: Path, parties: Sequence[str], day: date | None, texts: bool, complain: "Complain"
) -> list[Report]:
    """The reports of a store; with ``day`` those without a date too, so that they are counted."""
    from miyanji.store.opening import StoreError, opened
    from miyanji.store.reading import reports

    try:
        with opened(path) as connection:
            return reports(connection, parties, day, texts=texts)
    except StoreError as problem:
        complain(str(problem))
        return []


def _distinct(reports: Iterable[Report]) -> list[Report]:
    """Return the reports under names that no other has."""
    found: dict[str, Report] = {}
    for report in reports:
        name, number = report.name, 2
        while name in found:
            name, number = f"{report.name}#{number}", number + 1
        found[name] = replace(report, name=name)
    return list(found.values())
