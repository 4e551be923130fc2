"""The PLOVER root type of an event whose source and target are marked: a linear model.

Each block of features is hashed into ``SIZE`` places, weighted by tf-idf and brought to length
one; a type's score is a weighted sum. The model is trained by ``training/types.py`` and described
in ``data/types.md``. It labels marked sentences; the coder's acts do not come from it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from miyanji.coding.typefeatures import Features, Marked, features

SIZE = 1 << 16
Sparse = tuple[NDArray[np.int64], NDArray[np.float64]]


@dataclass(frozen=True)
class TypeModel:
    """Weights (types x 3 blocks x ``SIZE``) and inverse document frequencies (3 x ``SIZE``)."""

    types: tuple[str, ...]
    weights: NDArray[np.float32]
    idf: NDArray[np.float32]

    def scores(self, marked: Marked) -> dict[str, float]:
        """Return the score of each type; the highest is the model's answer."""
        blocks = (hashed(block) for block in features(marked))
        total = np.zeros(len(self.types))
        for b, (places, counts) in enumerate(blocks):
            values = weighed(places, counts, self.idf[b])
            total += self.weights[:, b, places] @ values
        return dict(zip(self.types, total.tolist(), strict=True))

    def best(self, marked: Marked) -> str:
        """Return the type with the highest score."""
        found = self.scores(marked)
        return max(found, key=lambda kind: found[kind])


def hashed(block: Features) -> Sparse:
    """Return the places of a block's features and how often each occurs, in order of place."""
    held: dict[int, int] = {}
    for name, count in block.items():
        place = crc32(name.encode()) % SIZE
        held[place] = held.get(place, 0) + count
    places = sorted(held)
    return np.array(places, dtype=np.int64), np.array([held[p] for p in places], dtype=np.float64)


def weighed(
    places: NDArray[np.int64], counts: NDArray[np.float64], idf: NDArray[np.float32]
) -> NDArray[np.float64]:
    """Return sublinear tf-idf values brought to length one."""
    values: NDArray[np.float64] = (1 + np.log(counts)) * idf[places].astype(np.float64)
    norm = float(np.linalg.norm(values))
    return np.asarray(values / norm) if norm else values


@cache
def type_model() -> TypeModel:
    """Return the model that ships with the package."""
    with as_file(files("miyanji.coding") / "data" / "types.npz") as path, np.load(path) as data:
        weights = data["weights"].astype(np.float32) * data["scale"]
        return TypeModel(tuple(data["types"].tolist()), weights, data["idf"].astype(np.float32))


def types_of(sentences: Sequence[Marked]) -> list[str]:
    """Return the type of each marked sentence."""
    model = type_model()
    return [model.best(marked) for marked in sentences]
