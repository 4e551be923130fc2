"""What a report only looks back on, without a day: another telling of an event told before.

"Chad, which had rejected Norway's mediation, asked Oman": the refusal is the one of last week and
no new one. Contacts repeat, and are left alone.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

from miyanji.mediation.linking import Event
from miyanji.mediation.reports import Telling
from miyanji.mediation.similarity import standing, third

# How long after an event a report may still look back on it without saying when it was.
_BACK = timedelta(30)
_REPEATED = ("meeting_indirect", "meeting_direct", "carry_message", "host", "propose_text")

Kind = tuple[str | None, str, frozenset[str], frozenset[str]]


def retold(events: Sequence[Event]) -> list[Event]:
    """Return ``events`` (in order of days) with what only looks back joined to what it means.

    What is meant is the last event of that kind, actor and mediator: O(n) for n events.
    """
    found: list[Event] = []
    alike: dict[Kind, list[int]] = defaultdict(list)
    for event in events:
        kind = _kind(event)
        home = alike[kind][-1] if alike[kind] and _means(event, found[alike[kind][-1]]) else None
        if home is None:
            alike[kind].append(len(found))
            found.append(event)
        else:
            found[home] = Event((*found[home].tellings, *event.tellings))
    return found


def _kind(event: Event) -> Kind:
    act = event.first.act
    return act.act, standing(act), frozenset(act.actor), frozenset(third(act))


def _means(event: Event, earlier: Event) -> bool:
    act = event.first.act
    if act.act in _REPEATED or not third(act) or event.day is None or earlier.day is None:
        return False
    return event.day - earlier.day <= _BACK and all(map(_looks_back, event.tellings))


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
