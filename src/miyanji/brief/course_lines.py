"""Courses as lines of text."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from miyanji.brief.brief import Brief
from miyanji.brief.course_json import Told
from miyanji.brief.facts import (
    act_line,
    heading_lines,
    process_standing,
    process_summary,
)
from miyanji.brief.line import Line
from miyanji.brief.merged import merged_courses
from miyanji.brief.wording import Wording, one_line, wording
from miyanji.coding.act import Act, ActDate
from miyanji.mediation.course import Course, Entry
from miyanji.mediation.history import Answer
from miyanji.mediation.rounds import Round
from miyanji.mediation.silences import Gap, Silence
from miyanji.mediation.venues import venues

# A list longer than the first number is folded to its latest rows, as many as the second says.
_LONG, _LATEST = 60, 40
Rows = TypeVar("Rows", Answer, Round, Gap, Entry)


def told_lines(told: Told, language: str, whole: bool = False) -> Iterator[Line]:
    """Yield the lines of courses over their reports; long lists are folded to their latest rows,
    and say so, unless ``whole``."""
    words = wording((), language)
    yield Line(words.labels.heading("course"), "title")
    yield from _head(told, words)
    if not told.courses:
        yield Line(words.labels.say("no_course"), indent=2)
    for number, course in enumerate(told.courses):
        if number:
            yield Line("")
        yield from course_lines(course, words, whole)


def merged_lines(briefs: Sequence[Brief], language: str) -> list[Line]:
    """Return the lines of the mediations over several briefs; none for one brief."""
    if len(briefs) < 2:
        return []
    words = wording(briefs, language)
    found = heading_lines(words, "merged")
    found.append(Line(words.labels.say("merged_note", count=len(briefs)), "dim", 2))
    for course in merged_courses(briefs):
        found += [Line(""), *course_lines(course, words)]
    return found


def _head(told: Told, words: Wording) -> Iterator[Line]:
    yield Line(reading_note(told, words), "dim")
    if told.as_of:
        yield Line(words.labels.say("as_of", day=words.day(told.as_of)), "strong")
    if told.left_out:
        yield Line(
            words.labels.say("left_out_undated", count=words.labels.number(len(told.left_out))),
            "dim",
        )
    yield Line("")


def reading_note(told: Told, words: Wording) -> str:
    """Return how many reports were read, and of which days."""
    days = sorted(r.published for r in told.reports if r.published)
    count = words.labels.number(len(told.reports))
    if not days:
        return words.labels.say("reports_undated", count=count)
    first, last = words.day(days[0]), words.day(days[-1])
    return words.labels.say("reports_read", count=count, first=first, last=last)


def course_lines(course: Course, words: Wording, whole: bool = True) -> Iterator[Line]:
    """Yield the lines of one course; long lists are folded unless ``whole``."""
    yield Line(process_summary(course.process, words), "strong", 2, 2)
    yield Line(process_standing(course.process, words), "", 2, 2)
    yield from _mediators(course, words)
    yield from _answers(course, words, whole)
    yield from _rounds(course, words, whole)
    yield from _timeline(course, words, whole)
    yield from _missing(course, words, whole)


def _folded(rows: Sequence[Rows], whole: bool) -> int:
    """How many of the earliest rows are left out."""
    return 0 if whole or len(rows) <= _LONG else len(rows) - _LATEST


def _fold_line(count: int, words: Wording, indent: int, contradicted: int = 0) -> Iterator[Line]:
    """Say how many rows are left out, and how to see them."""
    if count:
        number = words.labels.number
        key = "folded_contradicted" if contradicted else "folded"
        text = words.labels.say(key, count=number(count), contradicted=number(contradicted))
        yield Line(text, "dim", indent, indent)


def _part(words: Wording, key: str) -> Iterator[Line]:
    yield Line("")
    yield Line(words.labels.heading(key), "strong", 2)


def _mediators(course: Course, words: Wording) -> Iterator[Line]:
    labels = words.labels
    if course.process.by_mediator:
        yield from _part(words, "mediators_compared")
    for mediator, track in course.process.by_mediator.items():
        facts = [
            labels.of("willing", track.willing.value),
            f"{labels.field('asked_by')}{labels.colon}{words.names(track.requested_by)}",
            labels.of("stage", track.stage),
            *(
                f"{words.actor(p)}{labels.colon}{words.response(r)}"
                for p, r in track.responses.items()
            ),
        ]
        yield Line(f"{words.actor(mediator)}{labels.colon}{' · '.join(facts)}", "", 4, 4)


def _answers(course: Course, words: Wording, whole: bool) -> Iterator[Line]:
    yield from _part(words, "answers")
    for party, found in course.answers.items():
        value = words.response(course.process.responses[party])
        yield Line(f"{words.actor(party)}{words.labels.colon}{value}", "strong", 4)
        folded = _folded(found, whole)
        yield from _fold_line(folded, words, 6)
        for answer in found[folded:]:
            yield Line(answer_text(answer, words), "", 6, 4)


def answer_text(answer: Answer, words: Wording) -> str:
    """Return one answer of a side: when, what, who says so, in which reports."""
    labels = words.labels
    value = labels.of("response", answer.value)
    if answer.to:
        value += f" {labels.arrow} {words.names(answer.to)}"
    if not answer.explicit:
        value += f" ({labels.say('by_taking_part')})"
    said = labels.join([words.source(a) for a in answer.said_by])
    parts = [day_text(answer.day, answer.when, words), value, said, _sources(answer.sources)]
    if answer.contradicted_by:
        against = " ".join(one_line(a) for a in answer.contradicted_by)
        parts.append(labels.say("contradicts", entries=against))
    return " · ".join(parts)


def day_text(day: date | None, when: ActDate | None, words: Wording) -> str:
    """Return when it was: as the reports date it, or else by the day of publication."""
    if when is not None:
        return words.when(when)
    return words.day(day) if day else words.labels.field("undated")


def _sources(sources: Sequence[str]) -> str:
    return f"[{' '.join(one_line(s) for s in sources)}]"


def _rounds(course: Course, words: Wording, whole: bool) -> Iterator[Line]:
    yield from _part(words, "rounds")
    if not course.rounds:
        yield Line(words.labels.say("no_rounds"), "", 4)
    folded = _folded(course.rounds, whole)
    yield from _fold_line(folded, words, 4)
    for found in course.rounds[folded:]:
        yield Line(" · ".join([*round_facts(found, words), _sources(found.sources)]), "", 4, 4)


def round_facts(found: Round, words: Wording) -> list[str]:
    """Return number, days, place, form and mediators of a round in words."""
    labels = words.labels
    name = "round_called" if found.called not in (None, found.number) else "round_counted"
    called = labels.number(found.called or found.number)
    days = list(dict.fromkeys(words.day(d) for d in (found.start, found.end) if d))
    facts = [
        labels.say(name, number=labels.number(found.number), called=called),
        " – ".join(days) or labels.field("undated"),
        place_names(found.places, words) or labels.of("", None),
        labels.of("form", found.form),
    ]
    return [*facts, words.names(found.mediators)] if found.mediators else facts


def place_names(places: Sequence[str], words: Wording) -> str:
    """Return towns in words, an empty text where there are none."""
    known = venues()
    names = [known[p].label(words.labels.language) for p in places if p in known]
    return words.labels.join(names) if names else ""


def _timeline(course: Course, words: Wording, whole: bool) -> Iterator[Line]:
    yield from _part(words, "course_timeline")
    folded = _folded(course.timeline, whole)
    against = sum(bool(course.against[n]) for n in range(folded))
    yield from _fold_line(folded, words, 4, against)
    for row in timeline_rows(course, folded):
        if isinstance(row, Gap):
            yield Line(f"… {gap_text(row, words)} …", "dim", 4, 4)
        else:
            yield from _entry(row, course, words)


def timeline_rows(course: Course, folded: int = 0) -> list[Entry | Gap]:
    """Return the timeline from the entry after the ``folded`` first with its gaps in their
    places."""
    start = (course.timeline[folded].day or date.max) if folded else date.min
    gaps = deque(gap for gap in course.gaps if gap.end > start)
    found: list[Entry | Gap] = []
    for entry in course.timeline[folded:]:
        while gaps and entry.day is not None and entry.day >= gaps[0].end:
            found.append(gaps.popleft())
        found.append(entry)
    return [*found, *gaps]


def _entry(entry: Entry, course: Course, words: Wording) -> Iterator[Line]:
    when = day_text(entry.day, entry.act.date, words)
    yield Line(f"[{entry.id}] {when} · {entry_text(entry, words)}", "", 4, 5)
    first = entry.tellings[0].act
    yield Line(words.labels.quote(one_line(first.quote)), "quote", 6)
    yield Line(f"{told_by(entry, words)} {_sources(entry.sources)}", "dim", 6, 2)
    for other in course.others(entry):
        text = words.labels.say("contradicts", entries=f"[{other.id}] {entry_text(other, words)}")
        yield Line(text, "strong", 6, 2)
        yield Line(words.labels.quote(one_line(other.tellings[0].act.quote)), "quote", 8)


def entry_text(entry: Entry, words: Wording) -> str:
    """Return who did what, where, whether it happened, and who says so."""
    place = place_names(entry.places, words)
    text = act_line(_undated(entry.act), words)
    return f"{text} · {place}" if place else text


def _undated(act: Act) -> Act:
    """The act without its date, which the timeline already shows."""
    return replace(act, date=None)


def told_by(entry: Entry, words: Wording) -> str:
    """Return how many reports tell of an entry and how many of them are independent."""
    count, number = len(entry.sources), words.labels.number
    if count == 1:
        return words.labels.say("told_by_one")
    return words.labels.say("told_by", sources=number(count), independent=number(entry.independent))


def _missing(course: Course, words: Wording, whole: bool) -> Iterator[Line]:
    yield from _part(words, "missing")
    folded = _folded(course.gaps, whole)
    yield from _fold_line(folded, words, 4)
    texts = [gap_text(g, words) for g in course.gaps[folded:]]
    texts += [silence_text(s, words) for s in course.silences]
    for text in texts or [words.labels.say("no_gaps")]:
        yield Line(text, "", 4, 4)


def gap_text(gap: Gap, words: Wording) -> str:
    """Return a gap in words."""
    start, end = words.day(gap.start), words.day(gap.end)
    return words.labels.say("gap", days=words.labels.number(gap.days), start=start, end=end)


def silence_text(silence: Silence, words: Wording) -> str:
    """Return a silence in words."""
    party = words.actor(silence.party)
    if silence.since is None:
        return words.labels.say("silence_undated", party=party)
    return words.labels.say("silence", party=party, since=words.day(silence.since))
