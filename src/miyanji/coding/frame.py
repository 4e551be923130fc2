"""The frame table, the article's context, and a draft: an act that is not yet dated or sourced."""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from miyanji.actors.actor import Mention
from miyanji.coding.act import Actuality
from miyanji.coding.lexicon import load
from miyanji.coding.predications import Predication

_LISTS = ("when", "actor", "addressees", "mediators", "parties", "need", "content", "theme")


@dataclass(frozen=True, slots=True)
class Frame:
    """One row of the frame table (fields are explained in the file's head)."""

    id: str
    when: tuple[str, ...]
    act: str
    actor: tuple[str, ...]
    addressees: tuple[str, ...]
    mediators: tuple[str, ...]
    parties: tuple[str, ...]
    need: tuple[str, ...] = ()
    content: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    through: bool = False
    to_mediator: bool = False
    third: bool = False
    two: bool = False
    outside: bool = False
    three: bool = False
    reported: bool = False
    sides: bool = False
    sided: bool = False
    standing: bool = False
    staged: bool = False
    service: bool = False
    unnamed: bool = False
    relay: bool = False
    asked_for: bool = False
    if_mediated: bool = False
    only_if: bool = False
    in_hand: bool = False
    unasked: bool = False
    announced: bool = False
    both_met: bool = False
    relayed: bool = False
    worded: bool = False
    helped: bool = False
    envoy: bool = False
    to_envoy: bool = False
    told: bool = False
    laid_down: bool = False
    errand: bool = False
    truce_errand: bool = False
    truce_table: bool = False
    at_home: bool = False
    attended: bool = False
    refrained: bool = False
    unheard: bool = False
    handed: bool = False
    intercedes: bool = False
    planned: bool = False
    proposing: bool = False
    convenes: bool = False
    pacifying: bool = False
    met_with: bool = False
    told_by_third: bool = False
    by_agent: bool = False
    from_third: bool = False
    weighing: bool = False
    urges_both: bool = False
    plan_object: bool = False
    with_envoy: bool = False
    offices: bool = False
    hosts_two: bool = False
    sent_through: bool = False
    both_agreed: bool = False
    time_asked: bool = False
    opposing: bool = False
    pressed_for: bool = False
    if_asked: bool = False
    urged: bool = False
    hosted: bool = False
    received: bool = False
    behest: bool = False
    able: bool = False
    thanked: bool = False
    made_known: bool = False
    brought: bool = False
    facing: bool = False
    aimed: bool = False
    theme_quality: str = ""
    agent: str = ""
    verbal: bool = False
    noun: bool = False
    core: bool = False
    political: bool = False
    event: bool = False
    presupposed: bool = False
    inner: bool = False
    peace: bool = False
    welcomed: bool = False
    discussed: bool = False
    quality: str = ""
    negated: bool | None = None
    context: str = ""
    other: bool = False
    affirm: bool = False
    absorbs: bool = False
    peaceful: bool = False
    until: bool = False
    mediated: bool = False
    through_others: bool = False
    resigned: bool = False
    authored: bool = False
    joint: bool = False
    invited: bool = False
    bare: bool = False
    envoy_any: bool = False
    stakes: bool = False
    attends: bool = False
    past: bool = False
    calming: bool = False
    envoy_met: bool = False
    envoy_told: bool = False
    accepting: bool = False
    aims_at_peace: bool = False
    inviting: bool = False
    possible: bool = False
    conditioned: bool = False
    unneeded: bool = False
    brought_about: bool = False
    truce_plan: bool = False
    reality: Actuality | None = None
    cameo: str | None = None


@dataclass(slots=True)
class Context:
    """What the article as a whole says: who is a would-be mediator, who a party, who laid a
    plan before others that two of them answer or that names both, who answers anything, in which
    sentences mediation is spoken of, and in which two or more are set over against each other in
    talks, an agreement or a conflict."""

    mediators: set[str] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    rivals: set[str] = field(default_factory=set)
    planners: set[str] = field(default_factory=set)
    core_sentences: set[int] = field(default_factory=set)
    pairs: dict[int, set[str]] = field(default_factory=dict)
    political: bool = False
    answerers: set[str] = field(default_factory=set)

    def allows(self, surroundings: str, sentence: int) -> bool:
        """Tell whether a frame with these ``surroundings`` may stand in ``sentence``: False only
        where that is known without a look at the article."""
        return True

    def near(self, sentence: int, back: int = 1, ahead: int = 1) -> bool:
        """Tell whether mediation is spoken of within the given distance of ``sentence``."""
        return any(sentence - back <= s <= sentence + ahead for s in self.core_sentences)

    def at_odds(self) -> set[str]:
        """Return everybody who is at war, or set over against somebody, anywhere."""
        return self.rivals.union(*self.pairs.values())

    def apart_from(self, actor: set[str]) -> set[str]:
        """Return who is set over against each other anywhere, where ``actor`` is neither."""
        return {i for ids in self.pairs.values() if not ids & actor for i in ids}

    def others(self, sentence: int, actor: set[str], reach: int = 2) -> bool:
        """Tell whether two others are set over against each other within ``reach`` sentences."""
        near = (ids for s, ids in self.pairs.items() if abs(s - sentence) <= reach)
        return any(len(ids) >= 2 and not ids & actor for ids in near)

    def faced(self, sentence: int, reach: int = 2) -> set[str]:
        """Return who is set over against somebody within ``reach`` sentences of ``sentence``."""
        rows = (ids for s, ids in self.pairs.items() if abs(s - sentence) <= reach)
        return {i for ids in rows for i in ids}


@dataclass(frozen=True, slots=True)
class Export:
    """PLOVER event and mode, and the CAMEO code."""

    event: str
    mode: str | None
    cameo: str | None


@dataclass(slots=True)
class Draft:
    """An act before it has its source, date and issues; ``denied`` where ``node`` only takes back
    what was told before, ``export`` and ``reality`` where they are known apart from the frame and
    the verb."""

    node: Predication
    frame: Frame
    roles: dict[str, list[Mention]]
    content: Predication | None
    denied: bool = False
    export: Export | None = None
    reality: Actuality | None = None


@cache
def frames() -> tuple[Frame, ...]:
    """Return the frame table ``data/frames.toml`` in order."""
    return tuple(_frame(row) for row in load("frames.toml")["frame"])


@cache
def frames_of(concept: str) -> tuple[Frame, ...]:
    """Return the frames that a predication of this concept may fit, in order."""
    return tuple(frame for frame in frames() if concept in frame.when)


def _frame(row: dict[str, Any]) -> Frame:
    fields: dict[str, Any] = {k: tuple(v) if k in _LISTS else v for k, v in row.items()}
    return Frame(**fields)
