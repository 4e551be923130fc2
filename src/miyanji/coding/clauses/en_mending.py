"""English trees whose parse has gone wrong in ways that recur, put right before clauses are cut."""

from collections.abc import Collection
from dataclasses import replace

from miyanji.coding.clauses.en_tree import Tree
from miyanji.coding.lexicon import cue_keys
from miyanji.languages.en.lemmas import verb as base_of
from miyanji.languages.sentence import Sentence, VerbGroup

# What may be hung on a verb of saying that stands after it.
_LOOSE = ("obl", "nmod", "obl:tmod", "advcl")


class MendedTree(Tree):
    """A sentence's tree with its verbs, and the words that they were parted from."""

    def __init__(self, sentence: Sentence, named: Collection[int] = ()) -> None:
        super().__init__(sentence, named)
        self.progressive: dict[int, VerbGroup] = {}
        for verb in sentence.verbs:
            self._denied_reports(verb)
            self._office(verb)
            self._visiting(verb)

    def _denied_reports(self, verb: VerbGroup) -> None:
        """ "Egypt denied reports that ...": a finite verb with a subject of its own is no adjective
        of the noun after it; the noun is its object."""
        token = self.tokens[verb.head]
        noun = token.head
        subjects = [c for c in self.children[token.i] if self.tokens[c].dep.startswith("nsubj")]
        parted = token.dep in ("amod", "compound") and noun == token.i + 1
        if not parted or token.pos != "VERB" or not verb.finite or not subjects:
            return
        head = self.tokens[noun]
        above = token.i if self._is_root(head) else head.head
        self._rehang(token.i, above, head.dep)
        self._rehang(noun, token.i, "obj")

    def _visiting(self, verb: VerbGroup) -> None:
        """ "The king is visiting Latvia": no copula with an adjective, but a progressive."""
        at = verb.head + 1
        if self.tokens[verb.head].dep != "cop" or at + 1 >= len(self.tokens):
            return
        deed, place = self.tokens[at], self.tokens[verb.head].head
        progressive = deed.key.endswith("ing") and deed.dep == "amod" and deed.head == place
        if not progressive or place not in self.named or len(verb.tokens) > 1:
            return
        above = self.tokens[place]
        subjects = [c for c in self.children[place] if self.tokens[c].dep.startswith("nsubj")]
        self._rehang(at, at if self._is_root(above) else above.head, above.dep)
        self._rehang(place, at, "obj")
        for child in (*subjects, verb.head):
            self._rehang(child, at, "aux" if child == verb.head else "")
        self.progressive[verb.head] = replace(
            verb, tokens=(verb.head, at), head=at, lemma=base_of(deed.key)
        )

    def _office(self, verb: VerbGroup) -> None:
        """ "To act as go-between": the noun after "as" belongs to the verb before it."""
        at = verb.head + 1
        if at + 1 >= len(self.tokens) or self.tokens[at].key != "as":
            return
        noun = self.tokens[at].head
        apart = noun > at and self.tokens[noun].head != verb.head
        if apart and self.tokens[verb.head].head != noun:
            self._rehang(noun, verb.head, "obl")

    def _rehang(self, child: int, head: int, dep: str = "") -> None:
        token = self.tokens[child]
        if child in self.children[token.head]:
            self.children[token.head].remove(child)
        if child != head:
            self.children[head].append(child)
        changed = token._replace(head=head, dep=dep or token.dep)
        self.tokens = (*self.tokens[:child], changed, *self.tokens[child + 1 :])

    def give_back(self, verbs: Collection[VerbGroup]) -> None:
        """ "... to A through B, its spokesman said": what stands before the comma belongs to what
        is told, though the parse may hang it on the verb of saying."""
        heads = {v.head for v in verbs}
        for verb in verbs:
            if verb.lemma in cue_keys("en", "saying"):
                self._give_back(verb.head, heads)

    def _give_back(self, said: int, heads: Collection[int]) -> None:
        told = [h for h in heads if h < said and self.tokens[h].head == said]
        if self.tokens[said].dep == "parataxis" and self.tokens[said].head in heads:
            told.append(self.tokens[said].head)
        subject = [c for c in self.children[said] if self.tokens[c].dep == "nsubj"]
        told = [h for h in told if self.tokens[h].dep not in _LOOSE]
        if not told or not subject:
            return
        words = (i for i in self.subtree(subject[0]) if self.tokens[i].pos != "PUNCT")
        first = min(words, default=subject[0])
        if first == 0 or self.tokens[first - 1].key != ",":
            return
        for child in list(self.children[said]):
            if self.tokens[child].dep in _LOOSE and max(told) < child < first - 1:
                self._rehang(child, max(told))
