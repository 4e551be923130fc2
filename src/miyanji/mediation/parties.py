"""Who are the disputants and who the third parties, dispute by dispute."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from miyanji.actors.actor import Cast, Mention
from miyanji.coding import Coding
from miyanji.coding.act import Act
from miyanji.documents.document import Document
from miyanji.languages.sentence import Sentence
from miyanji.mediation.evidence import asserted, is_core

_MOST = 3


@dataclass(slots=True)
class Group:
    """The acts of one dispute with its sides."""

    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    acts: list[Act] = field(default_factory=list)


def sides(
    document: Document, sentences: Sequence[Sentence], cast: Cast, coding: Coding
) -> list[Group]:
    """Return one group per dispute, the one with most acts first."""
    acts = [a for a in coding.acts if a.act is not None or "answer.neutral" in a.rule]
    core = [a for a in acts if is_core(a)]
    third = _third_parties(core)
    pairs = _disputes(core, third)
    groups = [Group(pair, ()) for pair in pairs] or [Group((), ())]
    for act in acts:
        _home(act, groups).acts.append(act)
    for group in groups:
        group.mediators = _mediators(group, third)
        group.parties = _complete(group, acts, cast)
    kept = [g for g in groups if any(is_core(a) and asserted(a) for a in g.acts)]
    return sorted(kept, key=lambda g: -len(g.acts))


def _third_parties(core: Sequence[Act]) -> Counter[str]:
    """Score who acts as a third party: named as mediator, less how often named as a side."""
    score: Counter[str] = Counter()
    for act in core:
        weight = 2 if asserted(act) else 1
        score.update({m: weight for m in act.mediators})
    for act in core:
        for p in act.parties:
            if p in score:
                score[p] -= 1
    return Counter({name: n for name, n in score.items() if n > 0})


def _disputes(core: Sequence[Act], third: Counter[str]) -> list[tuple[str, ...]]:
    """Return the sets of parties, merged where they share a side, most often named first."""
    counted: Counter[tuple[str, ...]] = Counter()
    for act in core:
        parties = tuple(sorted(p for p in act.parties if p not in third and _is_side(p)))
        if parties:
            counted[parties] += 1
    merged: list[set[str]] = []
    for parties, _ in counted.most_common():
        home = next((m for m in merged if m & set(parties)), None)
        if home is None:
            merged.append(set(parties))
        elif len(home) < _MOST:
            home |= set(parties)
    return [tuple(sorted(m)) for m in merged]


def _is_side(name: str) -> bool:
    return not name.startswith(("person:", "media:"))


def _home(act: Act, groups: list[Group]) -> Group:
    named = {*act.parties, *act.actor, *act.addressees}
    return max(groups, key=lambda g: len(named & set(g.parties)))


def _mediators(group: Group, third: Counter[str]) -> tuple[str, ...]:
    found = Counter(
        m
        for a in group.acts
        if a.actuality != "denied" or asserted(a)
        for m in a.mediators
        if m in third and m not in group.parties
    )
    return tuple(sorted(found, key=lambda m: (-third[m], m)))


def _complete(group: Group, acts: Sequence[Act], cast: Cast) -> tuple[str, ...]:
    """Add a missing second side: whom the acts set against the known one, else who is named
    most often and is neither a mediator nor a place."""
    parties = list(group.parties)
    if len(parties) >= 2:
        return tuple(parties)
    rivals: Counter[str] = Counter()
    for act in acts:
        if act.act in ("agreement", "meeting_direct", "propose_text", "carry_message", "accept", "reject"):
            rivals.update({*act.actor, *act.addressees, *act.parties})
    for name, n in _named(cast).items():
        rivals[name] += n
    for name, _ in rivals.most_common():
        if name not in parties and name not in group.mediators and _is_side(name):
            if rivals[name] >= 2 or not parties:
                parties.append(name)
        if len(parties) >= 2:
            break
    return tuple(parties)


def _named(cast: Cast) -> Counter[str]:
    """Count how often each state or group is named as more than a place."""
    counted: Counter[str] = Counter()
    for row in cast.mentions:
        for m in row:
            if not m.place and _counts(m):
                counted.update(i for i in m.ids if _state_or_group(i))
    return counted


def _counts(mention: Mention) -> bool:
    return mention.kind != "anaphor"


def _state_or_group(name: str) -> bool:
    return name.startswith("group:") or (len(name) == 3 and name not in ("UNO", "EUR", "OIC", "GCC"))
