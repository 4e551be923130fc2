"""Filling the roles of predications with the names of the sentence."""

from dataclasses import replace

from miyanji.actors.actor import Mention
from miyanji.actors.wording import between_words
from miyanji.coding.clauses import Clause, Phrase, dependents
from miyanji.coding.lexicon import cue_keys, frame_words, has_cue
from miyanji.coding.linking import Linker
from miyanji.coding.predications import Predication

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
# Words of a title before the name of its state.
_CHAIN = 5
# "The Doha talks" name a place, no side.
_LOCATED = ("talks", "meet", "agreement")
_LOCATED_ALSO = (*_LOCATED, "mediation", "mediator", "proposal")
# What the words before a colon say beside who speaks («در گفت‌وگو با امیر قطر»).
_ASIDE = ("in", "with", "source", "about")
_HYPHENS = ("-", "–", "‑")
# Nouns of what comes from somebody.
_ASKING = ("desire", "speech", "answer")
_SENT = ("help", "pressure")
_OF_OTHERS = ("thank", "welcome", "support", "praise", "condemn", "accuse")
# "Held talks with B": whom the noun of the light verb has beside it.
# Tokens from a wish to the preposition of whom it is addressed to.
_WISH = 4
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


class Filler(Linker):
    """Gives each predication the names in its own roles."""

    def _fill(self, node: Predication) -> None:
        for phrase in self._phrases(node):
            if phrase.marker == "by" and not node.nominal and self._of_participle(phrase):
                continue
            marker = self._sided(node, self._voiced(node, phrase.marker), phrase.first)
            node.marks.setdefault(marker, []).append(phrase)
            role = node.concept.roles.get(marker)
            if marker == "of" and not node.nominal and self.sentence.language == "en":
                role = None
            if role == "actor" and self._first_person(node, marker):
                continue
            if role and (self._of_inner_noun(node, phrase) or self._of_subject(node, phrase)):
                continue
            if role == "actor" and self._of_wish(node, phrase):
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
        if marker == "by" and not node.nominal and not node.passive:
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

    def _names(self, phrase: Phrase, role: str, node: Predication) -> list[Mention]:
        """Names that fill a role: those that lead the phrase; all of it for parties."""
        inside = [m for m in self.mentions if self._within(phrase, m)]
        if node.nominal:
            inside = [m for m in inside if m.last > node.last or m.first < node.first]
        elif self.sentence.language == "en":
            inside = [m for m in inside if not self._part_of(node, m)]
        if phrase.marker == "of" and self.sentence.language != "en":
            inside = [m for m in inside if not self._nearer_noun(node, m)]
        if node.name == "mediator" and node.marker == "between" and self.sentence.language == "fa":
            inside = self._up_to_other_side(inside)
        located = _LOCATED_ALSO if self.sentence.language == "en" else _LOCATED
        if phrase.marker == "of" and node.name in located:
            inside = [m for m in inside if not m.place]
        if phrase.marker == "subject" and node.name in _LOCATED and not node.nominal:
            inside = [m for m in inside if not m.place] or inside
        if phrase.marker == "of" and self._proposed(node, inside):
            return []
        if phrase.marker == "with" and self._backed(phrase):
            return []
        if node.name in _LOCATED and self.sentence.language == "en":
            inside = [m for m in inside if not self._hosted(m, node)]
        if phrase.marker == "between" and self.sentence.language == "en":
            inside.extend(self._second_side(inside))
        if phrase.marker == "with" and self.sentence.language == "en" and self._eventful(phrase):
            return []
        if phrase.marker == "between" and self.sentence.language == "en":
            inside = self._before_place(phrase, inside)
            near = [m for m in inside if m.first in self.clauses[node.clause].tokens]
            inside = near if len(near) >= 2 else inside
        broad = ("parties",) if self.sentence.language == "en" else ("parties", "mediator")
        welcomed = phrase.marker == "with" and self._is_event(phrase.first)
        if (role in broad and not welcomed) or phrase.marker == "of":
            return inside
        if self.sentence.language == "en":
            return [m for m in inside if self._leads_english(phrase, m)]
        return self._leading(phrase, inside)

    def _part_of(self, node: Predication, mention: Mention) -> bool:
        """The name is a word of the verb; what stands between a verb and its light noun is none
        ("brought A and B together")."""
        own = {*self.lights.get(node.index, ()), *(node.verb.tokens if node.verb else ())}
        own = own or set(range(node.first, node.last + 1))
        return all(i in own for i in range(mention.first, mention.last + 1))

    def _eventful(self, phrase: Phrase) -> bool:
        """ "Resume their dialogue, with talks set for Monday in Oslo": nobody is met in it."""
        return any(
            n.nominal
            and n.name in ("talks", "meet", "mediator")
            and n.first <= phrase.head <= n.last
            for n in self.nodes
        )

    def _before_place(self, phrase: Phrase, inside: list[Mention]) -> list[Mention]:
        """ "Between A and B in the port of C": where it takes place names no side."""
        words = self.sentence.tokens[phrase.first : phrase.last]
        stops = [t.i for t in words if t.key in ("in", "at", "near")]
        return [m for m in inside if not stops or m.first < stops[0]]

    def _proposed(self, node: Predication, inside: list[Mention]) -> bool:
        """«پیشنهاد آتش‌بس مصر و قطر»: whoever is named after the truce proposes it."""
        if self.sentence.language != "fa" or node.name != "agreement" or not node.nominal:
            return False
        plans = (n for n in self.nodes if n.name in ("proposal", "offer") and n.nominal)
        head = next((n for n in plans if n.last == node.first - 1), None)
        if head is None:
            return False
        words = self.sentence.tokens[head.first : head.last + 1]
        return len(inside) == 1 or has_cue(words, "fa", "proposed")

    def _backed(self, phrase: Phrase) -> bool:
        """«توافق با ضمانت مصر»: who stands surety for it or supports it is met by nobody."""
        head = self.sentence.tokens[phrase.first : phrase.first + 1]
        return self.sentence.language == "fa" and has_cue(head, "fa", "surety")

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
        if self._titles_first(at, phrase, mention) or self._of_body(phrase, at):
            return True
        return (
            tokens[at].dep == "amod"
            and mention.kind == "demonym"
            and tokens[at].head == (phrase.head)
        )

    def _of_body(self, phrase: Phrase, at: int) -> bool:
        """ "Mr A's government", "the governments of A and B": whose government acts."""
        token, head = self.sentence.tokens[at], self.sentence.tokens[phrase.head]
        of = any(t.dep == "case" and t.key == "of" and t.head == at for t in self.sentence.tokens)
        owned = token.dep == "nmod:poss" or (token.dep == "nmod" and of)
        ours = {head.key, head.lemma} & cue_keys("en", "bodies")
        if any(m.first <= phrase.head <= m.last for m in self.mentions):
            # "Sudan's Rapid Support Forces" have a name of their own.
            return False
        return owned and token.head == phrase.head and bool(ours)

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
            quoted = self.sentence.tokens[mention.first - 1].key in ("»", "”")
            apart = not found and self._both_at_home(phrase, mention)
            reach = _CHAIN if not found and (quoted or apart or self._titled(phrase)) else 2
            if len(gap) > reach:
                break
            if any(self._is_event(i) for i in gap) and not apart:
                break
            found.append(mention)
            end = mention.last
        return found

    def _both_at_home(self, phrase: Phrase, mention: Mention) -> bool:
        """«دو طرف جنگ سودان», «نمایندگان دولت و شورشیان فیلیپین»: both sides of one country."""
        words = self.sentence.tokens[phrase.first : mention.first]
        ruling = any(t.key in cue_keys("fa", "rulers") for t in words)
        both = ruling and has_cue(words, "fa", "unnamed_sides")
        return self.sentence.language == "fa" and (both or has_cue(words, "fa", "both_sides"))

    def _titled(self, phrase: Phrase) -> bool:
        """The subject opens with a title or an institution («رئیس سازمان اطلاعات ترکیه»)."""
        first = self.sentence.tokens[phrase.first : phrase.first + 1]
        return phrase.marker in ("subject", "") and has_cue(
            first, self.sentence.language, "official_nouns"
        )
