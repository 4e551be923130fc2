"""What a report only looks back on, without a day: another telling of an event told before.

"Chad, which had rejected Norway's mediation, asked Oman": the refusal is the one of last week and
no new one. Contacts repeat, and are left alone.
"""

from collections.abc import Sequence
from datetime import timedelta

from miyanji.mediation.linking import Event
from miyanji.mediation.reports import Telling
from miyanji.mediation.similarity import standing, third

# How long after an event a report may still look back on it without saying when it was.
_BACK = timedelta(30)
_REPEATED = ("meeting_indirect", "meeting_direct", "carry_message", "host", "propose_text")


def retold(events: Sequence[Event]) -> list[Event]:
    """Return ``events`` (in order of days) with what only looks back joined to what it means."""
    found: list[Event] = []
    for event in events:
        home = next((n for n in reversed(range(len(found))) if _means(event, found[n])), None)
        if home is None:
            found.append(event)
        else:
            found[home] = Event((*found[home].tellings, *event.tellings))
    return found


def _means(event: Event, earlier: Event) -> bool:
    a, b = event.first.act, earlier.first.act
    if a.act != b.act or a.act in _REPEATED or standing(a) != standing(b):
        return False
    if set(a.actor) != set(b.actor) or not third(a) or third(a) != third(b):
        return False
    if event.day is None or earlier.day is None or event.day - earlier.day > _BACK:
        return False
    return all(map(_looks_back, event.tellings))


def _looks_back(telling: Telling) -> bool:
    """No day of its own, and after another act that its report tells."""
    act = telling.act
    if act.date is not None and act.date.basis != "published":
        return False
    return any(
        other.act is not None and other.span < act.span and (other.act, other.actor) != kind
        for kind in [(act.act, act.actor)]
        for other in telling.report.acts
    )
