"""The textbook definitions over plain sets, without any cleverness.

A game is a dictionary of plain data: ``parties`` (names), ``states`` (texts), ``moves[party]``
(a set of pairs of texts), ``rank[party]`` (text to number, higher is better) and
``flips[party]``, the moves between unmerged texts with ``state_of`` from those to states.
"""

from itertools import product


def improvements(game, party, state):
    rank = game["rank"][party]
    return {t for s, t in game["moves"][party] if s == state and rank[t] > rank[state]}


def steps(game, party, state, improving):
    if improving:
        return improvements(game, party, state)
    return {t for s, t in game["moves"][party] if s == state}


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
