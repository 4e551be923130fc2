"""Weights of clues: how likely a text tells of a mediation, who mediates, who is a side of the
dispute and who has consented.

Four logistic models over the clues of ``mediation.clues``, trained by ``training/roles.py`` and
described in ``data/roles.md``. Where the rules have found nothing, they say what is worth showing
with its words; nobody is shown their numbers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from math import exp
from typing import Literal

import numpy as np

Question = Literal["mediation", "occurred", "mediator", "party", "accept"]
QUESTIONS: tuple[Question, ...] = ("mediation", "occurred", "mediator", "party", "accept")


@dataclass(frozen=True, slots=True)
class Weights:
    """The answer to one question: a weight per clue and what stands before any clue."""

    clues: Mapping[str, float]
    bias: float

    def sum(self, values: Mapping[str, float]) -> float:
        """Return the weighted sum of ``values``; clues never seen in training weigh nothing."""
        known = self.clues
        return self.bias + sum(known.get(clue, 0.0) * value for clue, value in values.items())

    def likely(self, values: Mapping[str, float]) -> float:
        """Return the probability of "yes", between 0 and 1."""
        return 1 / (1 + exp(-max(-30.0, min(30.0, self.sum(values)))))


@cache
def weights() -> dict[Question, Weights]:
    """Return the models that ship with the package."""
    with as_file(files("miyanji.mediation") / "data" / "roles.npz") as path, np.load(path) as data:
        return {q: _weights(data, q) for q in QUESTIONS}


def _weights(data: Mapping[str, np.ndarray], question: Question) -> Weights:
    names = data[f"{question}.clues"].tolist()
    scaled = data[f"{question}.weights"].astype(np.float64) * float(data[f"{question}.scale"])
    return Weights(dict(zip(names, scaled.tolist(), strict=True)), float(data[f"{question}.bias"]))
