"""How many sentences a second are coded on one core, where the time goes, and how much memory.

``python benchmarks/bench_coding.py [--shared FOLDER]`` reads ``persian/fars_news`` (a general
newspaper) and ``dev_news`` (posts about politics) of the folder, or our own examples where there is
none. Times are the process's own CPU seconds, the best of some rounds. ``loop`` says how fast this
machine is just then: divide a rate by it to compare machines.
"""

import argparse
import json
import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from miyanji import actors, documents, languages
from miyanji.coding.coder import code
from miyanji.coding.skim import choose
from miyanji.documents.document import Document, DocumentError
from miyanji.languages import parser
from miyanji.scale.rows import settle
from miyanji.scale.shard import RECORDS

ROOT = Path(__file__).parents[1]
ROUNDS = 3
LOOP = 3_000_000
# Sentences a second on one core that the design asks for.
AIMS = {"general news": 2000, "political posts fa": 300, "political texts en": 300}


@dataclass
class Steps:
    """Seconds by step, and what was done in them."""

    seconds: dict[str, float] = field(default_factory=dict)
    sentences: int = 0
    parsed: int = 0
    acts: int = 0

    def time(self, step: str, work: Callable[[], Any]) -> Any:
        """Do some work and count its time to a step."""
        start = time.process_time()
        result = work()
        self.seconds[step] = self.seconds.get(step, 0) + time.process_time() - start
        return result

    @property
    def rate(self) -> float:
        """Sentences a second."""
        return self.sentences / sum(self.seconds.values())


def run(texts: list[str]) -> Steps:
    """Code texts in batches as a shard does, step by step."""
    steps = Steps()
    for start in range(0, len(texts), RECORDS):
        _batch(texts[start : start + RECORDS], steps)
        settle()
    return steps


def _batch(texts: list[str], steps: Steps) -> None:
    found = steps.time("documents", lambda: list(_documents(texts)))
    rough = steps.time("words", lambda: languages.analyse_many(found, parsed=False))
    names = steps.time("names", lambda: [actors.find_names(s) for s in rough])
    casts = steps.time(
        "actors", lambda: [actors.resolve(*r) for r in zip(rough, found, names, strict=True)]
    )
    chosen = steps.time(
        "first pass", lambda: [choose(*row) for row in zip(rough, casts, strict=True)]
    )
    wanted = [choice.wanted for choice in chosen]
    read = steps.time("parse", lambda: languages.parse_some(found, rough, wanted))
    steps.sentences += sum(map(len, read))
    for i, choice in enumerate(chosen):
        if choice.wanted:
            row, cast = (read[i], found[i], names[i]), casts[i]
            if read[i] != rough[i]:
                cast = steps.time("actors", lambda row=row: actors.resolve(*row))
            work = (found[i], read[i], cast, *choice)
            steps.acts += len(steps.time("acts", lambda work=work: code(*work)).acts)
            steps.parsed += len(choice.wanted)


def _documents(texts: list[str]) -> Iterator[Document]:
    for number, text in enumerate(texts):
        try:
            yield documents.from_text(text, source=str(number))
        except DocumentError:
            continue


def corpora(shared: Path, most: int) -> dict[str, list[str]]:
    """Return the texts to code, by name."""
    if not shared.is_dir():
        texts = [p.read_text("utf-8") for p in sorted((ROOT / "examples").glob("article.*.txt"))]
        return {"own examples": texts * 40}
    news = [row for path in sorted((shared / "persian" / "fars_news").glob("*.json"))
            for row in json.loads(path.read_text("utf-8"))]  # fmt: skip
    pages = ["\n\n".join([n["title"], n["abstract"], *n["paragraphs"]]) for n in news]
    posts = {c: _texts(shared / "dev_news" / f"{c}.jsonl") for c in ("fa", "en")}
    return {
        "general news": pages[:: max(1, len(pages) // most)],
        "political posts fa": posts["fa"][:: max(1, len(posts["fa"]) // (3 * most))],
        "political texts en": posts["en"][:: max(1, len(posts["en"]) // most)],
    }


def _texts(path: Path) -> list[str]:
    return [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]


def loop() -> float:
    """Return how many times as fast as in a tenth of a second a plain loop runs here."""
    start = time.process_time()
    total = 0
    for i in range(LOOP):
        total += i * i
    return 0.1 / (time.process_time() - start)


def report(name: str, texts: list[str]) -> None:
    """Print the rate, the shares and the memory for one corpus."""
    best = max((run(texts) for _ in range(ROUNDS)), key=lambda steps: steps.rate)
    total = sum(best.seconds.values())
    shares = ", ".join(f"{step} {spent / total:.0%}" for step, spent in best.seconds.items())
    aim = f" (aim {AIMS[name]:,})" if name in AIMS else ""
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    parsed = best.parsed / best.sentences
    print(f"{name}: {best.rate:,.0f} sentences/s{aim}; {best.sentences:,} sentences")
    print(f"  {len(texts):,} texts, {parsed:.0%} of sentences parsed, {best.acts} acts")
    print(f"  {shares}; peak memory {memory:,.0f} MB")


def main() -> None:
    """Run the benchmark."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    options.add_argument("--most", type=int, default=150, help="texts per corpus")
    chosen = options.parse_args()
    for language in ("fa", "en"):
        parser.load(language)
    print(f"loop {loop():.2f}")
    for name, texts in corpora(chosen.shared, chosen.most).items():
        report(name, texts)


if __name__ == "__main__":
    main()
