"""Predications: every verb and event noun of a sentence with the names in its roles.

A predication is a concept ("request", "mediation", "agreement") with its trigger words, the
names that fill its roles, and its place under other predications: in «درخواست میانجیگری روسیه»
mediation hangs as content under request, and in "Iran said it rejected Russia's offer to mediate"
the chain is say > reject > offer > mediation.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from miyanji.actors.actor import Mention
from miyanji.coding.clauses import Clause, Phrase
from miyanji.coding.lexicon import (
    Concept,
)
from miyanji.languages.sentence import Sentence, VerbGroup


@dataclass(slots=True)
class Predication:
    """One concept with its words and roles; ``parent`` and ``link`` place it in the chain.

    ``first`` and ``last`` bound the trigger words; ``marker`` is the marker of the phrase that they
    stand in, whatever governs it. ``roles`` maps a role to the mentions that fill it, ``marks`` a
    grammatical marker to the phrases found under it. ``nominal`` is true for event nouns and
    adjectives, ``ours`` where the noun is the speaker's own ("our mediation"), ``steered`` where a
    participle says that a third party conducts it ("brokered"), ``standing`` where such talks or
    efforts are taken to be there already.
    """

    index: int
    concept: Concept
    clause: int
    first: int
    last: int
    nominal: bool
    verb: VerbGroup | None = None
    passive: bool = False
    ours: bool = False
    steered: bool = False
    standing: bool = False
    parent: int | None = None
    link: str = "main"
    marker: str = ""
    roles: dict[str, list[Mention]] = field(default_factory=dict)
    marks: dict[str, list[Phrase]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Name of the concept ("" for a verb that the lexicon does not know)."""
        return self.concept.name


@dataclass(frozen=True, slots=True)
class Analysis:
    """A sentence with its clauses, mentions and predications."""

    sentence: Sentence
    clauses: list[Clause]
    mentions: Sequence[Mention]
    nodes: list[Predication]

    def children(self, node: Predication) -> Iterator[Predication]:
        """Yield the predications directly under ``node``."""
        return iter(self._below(node.index))

    def _below(self, at: int) -> list[Predication]:
        return [n for n in self.nodes if n.parent == at]

    def ancestors(self, node: Predication) -> Iterator[Predication]:
        """Yield the predications above ``node``, nearest first."""
        seen = {node.index}
        while node.parent is not None and node.parent not in seen:
            node = self.nodes[node.parent]
            seen.add(node.index)
            yield node

    def _apart(self, node: Predication) -> bool:
        """A coordinated clause with a subject of its own starts afresh."""
        clause = self.clauses[node.clause]
        own = [p for p in clause.phrases if p.marker == "subject"]
        named = any(p.first <= m.first <= p.last for p in own for m in self.mentions)
        return clause.contrast or clause.apart or named

    def _tensed(self, node: Predication) -> bool:
        """A finite verb goes on with a finite one, whatever the parse says ("declined to sit down
        and signed")."""
        above = self.nodes[node.parent].verb if node.parent is not None else None
        if self.sentence.language == "ru" and node.verb is not None:
            return node.verb.finite
        if above is None or node.verb is None or self.sentence.language != "en":
            return False
        answers = self.nodes[node.parent or 0].concept.family == "answer"
        return node.verb.finite and (answers or not above.finite)

    def content(self, node: Predication) -> Iterator[Predication]:
        """Yield what stands in the complement of ``node``, nearest first."""
        todo, seen = self._below(node.index), {node.index}
        while todo:
            child = todo.pop(0)
            if child.index in seen or child.link in ("relative", "condition", "adverbial"):
                continue
            if child.link == "coordinate" and (self._apart(child) or self._tensed(child)):
                continue
            seen.add(child.index)
            yield child
            todo.extend(self._below(child.index))


def subject_of(analysis: Analysis) -> list[Mention]:
    """Return the names of the subject that the next sentence may go on with."""
    main = [n for n in analysis.nodes if n.parent is None and n.verb is not None]
    main = [n for n in main if not n.passive and n.verb and n.verb.person in (3, None)]
    return list(main[0].roles.get("actor", [])) if main else []
