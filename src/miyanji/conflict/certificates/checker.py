# mypy: allow-untyped-defs, allow-untyped-calls
"""Checks certificates against plain sets; it knows nothing of the engine and can be read alone."""

from itertools import pairwise, product


def accepts(c, game):
    """Whether ``c``, a certificate of the JSON, proves its verdict about ``game``: plain data with
    ``moves[party][state]``, a set; ``rank[party][state]``; and over texts before any are merged
    into states, for SIM, ``state_of[text]`` and ``changes[party][text]``.
    """
    me, s, concept, owner = c["party"], c["state"], c["concept"], game["state_of"]
    symmetric, improving, moves = concept in ("smr", "sseq"), "seq" in concept, game["moves"]

    def better(x, than=s, p=me):
        return x is not None and game["rank"][p][x] > game["rank"][p][than]

    def after(x, *movers):  # each (state, movers) that one more move of an opponent leads to
        for p in moves:
            if p != me and p not in movers and not (movers and c["closure"] == "single"):
                then = sorted((*movers, p)) if c["closure"] == "once_each" else [p]
                yield from ((y, *then) for y in moves[p][x] if not improving or better(y, x, p))

    def combinations(t):  # of changes made at once; a party that stays "changes" to the start
        for m in (m for m in owner if owner[m] == s):
            good = {p: [y for y in game["changes"][p][m] if better(owner[y], s, p)] for p in moves}
            good |= {me: [y for y in good[me] if owner[y] == t]}
            for made in product(*(ys + [m] * (p != me) for p, ys in good.items())):
                letters = (next((y[i] for y in made if y[i] != m[i]), m[i]) for i in range(len(m)))
                yield [m, list(made), owner.get("".join(letters))]

    def sanctions(x):
        t = x["improvement"]
        if concept in ("nash", "sim"):
            listed = concept == "sim" and x["combination"] in combinations(t)
            return listed and x["combination"][2] is not None and not better(x["combination"][2])
        path = [(t,), *map(tuple, x["path"])]
        answers = moves[me][path[-1][0]] if symmetric else set()
        legal = len(path) > 1 and all(then in after(*at) for at, then in pairwise(path))
        told = set(x.get("answers", ())) == answers
        return legal and told and not any(map(better, {path[-1][0], *answers}))

    def unsanctioned(t):
        if concept in ("nash", "sim"):
            tried = list(combinations(t)) if concept == "sim" else []
            hit = any(end is not None and not better(end) for *_, end in tried)
            return not hit and all(x in c["combinations"] for x in tried)
        reached, escapes = set(map(tuple, c["reachable"])), c.get("escapes", {})
        closed = all(then in reached for at in {(t,), *reached} for then in after(*at))
        out = {x: symmetric and {escapes.get(x)} & moves[me][x] for x, *_ in reached}
        return closed and all(better(x) or (y and better(escapes[x])) for x, y in out.items())

    gains = {t for t in moves[me][s] if better(t)}
    if c["stable"]:
        return gains == {x["improvement"] for x in c["sanctions"] if sanctions(x)}
    return c["improvement"] in gains and unsanctioned(c["improvement"])
