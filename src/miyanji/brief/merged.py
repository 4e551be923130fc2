"""Several briefs together: their names, what they report, and the course of each mediation."""

from collections.abc import Sequence
from typing import Any

from miyanji.brief.brief import Brief
from miyanji.brief.course_json import course_to_dict
from miyanji.brief.serialise import SCHEMA, brief_to_dict
from miyanji.mediation.course import Course, courses
from miyanji.mediation.reports import Report


def source_names(briefs: Sequence[Brief]) -> list[str]:
    """Return a name per brief that no other brief has: its source, numbered where repeated."""
    names: list[str] = []
    taken: set[str] = set()
    for brief in briefs:
        name, number = brief.document.source, 2
        while name in taken:
            name, number = f"{brief.document.source}#{number}", number + 1
        names.append(name)
        taken.add(name)
    return names


def report_of(brief: Brief, name: str, outlet: str | None = None) -> Report:
    """Return what one brief reports; ``outlet`` is who published it, where that is known."""
    document = brief.document
    return Report(
        name,
        document.published,
        document.language,
        brief.acts,
        brief.processes,
        outlet,
        document.text,
    )


def merged_courses(briefs: Sequence[Brief]) -> tuple[Course, ...]:
    """Return the course of each mediation over all briefs, one per dispute."""
    names = source_names(briefs)
    return courses(report_of(b, name) for name, b in zip(names, briefs, strict=True))


def briefs_to_dict(briefs: Sequence[Brief]) -> dict[str, Any]:
    """Return several briefs and their merged processes; act ids are ``source:a1``."""
    names = source_names(briefs)
    return {
        "schema": SCHEMA,
        "briefs": [
            brief_to_dict(brief, f"{name}:") for name, brief in zip(names, briefs, strict=True)
        ],
        "processes": [course_to_dict(c) for c in merged_courses(briefs)],
    }
