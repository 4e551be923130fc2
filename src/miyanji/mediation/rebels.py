"""A state and an armed group: its own rebels, or those it is at war with.

That a group stands against a state only chooses among the names of the text, it adds none.
"""

from collections import Counter
from collections.abc import Collection, Sequence

from miyanji.actors.homes import foes_of, home_of
from miyanji.coding.act import Act
from miyanji.coding.offices import one_side

_TWICE = 2


def without_rebels(third: Counter[str], core: Sequence[Act]) -> Counter[str]:
    """Return the third parties without the groups that stand against a side, and without a state
    whose own group is one."""
    sides = {p for act in core for p in act.parties}
    facing = {foe for side in sides for foe in foes_of(side)}
    free = (name for name in third if name not in facing and not sides & set(foes_of(name)))
    return Counter({name: third[name] for name in free})


def at_home(
    parties: list[str],
    named: Counter[str],
    third: Collection[str],
    grounds: Collection[str] = (),
) -> list[str]:
    """Return ``parties`` with the other side of a conflict of a state with an armed group, where
    the text names it: the state beside the group, the group named most often beside the state.

    ``named`` counts the mentions of each state and group; groups count from the second mention on,
    or where their land is among the ``grounds`` that the text names.
    """
    enough = (g for g, n in named.most_common() if n >= _TWICE or _on(g, grounds))
    groups = [g for g in enough if foes_of(g) and g not in third]
    if not parties:
        pairs = ([foe, g] for g in groups for foe in _foes(g, named, third) if named[foe] >= _TWICE)
        alone = [g for g in groups if _on(g, grounds) and not set(foes_of(g)) & set(named)]
        return next(pairs, alone[:1])
    known = parties[0]
    if foes_of(known):
        return [*_foes(known, named, third)[:1], known]
    return [known, *[g for g in groups if known in foes_of(g)][:1]]


def _on(group: str, grounds: Collection[str]) -> bool:
    """The text names the land of an armed group that rules no state."""
    home = home_of(group)
    return home in grounds and one_side({group}) == {group}


def inside_one_state(names: Collection[str]) -> bool:
    """Tell whether one of ``names`` is a group that stands against another of them."""
    return any(set(foes_of(name)) & set(names) for name in names)


def spoken_of(parties: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether every one of ``parties`` is among ``others``, by its own name or by that of the
    country whose group stands there («جنگ غزه» beside Hamas)."""
    homes = {home for name in others if name.startswith("group:") and (home := home_of(name))}
    return set(parties) <= {*others, *homes}


def once(parties: tuple[str, ...], acts: Sequence[Act]) -> tuple[str, ...]:
    """Return ``parties`` without the country of a group among them, where a third stands against
    either and no act has the two as sides."""
    homes = {home_of(name) for name in parties if name.startswith("group:")}
    doubled = {name for name in parties if name in homes and len(parties) > 2}
    sides = [{*a.actor, *a.addressees, *a.parties} for a in acts]
    groups = {name for name in parties if home_of(name) in doubled and name not in doubled}
    apart = {d for d in doubled for row in sides if d in row and row & groups}
    return tuple(name for name in parties if name not in doubled - apart)


def _foes(group: str, named: Counter[str], third: Collection[str]) -> list[str]:
    return [foe for foe in foes_of(group) if named[foe] and foe not in third]
