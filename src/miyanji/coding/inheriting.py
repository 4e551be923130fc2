"""Roles that a predication shares with another: the subject that a clause goes on with, and the
doer of an event noun."""

from miyanji.actors.actor import Mention
from miyanji.coding.clauses import Clause, Phrase
from miyanji.coding.filling import Filler, within
from miyanji.coding.lexicon import cue_keys
from miyanji.coding.predications import Predication

_IMPERSONAL = ("بودن", "شدن", "بایستن", "شایستن", "توانستن")
# What a speaker tells of («از انتقال پیام خبر داد») is the speaker's own deed.
_OWN_DEEDS = ("convey", "host", "mediation", "offer")
# Nouns whose doer is also the doer of what they are for («پیشنهاد قطر برای میانجی‌گری»).
_SAME_DOER = ("effort", "ready", "offer", "proposal", "plan", "want", "continue", "begin", "role")
# What somebody is thanked for.
_MERITS = ("effort", "role", "mediation")
_SENDS = ("convey", "deploy")
# Light verbs whose bare noun is an object; «مذاکرات آغاز شد» has a subject.
_TRANSITIVE = ("کردن", "دادن", "نمودن")
_TALKED = ("talks", "meet")
_TRAVELS = ("visit", "meet", "talks", "call")
_OF_OTHERS = ("thank", "welcome", "support", "praise", "condemn", "accuse")


class Inheritor(Filler):
    """Gives each predication the names that it shares with another."""

    def _inherit(self, node: Predication) -> None:
        """An event noun takes its missing actor from its content or its verb's subject; a
        clause without a subject takes it from the clause it continues."""
        if node.nominal:
            self._channel(node)
            node.ours = self._owner(node) == "speaker"
        predicate = node.name == "mediator" and node.nominal and self._is_predicate(node)
        if node.roles.get("actor") and not predicate:
            return
        if self.sentence.language != "en" and self._identified(node):
            return
        if node.nominal:
            node.roles["actor"] = self._noun_actor(node)
            return
        sent = self._delegated(node)
        if sent:
            node.roles["actor"] = sent
            return
        source = self._subject_source(node)
        spoken = node.verb is not None and node.verb.person in (1, 2)
        if source is not None and not node.passive and not spoken and not self._undergone(node):
            node.roles["actor"] = list(source)

    def _undergone(self, node: Predication) -> bool:
        """ "A made a swap mediated in Oman": a participle after its noun is no deed of A's."""
        if self.sentence.language != "en" or node.verb is None or node.name != "mediation":
            return False
        token = self.sentence.tokens[node.verb.head]
        alone = len(node.verb.tokens) == 1 and token.key.endswith("ed")
        return alone and token.dep == "acl" and token.head < token.i

    def _delegated(self, node: Predication) -> list[Mention]:
        """«هیئتی از قطر وارد شد»: whose delegation the subject is."""
        if self.sentence.language != "fa" or node.passive:
            return []
        sent = (
            n
            for n in self.nodes
            if n.name == "delegation" and n.clause == node.clause and n.marker == "subject"
        )
        return next((list(n.roles["actor"]) for n in sent if n.roles.get("actor")), [])

    def _identified(self, node: Predication) -> bool:
        """«میانجی مذاکرات، پاکستان است», «پاکستان [کشور میانجی]»: the mediator is named beside."""
        if node.verb is not None and node.name == "mediation" and node.verb.lemma == "بودن":
            named = self._predicate_names(node)
        elif node.name == "mediator" and self._is_predicate(node):
            named = self._relative_head(self.clauses[node.clause])
        elif node.name == "mediator" and node.marker in ("", "subject", "object"):
            named = [m for m in self.mentions if self._apposed(m, node)]
        else:
            return False
        listed = bool(named) and node.name == "mediator" and not self._is_predicate(node)
        node.roles["actor"] = self._joined_to(named[-1]) if listed else named[-1:]
        return bool(named)

    def _joined_to(self, last: Mention) -> list[Mention]:
        """The names listed up to ``last`` («قطر و مصر، دو میانجی ...»)."""
        found, tokens = [last], self.sentence.tokens
        for m in sorted(self.mentions, key=lambda m: -m.first):
            if m.last == found[0].first - 2 and tokens[m.last + 1].key == "و":
                found.insert(0, m)
        return found

    def _is_predicate(self, node: Predication) -> bool:
        """«رئیس‌جمهور آنگولا که میانجی اتحادیه آفریقاست»."""
        clause = self.clauses[node.clause]
        copula = clause.verb is not None and clause.verb.lemma == "بودن"
        return copula and clause.link == "relative" and node.nominal

    def _predicate_names(self, node: Predication) -> list[Mention]:
        clause = self.clauses[node.clause]
        bare = [p for p in clause.phrases if p.marker in ("", "subject")]
        after = [m for m in self.mentions if node.first < m.first and m.first in clause.tokens]
        return [m for m in after if any(p.first <= m.first <= p.last for p in bare)]

    def _apposed(self, mention: Mention, node: Predication) -> bool:
        """Only marks stand between the name and the noun."""
        between = self.sentence.tokens[mention.last + 1 : node.first]
        words = [t for t in between if any(c.isalnum() for c in t.key)]
        marks = len(words) < len(between) and all(t.pos == "NUM" for t in words)
        return marks and not mention.place

    def _channel(self, node: Predication) -> None:
        """ "Talks are under way via Doha": the verb's channel is that of its event noun."""
        host = self.nodes[node.parent] if node.parent is not None else None
        if host is None or host.nominal or node.link not in ("subject", "object"):
            return
        if node.concept.roles.get("through") == "mediator" and not node.roles.get("mediator"):
            for phrase in host.marks.get("through", []):
                node.roles.setdefault("mediator", []).extend(self._names(phrase, "mediator", node))

    def _noun_actor(self, node: Predication) -> list[Mention]:
        for child in self.nodes:
            inner = child.parent == node.index and child.link == "content" and child.nominal
            wished = node.concept.roles.get("of") == "addressee"
            if (
                inner
                and child.roles.get("actor")
                and node.concept.family != "answer"
                and not wished
            ):
                return list(child.roles["actor"])
        if node.link == "as" and not self.sentence.tokens[node.last].dep.startswith("nsubj"):
            return self._named_before(node)
        host = self.nodes[node.parent] if node.parent is not None else None
        owner = self._owner(node)
        asked = host is not None and host.name in ("want", "request") and node.name == "offer"
        if asked and self.sentence.language == "en" and host and host.roles.get("addressee"):
            return list(host.roles["addressee"])
        if (
            owner == "own"
            and self.sentence.language in ("ar", "ru")
            and (names := self._owners(node))
        ):
            return names
        if host is None and self.sentence.language != "fa" and node.concept.family == "desire":
            return self._first_named(node)
        if owner == "speaker" or host is None or host.clause != node.clause or host.passive:
            return []
        if host.name == "" and node.link == "to" and self.sentence.language == "en":
            # "He was referring to a deal": the deal is not his.
            return []
        if host.name == "" and node.name in ("mediation", "mediator") and self._others(node):
            return []
        if owner != "own" and self._circumstance(node):
            return []
        if node.name == "mediation" and node.link == "from" and host.name == "end":
            return list(host.roles.get("actor", []))
        if host.name == "deny" and self._disowned(node):
            return list(host.roles.get("actor", []))
        if host.name == "need" or (host.nominal and node.name == "mediator"):
            return []
        if host.nominal:
            same = host.name in _SAME_DOER
            return self._noun_actor(host) or list(host.roles.get("actor", [])) if same else []
        asked_for = self.sentence.language == "en" and node.name in ("mediation", "mediator")
        sought = self.sentence.language == "fa" and node.name == "mediation" and node.link == "for"
        if host.name == "request" and (
            asked_for or sought or self.sentence.language in ("ar", "ru")
        ):
            # Who asks for it does not do it.
            return list(host.roles.get("addressee", []))
        takes = host.concept.family in ("support", "desire", "change", "") or host.name == node.name
        takes = takes or (node.name == "pressure" and node.link in ("for", "with"))
        takes = takes or (host.name == "steer" and node.name in ("mediation", "effort"))
        places = ("object", "", "to", "for", "in") + (("subject",) if takes else ())
        if node.name != "mediation" or self.sentence.language != "fa":
            places += ("with",)
        if (
            (host.name in ("say", "announce") or (host.name == "deny" and node.name == "host"))
            and node.name in _OWN_DEEDS
            and node.link in ("from", "about")
        ):
            return list(host.roles.get("actor", []))
        others = host.name in _OF_OTHERS and self.sentence.language in ("en", "ru")
        others = others or (host.name in _OF_OTHERS and node.name in _MERITS and self._his(node))
        if others and host.roles.get("addressee"):
            return list(host.roles["addressee"])
        errand = node.link == "in" and node.name == "effort" and self.sentence.language == "en"
        errand = errand or node.link == "for"
        if errand and host.name in (*_TRAVELS, *_SENDS) and not host.nominal:
            return list(host.roles.get("actor", []))
        if owner == "own" or (takes and node.link in places):
            return list(host.roles.get("actor", []))
        return []

    def _others(self, node: Predication) -> bool:
        """ "Preferred Western mediation": somebody's who is no actor by name."""
        before = self.sentence.tokens[max(0, node.first - 1) : node.first]
        english = self.sentence.language == "en"
        return english and any(t.i > 0 and t.text[0].isupper() for t in before)

    def _circumstance(self, node: Predication) -> bool:
        """ "Despite efforts at mediation, A fought on": the efforts are not A's."""
        if self.sentence.language != "en":
            return False
        phrases = self.clauses[node.clause].phrases
        around = (p for p in phrases if p.first <= node.first <= p.last)
        opening = cue_keys("en", "circumstance")
        return any(self.sentence.tokens[p.first].key in opening for p in around)

    def _disowned(self, node: Predication) -> bool:
        """«опроверг переговоры с США», «опроверг передачу посланий»: those of his own side."""
        if self.sentence.language not in ("fa", "ru"):
            return False
        if node.name in _TALKED:
            return bool(node.roles.get("partner"))
        if self.sentence.language == "fa" and node.concept.family == "answer":
            # «گزارش‌ها مبنی بر پذیرش طرح مصر را نادرست دانست»
            return node.link in ("about", "object")
        return node.name in _OWN_DEEDS and node.link == "object"

    def _his(self, node: Predication) -> bool:
        """«به خاطر تلاش‌هایش»: a Persian pronoun is written on the noun."""
        key = self.sentence.tokens[node.last].key
        return self.sentence.language == "fa" and key.endswith(("هایش", "هایشان"))

    def _owners(self, node: Predication) -> list[Mention]:
        """The names that an Arabic pronoun on the noun goes back to: the nearest actor above."""
        at, seen = node.parent, {node.index}
        while at is not None and at not in seen:
            seen.add(at)
            above = self.nodes[at]
            if above.name in _OF_OTHERS and above.roles.get("addressee"):
                return list(above.roles["addressee"])
            if above.roles.get("actor"):
                return list(above.roles["actor"])
            source = None if above.nominal else self._subject_source(above)
            if source:
                return list(source)
            at = above.parent
        return []

    def _first_named(self, node: Predication) -> list[Mention]:
        """The name that opens a clause whose verb the parse has lost ("X voiced readiness")."""
        return [m for m in self.mentions if m.last < node.first][:1]

    def _owner(self, node: Predication) -> str:
        """ "own" or "speaker" where a pronoun says whose the event noun is ("its", "our")."""
        tokens, language = self.sentence.tokens, self.sentence.language
        near = (
            range(max(0, node.first - 3), node.first)
            if language in ("en", "ru")
            else range(node.last + 1, node.last + 3)
        )
        words = {tokens[i].key for i in near if i < len(tokens)}
        if words & cue_keys(language, "our"):
            return "speaker"
        own = cue_keys(language, "own")
        if language == "fa":
            # «آمادگی کشورش را اعلام کرد»
            own |= cue_keys("fa", "own_state")
        return "own" if words & own else ""

    def _named_before(self, node: Predication) -> list[Mention]:
        """ "X as mediator": the name right before the marker, else the subject."""
        clause = self.clauses[node.clause]
        before = [m for m in self.mentions if m.last < node.first and m.first in clause.tokens]
        if before and node.first - before[-1].last <= 5:
            return [before[-1]]
        host = self.nodes[node.parent] if node.parent is not None else None
        return list(host.roles.get("actor", [])) if host else []

    def _subject_source(self, node: Predication) -> list[Mention] | None:
        clause = self.clauses[node.clause]
        subject = next((p for p in clause.phrases if p.marker == "subject"), None)
        if (
            subject
            and self._own_subject(subject)
            and not self._told(clause, node, subject)
            and not self._bare_light(node, subject)
        ):
            return None
        if node.parent is None:
            return self._goes_on(node)
        qualified = self._qualified(node)
        if qualified:
            return qualified
        parent = self.nodes[node.parent]
        if clause.link == "relative" and self.sentence.language == "ru":
            if self._oblique(clause):
                return parent.roles.get("actor")
            return self._relative_head(clause)
        if clause.link == "relative" and self.sentence.language != "en":
            return self._relative_head(clause) or parent.roles.get("actor")

        gerund = node.verb is not None and not node.verb.finite
        if gerund and parent.name in _OF_OTHERS and parent.roles.get("addressee"):
            return parent.roles["addressee"]
        asked = parent.marks.get("from") if parent.name == "request" else None
        if clause.link == "content" and asked and not parent.roles.get("addressee"):
            return None
        if clause.link == "content" and (
            parent.concept.content == "desired" or self._caused(node, parent)
        ):
            return parent.roles.get("addressee") or parent.roles.get("actor")
        return parent.roles.get("actor")

    def _caused(self, node: Predication, parent: Predication) -> bool:
        """ "Have Kenya mediate", "let others decide": a bare infinitive is done by the object."""
        if self.sentence.language != "en" or parent.verb is None or node.verb is None:
            return False
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
        if nearest and "with" in {t.key for t in tokens[nearest[0].first - 2 : nearest[0].first]}:
            return nearest
        if verb.dep != "acl" or verb.head >= verb.i:
            return []
        inside = Phrase("", verb.head, verb.head, verb.head)
        before = [m for m in self.mentions if m.last < verb.i]
        return [m for m in before if self._leads_english(inside, m)]

    def _goes_on(self, node: Predication) -> list[Mention] | None:
        """A main verb without a subject goes on with that of the sentence before."""
        if self.sentence.language == "en":
            return self._headline(node)
        verb, named = node.verb, {i for m in self.before for i in m.ids}
        if verb is None or verb.person != 3 or not named:
            return None
        if verb.lemma in _IMPERSONAL or bool(verb.plural) != (len(named) > 1):
            return None
        return list(self.before)

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
        beside = clause.link == "coordinate" and objects and not node.passive
        bare = desired or beside
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
        return ends and eventful and node.verb is not None and node.verb.lemma in _TRANSITIVE

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

    def _own_subject(self, subject: Phrase) -> bool:
        first = self.sentence.tokens[subject.first]
        if self.sentence.language == "en":
            owned = first.key in cue_keys("en", "own") and subject.last - subject.first < 3
            return not owned and not (subject.first == subject.last and first.pos == "PRON")
        if self.sentence.language == "ar":
            return first.key not in cue_keys("ar", "own_state")
        if self.sentence.language == "ru":
            return self._named_subject(subject)
        if first.key in cue_keys("fa", "own") and subject.first == subject.last:
            return False
        if first.key in cue_keys("fa", "own_state") | cue_keys("fa", "role_words"):
            return False
        if first.pos in ("NUM", "DET") and subject.last > subject.first:
            last = self.sentence.tokens[subject.last]
            if any(n.nominal and n.last == subject.last for n in self.nodes):
                return True
            return {last.key, last.lemma} & cue_keys("fa", "sides") != set()
        return first.pos in ("NOUN", "PROPN", "PRON")
