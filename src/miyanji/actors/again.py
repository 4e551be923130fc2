"""Persons named again by a part of their name: "Anwar" after "Anwar Ibrahim", "Njoroge" after
"Kenya's foreign minister, Kamau Njoroge"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from miyanji.actors.coreference import Referent
from miyanji.actors.items import Item
from miyanji.languages.sentence import Sentence
from miyanji.languages.word import Word

_LEAST = 4


@dataclass
class Again:
    """Parts of the names of the persons introduced so far in one document.

    A part that two persons share names nobody. Only where names are written with a capital is a
    part told from a word.
    """

    parts: dict[str, Referent | None] = field(default_factory=dict)

    def introduce(self, words: Sequence[Word], who: Referent) -> None:
        """Remember the first and the last word of a name."""
        for word in {w.key: w for w in (*words[:1], *words[-1:])}.values():
            if len(word.key) >= _LEAST and word.text[:1].isupper():
                known = self.parts.get(word.key, who)
                self.parts[word.key] = known if known == who else None

    def find(self, sentence: Sentence, row: Sequence[Item]) -> Iterator[tuple[int, int, Referent]]:
        """Yield first token, last token and person of every part of a name that stands by
        itself; a part of some other name does not."""
        for run in _runs(row):
            who = self._one(sentence, run)
            if who is not None:
                yield run[0].first, run[-1].last, who

    def opens(self, sentence: Sentence) -> bool:
        """Tell whether the sentence may hold such a part."""
        return bool(self.parts) and any(t.key in self.parts for t in sentence.words)

    def _one(self, sentence: Sentence, run: Sequence[Item]) -> Referent | None:
        words = [sentence.words[item.first] for item in run]
        if any(item.letter not in "Nx" for item in run) or not words[0].text[:1].isupper():
            return None
        named = [self.parts.get(word.key) for word in words]
        return named[0] if named[0] is not None and all(n == named[0] for n in named) else None


def _runs(row: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """Names that stand side by side together, everything else one by one."""
    for named, group in groupby(row, key=lambda item: item.letter in "NP"):
        if named:
            yield list(group)
        else:
            yield from ([item] for item in group)
