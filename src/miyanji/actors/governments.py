"""Armed groups that have come to govern their home state: in an article that names the state too,
the group is its government ("the Taliban" beside "Afghan officials")."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from miyanji.actors.actor import Mention
from miyanji.actors.gazetteer import Organisation, organisations

Rows = Sequence[tuple[Mention, ...]]
_BY_NAME = ("name", "demonym", "office")


@cache
def _governing() -> tuple[Organisation, ...]:
    return tuple(o for o in organisations().values() if o.governs and o.home)


def as_governments(rows: Rows, day: date | None) -> Rows:
    """Return the mentions with every group that governs on ``day`` as its state, where an article
    of that day names the state by its name; without a day groups stay groups."""
    for group in _governing():
        if day is None or group.governs is None or day < group.governs or group.home is None:
            continue
        named = any(m.ids == (group.home,) and m.kind in _BY_NAME for row in rows for m in row)
        if named:
            swap = {group.id: group.home}
            rows = [tuple(_swapped(m, swap) for m in row) for row in rows]
    return rows


def _swapped(mention: Mention, swap: dict[str, str]) -> Mention:
    if not swap.keys() & set(mention.ids):
        return mention
    return replace(mention, ids=tuple(dict.fromkeys(swap.get(i, i) for i in mention.ids)))
