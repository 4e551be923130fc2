"""Whom a text sets over against each other, and who answers or contends in it."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from miyanji.actors.actor import Cast
from miyanji.actors.homes import foes_of
from miyanji.coding import Coding
from miyanji.coding.act import Act
from miyanji.coding.lexicon import cue_keys
from miyanji.coding.peacemaking import rivals
from miyanji.coding.predications import Predication
from miyanji.languages.sentence import Sentence
from miyanji.mediation.bystanders import names_of
from miyanji.mediation.evidence import REPLIES, is_core
from miyanji.mediation.quarrels import MOST, is_side

_JOINT = ("talks", "agreement", "conflict", "meet")
_FACING = ("proposal", "message", "answer", "threaten", "attack")
_HOSTILE = ("ASSAULT", "THREATEN", "SANCTION", "COERCE", "ACCUSE")
# How many sentences from the acts of a mediation its sides are looked for.
_NEAR = 10
# Words from "conflict" to the land that it is in, and what stands between.
_WITHIN = 6
_PLACED = ("in", "on", "to", "of", "within", "across")
# The sentences around that are looked at first, those before and after by turns.
_STEPS = (0, -1, 1, -2, 2, -3, 3)


@dataclass(frozen=True, slots=True)
class Facing:
    """What tells the sides of a dispute: the pairs set over against each other, who answers, who
    contends, and how often each state or group is named; whose land is named at all, who is named
    in the sentences of the mediation or beside them, whose release it is, and in whose land the
    text tells of fighting or a crisis, the oftenest first. ``many``: the text
    may be on other matters too."""

    pairs: Counter[frozenset[str]]
    answering: Counter[str]
    contending: Counter[str]
    named: Counter[str]
    grounds: frozenset[str] = frozenset()
    close: tuple[str, ...] = ()
    author: frozenset[str] = frozenset()
    troubled: tuple[str, ...] = ()
    many: bool = False


def facing(coding: Coding, cast: Cast, acts: Sequence[Act], third: Collection[str]) -> Facing:
    """Return what ``coding`` and ``cast`` tell of sides who are none of the third parties."""
    named = names(cast)
    warring = at_war(coding, named) - set(third)
    grounds = frozenset(i for row in cast.mentions for m in row for i in m.ids)
    pairs = likely(opposed(coding), warring)
    found = Facing(pairs, answering(acts), contending(coding), named, grounds)
    return replace(found, troubled=troubled(coding))


def around(
    sentences: Sequence[Sentence], acts: Sequence[Act], coding: Coding, cast: Cast
) -> tuple[Coding, Cast]:
    """Return the part of ``coding`` and ``cast`` near ``acts``: a long text has other disputes."""
    starts = [s.start for s in sentences]
    told = [bisect_right(starts, a.span[0]) - 1 for a in acts if is_core(a)]
    near = {n for at in told for n in range(at - _NEAR, at + _NEAR + 1)}
    if not near:
        return coding, cast
    kept = tuple(a for a in coding.analyses if a.sentence.index in near)
    rows = tuple(row if n in near else () for n, row in enumerate(cast.mentions))
    return replace(coding, analyses=kept), replace(cast, mentions=rows)


def troubled(coding: Coding) -> tuple[str, ...]:
    """Return the states of whose conflict or crisis the text tells ("the war in A", "the A-ian
    crisis"), the oftenest first."""
    found: Counter[str] = Counter()
    for analysis in coding.analyses:
        tokens, language = analysis.sentence.tokens, analysis.sentence.language
        words = cue_keys(language, "troubles") if language == "en" else frozenset[str]()
        spots = [t.i for t in tokens if t.key in words]
        for m in analysis.mentions if spots else ():
            between = [tokens[at + 1 : m.first] for at in spots if 0 < m.first - at <= _WITHIN]
            inside = any(row and row[0].key in _PLACED for row in between)
            if inside or (m.kind == "demonym" and m.last + 1 in spots):
                found.update(i for i in m.ids if state_or_group(i))
    return tuple(i for i, _ in found.most_common())


def close(sentences: Sequence[Sentence], acts: Sequence[Act], cast: Cast) -> tuple[str, ...]:
    """Return the states and groups named in the sentences of ``acts`` or next to them, the nearest
    first."""
    starts = [s.start for s in sentences]
    told = [bisect_right(starts, a.span[0]) - 1 for a in acts if is_core(a)]
    rows = (cast.mentions[at + n] for n in _STEPS for at in told if 0 <= at + n < len(starts))
    named = (i for row in rows for m in row if m.kind != "anaphor" for i in m.ids)
    return tuple(dict.fromkeys(i for i in named if state_or_group(i)))


def many(sentences: Sequence[Sentence]) -> bool:
    """Tell whether a text is so long that it may be on many matters."""
    return len(sentences) > 2 * _NEAR


def names(cast: Cast) -> Counter[str]:
    """Count how often each state or group is named as more than a place."""
    counted: Counter[str] = Counter()
    for row in cast.mentions:
        for m in row:
            if not m.place and m.kind != "anaphor":
                counted.update(i for i in m.ids if state_or_group(i))
    return counted


def opposed(coding: Coding) -> Counter[frozenset[str]]:
    """Count the pairs that the text sets over against each other: in talks, in an agreement, in
    a conflict, or as the two ends of a proposal, a message or an attack."""
    found: Counter[frozenset[str]] = Counter()
    for analysis in coding.analyses:
        for node in analysis.nodes:
            if node.name in _JOINT:
                found.update(_pairs(names_of(node, ("parties",)) or _signers(node)))
            if node.name in _JOINT or node.name in _FACING or node.concept.plover in _HOSTILE:
                ends = names_of(node, ("actor",)), names_of(node, ("addressee", "partner"))
                found.update(frozenset((a, b)) for a in ends[0] for b in ends[1] if a != b)
    return found


def at_war(coding: Coding, named: Collection[str]) -> set[str]:
    """Return whom the text sets at war, and those of ``named`` that an armed group stands
    against, with the group."""
    found = {i for analysis in coding.analyses for i in rivals(analysis) if is_side(i)}
    for group in named:
        foes = {foe for foe in foes_of(group) if foe in named}
        found |= foes | ({group} if foes else set())
    return found


def likely(pairs: Counter[frozenset[str]], warring: Collection[str]) -> Counter[frozenset[str]]:
    """Return ``pairs`` without those who are both outside the war that the text tells of: they
    met about it."""
    if len(warring) < 2:
        return pairs
    return Counter({pair: n for pair, n in pairs.items() if pair & set(warring)})


def answering(acts: Sequence[Act]) -> Counter[str]:
    """Count who answers an offer or a proposal: the sides that it is made to."""
    answers = (a for a in acts if a.act in REPLIES and a.actuality != "asked")
    named = Counter(name for a in answers for name in a.actor)
    return Counter({name: n for name, n in named.items() if state_or_group(name)})


def contending(coding: Coding) -> Counter[str]:
    """Count how often each state or group stands on one side of talks, a conflict or an attack,
    whoever stands on the other ("negotiate with Washington")."""
    found: Counter[str] = Counter()
    for analysis in coding.analyses:
        for node in analysis.nodes:
            if node.name in _JOINT or node.name in _FACING or node.concept.plover in _HOSTILE:
                found.update(names_of(node, ("parties", "actor", "addressee", "partner")))
    return Counter({name: n for name, n in found.items() if state_or_group(name)})


def _signers(node: Predication) -> list[str]:
    """Those who agree with each other as one subject ("A and B signed")."""
    return names_of(node, ("actor",)) if node.name == "agreement" and not node.nominal else []


def _pairs(names: Sequence[str]) -> list[frozenset[str]]:
    return [frozenset(pair) for pair in combinations(names[:MOST], 2)]


def state_or_group(name: str) -> bool:
    """Tell whether a name is of a state or an armed group."""
    return name.startswith("group:") or (
        len(name) == 3 and name not in ("UNO", "EUR", "OIC", "GCC")
    )
