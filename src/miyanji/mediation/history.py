"""How each side answered, date by date, over many reports."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from miyanji.coding.act import ActDate, Attribution
from miyanji.mediation.linking import Event
from miyanji.mediation.process import Response, ResponseValue
from miyanji.mediation.reports import Telling
from miyanji.mediation.responses import answer_of, is_explicit
from miyanji.mediation.thirds import concerns


@dataclass(frozen=True, slots=True)
class Answer:
    """A side's answer at one date: who said so, and what contradicts it.

    ``to`` are the third parties that it names as those answered; ``acts`` and ``sources`` are those
    of the event; ``contradicted_by`` are acts of other events that say otherwise. ``explicit`` is
    false where only taking part shows the answer.
    """

    day: date | None
    when: ActDate | None
    value: ResponseValue
    explicit: bool
    to: tuple[str, ...]
    acts: tuple[str, ...]
    sources: tuple[str, ...]
    said_by: tuple[Attribution, ...]
    contradicted_by: tuple[str, ...]


def answers(
    party: str,
    events: Sequence[Event],
    contradicted: Mapping[int, tuple[int, ...]],
    mediator: str | None = None,
    mediators: Sequence[str] = (),
) -> tuple[Answer, ...]:
    """Return every answer of ``party`` in order of date: to ``mediator``, or to the mediation.

    An answer that names no third party is to those of its report, and where that names none to
    the main one, the first of ``mediators``.
    """
    found = []
    for number, event in enumerate(events):
        told = [t for t in event.tellings if mediator is None or _meant(mediator, t, mediators)]
        values = [(v, t) for t in told if (v := answer_of(party, t.act)) is not None]
        if values:
            against = [t.act.id for n in contradicted.get(number, ()) for t in events[n].tellings]
            found.append(_answer(event, values, tuple(against)))
    return tuple(found)


def _meant(mediator: str, telling: Telling, mediators: Sequence[str]) -> bool:
    if not concerns(mediator, telling.act):
        return False
    if mediator in (*telling.act.mediators, *telling.act.actor, *telling.act.addressees):
        return True
    own = telling.act.id.removeprefix(f"{telling.report.name}:")
    told = [m for p in telling.report.processes if own in p.acts for m in p.mediators]
    return mediator in (told or mediators[:1] or [mediator])


def _answer(
    event: Event, values: Sequence[tuple[ResponseValue, Telling]], against: tuple[str, ...]
) -> Answer:
    """One event's answer; where reports of it differ, a condition that one names stands."""
    value: ResponseValue = values[-1][0]
    if any(v == "conditional" for v, _ in values):
        value = "conditional"
    told = [t for _, t in values]
    return Answer(
        day=event.day,
        when=event.first.act.date,
        value=value,
        explicit=any(is_explicit(t.act) for t in told),
        to=tuple(dict.fromkeys(m for t in told for m in t.act.mediators)),
        acts=tuple(t.act.id for t in told),
        sources=tuple(dict.fromkeys(t.report.name for t in told)),
        said_by=tuple(dict.fromkeys(t.act.attribution for t in told)),
        contradicted_by=against,
    )


def current(found: Sequence[Answer]) -> Response:
    """Return the answer that stands: the last by date.

    On one day an explicit answer outweighs taking part, and at any time words outweigh silence.
    What another report contradicts is unknown, and the acts of both stay.
    """
    spoken = [a for a in found if a.value != "no_answer"] or list(found)
    if not spoken:
        return Response("unknown")
    last = max(spoken, key=lambda a: a.day or date.min).day
    rows = [a for a in spoken if a.day == last]
    chosen = next((a for a in reversed(rows) if a.explicit), rows[-1])
    if chosen.contradicted_by:
        return Response("unknown", (*chosen.acts, *chosen.contradicted_by))
    acts = (i for a in spoken if a.value == chosen.value for i in a.acts)
    return Response(chosen.value, tuple(acts))
