"""Who are the disputants and who the third parties, dispute by dispute."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from miyanji.actors.actor import Cast
from miyanji.actors.releases import owner_of
from miyanji.coding import Coding
from miyanji.coding.act import Act
from miyanji.documents.document import Document
from miyanji.languages.sentence import Sentence
from miyanji.mediation.bystanders import backers, bystanders
from miyanji.mediation.completing import complete
from miyanji.mediation.evidence import REPLIES, asserted, is_core
from miyanji.mediation.opposition import around, close, facing, many, opposed
from miyanji.mediation.quarrels import apart, is_side, quarrels
from miyanji.mediation.rebels import once, spoken_of, without_rebels

_FAR = 1 << 30
_JOINTLY = ("propose_text", "offer", "express_willingness", "accept", "host")


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
    core = [a for a in core if not a.history] or core
    pairs = opposed(coding)
    third = without_rebels(_third_parties(core, pairs), core)
    partners = _partners(acts, third)
    third.update(dict.fromkeys(partners, 1))
    supporters = backers(coding.acts, third)
    author = frozenset(owner_of(cast.mentions, sentences, document))
    disputes = quarrels([*filter(_settles, acts), *core], third)
    groups = [Group(sides, ()) for sides in disputes] or [Group((), ())]
    for act in acts:
        for group in _each_home(act, groups) or [_home(act, groups, acts)]:
            group.acts.append(act)
    for group in groups:
        group.mediators = _mediators(group, third, partners)
        group.mediators = group.mediators or _hosts(group)
        others = {*group.mediators, *third, *bystanders(coding)} - set(group.parties)
        near = facing(*around(sentences, group.acts, coding, cast), acts, others)
        beside = close(sentences, group.acts, cast)
        near = replace(near, author=author, close=beside, many=many(sentences))
        group.parties = complete(group.parties, others, near, supporters)
    groups = _joined(groups)
    for group in groups:
        group.parties = once(group.parties, group.acts)
    kept = [g for g in groups if any(is_core(a) and asserted(a) for a in g.acts)]
    return sorted(kept, key=lambda g: -len(g.acts))


def _hosts(group: Group) -> tuple[str, ...]:
    """The host, where it is the only third party that acts (dev_news rule 2)."""
    hosting = (a for a in group.acts if a.act == "host" and asserted(a))
    found = dict.fromkeys(name for a in hosting for name in a.actor if is_side(name))
    return tuple(name for name in found if name not in group.parties)


def _settles(act: Act) -> bool:
    """An agreement of two that is told as made: where a mediation is told too, it is theirs."""
    return act.act == "agreement" and act.actuality == "happened" and not act.history


def _joined(groups: Sequence[Group]) -> list[Group]:
    """Groups that turn out to have the same sides, or one side more, are one dispute."""
    found: list[Group] = []
    for group in groups:
        home = next((g for g in found if _one_dispute(group.parties, g.parties)), None)
        if home is None:
            found.append(group)
            continue
        home.parties = max(home.parties, group.parties, key=_fullness)
        home.mediators = tuple(dict.fromkeys((*home.mediators, *group.mediators)))
        home.acts = sorted((*home.acts, *group.acts), key=lambda a: a.span)
    return found


def _one_dispute(some: Sequence[str], others: Sequence[str]) -> bool:
    return spoken_of(some, others) or spoken_of(others, some)


def _fullness(parties: Sequence[str]) -> tuple[int, int]:
    return len(parties), sum(name.startswith("group:") for name in parties)


def _third_parties(core: Sequence[Act], pairs: Counter[frozenset[str]]) -> Counter[str]:
    """Score who acts as a third party: named as mediator, less how often named as a side.

    Two "mediators" whom the text opposes to each other elsewhere are the sides themselves
    («میانجیگری آمریکا و ایران»).
    """
    score: Counter[str] = Counter()
    for act in core:
        weight = 2 if asserted(act) else 1
        score.update(dict.fromkeys(act.mediators, weight))
    for act in core:
        for p in act.parties:
            if p in score:
                score[p] -= 1
    for act in core:
        # Who answers a mediator is a side.
        if act.act in REPLIES and asserted(act) and act.mediators:
            score.subtract(
                {name: 2 for name in act.actor if name in score and name not in act.mediators}
            )
    for name in _sides_only(core) & set(score):
        score[name] = 0
    for pair in pairs:
        if pair <= set(score) and any(pair <= set(a.mediators) and not _joint(a) for a in core):
            if any(n >= pairs[pair] for other, n in pairs.items() if not other & set(score)):
                # They met about the quarrel of two others.
                continue
            for name in pair:
                score[name] -= 2 * pairs[pair]
    return Counter({name: n for name, n in score.items() if n > 0})


def _sides_only(core: Sequence[Act]) -> set[str]:
    """Who stands as a side beside another and a mediator, and as a mediator only without sides."""
    told = (a for a in core if asserted(a) and a.act != "host")
    whole = [a for a in told if set(a.mediators) - set(a.parties)]
    sides = {p for a in whole if len(a.parties) > 1 for p in a.parties}
    return sides - {m for a in whole for m in a.mediators if set(a.parties) - {m}}


def _partners(acts: Sequence[Act], third: Counter[str]) -> set[str]:
    """Who puts a plan forward together with a mediator, and is nowhere named as a side."""
    joint = [a for a in acts if a.act in _JOINTLY and asserted(a) and set(a.actor) & set(third)]
    found = {name for a in joint for name in a.actor if name not in third}
    return found - {name for a in acts if a not in joint for name in a.parties}


def _joint(act: Act) -> bool:
    """Third parties who speak of their common efforts meet as partners, not as sides."""
    return "peacemaking" in act.rule or "mediate.standing" in act.rule


def _each_home(act: Act, groups: Sequence[Group]) -> list[Group]:
    """The disputes of an act that lists several."""
    listed = [set(pair) for pair in apart(act.parties)]
    found = [g for g in groups if len(g.parties) > 1 and any(set(g.parties) >= p for p in listed)]
    return found if len(listed) > 1 else []


def _home(act: Act, groups: list[Group], core: Sequence[Act]) -> Group:
    """The dispute whose sides the act names; where it names none, that of the act of mediation
    nearest in the text that does."""
    named = {*act.parties, *act.actor, *act.addressees}
    if any(named & set(g.parties) for g in groups):
        return max(groups, key=lambda g: len(named & set(g.parties)))
    return min(groups, key=lambda g: _distance(act, g, core))


def _distance(act: Act, group: Group, core: Sequence[Act]) -> int:
    """Characters between the act and the nearest one that names two sides of the dispute."""
    sides = set(group.parties)
    two = (a for a in core if len(sides & {*a.parties, *a.actor, *a.addressees}) > 1)
    return min((abs(a.span[0] - act.span[0]) for a in two), default=_FAR)


def _mediators(group: Group, third: Counter[str], partners: set[str]) -> tuple[str, ...]:
    told = {m for a in group.acts if asserted(a) for m in a.mediators}
    found = Counter(
        m
        for a in group.acts
        if a.actuality != "denied" or asserted(a)
        for m in (*a.mediators, *(partners & set(a.actor)))
        if m in third and m not in group.parties and (not told or m in told | partners)
    )
    return tuple(sorted(_beside_hosts(group, found), key=lambda m: (-third[m], m)))


def _beside_hosts(group: Group, found: Counter[str]) -> list[str]:
    """Without those who only host, where others mediate (dev_news rule 2); who invites both sides
    does more."""
    calling = (a for a in group.acts if a.act != "host" or "host.invites" in a.rule)
    working = {m for a in calling for m in a.mediators}
    hosts = {m for a in group.acts if a.act == "host" for m in a.mediators} - working
    return [m for m in found if m not in hosts] or list(found)
