"""Trees that ``training.teach`` gave to raw sentences, for the parsers to learn from."""

import gzip
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from training.conllu import Tree, Word

LEFT_OUT = 0.15
"""The share of sentences, those of which the teacher is least sure, that teach more errors than
trees."""


def load(path: Path, bank: str) -> list[Tree]:
    """Return the trees of a file of the teacher that are in the scheme of ``bank``, the least sure
    and those that are no trees left out.
    """
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows: list[dict[str, Any]] = json.load(file)
    return surest([row for row in rows if row["bank"] == bank and is_tree(row["heads"])])


def surest(rows: Sequence[dict[str, Any]]) -> list[Tree]:
    """Return the trees of the rows, in their order, less the least sure."""
    least = sorted(row["sure"] for row in rows)[int(LEFT_OUT * len(rows))] if rows else 0.0
    return [_tree(row) for row in rows if row["sure"] >= least]


def is_tree(heads: Sequence[int]) -> bool:
    """Tell whether the heads (the root governs itself) lead every word to one root."""
    if sum(i == head for i, head in enumerate(heads)) != 1:
        return False
    return all(_reaches_root(heads, i) for i in range(len(heads)))


def _reaches_root(heads: Sequence[int], i: int) -> bool:
    for _ in heads:
        if heads[i] == i:
            return True
        i = heads[i]
    return False


def _tree(row: dict[str, Any]) -> Tree:
    # No lemmas: the small parser's own are better, and what is empty teaches nothing.
    columns = (row["forms"], row["pos"], row["heads"], row["deps"])
    return [Word(form, "", *values) for form, *values in zip(*columns, strict=True)]
