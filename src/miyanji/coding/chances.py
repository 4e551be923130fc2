"""Whether a frame can fit, told from words and names alone: its conditions, weakened.

A condition that only mediation by name can meet is never met here: articles that hold a word of
mediation are read whole.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from miyanji.coding.conditions import THANKS, TIED
from miyanji.coding.frame import Frame, frames_of
from miyanji.coding.glance import Glance
from miyanji.coding.offices import OFFICES, PURPOSE

Test = Callable[[Glance], bool]

_OFFERED = frozenset({"offer", "proposal"})
_MESSAGES = frozenset({"message", "answer", "proposal"})
_WANTED = frozenset({"talks", "agreement", "take_part", "resume", "accept"})
# What frames with these contexts say is said beside a mediation.
_BESIDE = frozenset({"process", "party", "request", "answer", "mediator", "envoys"})
# Fields of the frame table that ask for a mediator or a mediation by name.
_BY_NAME = ("to_mediator", "if_mediated", "agent", "told", "authored", "through_others")
# Good offices take a helper and two sides, who makes a deal of others known another one.
_SIDES = 3


@dataclass(frozen=True, slots=True)
class Chance:
    """What a frame needs: ``beside`` is whether mediation is spoken of, ``tests`` the rest."""

    beside: bool
    tests: tuple[Test, ...]

    def holds(self, seen: Glance, *, spoken: bool) -> bool:
        """Whether what is seen may fill the frame; ``spoken`` as for ``skim.may_hold``."""
        return (spoken or not self.beside) and all(test(seen) for test in self.tests)


@cache
def chances(concept: str) -> tuple[Chance, ...]:
    """Return what the frames need that a predication of this concept may fit."""
    rows = (frame for frame in frames_of(concept) if not any(getattr(frame, f) for f in _BY_NAME))
    return tuple(Chance(frame.context in _BESIDE, tuple(_tests(frame))) for frame in rows)


def core(seen: Glance) -> bool:
    """Good offices; mediation by name is looked for before."""
    if len(seen.ids) < _SIDES and not {"help", "conflict"} <= seen.concepts:
        return False
    offices = not seen.concepts.isdisjoint(OFFICES)
    return offices and not seen.concepts.isdisjoint(PURPOSE)


def _tests(frame: Frame) -> list[Test]:
    """The tests of a frame, those that fail most often first."""
    tests: list[Test] = []
    if frame.two or frame.sides or frame.third or frame.other or frame.three or len(frame.need) > 1:
        tests.append(_several)
    if frame.noun:
        tests.append(_thing(frozenset(frame.when)))
    if frame.verbal:
        tests.append(_deed(frozenset(frame.when)))
    tests += [test for name, test in _ASKED.items() if getattr(frame, name)]
    if frame.quality:
        tests.append(_any(frozenset({frame.quality})))
    if frame.theme_quality:
        tests.append(_any(frozenset({frame.theme_quality})))
    if frame.content:
        tests.append(_content(frame.content))
    return tests


def _content(names: tuple[str, ...]) -> Test:
    plain = frozenset(name for name in names if name not in ("core", "offered"))
    wanted = plain | _OFFERED if "offered" in names else plain
    if "core" in names:
        return lambda seen: core(seen) or not seen.concepts.isdisjoint(wanted)
    return _any(wanted)


def _any(names: frozenset[str]) -> Test:
    return lambda seen: not (seen.deeds.isdisjoint(names) and seen.things.isdisjoint(names))


def _thing(names: frozenset[str]) -> Test:
    return lambda seen: not seen.things.isdisjoint(names)


def _deed(names: frozenset[str]) -> Test:
    return lambda seen: not seen.deeds.isdisjoint(names)


def _several(seen: Glance) -> bool:
    return len(seen.ids) > 1


def _both(one: frozenset[str], other: frozenset[str]) -> Test:
    first, second = _any(one), _any(other)
    return lambda seen: first(seen) and second(seen)


# By the field of the frame table that asks for it.
_ASKED: dict[str, Test] = {
    "core": core,
    "inner": core,
    "resigned": core,
    "through": lambda seen: seen.through,
    "sent_through": lambda seen: seen.through,
    "hosted": _thing(frozenset({"host"})),
    "invited": _thing(frozenset({"request"})),
    "asked_for": _thing(frozenset({"request"})),
    "refrained": _thing(frozenset({"answer"})),
    "plan_object": _thing(frozenset({"proposal"})),
    "hosts_two": _several,
    "attended": _several,
    "received": _several,
    "urges_both": _any(_WANTED),
    "accepting": _deed(frozenset({"accept"})),
    "with_envoy": _any(frozenset({"talks", "meet"})),
    "facing": _any(frozenset({"talks", "meet"})),
    "relayed": _both(frozenset({"receive"}), _MESSAGES),
    "truce_plan": _both(frozenset({"proposal"}), frozenset({"agreement"})),
    "aimed": _both(frozenset({"effort"}), frozenset(TIED)),
    "thanked": _both(frozenset(THANKS), frozenset(TIED)),
    "brought_about": _both(frozenset({"effort"}), frozenset({"agreement"})),
    "made_known": lambda seen: len(seen.ids) >= _SIDES and "agreement" in seen.things,
    "if_asked": lambda seen: seen.peace and "request" in seen.concepts,
    "both_met": lambda seen: seen.peace,
    "peace": lambda seen: seen.peace,
    "until": lambda seen: seen.until,
}
