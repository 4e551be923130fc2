"""The course of a mediation: one process over many reports, with its timeline."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from miyanji.coding.act import MEDIATION_ACTS, Act, Attribution
from miyanji.mediation.belonging import events_of, loose, named, told
from miyanji.mediation.contradictions import contradictions
from miyanji.mediation.disputes import Dispute, Sketch, disputes, gathered
from miyanji.mediation.evidence import asserted, stage_of
from miyanji.mediation.history import Answer, Answers
from miyanji.mediation.independence import independent
from miyanji.mediation.lazily import Lazily
from miyanji.mediation.linking import Event, Score, link
from miyanji.mediation.process import (
    Linkage,
    MediatorTrack,
    Process,
    Response,
    Stage,
    Status,
)
from miyanji.mediation.reports import Report, Telling, by_publication, known_by
from miyanji.mediation.responses import is_explicit
from miyanji.mediation.retelling import retold
from miyanji.mediation.rounds import Round, rounds
from miyanji.mediation.silences import Gap, Silence, gaps, silences
from miyanji.mediation.similarity import MEETINGS, wording
from miyanji.mediation.thirds import asks, willing

_STAGES: tuple[Stage, ...] = get_args(Stage)
_TURNS: dict[str, Status] = {
    "suspend": "suspended",
    "postpone": "suspended",
    "end": "ended",
    "agreement": "agreed",
}
_CONTACT = ("meeting_indirect", "meeting_direct", "carry_message", "host", "propose_text")
Scorer = Callable[[Sequence[Telling]], Score]
Contradicted = Mapping[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One event of a timeline with every report that tells of it.

    ``independent`` counts the sources that do not depend on each other; ``contradicted_by`` are
    the ids of entries that say otherwise, ``against`` the documents that these come from.
    """

    id: str
    day: date | None
    act: Act
    tellings: tuple[Telling, ...]
    independent: int
    contradicted_by: tuple[str, ...]
    against: tuple[str, ...]
    places: tuple[str, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The documents that tell of it, in order of publication."""
        return tuple(dict.fromkeys(t.report.name for t in self.tellings))

    @property
    def said_by(self) -> tuple[Attribution, ...]:
        """Who vouches for it."""
        return tuple(dict.fromkeys(t.act.attribution for t in self.tellings))


@dataclass(frozen=True, slots=True)
class Course:
    """One dispute's mediation over time.

    ``answers`` holds each party's answers date by date; they and the entries of the timeline are
    made when they are asked for. ``against`` says which entries contradict each, by their places.
    ``until`` is the day up to which it is told: the day asked for, or the last publication.
    """

    process: Process
    timeline: Sequence[Entry]
    answers: dict[str, Sequence[Answer]]
    rounds: tuple[Round, ...]
    gaps: tuple[Gap, ...]
    silences: tuple[Silence, ...]
    sources: tuple[str, ...]
    until: date | None
    against: Contradicted

    def others(self, entry: Entry) -> list[Entry]:
        """Return the entries that contradict ``entry``, a row of the timeline."""
        return [self.timeline[int(i[1:]) - 1] for i in entry.contradicted_by]


def courses(
    reports: Iterable[Report],
    between: Sequence[str] = (),
    as_of: date | None = None,
    scorer: Scorer | None = None,
) -> tuple[Course, ...]:
    """Return the course of every mediation that ``reports`` tell of, most acts first.

    ``between`` keeps the dispute of these parties. With ``as_of`` only what was published and had
    happened by that day counts; reports without a publication date then do not. ``scorer`` makes
    the score of words by which tellings are linked, from all of a dispute's (default: ``wording``).
    """
    read = list(reports) if as_of is None else known_by(reports, as_of)
    read = by_publication(read)
    until = as_of or max((r.published for r in read if r.published), default=None)
    others = loose(read)
    return tuple(
        course(f"p{n}", group, told(group, read, others, between), until, scorer)
        for n, group in enumerate(disputes(read, between), 1)
    )


def course_of(
    name: str,
    sketch: Sketch,
    reports: Iterable[Report],
    until: date | None,
    as_of: date | None = None,
    scorer: Scorer | None = None,
) -> Course:
    """Return the course of one dispute from the reports that tell of it, and perhaps others."""
    read = by_publication(reports if as_of is None else known_by(reports, as_of))
    dispute = gathered(sketch, read)
    return course(name, dispute, told(dispute, read, loose(read)), until, scorer)


def course(
    name: str,
    dispute: Dispute,
    rows: Sequence[Telling],
    until: date | None,
    scorer: Scorer | None = None,
) -> Course:
    """Return the course of one dispute from what is told of it."""
    shown = [t for t in rows if _shown(t.act)]
    eventful = events_of(shown)
    events = retold(link(eventful, scorer(eventful) if scorer else wording))
    against = contradictions(events)
    mediators = _mediators(dispute)
    answers = {p: Answers(p, events, against, mediators) for p in dispute.parties}
    process = _process(name, dispute, rows, events, against, mediators, answers)
    last = max((r.published for r, _ in dispute.found if r.published), default=until)
    return Course(
        process=process,
        timeline=Lazily(range(len(events)), lambda n: _entry(n, events, against)),
        answers={p: found.whole() for p, found in answers.items()},
        rounds=rounds(events, dispute.parties),
        gaps=gaps(events, last),
        silences=silences(events, process.responses, last),
        sources=tuple(dict.fromkeys(t.report.name for t in rows)),
        until=until,
        against=against,
    )


def _shown(act: Act) -> bool:
    """Questions, wishes and a commentator's hints are no part of a timeline; denials are."""
    if act.history or (act.attribution.kind == "author_opinion" and not named(act)):
        return False
    if act.act not in MEDIATION_ACTS and not is_explicit(act):
        return False
    return act.actuality == "denied" or asserted(act)


def _entry(n: int, events: Sequence[Event], against: Contradicted) -> Entry:
    event = events[n]
    return Entry(
        id=_entry_id(n),
        day=event.day,
        act=event.first.act,
        tellings=event.tellings,
        independent=independent(event.tellings),
        contradicted_by=tuple(_entry_id(m) for m in against[n]),
        against=tuple(dict.fromkeys(t.report.name for m in against[n] for t in events[m].tellings)),
        places=_places(event),
    )


def _places(event: Event) -> tuple[str, ...]:
    """Towns of a meeting; beside other acts a town says little of where they were."""
    meetings = [t for t in event.tellings if t.act.act in MEETINGS]
    return tuple(sorted({p for t in meetings for p in t.traits.places}))


def _entry_id(n: int) -> str:
    return f"t{n + 1}"


def _process(
    name: str,
    dispute: Dispute,
    rows: Sequence[Telling],
    events: Sequence[Event],
    against: Contradicted,
    mediators: Sequence[str],
    answers: Mapping[str, Answers],
) -> Process:
    acts = [t.act for t in rows if _shown(t.act)]
    own = _by_third(acts, mediators)
    tracks = {m: _track(m, mediators[0], own[m], answers) for m in mediators}
    still = [m for m in mediators if not _refused(tracks[m].responses)] or mediators
    responses = {p: _whole(found, still) for p, found in answers.items()}
    stage = _furthest(acts)
    return Process(
        id=name,
        parties=dispute.parties,
        mediators=tuple(mediators),
        requesters=tuple(dict.fromkeys(a for act in acts if asks(act) for a in act.actor)),
        issues=_issues(dispute),
        stage=stage,
        status=_status(events, against, responses, stage),
        responses=responses,
        by_mediator=tracks,
        linkages=_linkages(dispute),
        acts=tuple(t.act.id for t in rows),
    )


def _by_third(acts: Iterable[Act], mediators: Sequence[str]) -> dict[str, list[Act]]:
    """The acts that name each mediator as one, as who acts or as addressed."""
    found: dict[str, list[Act]] = {m: [] for m in mediators}
    for act in acts:
        for name in {*act.mediators, *act.actor, *act.addressees} & found.keys():
            found[name].append(act)
    return found


def _whole(answers: Answers, mediators: Sequence[str]) -> Response:
    """A party's answer to the mediation as a whole: that to the main mediator, the first of those
    whom no side refuses, so that refusing another takes nothing back; to any where the main one
    has none."""
    if mediators:
        main = answers.current_to(mediators[0], mediators[0])
        if main.value != "unknown" or main.acts:
            return main
    return answers.current()


def _mediators(dispute: Dispute) -> tuple[str, ...]:
    """Every third party that a report names, most often named first."""
    counted = Counter(m for _, p in dispute.found for m in p.mediators if m not in dispute.parties)
    return tuple(m for m, _ in counted.most_common())


def _issues(dispute: Dispute) -> tuple[str, ...]:
    """Every issue that a report names, most often named first."""
    return tuple(i for i, _ in Counter(i for _, p in dispute.found for i in p.issues).most_common())


def _furthest(acts: Iterable[Act]) -> Stage:
    return max((stage_of(a) for a in acts), key=_STAGES.index, default="none")


def _track(
    mediator: str, main: str, own: Sequence[Act], answers: Mapping[str, Answers]
) -> MediatorTrack:
    ready = tuple(a.id for a in own if willing(mediator, a))
    return MediatorTrack(
        willing=Response("accept", ready) if ready else Response("unknown"),
        requested_by=tuple(
            dict.fromkeys(p for a in own if asks(a) for p in a.actor if p != mediator)
        ),
        stage=_furthest(a for a in own if mediator in (*a.mediators, *a.actor)),
        responses={p: found.current_to(mediator, main) for p, found in answers.items()},
    )


def _linkages(dispute: Dispute) -> tuple[Linkage, ...]:
    rows = (replace(link, source=r.name) for r, p in dispute.found for link in p.linkages)
    return tuple(dict.fromkeys(rows))


def _status(
    events: Sequence[Event],
    against: Contradicted,
    responses: Mapping[str, Response],
    stage: Stage,
) -> Status:
    """Return where the process stands, by its last turn; later contact reopens what was broken
    off, and a turn that another report denies is none."""
    last: Status = "open"
    for number, event in enumerate(events):
        act = event.first.act
        if act.actuality != "happened" or act.history or against.get(number):
            continue
        if act.act in _TURNS and act.actor:
            last = _TURNS[act.act]
        elif act.act in _CONTACT and last in ("suspended", "ended") and event.first.exact:
            last = "open"
    if last == "open" and stage != "occurred" and _refused(responses):
        return "refused"
    return last


def _refused(responses: Mapping[str, Response]) -> bool:
    return any(r.value == "reject" for r in responses.values())
