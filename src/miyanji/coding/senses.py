"""Senses: what a verb means beside the words around it, where its lemma alone would mislead."""

from miyanji.coding.clauses import Clause, Phrase
from miyanji.coding.lexicon import Entry, cue_keys, find_cues, has_cue, longest_match, matched
from miyanji.coding.light import LightFinder
from miyanji.languages.sentence import VerbGroup

_BECOMING = ("شدن", "گردیدن", "گشتن")
_OFFERED = frozenset({"offer", "proposal", "mediation", "mediator", "request"})


class SenseFinder(LightFinder):
    """Chooses among the senses of a verb by its object and what follows it."""

    def _sense(
        self, clause: Clause, noun: list[int], verb: VerbGroup, entry: Entry | None
    ) -> Entry | None:
        """What the verb means here, given what its lemma or light noun says."""
        entry = self._judgement(verb, self._denial(clause, entry))
        entry = self._taken_up(clause, verb, entry)
        entry = self._praise(clause, self._exchange(clause, entry))
        entry = self._approval(clause, noun, entry)
        return self._directed(clause, verb, entry)

    def _directed(self, clause: Clause, verb: VerbGroup, entry: Entry | None) -> Entry | None:
        """To "tell A to stop" is to ask it of A, to "call A" alone to telephone."""
        if self.sentence.language != "en" or verb.passive:
            return entry
        if verb.lemma in cue_keys("en", "choosing") and self._chosen(clause, verb):
            return Entry("accept")
        if verb.lemma == "be" and self._placed(verb):
            return Entry("ready")
        if entry is None:
            return entry
        if verb.lemma in cue_keys("en", "bidding") and self._bidden(clause):
            return Entry("request")
        if verb.lemma == "put" and self._shelved(verb):
            return Entry("suspend")
        if verb.lemma == "go" and self._after(verb, "along", "with"):
            return Entry("accept")
        if verb.lemma == "come" and self._after(verb, "round", "to"):
            return Entry("accept")
        if verb.lemma == "call" and entry.concept == "request" and self._rung_up(clause, verb):
            return Entry("call")
        return entry

    def _chosen(self, clause: Clause, verb: VerbGroup) -> bool:
        """ "A and B chose Kenya as mediator", "A named Kenya as its mediator with B": the sides
        agree to it; who appoints an envoy of its own does not."""
        tokens = self.sentence.tokens
        posts = [p for p in clause.phrases if p.marker == "as" and p.first > verb.head]
        heads = (self.lex.nouns.get(tokens[p.head].key) for p in posts)
        if not any(h is not None and h.concept == "mediator" for h in heads):
            return False
        subject = next((p for p in clause.phrases if p.marker == "subject"), None)
        if subject is None:
            return False
        inside = [m for m in self.mentions if subject.first <= m.first <= subject.last]
        places = (i for p in posts for i in range(p.first, p.last))
        quarrel = any(p.marker == "with" for p in clause.phrases)
        quarrel = quarrel or any(tokens[i].key == "with" for i in places)
        return len({i for m in inside for i in m.ids}) > 1 or quarrel

    def _placed(self, verb: VerbGroup) -> bool:
        """ "Is in a position to mediate", "is at the disposal of both sides to mediate"."""
        at = verb.head + 1
        opens = find_cues(self.sentence.tokens[at : at + 3], "en", "placed")
        if not any(a == 0 for a, _ in opens):
            return False
        after = range(at + 3, min(len(self.sentence.tokens) - 1, at + 8))
        tokens = self.sentence.tokens
        return any(tokens[i].key == "to" and tokens[i + 1].pos == "VERB" for i in after)

    def _shelved(self, verb: VerbGroup) -> bool:
        """ "Put its efforts to mediate on hold", with no other finite verb between."""
        tokens = self.sentence.tokens
        for i in range(verb.head + 1, len(tokens) - 1):
            if tokens[i].key == "on" and tokens[i + 1].key in cue_keys("en", "shelves"):
                return True
            if any(i in v.tokens and v.finite for v in self.sentence.verbs):
                return False
        return False

    def _after(self, verb: VerbGroup, *words: str) -> bool:
        after = self.sentence.tokens[verb.head + 1 : verb.head + 1 + len(words)]
        return tuple(t.key for t in after) == words

    def _bidden(self, clause: Clause) -> bool:
        """Whom it is said to stands before an infinitive that says what to do."""
        told = [p for p in clause.phrases if p.marker in ("object", "to")]
        return any(
            c.parent == clause.index
            and c.link == "content"
            and c.verb is not None
            and not c.verb.finite
            and self.sentence.tokens[min(c.verb.tokens)].key == "to"
            and any(p.last < min(c.verb.tokens) for p in told)
            for c in self.clauses
        )

    def _rung_up(self, clause: Clause, verb: VerbGroup) -> bool:
        """Nothing but somebody's name follows the verb: "called the president", no "called for"
        and no "called A a liar"."""
        at = verb.head + 1
        reach = [m for m in self.mentions if at <= m.first <= at + 1]
        if not reach or not any(p.marker == "object" and p.first == at for p in clause.phrases):
            return False
        after = self.sentence.tokens[reach[0].last + 1 : reach[0].last + 2]
        return not after or after[0].pos not in ("DET", "NOUN", "ADJ", "PART", "PROPN")

    def _denial(self, clause: Clause, entry: Entry | None) -> Entry | None:
        """To reject a report is to deny it («این ادعا را رد کرد»)."""
        if entry is None or entry.concept != "reject":
            return entry
        tokens, language = self.sentence.tokens, self.sentence.language
        if language == "en" and clause.verb is not None:
            after = tokens[clause.verb.head + 1 : clause.verb.head + 4]
            if has_cue(after, "en", "branded"):
                # "Dismissed as false the news that ...".
                return Entry("deny")
        markers = ("object", "with")
        if language == "fa" and clause.verb is not None and clause.verb.lemma in _BECOMING:
            markers = ("subject", "with")
        objects = (p for p in clause.phrases if p.marker in markers)
        heads = (
            [tokens[p.head]] if language == "en" else tokens[p.first : p.first + 2] for p in objects
        )
        if language == "fa" and any(self._any_contact(p) for p in clause.phrases):
            return Entry("deny")
        reports = any(has_cue(words, language, "report_nouns") for words in heads)
        return Entry("deny") if reports else entry

    def _any_contact(self, phrase: Phrase) -> bool:
        """«هرگونه تماس غیرمستقیم با اسرائیل را رد کرد»: who rules out a contact denies that there
        was one."""
        words = self.sentence.tokens[phrase.first : phrase.first + 3]
        ruled_out = has_cue(words, "fa", "whatever")
        return ruled_out and any(t.key in cue_keys("fa", "contacts") for t in words)

    def _judgement(self, verb: VerbGroup, entry: Entry | None) -> Entry | None:
        """To "consider it a good basis" is to judge, and to look at nothing any more; who "asked
        not to be named" asks for nothing."""
        after = [t.key for t in self.sentence.tokens[verb.head + 1 : verb.head + 3]]
        judged = after[:1] in (["it"], ["this"], ["them"]) and after[1:] != ["."]
        if self.sentence.language != "en":
            return entry
        unnamed = verb.lemma == "ask" and after == ["not", "to"]
        backed = verb.lemma == "back" and verb.passive
        if backed and entry is not None and entry.concept == "accept":
            return Entry("support")
        return None if unnamed or (verb.lemma == "consider" and judged) else entry

    def _exchange(self, clause: Clause, entry: Entry | None) -> Entry | None:
        """«چهار اسیر مبادله کردند»: captives are no message; to exchange them is agreed."""
        if entry is None or entry.concept != "convey" or self.sentence.language != "fa":
            return entry
        words = [self.sentence.tokens[i] for i in clause.tokens]
        swapped = any(t.key in cue_keys("fa", "swapping") for t in words)
        return Entry("agreement") if swapped and has_cue(words, "fa", "captives") else entry

    def _approval(self, clause: Clause, noun: list[int], entry: Entry | None) -> Entry | None:
        """«طرح مصر را تأیید کردند»: who confirms a plan accepts it."""
        tokens = self.sentence.tokens
        if entry is None or entry.concept != "say" or self.sentence.language != "fa" or not noun:
            return entry
        if tokens[noun[0]].key not in ("تایید", "تأیید"):
            return entry
        for phrase in (p for p in clause.phrases if p.marker == "object"):
            at = phrase.first + (tokens[phrase.first].key in ("این", "آن"))
            length = longest_match(tokens, at, self.lex.nouns, self.lex.longest)
            if length and matched(tokens, at, length, self.lex.nouns).concept == "proposal":
                return Entry("accept")
        return entry

    def _taken_up(self, clause: Clause, verb: VerbGroup, entry: Entry | None) -> Entry | None:
        """ "Took up the offer" accepts it; whatever else is taken up is begun."""
        if self.sentence.language != "en" or verb.lemma != "take" or entry is None:
            return entry
        if entry.concept != "accept":
            return entry
        tokens = self.sentence.tokens
        things = (p for p in clause.phrases if p.marker == "object")
        words = (self.lex.nouns.get(tokens[p.head].key) for p in things)
        return entry if any(w is not None and w.concept in _OFFERED for w in words) else None

    def _praise(self, clause: Clause, entry: Entry | None) -> Entry | None:
        """An Arabic welcome answers an offer or a mediation; of an accord it is praise."""
        if entry is None or entry.concept != "welcome" or self.sentence.language != "ar":
            return entry
        tokens, places = self.sentence.tokens, clause.tokens
        lengths = ((i, longest_match(tokens, i, self.lex.nouns, self.lex.longest)) for i in places)
        said = {matched(tokens, i, n, self.lex.nouns).concept for i, n in lengths if n}
        return entry if said & _OFFERED else Entry("support")
