"""Whether a frame can fit, told from words and names alone: its conditions, weakened.

A condition that only mediation by name can meet is never met here: articles that hold a word of
mediation are read whole.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from miyanji.coding.attitudes import THANKS, TIED
from miyanji.coding.frame import Frame, frames_of
from miyanji.coding.glance import Glance
from miyanji.coding.good_offices import PURPOSE
from miyanji.coding.vicinity import SIDES, Vicinity, core

Test = Callable[[Glance], bool]

_OFFERED = frozenset({"offer", "proposal"})
_MESSAGES = frozenset({"message", "answer", "proposal"})
_ROLES = frozenset({"talks", "conflict"})
_WANTED = frozenset({"talks", "agreement", "take_part", "resume", "accept"})
_CONVEYED = frozenset({"message", "answer", "proposal", "threaten", "warn", "offer"})
_STATED = frozenset({"say", "announce", "submit"})
# What the contexts of frames ask of the article (see ``surroundings``).
BESIDE: dict[str, Callable[[Vicinity], bool]] = {
    **dict.fromkeys(("process", "party", "mediator", "envoys", "pair"), lambda v: bool(v.cores)),
    "request": lambda v: v.near(1, 1),
    "answer": lambda v: v.near(1, 0),
    "outsider": lambda v: v.near(2, 2) or v.faced(2),
    "sole": lambda v: v.faced(8),
    "onlooker": lambda v: bool(v.cores or v.odds),
}
# Fields of the frame table that ask for a mediator or a mediation by name.
_BY_NAME = ("to_mediator", "if_mediated", "agent", "told", "authored", "through_others")


@dataclass(frozen=True, slots=True)
class Chance:
    """What a frame needs: its ``context``, if it has one, and ``tests`` of the sentence."""

    context: str
    tests: tuple[Test, ...]

    def holds(self, seen: Glance, around: Vicinity) -> bool:
        """Whether what is seen, with what stands around it, may fill the frame."""
        beside = BESIDE.get(self.context)
        return (beside is None or beside(around)) and all(test(seen) for test in self.tests)


@cache
def chances(concept: str) -> tuple[Chance, ...]:
    """Return what the frames need that a predication of this concept may fit."""
    rows = (frame for frame in frames_of(concept) if not any(getattr(frame, f) for f in _BY_NAME))
    return tuple(Chance(frame.context, tuple(_tests(frame))) for frame in rows)


def _tests(frame: Frame) -> list[Test]:
    """The tests of a frame, those that fail most often first."""
    tests: list[Test] = []
    if frame.two or frame.sides or frame.third or frame.other or frame.three or len(frame.need) > 1:
        tests.append(_several)
    if frame.noun:
        tests.append(_thing(frozenset(frame.when)))
    if frame.verbal:
        tests.append(_deed(frozenset(frame.when)))
    if frame.negated and "accept" not in frame.when:
        # «بدون پذیرش طرح» has no negated verb.
        tests.append(lambda seen: seen.negated)
    tests += [test for name, test in _ASKED.items() if getattr(frame, name)]
    if frame.quality:
        tests.append(_any(frozenset({frame.quality})))
    if frame.theme_quality:
        tests.append(_any(frozenset({frame.theme_quality})))
    if frame.content:
        tests.append(_content(frame))
    if frame.worded:
        told = _any(frozenset({"message", "answer", *frame.theme}))
        tests.append(lambda seen: told(seen) or "messages" in seen.cues)
    return tests


def _content(frame: Frame) -> Test:
    """One of the names, and what ``contents`` asks to stand inside it."""
    meant = [_meant(name, frame) for name in frame.content]
    return lambda seen: any(test(seen) for test in meant)


def _meant(name: str, frame: Frame) -> Test:
    if name == "core":
        return core
    if name == "offered":
        return _any(_OFFERED)
    inside = frozenset[str]()
    if name == "convey":
        if frame.relay:
            return lambda seen: name in seen.concepts and _worded(seen) and len(seen.ids) > 1
        inside = _CONVEYED
    elif name in ("help", "steer") and frame.context != "sole":
        inside = frozenset(PURPOSE)
    elif name in ("play_role", "role") and frame.act == "request_mediation":
        inside = _ROLES
    return _both(frozenset({name}), inside) if inside else _any(frozenset({name}))


def _worded(seen: Glance) -> bool:
    return not seen.concepts.isdisjoint(_CONVEYED) or "messages" in seen.cues


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


_tied = _any(frozenset(TIED))

# By the field of the frame table that asks for it.
_ASKED: dict[str, Test] = {
    "core": core,
    "inner": core,
    "resigned": core,
    "through": lambda seen: seen.through,
    "sent_through": lambda seen: seen.through,
    "mediated": lambda seen: seen.through,
    "hosted": _thing(frozenset({"host"})),
    "invited": _thing(frozenset({"request"})),
    "asked_for": _thing(frozenset({"request"})),
    "refrained": _thing(frozenset({"answer"})),
    "plan_object": _thing(frozenset({"proposal"})),
    "hosts_two": _several,
    "attended": _several,
    "received": _several,
    "standing": lambda seen: "track_heads" in seen.cues,
    "weighing": lambda seen: "whether" in seen.cues,
    "aims_at_peace": lambda seen: "peace_aims" in seen.cues or _tied(seen),
    "envoy": lambda seen: seen.envoy,
    "envoy_met": lambda seen: seen.envoy,
    "envoy_told": lambda seen: seen.envoy,
    "urged": lambda seen: seen.envoy,
    "laid_down": _any(_STATED),
    "truce_errand": lambda seen: "peace_aims" in seen.cues,
    "truce_table": lambda seen: "peace_aims" in seen.cues,
    "urges_both": _any(_WANTED),
    "accepting": _deed(frozenset({"accept"})),
    "with_envoy": _any(frozenset({"talks", "meet"})),
    "facing": _any(frozenset({"talks", "meet"})),
    "relayed": _both(frozenset({"receive"}), _MESSAGES),
    "truce_plan": lambda seen: (
        "proposal" in seen.things and ("agreement" in seen.things or "peace_aims" in seen.cues)
    ),
    "aimed": _both(frozenset({"effort"}), frozenset(TIED)),
    "thanked": _both(frozenset(THANKS), frozenset(TIED)),
    "brought_about": _both(frozenset({"effort", "help", "proposal"}), frozenset({"agreement"})),
    "made_known": lambda seen: len(seen.ids) >= SIDES and "agreement" in seen.things,
    "if_asked": lambda seen: "peace_aims" in seen.cues and "request" in seen.concepts,
    "both_met": lambda seen: "peace_aims" in seen.cues,
    "peace": lambda seen: "peace_aims" in seen.cues,
    "until": lambda seen: "until" in seen.cues,
}
