"""Measure a parser on gold words: parts of speech, heads and labels, marks not counted.

    python -m training.evaluate fa --treebanks DIR [--models DIR] [--part tune]

Without ``--models`` the shipped parser is measured, through the same code that the program runs.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from training.conllu import Tree
from training.parsers import Data, english_data, persian_data

from miyanji.documents.fold import key
from miyanji.languages import parser as shipped
from miyanji.languages.parser import Parsed

LABELS = ("nsubj", "obj", "obl", "compound:lvc", "nmod", "ccomp", "conj", "amod", "advcl", "acl")


@dataclass(slots=True)
class Counts:
    """Words seen and right, and per label the words with it in gold, in output, and in both."""

    words: int = 0
    pos: int = 0
    lemma: int = 0
    heads: int = 0
    arcs: int = 0
    gold: Counter[str] = field(default_factory=Counter)
    output: Counter[str] = field(default_factory=Counter)
    both: Counter[str] = field(default_factory=Counter)


def count(pairs: Iterable[tuple[Tree, list[Parsed]]]) -> Counts:
    """Compare gold trees with output, word by word; gold marks (PUNCT) are left out."""
    counts = Counts()
    for tree, parsed in pairs:
        for word, found in zip(tree, parsed, strict=True):
            if word.pos != "PUNCT":
                dep = "root" if word.dep == "ROOT" else word.dep
                _tally(counts, found, word.pos, key(word.lemma), dep, word.head)
    return counts


def _tally(counts: Counts, found: Parsed, pos: str, lemma: str, dep: str, head: int) -> None:
    arc = found.head == head and found.dep == dep
    counts.words += 1
    counts.pos += found.pos == pos
    counts.lemma += found.lemma == lemma
    counts.heads += found.head == head
    counts.arcs += arc
    counts.gold[dep] += 1
    counts.output[found.dep] += 1
    counts.both[dep] += arc


def scores(counts: Counts) -> dict[str, float]:
    """Return the shares and, per label, the balanced F of label and head together."""
    total = counts.words or 1
    shares = {
        "pos": counts.pos / total,
        "lemma": counts.lemma / total,
        "uas": counts.heads / total,
        "las": counts.arcs / total,
    }
    return {name: round(v, 3) for name, v in (shares | _label_f(counts)).items()}


def _label_f(counts: Counts) -> dict[str, float]:
    return {
        label: 2 * counts.both[label] / (counts.gold[label] + counts.output[label])
        for label in LABELS
        if counts.gold[label]
    }


def measure(language: str, trees: list[Tree]) -> dict[str, float]:
    """Return the scores and the speed in words per second of the loaded parser on ``trees``."""
    forms = [[word.form for word in tree] for tree in trees]
    shipped.load(language)
    begin = time.perf_counter()
    parsed = shipped.parse(language, forms, lemmas=True)
    seconds = time.perf_counter() - begin
    result = scores(count(zip(trees, parsed, strict=True)))
    return result | {"words_per_second": round(sum(map(len, forms)) / seconds)}


def data(language: str, treebanks: Path) -> Data:
    """Return the language's split."""
    return english_data(treebanks) if language == "en" else persian_data(treebanks, None)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the scores as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=["fa", "en"])
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument("--models", type=Path, help="folder with fa/ and en/ in it")
    parser.add_argument("--part", choices=["tune", "test"], default="test")
    options = parser.parse_args(arguments)
    if options.models:
        shipped.MODELS = options.models
    trees: list[Tree] = getattr(data(options.language, options.treebanks), options.part)
    print(json.dumps(measure(options.language, trees), indent=1))


if __name__ == "__main__":
    main()
