"""Filling the roles of predications with the names of the sentence."""

from dataclasses import replace

from miyanji.actors.wording import between_words
from miyanji.coding.clauses import Clause, Phrase, dependents
from miyanji.coding.lexicon import frame_words, has_cue
from miyanji.coding.naming import Namer
from miyanji.coding.predications import Predication

# What the words before a colon say beside who speaks («در گفت‌وگو با امیر قطر»).
_ASIDE = ("in", "with", "source", "about")
_HYPHENS = ("-", "–", "‑")
# Nouns of what comes from somebody.
_ASKING = ("desire", "speech", "answer")
_SENT = ("help", "pressure")
_OF_OTHERS = ("thank", "welcome", "support", "praise", "condemn", "accuse")
# Tokens from a wish to the preposition of whom it is addressed to.
_WISH = 4
# "Held talks with B": whom the noun of the light verb has beside it.
_HELD_WITH = ("talks", "meet", "call")


def within(phrase: Phrase, node: Predication) -> bool:
    """The phrase is no more than the light verb's own noun («ارسال کرده است»)."""
    return node.verb is not None and node.first <= phrase.first and phrase.last <= node.last


def _speaker_phrases(clause: Clause) -> list[Phrase]:
    """Who speaks before a colon, and to whom («چین خطاب به پاکستان: ...»)."""
    first, last = clause.tokens[0], clause.tokens[-1]
    addressed = [p for p in clause.phrases if p.marker == "to" and p.first > first][:1]
    aside = [p for p in clause.phrases if p.marker in _ASIDE and p.first > first + 1]
    end = min((p.first - 1 for p in [*addressed, *aside[:1]]), default=last)
    return [Phrase("subject", first, max(first, end), first), *addressed]


class Filler(Namer):
    """Gives each predication the names in its own roles."""

    def _fill(self, node: Predication) -> None:
        for phrase in self._phrases(node):
            if phrase.marker == "by" and not node.nominal and self._of_participle(phrase):
                continue
            if phrase.marker in ("between", "with") and self._of_topic(node, phrase):
                continue
            marker = self._sided(node, self._voiced(node, phrase.marker), phrase.first)
            node.marks.setdefault(marker, []).append(phrase)
            role = node.concept.roles.get(marker)
            if marker == "of" and not node.nominal and self.sentence.language == "en":
                role = None
            if role == "actor" and self._first_person(node, marker):
                continue
            if role == "actor" and self._answered_thing(node, marker):
                continue
            if role and (self._of_inner_noun(node, phrase) or self._of_subject(node, phrase)):
                continue
            if role == "actor" and self._of_wish(node, phrase):
                continue
            if role == "actor" and self._released_from(node, phrase):
                continue
            if role and not self._owned_already(node, marker, role):
                names = self._names(phrase, role, node)
                if node.name == "accept" and self._source(phrase):
                    # «در صورت خروج از غزه، طرح را می‌پذیریم»
                    names = [m for m in names if node.nominal and not m.place]
                fresh = [m for m in names if m not in node.roles.get(role, [])]
                node.roles.setdefault(role, []).extend(fresh)

    def _answered_thing(self, node: Predication, marker: str) -> bool:
        """ "The rejection by A of an American offer": who answers stands after "by"."""
        answer = node.nominal and node.concept.family == "answer" and marker == "of"
        if self.sentence.language != "en" or not answer:
            return False
        after = self.sentence.tokens[node.last + 1 : node.last + 2]
        return any(t.key == "by" for t in after)

    def _released_from(self, node: Predication, phrase: Phrase) -> bool:
        """«نقش میانجی‌گرانه A در آزادی زندانیان از B»: B does not mediate."""
        held = node.nominal and node.name == "mediation" and bool(node.roles.get("actor"))
        return held and self.sentence.language == "fa" and self._source(phrase)

    def _source(self, phrase: Phrase) -> bool:
        """«از غزه», and no «به ابتکار A»."""
        before = self.sentence.tokens[max(0, phrase.first - 1) : phrase.first]
        return phrase.marker == "from" and any(t.key == "از" for t in before)

    def _of_topic(self, node: Predication, phrase: Phrase) -> bool:
        """«A با B دربارهٔ تنش میان C و D گفت‌وگو کرد»: C and D are what A and B talk about."""
        rows = self.clauses[node.clause].phrases
        if self.sentence.language != "fa" or node.name not in _HELD_WITH or phrase not in rows:
            return False
        before = [p for p in rows if p.last == phrase.first - 2]
        topic = next((p for p in before if p.marker == "about"), None)
        if phrase.marker == "with":
            # «با A دربارهٔ مذاکرات با B گفت‌وگو کرد»
            return topic is not None and not node.nominal and bool(node.marks.get("with"))
        met = any(p.last < phrase.first and self._named(p) for p in node.marks.get("with", []))
        if topic is None or topic.first <= node.first <= topic.last:
            return met and (not node.nominal or node.name == "call")
        return met or not node.nominal

    def _named(self, phrase: Phrase) -> bool:
        return any(self._within(phrase, m) for m in self.mentions)

    def _of_inner_noun(self, node: Predication, phrase: Phrase) -> bool:
        """«در هفته سفر A به B، C به D نامه داد»: "to B" belongs to the journey."""
        rows = self.clauses[node.clause].phrases
        if node.nominal or self.sentence.language != "fa" or phrase not in rows:
            return False
        if phrase.marker != "to" or rows.index(phrase) < 1:
            return False
        before = rows[rows.index(phrase) - 1]
        aside = before.marker == "in" and node.name in ("offer", "request")
        if not aside and sum(p.marker == phrase.marker for p in rows) < 2:
            return False
        inside = (n for n in self.nodes if n.nominal and before.first <= n.first <= before.last)
        return any(n.name == "visit" for n in inside)

    def _of_wish(self, node: Predication, phrase: Phrase) -> bool:
        """«درخواست میانجی‌گری از طرف A»: A asks, and does not mediate; «ادعای درخواست از A»: A is
        asked, and claims nothing."""
        if self.sentence.language != "fa" or phrase.marker not in ("by", "from"):
            return False
        if not node.nominal or node.name == "request":
            return False
        wishes = (n for n in self.nodes if n.nominal and n.name == "request")
        before = (n for n in wishes if n.clause == node.clause and n.last < phrase.first)
        near = (n for n in before if phrase.first - n.last <= _WISH)
        return any(n.index == node.parent or node.last < n.first for n in near)

    def _of_subject(self, node: Predication, phrase: Phrase) -> bool:
        """ "An invitation by A was rejected by B": A made it, and did not reject it."""
        if node.nominal or not node.passive or phrase.marker != "by":
            return False
        if self.sentence.language != "en" or phrase.last > node.first:
            return False
        rows = self.clauses[node.clause].phrases
        return any(
            p is not phrase and p.first < phrase.first and phrase.last <= p.last for p in rows
        )

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

    def _sided(self, node: Predication, marker: str, first: int) -> str:
        """ "A request from X" is X's; with a verb, "from X" is whom it is asked of."""
        if marker == "by" and not node.nominal and not node.passive and node.name != "silent":
            return "from"
        if marker == "to" and self._close_to(node, first):
            return "subject"
        english = self.sentence.language == "en" and node.nominal
        owned = node.name in ("mediation", "mediator") and bool(node.roles.get("actor"))
        if english and marker == "of" and owned and first > node.last:
            # "US mediation of the talks between A and B".
            return "between"
        if marker == "of" and self._between_two(node):
            return "between"
        asking = node.concept.family in _ASKING or node.name in _SENT
        return "by" if marker == "from" and english and asking else marker

    def _between_two(self, node: Predication) -> bool:
        """«به عنوان میانجی ایران و آمریکا»: the two are the sides."""
        if self.sentence.language != "fa" or node.name not in ("mediator", "mediation"):
            return False
        tokens, named = self.sentence.tokens, {m.first: m for m in self.mentions}
        first = named.get(node.last + 1)
        listed = node.first > 0 and tokens[node.first - 1].key in between_words("several")
        if first is None or listed or tokens[node.last].key not in between_words("one"):
            return False
        return first.last + 2 in named and tokens[first.last + 1].key == "و"

    def _close_to(self, node: Predication, first: int) -> bool:
        """«منبع نزدیک به تیم مذاکره‌کننده گفت»: whoever the source is close to speaks through it."""
        speaks = node.concept.family == "speech" and not node.nominal
        before = self.sentence.tokens[max(0, first - 2) : first]
        persian = self.sentence.language == "fa"
        return persian and speaks and has_cue(before[:1], "fa", "close")

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
        frame reads the noun's sides for itself; with whom talks are held in any case."""
        noun = self.lights.get(node.index)
        if noun and node.name == "host" and self.sentence.language == "en":
            return self._guests(clause, noun)
        if noun and self.sentence.language == "fa" and node.name == "mediation":
            return self._go_between(clause, noun)
        framed = node.name in frame_words() and node.name not in _HELD_WITH
        if not noun or self.sentence.language != "en" or framed:
            return []
        found = dependents(self.sentence, clause, self.mentions, noun[0], noun[-1])
        taken = {(p.marker, p.head) for p in clause.phrases}
        fresh = [p for p in found if p.first > noun[-1] and (p.marker, p.head) not in taken]
        return [p for p in fresh if node.name not in _HELD_WITH or p.marker == "with"]

    def _guests(self, clause: Clause, noun: list[int]) -> list[Phrase]:
        """ "Play host to A": whom the noun has under "to" is hosted."""
        found = dependents(self.sentence, clause, self.mentions, noun[0], noun[-1])
        own = [p for p in clause.phrases if p.first > noun[-1]]
        return [replace(p, marker="object") for p in (*found, *own) if p.marker == "to"][:1]

    def _go_between(self, clause: Clause, noun: list[int]) -> list[Phrase]:
        """«واسطهٔ تهران و واشنگتن شد»: two names after the noun are those that it stands between."""
        found = dependents(self.sentence, clause, self.mentions, noun[0], noun[-1])
        owned = [p for p in found if p.marker == "of" and p.first > noun[-1]]
        sides = {i for p in owned for m in self.mentions if self._within(p, m) for i in m.ids}
        return [replace(p, marker="between") for p in owned] if len(sides) > 1 else []

    def _voiced(self, node: Predication, marker: str) -> str:
        if not node.passive or node.nominal or self.sentence.language == "en":
            return marker
        return "object" if marker == "subject" else marker
