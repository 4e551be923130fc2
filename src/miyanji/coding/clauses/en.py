"""English clauses, from the dependency tree (Universal Dependencies labels)."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from miyanji.actors.actor import Mention
from miyanji.coding.clauses.clause import Clause, Link, Phrase
from miyanji.coding.lexicon import (
    Lexicon,
    cue_keys,
    find_cues,
    has_cue,
    lexicon,
    longest_match,
    matched,
)
from miyanji.languages.en.lemmas import verb as base_of
from miyanji.languages.sentence import Sentence, Token, VerbGroup

_CONTENT = {"ccomp", "xcomp", "acl", "csubj"}
_RELATIVES = {"who", "which", "that", "whom"}
_GO_ON = ("to", "that", "it", "a", "an", "the")
_AUXILIARY = (None, "can", "may", "must", "should", "would")
_SPEAKER_LIMIT = 12
# Verbs whose object does what the infinitive after it says.
_CONTROL = ("request", "pressure", "want", "help")


def build(sentence: Sentence, mentions: Sequence[Mention]) -> list[Clause]:
    """Return the clauses of an English sentence, each with its phrases."""
    named = {i for m in mentions for i in range(m.first, m.last + 1)}
    tree = Tree(sentence, named)
    clauses = tree.clauses()
    lex = lexicon("en")
    for clause in clauses:
        if not clause.speaker:
            clause.verb = _stative(clause.verb, sentence.tokens, lex)
            clause.phrases = tree.phrases(clause, lex)
            clause.verb = _negated(clause, sentence.tokens)
    return clauses


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
    heads = [p.first for p in clause.phrases if p.marker in ("subject", "object", "")]
    amounts = cue_keys("en", "amounts")
    none = any(
        tokens[i].key in cue_keys("en", "no") and tokens[i + 1].key not in amounts
        for i in heads
        if i + 1 < len(tokens)
    )
    none = none or has_cue(words, "en", "never") or has_cue(words, "en", "nor")
    return replace(verb, negated=True) if none else verb


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


class Tree:
    """A sentence's tree with its clause heads."""

    def __init__(self, sentence: Sentence, named: Collection[int] = ()) -> None:
        self.tokens, self.named = sentence.tokens, named
        self.children: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                self.children[token.head].append(token.i)
        verbs = [v for v in sentence.verbs if not self._opens_noun(v)]
        self.verbs = self._clause_heads([*verbs, *self._headline_verbs(sentence)])
        self.owner: dict[int, int] = {}

    def _known_noun(self, i: int) -> bool:
        lex = lexicon("en")
        return longest_match(self.tokens, i, lex.nouns, lex.longest) > 0

    def _opens_noun(self, verb: VerbGroup) -> bool:
        """The participle is the first word of a known noun ("a mediating role")."""
        lex, token = lexicon("en"), self.tokens[verb.head]
        if len(verb.tokens) > 1 or token.pos != "VERB" or not token.key.endswith(("ing", "ed")):
            return False
        return longest_match(self.tokens, verb.head, lex.nouns, lex.longest) >= 2

    def _headline_verbs(self, sentence: Sentence) -> list[VerbGroup]:
        """ "Doha denies it is mediating": a present tense that the parse takes for a plural.

        It follows a name, heads the sentence, and goes on with an object, a clause or "to".
        """
        taken = {i for v in sentence.verbs for i in v.tokens}
        found = []
        for token, after in pairwise(self.tokens):
            base = base_of(token.key)
            if token.i in taken or not token.key.endswith("s"):
                continue
            lost = after.key == "to" and not self._known_noun(token.i)
            if not lost and not self._is_root(token):
                continue
            follows = after.key in _GO_ON or after.i in self.named or after.pos in ("DET", "PRON")
            if follows and token.i - 1 in self.named and base in lexicon("en").verbs:
                group = VerbGroup((token.i,), token.i, base, "present", person=3)
                found.append(group)
        return found

    def _clause_heads(self, verbs: Sequence[VerbGroup]) -> dict[int, VerbGroup]:
        """Map each clause's head token to its verb group; a copula's predicate heads its clause."""
        heads: dict[int, VerbGroup] = {}
        for verb in verbs:
            token = self.tokens[self._top(verb)]
            head = token.head if token.dep == "cop" else token.i
            kept = heads.get(head)
            if kept is None or (verb.finite and not kept.finite):
                heads[head] = verb
        return heads

    def _top(self, verb: VerbGroup) -> int:
        """The word of "wants to mediate" that the rest of the sentence hangs on."""
        own = set(verb.tokens)
        yet = verb.negated and self.tokens[min(own)].lemma == "have" and verb.head - min(own) > 2
        if verb.modal in _AUXILIARY and verb.tense != "future" and not yet:
            return verb.head
        tops = [i for i in verb.tokens if self.tokens[i].pos in ("VERB", "ADJ")]
        return next((i for i in tops if self.tokens[i].head not in own - {i}), verb.head)

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

    def _is_root(self, token: Token) -> bool:
        return token.head == token.i or token.dep.lower() == "root"

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

    def _clause_of(self, i: int) -> int:
        """Return the number of the clause of token ``i``: its nearest ancestor heading one."""
        seen = set()
        while i not in self.number and i not in seen:
            seen.add(i)
            i = self.tokens[i].head
        return self.number.get(i, 0)

    def _attach(self, found: list[Clause], n: int, head: int) -> None:
        token, clause = self.tokens[head], found[n]
        if self._is_root(token) or token.head == head:
            return
        parent = self._clause_of(token.head)
        if parent == n or self._descends(found, parent, n):
            return
        says = clause.verb is not None and clause.verb.lemma in cue_keys("en", "saying")
        if token.dep == "parataxis" and says:
            found[parent].parent, found[parent].link = n, "content"
            return
        tried = self._verb_before(clause, parent)
        if tried is not None and tried != n and not self._descends(found, tried, n):
            clause.parent, clause.link = tried, "content"
            return
        clause.parent, clause.link = parent, self._link(token)
        if clause.link == "condition":
            clause.parent = self._held(found, parent)
        clause.asked = self._marked(head, "whether")
        clause.contrast = self._marked(head, "contrast")

    def _held(self, found: list[Clause], n: int) -> int:
        """The clause that a condition after the one numbered ``n`` is set on: what "talks
        mediated by A" are does not hang on it, that somebody comes to them does."""
        clause = found[n]
        verb, above = clause.verb, clause.parent
        if verb is None or above is None or verb.finite or self._infinitive(verb.head):
            return n
        return n if self.tokens[verb.head].key.endswith("ing") else above

    def _verb_before(self, clause: Clause, parent: int) -> int | None:
        """The clause of the verb right before an infinitive's "to" ("tries to broker"), or of the
        one whose object stands there ("a statement urging A and B to resume talks")."""
        if clause.verb is None or clause.verb.finite:
            return None
        first = min(clause.verb.tokens)
        to = first if self.tokens[first].key == "to" else first - 1
        if to < 1 or self.tokens[to].key != "to":
            return None
        before = self.verbs.get(to - 1)
        if before is not None:
            return self.number[to - 1] if before.finite else None
        asking = (h for h, n in self.number.items() if h < to and n != parent)
        return next((self.number[h] for h in asking if self._asks(h, to)), None)

    def _asks(self, head: int, to: int) -> bool:
        """A participle of asking has its object right before "to"."""
        verb = self.verbs.get(head)
        entry = lexicon("en").verbs.get(verb.lemma) if verb and not verb.finite else None
        if entry is None or entry.concept not in _CONTROL:
            return False
        objects = (c for c in self.children[head] if self.tokens[c].dep in ("obj", "obl"))
        return any(max(self.subtree(c)) == to - 1 for c in objects)

    def _descends(self, found: list[Clause], n: int, ancestor: int) -> bool:
        at: int | None = n
        while at is not None:
            if at == ancestor:
                return True
            at = found[at].parent
        return False

    def _link(self, token: Token) -> Link:
        dep = token.dep
        taken = self._infinitive(token.i) or self._gerund(token)
        if self._marked(token.i, "whether"):
            return "content"
        if dep in ("acl", "ccomp") and self._on_terms(token.i):
            return "condition"
        if self._provided(token):
            return "condition"
        if dep in _CONTENT or (dep == "advcl" and taken):
            return "content"
        if dep == "acl:relcl":
            said = self.tokens[token.head].lemma in cue_keys("en", "content_nouns")
            return "content" if said else "relative"
        if dep in ("conj", "parataxis"):
            return "coordinate"
        conditional = self._marked(token.i, "if") or self._on_terms(token.i)
        return "condition" if conditional else "adverbial"

    def _on_terms(self, head: int) -> bool:
        """ "As long as ...", "provided the army withdraws": the words of a condition open it."""
        first = min(i for i in self.subtree(head))
        if self.tokens[first].key in ("provided", "providing") and first == head:
            return True
        start = max(0, first - 2)
        cues = find_cues(self.tokens[start : first + 3], "en", "if_phrase")
        return any(a + start <= first <= b + start for a, b in cues)

    def _provided(self, token: Token) -> bool:
        """ "Provided that ...", however the parser hangs it up."""
        after = [t.key for t in self.tokens[token.i + 1 : token.i + 2]]
        before = {self.tokens[c].key for c in self.children[token.i] if c < token.i}
        return token.key in ("provided", "providing") and after == ["that"] and not before

    def _infinitive(self, head: int) -> bool:
        """ "... to mediate": a complement or a purpose; both are vouched for like a complement."""
        before = {self.tokens[c].key for c in self.children[head] if c < head}
        return "to" in before and not before & cue_keys("en", "if")

    def _gerund(self, token: Token) -> bool:
        """ "denied asking ...": a gerund right after its verb is its complement."""
        return token.key.endswith("ing") and 0 < token.i - token.head <= 2

    def _marked(self, head: int, cue: str) -> bool:
        words = cue_keys("en", cue)
        return any(self.tokens[c].key in words for c in self.children[head])

    def phrases(self, clause: Clause, lex: Lexicon) -> list[Phrase]:
        """Return the phrases of a clause's head, in text order."""
        heads = {h for h, n in self.number.items() if n == clause.index}
        if clause.verb is not None:
            heads.add(clause.verb.head)
        found: list[Phrase] = []
        for head in heads:
            for child in self.children[head]:
                phrase = self._phrase(child, clause, lex)
                if phrase is not None:
                    found.append(phrase)
            if clause.verb is None or head != clause.verb.head:
                found.append(self._own_phrase(head, clause))
        found.extend(self._nested(clause, found, lex))
        if clause.verb is not None and not any(p.marker == "subject" for p in found):
            found.extend(self._subject_before(clause, found))
        return sorted(found, key=lambda p: p.first)

    def _nested(self, clause: Clause, found: list[Phrase], lex: Lexicon) -> list[Phrase]:
        """Channels and sides inside other phrases; a parse often hangs them on a noun."""
        taken, own = {p.head for p in found}, set(clause.tokens)
        nested = []
        for i in clause.tokens:
            if i not in taken and self.tokens[i].dep in ("nmod", "obl"):
                marker = self.case_of(i, lex)
                agent = marker == "by" and clause.verb is not None and clause.verb.passive
                handed = marker == "to" and self._hands_over(clause, found, lex)
                if marker in ("through", "between") or agent or handed:
                    inside = [t for t in self.subtree(i) if t in own]
                    nested.append(Phrase(marker, min(inside), max(inside), i))
        return nested

    def _hands_over(self, clause: Clause, found: list[Phrase], lex: Lexicon) -> bool:
        """ "Put a proposal on the border to A and B": whom it is put to hangs on the thing."""
        entry = lex.verbs.get(clause.verb.lemma) if clause.verb is not None else None
        gives = entry is not None and entry.concept in ("convey", "give", "offer")
        gives = gives or (clause.verb is not None and clause.verb.lemma == "put")
        return gives and not any(p.marker == "to" for p in found)

    def _subject_before(self, clause: Clause, found: list[Phrase]) -> list[Phrase]:
        """Where the parse gives a finite verb no argument before it: the words left of it."""
        held = {i for p in found if p.marker for i in range(p.first, p.last + 1)}
        verb = clause.verb
        if verb is None or not verb.finite or verb.passive:
            return []
        before = [i for i in clause.tokens if i < min(verb.tokens) and i not in held]
        if held and clause.link == "coordinate":
            return []
        return [Phrase("subject", before[0], before[-1], before[-1])] if before else []

    def _own_phrase(self, head: int, clause: Clause) -> Phrase:
        """A nominal predicate is a phrase itself ("Oman is the mediator", verbless headlines)."""
        inside = [i for i in self.subtree(head) if i in set(clause.tokens)] or [head]
        marker = "" if clause.verb is not None else "subject"
        return Phrase(marker, min(inside), max(inside), head)

    def _phrase(self, child: int, clause: Clause, lex: Lexicon) -> Phrase | None:
        marker = self._marker(child, clause, lex)
        if marker is None:
            return None
        if self.tokens[child].key in _RELATIVES and clause.link == "relative":
            return self._antecedent(clause, marker)
        inside = [i for i in self.subtree(child) if i in set(clause.tokens)]
        inside = inside or [child]
        return Phrase(marker, min(inside), max(inside), child)

    def _antecedent(self, clause: Clause, marker: str) -> Phrase | None:
        heads = [h for h, n in self.number.items() if n == clause.index]
        noun = self.tokens[heads[0]].head
        reach = [i for i in self.subtree(noun) if i < min(clause.tokens)]
        return Phrase(marker, min(reach, default=noun), max(reach, default=noun), noun)

    def _marker(self, child: int, clause: Clause, lex: Lexicon) -> str | None:
        dep = self.tokens[child].dep
        if dep.startswith("nsubj") and self.case_of(child, lex) not in ("in", "on"):
            passive = clause.verb is not None and clause.verb.passive
            return "object" if passive else "subject"
        if dep in ("obj", "iobj"):
            between = self.case_of(child, lex) == "between"
            return "between" if between else ("object" if dep == "obj" else "to")
        if dep == "vocative" and child in self.named and 0 < child - self.tokens[child].head <= 2:
            return "object"
        if dep.startswith("obl") or dep == "nmod":
            return self.case_of(child, lex)
        if dep in ("xcomp", "ccomp", "advcl") and child in self.named and child not in self.number:
            return self.case_of(child, lex) or "object"
        return None

    def case_of(self, child: int, lex: Lexicon) -> str:
        """Return the marker of the preposition on a noun ("" where it has none)."""
        for c in self.children[child]:
            if self.tokens[c].dep == "case" or (
                child in self.named and self.tokens[c].dep == "mark"
            ):
                if (back := self._phrasal(c, lex)) is not None:
                    return back
                length = longest_match(self.tokens, c, lex.markers, 4)
                if length:
                    marker = str(matched(self.tokens, c, length, lex.markers))
                    return "" if marker == "with" and self._absolute(child) else marker
        return ""

    def _absolute(self, noun: int) -> bool:
        """ "..., with envoys moving between the rooms" says what the envoys do, no partner."""
        deeds = (self.tokens[c] for c in self.children[noun] if c > noun)
        return any(t.dep == "acl" and t.key.endswith("ing") for t in deeds)

    def _phrasal(self, c: int, lex: Lexicon) -> str | None:
        """A preposition that ends a longer marker ("side by side with")."""
        for start in range(max(0, c - 3), c):
            length = longest_match(self.tokens, start, lex.markers, 4)
            if start + length == c + 1:
                return str(matched(self.tokens, start, length, lex.markers))
        return None

    def subtree(self, head: int) -> list[int]:
        """Return the tokens under ``head``, itself among them."""
        found, todo = [], [head]
        seen = {head}
        while todo:
            i = todo.pop()
            found.append(i)
            fresh = [c for c in self.children[i] if c not in seen]
            seen.update(fresh)
            todo.extend(fresh)
        return found
