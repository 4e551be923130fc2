"""Cut words into the pieces of a unigram vocabulary (Kudo 2018, subword regularisation)."""

from functools import cache

from training.packed import Packed

START = "\u2581"
"""What a piece at the start of a word begins with."""


class Cutter:
    """Cuts words with one vocabulary, and remembers them."""

    def __init__(self, packed: Packed) -> None:
        self.packed = packed
        self.longest = max(map(len, packed.pieces))
        self.stranger = min(score for _, score in packed.pieces.values()) - 10
        self.cut = cache(self._cut)

    def _cut(self, word: str) -> tuple[int, ...]:
        """Return the numbers of the likeliest pieces of a word, at least one."""
        parts = "".join(self.packed.replaced.get(c, c) for c in word).split() or [word]
        text = "".join(START + part for part in parts)
        best = [(0.0, 0, self.packed.unknown)]
        for end in range(1, len(text) + 1):
            best.append(max(self._steps(text, end, best)))
        found: list[int] = []
        at = len(text)
        while at:
            _, start, piece = best[at]
            found.append(piece)
            at = start
        return tuple(reversed(found))

    def _steps(
        self, text: str, end: int, best: list[tuple[float, int, int]]
    ) -> list[tuple[float, int, int]]:
        steps = [(best[end - 1][0] + self.stranger, end - 1, self.packed.unknown)]
        for start in range(max(0, end - self.longest), end):
            found = self.packed.pieces.get(text[start:end])
            if found:
                steps.append((best[start][0] + found[1], start, found[0]))
        return steps
