"""From acts to processes: one per dispute, the main one first."""

from collections import Counter
from collections.abc import Sequence

from miyanji.actors.actor import Cast
from miyanji.coding import Coding
from miyanji.coding.act import Act
from miyanji.documents.document import Document
from miyanji.languages.sentence import Sentence
from miyanji.mediation.evidence import asserted, belongs, is_core, refuses_unnamed, stage_of
from miyanji.mediation.linkages import linkages
from miyanji.mediation.parties import Group, sides
from miyanji.mediation.process import MediatorTrack, Process, Response, Stage, Status
from miyanji.mediation.responses import Voices, response, responses
from miyanji.mediation.thirds import about, asks, willing

_STAGES: tuple[Stage, ...] = ("none", "requested", "offered", "occurred")


def trace(
    document: Document, sentences: Sequence[Sentence], cast: Cast, coding: Coding
) -> tuple[Process, ...]:
    """Return the mediation processes that the acts of ``document`` add up to.

    Without an asserted act of mediation there is none, whatever else the text says.
    """
    acts = [a for a in coding.acts if belongs(a)]
    if not any(is_core(a) and asserted(a) for a in acts):
        return ()
    groups = sides(document, sentences, cast, coding)
    voices = spoken_for(cast)
    return tuple(
        _process(f"p{n}", group, document, coding, voices) for n, group in enumerate(groups, 1)
    )


def spoken_for(cast: Cast) -> dict[str, frozenset[str]]:
    """Return for whom each person that the text names acts."""
    found: dict[str, set[str]] = {}
    for mention in (m for row in cast.mentions for m in row if m.person):
        found.setdefault(mention.person or "", set()).update(mention.ids)
    return {person: frozenset(ids) for person, ids in found.items()}


def _process(
    name: str, group: Group, document: Document, coding: Coding, voices: Voices
) -> Process:
    parties, mediators, acts = group.parties, group.mediators, group.acts
    brought = sat_together(acts, parties, mediators) or received(acts, parties, mediators)
    stage = "occurred" if brought else furthest(acts)
    heard = [a for a in coding.acts if a.act is None or a in acts]
    answers = responses(parties, heard, voices, mediators)
    tracks = {m: track(m, parties, heard, voices) for m in mediators}
    used = {i for answer in answers.values() for i in answer.acts}
    links = linkages(document, coding, mediators, parties, acts)
    requesters = Counter(a for act in acts if asks(act) for a in act.actor)
    return Process(
        id=name,
        parties=parties,
        mediators=mediators,
        requesters=tuple(requesters),
        issues=_issues(acts),
        stage=stage,
        status=_status(acts, answers),
        responses=answers,
        by_mediator=tracks,
        linkages=links,
        acts=tuple(a.id for a in coding.acts if a in acts or a.id in used),
    )


def furthest(acts: Sequence[Act]) -> Stage:
    """Return the furthest stage that any of ``acts`` asserts."""
    found: Stage = max((stage_of(a) for a in acts), key=_STAGES.index, default="none")
    refused = any(refuses_unnamed(a) and asserted(a) for a in acts)
    return "offered" if found == "none" and refused else found


def sat_together(acts: Sequence[Act], parties: Sequence[str], mediators: Sequence[str]) -> bool:
    """Tell whether two sides have met in the company of whoever is asked or ready to mediate."""
    met = (a for a in acts if a.act == "meeting_direct" and a.actuality == "happened")
    rows = ({*a.actor, *a.addressees} for a in met if not a.history)
    return any(len(ids & set(parties)) > 1 and ids & set(mediators) for ids in rows)


def received(acts: Sequence[Act], parties: Sequence[str], mediators: Sequence[str]) -> bool:
    """Tell whether who is to mediate has had a side at its place for talks already."""
    held = (a for a in acts if a.act == "host" and a.actuality == "happened" and not a.history)
    hosts = set(mediators)
    return any(hosts & set(a.actor) and {*a.addressees, *a.parties} & set(parties) for a in held)


def _issues(acts: Sequence[Act]) -> tuple[str, ...]:
    counted = Counter(i for act in acts for i in act.issues)
    return tuple(i for i, _ in counted.most_common())


def track(
    mediator: str, parties: tuple[str, ...], acts: Sequence[Act], voices: Voices
) -> MediatorTrack:
    """Return what ``acts`` tell of one would-be mediator."""
    own = [a for a in acts if mediator in (*a.mediators, *a.actor, *a.addressees)]
    ready = [a for a in own if willing(mediator, a)]
    asked = tuple(dict.fromkeys(p for a in own if asks(a) for p in a.actor if p != mediator))
    return MediatorTrack(
        willing=Response("accept", tuple(a.id for a in ready)) if ready else Response("unknown"),
        requested_by=asked,
        stage=furthest([a for a in own if mediator in a.mediators or mediator in a.actor]),
        responses={p: response(p, about(mediator, acts), voices, (mediator,)) for p in parties},
    )


def _status(acts: Sequence[Act], answers: dict[str, Response]) -> Status:
    """Return where the process stands, by its last turn that is asserted as happened."""
    last: Status = "open"
    turns: dict[str | None, Status] = {
        "suspend": "suspended",
        "postpone": "suspended",
        "end": "ended",
        "agreement": "agreed",
    }
    for act in acts:
        if act.actuality == "happened" and act.act in turns:
            last = turns[act.act]
    refused = [r for r in answers.values() if r.value == "reject"]
    if last == "open" and refused and furthest(acts) != "occurred":
        return "refused"
    return last
