"""The JSON of courses: the processes of a brief with their timeline (schema 1)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from miyanji.brief.indented import pieces
from miyanji.brief.serialise import SCHEMA, attribution_to_dict, date_to_dict, process_to_dict
from miyanji.mediation.course import Course, Entry
from miyanji.mediation.history import Answer
from miyanji.mediation.reports import Report, Telling
from miyanji.mediation.rounds import Round
from miyanji.mediation.silences import Gap, Silence


@dataclass(frozen=True, slots=True)
class Told:
    """Courses with the reports that they rest on, and the day up to which they are told."""

    courses: Sequence[Course]
    reports: tuple[Report, ...]
    as_of: date | None = None
    left_out: tuple[str, ...] = ()


def courses_to_dict(told: Told) -> dict[str, Any]:
    """Return courses as JSON-ready data."""
    return _head(told) | {"processes": [course_to_dict(c) for c in told.courses]}


def _head(told: Told) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "as_of": _day(told.as_of),
        "sources": [_source(r) for r in told.reports],
        "left_out": list(told.left_out),
    }


def courses_json(told: Told) -> Iterator[str]:
    """Yield the JSON text of ``courses_to_dict`` piece by piece, one course in memory at a time."""
    yield from pieces(_head(told) | {"processes": map(_parts, told.courses)})
    yield "\n"


def course_to_dict(course: Course) -> dict[str, Any]:
    """Return one course: the process as in a brief, its timeline, answers, rounds and gaps."""
    parts = _parts(course)
    answers = {party: list(found) for party, found in parts["responses_over_time"].items()}
    return parts | {"timeline": list(parts["timeline"]), "responses_over_time": answers}


def _parts(course: Course) -> dict[str, Any]:
    """A course of which the long lists are still to be made."""
    return process_to_dict(course.process) | {
        "timeline": map(_entry, course.timeline),
        "responses_over_time": {p: map(_answer, found) for p, found in course.answers.items()},
        "rounds": [_round(r) for r in course.rounds],
        "gaps": [_gap(g) for g in course.gaps],
        "silences": [_silence(s) for s in course.silences],
        "sources": list(course.sources),
        "until": _day(course.until),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _source(report: Report) -> dict[str, Any]:
    return {
        "id": report.name,
        "published": _day(report.published),
        "language": report.language,
        "outlet": report.outlet,
    }


def _entry(entry: Entry) -> dict[str, Any]:
    act = entry.act
    return {
        "id": entry.id,
        "date": _day(entry.day),
        "when": date_to_dict(act.date),
        "act": act.act,
        "actuality": act.actuality,
        "actor": list(act.actor),
        "addressees": list(act.addressees),
        "mediators": list(act.mediators),
        "parties": list(act.parties),
        "places": list(entry.places),
        "sources": list(entry.sources),
        "independent_sources": entry.independent,
        "contradicted_by": list(entry.against),
        "contradicting_entries": list(entry.contradicted_by),
        "reports": [_telling(t) for t in entry.tellings],
    }


def _telling(telling: Telling) -> dict[str, Any]:
    return {
        "act": telling.act.id,
        "source": telling.report.name,
        "published": _day(telling.report.published),
        "quote": telling.act.quote,
        "span": list(telling.act.span),
        "attribution": attribution_to_dict(telling.act.attribution),
    }


def _answer(answer: Answer) -> dict[str, Any]:
    return {
        "date": _day(answer.day),
        "when": date_to_dict(answer.when),
        "value": answer.value,
        "explicit": answer.explicit,
        "own_word": answer.own,
        "to": list(answer.to),
        "said_by": [attribution_to_dict(a) for a in answer.said_by],
        "acts": list(answer.acts),
        "sources": list(answer.sources),
        "contradicted_by": list(answer.contradicted_by),
        "disputed": answer.disputed,
    }


def _round(found: Round) -> dict[str, Any]:
    return {
        "number": found.number,
        "called": found.called,
        "start": _day(found.start),
        "end": _day(found.end),
        "places": list(found.places),
        "form": found.form,
        "channel": found.channel,
        "mediators": list(found.mediators),
        "acts": list(found.acts),
        "sources": list(found.sources),
    }


def _gap(gap: Gap) -> dict[str, Any]:
    return {"from": _day(gap.start), "to": _day(gap.end), "days": gap.days}


def _silence(silence: Silence) -> dict[str, Any]:
    return {
        "party": silence.party,
        "since": _day(silence.since),
        "until": _day(silence.until),
        "after": list(silence.after),
    }
