"""How long a store with a million acts takes for a timeline and for ties.

    python benchmarks/bench_store.py [ACTS]

Makes a store of reports on 400 disputes, unevenly many (a few have thousands of acts), and prints
per question the wall and processor seconds: the medians of three, each on a new connection.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

from miyanji.mediation.course import courses
from miyanji.store import opened
from miyanji.store.reading import reports
from miyanji.store.ties import ties

PER_DOCUMENT = 5
DISPUTES = 400
MEDIATORS = ("OMN", "QAT", "CHE", "NOR", "UNO", "TUR")

DOCUMENTS = """
INSERT INTO documents
SELECT 'd' || i, md5(i::VARCHAR), 'bench', 'd' || i, NULL, 'en', NULL,
       DATE '2015-01-01' + (hash(i) % 4000)::INTEGER, ''
FROM range(?) t(i)
"""
# The cube of a fraction of the hash makes the first disputes much the larger ones.
PAIR = "floor(400 * pow((hash(i, 7) % 100000) / 100000.0, 3))::INTEGER"
KINDS = ("offer", "accept", "reject", "meeting_indirect", "carry_message")
ACTS = f"""
INSERT INTO acts
SELECT 'd' || i, 'a' || k, kind, actor, [], [mediator],
       ['P' || pair, 'Q' || pair], '{{}}', [], 'happened', 'media_assertion',
       NULL, NULL, NULL, NULL, NULL, NULL, false, NULL,
       d, d, 'day', 'stated', 'CONSULT', NULL, ['diplomatic'], '045',
       'words of act ' || i || ' ' || k, k * 100, k * 100 + 20, '{{}}', 'bench.talks.v1', false
FROM (
  SELECT i, k, pair, d,
    {list(KINDS)}[1 + (h % 5)::INTEGER] AS kind,
    {list(MEDIATORS)}[1 + (h2 % {len(MEDIATORS)})::INTEGER] AS mediator,
    CASE WHEN h % 5 IN (0, 4) THEN [{list(MEDIATORS)}[1 + (h2 % {len(MEDIATORS)})::INTEGER]]
         WHEN h % 5 = 3 THEN ['P' || pair, 'Q' || pair]
         ELSE [['P', 'Q'][1 + (h2 % 2)::INTEGER] || pair] END AS actor
  FROM (SELECT i, k, {PAIR} AS pair, DATE '2015-01-01' + (hash(i) % 4000)::INTEGER AS d,
               hash(i, k) AS h, hash(i, k, 3) AS h2
        FROM range(?) t(i), range({PER_DOCUMENT}) u(k))
)
"""
PROCESSES = f"""
INSERT INTO processes
SELECT 'd' || i, 'p1', ['P' || {PAIR}, 'Q' || {PAIR}], ['OMN'], [], [], 'offered', 'open',
       ['a0', 'a1', 'a2', 'a3', 'a4'],
       '{{"responses":{{}},"by_mediator":{{}},"linkages":[]}}'
FROM range(?) t(i)
"""


NAMED = """
INSERT INTO named SELECT DISTINCT
unnest(list_concat(list_concat(actor, addressees), list_concat(mediators, parties))),
act IS NOT NULL, document_id, id FROM acts
"""


def make(path: Path, acts: int) -> None:
    """Fill a new store with ``acts`` acts."""
    with opened(path, write=True) as connection:
        for query in (DOCUMENTS, ACTS, PROCESSES):
            connection.execute(query, [acts // PER_DOCUMENT])
        connection.execute(NAMED)


def seconds(question: Callable[[], int]) -> tuple[float, float, int]:
    """Return the median wall and processor time of three runs and the size of the answer."""
    walls, processor, size = [], [], 0
    for _ in range(3):
        start, used = time.perf_counter(), time.process_time()
        size = question()
        walls.append(time.perf_counter() - start)
        processor.append(time.process_time() - used)
    return median(walls), median(processor), size


def timeline(path: Path, pair: int) -> int:
    """The timeline of one dispute: how many reports of acts stand in it."""
    with opened(path) as connection:
        found = courses(reports(connection, (f"P{pair}", f"Q{pair}")), (f"P{pair}", f"Q{pair}"))
    return sum(len(entry.tellings) for course in found for entry in course.timeline)


def ties_of(path: Path, pair: int) -> int:
    """The ties of all mediators with both sides over three years."""
    with opened(path) as connection:
        found = ties(connection, (f"P{pair}", f"Q{pair}"), MEDIATORS, 1095, date(2020, 1, 1))
    return sum(tie.n for tie in found.ties)


def main() -> None:
    acts = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.duckdb"
        make(path, acts)
        print(f"{acts} acts, {DISPUTES} disputes, {path.stat().st_size / 1e6:.0f} MB")
        for pair in (10, 100, 399):
            for name, question in (("timeline", timeline), ("ties", ties_of)):
                wall, used, size = seconds(lambda q=question, p=pair: q(path, p))
                times = f"{wall:6.3f} s, {used:6.3f} s of a processor"
                print(f"{name:<9} dispute {pair:>3}: {times}, {size} acts")


if __name__ == "__main__":
    main()
