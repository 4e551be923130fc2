"""Finding predications: which words of a sentence are verbs, light verbs or event nouns of a known
concept."""

from collections.abc import Sequence
from dataclasses import replace

from miyanji.coding.clauses import Clause
from miyanji.coding.lexicon import (
    Concept,
    Entry,
    concepts,
    cue_keys,
    has_cue,
    light_verbs,
    longest_match,
    matched,
)
from miyanji.coding.light import around
from miyanji.coding.predications import Predication
from miyanji.coding.senses import SenseFinder
from miyanji.languages.keys import is_word
from miyanji.languages.sentence import VerbGroup

# Tokens from «предложение» to what is offered.
_OFFERED_WITHIN = 6
_UNKNOWN = Concept("", {"subject": "actor", "object": "addressee", "to": "addressee"})


class Finder(SenseFinder):
    """Finds the predications of one sentence: what its verbs and event nouns mean."""

    def _add(self, entry: Entry | None, clause: Clause, first: int, last: int) -> Predication:
        concept = concepts()[entry.concept] if entry else _UNKNOWN
        if entry and entry.roles:
            concept = replace(concept, roles={**concept.roles, **entry.roles})
        node = Predication(len(self.nodes), concept, clause.index, first, last, True)
        self.nodes.append(node)
        return node

    def _verb(self, clause: Clause) -> None:
        verb = clause.verb
        noun: list[int] = []
        if clause.speaker:
            node = self._add(Entry("say"), clause, clause.tokens[0], clause.tokens[-1])
        elif verb is None:
            self._short_answer(clause)
            return
        else:
            noun, entry = self._light(clause, verb)
            if entry is not None and self._keeps_noun(entry, noun):
                noun = []
            entry = entry or self._joins(clause, verb) or self._simple(clause, verb)
            if entry is not None and not noun and self._unknown_light(verb):
                entry = None
            entry = self._sense(clause, noun, verb, entry)
            if entry is not None and entry.concept == "spare" and verb.negated:
                entry, verb = Entry("ready"), replace(verb, negated=False, tense="present")
            words = [*noun, *around(verb)]
            node = self._add(entry, clause, min(words), max(words))
            node.passive = verb.passive or self._passive_light(noun, verb)
            node.passive = node.passive or (node.name == "convey" and verb.lemma == "شدن")
            self.used.update(noun)
            self.lights[node.index] = noun
            self._share(clause, noun, entry, verb)
        node.nominal, node.verb = False, verb and self._affirmed(verb, noun)
        self.of_clause[clause.index] = node.index

    def _affirmed(self, verb: VerbGroup, noun: Sequence[int]) -> VerbGroup:
        """The "no" of "said no" is what is said, and negates nothing."""
        tokens, no = self.sentence.tokens, cue_keys("en", "no")
        said = self.sentence.language == "en" and any(tokens[i].key in no for i in noun)
        denied = any(tokens[i].key in ("not", "n't", "never") for i in verb.tokens)
        return replace(verb, negated=False) if said and not denied else verb

    def _share(
        self, clause: Clause, noun: Sequence[int], entry: Entry | None, verb: VerbGroup
    ) -> None:
        """«پیشنهاد را رد و اعلام کرد که ...»: two light nouns with one verb; the first answers."""
        tokens = self.sentence.tokens
        if self.sentence.language != "fa" or not noun or entry is None:
            return
        joint = noun[0] - 1
        if joint not in clause.tokens or tokens[joint].key != "و":
            return
        for at in range(max(min(clause.tokens), joint - 2), joint):
            length = longest_match(tokens, at, self.lex.light, self.lex.longest, joint)
            first = light_verbs(tokens, at, length, self.lex.light).get(verb.lemma)
            if at + length != joint or first is None or first.concept == entry.concept:
                continue
            if concepts()[first.concept].family == "answer":
                node = self._add(first, clause, at, joint - 1)
                node.nominal, node.verb, node.passive = False, verb, verb.passive
                self.used.update(range(at, joint))
                self.sharing[clause.index] = node.index
                return

    def _keeps_noun(self, entry: Entry, noun: list[int]) -> bool:
        """«принимает переговоры A с B», «не рассматривает X в роли посредника»: the talks keep
        their sides, the mediator its name; a plan that is put to somebody stays a plan."""
        if self.sentence.language == "en":
            return entry.concept == "submit" and self._of_proposal(noun)
        if self.sentence.language != "ru":
            return False
        names = cue_keys("ru", "mediation_words")
        mediator = any(self.sentence.tokens[i].key in names for i in noun)
        return entry.concept == "host" or (entry.concept == "accept" and mediator)

    def _of_proposal(self, noun: Sequence[int]) -> bool:
        keys = (self.sentence.tokens[i].key for i in noun)
        entries = (self.lex.nouns.get(key) for key in keys)
        return any(e is not None and e.concept == "proposal" for e in entries)

    def _joins(self, clause: Clause, verb: VerbGroup) -> Entry | None:
        """«... ما هستیم»: the bare first person of "to be" says yes."""
        if self.sentence.language != "fa" or verb.lemma != "بودن" or verb.person != 1:
            return None
        words = {self.sentence.tokens[i].key for i in clause.tokens if i not in verb.tokens}
        words = {w for w in words if is_word(w)}
        if verb.negated or not words <= cue_keys("fa", "our") | {"هم", "نیز"}:
            return None
        return Entry("accept")

    def _unknown_light(self, verb: VerbGroup) -> bool:
        """«نشان دادن», «شرح دادن»: with a noun that means nothing here the verb is no giving."""
        before = self.sentence.tokens[: min(around(verb))][-1:]
        return self.sentence.language == "fa" and has_cue(before, "fa", "other_light")

    def _short_answer(self, clause: Clause) -> None:
        """«حماس گفته بود قبوله», «ایران گفت نه»: one word of consent or refusal after "said"."""
        tokens = self.sentence.tokens
        words = [i for i in clause.tokens if is_word(tokens[i].key)]
        words = [i for i in words if tokens[i].key not in cue_keys("fa", "around_answer")] or words
        if self.sentence.language != "fa" or len(words) != 1 or clause.link != "content":
            return
        for cue, concept in (("yes_words", "accept"), ("no_words", "reject")):
            if tokens[words[0]].key in cue_keys("fa", cue):
                self._add(Entry(concept), clause, words[0], words[0])
                self.used.add(words[0])

    def _simple(self, clause: Clause, verb: VerbGroup) -> Entry | None:
        """Look a verb up by its lemma and particle, then by its lemma."""
        tokens = self.sentence.tokens
        if self.sentence.language == "ru" and verb.lemma in cue_keys("ru", "relaying"):
            passed = any(p.marker in ("object", "to") for p in clause.phrases) or verb.passive
            return self.lex.verbs.get(verb.lemma) if passed else Entry("say")
        for name in self._names_of(verb)[:-1]:
            if name in self.lex.verbs:
                return self.lex.verbs[name]
        head = tokens[verb.head]
        if verb.head + 1 < len(tokens) and tokens[verb.head + 1].key == "to" and not verb.passive:
            stative = self.lex.adjectives.get(head.key) if head.key != verb.lemma else None
            if stative is not None:
                return stative
        if head.dep == "cop" or verb.lemma == "be":
            return self.lex.adjectives.get(tokens[head.head].key) or self.lex.verbs.get(verb.lemma)
        return self.lex.verbs.get(verb.lemma)

    def _nouns(self, clause: Clause) -> None:
        if clause.speaker:
            return
        own = set(clause.verb.tokens) if clause.verb else set()
        own |= {
            i for p in clause.phrases if p.marker == "aside" for i in range(p.first, p.last + 1)
        }
        places = [i for i in clause.tokens if i not in self.used and i not in own]
        allowed, i = set(places), 0
        starts = {m.first: m for m in self.mentions}
        while i < len(places):
            at = places[i]
            if at in starts and starts[at].kind in ("name", "metonym", "person"):
                i += starts[at].last - at + 1
                continue
            i += (self._noun(clause, at, allowed) if at in self.openings else 0) or 1

    def _noun(self, clause: Clause, at: int, allowed: set[int]) -> int:
        tokens = self.sentence.tokens
        for table in (self.lex.nouns, self.lex.adjectives):
            length = longest_match(tokens, at, table, self.lex.longest)
            opens = self._opens_deed(at + length) if length > 1 else None
            if opens is False:
                length = longest_match(tokens, at, table, self.lex.longest, at + length - 1)
            if not length:
                continue
            if self._is_marker(at, length) or self._in_name(at, length):
                return 0
            if length == 1 and self._party_at_home(at):
                return 0
            if self._cuts_name(at, length):
                continue
            words = length - bool(opens)
            if opens and self._of_text(clause):
                length = words
            if all(t in allowed for t in range(at, at + words)):
                entry = self._offered(matched(tokens, at, length, table), at + length)
                self._add(entry, clause, at, at + words - 1)
                return words
        return 0

    def _opens_deed(self, after: int) -> bool | None:
        """Whether the "to" that ends the words opens a deed ("a plan to help", and not "put a
        plan to both"); None where no "to" does."""
        tokens = self.sentence.tokens
        if self.sentence.language != "en" or tokens[after - 1].key != "to":
            return None
        return after < len(tokens) and tokens[after].pos in ("VERB", "AUX", "ADV")

    def _of_text(self, clause: Clause) -> bool:
        """A plan that is laid down or answered is a text; one that somebody has is intended."""
        entry = self.lex.verbs.get(clause.verb.lemma) if clause.verb is not None else None
        if entry is None:
            return False
        return entry.concept == "submit" or concepts()[entry.concept].family == "answer"

    def _offered(self, entry: Entry, after: int) -> Entry:
        """A Russian «предложение» offers mediation or to do something; else it is a text that
        somebody proposes."""
        if self.sentence.language != "ru" or entry.concept != "offer":
            return entry
        near = self.sentence.tokens[after : after + _OFFERED_WITHIN]
        deeds = {v.head for v in self.sentence.verbs if not v.finite and v.tense == "none"}
        offers = has_cue(near, "ru", "mediation_words") or any(t.i in deeds for t in near)
        return entry if offers else Entry("proposal", {"from": "actor"})

    def _party_at_home(self, at: int) -> bool:
        """ "The opposition" is a party at home, "opposition to the plan" a refusal."""
        tokens = self.sentence.tokens
        if self.sentence.language == "fa":
            # «مخالفان» are people, and refuse nothing.
            return tokens[at].key in cue_keys("fa", "opponents")
        if self.sentence.language != "en" or tokens[at].key != "opposition":
            return False
        return at + 1 >= len(tokens) or tokens[at + 1].key != "to"

    def _cuts_name(self, at: int, length: int) -> bool:
        """«این کشور / میانجی‌گری ...»: the words end "this country" and go on beyond it."""
        anaphors = (m for m in self.mentions if m.kind == "anaphor")
        return any(m.first <= at <= m.last < at + length - 1 for m in anaphors)

    def _is_marker(self, at: int, length: int) -> bool:
        """«به واسطه» before anything but a name is a preposition, no mediator; «به شرط» and "on
        condition" are conjunctions, no terms that somebody sets."""
        tokens, language = self.sentence.tokens, self.sentence.language
        if at == 0:
            return False
        compound = tokens[at - 1].key + "".join(t.key for t in tokens[at : at + length])
        if compound in cue_keys(language, "if_phrase"):
            return True
        if language == "en":
            # "Within the framework of the efforts": no text is meant.
            opens = range(max(0, at - 2), at)
            return any(longest_match(tokens, i, self.lex.markers, 5) > at - i for i in opens)
        named = any(m.first == at + length for m in self.mentions) and language != "ru"
        if language == "fa" and any(p.first == at for c in self.clauses for p in c.phrases):
            # «پاسخ کنگو به / ابتکار صلح آنگولا»
            return False
        return compound in self.lex.markers and not named

    def _in_name(self, at: int, length: int) -> bool:
        """A capitalised word among capitalised words is part of a name ("Mediation Service")."""
        tokens = self.sentence.tokens
        if self.sentence.language != "en" or at == 0 or not tokens[at].text[0].isupper():
            return False
        if sum(t.text[0].islower() for t in tokens) * 2 < len(tokens):
            return False
        beside = [i for i in (at - 1, at + length) if i < len(tokens)]
        named = {i for m in self.mentions for i in range(m.first, m.last + 1)}
        return any(tokens[i].text[0].isupper() and i > 0 and i not in named for i in beside)
