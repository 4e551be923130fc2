"""Which sets of parties are one dispute of an article."""

from collections import Counter
from collections.abc import Mapping, Sequence

from miyanji.actors.homes import wars
from miyanji.coding.act import Act
from miyanji.mediation.rebels import inside_one_state

MOST = 3
# From how many wars on a list of parties is one of several disputes.
_WARS = 2


def quarrels(core: Sequence[Act], third: Counter[str]) -> list[tuple[str, ...]]:
    """Return the sets of parties, merged where they share a side, most often named first."""
    counted: Counter[tuple[str, ...]] = Counter()
    between: dict[tuple[str, ...], set[str]] = {}
    for act in core:
        for pair in apart([p for p in act.parties if p not in third and is_side(p)]):
            parties = tuple(sorted(pair))
            counted[parties] += 1
            between.setdefault(parties, set()).update(act.mediators)
    merged: list[tuple[set[str], set[str]]] = []
    for parties in [p for p in counted if _another_matter(p, counted, between)]:
        del counted[parties]
    # An enumeration says least about who is at odds with whom.
    for parties in sorted(counted, key=lambda p: (-counted[p], len(p) > MOST)):
        found = set(parties), between[parties]
        home = next((m for m in merged if _same_dispute(m, found)), None)
        if home is None:
            merged.append(found)
        elif len(home[0]) < MOST and len(home[0] | found[0]) <= MOST:
            home[0].update(parties)
            home[1].update(between[parties])
    return [tuple(sorted(sides)) for sides, _ in merged]


def apart(parties: Sequence[str]) -> list[Sequence[str]]:
    """Return the sets of parties that one act names: of several wars that it lists ("between A and
    B, and between C and D") each by itself.

    >>> apart(["IND", "PAK", "ARM", "AZE"])
    [['IND', 'PAK'], ['ARM', 'AZE']]
    >>> apart(["KEN", "UGA"])
    [['KEN', 'UGA']]
    """
    pairs = [parties[n : n + 2] for n in range(0, len(parties), 2)]
    fought = [n for n in range(len(parties) - 1) if frozenset(parties[n : n + 2]) in wars()]
    if len(parties) <= MOST or len(fought) < _WARS:
        return [parties] if parties else []
    if all(n % 2 == 0 for n in fought):
        return [pair for pair in pairs if len(pair) > 1]
    return [parties[n : n + 2] for n in fought]


def _another_matter(
    pair: tuple[str, ...],
    counted: Counter[tuple[str, ...]],
    between: Mapping[tuple[str, ...], set[str]],
) -> bool:
    """Two whom nobody mediates between, where others mediate between one of them and a third that
    is named with it as often."""
    if len(pair) < 2 or between[pair] or inside_one_state(pair):
        return False
    others = (q for q, n in counted.items() if between[q] and len(q) > 1 and n >= counted[pair])
    return any(len(set(pair) & set(q)) == 1 for q in others)


def _same_dispute(known: tuple[set[str], set[str]], other: tuple[set[str], set[str]]) -> bool:
    """One side in common is enough, unless each is a pair that others mediate between."""
    common = len(known[0] & other[0])
    apart = len(known[0]) == len(other[0]) == 2 and known[1] and other[1]
    return common > 1 or (common == 1 and not (apart and not known[1] & other[1]))


def is_side(name: str) -> bool:
    """Tell whether a name may be a party: no person and no medium."""
    return not name.startswith(("person:", "media:"))
