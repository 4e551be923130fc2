"""Who does what an event noun names ("its offer", «میانجی‌گری عمان»)."""

from miyanji.actors.actor import Mention
from miyanji.coding.intending import gives_offer
from miyanji.coding.lexicon import cue_keys
from miyanji.coding.predications import Predication
from miyanji.coding.subjects import OF_OTHERS, SubjectFinder

# What a speaker tells of («از انتقال پیام خبر داد») is the speaker's own deed.
_OWN_DEEDS = ("convey", "host", "mediation", "offer")
_OWN_AIMS = ("ready", "effort")
# Nouns whose doer is also the doer of what they are for («پیشنهاد قطر برای میانجی‌گری»).
_SAME_DOER = ("effort", "ready", "offer", "proposal", "plan", "want", "continue", "begin", "role")
# What somebody is thanked for.
_MERITS = ("effort", "role", "mediation")
_SENDS = ("convey", "deploy")
_GIVES = ("give", "submit", "offer", "announce", "convey")
# Tokens from the end of a phrase to the relative clause on it («را که»).
_RELATIVE = 3
# Tokens from the word of insisting to what is insisted on, with who insists between.
_INSISTS = 6
_TALKED = ("talks", "meet")
# Whose journey it is does what the journey is for.
_JOURNEYS = ("visit", "delegation")
_TRAVELS = ("visit", "meet", "talks", "call")


class DoerFinder(SubjectFinder):
    """Gives an event noun the doer that the words around it name."""

    def _noun_actor(self, node: Predication) -> list[Mention]:
        over = self.nodes[node.parent] if node.parent is not None else None
        if over is not None and over.passive and self._brought(node, over):
            return [m for p in over.marks["by"] for m in self._names(p, "actor", node)]
        inner = self._inner_doer(node) or self._of_relative(node)
        if inner:
            return inner
        if node.link == "as" and not self.sentence.tokens[node.last].dep.startswith("nsubj"):
            return self._named_before(node)
        host = self.nodes[node.parent] if node.parent is not None else None
        owner, language = self._owner(node), self.sentence.language
        if owner == "own" and host is None and language == "en":
            return self._own_clause(node)
        asked = host is not None and host.name in ("want", "request") and node.name == "offer"
        if asked and language == "en" and host and host.roles.get("addressee"):
            return list(host.roles["addressee"])
        if owner == "own" and language in ("ar", "ru") and (names := self._owners(node)):
            return names
        if host is None and language != "fa" and node.concept.family == "desire":
            return self._first_named(node)
        insisting = self._insists(node) if node.name == "ready" and language == "fa" else []
        if insisting:
            return insisting
        if owner == "speaker" or host is None or host.clause != node.clause or host.passive:
            return []
        if node.link == "without" and node.concept.family == "answer":
            # «حزب‌الله بدون پذیرش طرح ... شد»
            return list(host.roles.get("actor", []))
        return self._through_host(node, host, owner)

    def _insists(self, node: Predication) -> list[Mention]:
        """«تأکید A بر آمادگی برای میزبانی»: whose word it is is ready."""
        if node.marker != "on":
            return []
        near = (n for n in self.nodes if n.nominal and n.concept.family == "speech")
        said = [n for n in near if n.clause == node.clause and 0 < node.first - n.last <= _INSISTS]
        return list(said[-1].roles.get("actor", [])) if said else []

    def _of_relative(self, node: Predication) -> list[Mention]:
        """«پیشنهادی را که A داده بود»: who has given what is then answered."""
        if self.sentence.language != "fa" or node.name not in ("proposal", "offer", "request"):
            return []
        home = next((p for p in self.clauses[node.clause].phrases if p.first == node.first), None)
        for other in self.nodes:
            told = other.link == "relative" and other.parent == node.parent and home is not None
            start = min(self.clauses[other.clause].tokens, default=0)
            if told and home and other.name in _GIVES and 0 < start - home.last <= _RELATIVE:
                return list(other.roles.get("actor", []))
        return []

    def _brought(self, node: Predication, host: Predication) -> bool:
        """«درخواست وساطت از طرف A به B ابلاغ شد»: who brings a wish wishes it."""
        wish = node.concept.family == "desire" and node.link == "subject"
        return self.sentence.language == "fa" and wish and "by" in host.marks

    def _inner_doer(self, node: Predication) -> list[Mention]:
        """The doer of what the noun is of («پیشنهاد میانجی‌گری قطر»)."""
        if node.concept.family == "answer" or node.concept.roles.get("of") == "addressee":
            return []
        if node.name == "need" and self.sentence.language == "en":
            # "Sees no need for Kenyan mediation".
            return []
        for child in self.nodes:
            inner = child.parent == node.index and child.link == "content" and child.nominal
            if inner and child.roles.get("actor"):
                return list(child.roles["actor"])
        return []

    def _through_host(self, node: Predication, host: Predication, owner: str) -> list[Mention]:
        """The doer of a noun as its verb or noun gives it."""
        own = list(host.roles.get("actor", []))
        if self._anothers(node, host, owner):
            return []
        if node.name == "mediation" and node.link == "from" and host.name == "end":
            return own
        if host.name == "deny" and (self._disowned(node) or self._reported_of(node, own)):
            return own
        if host.name == "need" or (host.nominal and node.name == "mediator"):
            return []
        if self._claimed_of(host) and node.concept.family == "desire":
            # «ادعای درخواست از A را دروغ خواند»
            return list(self.nodes[host.parent or 0].roles.get("actor", []))
        if host.nominal:
            sent = host.name in _JOURNEYS and node.marker == "for" and node.name in _OWN_DEEDS
            return (self._noun_actor(host) or own) if sent or host.name in _SAME_DOER else []
        if travellers := self._aim_of(node):
            return travellers
        if host.name == "request" and self._asked_for(node, host):
            # Who asks for it does not do it.
            return list(host.roles.get("addressee", []))
        if self._pressed(node, host):
            return list(host.roles["addressee"])
        if self._told_of(node, host):
            return own
        if self._merit(node, host) and host.roles.get("addressee"):
            return list(host.roles["addressee"])
        taken = owner == "own" or self._errand(node, host) or self._taken_on(node, host)
        return own if taken else []

    def _aim_of(self, node: Predication) -> list[Mention]:
        """«هدف از سفر A رساندن پیام B بود»: the traveller's deed."""
        opens = next((p for p in self.clauses[node.clause].phrases if p.marker == "subject"), None)
        aims = cue_keys("fa", "aims") if self.sentence.language == "fa" else frozenset[str]()
        if opens is None or self.sentence.tokens[opens.first].key not in aims:
            return []
        before = (n for n in self.nodes if n.clause == node.clause and n.last < node.first)
        return next((list(n.roles.get("actor", [])) for n in before if n.name == "visit"), [])

    def _anothers(self, node: Predication, host: Predication, owner: str) -> bool:
        """What an unknown verb refers to ("he was referring to a deal"), or a mediation of others,
        is no deed of its subject."""
        if host.name == "" and node.link == "to" and self.sentence.language == "en":
            return owner != "own"
        if host.name == "" and node.name in ("mediation", "mediator") and self._others(node):
            return True
        return owner != "own" and self._circumstance(node)

    def _asked_for(self, node: Predication, host: Predication) -> bool:
        """The noun is what a request is for; in "a statement by the mediators A and B urged C" it
        stands before, and is not."""
        language, after = self.sentence.language, node.first > host.first
        core = language == "en" and node.name in ("mediation", "mediator") and after
        opening = self.sentence.tokens[node.first].key
        sought = language == "fa" and node.name == "mediation" and opening != "ایفای"
        return core or sought or language in ("ar", "ru")

    def _claimed_of(self, claim: Predication) -> bool:
        """The claim is denied by those whom it is about."""
        above = self.nodes[claim.parent] if claim.parent is not None else None
        denied = above is not None and above.name == "deny"
        return self.sentence.language == "fa" and claim.name == "claim" and denied

    def _pressed(self, node: Predication, host: Predication) -> bool:
        """«حماس را به پذیرش طرح متقاعد کرد»: who is persuaded is to answer."""
        presses = host.name in ("request", "pressure") and node.link in ("to", "for")
        answers = node.concept.family == "answer" and bool(host.roles.get("addressee"))
        return self.sentence.language == "fa" and presses and answers

    def _told_of(self, node: Predication, host: Predication) -> bool:
        """«از انتقال پیام خبر داد»: who tells of such a deed has done it."""
        tells = host.name in ("say", "announce") or (host.name == "deny" and node.name == "host")
        own = node.name == "plan" or (node.name == "agreement" and bool(node.roles.get("partner")))
        if own and node.link == "object" and self.sentence.language == "en":
            # "Announced a plan to mediate", "announced a truce with B".
            return tells
        told = (*_OWN_DEEDS, *_OWN_AIMS) if self.sentence.language == "fa" else _OWN_DEEDS
        return tells and node.name in told and node.link in ("from", "about")

    def _merit(self, node: Predication, host: Predication) -> bool:
        """What somebody is thanked or blamed for is that one's deed."""
        if host.name not in OF_OTHERS:
            return False
        english = self.sentence.language in ("en", "ru")
        return english or node.name == "host" or (node.name in _MERITS and self._his(node))

    def _errand(self, node: Predication, host: Predication) -> bool:
        """ "Travelled for mediation", "sent an envoy in an effort to ...": the traveller's."""
        effort = node.link == "in" and node.name == "effort" and self.sentence.language == "en"
        return (effort or node.link == "for") and (
            host.name in (*_TRAVELS, *_SENDS) and not host.nominal
        )

    def _taken_on(self, node: Predication, host: Predication) -> bool:
        """The verb only says that its subject does what the noun names."""
        takes = host.concept.family in ("support", "desire", "change", "") or host.name == node.name
        takes = takes or (node.name == "pressure" and node.link in ("for", "with"))
        takes = takes or (host.name == "steer" and node.name in ("mediation", "effort"))
        persian = self.sentence.language == "fa"
        takes = takes or (persian and gives_offer(self.nodes, node, host))
        met = node.link == "with" and (node.name != "mediation" or self.sentence.language != "fa")
        return takes and (met or node.link in ("object", "", "to", "for", "in", "subject"))

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
        if self.sentence.language == "fa" and node.name == "request":
            # «گزارش‌ها درباره درخواست میانجی‌گری از A را رد کرد»
            return node.link in ("about", "object") and bool(node.roles.get("addressee"))
        if self.sentence.language == "fa" and node.concept.family == "answer":
            # «گزارش‌ها مبنی بر پذیرش طرح مصر را نادرست دانست»
            return node.link in ("about", "object")
        return node.name in _OWN_DEEDS and node.link == "object"

    def _reported_of(self, node: Predication, own: list[Mention]) -> bool:
        """«گزارش‌ها دربارهٔ میانجی‌گری میان A و B را تکذیب کرد»: its own, where it is neither."""
        sides = {i for m in node.roles.get("parties", []) for i in m.ids}
        about = self.sentence.language == "fa" and node.link == "about"
        third = len(sides) > 1 and not any(sides & set(m.ids) for m in own)
        return about and node.name == "mediation" and third

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
            if above.name in OF_OTHERS and above.roles.get("addressee"):
                return list(above.roles["addressee"])
            if above.roles.get("actor"):
                return list(above.roles["actor"])
            source = None if above.nominal else self._subject_source(above)
            if source:
                return list(source)
            at = above.parent
        return []

    def _own_clause(self, node: Predication) -> list[Mention]:
        """ "Surprised others by its rejection": the subject's, though its verb is unknown."""
        rows = [p for p in self.clauses[node.clause].phrases if p.marker == "subject"]
        rows = [p for p in rows if p.last < node.first]
        return [m for m in self.mentions if any(p.first <= m.first <= p.last for p in rows)]

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
            if self._enclitic(node):
                return "own"
        return "own" if words & own else ""

    def _enclitic(self, node: Predication) -> bool:
        """«آمادگی‌اش را ابراز کرد»: the pronoun is written on the noun."""
        token = self.sentence.tokens[node.last]
        ends = (token.lemma + end for end in ("اش", "یاش", "شان", "یشان", "ش"))
        return token.pos != "VERB" and node.concept.family == "desire" and token.key in ends

    def _named_before(self, node: Predication) -> list[Mention]:
        """ "X as mediator": the name right before the marker, else the subject."""
        clause = self.clauses[node.clause]
        before = [m for m in self.mentions if m.last < node.first and m.first in clause.tokens]
        if self.sentence.language == "fa":
            # «قطر میان A و B به عنوان میانجی عمل کرد»
            sides = [p for p in clause.phrases if p.marker == "between"]
            before = [m for m in before if not any(p.first <= m.first <= p.last for p in sides)]
        if before and node.first - before[-1].last <= 5:
            return [before[-1]]
        host = self.nodes[node.parent] if node.parent is not None else None
        return list(host.roles.get("actor", [])) if host else []
