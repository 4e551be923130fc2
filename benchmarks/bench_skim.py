"""What the first pass saves and what it loses: acts found with it and without it.

``python benchmarks/bench_skim.py [--shared FOLDER]`` reads our own gold and, where the folder is
there, samples of its news. An act is lost where no act with its words, type and actors is found.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from bench_coding import RECORDS, ROOT, corpora
from miyanji import coding, documents
from miyanji.coding.act import Act
from miyanji.documents.document import DocumentError

LIMIT = 0.005


def compare(texts: list[str]) -> tuple[int, int, int, int]:
    """Return the numbers of acts, of lost ones, of sentences and of those that are looked at."""
    acts = lost = sentences = looked_at = 0
    found = list(_documents(texts))
    for start in range(0, len(found), RECORDS):
        batch = found[start : start + RECORDS]
        pairs = zip(coding.read_many(batch), coding.read_many(batch, skim=True), strict=True)
        for full, skimmed in pairs:
            kept = {_core(act) for act in skimmed.coding.acts}
            acts += len(full.coding.acts)
            lost += sum(_core(act) not in kept for act in full.coding.acts)
            sentences += len(full.sentences)
            looked_at += len(skimmed.coding.analyses)
    return acts, lost, sentences, looked_at


def _documents(texts: list[str]) -> Iterator[documents.Document]:
    for number, text in enumerate(texts):
        try:
            yield documents.from_text(text, source=str(number))
        except DocumentError:
            continue


def _core(act: Act) -> tuple[object, ...]:
    return act.span, act.act, act.actor, act.addressees, act.plover


def gold() -> dict[str, list[str]]:
    """Return the texts of our own gold by file."""
    files = sorted((ROOT / "evaluation" / "gold").glob("*.jsonl"))
    rows = {f.stem: map(json.loads, f.read_text("utf-8").splitlines()) for f in files}
    return {name: [row["text"] for row in lines if "text" in row] for name, lines in rows.items()}


def main() -> None:
    """Run the comparison."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    options.add_argument("--most", type=int, default=150, help="texts per corpus")
    chosen = options.parse_args()
    totals = [0, 0]
    for name, texts in (gold() | corpora(chosen.shared, chosen.most)).items():
        acts, lost, sentences, looked_at = compare(texts)
        share = looked_at / sentences
        print(f"{name}: {lost} of {acts} acts lost, {share:.0%} of sentences looked at")
        totals = [totals[0] + acts, totals[1] + lost]
    share = totals[1] / totals[0]
    print(f"all: {share:.2%} lost (at most {LIMIT:.1%})")
    if share > LIMIT:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
