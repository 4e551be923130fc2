"""The mediation-event table: one row per event, however many reports tell of it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from miyanji.mediation.course import Course, Entry, courses
from miyanji.store.reading import reports

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MEND = (
    "event_id", "process_id", "dispute_id", "date_start", "date_end", "date_precision",
    "date_basis", "date_published", "act", "actuality", "actor", "addressees", "mediators",
    "parties", "initiator", "issues", "response", "venue", "format", "channel", "attribution",
    "speaker", "sources", "independent_sources", "contradicted_by", "languages", "quote",
    "span_start", "span_end", "plover", "cameo", "method_version",
)  # fmt: skip
_RESPONSES = {
    "accept": "accept",
    "accept_conditionally": "conditional",
    "reject": "reject",
    "no_public_answer": "no_answer",
}
_FORMATS = {"meeting_indirect": "indirect", "meeting_direct": "direct"}


def mediation_events(connection: "DuckDBPyConnection") -> Iterator[dict[str, Any]]:
    """Yield one row per event of every mediation in the store (columns ``MEND``)."""
    coders = dict(connection.execute("SELECT id, coder FROM documents").fetchall())
    for course in courses(reports(connection)):
        dispute = "-".join(sorted(course.process.parties))
        for entry in course.timeline:
            yield _row(course, dispute, entry, coders)


def _row(course: Course, dispute: str, entry: Entry, coders: dict[str, str]) -> dict[str, Any]:
    act, first = entry.act, entry.tellings[0]
    return {
        "event_id": f"{course.process.id}:{entry.id}",
        "process_id": course.process.id,
        "dispute_id": dispute,
        "date_start": act.date.start if act.date else entry.day,
        "date_end": act.date.end if act.date else entry.day,
        "date_precision": act.date.precision if act.date else "day",
        "date_basis": act.date.basis if act.date else "published",
        "date_published": first.report.published,
        "act": act.act,
        "actuality": act.actuality,
        "actor": _joined(act.actor),
        "addressees": _joined(act.addressees),
        "mediators": _joined(act.mediators),
        "parties": _joined(course.process.parties),
        "initiator": _joined(course.process.requesters),
        "issues": _joined(act.issues),
        "response": _RESPONSES.get(act.act or "", ""),
        "venue": _joined(entry.places),
        "format": _FORMATS.get(act.act or "", ""),
        "channel": act.channel,
        "attribution": act.attribution.kind,
        "speaker": act.attribution.speaker,
        "sources": _joined(entry.sources),
        "independent_sources": entry.independent,
        "contradicted_by": _joined(entry.contradicted_by),
        "languages": _joined(sorted({t.report.language for t in entry.tellings})),
        "quote": first.act.quote,
        "span_start": first.act.span[0],
        "span_end": first.act.span[1],
        "plover": act.plover.event if act.plover else None,
        "cameo": act.cameo,
        "method_version": coders.get(first.report.name),
    }


def _joined(names: Any) -> str:
    return ";".join(names)
