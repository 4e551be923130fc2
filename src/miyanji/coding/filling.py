"""Filling the roles of predications with the names of the sentence."""

from miyanji.actors.actor import Mention
from miyanji.coding.clauses import Clause, Phrase, dependents
from miyanji.coding.lexicon import (
    cue_keys,
    frame_words,
    has_cue,
)
from miyanji.coding.linking import Linker
from miyanji.coding.predications import Predication

_IMPERSONAL = ("بودن", "شدن", "بایستن", "شایستن", "توانستن")
# What a speaker tells of («از انتقال پیام خبر داد») is the speaker's own deed.
_OWN_DEEDS = ("convey", "host", "mediation", "offer")
# Nouns of what somebody does for the names that another event noun after them has.
_FOR_OTHERS = (
    "answer",
    "host",
    "mediator",
    "effort",
    "request",
    "help",
    "deny",
    "reject",
    "accept",
    "suspend",
    "postpone",
    "end",
    "fail",
)
# Nouns whose doer is also the doer of what they are for («پیشنهاد قطر برای میانجی‌گری»).
_SAME_DOER = ("effort", "ready", "offer", "proposal", "plan", "want", "continue", "begin")
_SENDS = ("convey", "deploy")
# Light verbs whose bare noun is an object; «مذاکرات آغاز شد» has a subject.
_TRANSITIVE = ("کردن", "دادن", "نمودن")
_TRAVELS = ("visit", "meet", "talks", "call")
# Words of a title before the name of its state.
_CHAIN = 5
# "The Doha talks" name a place, no side.
_LOCATED = ("talks", "meet", "agreement")
_LOCATED_ALSO = (*_LOCATED, "mediation", "mediator", "proposal")
_HYPHENS = ("-", "–", "‑")
# Nouns of what comes from somebody.
_ASKING = ("desire", "speech", "answer")
_SENT = ("help",)
_OF_OTHERS = ("thank", "welcome", "support", "praise", "condemn", "accuse")


def _within(phrase: Phrase, node: Predication) -> bool:
    """The phrase is no more than the light verb's own noun («ارسال کرده است»)."""
    return node.verb is not None and node.first <= phrase.first and phrase.last <= node.last


def _speaker_phrases(clause: Clause) -> list[Phrase]:
    """Who speaks before a colon, and to whom («چین خطاب به پاکستان: ...»)."""
    first, last = clause.tokens[0], clause.tokens[-1]
    addressed = [p for p in clause.phrases if p.marker == "to" and p.first > first][:1]
    end = addressed[0].first - 1 if addressed else last
    return [Phrase("subject", first, max(first, end), first), *addressed]


class Filler(Linker):
    """Gives each predication the names in its roles, its own or those it shares with another."""

    def _fill(self, node: Predication) -> None:
        for phrase in self._phrases(node):
            if phrase.marker == "by" and not node.nominal and self._of_participle(phrase):
                continue
            marker = self._sided(node, self._voiced(node, phrase.marker))
            node.marks.setdefault(marker, []).append(phrase)
            role = node.concept.roles.get(marker)
            if marker == "of" and not node.nominal and self.sentence.language == "en":
                role = None
            if role == "actor" and self._first_person(node, marker):
                continue
            if role and self._of_inner_noun(node, phrase):
                continue
            if role and not self._owned_already(node, marker, role):
                names = self._names(phrase, role, node)
                fresh = [m for m in names if m not in node.roles.get(role, [])]
                node.roles.setdefault(role, []).extend(fresh)

    def _of_inner_noun(self, node: Predication, phrase: Phrase) -> bool:
        """«در هفته سفر A به B، C به D نامه داد»: "to B" belongs to the journey."""
        rows = self.clauses[node.clause].phrases
        if node.nominal or self.sentence.language != "fa" or phrase not in rows:
            return False
        if phrase.marker != "to" or rows.index(phrase) < 1:
            return False
        if sum(p.marker == phrase.marker for p in rows) < 2:
            return False
        before = rows[rows.index(phrase) - 1]
        inside = (n for n in self.nodes if n.nominal and before.first <= n.first <= before.last)
        return any(n.name == "visit" for n in inside)

    def _first_person(self, node: Predication, marker: str) -> bool:
        """Nobody who is named is the subject of "we brought"."""
        spoken = node.verb is not None and node.verb.person == 1 and not node.passive
        return self.sentence.language == "fa" and spoken and marker == "subject"

    def _of_participle(self, phrase: Phrase) -> bool:
        """«به متن ارسال‌شده از سوی آمریکا پاسخ داد»: who sent it does not answer."""
        before = self.sentence.tokens[max(0, phrase.first - 3) : phrase.first]
        return self.sentence.language == "fa" and any(t.key.endswith("شده") for t in before)

    def _owned_already(self, node: Predication, marker: str, role: str) -> bool:
        """«میانجی‌گری عمان از سوی ایران پذیرفته شد»: the noun has its owner, "by" is the verb's."""
        other = node.nominal and marker == "by" and self.sentence.language == "fa"
        return (
            other and role == "actor" and bool(node.marks.get("of")) and bool(node.roles.get(role))
        )

    def _sided(self, node: Predication, marker: str) -> str:
        """ "A request from X" is X's; with a verb, "from X" is whom it is asked of."""
        if marker == "by" and not node.nominal and not node.passive:
            return "from"
        english = self.sentence.language == "en" and node.nominal
        asking = node.concept.family in _ASKING or node.name in _SENT
        return "by" if marker == "from" and english and asking else marker

    def _beside_verb(self, node: Predication) -> None:
        """Whoever is thanked stands right after the verb, whatever the parse makes of the name."""
        if node.nominal or self.sentence.language != "en" or node.name not in _OF_OTHERS:
            return
        if not node.roles.get("addressee") and not node.passive:
            node.roles["addressee"] = [m for m in self.mentions if m.first == node.last + 1]

    def _hyphenated(self, node: Predication) -> None:
        """ "Saudi-brokered", "a Doha-led mediation": the name before the hyphen acts."""
        tokens = self.sentence.tokens
        led = node.first > 2 and tokens[node.first - 1].key == "led"
        hyphen = node.first - 2 if led else node.first - 1
        if node.name != "mediation" or hyphen < 1 or tokens[hyphen].key not in _HYPHENS:
            return
        named = [m for m in self.mentions if m.last == hyphen - 1]
        if named:
            node.roles["actor"] = named

    def _phrases(self, node: Predication) -> list[Phrase]:
        clause = self.clauses[node.clause]
        if clause.speaker:
            return _speaker_phrases(clause)
        if node.nominal:
            return dependents(self.sentence, clause, self.mentions, node.first, node.last)
        return [*clause.phrases, *self._of_light_noun(node, clause)]

    def _of_light_noun(self, node: Predication, clause: Clause) -> list[Phrase]:
        """What hangs on the noun of an English light verb ("imposed a ban on ..."), where no
        frame reads the noun's sides for itself."""
        noun = self.lights.get(node.index)
        if not noun or self.sentence.language != "en" or node.name in frame_words():
            return []
        found = dependents(self.sentence, clause, self.mentions, noun[0], noun[-1])
        taken = {(p.marker, p.head) for p in clause.phrases}
        return [p for p in found if p.first > noun[-1] and (p.marker, p.head) not in taken]

    def _voiced(self, node: Predication, marker: str) -> str:
        if not node.passive or node.nominal or self.sentence.language == "en":
            return marker
        return "object" if marker == "subject" else marker

    def _names(self, phrase: Phrase, role: str, node: Predication) -> list[Mention]:
        """Names that fill a role: those that lead the phrase; all of it for parties."""
        inside = [m for m in self.mentions if self._within(phrase, m)]
        if node.nominal or self.sentence.language == "en":
            inside = [m for m in inside if m.last > node.last or m.first < node.first]
        if phrase.marker == "of" and self.sentence.language != "en":
            inside = [m for m in inside if not self._nearer_noun(node, m)]
        if node.name == "mediator" and node.marker == "between" and self.sentence.language == "fa":
            inside = self._up_to_other_side(inside)
        located = _LOCATED_ALSO if self.sentence.language == "en" else _LOCATED
        if phrase.marker == "of" and node.name in located:
            inside = [m for m in inside if not m.place]
        if phrase.marker == "subject" and node.name in _LOCATED and not node.nominal:
            inside = [m for m in inside if not m.place] or inside
        if node.name in _LOCATED and self.sentence.language == "en":
            inside = [m for m in inside if not self._hosted(m, node)]
        if phrase.marker == "between" and self.sentence.language == "en":
            inside.extend(self._second_side(inside))
        if phrase.marker == "between" and self.sentence.language == "en":
            near = [m for m in inside if m.first in self.clauses[node.clause].tokens]
            inside = near if len(near) >= 2 else inside
        broad = ("parties",) if self.sentence.language == "en" else ("parties", "mediator")
        welcomed = phrase.marker == "with" and self._is_event(phrase.first)
        if (role in broad and not welcomed) or phrase.marker == "of":
            return inside
        if self.sentence.language == "en":
            return [m for m in inside if self._leads_english(phrase, m)]
        return self._leading(phrase, inside)

    def _up_to_other_side(self, inside: list[Mention]) -> list[Mention]:
        """«گفت‌وگوی میان میانجی‌های قطری و مقامات ایران»: whoever has an office is met by them."""
        rest = [m for m in inside[1:] if m.office is not None or m.person is not None]
        return [m for m in inside if not rest or m.first < rest[0].first]

    def _hosted(self, mention: Mention, node: Predication) -> bool:
        """ "Doha hosts talks": whoever stands before the hosting is the host, no side."""
        return any(
            n.name == "host" and n.clause == node.clause and mention.last < n.first < node.first
            for n in self.nodes
        )

    def _nearer_noun(self, node: Predication, mention: Mention) -> bool:
        """In «میزبانی گفت‌وگوهای ایران و عمان» the names are those of the talks."""
        if node.name not in _FOR_OTHERS:
            return False
        near = (n for n in self.nodes if n.nominal and node.last < n.first < mention.first)
        return any(n.clause == node.clause and n.concept.family != "quality" for n in near)

    def _within(self, phrase: Phrase, m: Mention) -> bool:
        """The phrase holds the name, or in English its head is a word of it (a long title)."""
        if phrase.first <= m.first and m.last <= phrase.last:
            return True
        english = self.sentence.language == "en" and phrase.marker != "of"
        return english and m.first <= phrase.head <= m.last

    def _second_side(self, inside: list[Mention]) -> list[Mention]:
        """ "between A and B": the name after "and" where the parse gives it to the next verb."""
        after = max((m.last for m in inside), default=len(self.sentence.tokens)) + 1
        if len(inside) != 1 or after >= len(self.sentence.tokens):
            return []
        joined = self.sentence.tokens[after].key == "and"
        return [m for m in self.mentions if joined and after < m.first <= after + 3][:1]

    def _leads_english(self, phrase: Phrase, mention: Mention) -> bool:
        tokens = self.sentence.tokens
        if mention.first <= phrase.head <= mention.last:
            return True
        at, steps = mention.last, 0
        for i in range(mention.first, mention.last + 1):
            if not mention.first <= tokens[i].head <= mention.last:
                at = i
        while tokens[at].dep in ("conj", "appos", "flat", "compound") and steps < 6:
            at, steps = tokens[at].head, steps + 1
            if at == phrase.head:
                return True
        if self._titles_first(at, phrase, mention):
            return True
        return (
            tokens[at].dep == "amod"
            and mention.kind == "demonym"
            and tokens[at].head == (phrase.head)
        )

    def _titles_first(self, at: int, phrase: Phrase, mention: Mention) -> bool:
        """ "The leaders of A and B": the title is part of the first name, and serves both."""
        if at in range(mention.first, mention.last + 1):
            return False
        return any(
            m.first <= at <= m.last and m.first <= phrase.head <= m.last for m in self.mentions
        )

    def _leading(self, phrase: Phrase, inside: list[Mention]) -> list[Mention]:
        """The names at the start of a Persian phrase, coordinated ones included."""
        found: list[Mention] = []
        end = phrase.first - 1
        for mention in sorted(inside, key=lambda m: m.first):
            gap = range(end + 1, mention.first)
            if found and not gap:
                break
            reach = _CHAIN if not found and self._titled(phrase) else 2
            if len(gap) > reach:
                break
            if any(self._is_event(i) for i in gap):
                break
            found.append(mention)
            end = mention.last
        return found

    def _titled(self, phrase: Phrase) -> bool:
        """The subject opens with a title or an institution («رئیس سازمان اطلاعات ترکیه»)."""
        first = self.sentence.tokens[phrase.first : phrase.first + 1]
        return phrase.marker in ("subject", "") and has_cue(
            first, self.sentence.language, "official_nouns"
        )

    def _inherit(self, node: Predication) -> None:
        """An event noun takes its missing actor from its content or its verb's subject; a
        clause without a subject takes it from the clause it continues."""
        if node.nominal:
            self._channel(node)
        predicate = node.name == "mediator" and node.nominal and self._is_predicate(node)
        if node.roles.get("actor") and not predicate:
            return
        if self.sentence.language != "en" and self._identified(node):
            return
        if node.nominal:
            node.ours = self._owner(node) == "speaker"
            node.roles["actor"] = self._noun_actor(node)
            return
        sent = self._delegated(node)
        if sent:
            node.roles["actor"] = sent
            return
        source = self._subject_source(node)
        spoken = node.verb is not None and node.verb.person in (1, 2)
        if source is not None and not node.passive and not spoken:
            node.roles["actor"] = list(source)

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
            if inner and child.roles.get("actor") and node.concept.family != "answer":
                return list(child.roles["actor"])
        if node.link == "as" and not self.sentence.tokens[node.last].dep.startswith("nsubj"):
            return self._named_before(node)
        host = self.nodes[node.parent] if node.parent is not None else None
        owner = self._owner(node)
        asked = host is not None and host.name in ("want", "request") and node.name == "offer"
        if asked and self.sentence.language == "en" and host and host.roles.get("addressee"):
            return list(host.roles["addressee"])
        if owner == "own" and self.sentence.language == "ar" and (names := self._owners(node)):
            return names
        if host is None and self.sentence.language != "fa" and node.concept.family == "desire":
            return self._first_named(node)
        if owner == "speaker" or host is None or host.clause != node.clause or host.passive:
            return []
        if host.name == "" and node.link == "to" and self.sentence.language == "en":
            # "He was referring to a deal": the deal is not his.
            return []
        if node.name == "mediation" and node.link == "from" and host.name == "end":
            return list(host.roles.get("actor", []))
        if host.name == "need" or (host.nominal and node.name == "mediator"):
            return []
        if host.nominal:
            same = host.name in _SAME_DOER
            return self._noun_actor(host) or list(host.roles.get("actor", [])) if same else []
        if host.name == "request" and self.sentence.language == "ar":
            # Who asks for it does not do it.
            return list(host.roles.get("addressee", []))
        takes = host.concept.family in ("support", "desire", "change", "") or host.name == node.name
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
        others = host.name in _OF_OTHERS and self.sentence.language == "en"
        if others and host.roles.get("addressee"):
            return list(host.roles["addressee"])
        if node.link == "for" and host.name in (*_TRAVELS, *_SENDS) and not host.nominal:
            return list(host.roles.get("actor", []))
        if owner == "own" or (takes and node.link in places):
            return list(host.roles.get("actor", []))
        return []

    def _owners(self, node: Predication) -> list[Mention]:
        """The names that an Arabic pronoun on the noun goes back to: the nearest actor above."""
        at, seen = node.parent, {node.index}
        while at is not None and at not in seen:
            seen.add(at)
            above = self.nodes[at]
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
            if language == "en"
            else range(node.last + 1, node.last + 3)
        )
        words = {tokens[i].key for i in near if i < len(tokens)}
        if words & cue_keys(language, "our"):
            return "speaker"
        return "own" if words & cue_keys(language, "own") else ""

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
        if clause.link == "relative" and self.sentence.language != "en":
            return self._relative_head(clause) or parent.roles.get("actor")

        gerund = node.verb is not None and not node.verb.finite
        if gerund and parent.name in _OF_OTHERS and parent.roles.get("addressee"):
            return parent.roles["addressee"]
        asked = parent.marks.get("from") if parent.name == "request" else None
        if clause.link == "content" and asked and not parent.roles.get("addressee"):
            return None
        if clause.link == "content" and parent.concept.content == "desired":
            return parent.roles.get("addressee") or parent.roles.get("actor")
        return parent.roles.get("actor")

    def _qualified(self, node: Predication) -> list[Mention]:
        """ "Envoys of A shuttling between them": a gerund is done by the noun before it."""
        tokens = self.sentence.tokens
        verb = tokens[node.verb.head] if node.verb is not None and not node.passive else None
        if verb is None or self.sentence.language != "en" or verb.dep != "acl":
            return []
        if not verb.key.endswith("ing") or verb.head >= verb.i:
            return []
        inside = Phrase("", verb.head, verb.head, verb.head)
        before = [m for m in self.mentions if m.last < verb.i]
        return [m for m in before if self._leads_english(inside, m)]

    def _goes_on(self, node: Predication) -> list[Mention] | None:
        """A main verb without a subject goes on with that of the sentence before."""
        verb, named = node.verb, {i for m in self.before for i in m.ids}
        if self.sentence.language == "en" or verb is None or verb.person != 3 or not named:
            return None
        if verb.lemma in _IMPERSONAL or bool(verb.plural) != (len(named) > 1):
            return None
        return list(self.before)

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
        return self.sentence.language == "fa" and desired and self._light_only(node, subject)

    def _light_only(self, node: Predication, subject: Phrase) -> bool:
        """«صلح برقرار کرد»: an event and the light noun, or that alone, are no subject."""
        if _within(subject, node):
            return True
        ends = node.verb is not None and node.first <= subject.last <= node.last
        eventful = any(n.nominal and n.first == subject.first for n in self.nodes)
        return ends and eventful and node.verb is not None and node.verb.lemma in _TRANSITIVE

    def _told(self, clause: Clause, node: Predication, subject: Phrase) -> bool:
        """What is said goes on with who says it, where the words name no other subject."""
        if clause.link != "content" or node.parent is None or not self._light_only(node, subject):
            return False
        return self.nodes[node.parent].concept.family == "speech"

    def _own_subject(self, subject: Phrase) -> bool:
        first = self.sentence.tokens[subject.first]
        if self.sentence.language == "en":
            owned = first.key in cue_keys("en", "own") and subject.last - subject.first < 3
            return not owned and not (subject.first == subject.last and first.pos == "PRON")
        if self.sentence.language == "ar":
            return first.key not in cue_keys("ar", "own_state")
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
