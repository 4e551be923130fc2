"""Judging: whom of a mediation the rules have missed, by the weights of all clues of a text."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from miyanji.actors.homes import wars
from miyanji.mediation.clues import Clues, of_actor, of_answer, of_text, sort_of
from miyanji.mediation.process import Process, Stage
from miyanji.mediation.quarrels import MOST
from miyanji.mediation.weights import weights

# From which probability on a judgement is worth showing, by language where they differ; chosen on
# pages that the weights had not seen (data/roles.md).
MEDIATION = {"fa": 0.6, "en": 0.45}
ACCEPT = 0.8
OCCURRED = 0.5
# A dispute with one side looks like the dealings of two: text and mediator must both be likely.
ONE_SIDED = 0.55
_TWO = 2
# The first mediator of a dispute, and any beside others; the first side, the second, any more.
MEDIATOR = (0.25, 0.4)
PARTY = (0.4, 0.5, 0.85)


@dataclass(frozen=True, slots=True)
class Judged:
    """What the weights add to the main dispute: names of third parties and sides, who of all its
    sides has consented, and for a text without a dispute so far how far it went."""

    mediators: tuple[str, ...]
    parties: tuple[str, ...]
    accepting: tuple[str, ...]
    stage: Stage


def judge(
    clues: Clues, processes: Sequence[Process], language: str, author: Collection[str] = ()
) -> Judged | None:
    """Return what the weights add, or None where it is nothing. Whoever's release the text is
    (``author``) is no side by speaking in it."""
    main = processes[0] if processes else None
    ask, text = weights(), of_text(clues)
    likely = ask["mediation"].likely(text)
    if main is None and likely < MEDIATION[language]:
        return None
    values = {name: of_actor(clues, name) for name in clues.actors}
    third = {name: ask["mediator"].likely(row) for name, row in values.items()}
    side = {name: ask["party"].likely(row) for name, row in values.items()}
    taken = {i for p in processes for i in (*p.parties, *p.mediators)}
    known = (main.mediators, main.parties) if main else ((), ())
    fighting = {n for n in third if any(pair <= {n, *known[1], *_sides(side)} for pair in _wars(n))}
    mediators = _likeliest(third, side, taken | fighting, MEDIATOR[min(len(known[0]), 1)])
    taken |= set(mediators)
    parties = _likeliest(side, third, taken | set(author), PARTY[min(len(known[1]), 2)])
    parties = parties[: max(0, MOST - len(known[1]))]
    if main is None and not (mediators and parties):
        return None
    if main is None and len(parties) < _TWO and likely * third[mediators[0]] < ONE_SIDED:
        return None
    accepting = _accepting(clues, (*known[1], *parties), main)
    if not (mediators or parties or accepting):
        return None
    happened = ask["occurred"].likely(text) > OCCURRED
    return Judged(mediators, parties, accepting, "occurred" if happened else "offered")


def _sides(side: dict[str, float]) -> list[str]:
    return [name for name, p in side.items() if p > PARTY[0]]


def _wars(name: str) -> list[frozenset[str]]:
    return [pair for pair in wars() if name in pair]


def _likeliest(
    wanted: dict[str, float], other: dict[str, float], taken: Iterable[str], least: float
) -> tuple[str, ...]:
    """The names that are rather the one than the other, the likeliest first."""
    free = {n: p for n, p in wanted.items() if n not in taken and sort_of(n) != "person"}
    found = [name for name, p in free.items() if p > least and p >= other[name]]
    return tuple(sorted(found, key=lambda name: (-free[name], name)))


def _accepting(clues: Clues, sides: Sequence[str], main: Process | None) -> tuple[str, ...]:
    """The sides whose answer is unknown, where all sides together are likely to have consented:
    taking part is told of all."""
    asked = [p for p in sides if p in clues.actors]
    likely = [weights()["accept"].likely(of_answer(clues, p)) for p in asked]
    if not asked or sum(likely) / len(likely) <= ACCEPT:
        return ()
    answers = main.responses if main else {}
    return tuple(p for p in asked if p not in answers or answers[p].value == "unknown")
