"""Linking predications: which one stands in the complement or a phrase of which."""

from miyanji.coding.clauses import Clause, Phrase, marker_of
from miyanji.coding.finding import Finder
from miyanji.coding.predications import Predication

_HEADS = ("offer", "proposal", "request", "ready", "want", "accept", "reject", "answer")
# Markers of what is answered.
_ANSWERED = ("object", "with", "from", "to")
_PRAISE = ("welcome", "thank", "support")


class Linker(Finder):
    """Puts each predication under the one that governs it."""

    def _link(self, node: Predication) -> None:
        clause = self.clauses[node.clause]
        if not node.nominal:
            node.parent, node.link = self._above(clause), clause.link
            return
        phrase = next((p for p in clause.phrases if p.first <= node.first <= p.last), None)
        node.marker = marker_of(self.sentence, phrase, node.last)
        if node.marker == "as" and phrase is not None and self._lacked(clause, phrase):
            node.marker = "without"
        head = self._compound(node)
        if head is not None:
            node.marker, node.parent, node.link = "", head.index, "content"
            return
        before = self._governing_noun(node, phrase)
        if before is not None:
            node.parent, node.link = before.index, "content"
            return
        node.link = node.marker
        node.parent = self.of_clause.get(clause.index)
        if node.marker in _ANSWERED:
            node.parent = self.sharing.get(clause.index, node.parent)
        if node.parent is None:
            node.parent, node.link = self._above(clause), clause.link

    def _lacked(self, clause: Clause, phrase: Phrase) -> bool:
        """«بدون حضور کشوری ثالث به عنوان میانجی»: who is lacked as a mediator is none."""
        at = clause.phrases.index(phrase)
        return at > 0 and clause.phrases[at - 1].marker == "without"

    def _compound(self, node: Predication) -> Predication | None:
        """In "mediation offer" the second noun is the head, the first its content."""
        if self.sentence.language != "en" or node.name != "mediation":
            return None
        right = (n for n in self.nodes if n.nominal and n.first == node.last + 1)
        return next((n for n in right if n.name in _HEADS), None)

    def _above(self, clause: Clause) -> int | None:
        at = clause.parent
        while at is not None and at not in self.of_clause:
            at = self.clauses[at].parent
        if at is None:
            noun = self._noun_before(clause, clause.parent)
            return noun.index if noun is not None else None
        host = self.nodes[self.of_clause[at]]
        noun = self._noun_before(clause, host.clause, host)
        return noun.index if noun is not None else host.index

    def _noun_before(
        self, clause: Clause, above: int | None, host: Predication | None = None
    ) -> Predication | None:
        """An event noun right before a complement clause governs it ("the offer to mediate")."""
        if clause.link != "content" or not clause.tokens:
            return None
        meant = self._meant_by(host) if host is not None else None
        if meant is not None:
            return meant
        if self.sentence.language == "fa" and host and host.concept.family == "desire":
            return None
        start = min(clause.tokens)
        near = [n for n in self.nodes if n.nominal and n.clause == above]
        held = [n for n in near if self._takes_infinitive(n, clause, host) and n.last < start]
        near = [n for n in near if 0 < start - n.last <= 3 and not self._answered_in(n, host)]
        return max(near or held, key=lambda n: n.last, default=None)

    def _meant_by(self, host: Predication) -> Predication | None:
        """«درخواست A این است که ...»: what a wish is, the clause says."""
        if self.sentence.language != "fa" or host.verb is None or host.verb.lemma != "بودن":
            return None
        before = self.sentence.tokens[max(0, host.verb.head - 1)].key
        if before not in ("این", "آن"):
            return None
        near = (n for n in self.nodes if n.nominal and n.clause == host.clause)
        wishes = (n for n in near if n.concept.family == "desire" and n.marker == "subject")
        return next(wishes, None)

    def _answered_in(self, n: Predication, host: Predication | None) -> bool:
        """«در پاسخ به پرسش خبرنگاران گفت ...»: what is said is no part of the question."""
        if self.sentence.language != "fa" or host is None or host.concept.family != "speech":
            return False
        rows = self.clauses[n.clause].phrases
        home = next((p for p in rows if p.first <= n.first <= p.last), None)
        held = home is None or home.marker in ("object", "subject", "")
        aside = n.name == "ask" or not held
        return aside and host.verb is not None and n.last < host.verb.head

    def _takes_infinitive(self, n: Predication, clause: Clause, host: Predication | None) -> bool:
        """ "Turned down offers from A and from B to mediate": the offer's, not the answer's."""
        if self.sentence.language != "en" or n.concept.family != "desire" or host is None:
            return False
        return (
            host.concept.family == "answer" and clause.verb is not None and not clause.verb.finite
        )

    def _governing_noun(self, node: Predication, phrase: Phrase | None) -> Predication | None:
        """The event noun before ``node`` in the same phrase, or right before its preposition."""
        clause = self.clauses[node.clause]
        if phrase is None:
            return None
        earlier = [n for n in self.nodes if n.nominal and n.clause == node.clause]
        earlier = [n for n in earlier if n.last < node.first and n is not node]
        if self.sentence.language in ("ru", "en"):
            # «непрямые переговоры», "direct, high-level talks": the adjective stands before its
            # noun and governs nothing.
            earlier = [n for n in earlier if n.concept.family != "quality"]
        if not earlier:
            return None
        last = max(earlier, key=lambda n: n.last)
        if self._compound(last) is node:
            # "The rejection of Kenya's mediation offer": the offer is what is rejected.
            earlier.remove(last)
            last = max(earlier, key=lambda n: n.last, default=last)
            if self._compound(last) is node:
                return None
        if phrase.first <= last.first:
            governs = last.concept.family != "speech" or last.concept.content == "denied"
            return last if governs else None
        phrase = self._of_infinitive(clause, phrase, last) or phrase
        host = self._host_phrase(clause, phrase)
        attaches = phrase.marker in ("for", "of", "about", "between")
        attaches = attaches or self._is_scope(last, node, phrase)
        attaches = attaches or (last.name == "host" and phrase.marker == "from")
        attaches = attaches or self._leaves(last, phrase)
        attaches = attaches or (last.name in ("silent", "reject") and phrase.marker == "against")
        attaches = attaches or self._by_way(last, host, phrase)
        touches = phrase.marker in ("to", "with") and phrase.first - last.last <= 2
        takes = touches and last.concept.content == "desired"
        lacked = last.marker == "without" and last.concept.family == "answer"
        takes = takes or (touches and lacked) or self._addressed(last, host, phrase)
        reached = self.sentence.language == "fa" and last.name == "reach" and phrase.marker == "to"
        takes = takes or (reached and touches and node.name == "agreement")
        if host and (attaches or takes) and host.first <= last.first <= host.last:
            return last
        return None

    def _of_infinitive(self, clause: Clause, phrase: Phrase, noun: Predication) -> Phrase | None:
        """«تلاش خود را برای پایان دادن / به جنگ»: the phrase of an infinitive goes with it."""
        at = clause.phrases.index(phrase)
        if self.sentence.language != "fa" or phrase.marker not in ("to", "with") or not at:
            return None
        before = clause.phrases[at - 1]
        last = self.sentence.tokens[before.last]
        closed = phrase.first - before.last == 2 and before.marker == "for"
        closed = closed and noun.first < before.first
        return before if closed and last.key.endswith(("دن", "تن")) else None

    def _leaves(self, last: Predication, phrase: Phrase) -> bool:
        """«کناره‌گیری A از میانجی‌گری»: from what somebody withdraws."""
        persian = self.sentence.language == "fa" and phrase.marker == "from"
        return persian and last.name in ("end", "withdraw", "reject") and last.nominal

    def _by_way(self, last: Predication, host: Phrase | None, phrase: Phrase) -> bool:
        """«переговоры A и B при посредничестве C»: the Russian noun's own means."""
        if self.sentence.language != "ru" or phrase.marker != "through" or host is None:
            return False
        return last.name in ("talks", "meet", "agreement") and phrase.first - host.last <= 2

    def _addressed(self, noun: Predication, host: Phrase | None, phrase: Phrase) -> bool:
        """«پاسخ مثبت کنگو به ابتکار آنگولا»: only the names of who answers stand between."""
        markers = ("to", "with", "from") if noun.name in _PRAISE else ("to", "with")
        if self.sentence.language != "fa" or host is None or phrase.marker not in markers:
            return False
        if noun.concept.family not in ("answer", "desire") and noun.name != "pressure":
            return False
        if host.last >= phrase.first:
            return False
        named = {i for m in self.mentions for i in range(m.first, m.last + 1)}
        tokens, between = self.sentence.tokens, range(noun.last + 1, host.last + 1)
        beside = noun.last + 1
        passed = (
            i in named or i == beside or tokens[i].pos == "ADJ" or tokens[i].key == "و"
            for i in between
        )
        return bool(between) and all(passed)

    def _is_scope(self, last: Predication, node: Predication, phrase: Phrase) -> bool:
        """«المساعدة في التوسط», «الوساطة في النزاع»: in Arabic what it is in."""
        if phrase.marker != "in" or self.sentence.language == "en":
            return False
        if self.sentence.language == "fa":
            # «ایفای نقش در مذاکرات A و B», «نقش C در میانجی‌گری»
            scopes = ("conflict", "talks", "mediation")
            return last.name in ("play_role", "role") and node.name in scopes
        scopes = ("mediation", "effort", "mediator")
        if self.sentence.language == "ru" and last.name in ("need", "want"):
            # «нужда в посредничестве»
            return True
        return last.name == "help" or (last.name in scopes and node.name == "conflict")

    def _host_phrase(self, clause: Clause, phrase: Phrase) -> Phrase | None:
        """The phrase before, past the names that a Persian noun's own prepositions mark:
        «درخواست A از B برای C»."""
        at = clause.phrases.index(phrase) - 1
        while self.sentence.language != "en" and phrase.marker == "for" and at > 0:
            between = clause.phrases[at]
            eventful = any(self._is_event(i) for i in range(between.first, between.last + 1))
            if (
                between.marker not in ("from", "to", "with", "between", "by", "on", "against")
                or eventful
            ):
                break
            at -= 1
        return clause.phrases[at] if at >= 0 else None

    def _is_event(self, i: int) -> bool:
        return any(n.nominal and n.first <= i <= n.last for n in self.nodes)
