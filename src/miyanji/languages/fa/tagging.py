"""Parts of speech of Persian words, from their own forms and those of their neighbours.

A linear model: each feature of a word has a weight per tag and per place in a window of five
words, and a word's tag is that of the highest sum. What a form weighs is added up once, so that a
word costs five rows of numbers. Persian sentences are read by the order of their words, so that
this takes the place of a parser where no tree is asked for; it is trained by ``training/tags.py``
and described in ``data/tags.md``.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import as_file, files
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

REACH = 2
"""How many words to each side are looked at."""

_ENDING, _BEGINNING, _LENGTH = 4, 3, 6
_MOST = 1 << 16
"""Forms remembered; each takes about 0.2 kB."""


class Tagger(NamedTuple):
    """Labels, by the name of a feature its weights (one row of ``places x labels``), and the rows
    of the forms that were met."""

    labels: tuple[str, ...]
    weights: dict[str, NDArray[np.int16]]
    known: dict[str, NDArray[np.int16]]

    def row(self, word: str) -> NDArray[np.int16]:
        """Return what a form adds to each label at each place, as one row."""
        none = np.zeros((2 * REACH + 1) * len(self.labels), dtype=np.int16)
        held = [self.weights[name] for name in features(word) if name in self.weights]
        return np.asarray(np.add.reduce([none, *held], axis=0, dtype=np.int16))


def features(word: str) -> Iterator[str]:
    """Yield the names of a key's features: itself, how it begins and ends, what it is written
    with and how long it is. The empty word is what stands outside of a sentence."""
    yield "=" + word
    yield from (f"-{word[-n:]}" for n in range(1, min(_ENDING + 1, len(word))))
    yield from (f"{word[:n]}-" for n in range(1, min(_BEGINNING + 1, len(word))))
    mark = not any(map(str.isalnum, word))
    yield f"{word.isdigit():d}{mark:d}{min(len(word), _LENGTH)}"


def tag(sentences: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the Universal Dependencies part of speech of each word of sentences given as keys."""
    model, outside = tagger(), [""] * REACH
    if len(model.known) > _MOST:
        model.known.clear()
    words = [*outside, *chain.from_iterable(chain(row, outside) for row in sentences)]
    scores = _scores(model, words)
    best = iter(scores.argmax(axis=1).tolist())
    found: list[list[str]] = []
    for row in sentences:
        found.append([model.labels[next(best)] for _ in row])
        for _ in outside:
            next(best, None)
    return found


def _scores(model: Tagger, words: Sequence[str]) -> NDArray[np.int16]:
    """Return the score of each label for every word but those at the ends, which are outside."""
    for word in set(words) - model.known.keys():
        model.known[word] = model.row(word)
    rows = np.concatenate([model.known[word] for word in words])
    window = rows.reshape(len(words), 2 * REACH + 1, len(model.labels))
    size = len(words) - 2 * REACH
    total = window[:size, 0].copy()
    for place in range(1, 2 * REACH + 1):
        total += window[place : place + size, place]
    return total


@cache
def tagger() -> Tagger:
    """Return the model that ships with the package."""
    path = files("miyanji.languages.fa") / "data" / "tags.npz"
    with as_file(path) as here, np.load(here) as data:
        names = bytes(data["features"]).decode("utf-8").split("\n")
        weights = data["weights"].astype(np.int16).reshape(len(names), -1)
        return Tagger(tuple(data["labels"].tolist()), dict(zip(names, weights, strict=True)), {})
