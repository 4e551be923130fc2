"""Persian phrases: the words of a clause cut at markers, names and pauses."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from miyanji.actors.actor import Mention
from miyanji.coding.clauses.clause import Clause, Phrase
from miyanji.coding.lexicon import (
    Lexicon,
    concepts,
    cue_keys,
    cue_table,
    longest_match,
    matched,
)
from miyanji.languages.keys import is_word
from miyanji.languages.sentence import Sentence, Token

_PAUSES = {"،", ",", ";", "؛", "-", "–", "—"}
_OTHERS = {"دیگر", "سایر", "برخی", "چند", "چندین"}
_UNITS = {"دقیقه", "ساعت", "روز", "هفته", "ماه", "سال", "دهه"}
_BRACKETS = {"(", ")", "[", "]", "»", "”"}
_AND = {"و", "یا", "هم"}
_PRONOUNS = {"او", "وی", "ایشان", "آنها", "آنان"}
# «در این موضوع / جایی برای میانجی نیست».
_NEEDS = {"جایی", "نیازی", "احتیاجی"}
# «در طول چهار دهه گذشته / میانجی ایران و غرب بوده است».
_AGO = {"گذشته", "اخیر", "آینده", "جاری"}
_EACH = {"هم", "نه", "چه"}
# Words that open a phrase before a report or an event («در این دور / هیچ پیامی»).
_POINTING = {"این", "آن", "چنین", "هیچ"}
# How far before «به ابتکار» the answer to an initiative may stand.
_ANSWER_REACH = 6


def cut_phrases(
    clause: Clause, sentence: Sentence, mentions: Sequence[Mention], lex: Lexicon
) -> list[Phrase]:
    """Return the marked phrases of a clause, its first bare one as subject."""
    own = set(clause.verb.tokens) if clause.verb else set()
    positions = [t for t in clause.tokens if t not in own]
    cutter = _PhraseCutter(sentence.tokens, positions, mentions, lex)
    phrases = _name_subject(cutter.cut(), cutter.says_when)
    return [
        _second_subject(p, sentence.tokens, max(own, default=len(sentence.tokens))) for p in phrases
    ]


def _second_subject(phrase: Phrase, tokens: Sequence[Token], end: int) -> Phrase:
    """«هم A آن را پذیرفت / و هم B»: a name joined after the verb."""
    joined = not phrase.marker and phrase.first > end and tokens[phrase.first].key == "و"
    return Phrase("subject", phrase.first, phrase.last, phrase.head) if joined else phrase


class _PhraseCutter:
    """Cuts the words of a clause into marked phrases."""

    def __init__(
        self,
        tokens: Sequence[Token],
        positions: list[int],
        mentions: Sequence[Mention],
        lex: Lexicon,
    ) -> None:
        self.tokens, self.positions, self.lex = tokens, positions, lex
        self.starts = {m.first: m for m in mentions}
        self.phrases: list[Phrase] = []
        self.marker, self.run = "", list[int]()

    def cut(self) -> list[Phrase]:
        k = 0
        while k < len(self.positions):
            k += self._step(k)
        self._close()
        return self.phrases

    def _step(self, k: int) -> int:
        i = self.positions[k]
        if k and i - self.positions[k - 1] > 1:
            self._close()
        if i in self.starts:
            return self._mention(k)
        token = self.tokens[i]
        if token.key == "را" or (token.key == "رو" and self.run and i + 1 < len(self.tokens)):
            self._object()
            return 1
        if token.key in _PAUSES and not self._enumerates(k):
            self._close()
            return 1
        if not is_word(token.key):
            return 1
        aside = self._aside(k)
        if aside:
            self._close()
            i = self.positions[k]
            self.phrases.append(Phrase("aside", i, i + aside - 1, i))
            return aside
        since = self._adverb(k)
        if since:
            self._close()
            self.run.extend(self.positions[k : k + since])
            self._close()
            return since
        length = self._marker_at(k)
        if length:
            self._close()
            self.marker = matched(self.tokens, i, length, self.lex.markers)
            # «از طرف بغداد», where «طرف بغداد» is a name for itself
            return length - (length > 1 and i + length - 1 in self.starts)
        if token.key in cue_keys("fa", "movers") and i + 1 in self.starts:
            self._close()
            self.marker = "to"
            return 1
        if token.key in _NEEDS and self.marker and self.run:
            self._close()
        if token.key in _EACH and self._each(i):
            self._close()
        if token.key in _POINTING and self.run and self._names_thing(i + 1):
            self._close()
        if self._plural_ended(i) or self._pronoun_ended(i):
            self._close()
        time = 0 if self.run else self._time(k)
        if time:
            self.run.extend(self.positions[k : k + time])
            self._close()
            return time
        self.run.append(i)
        if token.key in _AGO and self.marker and self.tokens[i - 1].lemma in _UNITS:
            self._close()
        return 1

    def _aside(self, k: int) -> int:
        """«به همین دلیل / قطر ...»: how many words from ``k`` only tie the sentence to others."""
        i = self.positions[k]
        length = longest_match(self.tokens, i, cue_table("fa", "asides"), 4)
        if not length:
            return 0
        whole = self._whole(k, length)
        # «بعد از این / پیشنهاد»: "this" belongs to what follows unless that is a name.
        points = self.tokens[i + length - 1].key in _POINTING
        return length if whole and (not points or i + length in self.starts) else 0

    def _pronoun_ended(self, i: int) -> bool:
        """«به گفته او / پیام‌ها ...»: a pronoun owns nothing."""
        alone = len(self.run) == 1 and self.run[0] == i - 1
        return alone and self.tokens[i - 1].key in _PRONOUNS and self.tokens[i].key not in _AND

    def _plural_ended(self, i: int) -> bool:
        """«میانجی‌ها / پیشنهاد سودان را»: a plural without the ی of an ezafe owns nothing."""
        if not self.run or self.run[-1] != i - 1 or not self.tokens[i - 1].key.endswith("ها"):
            return False
        return self._is_event(i - 1) and self._is_event(i)

    def _marker_at(self, k: int) -> int:
        """How many words from ``k`` are a preposition."""
        i = self.positions[k]
        if self._counts_back(i) or self._brings_near(i):
            return 0
        length = longest_match(self.tokens, i, self.lex.markers, 5)
        alone = self._answers_initiative(k, i, length) or self._joins_event(i + length)
        return 1 if length > 1 and alone else length

    def _joins_event(self, i: int) -> bool:
        """«به ابتکار / و میزبانی سوئیس»: the noun of the preposition beside another event."""
        joined = i + 1 < len(self.tokens) and self.tokens[i].key == "و"
        return joined and self._is_event(i + 1)

    def _answers_initiative(self, k: int, i: int, length: int) -> bool:
        """«پاسخ مثبت کنگو به / ابتکار آنگولا»: an answer to what the preposition would be of."""
        last = i + length - 1
        if self.tokens[i].key != "به" or not self._is_event(last):
            return False
        before = self.positions[max(0, k - _ANSWER_REACH) : k]
        answers = [p for p in before if self._family(p) == "answer"]
        return bool(answers) and all(self.tokens[p].key != "به" for p in before if p > answers[0])

    def _family(self, i: int) -> str:
        length = longest_match(self.tokens, i, self.lex.nouns, self.lex.longest)
        entry = matched(self.tokens, i, length, self.lex.nouns) if length else None
        return concepts()[entry.concept].family if entry else ""

    def _time(self, k: int) -> int:
        """How many words from ``k`` say when, where more words follow that do not belong to
        them: «از ماه گذشته / پیام‌ها را»."""
        i = self.positions[k]
        length = longest_match(self.tokens, i, cue_table("fa", "time_words"), 4)
        return length if self._whole(k, length) else 0

    def _adverb(self, k: int) -> int:
        """How many words from ``k`` are an adverb of time that opens with a preposition or "this",
        and so ends the phrase before it («به زودی», «میان دو همسایه / این بار»)."""
        key = self.tokens[self.positions[k]].key
        manner = self._manner(k)
        if manner:
            return manner
        if key in ("به", "این"):
            return self._time(k)
        return self._since(k) if key == "از" else 0

    def _manner(self, k: int) -> int:
        """How many words from ``k`` say how or how likely («به احتمال زیاد / آنکارا»)."""
        i = self.positions[k]
        length = longest_match(self.tokens, i, cue_table("fa", "manner_words"), 4)
        return length if self._whole(k, length) else 0

    def _whole(self, k: int, length: int) -> bool:
        """Whether as many words follow one another from ``k``."""
        i = self.positions[k]
        return length > 0 and self.positions[k : k + length] == list(range(i, i + length))

    def _since(self, k: int) -> int:
        """«قطر از آغاز / میانجی این گفت‌وگوهاست»: how many words say "from the start"."""
        length = self._time(k)
        i = self.positions[k] + length
        role = length and i < len(self.tokens) and longest_match(self.tokens, i, self.lex.nouns, 1)
        named = matched(self.tokens, i, 1, self.lex.nouns).concept if role else ""
        return length if named in ("mediator", "mediation", "host") else 0

    def says_when(self, phrase: Phrase) -> bool:
        """Tell whether the phrase is nothing but words of time («دیروز»)."""
        length = phrase.last - phrase.first + 1
        tables = (cue_table("fa", name) for name in ("time_words", "manner_words"))
        return any(longest_match(self.tokens, phrase.first, t, 4) == length for t in tables)

    def _counts_back(self, i: int) -> bool:
        """«دو روز پیش از طریق عمان»: "ago", not "before"."""
        before = self.tokens[i - 1] if i else None
        ago = self.tokens[i].key in ("پیش", "قبل", "بعد", "پس")
        return ago and before is not None and before.lemma in _UNITS

    def _brings_near(self, i: int) -> bool:
        """«نزدیک کردن مواضع»: to bring near, and no "near"."""
        after = self.tokens[i + 1].key if i + 1 < len(self.tokens) else ""
        return self.tokens[i].key == "نزدیک" and after in ("کردن", "ساختن", "شدن")

    def _each(self, i: int) -> bool:
        """«از طرح مصر / هم کابل استقبال کرده و هم دهلی»: the first of two that answer alike."""
        if i + 1 not in self.starts or not self.run or self.tokens[i - 1].key == "و":
            return False
        keys = [token.key for token in self.tokens[i + 1 :]]
        return ("و", self.tokens[i].key) in pairwise(keys)

    def _names_thing(self, i: int) -> bool:
        """«... این ادعا را»: a report or an event begins a phrase of its own."""
        if i >= len(self.tokens):
            return False
        return self._is_event(i) or self.tokens[i].key in cue_keys("fa", "report_nouns")

    def _mention(self, k: int) -> int:
        """Take a whole mention; a bare phrase ends after it unless another name follows."""
        i = self.positions[k]
        if self._pronoun_ended(i):
            self._close()
        last = self.starts[i].last
        span = [p for p in self.positions if i <= p <= last]
        self.run.extend(span)
        after = k + len(span)
        if not self._name_follows(after):
            self._close()
        return len(span)

    def _name_follows(self, k: int) -> bool:
        while k < len(self.positions) and self.tokens[self.positions[k]].key in _BRACKETS:
            k += 1
        if k >= len(self.positions):
            return False
        i = self.positions[k]
        if i in self.starts:
            return not self._located(i) and not self._another(i)
        joint = self.tokens[i].key in _AND | _PAUSES | {"و", "همچنین", "نیز"}
        return joint and any(p in self.starts for p in self.positions[k + 1 : k + 5])

    def _located(self, i: int) -> bool:
        """«در دوحه نمایندگان کنگو را»: the place is closed before somebody with an office."""
        before = next((m for m in self.starts.values() if m.last == i - 1), None)
        after = self.starts[i]
        place = before is not None and before.place and self.marker == "in"
        return place and (after.person is not None or after.office is not None)

    def _another(self, i: int) -> bool:
        """«از طرح کنیا / رئیس‌جمهور سومالی استقبال کرد»: an office begins the subject."""
        before = next((m for m in self.starts.values() if m.last == i - 1), None)
        after = self.starts[i]
        titled = after.office is not None and after.last > i
        bare = before is not None and before.office is None and before.person is None
        return (
            titled
            and bare
            and before is not None
            and not set(before.ids) & set(after.ids)
            and bool(self.marker)
            and not self.phrases
        )

    def _enumerates(self, k: int) -> bool:
        if k and self._apposed(self.positions[k - 1]):
            return False
        if self._same_named(k):
            return True
        if self._hyphen(k) and k + 1 < len(self.positions) and self._last_is_name(k):
            return True
        if self.marker and any(self._is_event(i) for i in self.run):
            return self._last_is_name(k) and self._closed_list(k + 1)
        listed = bool(self.run) and k + 1 < len(self.positions) and self._last_is_name(k)
        return listed and self._goes_on(k + 1)

    def _same_named(self, k: int) -> bool:
        """«ولودیمیر زلنسکی»، رئیس‌جمهور اوکراین: after a quoted name its office, after a mark."""
        if not k or k + 1 >= len(self.positions) or self.positions[k + 1] not in self.starts:
            return False
        before, after = self.positions[k - 1], self.starts[self.positions[k + 1]]
        if self.tokens[before].key not in _BRACKETS:
            return False
        named = next((m for m in self.starts.values() if m.last == before - 1), None)
        return named is not None and named.person is not None and named.ids == after.ids

    def _hyphen(self, k: int) -> bool:
        """«قطری-پاکستانی»: no space beside the mark."""
        i = self.positions[k]
        token, before = self.tokens[i], self.tokens[i - 1]
        return token.key in ("-", "–") and before.end == token.start

    def _apposed(self, i: int) -> bool:
        """A name with its office after a comma is closed by the next one."""
        mention = next((m for m in self.starts.values() if m.last == i), None)
        inside = range(mention.first, mention.last) if mention else ()
        return any(self.tokens[t].key in _PAUSES for t in inside)

    def _closed_list(self, k: int) -> bool:
        """«با میانجیگری دوحه، مصر و آمریکا، ...»: names up to an "and" and a pause, or to what
        they do it for («تلاش چین، هند و روسیه برای ...»)."""
        joined = False
        while k < len(self.positions) and self.positions[k] in self.starts:
            last = self.starts[self.positions[k]].last
            while k < len(self.positions) and self.positions[k] <= last:
                k += 1
            if k >= len(self.positions):
                return False
            if joined and self._aims(k):
                return True
            if self.tokens[self.positions[k]].key not in _AND | _PAUSES:
                return False
            if joined:
                return self.tokens[self.positions[k]].key in _PAUSES
            joined = self.tokens[self.positions[k]].key in _AND
            k += 1
        return False

    def _aims(self, k: int) -> bool:
        """«از تلاش چین، هند و روسیه برای ...»: what the listed do follows."""
        i = self.positions[k]
        length = longest_match(self.tokens, i, self.lex.markers, 5)
        found = matched(self.tokens, i, length, self.lex.markers) if length else ""
        return found in ("for", "between")

    def _goes_on(self, k: int) -> bool:
        """An enumeration goes on after its second name: «چین، هند و روسیه»."""
        last = self.starts[self.positions[k]].last
        after = [p for p in self.positions if p > last][:2]
        if len(after) < 2:
            return False
        joined = self.tokens[after[0]].key in _AND | _PAUSES
        return joined and (after[1] in self.starts or self.tokens[after[1]].key in _OTHERS)

    def _is_event(self, i: int) -> bool:
        return longest_match(self.tokens, i, self.lex.nouns, self.lex.longest) > 0

    def _last_is_name(self, k: int) -> bool:
        before = self.positions[k - 1] if k else -1
        ends = {m.last for m in self.starts.values()}
        return before in ends and self.positions[k + 1] in self.starts

    def _split_names(self) -> None:
        """«تل‌آویو / بیروت را تهدید کرد»: of two different names side by side in the first phrase
        of a clause the second is the object."""
        only = self.phrases[0]
        inside = [m for m in self.starts.values() if only.first <= m.first and m.last <= only.last]
        pair = sorted(inside, key=lambda m: m.first)
        if only.marker or len(pair) != 2 or set(pair[0].ids) & set(pair[1].ids):
            return
        first, second = pair
        if (only.first, first.last + 1, only.last) == (first.first, second.first, second.last):
            own = Phrase("", first.first, first.last, first.first)
            self.phrases[:] = [own, Phrase("", second.first, second.last, second.first)]

    def _object(self) -> None:
        self._close()
        if len(self.phrases) == 1:
            self._split_names()
        if self.phrases and self._split_object():
            return
        for at in range(len(self.phrases) - 1, -1, -1):
            phrase = self.phrases[at]
            if phrase.marker == "" and (at or not self._object_in_last()):
                self.phrases[at] = Phrase("object", phrase.first, phrase.last, phrase.head)
                return
        if self.phrases:
            last = self.phrases[-1]
            self.phrases[-1] = Phrase("object", last.first, last.last, last.head)

    def _split_object(self) -> bool:
        """An event noun inside the marked phrase right before را begins the object."""
        last = self.phrases[-1]
        if not last.marker:
            return False
        inside = self._events_inside(last)
        earlier = (p for p in self.phrases[1:-1] if not p.marker and self._is_event(p.first))
        if any(earlier):
            return False
        if not inside or (self._is_event(last.first) and not self._object_in_last()):
            return False
        at = inside[-1] if self._is_event(last.first) else inside[0]
        self.phrases[-1] = Phrase(last.marker, last.first, at - 1, last.head)
        self.phrases.append(Phrase("object", at, last.last, at))
        return True

    def _events_inside(self, phrase: Phrase) -> list[int]:
        found, free = list[int](), 0
        for i in (p for p in self.positions if phrase.first < p <= phrase.last):
            length = longest_match(self.tokens, i, self.lex.nouns, self.lex.longest)
            if length and i >= free:
                found.append(i)
                free = i + length
        return found

    def _object_in_last(self) -> bool:
        """Before the marked phrase stands only the subject's name, so the object is inside it:
        «سوئیس در بحران قره‌باغ نقش میانجی را ایفا کرد»."""
        last = self.phrases[-1]
        bare = [p for p in self.phrases if p.marker == ""]
        if not last.marker or not self._events_inside(last) or len(bare) != 1:
            return False
        return bare[0] is self.phrases[0] and not self._events_inside(bare[0])

    def _close(self) -> None:
        joint = len(self.run) == 1 and self.tokens[self.run[0]].key in _AND
        if self.run and not joint:
            run = self.run
            self.phrases.append(Phrase(self.marker, run[0], run[-1], run[0]))
        self.marker, self.run = "", []


def _name_subject(phrases: list[Phrase], when: Callable[[Phrase], bool]) -> list[Phrase]:
    """Mark the first bare phrase that does not say when as subject; verbs without one take it
    from the context."""
    for at, phrase in enumerate(phrases):
        if phrase.marker == "" and not when(phrase):
            phrases[at] = Phrase("subject", phrase.first, phrase.last, phrase.head)
            break
    return phrases
