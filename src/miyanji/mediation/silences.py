"""What is missing from a timeline: stretches without reports, and sides that have not answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from miyanji.mediation.linking import Event
from miyanji.mediation.process import Response

# A stretch of more days than this without an act is shown as a gap.
GAP = 14
_OPENING = ("request_mediation", "offer", "express_willingness")


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch between two days of a timeline in which no report tells of an act."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """How many days lie between the two."""
        return (self.end - self.start).days


@dataclass(frozen=True, slots=True)
class Silence:
    """A side whose answer is not known since a mediation was first asked for or offered."""

    party: str
    since: date | None
    until: date | None
    after: tuple[str, ...]


def gaps(events: Sequence[Event], until: date | None = None) -> tuple[Gap, ...]:
    """Return the stretches of more than ``GAP`` days that no event can lie in, the last one up to
    ``until``."""
    spans = sorted(t.days for t in (e.first for e in events) if t.days is not None)
    found, last = [], None
    for start, end in [*spans, *([(until, until)] if until else [])]:
        if last is not None and (start - last).days > GAP:
            found.append(Gap(last, start))
        last = end if last is None else max(last, end)
    return tuple(found)


def silences(
    events: Sequence[Event], responses: Mapping[str, Response], until: date | None
) -> tuple[Silence, ...]:
    """Return the parties without a known answer; the opening act that they leave unanswered."""
    opening = next((e for e in events if _opens(e)), None)
    if opening is None:
        return ()
    acts = tuple(t.act.id for t in opening.tellings)
    return tuple(
        Silence(party, opening.day, until, acts)
        for party, response in responses.items()
        if response.value in ("unknown", "no_answer") and party not in opening.first.act.actor
    )


def _opens(event: Event) -> bool:
    act = event.first.act
    return act.act in _OPENING and act.actuality in ("happened", "planned")
