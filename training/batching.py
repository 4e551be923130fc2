"""Sentences as tensors for the teacher (``training.teacher``), and what its heads choose from."""

import gzip
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
NOTHING = -100
"""A gold value that no loss counts."""
BEGIN, END = 1, 2
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Labels:
    """What the heads choose from."""

    banks: list[str]
    pos: list[str]
    deps: list[str]
    scripts: list[str]


def load(folder: Path) -> list[Row]:
    """Return the sentences that ``training.examples`` wrote."""
    with gzip.open(folder / "examples.json.gz", "rt", encoding="utf-8") as file:
        rows: list[Row] = json.load(file)
    return rows


def labels(rows: Sequence[Row]) -> Labels:
    """Return the labels of the training sentences, scripts seen once left out."""
    train = [row for row in rows if row["part"] == "train"]

    def values(column: str, least: int = 1) -> list[str]:
        counts: dict[str, int] = {}
        for row in train:
            for value in row[column]:
                counts[value] = counts.get(value, 0) + 1
        return sorted(value for value, n in counts.items() if n >= least)

    banks = sorted({row["bank"] for row in rows})
    return Labels(banks, values("pos"), values("deps"), values("scripts", 2))


@dataclass(slots=True)
class Batch:
    """Sentences as tensors: pieces, the share of each piece in each word (position 0: the root),
    the treebanks, which positions hold no word, and the gold columns where there are any.
    """

    pieces: Tensor
    shares: Tensor
    banks: Tensor
    absent: Tensor
    gold: dict[str, Tensor]


def batch(rows: Sequence[Row], known: Labels) -> Batch:
    """Return the tensors of some sentences, on the device."""
    flat = [[BEGIN, *(p for word in row["pieces"] for p in word), END] for row in rows]
    longest, most = max(map(len, flat)), 1 + max(len(row["pieces"]) for row in rows)
    pieces = np.full((len(rows), longest), -1)
    shares = np.zeros((len(rows), most, longest), dtype=np.float32)
    absent = np.ones((len(rows), most), dtype=bool)
    for i, (row, numbers) in enumerate(zip(rows, flat, strict=True)):
        sizes = np.array([1, *map(len, row["pieces"])])
        word = np.repeat(np.arange(len(sizes)), sizes)
        pieces[i, : len(numbers)] = numbers
        shares[i, word, np.arange(len(word))] = 1 / sizes[word]
        absent[i, : len(sizes)] = False
    banks = torch.tensor([known.banks.index(row["bank"]) for row in rows])
    gold = {name: value.to(DEVICE) for name, value in _gold(rows, known, most).items()}
    return Batch(
        torch.from_numpy(pieces).to(DEVICE),
        torch.from_numpy(shares).to(DEVICE),
        banks.to(DEVICE),
        torch.from_numpy(absent).to(DEVICE),
        gold,
    )


def _gold(rows: Sequence[Row], known: Labels, most: int) -> dict[str, Tensor]:
    if not rows[0]["heads"]:
        return {}
    columns = {
        "heads": [[0 if h == i else h + 1 for i, h in enumerate(row["heads"])] for row in rows]
    }
    for name in ("pos", "deps", "scripts"):
        number = {value: i for i, value in enumerate(getattr(known, name))}
        columns[name] = [[number.get(value, NOTHING) for value in row[name]] for row in rows]
    return {
        name: torch.tensor([[NOTHING, *v, *[NOTHING] * (most - 1 - len(v))] for v in values])
        for name, values in columns.items()
    }


def batches(rows: list[Row], size: int, shuffle: random.Random | None) -> Iterator[list[Row]]:
    """Yield sentences of like length together."""
    order = sorted(rows, key=lambda row: sum(map(len, row["pieces"])))
    groups = [order[i : i + size] for i in range(0, len(order), size)]
    if shuffle:
        shuffle.shuffle(groups)
    yield from groups
