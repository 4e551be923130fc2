"""Which words of an English sentence head its clauses."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from miyanji.coding.clauses.en_mending import MendedTree
from miyanji.coding.lexicon import lexicon, longest_match
from miyanji.languages.en.lemmas import verb as base_of
from miyanji.languages.sentence import Sentence, Token, VerbGroup

_GO_ON = ("to", "that", "it", "a", "an", "the")
_AUXILIARY = (None, "can", "may", "must", "should", "would")


class HeadTree(MendedTree):
    """A sentence's tree with its clause heads."""

    def __init__(self, sentence: Sentence, named: Collection[int] = ()) -> None:
        super().__init__(sentence, named)
        groups = [self.progressive.get(v.head, v) for v in sentence.verbs]
        verbs = [v for v in groups if not self._no_verb(v)]
        self.verbs = self._clause_heads([*verbs, *self._headline_verbs(sentence)])
        self.give_back(list(self.verbs.values()))

    def _known_noun(self, i: int) -> bool:
        lex = lexicon("en")
        return longest_match(self.tokens, i, lex.nouns, lex.longest) > 0

    def _no_verb(self, verb: VerbGroup) -> bool:
        """A noun or a name that looks like a verb ("play host", "wants Beijing to help")."""
        return self._opens_noun(verb) or self._bare_noun(verb) or self._plural_noun(verb)

    def _plural_noun(self, verb: VerbGroup) -> bool:
        """ "Launched air strikes", "hold military exercises": an object with a modifier before it
        is a noun, though it looks like a present tense."""
        token = self.tokens[verb.head]
        if len(verb.tokens) > 1 or token.dep not in ("obj", "obl") or not token.key.endswith("s"):
            return False
        before = [self.tokens[c] for c in self.children[token.i] if c == token.i - 1]
        return any(t.dep in ("compound", "amod", "det") for t in before)

    def _bare_noun(self, verb: VerbGroup) -> bool:
        """A single word that is a name, or the noun of the light verb right before it."""
        token = self.tokens[verb.head]
        if len(verb.tokens) > 1 or token.i == 0:
            return False
        before = self.tokens[token.i - 1]
        light = lexicon("en").light.get(token.key, {})
        named = token.i in self.named and token.text[0].isupper()
        return named or (before.pos == "VERB" and before.lemma in light)

    def _opens_noun(self, verb: VerbGroup) -> bool:
        """The participle is the first word of a known noun ("a mediating role")."""
        lex, token = lexicon("en"), self.tokens[verb.head]
        if len(verb.tokens) > 1 or token.pos != "VERB":
            return False
        hyphen = self.tokens[token.i + 1 : token.i + 2]
        joined = bool(hyphen) and hyphen[0].key == "-"
        if not joined and not token.key.endswith(("ing", "ed")):
            return False
        return longest_match(self.tokens, verb.head, lex.nouns, lex.longest) >= 2

    def _headline_verbs(self, sentence: Sentence) -> list[VerbGroup]:
        """ "Doha denies it is mediating": a present tense that the parse takes for a plural.

        It follows a name, heads the sentence, and goes on with an object, a clause or "to"; a word
        of the name itself ("the United States to mediate") is none.
        """
        taken = {i for v in sentence.verbs for i in v.tokens}
        found = []
        for token, after in pairwise(self.tokens):
            base = base_of(token.key)
            if token.i in taken or token.i in self.named or not token.key.endswith("s"):
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
            head = token.head if token.dep == "cop" or self._lone_auxiliary(token) else token.i
            kept = heads.get(head)
            if kept is None or (verb.finite and not kept.finite):
                heads[head] = verb
        return heads

    def _lone_auxiliary(self, token: Token) -> bool:
        """ "It is not known whether ...": the passive of what the parse takes for an adjective."""
        return token.dep == "aux:pass" and self.tokens[token.head].pos == "ADJ"

    def _top(self, verb: VerbGroup) -> int:
        """The word of "wants to mediate" that the rest of the sentence hangs on."""
        own = set(verb.tokens)
        yet = verb.negated and self.tokens[min(own)].lemma == "have" and verb.head - min(own) > 2
        if verb.modal in _AUXILIARY and verb.tense != "future" and not yet:
            return verb.head
        tops = [i for i in verb.tokens if self.tokens[i].pos in ("VERB", "ADJ")]
        return next((i for i in tops if self.tokens[i].head not in own - {i}), verb.head)
