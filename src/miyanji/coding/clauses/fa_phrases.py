"""Persian phrases: the words of a clause cut at markers, names and pauses."""

from collections.abc import Sequence
from itertools import pairwise

from miyanji.actors.actor import Mention
from miyanji.coding.clauses.clause import Clause, Phrase
from miyanji.coding.clauses.fa_adverbs import (
    adverb_at,
    aside_at,
    brings_near,
    counts_back,
    says_when,
    time_at,
)
from miyanji.coding.clauses.fa_lists import enumerates
from miyanji.coding.clauses.fa_objects import mark_object
from miyanji.coding.clauses.fa_words import AND, BRACKETS, PAUSES, POINTING, UNITS, Words, cuts
from miyanji.coding.lexicon import Lexicon, cue_keys, has_cue, longest_match, matched
from miyanji.languages.keys import is_word
from miyanji.languages.sentence import Sentence, Token

_PRONOUNS = {"او", "وی", "ایشان", "آنها", "آنان"}
# «در این موضوع / جایی برای میانجی نیست».
_NEEDS = {"جایی", "نیازی", "احتیاجی"}
# «در طول چهار دهه گذشته / میانجی ایران و غرب بوده است».
_AGO = {"گذشته", "اخیر", "آینده", "جاری"}
_EACH = {"هم", "نه", "چه"}
# What is brought into somebody's hands.
_HANDED = {"رسیدن", "رساندن", "دادن", "سپردن"}
# How far before «به ابتکار» the answer to an initiative may stand.
_ANSWER_REACH = 6


def cut_phrases(
    clause: Clause, sentence: Sentence, mentions: Sequence[Mention], lex: Lexicon
) -> list[Phrase]:
    """Return the marked phrases of a clause, its first bare one as subject."""
    own = set(clause.verb.tokens) if clause.verb else set()
    positions = [t for t in clause.tokens if t not in own]
    words = Words(sentence.tokens, positions, {m.first: m for m in mentions}, lex)
    cut = [_in_hands(p, clause, sentence.tokens) for p in _PhraseCutter(words).cut()]
    phrases = _name_examples(_name_subject(cut, words), words)
    return [
        _second_subject(p, sentence.tokens, max(own, default=len(sentence.tokens))) for p in phrases
    ]


def _in_hands(phrase: Phrase, clause: Clause, tokens: Sequence[Token]) -> Phrase:
    """«به دست A رسید» reaches A, and is not done by A."""
    hand = phrase.marker == "by" and phrase.first > 0 and tokens[phrase.first - 1].key == "دست"
    given = clause.verb is not None and clause.verb.lemma in _HANDED
    return Phrase("to", phrase.first, phrase.last, phrase.head) if hand and given else phrase


def _second_subject(phrase: Phrase, tokens: Sequence[Token], end: int) -> Phrase:
    """«هم A آن را پذیرفت / و هم B»: a name joined after the verb."""
    joined = not phrase.marker and phrase.first > end and tokens[phrase.first].key == "و"
    return Phrase("subject", phrase.first, phrase.last, phrase.head) if joined else phrase


class _PhraseCutter:
    """Cuts the words of a clause into marked phrases."""

    def __init__(self, words: Words) -> None:
        self.words, self.tokens, self.positions = words, words.tokens, words.positions
        self.starts, self.lex = words.starts, words.lex
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
            self._close()
            mark_object(self.words, self.phrases)
            return 1
        if token.key in PAUSES and not enumerates(self.words, k, self.marker, self.run):
            self._close()
            return 1
        if not is_word(token.key):
            return 1
        cuts_here = cuts(token.key, token.lemma)
        taken = self._cut_at(k) if cuts_here else 0
        if taken:
            return taken
        if token.key in cue_keys("fa", "movers") and i + 1 in self.starts:
            self._close()
            self.marker = "to"
            return 1
        if token.key in _NEEDS and self.marker and self.run:
            self._close()
        if token.key in _EACH and self._each(i):
            self._close()
        if token.key in POINTING and self.run and self._names_thing(i + 1):
            self._close()
        if self.run and self._ended(i):
            self._close()
        if token.key == "کشور" and i + 1 in self.starts and self._pointed_ended(i):
            self._close()
        time = time_at(self.words, k) if cuts_here and not self.run else 0
        if time:
            self.run.extend(self.positions[k : k + time])
            self._close()
            return time
        self.run.append(i)
        if token.key in _AGO and self.marker and self.tokens[i - 1].lemma in UNITS:
            self._close()
        return 1

    def _cut_at(self, k: int) -> int:
        """Take the aside, adverb or preposition at ``k``; 0 words where there is none."""
        i = self.positions[k]
        aside = aside_at(self.words, k)
        if aside:
            self._close()
            self.phrases.append(Phrase("aside", i, i + aside - 1, i))
            return aside
        since = adverb_at(self.words, k)
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

    def _ended(self, i: int) -> bool:
        """Whether the phrase is over before token ``i``, by its last word or by that token."""
        return self._plural_ended(i) or self._pronoun_ended(i) or self._both_ready(i)

    def _pronoun_ended(self, i: int) -> bool:
        """«به گفته او / پیام‌ها ...»: a pronoun owns nothing."""
        alone = len(self.run) == 1 and self.run[0] == i - 1
        return alone and self.tokens[i - 1].key in _PRONOUNS and self.tokens[i].key not in AND

    def _pointed_ended(self, i: int) -> bool:
        """«در این پرونده / قطر نقش میانجی دارد»: what is pointed at belongs to nobody."""
        pointed = len(self.run) == 2 and self.run[-1] == i - 1 and self.marker == "in"
        return pointed and self.tokens[self.run[0]].key in POINTING

    def _both_ready(self, i: int) -> bool:
        """«در صورت تمایل دو طرف / آماده تسهیل مذاکرات است»: what the subject is begins anew."""
        ready = self.tokens[i].key == "اماده" and i + 1 < len(self.tokens)
        ended = bool(self.run) and self.run[-1] == i - 1
        return ready and ended and self.tokens[i - 1].key in ("طرف", "طرفین", "کشور")

    def _plural_ended(self, i: int) -> bool:
        """«میانجی‌ها / پیشنهاد سودان را»: a plural without the ی of an ezafe owns nothing."""
        if not self.run or self.run[-1] != i - 1 or not self.tokens[i - 1].key.endswith("ها"):
            return False
        return self.words.is_event(i - 1) and self.words.is_event(i)

    def _marker_at(self, k: int) -> int:
        """How many words from ``k`` are a preposition."""
        i = self.positions[k]
        if counts_back(self.words, i) or brings_near(self.words, i):
            return 0
        if self.tokens[i].key == "در" and self.run and self.tokens[i - 1].key == "درگیر":
            # «دو طرف درگیر در یمن»
            return 0
        length = longest_match(self.tokens, i, self.lex.markers, 5)
        if length > 1 and self.tokens[i].key in ("مشروط", "منوط") and k:
            return 0
        alone = self._answers_initiative(k, i, length) or self._joins_event(i + length)
        first = self.tokens[i].key in self.lex.markers
        return 1 if length > 1 and alone and first else length

    def _joins_event(self, i: int) -> bool:
        """«به ابتکار / و میزبانی سوئیس»: the noun of the preposition beside another event."""
        joined = i + 1 < len(self.tokens) and self.tokens[i].key == "و"
        return joined and self.words.is_event(i + 1)

    def _answers_initiative(self, k: int, i: int, length: int) -> bool:
        """«پاسخ مثبت کنگو به / ابتکار آنگولا»: an answer to what the preposition would be of."""
        last = i + length - 1
        if self.tokens[i].key != "به" or not self.words.is_event(last):
            return False
        after = self.positions[k + length : k + length + _ANSWER_REACH]
        if any(self.words.family(p) == "answer" and p == after[-1] for p in after):
            # «به ابتکار A پاسخی داده نشده است»
            return True
        before = self.positions[max(0, k - _ANSWER_REACH) : k]
        answers = [p for p in before if self.words.family(p) == "answer"]
        return bool(answers) and all(self.tokens[p].key != "به" for p in before if p > answers[0])

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
        return self.words.is_event(i) or self.tokens[i].key in cue_keys("fa", "report_nouns")

    def _mention(self, k: int) -> int:
        """Take a whole mention; a bare phrase ends after it unless another name follows."""
        i = self.positions[k]
        if self._pronoun_ended(i) or self._pointed_ended(i):
            self._close()
        last = self.starts[i].last
        span = [p for p in self.positions if i <= p <= last]
        self.run.extend(span)
        after = k + len(span)
        if not self._name_follows(after):
            self._close()
        return len(span)

    def _name_follows(self, k: int) -> bool:
        while k < len(self.positions) and self.tokens[self.positions[k]].key in BRACKETS:
            k += 1
        if k >= len(self.positions):
            return False
        i = self.positions[k]
        if i in self.starts:
            return not self._located(i) and not self._another(i)
        joint = self.tokens[i].key in AND | PAUSES | {"و", "همچنین", "نیز"}
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

    def _close(self) -> None:
        joint = len(self.run) == 1 and self.tokens[self.run[0]].key in AND
        if self.run and not joint:
            run = self.run
            self.phrases.append(Phrase(self.marker, run[0], run[-1], run[0]))
        self.marker, self.run = "", []


def _name_examples(phrases: list[Phrase], words: Words) -> list[Phrase]:
    """«کشورهایی همچون عمان و قطر میانجی‌اند»: examples do what the many before them do."""
    for at, phrase in enumerate(phrases):
        if phrase.marker != "including" or not at:
            continue
        many = phrases[at - 1]
        if many.marker == "from" and at > 1 and many.first == phrases[at - 2].last + 2:
            # «شماری / از کشورها»
            many = phrases[at - 2]
        named = any(many.first <= i <= many.last for i in words.starts)
        if not named and has_cue(words.tokens[many.first : many.last + 1], "fa", "many"):
            phrases[at] = Phrase(many.marker, phrase.first, phrase.last, phrase.head)
    return phrases


def _name_subject(phrases: list[Phrase], words: Words) -> list[Phrase]:
    """Mark the first bare phrase that does not say when as subject; verbs without one take it
    from the context."""
    for at, phrase in enumerate(phrases):
        if phrase.marker == "" and not says_when(words, phrase):
            phrases[at] = Phrase("subject", phrase.first, phrase.last, phrase.head)
            break
    return phrases
