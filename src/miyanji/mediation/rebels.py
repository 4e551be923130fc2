"""Conflicts inside a state: a government and an armed group of its own country.

That a group is at home in a state only chooses among the names of the text, it adds none.
"""

from collections import Counter
from collections.abc import Collection, Sequence

from miyanji.actors.homes import home_of
from miyanji.coding.act import Act

_TWICE = 2


def without_rebels(third: Counter[str], core: Sequence[Act]) -> Counter[str]:
    """Return the third parties without the groups whose home state is itself a side."""
    sides = {p for act in core for p in act.parties}
    return Counter({name: n for name, n in third.items() if _home(name) not in sides})


def at_home(parties: list[str], named: Counter[str], third: Collection[str]) -> list[str]:
    """Return ``parties`` with the other side of a conflict inside one state, where the text names
    it: the government beside its rebels, the rebels named most often beside their government.

    ``named`` counts the mentions of each state and group; groups count from the second mention on.
    """
    groups = [g for g, n in named.most_common() if n >= _TWICE and _home(g) and g not in third]
    if not parties:
        pairs = ([_home(g) or g, g] for g in groups if named[_home(g) or g] >= _TWICE)
        return next((pair for pair in pairs if pair[0] not in third), parties)
    known = parties[0]
    home = _home(known)
    if home is not None:
        return [home, known] if named[home] and home not in third else parties
    return [known, *[g for g in groups if _home(g) == known][:1]]


def inside_one_state(names: Collection[str]) -> bool:
    """Tell whether one of ``names`` is a group that is at home in another of them."""
    return any(_home(name) in names for name in names)


def _home(name: str) -> str | None:
    return home_of(name) if name.startswith("group:") else None
