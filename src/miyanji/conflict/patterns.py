"""Patterns of states: Y, N or ``-`` (either) for every option."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.options import Codes


@dataclass(frozen=True, slots=True)
class Pattern:
    """The states whose bits in ``care`` are those of ``value``."""

    care: int
    value: int

    def matches(self, codes: Codes) -> NDArray[np.bool_]:
        """Which of the states it matches; one value per code."""
        return np.asarray((codes & self.care) == self.value)

    def applied(self, codes: Codes) -> Codes:
        """The states with the pattern's own letters written over theirs."""
        return (codes & ~np.int64(self.care)) | self.value


def parse_pattern(text: str, options: int, *, dashes: bool = True) -> Pattern:
    """Read a pattern over that many options.

    Raises ``ValueError`` with the remedy where a letter is wrong or the length does not fit.
    """
    allowed = "Y, N and -" if dashes else "Y and N"
    wrong = sorted(set(text) - set("YN-" if dashes else "YN"))
    if wrong:
        raise ValueError(f"{text!r} has {wrong[0]!r}; write only {allowed}")
    if len(text) != options:
        raise ValueError(f"{text!r} has {len(text)} letters for {options} options; write one each")
    care = sum(1 << bit for bit, letter in enumerate(text) if letter != "-")
    return Pattern(care, sum(1 << bit for bit, letter in enumerate(text) if letter == "Y"))
