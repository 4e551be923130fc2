"""Coalitions, strength and unknown preferences on plain sets: slow, short and obvious.

The conflicts come from ``conflict_games`` as descriptions; nothing of the engine is used.
"""

import random
from itertools import combinations, product

from tests.conflict_games import plain_game


class PlainGame:
    """What one description says, as sets.

    ``prefers[name]`` holds the pairs (better, worse) that a party is known to prefer,
    ``same[name]`` those it is indifferent between, ``much[name]`` the strong ones among the
    preferences; ``marks[name]`` are the pairs that the strong ones follow from.
    """

    def __init__(self, case, *, unknown=False):
        rng = random.Random(str(case))
        plain = plain_game(case)
        self.parties, self.states = tuple(plain["parties"]), plain["states"]
        self.arcs = plain["moves"]
        self.prefers, self.same, self.much, self.marks = {}, {}, {}, {}
        self.known = {}
        for name in self.parties:
            self._prefer(name, plain["rank"][name], rng, unknown)

    def _prefer(self, name, rank, rng, unknown):
        pairs = list(product(self.states, repeat=2))
        prefers = {(s, t) for s, t in pairs if rank[s] > rank[t]}
        same = {(s, t) for s, t in pairs if rank[s] == rank[t]}
        if unknown:
            prefers = _closed({pair for pair in sorted(prefers) if rng.random() < 0.25})
            same = {(s, s) for s in self.states}
        weak = prefers | same
        marks = rng.sample(sorted(prefers), min(len(prefers), rng.randint(0, 2)))
        self.prefers[name], self.same[name], self.marks[name] = prefers, same, marks
        self.much[name] = {
            (a, b) for s, t in marks for a, b in pairs if (a, s) in weak and (t, b) in weak
        }

    def once(self, question, answer):
        """The answer, looked for once: the games are small and asked the same many times."""
        if question not in self.known:
            self.known[question] = answer()
        return self.known[question]

    def moves(self, name, s):
        return self.arcs[name].get(s, set())

    def better(self, name, t, s):
        return (t, s) in self.prefers[name]

    def no_better(self, name, z, s):
        """Known to be worse or tied."""
        return (s, z) in self.prefers[name] or (s, z) in self.same[name]

    def unknown(self, name, t, s):
        return not (self.better(name, t, s) or self.no_better(name, t, s))

    def legal(self, group, s):
        return self.once(("legal", group, s), lambda: _reached(self.moves, group, s))

    def credible(self, group, s):
        """By improvements, or by what may be improvements for all that is known."""

        def steps(name, x):
            return {y for y in self.moves(name, x) if not self.no_better(name, y, x)}

        return self.once(("credible", group, s), lambda: _reached(steps, group, s))

    def gains(self, group, s):
        """The coalition improvements."""
        return {t for t in self.legal(group, s) if all(self.better(i, t, s) for i in group)}

    def joint(self, opponents, s):
        """By improvements of coalitions of opponents, none twice in succession."""
        sizes = range(1, len(opponents) + 1)
        groups = [group for size in sizes for group in combinations(opponents, size)]
        return self.once(("joint", opponents, s), lambda: _reached(self.gains, groups, s))


def _closed(pairs):
    grown = set(pairs)
    while True:
        more = {(a, d) for a, b in grown for c, d in grown if b == c} - grown
        if not more:
            return grown
        grown |= more


def _reached(steps, movers, start):
    """The ends of one or more steps, no mover twice in succession."""
    seen, todo = set(), [(start, None)]
    while todo:
        x, last = todo.pop()
        for mover in movers:
            if mover != last:
                new = {(y, mover) for y in steps(mover, x)} - seen
                seen |= new
                todo += new
    return {y for y, _ in seen}


def judged(tempting, legal, credible, pain, own):
    """The five concepts: does every temptation t meet a state z that deters?

    In SMR and SSEQ every state w of ``own(z)`` must deter as well.
    """

    def lasting(z):
        return pain(z) and all(pain(w) for w in own(z))

    return {
        "nash": not tempting,
        "gmr": all(any(pain(z) for z in legal(t)) for t in tempting),
        "smr": all(any(lasting(z) for z in legal(t)) for t in tempting),
        "seq": all(any(pain(z) for z in credible(t)) for t in tempting),
        "sseq": all(any(lasting(z) for z in credible(t)) for t in tempting),
    }


def coalition_verdict(game, group, s, *, joint=False):
    others = tuple(name for name in game.parties if name not in group)
    return judged(
        game.gains(group, s),
        lambda t: game.legal(others, t),
        lambda t: game.joint(others, t) if joint else game.credible(others, t),
        lambda z: any(not game.better(name, z, s) for name in group),
        lambda z: game.legal(group, z),
    )


def strength_verdict(game, name, s, *, strong):
    others = tuple(other for other in game.parties if other != name)
    return judged(
        {t for t in game.moves(name, s) if game.better(name, t, s)},
        lambda t: game.legal(others, t),
        lambda t: game.credible(others, t),
        (lambda z: (s, z) in game.much[name]) if strong else (lambda z: game.no_better(name, z, s)),
        lambda z: game.moves(name, z),
    )


def uncertain_verdict(game, name, s, extension):
    others = tuple(other for other in game.parties if other != name)
    bold, timid = extension in "ac", extension in "cd"
    moves = game.moves(name, s)
    return judged(
        {t for t in moves if game.better(name, t, s) or (bold and game.unknown(name, t, s))},
        lambda t: game.legal(others, t),
        lambda t: game.credible(others, t),
        lambda z: game.no_better(name, z, s) or (timid and game.unknown(name, z, s)),
        lambda z: game.moves(name, z),
    )
