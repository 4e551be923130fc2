"""`miyanji process`: from documents to the course of each mediation."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from miyanji.brief.course_json import Told
from miyanji.brief.gathering import Complain, gather
from miyanji.brief.merged import report_of
from miyanji.brief.naming import UnknownActorError, actor_ids
from miyanji.mediation.course import courses
from miyanji.mediation.reports import Report

__all__ = ["UnknownActorError", "courses_of"]


def courses_of(
    sources: Sequence[str], between: str | None, as_of: str | None, complain: Complain
) -> Told:
    """Return the courses that ``sources`` tell of.

    ``between`` names two or more parties with commas, by id or name; ``as_of`` is "YYYY-MM-DD".
    What cannot be read goes to ``complain``. Raises ``UnknownActorError``.
    """
    parties = actor_ids(between) if between else ()
    day = date.fromisoformat(as_of) if as_of else None
    reports = _distinct(report_of(g.brief, g.id, g.outlet) for g in gather(sources, complain))
    known = [r for r in reports if day is None or (r.published and r.published <= day)]
    left_out = tuple(r.name for r in reports if day is not None and r.published is None)
    return Told(courses(known, parties, day), tuple(known), day, left_out)


def _distinct(reports: Iterable[Report]) -> list[Report]:
    """Return the reports under names that no other has."""
    found: dict[str, Report] = {}
    for report in reports:
        name, number = report.name, 2
        while name in found:
            name, number = f"{report.name}#{number}", number + 1
        found[name] = replace(report, name=name)
    return list(found.values())
