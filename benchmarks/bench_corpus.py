"""A corpus of short documents through ``miyanji code``: documents a second, memory, overhead.

``python benchmarks/bench_corpus.py [--documents N] [--engines local:1 local:2 dask:2]`` writes N
short articles of our own sentences and codes them with each engine in a process of its own.
``overhead`` is CPU time beside that of one process, for the same work; memory is the peak of the
main process and of the largest worker. Start-up counts, so small N flatters nobody.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
STATES = ("Norway", "Chad", "Kenya", "Oman", "Qatar", "Egypt", "Turkey", "Jordan")
PERSIAN = ("نروژ", "چاد", "کنیا", "عمان", "قطر", "مصر", "ترکیه", "اردن")
SHAPES = (
    (STATES, "{a} offered on Monday to mediate between {b} and {c}. {b} welcomed the offer."),
    (STATES, "The harvest was good this year, farmers in {a} said. Prices fell by {n} percent."),
    (STATES, "The foreign ministers of {a} and {b} met in Vienna. They spoke for {n} minutes."),
    (PERSIAN, "{a} پیشنهاد کرد میان {b} و {c} میانجیگری کند. {b} این پیشنهاد را رد کرد."),
    (PERSIAN, "قیمت گندم امسال {n} درصد کاهش یافت. کشاورزان از بارش باران خوشحال هستند."),
    (PERSIAN, "رئیس جمهور {a} وارد {b} شد. او با مقامات {b} دیدار کرد."),
)


def write(path: Path, number: int) -> None:
    """Write a corpus of short articles, no two alike."""
    with path.open("w", encoding="utf-8") as file:
        for n in range(number):
            names, shape = SHAPES[n % len(SHAPES)]
            a, b, c = (names[(n // 7 + step) % len(names)] for step in (0, 1, 3))
            text = f"{shape.format(a=a, b=b, c=c, n=n)} ({n})"
            file.write(json.dumps({"id": f"d{n}", "text": text}, ensure_ascii=False) + "\n")


def measure(source: Path, out: Path, engine: str) -> tuple[float, float, float, float]:
    """Return wall and CPU seconds, and the peak memory in MB of main process and workers."""
    name, jobs = engine.split(":")
    order = ["code", str(source), "--to", str(out), "--engine", name, "--jobs", jobs]
    program = f"import sys; sys.argv[1:] = {order!r}; from miyanji.cli import main; main()"
    # A file, for processes that are spawned import the main module again.
    script = out.with_suffix(".py")
    script.write_text(_watched(program), "utf-8")
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    cpu, own, largest = map(float, done.stdout.split()[-3:])
    return time.monotonic() - start, cpu, own, largest


def _watched(program: str) -> str:
    """Add to a program that it prints what it and its processes have used."""
    return f"""
import resource
if __name__ == "__main__":
    try:
        {program}
    finally:
        own, others = (resource.getrusage(w) for w in (0, resource.RUSAGE_CHILDREN))
        cpu = sum(u.ru_utime + u.ru_stime for u in (own, others))
        print(cpu, own.ru_maxrss / 1024, others.ru_maxrss / 1024)
"""


def main() -> None:
    """Run the benchmark."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--documents", type=int, default=2000)
    options.add_argument("--engines", nargs="+", default=["local:1", "local:2", "dask:2"])
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source, outs = Path(folder) / "in.jsonl", []
        write(source, chosen.documents)
        base = 0.0
        for engine in chosen.engines:
            outs.append(Path(folder) / f"{engine.replace(':', '-')}.jsonl")
            wall, cpu, own, largest = measure(source, outs[-1], engine)
            base = base or cpu
            print(f"{engine}: {chosen.documents / wall:,.0f} documents/s of wall time, "
                  f"{chosen.documents / cpu:,.0f} of CPU time; overhead {cpu / base - 1:+.0%}; "
                  f"peak memory {own:,.0f} MB, largest process {largest:,.0f} MB")  # fmt: skip
        same = all(out.read_bytes() == outs[0].read_bytes() for out in outs)
        print("the same bytes from every engine" if same else "DIFFERENT OUTPUTS")


if __name__ == "__main__":
    main()
