"""What every walk that cuts a sentence into clauses has in common."""

from abc import ABC, abstractmethod
from collections.abc import Sequence

from miyanji.coding.clauses.clause import Clause, Link
from miyanji.languages.sentence import Token


class Segmenter(ABC):
    """Keeps the clauses that are done; a language says how far each step goes and who speaks."""

    # Within how many words the name of who speaks ends in a colon.
    reach = 16
    tokens: Sequence[Token]
    done: list[Clause]
    current: Clause

    def clauses(self) -> list[Clause]:
        """Return the clauses of the sentence, in the order in which they open."""
        i = self._speaker()
        while i < len(self.tokens):
            i += self._step(i)
        return self.done

    def _open(self, link: Link, parent: Clause | None) -> Clause:
        clause = Clause(len(self.done), link, None if parent is None else parent.index)
        self.done.append(clause)
        return clause

    def _speaker(self) -> int:
        """Take "who:" at the start of the sentence as a clause of its own."""
        for i, token in enumerate(self.tokens[: self.reach]):
            if i and token.key == ":" and self._names_speaker(i):
                self.current.tokens = list(range(i))
                self.current.speaker = True
                self.current = self._open("content", self.current)
                return i + 1
        return 0

    def _top(self, clause: Clause) -> Clause:
        """The clause that ``clause`` hangs on as content or relative, at any depth."""
        while clause.parent is not None and clause.link in ("relative", "content", "adverbial"):
            above = self.done[clause.parent]
            if above.speaker:
                break
            clause = above
        return clause

    @abstractmethod
    def _step(self, i: int) -> int:
        """Read the words from token ``i`` and return how many there were."""

    @abstractmethod
    def _names_speaker(self, end: int) -> bool:
        """Tell whether the words before token ``end``, a colon, name who speaks."""
