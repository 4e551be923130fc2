"""Train the tagger of Persian words (src/miyanji/languages/fa/data/tags.npz) and measure it.

    python -m training.tags --treebanks DIR --silver FILE [--write]

The gold trees of the Persian parser and the tags of its teacher's trees; measured on the part of
PerDT that nothing is trained on. A multinomial logistic regression by Adam over words that are
drawn at random; the gradient is added up by form and then by feature. The same trees give the
same bytes.
"""

import argparse
import io
import zipfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from training import silver
from training.conllu import Tree

from miyanji.languages.fa import tagging
from miyanji.languages.fa.tagging import REACH, features

OUT = Path(__file__).parents[1] / "src/miyanji/languages/fa/data/tags.npz"
ROUNDS, BATCH, RATE, RIDGE = 10, 60_000, 0.05, 1e-6
DECAY, SLOW = 0.9, 0.99
WORDS, PARTS = 3, 2
"""How often a word has to occur to be a feature, and in how many forms a part of words."""

PLACES = range(-REACH, REACH + 1)
Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Tagged = Sequence[tuple[str, str]]


@dataclass
class Fit:
    """Forms and labels by number, which features each form has, and their weights."""

    forms: list[str]
    labels: list[str]
    names: list[str]
    form_of: Ints
    name_of: Ints
    weights: Floats = field(init=False)
    drift: Floats = field(init=False)
    spread: Floats = field(init=False)

    def __post_init__(self) -> None:
        shape = (len(PLACES), len(self.labels), len(self.names))
        self.weights, self.drift, self.spread = (np.zeros(shape, np.float32) for _ in range(3))

    def scores(self) -> Floats:
        """What each form adds to each label at each place."""
        size = len(self.forms)
        rows = [
            [np.bincount(self.form_of, w[self.name_of], size) for w in place]
            for place in self.weights
        ]
        return np.array(rows, np.float32).swapaxes(1, 2)

    def step(self, window: Ints, wrong: Floats, rate: float, number: int) -> None:
        """Move the weights against the errors of a batch, given the forms in each window."""
        for p, label in np.ndindex(self.weights.shape[:2]):
            by_form = np.bincount(window[:, p], wrong[:, label], len(self.forms))
            slope = np.bincount(self.name_of, by_form[self.form_of], len(self.names))
            at = (p, label)
            slope = slope / len(wrong) + RIDGE * self.weights[at]
            self.drift[at] += (1 - DECAY) * (slope - self.drift[at])
            self.spread[at] += (1 - SLOW) * (slope * slope - self.spread[at])
            drift = self.drift[at] / (1 - DECAY**number)
            spread = np.sqrt(self.spread[at] / (1 - SLOW**number)) + 1e-8
            self.weights[at] -= (rate * drift / spread).astype(np.float32)


def begin(sentences: Sequence[Tagged]) -> Fit:
    """Number the forms, the labels and the features that occur often enough."""
    count = Counter(form for row in sentences for form, _ in row)
    forms = ["", *sorted(count)]
    parts = Counter(name for form in forms for name in features(form))
    own = {"=" + form for form, times in count.items() if times >= WORDS} | {"="}
    kept = sorted(n for n, times in parts.items() if n in own or times >= PARTS)
    number = {name: i for i, name in enumerate(kept)}
    pairs = [
        (f, number[name])
        for f, form in enumerate(forms)
        for name in features(form)
        if name in number
    ]
    form_of, name_of = np.array(pairs).T
    labels = sorted({label for row in sentences for _, label in row})
    return Fit(forms, labels, kept, form_of, name_of)


def windows(sentences: Iterable[Tagged], fit: Fit) -> tuple[Ints, Ints]:
    """Return the numbers of the forms around each word, and of each word's label."""
    form = {name: i for i, name in enumerate(fit.forms)}
    label = {name: i for i, name in enumerate(fit.labels)}
    outside = [(0, -1)] * REACH
    rows = list(outside)
    for row in sentences:
        rows += [(form[word], label[kind]) for word, kind in row] + outside
    words, kinds = np.array(rows).T
    (inside,) = np.nonzero(kinds >= 0)
    return np.stack([words[inside + place] for place in PLACES], axis=1), kinds[inside]


def fitted(sentences: Sequence[Tagged], seed: int = 0, rounds: int = ROUNDS) -> Fit:
    """Train on sentences of (key, part of speech)."""
    fit, number = begin(sentences), 0
    window, kinds = windows(sentences, fit)
    random = np.random.default_rng(seed)
    for n in range(rounds):
        for batch in np.array_split(random.permutation(len(kinds)), -(-len(kinds) // BATCH)):
            number += 1
            wrong = _errors(fit.scores(), window[batch], kinds[batch])
            fit.step(window[batch], wrong, RATE * (1 - n / rounds), number)
    return fit


def _errors(scores: Floats, window: Ints, kinds: Ints) -> Floats:
    """Return by how much each label's probability is too high."""
    total = sum(scores[p, window[:, p]] for p in range(len(PLACES)))
    chance = np.exp(total - np.max(total, axis=1, keepdims=True))
    chance /= chance.sum(axis=1, keepdims=True)
    chance[np.arange(len(kinds)), kinds] -= 1
    return np.asarray(chance, np.float32)


def write(fit: Fit, path: Path) -> None:
    """Write the weights as bytes with one scale, the same for the same model."""
    whole = np.round(fit.weights * (127 / np.abs(fit.weights).max())).astype(np.int8)
    used = np.abs(whole).max(axis=(0, 1)) > 0
    names = [name for name, some in zip(fit.names, used, strict=True) if some]
    arrays = {
        "labels": np.array(fit.labels),
        "features": np.frombuffer("\n".join(names).encode(), np.uint8),
        "weights": whole[:, :, used].transpose(2, 0, 1),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for name, array in arrays.items():
            held = io.BytesIO()
            np.save(held, array, allow_pickle=False)
            file.writestr(zipfile.ZipInfo(f"{name}.npy"), held.getvalue(), zipfile.ZIP_DEFLATED)


def measure(trees: Sequence[Tree]) -> float:
    """Return the share of words, marks not counted, that the shipped tagger tags right."""
    found = tagging.tag([[word.form for word in tree] for tree in trees])
    pairs = [
        (word.pos, label)
        for tree, row in zip(trees, found, strict=True)
        for word, label in zip(tree, row, strict=True)
        if word.pos != "PUNCT"
    ]
    return sum(gold == label for gold, label in pairs) / len(pairs)


def tagged(trees: Iterable[Tree]) -> list[Tagged]:
    """Return words and parts of speech of trees."""
    return [[(word.form, word.pos) for word in tree] for tree in trees]


def main(arguments: Sequence[str] | None = None) -> None:
    """Train, if asked, and measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument("--silver", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args(arguments)
    # Loads spaCy and floret, of which the tagger itself needs nothing.
    from training.parsers import GOLD_TIMES, persian_data

    data = persian_data(options.treebanks, None)
    if options.write:
        gold, taught = tagged(data.train), tagged(silver.load(options.silver, "fa_perdt"))
        write(fitted([*gold * GOLD_TIMES, *taught]), OUT)
    print(f"{OUT.name}: {OUT.stat().st_size} bytes, {measure(data.test):.3f} on the test part")


if __name__ == "__main__":
    main()
