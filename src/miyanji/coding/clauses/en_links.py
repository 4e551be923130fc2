"""How the clauses of an English sentence hang together."""

from miyanji.coding.clauses.clause import Clause, Link
from miyanji.coding.clauses.en_heads import HeadTree
from miyanji.coding.lexicon import concepts, cue_keys, find_cues, lexicon
from miyanji.languages.sentence import Token

# Words after a verb of saying that closes its sentence ("on Friday in Paris").
_CLOSING = 5
_CONTENT = {"ccomp", "xcomp", "acl", "csubj"}
# Verbs whose object does what the infinitive after it says.
_CONTROL = ("request", "pressure", "want", "help")


class LinkTree(HeadTree):
    """A sentence's tree with the place of each clause: what it depends on, and how."""

    number: dict[int, int]

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
        if says and self._closes(clause, head):
            parent = self._clause_of(self._root_of(head))
            found[parent].parent, found[parent].link = n, "content"
            return
        if token.dep == "parataxis" and says:
            found[parent].parent, found[parent].link = n, "content"
            return
        tried = self._verb_before(clause, parent)
        if tried is not None and tried != n and not self._descends(found, tried, n):
            clause.parent, clause.link = tried, "content"
            return
        clause.parent, clause.link = parent, self._link(token)
        if clause.link == "coordinate" and self._goes_on(clause, head):
            clause.parent = self._finite_above(found, parent)
        if clause.link == "condition":
            clause.parent = self._held(found, parent)
        clause.asked = self._marked(head, "whether")
        clause.contrast = self._marked(head, "contrast")

    def _goes_on(self, clause: Clause, head: int) -> bool:
        """ "Thanked A for its offer to mediate and accepted it": a past without a subject."""
        past = clause.verb is not None and clause.verb.finite and clause.verb.tense == "past"
        own = any(self.tokens[c].dep.startswith("nsubj") for c in self.children[head])
        return past and not own and not clause.verb.passive if clause.verb else False

    def _finite_above(self, found: list[Clause], n: int) -> int:
        """The nearest finite clause from the one numbered ``n`` upwards."""
        at: int | None = n
        while at is not None:
            verb = found[at].verb
            if verb is None or verb.finite:
                return at
            at = found[at].parent
        return n

    def _root_of(self, i: int) -> int:
        seen = set()
        while not self._is_root(self.tokens[i]) and i not in seen:
            seen.add(i)
            i = self.tokens[i].head
        return i

    def _closes(self, clause: Clause, head: int) -> bool:
        """ "..., its ambassador insisted": after a comma, at the end, and saying nothing else."""
        verb = clause.verb
        if verb is None or not verb.finite or self.tokens[head].dep == "root":
            return False
        subjects = [c for c in self.children[head] if self.tokens[c].dep.startswith("nsubj")]
        after = [t for t in self.tokens[head + 1 :] if t.pos != "PUNCT"]
        told = any(t.pos in ("VERB", "AUX", "SCONJ") or t.key == "that" for t in after)
        if len(subjects) != 1 or subjects[0] > head or told or len(after) > _CLOSING:
            return False
        words = [i for i in self.subtree(subjects[0]) if self.tokens[i].pos != "PUNCT"]
        first = min(words, default=0)
        return first > 1 and self.tokens[first - 1].key in (",", "”", '"') and self._ends(first)

    def _ends(self, first: int) -> bool:
        """What is told comes before: a verb that is no mere opening of the clause."""
        return any(h < first for h in self.number)

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
        if dep == "advcl:relcl" and self._cleft(token.head):
            return "relative"
        if dep == "acl:relcl" and self._answered_by(token):
            return "relative"
        if dep == "acl:relcl":
            said = self.tokens[token.head].lemma in cue_keys("en", "content_nouns")
            return "content" if said else "relative"
        if dep in ("conj", "parataxis"):
            return "coordinate"
        conditional = self._marked(token.i, "if") or self._on_terms(token.i)
        return "condition" if conditional else "adverbial"

    def _cleft(self, predicate: int) -> bool:
        """ "It was Oman that passed it on"."""
        keys = {self.tokens[c].key for c in self.children[predicate] if c < predicate}
        copula = any(self.tokens[c].dep == "cop" for c in self.children[predicate])
        return copula and "it" in keys

    def _answered_by(self, token: Token) -> bool:
        """ "A suggestion that A welcomed" says who welcomes it; "that A welcomes B" what it is."""
        entry = lexicon("en").verbs.get(token.lemma)
        answers = entry is not None and concepts()[entry.concept].family == "answer"
        return answers and all(
            self.tokens[c].dep not in ("obj", "ccomp", "xcomp") or self.tokens[c].key == "that"
            for c in self.children[token.i]
        )

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
