"""From a sentence and its names to its clauses and predications: find, link, then fill."""

from collections.abc import Callable, Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.clauses import build
from miyanji.coding.clauses.ru_words import without_described
from miyanji.coding.inheriting import Inheritor
from miyanji.coding.opposite import settle
from miyanji.coding.predications import Analysis
from miyanji.languages.sentence import Sentence


def analyse(
    sentence: Sentence,
    mentions: Sequence[Mention],
    before: Callable[[], Sequence[Mention]] = tuple,
) -> Analysis:
    """Return the clauses and predications of ``sentence``.

    ``before`` returns the names of the subject of the sentence before, which a Persian verb without
    a subject of its own goes on with; it is called where there is such a verb.
    """
    if sentence.language == "ru":
        mentions = without_described(sentence, mentions)
    clauses = build(sentence, mentions)
    return Builder(sentence, mentions, clauses, before).analysis()


class Builder(Inheritor):
    """Finds the predications of one sentence, verbs first, and links and fills them."""

    def analysis(self) -> Analysis:
        """Return the sentence with everything found in it."""
        for clause in self.clauses:
            self._verb(clause)
        for clause in self.clauses:
            self._nouns(clause)
        for node in self.nodes:
            self._link(node)
        for node in self.nodes:
            self._fill(node)
            self._hyphenated(node)
            self._beside_verb(node)
        # Twice, as a noun may wait for its verb's subject and that for another noun's.
        for node in (*self.nodes, *self.nodes):
            self._inherit(node)
        return settle(Analysis(self.sentence, self.clauses, self.mentions, self.nodes))
