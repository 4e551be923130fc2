"""English clauses, from the dependency tree (Universal Dependencies labels)."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from miyanji.actors.actor import Mention
from miyanji.coding.clauses.clause import Clause, Phrase
from miyanji.coding.clauses.en_phrases import PhraseTree
from miyanji.coding.lexicon import Lexicon, cue_keys, has_cue, lexicon
from miyanji.languages.sentence import Sentence, Token, VerbGroup

_SPEAKER_LIMIT = 12


def build(sentence: Sentence, mentions: Sequence[Mention]) -> list[Clause]:
    """Return the clauses of an English sentence, each with its phrases."""
    named = {i for m in mentions for i in range(m.first, m.last + 1)}
    tree = ClauseTree(sentence, named)
    clauses = tree.clauses()
    lex = lexicon("en")
    for clause in clauses:
        if not clause.speaker:
            clause.verb = _stative(clause.verb, sentence.tokens, lex)
            clause.phrases = tree.phrases(clause, lex)
            clause.verb = _negated(clause, sentence.tokens)
    for clause in clauses:
        _asked_by(clause, clauses, sentence.tokens, lex)
    return clauses


def _asked_by(
    clause: Clause, clauses: Sequence[Clause], tokens: Sequence[Token], lex: Lexicon
) -> None:
    """ "Asked by A to mediate, B ...", "B, urged by A to mediate, ...": whom the sentence is about
    was asked."""
    verb = clause.verb
    entry = lex.verbs.get(verb.lemma) if verb is not None else None
    if verb is None or verb.finite or verb.passive or entry is None or entry.concept != "request":
        return
    after = tokens[verb.head + 1 : verb.head + 2]
    participle = not tokens[verb.head].key.endswith("ing") and any(t.key == "by" for t in after)
    if not participle or clause.link != "adverbial" or clause.parent is None:
        return
    own = [p for p in clause.phrases if p.marker == "subject"]
    above = [p for p in clauses[clause.parent].phrases if p.marker == "subject"]
    clause.verb = replace(verb, passive=True)
    rest = [p for p in clause.phrases if p.marker != "subject"]
    clause.phrases = [replace(p, marker="object") for p in own or above[:1]] + rest


def _stative(verb: VerbGroup | None, tokens: Sequence[Token], lex: Lexicon) -> VerbGroup | None:
    """ "Is prepared to help", "was set to": an adjective that looks like a passive."""
    if verb is None or not verb.passive or verb.head + 1 >= len(tokens):
        return verb
    ready = tokens[verb.head].key in lex.adjectives and tokens[verb.head + 1].key == "to"
    return replace(verb, passive=False) if ready else verb


def _negated(clause: Clause, tokens: Sequence[Token]) -> VerbGroup | None:
    """A clause is negated by its arguments too ("there was no mediation", "not once did it")."""
    verb = clause.verb
    if verb is None or verb.negated:
        return verb
    words = [tokens[i] for i in clause.tokens]
    rows = [p for p in clause.phrases if p.marker in ("subject", "object", "")]
    heads = [p.first for p in rows if not _joined_to_name(p, tokens)]
    amounts = cue_keys("en", "amounts")
    none = any(
        tokens[i].key in cue_keys("en", "no") and tokens[i + 1].key not in amounts
        for i in heads
        if i + 1 < len(tokens)
    )
    inner = [t for t in words if t.key != "never" or not _apposed(t, verb, tokens)]
    none = none or has_cue(inner, "en", "never") or has_cue(words, "en", "nor")
    return replace(verb, negated=True) if none else verb


def _apposed(never: Token, verb: VerbGroup, tokens: Sequence[Token]) -> bool:
    """ "A, never far from a quarrel, is mediating": said of A, and not of what it does."""
    between = tokens[never.i + 1 : min(verb.tokens)]
    return never.i < min(verb.tokens) and any(t.key == "," for t in between)


def _joined_to_name(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """ "Yielded no breakthrough and Putin has refused": the parse takes both for one subject."""
    pairs = pairwise(tokens[phrase.first : phrase.last + 1])
    joined = (b for a, b in pairs if a.key == "and" and b.pos == "PROPN")
    return any(t.dep == "conj" and t.head == phrase.head for t in joined)


def _backshift(found: Sequence[Clause]) -> None:
    """ "They said that they would not take part": reported, "would" is a future."""
    supposed = {c.parent for c in found if c.link == "condition"}
    for clause in found:
        verb = clause.verb
        if verb is None or verb.modal != "would" or verb.aspect != "simple":
            continue
        above = found[clause.parent].verb if clause.parent is not None else None
        if above is None or above.lemma not in cue_keys("en", "saying") or above.tense != "past":
            continue
        follows = clause.link in ("content", "adverbial") and above.head < verb.head
        if follows and clause.index not in supposed:
            clause.verb = replace(verb, modal=None, tense="future")


class ClauseTree(PhraseTree):
    """A sentence's tree, cut into clauses."""

    def clauses(self) -> list[Clause]:
        """Return the clauses in text order, each with its tokens, verb and place."""
        start = self._speaker_end()
        heads = sorted(h for h in self.verbs if h >= start)
        roots = [t.i for t in self.tokens if self._is_root(t) and t.i >= start]
        heads = sorted({*heads, *roots[:1]}) or [start]
        self.number = {head: n for n, head in enumerate(heads)}
        found = [Clause(n, "main", None, verb=self.verbs.get(h)) for h, n in self.number.items()]
        for token in self.tokens[start:]:
            found[self._clause_of(token.i)].tokens.append(token.i)
        for head, n in self.number.items():
            self._attach(found, n, head)
        self._finite_first(found)
        _backshift(found)
        return self._with_speaker(found, start)

    def _finite_first(self, found: list[Clause]) -> None:
        """ "She is in Oslo to meet the minister": where the parse makes the infinitive the main
        clause, the finite one before it is."""
        for clause in found:
            opening = found[0]
            if clause.parent is not None or clause is opening or opening.parent != clause.index:
                continue
            loose = clause.verb is not None and not clause.verb.finite
            finite = opening.verb is not None and opening.verb.finite
            if loose and finite and opening.link == "adverbial" and not self._opened(opening):
                clause.parent, clause.link = opening.index, "content"
                opening.parent, opening.link = None, "main"

    def _opened(self, clause: Clause) -> bool:
        """A conjunction marks the clause as dependent."""
        heads = [h for h, n in self.number.items() if n == clause.index]
        return any(self.tokens[c].dep == "mark" for h in heads for c in self.children[h])

    def _speaker_end(self) -> int:
        for i, token in enumerate(self.tokens[:_SPEAKER_LIMIT]):
            verbless = all(i <= v.head for v in self.verbs.values())
            if i and token.key == ":" and verbless and i + 1 < len(self.tokens):
                return i + 1
        return 0

    def _with_speaker(self, found: list[Clause], start: int) -> list[Clause]:
        if not start:
            return found
        index = len(found)
        for clause in found:
            if clause.parent is None:
                clause.parent, clause.link = index, "content"
        found.append(Clause(index, "main", None, tokens=list(range(start)), speaker=True))
        return found
