"""The textbook definitions over plain sets, without any cleverness.

A game is a dictionary of plain data: ``parties`` (names), ``states`` (texts), ``moves[party]``
(for each state the set of states that one move leads to), ``rank[party]`` (text to number, higher
is better) and ``flips[party]``, the moves between unmerged texts, with ``state_of`` from those to
states.
"""

from itertools import product


def improvements(game, party, state):
    rank = game["rank"][party]
    return {t for t in game["moves"][party][state] if rank[t] > rank[state]}


def steps(game, party, state, improving):
    if improving:
        return improvements(game, party, state)
    return game["moves"][party][state]


def reachable(game, group, start, improving, closure):
    """The end states of sequences of one or more moves of the group from ``start``."""
    found = set()
    seen = set()
    waiting = [(start, None, frozenset())]
    while waiting:
        state, last, moved = waiting.pop()
        for party in group:
            if closure == "legal" and party == last:
                continue
            if closure == "once_each" and party in moved:
                continue
            if closure == "single" and last is not None:
                continue
            for end in steps(game, party, state, improving):
                found.add(end)
                used = moved | {party} if closure == "once_each" else frozenset()
                item = (end, party, used)
                if item not in seen:
                    seen.add(item)
                    waiting.append(item)
    return found


def sanctioned(game, party, state, improvement, concept, closure):
    rank = game["rank"][party]
    group = [other for other in game["parties"] if other != party]
    improving = concept in ("seq", "sseq")
    for end in reachable(game, group, improvement, improving, closure):
        if rank[end] > rank[state]:
            continue
        if concept in ("smr", "sseq") and any(
            rank[answer] > rank[state] for answer in steps(game, party, end, False)
        ):
            continue
        return True
    return False


def sim_sanctioned(game, party, state, improvement):
    """Changes made together; a change is the set of the options in which two texts differ."""
    rank = game["rank"]
    state_of = game["state_of"]

    def changes(who, text):
        return [
            {at for at, (a, b) in enumerate(zip(s, t, strict=True)) if a != b}
            for s, t in game["flips"][who]
            if s == text and rank[who][state_of[t]] > rank[who][state_of[s]]
        ]

    others = [other for other in game["parties"] if other != party]
    for text in (text for text, owner in state_of.items() if owner == state):
        for s, t in game["flips"][party]:
            if s != text or state_of[t] != improvement:
                continue
            own = {at for at, (a, b) in enumerate(zip(s, t, strict=True)) if a != b}
            for combination in product(*([set(), *changes(other, text)] for other in others)):
                flipped = own.union(*combination)
                end = "".join(
                    "NY"[letter == "N"] if at in flipped else letter
                    for at, letter in enumerate(text)
                )
                if end in state_of and rank[party][state_of[end]] <= rank[party][state]:
                    return True
    return False


def stable(game, party, state, concept, closure="legal"):
    wanted = improvements(game, party, state)
    if concept == "nash":
        return not wanted
    if concept == "sim":
        return all(sim_sanctioned(game, party, state, t) for t in wanted)
    return all(sanctioned(game, party, state, t, concept, closure) for t in wanted)


def stable_states(game, party, concept, closure="legal"):
    return [state for state in game["states"] if stable(game, party, state, concept, closure)]


def equilibria(game, concept, closure="legal"):
    lists = [stable_states(game, party, concept, closure) for party in game["parties"]]
    return [state for state in game["states"] if all(state in found for found in lists)]


def linear_extensions(states, pairs):
    """Every ranking of the states, as levels, in which the first of each pair is better."""
    if not states:
        yield {}
        return
    for state in states:
        if all(a == state or b != state for a, b in pairs if a in states):
            rest = [other for other in states if other != state]
            for levels in linear_extensions(rest, pairs):
                yield {state: len(states), **levels}


def readings(game, pairs, concept, closure="legal"):
    """Possible and necessary stable states by party, and equilibria, over all completions."""
    orders = [list(linear_extensions(game["states"], pairs[who])) for who in game["parties"]]
    stable = {who: [] for who in game["parties"]}
    together = []
    for ranks in product(*orders):
        complete = {**game, "rank": dict(zip(game["parties"], ranks, strict=True))}
        found = {
            who: set(stable_states(complete, who, concept, closure)) for who in game["parties"]
        }
        for who, states in found.items():
            stable[who].append(states)
        together.append(set.intersection(*found.values()))
    order = game["states"]
    return (
        {who: _some_and_all(order, sets) for who, sets in stable.items()},
        _some_and_all(order, together),
    )


def _some_and_all(order, sets):
    some, every = set.union(*sets), set.intersection(*sets)
    return {
        "possible": [state for state in order if state in some],
        "necessary": [state for state in order if state in every],
    }


def count_readings(game, pairs, limit):
    """The number of joint completions, or None above the limit."""
    total = 1
    for who in game["parties"]:
        count = 0
        for _ in linear_extensions(game["states"], pairs[who]):
            count += 1
            if total * count > limit:
                return None
        total *= count
    return total
