"""The words of an English sentence and what hangs on them (Universal Dependencies labels)."""

from collections.abc import Collection

from miyanji.coding.lexicon import Lexicon, cue_keys, longest_match, matched
from miyanji.languages.sentence import Sentence, Token


class Tree:
    """A sentence's tree, read from its heads downwards."""

    def __init__(self, sentence: Sentence, named: Collection[int] = ()) -> None:
        self.tokens, self.named = sentence.tokens, named
        self.children: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                self.children[token.head].append(token.i)

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

    def _is_root(self, token: Token) -> bool:
        return token.head == token.i or token.dep.lower() == "root"

    def _marked(self, head: int, cue: str) -> bool:
        words = cue_keys("en", cue)
        return any(self.tokens[c].key in words for c in self.children[head])

    def _infinitive(self, head: int) -> bool:
        """ "... to mediate": a complement or a purpose; both are vouched for like a complement."""
        before = {self.tokens[c].key for c in self.children[head] if c < head}
        return "to" in before and not before & cue_keys("en", "if")

    def _gerund(self, token: Token) -> bool:
        """ "denied asking ...", "denied having asked": a gerund right after its verb is its
        complement."""
        before = self.tokens[max(token.i - 1, 0)]
        having = before.key == "having" and before.head == token.i and token.i - token.head == 2
        return having or (token.key.endswith("ing") and 0 < token.i - token.head <= 2)

    def case_of(self, child: int, lex: Lexicon) -> str:
        """Return the marker of the preposition on a noun ("" where it has none)."""
        if self.after_particle(child, lex):
            return ""
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

    def after_particle(self, child: int, lex: Lexicon) -> bool:
        """ "Handed over tanks": the preposition right after the verb is a part of it."""
        cases = [c for c in self.children[child] if self.tokens[c].dep == "case"]
        before = self.tokens[cases[0] - 1] if len(cases) == 1 and cases[0] else None
        if before is None or before.pos != "VERB" or before.i == child:
            return False
        own = before.lemma + self.tokens[cases[0]].key
        loose = cue_keys("en", "particles")
        return own in lex.verbs and self.tokens[cases[0]].key in loose

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
