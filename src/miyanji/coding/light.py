"""The light verbs of a sentence: which noun makes a verb with «کردن», "make" or «вести», and which
one only stands beside it."""

from collections.abc import Callable, Sequence

from miyanji.actors.actor import Mention
from miyanji.coding.clauses import Clause, Phrase, marker_of
from miyanji.coding.lexicon import (
    Entry,
    Lexicon,
    concepts,
    cue_keys,
    has_cue,
    lexicon,
    light_verbs,
    longest_match,
    matched,
    spots,
)
from miyanji.coding.parted import (
    aimed_light,
    headed_light,
    hosting,
    parted_light,
    subjected_light,
    taken_on,
)
from miyanji.coding.predications import Predication
from miyanji.languages.fa.cores import enclitic_base
from miyanji.languages.keys import is_word
from miyanji.languages.sentence import Sentence, VerbGroup

_LIGHT_REACH = 9
_POINTING = ("این", "آن", "همین", "چنین")
_DOING = ("کردن", "دادن", "داشتن")
# What stands under these is no part of an Arabic verb («تجري في إطار وساطة»).
_ASIDE = frozenset({"in", "between", "through", "from", "presence", "source", "as", "for"})


def around(verb: VerbGroup) -> list[int]:
    """The head of a verb group with the words of the group that touch it."""
    found, tokens = [verb.head], set(verb.tokens)
    for step in (1, -1):
        at = verb.head + step
        while at in tokens:
            found.append(at)
            at += step
    return found


class LightFinder:
    """Finds the noun of a light verb."""

    def __init__(
        self,
        sentence: Sentence,
        mentions: Sequence[Mention],
        clauses: list[Clause],
        before: Callable[[], Sequence[Mention]],
    ) -> None:
        self.sentence, self.mentions, self.clauses = sentence, mentions, clauses
        self.before = before
        self.lex: Lexicon = lexicon(sentence.language)
        self.nodes: list[Predication] = []
        self.of_clause: dict[int, int] = {}
        self.used: set[int] = set()
        tables = (self.lex.nouns, self.lex.adjectives)
        self.openings = {i for table in tables for i in spots(sentence.tokens, table)}
        self.lights: dict[int, list[int]] = {}
        self.sharing: dict[int, int] = {}

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
        under_way = self._under_way(clause, verb) or self._subjected(clause, verb)
        if under_way is not None:
            return under_way
        reach = [t for t in clause.tokens if t not in verb.tokens]
        if self.sentence.language == "fa":
            # What follows the verb is no noun of it.
            reach = [t for t in reach if t < verb.head or is_word(tokens[t].key)]
        near = self._within_reach(reach, verb)
        fronted = self._fronted(clause, verb, near)
        names = self._names_of(verb)
        if any(name in self.lex.verbs for name in names[:-1]):
            # "Turned down the mediation" is no "turned to mediation".
            names = names[:-1]
        verbal = self._verbs_beside(verb)
        for i in [*near, *fronted]:
            if i in verbal or self._anothers_noun(verb, i):
                continue
            length = longest_match(tokens, i, self.lex.light, self.lex.longest)
            i, length = self._longer(i, length, verb)
            verbs = light_verbs(tokens, i, length, self.lex.light) if length else {}
            entry = next((verbs[name] for name in names if name in verbs), None)
            direct, entry = entry is not None, entry or self._alternation(verbs, verb)
            if i in fronted and entry and not self._far_ahead(entry):
                continue
            if entry is not None and self._bears(clause, i, length, verb, entry, direct=direct):
                taken = taken_on(self.sentence, clause, verb, self.lex, entry)
                taken = taken or aimed_light(self.sentence, clause, i, verb, self.lex)
                return taken or self._outermost(clause, i, length, entry, verb)
        persian = self.sentence.language == "fa"
        parted = parted_light(self.sentence, clause, verb, self.lex) if persian else None
        return parted or ([], None)

    def _anothers_noun(self, verb: VerbGroup, i: int) -> bool:
        """ "Welcomed an offer by the president": the verb's noun is the offer."""
        between = self.sentence.tokens[verb.head + 1 : i]
        active = self.sentence.language == "en" and not verb.passive
        return active and any(t.key == "by" for t in between)

    def _within_reach(self, reach: list[int], verb: VerbGroup) -> list[int]:
        """The words nearest to the verb; in English as many after it whatever stands before it."""
        near = sorted(reach, key=lambda t: abs(t - verb.head))
        if self.sentence.language != "en":
            return near[:_LIGHT_REACH]
        after = [t for t in near if t > verb.head][: _LIGHT_REACH - 1]
        return [t for t in near if t in after or t in near[:_LIGHT_REACH]]

    def _verbs_beside(self, verb: VerbGroup) -> set[int]:
        """The English infinitives of other verbs: "its readiness to support" expresses none."""
        if self.sentence.language != "en":
            return set()
        others = (v for v in self.sentence.verbs if v.head != verb.head and not v.finite)
        tokens = self.sentence.tokens
        return {v.head for v in others if tokens[v.head - 1].key == "to"}

    def _fronted(self, clause: Clause, verb: VerbGroup, near: list[int]) -> list[int]:
        """«خواهان وساطت A برای حل اختلافش با B شد»: what is wished for stands between the word of
        wishing, which opens a phrase, and its copula."""
        if self.sentence.language != "fa" or verb.lemma not in ("بودن", "شدن"):
            return []
        openings = {p.first for p in clause.phrases if p.marker in ("", "subject")}
        return [t for t in clause.tokens if t in openings and t not in near and t < verb.head]

    def _far_ahead(self, entry: Entry) -> bool:
        """What is wished for, or borne («حامل پیام A برای B است»), may be long."""
        return entry.concept == "convey" or concepts()[entry.concept].family == "desire"

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

    def _subjected(self, clause: Clause, verb: VerbGroup) -> tuple[list[int], Entry] | None:
        persian = self.sentence.language == "fa"
        return subjected_light(self.sentence, clause, verb, self.lex) if persian else None

    def _outermost(
        self, clause: Clause, i: int, length: int, entry: Entry, verb: VerbGroup
    ) -> tuple[list[int], Entry]:
        """In «تقاضای وساطت کرد» the first noun of the chain is the light verb's."""
        tokens = self.sentence.tokens
        if verb.lemma in ("بودن", "شدن"):
            before = self.lex.light.get(tokens[i - 1].key, {}) if i - 1 in clause.tokens else {}
            wish = before.get("شدن") if verb.lemma == "شدن" else None
            if wish is not None and concepts()[wish.concept].family == "desire":
                # «آماده میانجیگری شده است»
                return [i - 1], wish
            headed = headed_light(self.sentence, clause, i, verb, self.lex)
            return headed or (list(range(i, i + length)), entry)
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

    def _bears(
        self,
        clause: Clause,
        i: int,
        length: int,
        verb: VerbGroup,
        entry: Entry,
        *,
        direct: bool,
    ) -> bool:
        """A light verb's noun is adjacent, or heads a phrase of its own that names nobody.

        «پیام داد» is one verb, «پیام تهران را به واشنگتن داد» is to give and its object. A copula
        (``direct``: no mere passive) may stand away from its noun. In English an owner, who acts,
        or what something is for or about is no part of its verb ("held meetings for talks").
        """
        if self.sentence.language == "en":
            last = i + length - 1
            dep = self.sentence.tokens[last].dep
            aside = dep in ("nmod:poss", "compound") or (dep == "nsubj" and not verb.passive)
            aside = aside or self._titles_owner(last)
            aside = aside or (verb.passive and last < verb.head and self._under_subject(last))
            marker = marker_of(self.sentence, None, last)
            told = (p for p in clause.phrases if p.marker == "source")
            aside = aside or any(p.first <= last <= p.last for p in told)
            return not aside and marker not in ("for", "about", "through")
        if self.sentence.language == "ar":
            return self._follows(clause, i, verb)
        if self.sentence.language == "ru":
            return self._complements(clause, i, length, verb)
        start = min(around(verb))
        if direct and verb.lemma in ("بودن", "شدن") and self._plural(i + length - 1):
            # «میانجی‌ها فعال‌اند»: the mediators are the subject, and are something else.
            return False
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
            return True
        if verb.lemma == "زدن" and phrase.marker == "object" and entry.concept == "mediation":
            # «پل را زدند»: a bridge that is hit.
            return False
        owned = has_cue(tokens[i + length : phrase.last + 1], "fa", "unnamed_sides")
        owned = owned or any(i < m.first <= phrase.last for m in self.mentions)
        owned = owned and not hosting(tokens, i + length, self.lex)
        laid = entry.concept == "condition" and phrase.marker == "object" and phrase.first == i
        return own_marker or laid or not owned

    def _under_subject(self, noun: int) -> bool:
        """ "A's opposition to an offer was made public", "A's request was sent": inside what the
        passive is about, or owned."""
        tokens = self.sentence.tokens
        owned = any(t.head == noun and t.dep == "nmod:poss" for t in tokens[:noun])
        return owned or tokens[noun].dep == "nmod"

    def _titles_owner(self, i: int) -> bool:
        """ "Welcomed President Trump's invitation": the title belongs to the owner's name."""
        tokens = self.sentence.tokens
        titled = tokens[i].dep in ("nmod:desc", "flat", "appos")
        return titled and tokens[tokens[i].head].dep == "nmod:poss"

    def _plural(self, i: int) -> bool:
        """«میانجی‌ها», «مخالفان»: people, not what somebody is."""
        token = self.sentence.tokens[i]
        many = token.key.endswith(("ان", "ین")) and token.lemma != token.key
        return token.key.endswith("ها") or (many and token.key not in self.lex.light)

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
        if noun and self.sentence.tokens[noun[0]].key == "مورد" and verb.lemma != "دادن":
            return True
        if not noun or verb.lemma not in ("شدن", "گردیدن", "گشتن"):
            return False
        keyed = "".join(self.sentence.tokens[i].key for i in noun)
        return "شدن" not in self.lex.light.get(keyed, {"شدن": None})
