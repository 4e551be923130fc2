"""Parties and the options that they control, and the codes and texts of states.

A state says of every option whether it is taken. As text it is a string of Y and N over the
options in file order; as a code it is the integer whose bit ``k`` is set where option ``k`` is
taken, so that the first option is the lowest bit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Direction = Literal["both", "forward", "backward", "none"]
Codes = NDArray[np.int64]

MAX_OPTIONS = 62


@dataclass(frozen=True, slots=True)
class Option:
    """Something that a party may do or leave.

    ``moves`` says which way its party may change it: ``forward`` only from N to Y, ``backward``
    only from Y to N, ``both`` or ``none``.
    """

    name: str
    moves: Direction = "both"


@dataclass(frozen=True, slots=True)
class Party:
    """A decision maker and its options."""

    name: str
    options: tuple[Option, ...]


def width(parties: Sequence[Party]) -> int:
    """Number of options of all parties together."""
    return sum(len(party.options) for party in parties)


def bits_of(parties: Sequence[Party]) -> list[list[int]]:
    """For each party the bit, as a power of two, of each of its options."""
    ends = np.cumsum([0, *(len(party.options) for party in parties)]).tolist()
    return [[1 << bit for bit in range(start, end)] for start, end in pairwise(ends)]


def code_of(text: str) -> int:
    """The code of a state written in Y and N."""
    return sum(1 << bit for bit, letter in enumerate(text) if letter == "Y")


def text_of(code: int, options: int) -> str:
    """The text of a state with that many options."""
    return "".join("Y" if code >> bit & 1 else "N" for bit in range(options))


def texts_of(codes: Codes, options: int) -> list[str]:
    """The texts of many states; time and memory linear in their letters."""
    taken = (codes[:, None] >> np.arange(options)) & 1
    letters = np.where(taken, ord("Y"), ord("N")).astype(np.uint8)
    joined: list[str] = letters.view(f"S{options}").ravel().astype(str).tolist()
    return joined


def distinct_names(parties: Sequence[Party]) -> list[str]:
    """Every option by its name, with its party where another option has the same name."""
    pairs = [(party.name, option.name) for party in parties for option in party.options]
    names = [name for _, name in pairs]
    return [name if names.count(name) == 1 else f"{party}: {name}" for party, name in pairs]
