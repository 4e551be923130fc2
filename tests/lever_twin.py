"""Levers by the book: every set tried, every effect applied to plain sets, nothing remembered.

A lever is a dictionary: ``id``, ``by``, ``cost`` (a string) and one of ``prefer`` (party, better,
worse), ``forbid`` and ``allow`` (party, option number, direction), ``joint`` (parties, from, to).
"""

from fractions import Fraction
from itertools import combinations, permutations

from tests import conflict_twin
from tests.conflict_games import matches, plain_game
from tests.inverse_games import changed_pairs

KINDS = ("prefer", "forbid", "allow", "joint")


def plans(case, levers, start, target, concept, movers):
    """All cheapest sets of lever ids that do, with their cost; movers make the path."""
    best, found = None, set()
    for size in range(len(levers) + 1):
        for chosen in combinations(levers, size):
            cost = sum(Fraction(lever["cost"]) for lever in chosen)
            if best is not None and cost > best:
                continue
            game = changed(case, chosen)
            if game is None or not works(game, chosen, start, target, concept, movers):
                continue
            if best is None or cost < best:
                best, found = cost, set()
            found.add(frozenset(lever["id"] for lever in chosen))
    return best, found


def works(game, chosen, start, target, concept, movers):
    return all(
        conflict_twin.stable(game, party, target, concept) for party in game["parties"]
    ) and target in reached(game, chosen, start, movers)


def reached(game, chosen, start, movers):
    """Everything that improvements of the movers and improving joint moves lead to."""
    found, waiting = {start}, [start]
    while waiting:
        state = waiting.pop()
        ends = [t for who in movers for t in conflict_twin.improvements(game, who, state)]
        ends += [t for lever in chosen for t in joint_ends(game, lever, state)]
        for end in ends:
            if end not in found:
                found.add(end)
                waiting.append(end)
    return found


def joint_ends(game, lever, state):
    if "joint" not in lever:
        return
    effect = lever["joint"]
    for text, owner in game["state_of"].items():
        if owner == state and matches(effect["from"], text):
            to = "".join(t if e == "-" else e for e, t in zip(effect["to"], text, strict=True))
            end = game["state_of"].get(to)
            if end and all(
                game["rank"][p][end] > game["rank"][p][state] for p in effect["parties"]
            ):
                yield end


def changed(case, chosen):
    """The plain game with the levers pulled; None where they contradict each other."""
    turned = turn(case, chosen)
    if turned is None:
        return None
    game = plain_game(turned)
    ranks = {}
    for party in game["parties"]:
        wanted = [
            (states(game, lever["prefer"]["better"]), states(game, lever["prefer"]["worse"]))
            for lever in chosen
            if "prefer" in lever and lever["prefer"]["party"] == party
        ]
        ranks[party] = preferring(game["rank"][party], wanted)
    return None if None in ranks.values() else game | {"rank": ranks}


def states(game, pattern):
    return {owner for text, owner in game["state_of"].items() if matches(pattern, text)}


def preferring(rank, wanted):
    """The levels with better states above worse ones; None where that is contradictory.

    Of the ways in the reference (raise the better, lower the worse, one lever after another) the
    first that changes the fewest pairs.
    """
    wanted = [(b, w) for b, w in wanted if b and w]
    if all(met(rank, *pair) for pair in wanted):
        return rank
    if len(wanted) == 1:
        return None if wanted[0][0] & wanted[0][1] else parted(rank, *wanted[0])
    lifted = raised(rank, wanted)
    if lifted is None:
        return None
    upside = {s: -level for s, level in rank.items()}
    lowered = raised(upside, [(w, b) for b, w in wanted])
    chained = {}
    for sequence in permutations(wanted) if len(wanted) <= 4 else ():
        order = rank
        for pair in sequence:
            order = parted(order, *pair)
        if all(met(order, *pair) for pair in wanted):
            places = sorted(set(order.values()))
            chained[tuple(places.index(order[s]) for s in sorted(order, key=str))] = order
    found = [lifted, {s: -level for s, level in lowered.items()}]
    found += [chained[key] for key in sorted(chained)]
    return min(found, key=lambda order: changed_pairs(rank, order))


def met(rank, better, worse):
    return all(rank[b] > rank[w] for b in better for w in worse)


def parted(rank, better, worse):
    """The better states above; each other state with those of which fewer would pass it."""
    high = set(better)
    for n in rank.keys() - better - worse:
        if sum(rank[w] >= rank[n] for w in worse) < sum(rank[b] <= rank[n] for b in better):
            high.add(n)
    places = sorted((s in high, level) for s, level in rank.items())
    return {s: places.index((s in high, level)) for s, level in rank.items()}


def raised(rank, wanted):
    """From the lowest up: the lowest of the states that wait for no other come next."""
    waits = {s: {w for b, worse in wanted if s in b for w in worse} for s in rank}
    placed, level = {}, 0
    while len(placed) < len(rank):
        ready = [s for s in rank if s not in placed and waits[s] <= set(placed)]
        if not ready:
            return None
        lowest = min(rank[s] for s in ready)
        placed |= {s: level for s in ready if rank[s] == lowest}
        level += 1
    return placed


def turn(case, chosen):
    """The case with directions of options changed and matching moves struck out."""
    directions, forbidden = list(case["directions"]), list(case["forbid"])
    ways = {"both": {"Y", "N"}, "forward": {"Y"}, "backward": {"N"}, "none": set()}
    name_of = {frozenset(way): name for name, way in ways.items()}
    open_ = [set(ways[d]) for d in directions]
    turns = {kind: set() for kind in ("forbid", "allow")}
    for lever in chosen:
        for kind in turns.keys() & lever.keys():
            effect = lever[kind]
            turns[kind] |= {(effect["option"], to) for to in ways[effect["direction"]]}
    if turns["forbid"] & turns["allow"]:
        return None
    for at, to in turns["allow"]:
        open_[at].add(to)
    for at, to in turns["forbid"]:
        open_[at].discard(to)
        before = "-" * at + "YN"[to == "Y"] + "-" * (len(directions) - at - 1)
        after = "-" * at + to + "-" * (len(directions) - at - 1)
        forbidden.append((owner(case, at), before, after))
    return case | {"directions": [name_of[frozenset(way)] for way in open_], "forbid": forbidden}


def owner(case, at):
    for name, share in zip(case["names"], case["shares"], strict=True):
        if at < share:
            return name
        at -= share
    raise AssertionError


def random_levers(r, case, most):
    """A few levers of all kinds over the case, with costs that often tie."""
    number = len(case["directions"])
    levers = []
    for at in range(r.randint(0, most)):
        kind = r.choice(("prefer", "prefer", "forbid", "allow", "joint"))
        option = r.randrange(number)
        if kind == "prefer":
            better, worse = (pattern(r, number, option) for _ in range(2))
            effect = {"party": r.choice(case["names"]), "better": better, "worse": worse}
        elif kind == "joint":
            parties = sorted(r.sample(case["names"], min(2, len(case["names"]))))
            start = pattern(r, number, option)
            effect = {"parties": parties, "from": start, "to": pattern(r, number, option)}
        else:
            direction = r.choice(("forward", "backward", "both"))
            effect = {"party": owner(case, option), "option": option, "direction": direction}
        by = r.choice(("X", "Y", *case["names"][:1]))
        cost = r.choice(("0", "0.1", "0.2", "0.3", "1", "2.5"))
        levers.append({"id": f"l{at}", "by": by, "cost": cost, kind: effect})
    return levers


def pattern(r, number, fixed):
    letters = [r.choice("YN--") for _ in range(number)]
    letters[fixed] = r.choice("YN")
    return "".join(letters)


def lever_text(levers, status_quo):
    """Status quo and levers as they stand in a file."""
    lines = []
    for lever in levers:
        kind = next(kind for kind in KINDS if kind in lever)
        effect = dict(lever[kind])
        if "option" in effect:
            effect["option"] = f"o{effect['option']}"
        items = ", ".join(f"{key} = {_value(value)}" for key, value in effect.items())
        lines += ["[[lever]]", f'id = "{lever["id"]}"', f'by = "{lever["by"]}"']
        lines += [f"cost = {lever['cost']}", f"effect = {{{kind} = {{{items}}}}}"]
    return "\n".join(lines) + "\n"


def _value(value):
    return str(value).replace("'", '"') if isinstance(value, list) else f'"{value}"'


def movers(case, levers, with_mediator):
    """All parties but those that hold levers and are touched by none, unless these may move."""
    touched = set()
    for lever in levers:
        for kind in KINDS:
            effect = lever.get(kind, {})
            touched |= set(effect.get("parties", [])) | {effect.get("party")}
    holders = {lever["by"] for lever in levers}
    return [
        name for name in case["names"] if with_mediator or name not in holders or name in touched
    ]
