"""The reader's question answered: who mediates between whom, on what, and how each side replied.

Data only; the terminal and the page put it into words. Nothing here is a verdict: each finding
is a set of acts with their own words, and what the article does not say is listed as unknown.
"""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from miyanji.brief.brief import Brief
from miyanji.brief.drafting.draft import Assessment, NothingToDraftError
from miyanji.coding.act import Act, Span
from miyanji.documents.fold import fold, key
from miyanji.mediation.process import MediatorTrack, Process, Response, ResponseValue


@dataclass(frozen=True, slots=True)
class Side:
    """One actor's response and the acts that show it."""

    actor: str
    response: Response
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class MediatorAnswer:
    """One would-be mediator: is it willing, who asked it, how did each party answer it."""

    mediator: str
    willing: Side
    requested_by: tuple[str, ...]
    requests: tuple[Act, ...]
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class ProcessAnswer:
    """The first lines of the brief for one process."""

    process: Process
    mediators: tuple[MediatorAnswer, ...]
    requests: tuple[Act, ...]
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """What the article gives towards one part of a question; ``key`` is a field label.

    ``value`` is what the mediator says of its own willingness, None for every other part.
    """

    key: str
    actors: tuple[str, ...]
    acts: tuple[Act, ...]
    value: ResponseValue | None = None


@dataclass(frozen=True, slots=True)
class Unknown:
    """What the article does not say; ``key`` is a sentence label, the rest fill it in."""

    key: str
    mediator: str
    party: str | None = None


@dataclass(frozen=True, slots=True)
class QuestionAnswer:
    """A heading that asks about a mediation, with what the article gives towards an answer.

    ``model`` is what a draft model of the dispute says, None where no case can be drafted.
    """

    text: str
    span: Span
    mediator: str | None
    process: Process | None
    findings: tuple[Finding, ...]
    unknown: tuple[Unknown, ...]
    model: Assessment | None = None


def answers(brief: Brief) -> tuple[ProcessAnswer, ...]:
    """Return the answer for each process, main one first."""
    acts = {a.id: a for a in brief.acts}
    return tuple(_process_answer(p, acts) for p in brief.processes)


def _process_answer(process: Process, acts: dict[str, Act]) -> ProcessAnswer:
    own = [acts[a] for a in process.acts if a in acts]
    requests = tuple(a for a in own if a.act == "request_mediation" and a.actuality == "happened")
    return ProcessAnswer(
        process=process,
        mediators=tuple(
            _mediator_answer(m, track, requests, acts) for m, track in process.by_mediator.items()
        ),
        requests=requests,
        sides=_sides(process.responses, acts),
    )


def _mediator_answer(
    mediator: str, track: MediatorTrack, requests: Iterable[Act], acts: dict[str, Act]
) -> MediatorAnswer:
    asked = (a for a in requests if mediator in (*a.mediators, *a.addressees))
    return MediatorAnswer(
        mediator=mediator,
        willing=_side(mediator, track.willing, acts),
        requested_by=track.requested_by,
        requests=tuple(a for a in asked if set(a.actor) & set(track.requested_by)),
        sides=_sides(track.responses, acts),
    )


def _sides(responses: dict[str, Response], acts: dict[str, Act]) -> tuple[Side, ...]:
    return tuple(_side(actor, response, acts) for actor, response in responses.items())


def _side(actor: str, response: Response, acts: dict[str, Act]) -> Side:
    return Side(actor, response, tuple(acts[a] for a in response.acts if a in acts))


def question(brief: Brief) -> QuestionAnswer | None:
    """Return the answer section for the first heading that asks about a mediation, if any does."""
    found = _asking_heading(brief)
    if found is None:
        return None
    start, end = found
    text = brief.document.text[start:end]
    mediator, process = _asked_about(brief, found)
    if mediator is None or process is None:
        return QuestionAnswer(text, found, mediator, None, (), ())
    answer = next(
        m
        for p in answers(brief)
        if p.process is process
        for m in p.mediators
        if m.mediator == mediator
    )
    findings, unknown = _findings(answer), _unknown(answer, process)
    model = _assessment(brief, process, mediator)
    return QuestionAnswer(text, found, mediator, process, findings, unknown, model)


def _assessment(brief: Brief, process: Process, mediator: str) -> Assessment | None:
    # Late, since only a question needs the graph model.
    from miyanji.brief.drafting.assessment import assess
    from miyanji.brief.drafting.sources import materials_of

    material = next(m for m in materials_of([brief]) if m.process["id"] == process.id)
    try:
        return assess(material, mediator)
    except NothingToDraftError:
        return None


def _asking_heading(brief: Brief) -> Span | None:
    for block in brief.document.blocks:
        if block.kind in {"title", "lead", "heading"}:
            text = brief.document.text[block.start : block.end]
            if asks_about_mediation(text, brief.document.language):
                return (block.start, block.end)
    return None


def asks_about_mediation(text: str, language: str) -> bool:
    """Tell whether ``text`` is a question and holds a word for mediation."""
    words = _words()
    stems = [key(w) for w in words["mediation"].get(language, ())]
    folded = fold(text)
    hit = any(_begins_word(stem, folded) for stem in stems)
    return hit and any(mark in text for mark in words["marks"])


def _begins_word(stem: str, folded: str) -> bool:
    parts = folded.split()
    joined = ["".join(parts[i : i + 3]) for i in range(len(parts))]
    return any(word.lstrip("«\"'(“").startswith(stem) for word in joined)


@cache
def _words() -> dict[str, Any]:
    path = files("miyanji.brief") / "data" / "questions.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _asked_about(brief: Brief, span: Span) -> tuple[str | None, Process | None]:
    """Return the first mediator of a process that the heading names, and that process.

    A heading that names none asks about the main process if that has one mediator.
    """
    named = _named_in(brief, span)
    for actor in named:
        for process in brief.processes:
            if actor in process.by_mediator:
                return actor, process
    if brief.processes and len(brief.processes[0].by_mediator) == 1:
        main = brief.processes[0]
        if not set(named) - set(main.parties):
            return next(iter(main.by_mediator)), main
    asked = _asked_mediators(brief, span)
    return (asked[0] if asked else None), None


def _named_in(brief: Brief, span: Span) -> list[str]:
    """Return the actors named inside ``span``, in text order; a person as whom it acts for."""
    hits = [
        (start, a.state or a.id)
        for a in brief.actors
        for start, end in a.spans
        if span[0] <= start and end <= span[1]
    ]
    return list(dict.fromkeys(actor for _, actor in sorted(hits)))


def _asked_mediators(brief: Brief, span: Span) -> Sequence[str]:
    inside = (a for a in brief.acts if span[0] <= a.span[0] and a.span[1] <= span[1])
    return [m for a in inside if a.actuality == "asked" for m in a.mediators]


_PARTS = (
    ("accepted_by", {"accept"}),
    ("conditional_by", {"conditional"}),
    ("refused_by", {"reject"}),
    ("silent", {"noncommittal", "no_answer"}),
)


def _findings(answer: MediatorAnswer) -> tuple[Finding, ...]:
    found = [
        Finding("willing", (answer.mediator,), answer.willing.acts, answer.willing.response.value),
        Finding("asked_by", answer.requested_by, answer.requests),
    ]
    for name, values in _PARTS:
        sides = [s for s in answer.sides if s.response.value in values]
        actors = tuple(s.actor for s in sides)
        found.append(Finding(name, actors, tuple(a for s in sides for a in s.acts)))
    return tuple(found)


def _unknown(answer: MediatorAnswer, process: Process) -> tuple[Unknown, ...]:
    mediator = answer.mediator
    missing: list[Unknown] = []
    if answer.willing.response.value == "unknown":
        missing.append(Unknown("unknown_willing", mediator))
    if not answer.requested_by:
        missing.append(Unknown("unknown_request", mediator))
    known = {s.actor for s in answer.sides if s.response.value != "unknown"}
    missing += [Unknown("unknown_response", mediator, p) for p in process.parties if p not in known]
    if process.by_mediator[mediator].stage != "occurred":
        missing.append(Unknown("unknown_contact", mediator))
    return tuple(missing)
