"""Which names of a phrase fill a role: those that lead it, and those of both sides."""

from miyanji.actors.actor import Mention
from miyanji.coding.clauses import Phrase
from miyanji.coding.lexicon import cue_keys, has_cue
from miyanji.coding.linking import Linker
from miyanji.coding.predications import Predication
from miyanji.languages.sentence import Token

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
_LISTING = frozenset({",", "and", "the", "(", ")"})
_LOCATED = ("talks", "meet", "agreement")
_LOCATED_ALSO = (*_LOCATED, "mediation", "mediator", "proposal")


class Namer(Linker):
    """Reads off a phrase the names that a predication has in a role."""

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
        if phrase.marker == "of" and (self._proposed(node, inside) or self._of_talks(node, phrase)):
            return []
        if phrase.marker == "of" and node.name in ("proposal", "agreement"):
            inside = [m for m in inside if not self._fought_over(m)]
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

    def _of_talks(self, node: Predication, phrase: Phrase) -> bool:
        """ "The mediator of the peace talks on A": A does not mediate."""
        english = self.sentence.language == "en" and node.name == "mediator"
        own = node.first <= phrase.head <= node.last
        return english and not own and self._eventful(phrase)

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

    def _fought_over(self, mention: Mention) -> bool:
        """«طرح صلح غزه»: the land that the plan is for made none."""
        words = self.sentence.tokens[mention.first : mention.last + 1]
        return self.sentence.language == "fa" and has_cue(words, "fa", "fought_over")

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
        if node.name in ("proposal", "offer") and self.sentence.language == "fa":
            # «پیشنهاد میزبانی گفت‌وگوهای A و B»
            between = [n for n in self.nodes if node.last < n.first < mention.first]
            return [n.name for n in between if n.nominal][:2] in (
                ["host", "talks"],
                ["host", "meet"],
            )
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
        if self._listed(phrase, mention):
            return True
        return (
            tokens[at].dep == "amod"
            and mention.kind == "demonym"
            and tokens[at].head == (phrase.head)
        )

    def _listed(self, phrase: Phrase, mention: Mention) -> bool:
        """Only names and what joins them stand between the name and the head of a subject."""
        named = {i for m in self.mentions for i in range(m.first, m.last + 1)}
        between = self.sentence.tokens[mention.last + 1 : phrase.head]
        joined = all(t.i in named or t.key in _LISTING for t in between)
        listed = joined and any(t.key == "and" for t in between)
        return phrase.marker == "subject" and listed and phrase.first < mention.last < phrase.head

    def _of_body(self, phrase: Phrase, at: int) -> bool:
        """ "Mr A's government", "the governments of A and B": whose government acts."""
        token, head = self.sentence.tokens[at], self.sentence.tokens[phrase.head]
        of = any(t.dep == "case" and t.key == "of" and t.head == at for t in self.sentence.tokens)
        owned = token.dep == "nmod:poss" or (token.dep == "nmod" and of)
        ours = {head.key, head.lemma} & cue_keys("en", "bodies")
        if self._second_body(phrase, token):
            return True
        if any(m.first <= phrase.head <= m.last for m in self.mentions):
            # "Sudan's Rapid Support Forces" have a name of their own.
            return False
        return owned and token.head == phrase.head and bool(ours)

    def _second_body(self, phrase: Phrase, token: Token) -> bool:
        """ "A's officials and negotiators for the rebels": whom the second of two acts for."""
        words = self.sentence.tokens[phrase.head + 1 : token.i]
        bodies = cue_keys("en", "bodies")
        second = [t for t in words if t.dep == "conj" and t.head == phrase.head]
        joined = [t for t in second if {t.key, t.lemma} & bodies]
        cases = (t.key for t in words if t.dep == "case" and t.head == token.i)
        owned = token.dep == "nmod" and any(key in ("of", "for", "from") for key in cases)
        return owned and any(token.head in (t.i, phrase.head) for t in joined)

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
            if any(self._is_event(i) or self._opposes(i) for i in gap) and not apart:
                break
            found.append(mention)
            end = mention.last
        return found

    def _opposes(self, i: int) -> bool:
        """«رهبر مخالفان ونزوئلا» does not act for its state."""
        return self.sentence.language == "fa" and self.sentence.tokens[i].key in cue_keys(
            "fa", "opponents"
        )

    def _both_at_home(self, phrase: Phrase, mention: Mention) -> bool:
        """«دو طرف جنگ سودان», «نمایندگان دولت و شورشیان فیلیپین»: both sides of one country."""
        words = self.sentence.tokens[phrase.first : mention.first]
        ruling = any(t.key in cue_keys("fa", "rulers") for t in words)
        both = ruling and has_cue(words, "fa", "unnamed_sides")
        return self.sentence.language == "fa" and (both or has_cue(words, "fa", "both_sides"))

    def _titled(self, phrase: Phrase) -> bool:
        """The phrase opens with a title or an institution («رئیس سازمان اطلاعات ترکیه»)."""
        first = self.sentence.tokens[phrase.first : phrase.first + 1]
        return phrase.marker in ("subject", "", "with", "to", "by") and has_cue(
            first, self.sentence.language, "official_nouns"
        )
