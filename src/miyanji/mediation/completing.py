"""The sides that no act of the mediation names, found among the names around it."""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import combinations

from miyanji.actors.homes import fighters_of, foes_of, home_of, wars
from miyanji.mediation.opposition import Facing
from miyanji.mediation.quarrels import MOST
from miyanji.mediation.rebels import at_home

_CLEAR = 2
_PAIR = 2


def complete(
    known: Sequence[str], third: set[str], near: Facing, supporters: set[str]
) -> tuple[str, ...]:
    """Return ``known`` with a missing second side: who else answers, whom the text opposes to the
    known one, else the pair that it opposes most, else who contends or is named most often; never
    a third party, and who speaks in its own release only where the text opposes it to another."""
    free = Counter({pair: n for pair, n in near.pairs.items() if not pair & third})
    parties = _grounded([p for p in known if p not in third], free)
    if len(parties) < 2:
        taken = {*parties, *third, *near.author}
        rest = [n for n, _ in near.answering.most_common() if n not in taken]
        parties.extend(rest[: 2 - len(parties)])
    if len(parties) < 2 and not _clear(free, parties):
        parties = at_home(parties, near.named, third, near.grounds)
    while len(parties) < 2:
        facing = Counter({q: n for q, n in free.items() if not parties or q & set(parties)})
        fresh = [sorted(q - set(parties)) for q, _ in facing.most_common() if q - set(parties)]
        if not fresh:
            break
        parties.extend(fresh[0])
    barred = third | near.author | _homes(parties)
    if len(parties) < 2 and (found := _troubled(parties, barred, near)):
        parties = found
    elif len(parties) < 2:
        parties = _guessed(parties, barred, near, supporters)
    return tuple(parties[:MOST])


def _troubled(parties: list[str], barred: Collection[str], near: Facing) -> list[str]:
    """The state whose own conflict the text tells of, with whom it is known to fight: nobody else
    is a side of it by being named. In a land whose group fights another state, those two are."""
    lands = [n for n in near.troubled if n not in barred]
    if not lands or (parties and parties[0] != lands[0]):
        return []
    land, named = lands[0], [n for n in near.named if n not in barred]
    fighters = [g for g in fighters_of(land) if g in named]
    abroad = [n for n in named if any(n in foes_of(g) for g in fighters_of(land))]
    if fighters_of(land):
        return [*abroad[:1], *fighters[:1]]
    known = {*near.contending, *near.troubled, *(n for n in named if n.startswith("group:"))}
    foes = [n for n in known if n not in barred and n != land and _foes(land, n)]
    return [land, *sorted(foes)[:1]]


def _guessed(parties: list[str], barred: set[str], near: Facing, supporters: set[str]) -> list[str]:
    """Who contends or is named most often. A text on many matters names many: there only those who
    have fought each other are a pair, as in a release that names more than two others."""
    several = bool(near.author) and len(set(near.named) - barred) > _PAIR
    if (near.many or several) and not parties:
        return _at_war([*near.close, *near.contending], barred)
    if parties and foes_of(parties[0]):
        # An armed group faces whom it fights.
        return [*parties, *(n for n in near.named if n in foes_of(parties[0]))][:2]
    rest = [n for n, _ in near.contending.most_common() if n not in {*parties, *barred}]
    parties = [*parties, *rest[: 2 - len(parties)]]
    if len(parties) < 2:
        taken = {*parties, *barred}
        named = _most_named(near.named, taken, 2 - len(parties), bool(parties))
        parties.extend(named if parties or not set(named) <= supporters else [])
    return parties


def _at_war(names: Sequence[str], barred: Collection[str]) -> list[str]:
    """The first two of ``names`` who have fought each other."""
    free = [n for n in dict.fromkeys(names) if n not in barred]
    pairs = (pair for pair in combinations(free, 2) if _foes(*pair))
    return list(next(pairs, ()))


def _foes(one: str, other: str) -> bool:
    return frozenset((one, other)) in wars() or one in foes_of(other) or other in foes_of(one)


def _homes(parties: Sequence[str]) -> set[str]:
    """The countries whose groups stand there: no other side by being named beside them."""
    homes = {home_of(p) for p in parties if p.startswith("group:")}
    return {h for h in homes if h and not any(h in foes_of(p) for p in parties)}


def _clear(free: Counter[frozenset[str]], parties: Sequence[str]) -> bool:
    """Whether the text opposes the known side to another more than once."""
    return any(n >= _CLEAR for q, n in free.items() if not parties or q & set(parties))


def _grounded(parties: list[str], free: Counter[frozenset[str]]) -> list[str]:
    """A lone side that is opposed to nobody yields to the pair that the text opposes again and
    again: it was only told of the mediation."""
    if len(parties) != 1 or any(parties[0] in pair for pair in free):
        return parties
    pair, times = next(iter(free.most_common(1)), (frozenset[str](), 0))
    return sorted(pair) if times >= _CLEAR else parties


def _most_named(named: Counter[str], taken: set[str], count: int, second: bool) -> list[str]:
    """The states or groups named most often; a second side must be named at least twice, unless
    nobody else is left."""
    counted = [(name, n) for name, n in named.most_common() if name not in taken]
    least = 2 if second and len(counted) > 1 else 1
    return [name for name, n in counted if n >= least][:count]
