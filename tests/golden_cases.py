"""The stable states of the published cases, as tables that a person can check by hand.

``python -m tests.golden_cases`` writes them from the textbook definitions in ``conflict_twin``,
reading the case files on its own way: the engine has no part in it.
"""

import tomllib
from itertools import product
from pathlib import Path

from tests import conflict_twin
from tests.conflict_games import code, matches, plain_game

DATA = Path(__file__).parents[1] / "src" / "miyanji" / "cases" / "data"
GOLDEN = Path(__file__).parent / "golden" / "cases"
CONCEPTS = ("nash", "gmr", "smr", "seq", "sseq", "sim")


def case_ids():
    return sorted(path.stem for path in DATA.glob("*.toml"))


def game_of(data):
    """The case as plain sets; every published case ranks its states."""
    options = [option for party in data["party"] for option in party["option"]]
    texts = ["".join(letters) for letters in product("YN", repeat=len(options))]
    struck = data.get("states", {}).get("infeasible", [])
    feasible = [text for text in texts if not any(matches(pattern, text) for pattern in struck)]
    levels = {
        name: {s: -place for place, group in enumerate(table["ranking"]) for s in group}
        for name, table in data["preferences"].items()
    }
    return plain_game(
        {
            "names": [party["name"] for party in data["party"]],
            "shares": [len(party["option"]) for party in data["party"]],
            "directions": [option["moves"] for option in options],
            "feasible": sorted(feasible, key=code),
            "allow": [],
            "forbid": [],
            "merged": [pattern for (pattern,) in data.get("states", {}).get("merged", [])],
            "levels": levels,
        }
    )


def table(identifier):
    """The page of one case: a row for each state, with the concepts it is stable under."""
    data = tomllib.loads((DATA / f"{identifier}.toml").read_text(encoding="utf-8"))
    game = game_of(data)
    columns = {
        name: {c: conflict_twin.stable_states(game, name, c) for c in CONCEPTS}
        for name in game["parties"]
    }
    columns["EVERYBODY"] = {
        c: [s for s in game["states"] if all(s in columns[n][c] for n in game["parties"])]
        for c in CONCEPTS
    }
    order = [f"{p['name']}: {', '.join(o['name'] for o in p['option'])}" for p in data["party"]]
    rows = [["state", *columns]]
    for state in game["states"]:
        held = [" ".join(c for c in CONCEPTS if state in found[c]) for found in columns.values()]
        rows.append([state, *(text or "-" for text in held)])
    return "\n".join([data["case"]["name"], *order, "", *_aligned(rows)]) + "\n"


def _aligned(rows):
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for name in case_ids():
        (GOLDEN / f"{name}.txt").write_text(table(name), encoding="utf-8")
