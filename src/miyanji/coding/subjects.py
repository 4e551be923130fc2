"""Whom a clause without a subject of its own goes on with."""

from miyanji.actors.actor import Mention
from miyanji.coding.clauses import Clause, Phrase
from miyanji.coding.filling import Filler, within
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.predications import Predication
from miyanji.languages.fa.cores import lists

_IMPERSONAL = ("بودن", "شدن", "بایستن", "شایستن", "توانستن")
# Light verbs whose bare noun is an object; «مذاکرات آغاز شد» has a subject.
_TRANSITIVE = ("کردن", "دادن", "نمودن")
OF_OTHERS = ("thank", "welcome", "support", "praise", "condemn", "accuse")


class SubjectFinder(Filler):
    """Gives a verb the subject that it shares with what it continues."""

    def _subject_source(self, node: Predication) -> list[Mention] | None:
        clause = self.clauses[node.clause]
        subject = next((p for p in clause.phrases if p.marker == "subject"), None)
        if (
            subject
            and self._own_subject(subject, node)
            and not self._told(clause, node, subject)
            and not self._bare_light(node, subject)
        ):
            return None
        if node.parent is None:
            return self._goes_on(node)
        qualified = self._qualified(node)
        if qualified:
            return qualified
        return self._from_above(node, clause, self.nodes[node.parent])

    def _from_above(
        self, node: Predication, clause: Clause, parent: Predication
    ) -> list[Mention] | None:
        """The names that the clause above hands down: its subject, or whom it asks."""
        if clause.link == "relative" and self.sentence.language == "ru":
            if self._oblique(clause):
                return parent.roles.get("actor")
            return self._relative_head(clause)
        if clause.link == "relative" and self.sentence.language != "en":
            return self._relative_head(clause) or parent.roles.get("actor")

        gerund = node.verb is not None and not node.verb.finite
        if gerund and parent.passive and self.sentence.language == "en":
            raised = self._raised(parent)
            if raised:
                return raised
        if gerund and parent.name in OF_OTHERS and parent.roles.get("addressee"):
            return parent.roles["addressee"]
        asked = parent.marks.get("from") if parent.name == "request" else None
        if clause.link == "content" and asked and not parent.roles.get("addressee"):
            return None
        if clause.link == "content" and (
            parent.concept.content == "desired" or self._caused(node, parent)
        ):
            return parent.roles.get("addressee") or parent.roles.get("actor")
        return parent.roles.get("actor")

    def _raised(self, said: Predication) -> list[Mention]:
        """ "A is said to be mediating": who is spoken of does it."""
        if said.concept.family != "speech" or said.verb is None:
            return []
        rows = [p for p in said.marks.get("object", []) if p.last < said.verb.head]
        return [m for m in self.mentions if any(p.first <= m.first <= p.last for p in rows)]

    def _caused(self, node: Predication, parent: Predication) -> bool:
        """ "Have Kenya mediate", "let others decide", "allow Kenya to mediate": the infinitive is
        done by the object."""
        if self.sentence.language != "en" or parent.verb is None or node.verb is None:
            return False
        if parent.name == "permit" and not node.verb.finite:
            return True
        opening = self.sentence.tokens[min(node.verb.tokens)]
        bare = opening.key == node.verb.lemma and len(node.verb.tokens) == 1
        return bare and parent.verb.lemma in ("have", "let", "make", "see")

    def _qualified(self, node: Predication) -> list[Mention]:
        """ "Envoys of A shuttling between them": a gerund is done by the noun before it."""
        tokens = self.sentence.tokens
        verb = tokens[node.verb.head] if node.verb is not None and not node.passive else None
        if verb is None or self.sentence.language != "en" or not verb.key.endswith("ing"):
            return []
        nearest = [m for m in self.mentions if m.last == verb.i - 1]
        if nearest and self._under_preposition(nearest[0]):
            return nearest
        if verb.dep != "acl" or verb.head >= verb.i:
            return []
        inside = Phrase("", verb.head, verb.head, verb.head)
        before = [m for m in self.mentions if m.last < verb.i]
        return [m for m in before if self._leads_english(inside, m)]

    def _under_preposition(self, name: Mention) -> bool:
        """ "With Kenya mediating", "no objection to Kenya mediating"."""
        before = self.sentence.tokens[max(0, name.first - 2) : name.first]
        return has_cue(before, "en", "before_gerund")

    def _goes_on(self, node: Predication) -> list[Mention] | None:
        """A main verb without a subject goes on with that of the sentence before."""
        if self.sentence.language == "en":
            return self._headline(node)
        verb = node.verb
        if verb is None or verb.person != 3 or verb.lemma in _IMPERSONAL:
            return None
        before = list(self.before())
        named = {i for m in before for i in m.ids}
        return before if named and bool(verb.plural) == (len(named) > 1) else None

    def _headline(self, node: Predication) -> list[Mention] | None:
        """ "Kenya to mediate": who stands before a headline's infinitive is to do it."""
        clause = self.clauses[node.clause]
        above = self.clauses[clause.parent] if clause.parent is not None else None
        if above is None or above.verb is not None or above.parent is not None:
            return None
        subject = next((p for p in above.phrases if p.marker == "subject"), None)
        if subject is None or subject.last != min(clause.tokens) - 1:
            return None
        return [m for m in self.mentions if subject.first <= m.first and m.last <= subject.last]

    def _oblique(self, clause: Clause) -> bool:
        """«провёл разговор, в ходе которого предложил»: the pronoun stands for a thing said."""
        tokens = self.sentence.tokens
        said = [i for i in clause.tokens if tokens[i].key == "который"]
        return bool(said) and said[0] > 0 and tokens[said[0] - 1].key in cue_keys("ru", "course")

    def _relative_head(self, clause: Clause) -> list[Mention]:
        """The names right before که, which the relative clause is about."""
        start, tokens = min(clause.tokens, default=0), self.sentence.tokens
        before = [m for m in self.mentions if m.last < start]
        if not before:
            return []
        between = tokens[before[-1].last + 1 : start]
        apposed = any(t.key in cue_keys(self.sentence.language, "apposed") for t in between)
        return before[-1:] if len(between) <= (5 if apposed else 2) else []

    def _bare_light(self, node: Predication, subject: Phrase) -> bool:
        """«... تا پیام را تحویل دهد»: the light noun is all that stands where a subject would."""
        desired = node.verb is not None and node.verb.mood == "subjunctive"
        clause = self.clauses[node.clause]
        objects = any(
            p.marker == "object" and p.last < subject.first and not self._opens_named(p)
            for p in clause.phrases
        )
        above = self.clauses[clause.parent] if clause.parent is not None else None
        stated = above is not None and above.link != "condition"
        beside = clause.link == "coordinate" and (objects or stated) and not node.passive
        bare = desired or beside or (clause.link == "relative" and not node.passive)
        return self.sentence.language == "fa" and bare and self._light_only(node, subject)

    def _opens_named(self, phrase: Phrase) -> bool:
        """«و لتونی دیپلمات بلاروس را»: the subject stands in one phrase with the object."""
        return any(phrase.first <= m.first <= phrase.first + 1 for m in self.mentions)

    def _light_only(self, node: Predication, subject: Phrase) -> bool:
        """«صلح برقرار کرد»: an event and the light noun, or that alone, are no subject."""
        if within(subject, node):
            return True
        ends = node.verb is not None and node.first <= subject.last <= node.last
        eventful = any(n.nominal and n.first == subject.first for n in self.nodes)
        # «که درخواستی برای ... ارائه کرد»
        some = subject.first == subject.last and self.sentence.tokens[subject.last].key[-1] == "ی"
        bare = eventful and (ends or (some and not node.passive))
        return bare and node.verb is not None and node.verb.lemma in _TRANSITIVE

    def _told(self, clause: Clause, node: Predication, subject: Phrase) -> bool:
        """What is said goes on with who says it, where the words name no other subject."""
        if clause.link != "content" or node.parent is None or not self._light_only(node, subject):
            return False
        return self.nodes[node.parent].concept.family == "speech"

    def _named_subject(self, subject: Phrase) -> bool:
        """Any Russian subject but a pronoun or "his country", which go back to who speaks."""
        words = self.sentence.tokens[subject.first : subject.last + 1]
        said = "".join(t.key for t in words)
        if any(t.key == "который" for t in words):
            # «..., правительство которого посредничает»
            return False
        return said not in cue_keys("ru", "own_state")

    def _own_subject(self, subject: Phrase, node: Predication) -> bool:
        first = self.sentence.tokens[subject.first]
        if self.sentence.language == "en":
            owned = first.key in cue_keys("en", "own") and subject.last - subject.first < 3
            return not owned and not (subject.first == subject.last and first.pos == "PRON")
        if self.sentence.language == "ar":
            return first.key not in cue_keys("ar", "own_state")
        if self.sentence.language == "ru":
            return self._named_subject(subject)
        alone = subject.first == subject.last
        if alone and (first.key in cue_keys("fa", "own") or first.key in lists()["boundaries"]):
            return False
        if first.key in cue_keys("fa", "own_state") | cue_keys("fa", "role_words"):
            return False
        if first.pos in ("NUM", "DET") and subject.last > subject.first:
            end = subject.last
            if node.verb is not None and subject.first + 1 < node.first <= end:
                # «برخی کشورها تلاش / می‌کنند»
                end = node.first - 1
            last = self.sentence.tokens[end]
            if any(n.nominal and n.last == end for n in self.nodes):
                return True
            return {last.key, last.lemma} & cue_keys("fa", "sides") != set()
        return first.pos in ("NOUN", "PROPN", "PRON")
