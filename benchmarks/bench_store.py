"""How long a store with a million acts takes for a timeline and for ties.

    python benchmarks/bench_store.py [ACTS] [--keep STORE]

Makes a store of reports on 400 disputes between 40 states, unevenly many (a few have thousands of
acts, one has an eighth of all), and prints per question the wall and processor seconds of the whole
command, start-up and all, as medians of three, how many times those of `miyanji --version` they
are, and the most memory. Then, how much longer the largest dispute takes per act than one of a
tenth: 1 is linear. Last, once, all timelines of the store, and how many times as long as with a
quarter of the acts they take: 4 is linear, less where what each dispute costs by itself counts.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median

from miyanji.actors.gazetteer import states
from miyanji.store import opened
from miyanji.store.lookups import rebuild

PER_DOCUMENT = 5
MEDIATORS = ("OMN", "QAT", "CHE", "NOR", "UNO", "TUR")
SIDES = [s for s in sorted(states()) if s not in MEDIATORS][:40]
FIRST, SECOND = SIDES[:20], SIDES[20:]
DISPUTES = len(FIRST) * len(SECOND)
# The cube of a fraction of the hash makes the first disputes much the larger ones.
PAIR = f"floor({DISPUTES} * pow((hash(i, 7) % 100000) / 100000.0, 3))::INTEGER"
PARTIES = f"[{FIRST}[1 + pair // 20], {SECOND}[1 + pair % 20]]"
MEDIATOR = f"[{list(MEDIATORS)}[1 + (h2 % {len(MEDIATORS)})::INTEGER]]"
_WORDS = [a + b + c for a in "bdfklmnprst" for b in "aeiou" for c in ("n", "rt", "sta", "ler")]
_CHANCE = Random(1)
# Made-up sentences: what is measured must not hang on words that mean something.
SENTENCES = [" ".join(_CHANCE.choices(_WORDS, k=18)) + "." for _ in range(500)]
KINDS = ["offer", "accept", "reject", "meeting_indirect", "carry_message"]

QUERIES = (
    f"""
INSERT INTO documents
SELECT 'd' || i, md5(i::VARCHAR), 'bench', 'd' || i, NULL, 'en', NULL,
       DATE '2015-01-01' + (hash(i) % 4000)::INTEGER,
       (SELECT string_agg({SENTENCES}[1 + (hash(i, k) % 500)::INTEGER], ' ') FROM range(12) u(k))
FROM range(?) t(i)
""",
    f"""
INSERT INTO acts
SELECT 'd' || i, 'a' || k, kind, actor, [], {MEDIATOR}, parties, '{{}}', [], 'happened',
       'media_assertion', NULL, NULL, NULL, NULL, NULL, NULL, false, NULL,
       published, published, 'day', 'stated', 'CONSULT', NULL, ['diplomatic'], '045',
       substring(text, k * 100 + 1, 80), k * 100, k * 100 + 80, '{{}}', 'bench.talks.v1', false
FROM (
  SELECT *, {KINDS}[1 + (h % 5)::INTEGER] AS kind,
    CASE WHEN h % 5 IN (0, 4) THEN {MEDIATOR} WHEN h % 5 = 3 THEN parties
         ELSE [parties[1 + (h2 % 2)::INTEGER]] END AS actor
  FROM (SELECT *, {PARTIES} AS parties, hash(i, k) AS h, hash(i, k, 3) AS h2
        FROM (SELECT i, k, {PAIR} AS pair, published, text
              FROM range(?) t(i) JOIN documents d ON d.id = 'd' || i, range({PER_DOCUMENT}) u(k)))
)
""",
    f"""
INSERT INTO processes
SELECT 'd' || i, 'p1', {PARTIES}, ['OMN'], [], [], 'offered', 'open',
       ['a0', 'a1', 'a2', 'a3', 'a4'], '{{"responses":{{}},"by_mediator":{{}},"linkages":[]}}'
FROM (SELECT i, {PAIR} AS pair FROM range(?) t(i))
""",
)


def make(path: Path, acts: int) -> None:
    """Fill a new store with ``acts`` acts."""
    with opened(path, write=True) as connection:
        for query in QUERIES:
            connection.execute(query, [acts // PER_DOCUMENT])
        rebuild(connection)


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: seconds of the clock and of processors, megabytes, bytes printed."""

    wall: float
    processor: float
    memory: float
    size: int


def command(*words: str) -> Cost:
    """Return the median cost of three runs of a command."""
    runs = [_once(words) for _ in range(3)]
    return Cost(
        median(r.wall for r in runs),
        median(r.processor for r in runs),
        median(r.memory for r in runs),
        runs[-1].size,
    )


def _once(words: Sequence[str]) -> Cost:
    """Run a command; its output goes to a file, so that nothing waits for a reader."""
    with tempfile.TemporaryFile() as out:
        start = time.perf_counter()
        pid = subprocess.Popen([Path(sys.executable).with_name("miyanji"), *words], stdout=out).pid
        _, status, used = os.wait4(pid, 0)
        wall = time.perf_counter() - start
        if status:
            sys.exit(f"miyanji {' '.join(words)}: failed")
        return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1e3, out.tell())


def acts_of(path: Path, sides: tuple[str, str]) -> int:
    """Return how many acts of the store have these parties."""
    with opened(path) as connection:
        query = "SELECT count(*) FROM acts WHERE parties = ?"
        row = connection.execute(query, [list(sides)]).fetchone()
    return row[0] if row else 0


def show(name: str, cost: Cost, start: Cost) -> Cost:
    """Print one line: also how many times the start-up ``start`` it takes."""
    print(
        f"{name:<40} {cost.wall:7.3f} s ({cost.wall / start.wall:5.1f} x start-up), "
        f"{cost.processor:7.3f} s of a processor, {cost.memory:5.0f} MB, {cost.size} bytes",
        flush=True,
    )
    return cost


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("acts", nargs="?", type=int, default=1_000_000)
    asked.add_argument("--keep", type=Path)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = given.keep or Path(folder) / "bench.duckdb"
        if not path.exists():
            make(path, given.acts)
        print(f"{given.acts} acts, {DISPUTES} disputes, {path.stat().st_size / 1e6:.0f} MB")
        start = command("--version")
        show("start-up", start, start)
        per_act = []
        for pair in (399, 100, 10, 0):
            sides = FIRST[pair // 20], SECOND[pair % 20]
            acts = acts_of(path, sides)
            asked_for = (str(path), "--between", ",".join(sides))
            candidates = ("--candidates", ",".join(MEDIATORS), "--window", "3y")
            show(f"ties, {acts} acts", command("store", "ties", *asked_for, *candidates), start)
            show(f"timeline, {acts} acts", command("process", *asked_for), start)
            whole = command("process", *asked_for, "--format", "json")
            show(f"timeline as JSON, {acts} acts", whole, start)
            per_act.append((whole.processor - start.processor) / acts)
        print(f"per act, largest dispute to a tenth: {per_act[-1] / per_act[-2]:.2f} times")
        _whole(path, given.acts, start)


def _whole(path: Path, acts: int, start: Cost) -> None:
    """Tell every dispute of the store, and of one with a quarter of the acts."""
    rest = path.with_name("quarter.duckdb")
    make(rest, acts // 4)
    costs = [
        show(f"all timelines, {count} acts", _once(("process", str(store))), start)
        for store, count in ((rest, acts // 4), (path, acts))
    ]
    rest.unlink()
    few, many = ((cost.processor - start.processor) for cost in costs)
    print(f"four times the acts, all timelines: {many / few:.2f} times")


if __name__ == "__main__":
    main()
