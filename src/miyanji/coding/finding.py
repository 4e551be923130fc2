"""Finding predications: which words of a sentence are verbs, light verbs or event nouns of a known
concept."""

from collections.abc import Sequence
from dataclasses import replace

from miyanji.actors.actor import Mention
from miyanji.coding.clauses import Clause, Phrase, marker_of
from miyanji.coding.lexicon import (
    Concept,
    Entry,
    Lexicon,
    concepts,
    cue_keys,
    has_cue,
    lexicon,
    light_verbs,
    longest_match,
    matched,
)
from miyanji.coding.predications import Predication
from miyanji.languages.fa.cores import enclitic_base
from miyanji.languages.sentence import Sentence, VerbGroup

_LIGHT_REACH = 9
# Tokens from «предложение» to what is offered.
_OFFERED_WITHIN = 6
_POINTING = ("این", "آن", "همین", "چنین")
_BECOMING = ("شدن", "گردیدن", "گشتن")
_DOING = ("کردن", "دادن", "داشتن")
# What stands under these is no part of an Arabic verb («تجري في إطار وساطة»).
_ASIDE = frozenset({"in", "between", "through", "from", "presence", "source", "as", "for"})
_OFFERED = frozenset({"offer", "proposal", "mediation", "mediator", "request"})
_UNKNOWN = Concept("", {"subject": "actor", "object": "addressee", "to": "addressee"})


def _around(verb: VerbGroup) -> list[int]:
    """The head of a verb group with the words of the group that touch it."""
    found, tokens = [verb.head], set(verb.tokens)
    for step in (1, -1):
        at = verb.head + step
        while at in tokens:
            found.append(at)
            at += step
    return found


class Finder:
    """Finds the predications of one sentence: what its verbs and event nouns mean."""

    def __init__(
        self,
        sentence: Sentence,
        mentions: Sequence[Mention],
        clauses: list[Clause],
        before: Sequence[Mention],
    ) -> None:
        self.sentence, self.mentions, self.clauses = sentence, mentions, clauses
        self.before = before
        self.lex: Lexicon = lexicon(sentence.language)
        self.nodes: list[Predication] = []
        self.of_clause: dict[int, int] = {}
        self.used: set[int] = set()
        self.lights: dict[int, list[int]] = {}
        self.sharing: dict[int, int] = {}

    def _add(self, entry: Entry | None, clause: Clause, first: int, last: int) -> Predication:
        concept = concepts()[entry.concept] if entry else _UNKNOWN
        if entry and entry.roles:
            concept = replace(concept, roles={**concept.roles, **entry.roles})
        node = Predication(len(self.nodes), concept, clause.index, first, last, True)
        self.nodes.append(node)
        return node

    def _verb(self, clause: Clause) -> None:
        verb = clause.verb
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
            entry = self._judgement(verb, self._denial(clause, entry))
            entry = self._praise(clause, entry)
            words = [*noun, *_around(verb)]
            node = self._add(entry, clause, min(words), max(words))
            node.passive = verb.passive or self._passive_light(noun, verb)
            self.used.update(noun)
            self.lights[node.index] = noun
            self._share(clause, noun, entry, verb)
        node.nominal, node.verb = False, verb
        self.of_clause[clause.index] = node.index

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
        their sides, the mediator its name."""
        if self.sentence.language != "ru":
            return False
        names = cue_keys("ru", "mediation_words")
        mediator = any(self.sentence.tokens[i].key in names for i in noun)
        return entry.concept == "host" or (entry.concept == "accept" and mediator)

    def _joins(self, clause: Clause, verb: VerbGroup) -> Entry | None:
        """«... ما هستیم»: the bare first person of "to be" says yes."""
        if self.sentence.language != "fa" or verb.lemma != "بودن" or verb.person != 1:
            return None
        words = {self.sentence.tokens[i].key for i in clause.tokens if i not in verb.tokens}
        words = {w for w in words if any(c.isalnum() for c in w)}
        if verb.negated or not words <= cue_keys("fa", "our") | {"هم", "نیز"}:
            return None
        return Entry("accept")

    def _unknown_light(self, verb: VerbGroup) -> bool:
        """«نشان دادن», «شرح دادن»: with a noun that means nothing here the verb is no giving."""
        before = self.sentence.tokens[: min(_around(verb))][-1:]
        return self.sentence.language == "fa" and has_cue(before, "fa", "other_light")

    def _short_answer(self, clause: Clause) -> None:
        """«حماس گفته بود قبوله», «ایران گفت نه»: one word of consent or refusal after "said"."""
        tokens = self.sentence.tokens
        words = [i for i in clause.tokens if any(c.isalnum() for c in tokens[i].key)]
        words = [i for i in words if tokens[i].key not in cue_keys("fa", "around_answer")] or words
        if self.sentence.language != "fa" or len(words) != 1 or clause.link != "content":
            return
        for cue, concept in (("yes_words", "accept"), ("no_words", "reject")):
            if tokens[words[0]].key in cue_keys("fa", cue):
                self._add(Entry(concept), clause, words[0], words[0])
                self.used.add(words[0])

    def _denial(self, clause: Clause, entry: Entry | None) -> Entry | None:
        """To reject a report is to deny it («این ادعا را رد کرد»)."""
        if entry is None or entry.concept != "reject":
            return entry
        tokens, language = self.sentence.tokens, self.sentence.language
        markers = ("object", "with")
        if language == "fa" and clause.verb is not None and clause.verb.lemma in _BECOMING:
            markers = ("subject", "with")
        objects = (p for p in clause.phrases if p.marker in markers)
        heads = (
            [tokens[p.head]] if language == "en" else tokens[p.first : p.first + 2] for p in objects
        )
        reports = any(has_cue(words, language, "report_nouns") for words in heads)
        return Entry("deny") if reports else entry

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

    def _praise(self, clause: Clause, entry: Entry | None) -> Entry | None:
        """An Arabic welcome answers an offer or a mediation; of an accord it is praise."""
        if entry is None or entry.concept != "welcome" or self.sentence.language != "ar":
            return entry
        tokens, places = self.sentence.tokens, clause.tokens
        lengths = ((i, longest_match(tokens, i, self.lex.nouns, self.lex.longest)) for i in places)
        said = {matched(tokens, i, n, self.lex.nouns).concept for i, n in lengths if n}
        return entry if said & _OFFERED else Entry("support")

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

    def _names_of(self, verb: VerbGroup) -> list[str]:
        """The lemma with each English particle beside it ("carryout"), last the lemma alone."""
        if self.sentence.language != "en":
            return [verb.lemma]
        tokens, after = self.sentence.tokens, verb.head + 1
        loose = cue_keys("en", "particles")
        particles = [t.key for t in tokens if t.head == verb.head and t.dep == "compound:prt"]
        particles += [t.key for t in tokens[after : after + 1] if t.key in loose]
        return [*(verb.lemma + p for p in dict.fromkeys(particles)), verb.lemma]

    def _light(self, clause: Clause, verb: VerbGroup) -> tuple[list[int], Entry | None]:
        """Find the noun of a light verb, nearest first, to the left (Persian) or right."""
        tokens = self.sentence.tokens
        base = enclitic_base(tokens[verb.head].key) if self.sentence.language == "fa" else ""
        if base and verb.lemma in self.lex.light.get(base, {}):
            return [], self.lex.light[base][verb.lemma]
        under_way = self._under_way(clause, verb)
        if under_way is not None:
            return under_way
        reach = [t for t in clause.tokens if t not in verb.tokens]
        near = sorted(reach, key=lambda t: abs(t - verb.head))[:_LIGHT_REACH]
        names = self._names_of(verb)
        if any(name in self.lex.verbs for name in names[:-1]):
            # "Turned down the mediation" is no "turned to mediation".
            names = names[:-1]
        for i in near:
            length = longest_match(tokens, i, self.lex.light, self.lex.longest)
            i, length = self._longer(i, length, verb)
            verbs = light_verbs(tokens, i, length, self.lex.light) if length else {}
            entry = next((verbs[name] for name in names if name in verbs), None)
            direct, entry = entry is not None, entry or self._alternation(verbs, verb)
            if entry is not None and self._bears(clause, i, length, verb, direct=direct):
                return self._outermost(clause, i, length, entry, verb)
        return [], None

    def _longer(self, i: int, length: int, verb: VerbGroup) -> tuple[int, int]:
        """«به زندان محکوم کرد» before «محکوم کرد»: the longest noun that ends there."""
        tokens, best = self.sentence.tokens, (i, length)
        for back in (1, 2) if length and self.sentence.language == "fa" else ():
            at = i - back
            if at < 0 or longest_match(tokens, at, self.lex.light, 5, i + length) != length + back:
                continue
            longer = light_verbs(tokens, at, length + back, self.lex.light).get(verb.lemma)
            if longer is None or (
                longer.concept != "reconcile" and longest_match(tokens, at, self.lex.nouns, back, i)
            ):
                continue
            best = (at, length + back)
        return best

    def _under_way(self, clause: Clause, verb: VerbGroup) -> tuple[list[int], Entry] | None:
        """«در حال سفر به قطر هستند»: the copula makes a verb of the noun after «در حال»."""
        if self.sentence.language != "fa" or verb.lemma != "بودن":
            return None
        tokens = self.sentence.tokens
        for i in clause.tokens:
            if i < 2 or tokens[i - 1].key != "حال" or tokens[i - 2].key != "در":
                continue
            length = longest_match(tokens, i, self.lex.light, self.lex.longest, min(verb.tokens))
            verbs = light_verbs(tokens, i, length, self.lex.light) if length else {}
            entry = next((verbs[v] for v in _DOING if v in verbs), None)
            if entry is not None:
                return list(range(i, i + length)), entry
        return None

    def _outermost(
        self, clause: Clause, i: int, length: int, entry: Entry, verb: VerbGroup
    ) -> tuple[list[int], Entry]:
        """In «تقاضای وساطت کرد» the first noun of the chain is the light verb's."""
        tokens = self.sentence.tokens
        if verb.lemma in ("بودن", "شدن"):
            return list(range(i, i + length)), entry
        for back in (1, 2):
            at = i - back
            if self.sentence.language != "fa" or at not in clause.tokens:
                continue
            if self._governed(clause, at):
                continue
            span = longest_match(tokens, at, self.lex.light, self.lex.longest, i)
            outer = matched(tokens, at, span, self.lex.light) if span == back else {}
            if verb.lemma in outer and concepts()[outer[verb.lemma].concept].family == "desire":
                return list(range(at, at + span)), outer[verb.lemma]
        return list(range(i, i + length)), entry

    def _governed(self, clause: Clause, i: int) -> bool:
        """The noun is what a preposition governs («برای میانجی‌گری», «به این پیشنهاد»)."""
        home = next((p for p in clause.phrases if p.first <= i <= p.last), None)
        if home is None or home.marker in ("", "subject", "object"):
            return False
        return home.first == i or self.sentence.tokens[i - 1].key in _POINTING

    def _alternation(self, verbs: dict[str, Entry], verb: VerbGroup) -> Entry | None:
        """کردن and دادن become شدن in the passive of a light verb."""
        if verb.lemma in ("شدن", "گردیدن", "گشتن", "یافتن"):
            return verbs.get("کردن") or verbs.get("دادن") or verbs.get("داشتن")
        return verbs.get("کردن") if verb.lemma in ("نمودن", "ساختن", "داشتن") else None

    def _bears(self, clause: Clause, i: int, length: int, verb: VerbGroup, *, direct: bool) -> bool:
        """A light verb's noun is adjacent, or heads a phrase of its own that names nobody.

        «پیام داد» is one verb, «پیام تهران را به واشنگتن داد» is to give and its object. A copula
        (``direct``: no mere passive) may stand away from its noun. In English an owner, who acts,
        or what something is for or about is no part of its verb ("held meetings for talks").
        """
        if self.sentence.language == "en":
            last = i + length - 1
            dep = self.sentence.tokens[last].dep
            aside = dep in ("nmod:poss", "compound") or (dep == "nsubj" and not verb.passive)
            return not aside and marker_of(self.sentence, None, last) not in ("for", "about")
        if self.sentence.language == "ar":
            return self._follows(clause, i, verb)
        if self.sentence.language == "ru":
            return self._complements(clause, i, length, verb)
        start = min(_around(verb))
        if i + length == start:
            return verb.lemma != "بودن" or not self._aim(clause, i)
        tokens = self.sentence.tokens
        if i < start and not any(c.isalnum() for t in tokens[i + length : start] for c in t.key):
            return True
        end = i + length - 1
        if tokens[end].key in cue_keys("fa", "movers") and self._only_names(end + 1, start):
            return True
        phrase = next((p for p in clause.phrases if p.first <= end <= p.last), None)
        own_marker = phrase is not None and i < phrase.first
        if phrase is None or (not own_marker and phrase.marker not in ("", "subject", "object")):
            return False
        if any(m.first <= i and end < m.last for m in self.mentions):
            return False
        if direct and verb.lemma in ("بودن", "شدن"):
            # «میانجی‌ها فعال‌اند»: the mediators are the subject, and are something else.
            return not tokens[end].key.endswith("ها")
        owned = has_cue(tokens[i + length : phrase.last + 1], "fa", "unnamed_sides")
        owned = owned or any(i < m.first <= phrase.last for m in self.mentions)
        return own_marker or not owned

    def _aim(self, clause: Clause, i: int) -> bool:
        """«جایی برای میانجی نیست»: what there is no room for is said of nobody."""
        home = next((p for p in clause.phrases if p.first <= i <= p.last), None)
        return home is not None and home.marker in ("for", "to", "about") and home.first == i

    def _only_names(self, first: int, stop: int) -> bool:
        """«وارد قاهره شد»: nothing but names stands between."""
        named = {i for m in self.mentions for i in range(m.first, m.last + 1)}
        return first < stop and all(i in named for i in range(first, stop))

    def _follows(self, clause: Clause, i: int, verb: VerbGroup) -> bool:
        """An Arabic light verb's noun stands after it and heads a phrase of its own."""
        phrase = next((p for p in clause.phrases if p.first <= i <= p.last), None)
        heads = phrase is None or (phrase.first == i and phrase.marker not in _ASIDE)
        return i > verb.head and heads and not any(m.first <= i <= m.last for m in self.mentions)

    def _complements(self, clause: Clause, i: int, length: int, verb: VerbGroup) -> bool:
        """A Russian light verb's noun heads a phrase of its own beside the verb, which it is no
        subject of unless the verb is passive («переговоры ведутся»)."""
        phrase = next((p for p in clause.phrases if p.first <= i <= p.last), None)
        if phrase is None:
            return True
        turned = verb.passive or verb.lemma.endswith("ся")
        turned = turned or verb.lemma in cue_keys("ru", "arriving")
        if phrase.marker == "subject" and not turned:
            return False
        named = {
            t for m in self.mentions if m.kind != "demonym" for t in range(m.first, m.last + 1)
        }
        before = range(phrase.first, i)
        nouns = any(longest_match(self.sentence.tokens, t, self.lex.nouns, 1, i) for t in before)
        aside = phrase.marker in ("between", "source", "presence", "through", "about", "from")
        aside = aside and not self._one_of(phrase)
        return not aside and not nouns and not named & set(range(phrase.first, i + length))

    def _one_of(self, phrase: Phrase) -> bool:
        """«выступает одним из посредников»"""
        before = self.sentence.tokens[max(0, phrase.first - 2) : phrase.first]
        return [t.key for t in before] == ["один", "из"]

    def _passive_light(self, noun: list[int], verb: VerbGroup) -> bool:
        if not noun or verb.lemma not in ("شدن", "گردیدن", "گشتن"):
            return False
        keyed = "".join(self.sentence.tokens[i].key for i in noun)
        return "شدن" not in self.lex.light.get(keyed, {"شدن": None})

    def _nouns(self, clause: Clause) -> None:
        if clause.speaker:
            return
        own = set(clause.verb.tokens) if clause.verb else set()
        places = [i for i in clause.tokens if i not in self.used and i not in own]
        allowed, i = set(places), 0
        starts = {m.first: m for m in self.mentions}
        while i < len(places):
            at = places[i]
            if at in starts and starts[at].kind in ("name", "metonym", "person"):
                i += starts[at].last - at + 1
                continue
            i += self._noun(clause, at, allowed) or 1

    def _noun(self, clause: Clause, at: int, allowed: set[int]) -> int:
        tokens = self.sentence.tokens
        for table in (self.lex.nouns, self.lex.adjectives):
            length = longest_match(tokens, at, table, self.lex.longest)
            if length and (self._is_marker(at, length) or self._in_name(at, length)):
                return 0
            if length == 1 and self._party_at_home(at):
                return 0
            if self._cuts_name(at, length):
                continue
            if length and all(t in allowed for t in range(at, at + length)):
                entry = self._offered(matched(tokens, at, length, table), at + length)
                self._add(entry, clause, at, at + length - 1)
                return length
        return 0

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
