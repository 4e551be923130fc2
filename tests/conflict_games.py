"""Random conflicts, as TOML text for the engine and as plain sets for the twin.

The sets are made from the description alone, letter by letter, and share no code with the engine.
"""

import json
import random
from itertools import product

DIRECTIONS = ("both", "both", "both", "forward", "backward", "none")


def random_case(seed, *, parties=None, options=None, exotic=None):
    """A description of a case: plain dictionaries and lists."""
    r = random.Random(seed)
    shares = _shares(r, parties or r.choice((2, 2, 3, 3, 4, 5)), options)
    number = sum(shares)
    reversible = r.random() < 0.4
    names = [f"P{i}" for i in range(len(shares))]
    directions = ["both" if reversible else r.choice(DIRECTIONS) for _ in range(number)]
    texts = ["".join(letters) for letters in product("YN", repeat=number)]
    patterns = [_pattern(r, number, 2) for _ in range(r.choice((0, 0, 1, 2, 3)))]
    feasible = [t for t in texts if not any(matches(p, t) for p in patterns)]
    if r.random() < 0.2 or not feasible:
        patterns, feasible = [], r.sample(texts, r.randint(1, len(texts)))
    exotic = r.random() < 0.3 if exotic is None else exotic
    case = {
        "names": names,
        "shares": shares,
        "directions": directions,
        "patterns": patterns,
        "feasible": sorted(feasible, key=code),
        "allow": [],
        "forbid": [],
        "merged": [],
    }
    if exotic:
        _add_exotic(r, case)
    case["levels"] = {name: _levels(r, case) for name in names}
    return case


def _shares(r, parties, options):
    left = max(parties, options or r.choice((2, 3, 4, 4, 4, 5, 5, 6)))
    shares = [1] * parties
    lopsided = r.random() < 0.3
    for _ in range(left - parties):
        shares[0 if lopsided else r.randrange(parties)] += 1
    return shares


def _pattern(r, number, letters):
    chosen = r.sample(range(number), min(letters, number))
    return "".join(r.choice("YN") if at in chosen else "-" for at in range(number))


def _add_exotic(r, case):
    number = len(case["directions"])
    for _ in range(r.choice((0, 1, 2))):
        passage = (r.choice(case["names"]), _pattern(r, number, 2), _pattern(r, number, 2))
        case["allow"].append(passage)
    for _ in range(r.choice((0, 1, 2))):
        passage = (r.choice(case["names"]), _pattern(r, number, 1), _pattern(r, number, 1))
        case["forbid"].append(passage)
    case["allow"] = [passage for passage in case["allow"] if _opened(case, passage)]
    if r.random() < 0.4:
        pattern = _pattern(r, number, 2)
        if any(matches(pattern, text) for text in case["feasible"]):
            case["merged"].append(pattern)


def _levels(r, case):
    """For each state (unmerged: its own text) a level, with ties."""
    states = states_of(case)
    ties = r.choice((1, 1, 2, 4))
    return {state: r.randrange(max(1, len(states) // ties)) for state in states}


def code(text):
    return int(text[::-1].replace("Y", "1").replace("N", "0"), 2)


def matches(pattern, text):
    return all(p in ("-", t) for p, t in zip(pattern, text, strict=True))


def state_of(case):
    """From every feasible text to the text that its state goes by."""
    found = {text: text for text in case["feasible"]}
    for pattern in case["merged"]:
        group = [text for text in case["feasible"] if matches(pattern, text)]
        found.update(dict.fromkeys(group, group[0]))
    return found


def states_of(case):
    return sorted(set(state_of(case).values()), key=code)


def _opened(case, passage):
    _, start, end = passage
    arcs = set()
    for text in case["feasible"]:
        if matches(start, text):
            to = "".join(t if e == "-" else e for e, t in zip(end, text, strict=True))
            if to in case["feasible"] and to != text:
                arcs.add((text, to))
    return arcs


def flips_of(case, name):
    """All pairs of feasible texts that the party moves between."""
    first = sum(case["shares"][: case["names"].index(name)])
    own = range(first, first + case["shares"][case["names"].index(name)])
    arcs = set()
    for start, end in product(case["feasible"], repeat=2):
        changed = [at for at in range(len(start)) if start[at] != end[at]]
        if changed and all(at in own and _goes(case, at, end[at]) for at in changed):
            arcs.add((start, end))
    for passage in case["allow"]:
        arcs |= _opened(case, passage) if passage[0] == name else set()
    for who, before, after in case["forbid"]:
        if who == name:
            arcs = {(s, t) for s, t in arcs if not (matches(before, s) and matches(after, t))}
    return arcs


def _goes(case, at, letter):
    direction = case["directions"][at]
    return direction == "both" or direction == {"Y": "forward", "N": "backward"}[letter]


def plain_game(case):
    """The case as sets for the twin."""
    owner = state_of(case)
    flips = {name: flips_of(case, name) for name in case["names"]}
    return {
        "parties": case["names"],
        "states": states_of(case),
        "state_of": owner,
        "flips": flips,
        "moves": {
            name: {
                state: {owner[t] for s, t in arcs if owner[s] == state} - {state}
                for state in states_of(case)
            }
            for name, arcs in flips.items()
        },
        "rank": case["levels"],
    }


def toml_text(case):
    """The case as a file."""
    lines = ["[case]", 'name = "random"']
    at = 0
    for name, share in zip(case["names"], case["shares"], strict=True):
        options = ", ".join(
            f'{{name = "o{at + k}", moves = "{case["directions"][at + k]}"}}' for k in range(share)
        )
        lines += ["[[party]]", f'name = "{name}"', f"option = [{options}]"]
        at += share
    key = "infeasible" if case["patterns"] else "feasible"
    lines += ["[states]", f"{key} = {json.dumps(case['patterns'] or case['feasible'])}"]
    lines.append(f"merged = {json.dumps([[pattern] for pattern in case['merged']])}")
    lines.append("[moves]")
    for key in ("allow", "forbid"):
        tables = ", ".join(
            f'{{party = "{who}", from = "{start}", to = "{end}"}}' for who, start, end in case[key]
        )
        lines.append(f"{key} = [{tables}]")
    lines.append("[preferences]")
    for name, levels in case["levels"].items():
        lines.append(f'"{name}" = {{ranking = {json.dumps(ranking(levels))}}}')
    return "\n".join(lines) + "\n"


def ranking(levels):
    """Groups of tied states, best first."""
    return [
        sorted((state for state, level in levels.items() if level == wanted), key=code)
        for wanted in sorted(set(levels.values()), reverse=True)
    ]


def partial_case(seed, *, parties=None, options=None, known=0.5):
    """A case in which the parties' orders have only some comparisons of a hidden ranking.

    Returns the case and, by party, its known pairs of states, better first.
    """
    r = random.Random(seed)
    case = random_case(seed, parties=parties, options=options)
    states = states_of(case)
    pairs = {}
    for name in case["names"]:
        hidden = r.sample(states, len(states))
        share = r.choice((known, known, 1.0, 0.2))
        pairs[name] = [
            (a, b) for at, a in enumerate(hidden) for b in hidden[at + 1 :] if r.random() < share
        ]
    return case, pairs


def partial_toml(case, pairs):
    """The case as a file with those comparisons instead of rankings."""
    head = toml_text(case).split("[preferences]")[0]
    lines = [f"{name} = {{better = {json.dumps(found)}}}" for name, found in pairs.items()]
    return "\n".join([head + "[preferences]", *lines]) + "\n"


def reordered(case, order, rename=lambda name: name):
    """The same case with its parties in another order and under other names.

    Returns it and the function from an old state to the new text of it.
    """
    starts = [sum(case["shares"][:at]) for at in range(len(case["shares"]))]
    bits = [starts[at] + k for at in order for k in reversed(range(case["shares"][at]))]

    def moved(text):
        return "".join(text[bit] for bit in bits)

    new = {
        "names": [rename(case["names"][at]) for at in order],
        "shares": [case["shares"][at] for at in order],
        "directions": [case["directions"][bit] for bit in bits],
        "patterns": [moved(pattern) for pattern in case["patterns"]],
        "feasible": sorted((moved(text) for text in case["feasible"]), key=code),
        "merged": [moved(pattern) for pattern in case["merged"]],
    }
    for key in ("allow", "forbid"):
        new[key] = [(rename(who), moved(start), moved(end)) for who, start, end in case[key]]
    owner = state_of(new)
    new["levels"] = {
        rename(who): {owner[moved(state)]: level for state, level in levels.items()}
        for who, levels in case["levels"].items()
    }
    return new, lambda state: owner[moved(state)]
