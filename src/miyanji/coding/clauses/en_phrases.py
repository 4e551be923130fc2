"""The phrases of English clauses: what stands as subject, object or under a preposition."""

from dataclasses import replace

from miyanji.coding.clauses.clause import Clause, Phrase
from miyanji.coding.clauses.en_links import LinkTree
from miyanji.coding.lexicon import Lexicon, cue_keys

_GIVING = ("convey", "give", "offer", "submit")
_LISTING = frozenset({",", "and", "the", "(", ")"})
_TIMES = frozenset({"after", "before", "until", "since", "once"})
_RELATIVES = {"who", "which", "that", "whom"}


class PhraseTree(LinkTree):
    """A sentence's tree with the phrases of its clauses."""

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
        return sorted(self._recipients(clause, found, lex), key=lambda p: p.first)

    def _recipients(self, clause: Clause, found: list[Phrase], lex: Lexicon) -> list[Phrase]:
        """ "Handed both sides a draft", "presented both sides with a draft": what is given is the
        object, whom it is given to stands before it. "Laid before both" is given to them."""
        if self._lays(clause):
            return [replace(p, marker="to") if self._set_before(p) else p for p in found]
        if not self._gives(clause, lex):
            return found
        objects = sorted((p for p in found if p.marker == "object"), key=lambda p: p.first)
        marked = [p for p in found if p.marker == "with"]
        verb = clause.verb.lemma if clause.verb is not None else ""
        if len(objects) == 1 and marked and verb in cue_keys("en", "providing"):
            given = marked[0]
        elif len(objects) == 2:
            given = objects[1]
        else:
            return found
        taken = {id(objects[0]): replace(objects[0], marker="to")}
        taken[id(given)] = replace(given, marker="object")
        return [taken.get(id(p), p) for p in found]

    def _lays(self, clause: Clause) -> bool:
        return clause.verb is not None and clause.verb.lemma in cue_keys("en", "laying")

    def _set_before(self, phrase: Phrase) -> bool:
        return phrase.marker == "in" and self.tokens[phrase.first].key == "before"

    def _nested(self, clause: Clause, found: list[Phrase], lex: Lexicon) -> list[Phrase]:
        """Channels and sides inside other phrases; a parse often hangs them on a noun."""
        taken, own = {p.head for p in found}, set(clause.tokens)
        nested = []
        for i in clause.tokens:
            to = self._named_after_to(i)
            if i not in taken and (to or self.tokens[i].dep in ("nmod", "obl")):
                marker = "to" if to else self.case_of(i, lex)
                agent = marker == "by" and clause.verb is not None and clause.verb.passive
                handed = marker == "to" and self._hands_over(clause, found, lex)
                inside = [t for t in self.subtree(i) if t in own]
                phrase = Phrase(marker or "", min(inside, default=i), max(inside, default=i), i)
                laid = self._lays(clause) and self._set_before(phrase)
                if marker in ("through", "between") or agent or handed or laid:
                    nested.append(phrase)
        return nested

    def _named_after_to(self, i: int) -> bool:
        """A name after "to", which the parse may take for an infinitive ("to Beirut")."""
        return i > 1 and i in self.named and self.tokens[i - 1].key == "to"

    def _hands_over(self, clause: Clause, found: list[Phrase], lex: Lexicon) -> bool:
        """ "Put a proposal on the border to A and B": whom it is put to hangs on the thing."""
        put = clause.verb is not None and clause.verb.lemma == "put"
        offers = any(p.marker == "object" and self._is_offer(p.head, lex) for p in found)
        gives = put or offers or self._gives(clause, lex)
        return gives and not any(p.marker == "to" for p in found)

    def _is_offer(self, noun: int, lex: Lexicon) -> bool:
        entry = lex.nouns.get(self.tokens[noun].lemma)
        return entry is not None and entry.concept == "offer"

    def _gives(self, clause: Clause, lex: Lexicon) -> bool:
        entry = lex.verbs.get(clause.verb.lemma) if clause.verb is not None else None
        return entry is not None and entry.concept in _GIVING

    def _subject_before(self, clause: Clause, found: list[Phrase]) -> list[Phrase]:
        """Where the parse gives a finite verb no argument before it: the words left of it."""
        held = {i for p in found if p.marker for i in range(p.first, p.last + 1)}
        verb = clause.verb
        if verb is None or not verb.finite or verb.passive:
            return []
        after = self._named_after(min(verb.tokens))
        if after:
            return [Phrase("subject", after[0], after[-1], after[-1])]
        before = [i for i in clause.tokens if i < min(verb.tokens) and i not in held]
        if self._only_joins(before):
            return []
        if held and clause.link == "coordinate":
            return []
        return [Phrase("subject", before[0], before[-1], before[-1])] if before else []

    def _only_joins(self, before: list[int]) -> bool:
        """ "... and offered to mediate": a conjunction is no subject."""
        loose = [self.tokens[i].pos in ("CCONJ", "PUNCT", "ADV") for i in before]
        joined = any(self.tokens[i].pos == "CCONJ" for i in before)
        return joined and all(loose) and not any(i in self.named for i in before)

    def _named_after(self, verb: int) -> list[int]:
        """ "Await a response after Hamas accepted": the name between, which the parse takes for
        the time by itself; nobody before "by"."""
        at = verb - 1
        while at > 0 and at in self.named:
            at -= 1
        opens = 0 < at < verb - 1 and self.tokens[at].key in _TIMES
        follows = self.tokens[verb + 1 : verb + 2]
        if not opens or any(t.key == "by" for t in follows):
            return []
        return list(range(at + 1, verb))

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
            return self._antecedent(clause, marker, self.tokens[child].key)
        inside = [i for i in self.subtree(child) if i in set(clause.tokens)]
        inside = inside or [child]
        first = self._listed_before(min(inside)) if marker == "subject" else min(inside)
        return Phrase(marker, first, max(inside), child)

    def _listed_before(self, first: int) -> int:
        """ "Egyptian and Qatari officials", "A, B, and C proposed": the names that the parse has
        parted from a subject."""
        listed = self._list_apart(first)
        if listed is not None:
            return listed
        for at in range(first - 1, -1, -1):
            joint = self.tokens[at].key == "and" and at - 1 in self.named and at + 1 == first
            if not joint and (at not in self.named or self.tokens[at].pos != "ADJ"):
                break
            first = at
        return first

    def _list_apart(self, first: int) -> int | None:
        """Where a list of names up to "and" stands that the parse takes for the main clause."""
        tokens, at = self.tokens, first - 1
        if at < 1 or tokens[at].key != "and":
            return None
        while at > 0 and (at - 1 in self.named or tokens[at - 1].key in _LISTING):
            at -= 1
        names = [t for t in tokens[at : first - 1] if t.i in self.named]
        apart = any(self._is_root(t) and t.pos in ("PROPN", "NOUN") for t in names)
        return at if apart else None

    def _antecedent(self, clause: Clause, marker: str, word: str) -> Phrase | None:
        heads = [h for h, n in self.number.items() if n == clause.index]
        noun = self.tokens[heads[0]].head
        if self.tokens[noun].dep == "appos" and noun not in self.named:
            if marker != "subject" and word not in ("who", "whom"):
                return None
            # "The minister, B, who chairs the mediation"; but "the idea, a plan that A welcomed".
            noun = self.tokens[noun].head
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
            return "object" if self.after_particle(child, lex) else self.case_of(child, lex)
        if dep in ("xcomp", "ccomp", "advcl") and child in self.named and child not in self.number:
            return self.case_of(child, lex) or "object"
        return None
