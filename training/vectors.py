"""Persian word vectors from character n-grams (floret), trained on half-space-free text."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import floret
from training.conllu import Tree

from miyanji.documents.fold import key

TOKEN = re.compile(r"[\w\u200c\u064b-\u0652\u0654\u0670]+|[^\w\s]")
JOINED_FRONT = {"می", "نمی"}
JOINED_BACK = {"ها", "های", "هایی", "هایش", "هایشان", "تر", "ترین", "ام", "اند", "ای"}
SETTINGS = {
    "model": "cbow",
    "mode": "floret",
    "dim": 100,
    "bucket": 20000,
    "hashCount": 2,
    "minn": 2,
    "maxn": 5,
    "minCount": 3,
    "neg": 10,
    "lr": 0.05,
    "thread": 1,
}


def tokens(line: str) -> list[str]:
    """Return the keys of a line's words and marks, verb prefixes and plural endings joined.

    >>> tokens("آنها مي روند.")
    ['انها', 'میروند', '.']
    """
    found: list[str] = []
    front = False
    for piece in TOKEN.findall(line):
        word = key(piece)
        if found and (front or word in JOINED_BACK) and word.isalpha() and found[-1].isalpha():
            found[-1] += word
        elif word:
            found.append(word)
        front = word in JOINED_FRONT
    return found


def raw_lines(path: Path) -> Iterator[str]:
    """Yield the lines of a text file, or every string in a JSON file."""
    if path.suffix == ".json":
        yield from _strings(json.loads(path.read_text("utf-8")))
    else:
        yield from path.read_text("utf-8").splitlines()


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)


def corpus(raw: Iterable[Path], trees: Iterable[Tree], path: Path) -> int:
    """Write one sentence or paragraph per line to ``path``; return the number of words."""
    count = 0
    with path.open("w", encoding="utf-8") as out:
        for file in raw:
            for line in raw_lines(file):
                count += _write(tokens(line), out.write)
        for tree in trees:
            count += _write([word.form for word in tree], out.write)
    return count


def _write(words: list[str], write) -> int:  # type: ignore[no-untyped-def]
    if len(words) > 1:
        write(" ".join(words) + "\n")
    return len(words)


def train(text: Path, out: Path, epochs: int) -> Path:
    """Train vectors on ``text`` and return the path of the floret table."""
    model = floret.train_unsupervised(str(text), epoch=epochs, **SETTINGS)
    model.save_floret_vectors(str(out))
    return out
