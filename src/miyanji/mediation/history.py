"""How each side answered, date by date, over many reports."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import merge

from miyanji.coding.act import ActDate, Attribution
from miyanji.mediation.lazily import Lazily
from miyanji.mediation.linking import Event
from miyanji.mediation.process import Response, ResponseValue
from miyanji.mediation.reports import Telling
from miyanji.mediation.responses import answer_of, is_explicit, is_thanks, own_word
from miyanji.mediation.thirds import answers_whoever

Value = tuple[ResponseValue, Telling]
# An answer at its place: the event, the telling within it.
Told = tuple[int, int, ResponseValue, Telling]
Group = tuple[int, dict[int, Value]]


@dataclass(frozen=True, slots=True)
class Answer:
    """A side's answer at one date: who said so, and what contradicts it.

    ``to`` are the third parties that it names as those answered; ``acts`` and ``sources`` are those
    of the event; ``contradicted_by`` are acts of other events that say otherwise. ``explicit`` is
    false where only taking part shows the answer, ``own`` is true where the side says so itself on
    record. ``disputed``: what contradicts it was told no earlier than the last report of it, and
    by the side itself if the answer is its own word.
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
    own: bool
    disputed: bool


class Answers:
    """The answers of ``party``: to the mediation, and to each of ``mediators``.

    Every event is looked at once: n tellings that name at most k third parties each, O(n k).
    """

    def __init__(
        self,
        party: str,
        events: Sequence[Event],
        contradicted: Mapping[int, tuple[int, ...]],
        mediators: Iterable[str] = (),
    ) -> None:
        self._events = events
        self._contradicted = contradicted
        self._all: list[Told] = []
        self._open: list[Told] = []
        self._to: dict[str, list[Told]] = {mediator: [] for mediator in mediators}
        for number, event in enumerate(events):
            for place, telling in enumerate(event.tellings):
                value = answer_of(party, telling.act)
                if value is not None:
                    self._take((number, place, value, telling))

    def whole(self) -> Sequence[Answer]:
        """Return every answer in order of date."""
        return self._made(self._all)

    def to(self, mediator: str, main: str) -> Sequence[Answer]:
        """Return the answers to one of the mediators.

        An answer that names no third party is to those of its report, and where that names none to
        the ``main`` one.
        """
        return self._made(self._told(mediator, main))

    def current(self) -> Response:
        """Return the answer to the mediation that stands."""
        return self._current(self._all)

    def current_to(self, mediator: str, main: str) -> Response:
        """Return the answer to one of the mediators that stands."""
        return self._current(self._told(mediator, main))

    def _told(self, mediator: str, main: str) -> Iterable[Told]:
        found = self._to[mediator]
        return merge(found, self._open, key=_place) if mediator == main else found

    def _take(self, told: Told) -> None:
        self._all.append(told)
        telling = told[3]
        act = telling.act
        meant = {*act.mediators, *act.actor, *act.addressees}
        if not act.mediators and not act.addressees and answers_whoever(act):
            own = act.id.removeprefix(f"{telling.report.name}:")
            reported = {m for p in telling.report.processes if own in p.acts for m in p.mediators}
            meant |= reported
            if not reported:
                self._open.append(told)
        for mediator in meant & self._to.keys():
            self._to[mediator].append(told)

    def _made(self, told: Iterable[Told]) -> Sequence[Answer]:
        return Lazily(_groups(told), self._answer)

    def _answer(self, group: Group) -> Answer:
        number, values = group
        return _answer(self._events[number], list(values.values()), self._against(number))

    def _current(self, told: Iterable[Told]) -> Response:
        """The last answer by date.

        On one day an explicit answer outweighs taking part, the side's own word those of others,
        and at any time words outweigh silence, and whatever is clear mere thanks. What is disputed
        is unknown, and the acts of both stay.
        """
        groups = [(_value(list(values.values())), (n, values)) for n, values in _groups(told)]
        spoken = [g for g in groups if g[0] != "no_answer"] or groups
        spoken = [g for g in spoken if not _thanks(g[1][1])] or spoken
        if not spoken:
            return Response("unknown")
        days = [self._events[n].day for _, (n, _) in spoken]
        last = max(days, key=lambda day: day or date.min)
        rows = [self._answer(g) for (_, g), day in zip(spoken, days, strict=True) if day == last]
        chosen = max(enumerate(rows), key=lambda row: (row[1].explicit, row[1].own, row[0]))[1]
        if chosen.disputed:
            return Response("unknown", (*chosen.acts, *chosen.contradicted_by))
        same = (values for value, (_, values) in spoken if value == chosen.value)
        return Response(chosen.value, tuple(t.act.id for v in same for _, t in v.values()))

    def _against(self, number: int) -> list[Telling]:
        others = self._contradicted.get(number, ())
        return [t for n in others for t in self._events[n].tellings]


def _place(told: Told) -> tuple[int, int]:
    return told[:2]


def _groups(told: Iterable[Told]) -> list[Group]:
    """The answers of each event, in order."""
    by_event: dict[int, dict[int, Value]] = {}
    for number, place, value, telling in told:
        by_event.setdefault(number, {})[place] = value, telling
    return list(by_event.items())


def _thanks(values: Mapping[int, Value]) -> bool:
    return all(is_thanks(telling.act) for _, telling in values.values())


def _value(values: Sequence[Value]) -> ResponseValue:
    """What an event's answer is; where reports of it differ, a condition that one names stands."""
    if any(v == "conditional" for v, _ in values):
        return "conditional"
    return values[-1][0]


def _answer(event: Event, values: Sequence[Value], against: Sequence[Telling]) -> Answer:
    told = [t for _, t in values]
    own = any(own_word(t.act) for t in told)
    rivals = [t for t in against if not own or own_word(t.act)]
    last = max((t.known for t in told if t.known), default=date.min)
    return Answer(
        day=event.day,
        when=event.first.act.date,
        value=_value(values),
        explicit=any(is_explicit(t.act) for t in told),
        to=tuple(dict.fromkeys(m for t in told for m in t.act.mediators)),
        acts=tuple(t.act.id for t in told),
        sources=tuple(dict.fromkeys(t.report.name for t in told)),
        said_by=tuple(dict.fromkeys(t.act.attribution for t in told)),
        contradicted_by=tuple(t.act.id for t in against),
        own=own,
        disputed=any((t.known or last) >= last for t in rivals),
    )
