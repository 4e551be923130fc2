"""A party's statements of preference as they were given, kept beside the order they make."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.preferences import forms
from miyanji.conflict.preferences.forms import Truth
from miyanji.conflict.preferences.orders import Order

WishMarks = tuple[Truth, Truth, int]


@dataclass(frozen=True, eq=False)
class Stated:
    """Statements, most important first, with their truth in every state and their confidence.

    ``wishes`` are None where statements are priorities; where each is a wish of its own, they
    say where it holds, where it applies and which options it speaks of.
    """

    texts: tuple[str, ...]
    truths: tuple[Truth, ...]
    confidences: tuple[float, ...]
    codes: NDArray[np.int64]
    wishes: tuple[WishMarks, ...] | None = None

    @property
    def certain(self) -> tuple[bool, ...]:
        """Which statements hold for sure."""
        return tuple(confidence == 1 for confidence in self.confidences)

    def order(self, holds: Sequence[bool]) -> Order:
        """What is known of the order where these statements hold, of the others nothing.

        Raises ``CyclicOrderError`` where wishes contradict each other.
        """
        if self.wishes is None:
            return forms.from_uncertain_statements(self.truths, holds, len(self.codes))
        kept = [wish for wish, held in zip(self.wishes, holds, strict=True) if held]
        return forms.from_wishes(kept, self.codes)
