"""The analyses of a document's sentences, each made when it is first asked for.

Where the first pass has chosen a few sentences, the others are only looked at for what those go on
with: a subject, "they", who speaks, what the article says of a mediation. Most are never asked for.
"""

from collections.abc import Sequence

from miyanji.actors.actor import Cast, Mention
from miyanji.coding.analysing import analyse
from miyanji.coding.apart import apart
from miyanji.coding.asked import asked
from miyanji.coding.assisted import assisted
from miyanji.coding.beside import beside
from miyanji.coding.brokered import brokered
from miyanji.coding.convened import convened
from miyanji.coding.credits import credited
from miyanji.coding.dealing import dealing
from miyanji.coding.delegating import delegating
from miyanji.coding.enlisting import entrusted
from miyanji.coding.inviting import invitations
from miyanji.coding.predications import Analysis, subject_of
from miyanji.coding.receptions import met_before, of_them, they
from miyanji.coding.relatives import relatives
from miyanji.coding.relevance import peopled, relevant
from miyanji.coding.settling import settling
from miyanji.coding.smoothing import smoothed
from miyanji.coding.tracks import tracked
from miyanji.coding.truth import truth
from miyanji.coding.verbless import verbless
from miyanji.languages.sentence import Sentence

# How many sentences without a subject of their own may go on from each other.
_CHAIN = 20


class Analyses:
    """The sentences that name somebody or hold a mediation word, in order: others hold no act.

    ``sentences`` are theirs; ``at(n)`` is the analysis of the n-th, made once.
    """

    def __init__(self, sentences: Sequence[Sentence], cast: Cast) -> None:
        self.sentences: list[Sentence] = []
        self._cast = cast
        self._made: dict[int, Analysis] = {}
        self._depth = 0
        for sentence in sentences:
            named = cast.mentions[sentence.index]
            holds = named or relevant(sentence) or (of_them(sentence) and self._met())
            if holds or peopled(sentence):
                self.sentences.append(sentence)

    def at(self, n: int) -> Analysis:
        """Return the analysis of the n-th sentence."""
        if n not in self._made:
            self._made[n] = self._make(n)
        return self._made[n]

    def all(self) -> tuple[Analysis, ...]:
        """Return all analyses, in order."""
        return tuple(self.at(n) for n in range(len(self.sentences)))

    def made(self) -> tuple[Analysis, ...]:
        """Return those that somebody has asked for, in order."""
        return tuple(self._made[n] for n in sorted(self._made))

    def _make(self, n: int) -> Analysis:
        sentence = self.sentences[n]
        mentions = self._cast.mentions[sentence.index]
        seen = beside(analyse(sentence, mentions, lambda: self._subject(n - 1)))
        seen = they(seen, self._met(n) if of_them(sentence) else [])
        seen = invitations(relatives(verbless(credited(tracked(brokered(seen))))))
        told = apart(assisted(convened(settling(smoothed(seen)))))
        found = truth(entrusted(delegating(dealing(told))))
        asked(found, tuple)
        return found

    def _subject(self, n: int) -> Sequence[Mention]:
        """Return whom the sentence after the n-th may go on with."""
        if n < 0 or self._depth > _CHAIN:
            return ()
        self._depth += 1
        try:
            return subject_of(self.at(n))
        finally:
            self._depth -= 1

    def _met(self, n: int | None = None) -> list[Mention]:
        """Return whom "they" means in the n-th sentence, or in one that comes after all so far."""
        end = len(self.sentences) if n is None else n
        start = end - 1
        while start > 0 and of_them(self.sentences[start]):
            start -= 1
        met: list[Mention] = []
        for i in range(max(start, 0), end):
            met = met_before(self.at(i), met)
        return met
