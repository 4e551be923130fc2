"""How likely it is that two tellings are of one event.

Hard conditions first (`may_be_one`): acts of one family, the same actuality, nobody else acting,
days that can be the same, no other round or town. Then a score of what agrees, in which words
count only within one language: across languages actors, days, numbers, towns and issues speak.
"""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from functools import cache

from miyanji.coding.act import Act
from miyanji.mediation.evidence import REPLIES, asserted
from miyanji.mediation.reports import FRESH, Telling

# Acts that reports of one event name differently.
_FAMILIES = (
    ("offer", "express_willingness"),
    ("meeting_indirect", "meeting_direct", "carry_message", "host", "propose_text"),
    ("accept", "accept_conditionally"),
    ("suspend", "postpone", "end"),
)
MEETINGS = ("meeting_indirect", "meeting_direct", "host")
_SLACK = timedelta(1)
# The least score of one event; set on the dev part of evaluation/gold/events.jsonl.
THRESHOLD = 3.0


@cache
def family(act: str) -> str:
    """Return the name under which acts that reports mix up are compared.

    >>> family("express_willingness") == family("offer")
    True
    """
    return next((group[0] for group in _FAMILIES if act in group), act)


def may_be_one(a: Telling, b: Telling) -> bool:
    """Tell whether nothing rules out that the two are of one event."""
    x, y = a.act, b.act
    if standing(x) != standing(y) or family(x.act or "") != family(y.act or ""):
        return False
    if not (_meet(third(x), third(y)) and _same_side(a, b) and same_days(a, b)):
        return False
    s, t = a.traits, b.traits
    if not _meet(s.rounds, t.rounds) or not same_receiver(a, b):
        return False
    return x.act not in MEETINGS or _meet(s.places, t.places)


def third(act: Act) -> set[str]:
    """The mediators; nobody answers himself ("said that this country accepts the mediation")."""
    return set(act.mediators) - set(act.actor if act.act in REPLIES else ())


def standing(act: Act) -> str:
    """The actuality; readiness in an official's own words ("would be ready") is an offer."""
    ready = act.act == "express_willingness" and act.actuality == "hypothetical" and asserted(act)
    return "happened" if ready else act.actuality


def _same_side(a: Telling, b: Telling) -> bool:
    """Who acts is the same; of talks, any who sit in them."""
    x, y = a.act, b.act
    if x.act in MEETINGS or y.act in MEETINGS:
        return _meet(_sides(a), _sides(b))
    return _meet(x.actor, y.actor) and same_parties(x.parties, y.parties)


def same_receiver(a: Telling, b: Telling) -> bool:
    """Tell whether two messages can be one: the reply goes the other way."""
    if a.act.act != "carry_message" or b.act.act != "carry_message":
        return True
    third = {*a.act.mediators, *b.act.mediators}
    return _meet(set(a.act.addressees) - third, set(b.act.addressees) - third)


def same_parties(a: Sequence[str], b: Sequence[str]) -> bool:
    """Tell whether two sets of parties can be of one dispute: pairs share a pair, and one party
    alone says little unless it stands outside a pair.

    >>> same_parties(["CMR"], ["TCD"]), same_parties(["CMR"], ["ARM", "AZE"])
    (True, False)
    """
    first, second = set(a), set(b)
    if len(first) < 2 and len(second) < 2:
        return True
    return len(first & second) >= min(2, len(first), len(second))


def _sides(telling: Telling) -> set[str]:
    act = telling.act
    return {*act.actor, *act.addressees, *act.parties} - set(act.mediators)


def _meet(a: Collection[object], b: Collection[object]) -> bool:
    """Tell whether two sets share something, or one is empty and so says nothing."""
    return not a or not b or not set(a).isdisjoint(b)


def same_days(a: Telling, b: Telling) -> bool:
    """Tell whether the two can be of one day, a day's difference allowed for time zones and for
    reports that give the day of the telling.

    What is due is also the same when it was announced in the same days and one does not say when.
    """
    if a.days is None or b.days is None:
        return True
    if _overlap(a.days, b.days):
        return True
    due = a.act.actuality == "planned" and not (a.exact and b.exact)
    return due and _published_together(a, b)


def _overlap(a: tuple[date, date], b: tuple[date, date]) -> bool:
    return a[0] - b[1] <= _SLACK and b[0] - a[1] <= _SLACK


def _published_together(a: Telling, b: Telling) -> bool:
    x, y = a.report.published, b.report.published
    return x is not None and y is not None and abs((x - y).days) <= FRESH


def similarity(a: Telling, b: Telling) -> float:
    """Return the score of two tellings that ``may_be_one``; one event from ``THRESHOLD`` on."""
    return total(alikeness(a, b), wording(a, b))


def total(alike: float, worded: float) -> float:
    """Return the sum of the two parts of a score, in which no order of summing shows."""
    return round(alike + worded, 9)


def alikeness(a: Telling, b: Telling) -> float:
    """Return the part of the score that act, roles, round, town and days make: the same for all
    tellings of two kinds."""
    score = 1.0 if a.act.act == b.act.act else 0.4
    score += 1.5 * _shared(a.traits.rounds, b.traits.rounds)
    return score + _roles(a, b) + _closeness(a, b)


def wording(a: Telling, b: Telling) -> float:
    """Return the part of the score that issues, numbers, persons and words make."""
    s, t = a.traits, b.traits
    score = 0.5 * _shared(a.act.issues, b.act.issues) + 0.4 * _shared(s.numbers, t.numbers)
    score += 0.8 * _shared(_persons(a), _persons(b))
    if a.report.language == b.report.language:
        score += 2.0 * _overlap_of(s.words, t.words)
    return score


def kind(telling: Telling) -> tuple[object, ...]:
    """Return all that ``may_be_one`` and ``alikeness`` look at."""
    act, marks = telling.act, telling.traits
    due = telling.report.published if act.actuality == "planned" else None
    roles = act.actor, act.addressees, act.mediators, act.parties
    return (
        act.act,
        standing(act),
        roles,
        telling.days,
        telling.exact,
        due,
        marks.rounds,
        marks.places,
    )


def sides_and_thirds(telling: Telling) -> tuple[set[str], set[str]]:
    """Return who must be shared, of the two sides and of the third parties, for two tellings of one
    family to be one event; an empty set is shared with all."""
    act = telling.act
    if family(act.act or "") != family(MEETINGS[0]):
        return set(act.actor), third(act)
    sides = _sides(telling)
    if act.act in MEETINGS:
        return sides, third(act)
    return sides | set(act.actor) if sides and act.actor else set(), third(act)


def _roles(a: Telling, b: Telling) -> float:
    """Agreement on who acts on whom; of talks, on who takes part and where."""
    x, y = a.act, b.act
    if x.act in MEETINGS or y.act in MEETINGS:
        places = _shared(a.traits.places, b.traits.places)
        return 1.6 * _shared(_sides(a), _sides(b)) + _shared(x.mediators, y.mediators) + places
    score = 1.2 * _shared(x.actor, y.actor) + 0.6 * _shared(x.addressees, y.addressees)
    return score + 0.8 * (_shared(third(x), third(y)) + _shared(x.parties, y.parties))


def _persons(telling: Telling) -> set[str]:
    return {p for persons in telling.act.persons.values() for p in persons}


def _shared(a: Collection[object], b: Collection[object]) -> float:
    """Share of what both name: 0 where one names nothing, below it where nothing is shared."""
    if not a or not b:
        return 0.0
    first, second = set(a), set(b)
    both = len(first & second)
    return both / min(len(first), len(second)) if both else -0.5


def _overlap_of(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _closeness(a: Telling, b: Telling) -> float:
    """A day that both say counts most; a span of weeks, little."""
    if a.days is None or b.days is None:
        return -0.5
    if a.exact and b.exact:
        return 1.2 if a.days[0] == b.days[0] else 0.3
    width = max((d[1] - d[0]).days for d in (a.days, b.days))
    return 0.6 if width <= FRESH else 0.2 if width <= 7 else -0.6
