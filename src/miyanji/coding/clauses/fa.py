"""Persian clauses, from the order of words.

Persian puts the verb last, marks the object with را, complements with که and every other
argument with a preposition, so clauses and phrases can be read off the surface without trusting
a parse. An embedded clause may stand before the verb of its matrix clause; the matrix then waits
on a stack and is resumed after the embedded verb.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from miyanji.actors.actor import Mention
from miyanji.coding.clauses.clause import Clause, Link
from miyanji.coding.clauses.fa_durations import counts_time
from miyanji.coding.clauses.fa_ellipsis import share_verbs
from miyanji.coding.clauses.fa_phrases import cut_phrases
from miyanji.coding.clauses.segmenter import Segmenter
from miyanji.coding.lexicon import (
    Entry,
    Lexicon,
    concepts,
    cue_keys,
    cue_table,
    lexicon,
    longest_match,
    matched,
    spots,
)
from miyanji.languages.fa.cores import enclitic_base
from miyanji.languages.keys import is_word
from miyanji.languages.sentence import Sentence, Token, VerbGroup

_CONDITIONS = {("در", "صورتی"), ("به", "شرطی"), ("در", "شرایطی")}
_SPEAKER_LIMIT = 14
# Cues of what opens a clause; the first that is found counts.
_OPENERS = ("whether", "if", "when", "that")
_PAUSES = {"،", ",", ";", "؛", "-", "–", "—"}
_SPOKEN = ("say", "claim", "delegation", "mediator")
_SAYING = ("say", "claim")
_MEETINGS = ("talks", "meet", "call", "visit")
_MODALS = {"توانستن": "can", "بایستن": "must", "شایستن": "should"}
_AND = {"و", "یا", "هم"}
_OPENING, _CLOSING = {"«", "“"}, {"»", "”"}
_ENDS = {"؛", ";", ".", "!", "؟", ":"}
_HELD = ("host", "mediation")
_STOPS = _ENDS | _PAUSES
# Prepositions of what may follow its verb.
_GOALS = {"به", "برای", "واسه", "از"}
# Before «گفته» as a noun.
_OF_SAYING = {"به", "این", "آن", "طبق", "بر", "بنابر", "از", "اساس", "همین"}


def build(sentence: Sentence, mentions: Sequence[Mention]) -> list[Clause]:
    """Return the clauses of a Persian sentence, each with its phrases."""
    lex = lexicon("fa")
    verbs = [v for v in sentence.verbs if not counts_time(sentence, v)]
    clauses = _Segmenter(sentence, [*verbs, *_light_verbs(sentence, mentions, lex)]).clauses()
    share_verbs(clauses, sentence.tokens, mentions, lex)
    for clause in clauses:
        clause.phrases = cut_phrases(clause, sentence, mentions, lex)
    return clauses


class _Segmenter(Segmenter):
    """Walks a sentence once and cuts it into clauses."""

    reach = _SPEAKER_LIMIT

    def __init__(self, sentence: Sentence, verbs: Sequence[VerbGroup]) -> None:
        self.tokens = sentence.tokens
        verbs = [v for v in verbs if not _closes_title(self.tokens, v)]
        self.verb_at = _verbs_by_last_token(verbs)
        self.inside_verb = {t for v in verbs if v.finite for t in v.tokens}
        self.openers = {i for name in _OPENERS for i in spots(self.tokens, cue_table("fa", name))}
        self.done: list[Clause] = []
        self.waiting: list[Clause] = []
        self.modal: VerbGroup | None = None
        self.current = self._open("main", None)

    def clauses(self) -> list[Clause]:
        start = self._speaker()
        i = start
        while i < len(self.tokens):
            i += self._step(i)
        self._turn_speech()
        self._neither()
        self._rejoin()
        self._or_not()
        return self.done

    def _neither(self) -> None:
        """«نه تأیید و نه تکذیب کرد», «نه میانجی است و نه پیامی برده»: نه negates the verb."""
        spots = [i for i, token in enumerate(self.tokens) if token.key == "نه"]
        if len(spots) < 2:
            return
        for clause in self.done:
            verb = clause.verb
            if verb is not None and any(i in clause.tokens and i < verb.head for i in spots):
                clause.verb = replace(verb, negated=True)

    def _or_not(self) -> None:
        """«قبول دارد یا نه»: whether it does is asked."""
        keys = [token.key for token in self.tokens]
        for i in (i for i, pair in enumerate(pairwise(keys)) if pair == ("یا", "نه")):
            for clause in self.done:
                if clause.verb is not None and max(clause.verb.tokens) == i - 1:
                    clause.asked = True

    def _rejoin(self) -> None:
        """«از قطر خواست میانجی شود؛ ما نمی‌پذیریم»: a fact beside a wish stands beside what the
        wish hangs on."""
        for clause in self.done:
            above = self.done[clause.parent] if clause.parent is not None else None
            if above is None or clause.link != "coordinate" or above.link != "content":
                continue
            stated = clause.verb is not None and clause.verb.mood == "indicative"
            wished = above.verb is not None and above.verb.mood == "subjunctive"
            if stated and wished and above.parent is not None:
                clause.parent = above.parent

    def _turn_speech(self) -> None:
        """«..., مشاور رئیس‌جمهور گفت.»: the last clause says what stands before it."""
        last = self.done[-1]
        if len(self.done) < 2 or not self._speaks_after(last):
            return
        first = next(c for c in self.done if not c.speaker)
        if first is last or first.verb is None:
            return
        first.link, first.parent = "content", last.index
        last.link, last.parent = "main", None

    def _speaks_after(self, clause: Clause) -> bool:
        if clause.link not in ("coordinate", "content") or clause.verb is None or clause.contrast:
            return False
        start = min(clause.tokens)
        words = [t for t in clause.tokens if is_word(self.tokens[t].key)]
        entry = self._light_entry(clause)
        said = entry is not None and entry.concept in _SAYING
        said = said and all(self.tokens[t].key != "را" for t in clause.tokens)
        paused = start > 0 and self.tokens[start].key in _PAUSES | {"؛"}
        paused = paused or (start > 0 and self.tokens[start - 1].key in _PAUSES | {"؛"})
        return (
            said
            and paused
            and 2 <= len(words) <= _SPEAKER_LIMIT
            and self.tokens[words[0]].key not in _AND
        )

    def _next_speaker(self, start: int) -> int:
        """Take a second "who:" after a semicolon («هند: نمی‌پذیریم؛ پاکستان: می‌پذیریم»)."""
        for i in range(start + 1, min(start + _SPEAKER_LIMIT, len(self.tokens))):
            if self.tokens[i].key == ":" and self._names_speaker(i, start):
                said = self._open("main", None)
                said.tokens, said.speaker = list(range(start, i)), True
                self.waiting.clear()
                self.current = self._open("content", said)
                return i + 1 - start
        return 0

    def _names_speaker(self, end: int, start: int = 0) -> bool:
        """No verb stands before the colon, and no event noun but one of speech; after
        "mediators:" without a verb their names are listed."""
        if any(t in self.verb_at for t in range(start, end)):
            return False
        nouns = lexicon("fa").nouns
        for i in range(start, end):
            length = longest_match(self.tokens, i, nouns, 3, end)
            concept = matched(self.tokens, i, length, nouns).concept if length else ""
            if concept and concept not in _SPOKEN and not self._occasion(i, start, concept):
                return False
            if concept == "mediator" and not any(t > end for t in self.verb_at):
                return False
        return True

    def _occasion(self, i: int, start: int, concept: str) -> bool:
        """«پزشکیان در گفت‌وگو با امیر قطر: ...»: on what occasion the speaker speaks."""
        return concept in _MEETINGS and i > start + 1 and self.tokens[i - 1].key == "در"

    def _step(self, i: int) -> int:
        if i and self.tokens[i - 1].key in ("؛", ";"):
            taken = self._next_speaker(i)
            if taken:
                return taken
        if self._short_answer_ended(i):
            self.current = self._open("coordinate", self.current)
        opener, length = self._opener(i)
        if opener:
            self._subordinate(opener)
            return length
        self._continue_after_verb(i)
        self.current.tokens.append(i)
        if i in self.verb_at:
            self._verb(self.verb_at[i])
        elif self.tokens[i].key == ":" and self.current.verb is not None:
            self.current = self._open("content", self.current)
        return 1

    def _short_answer_ended(self, i: int) -> bool:
        """«ایران گفته نه؛ ...»: a mark ends a clause that is one word of consent or refusal."""
        clause = self.current
        if clause.verb is not None or clause.link != "content":
            return False
        marks = _PAUSES | {"؛", "."}
        if self.tokens[i].key in marks:
            return False
        words = [t for t in clause.tokens if self.tokens[t].key not in marks]
        paused = len(words) < len(clause.tokens) and clause.tokens[-1] not in words
        answers = cue_keys("fa", "yes_words") | cue_keys("fa", "no_words")
        return paused and len(words) == 1 and self.tokens[words[0]].key in answers

    def _verb(self, verb: VerbGroup) -> None:
        """Close the clause with its verb; a modal verb waits for the verb that it modifies."""
        if verb.lemma in _MODALS and self._verb_follows(max(verb.tokens)):
            self.modal = verb
            return
        if self.modal is not None:
            modal, self.modal = self.modal, None
            tokens = tuple(sorted({*modal.tokens, *verb.tokens}))
            negated = verb.negated or modal.negated
            verb = replace(
                verb,
                tokens=tokens,
                modal=_MODALS[modal.lemma],
                negated=negated,
                tense=modal.tense,
                aspect=modal.aspect,
                mood=modal.mood,
            )
        self.current.verb = verb

    def _verb_follows(self, i: int) -> bool:
        later = [v for t, v in self.verb_at.items() if t > i]
        return bool(later) and not self._opener(i + 1)[0]

    def _opener(self, i: int) -> tuple[str, int]:
        """Return the kind of conjunction at ``i`` ("" if none) and how many tokens it takes.

        تا opens a clause only after a verb; elsewhere it is a preposition.
        """
        if i not in self.openers or i in self.inside_verb:
            return "", 0
        if self.tokens[i].key == "تا" and self.current.verb is None:
            return "", 0
        for name in _OPENERS:
            length = longest_match(self.tokens, i, cue_table("fa", name), 5)
            if length:
                return name, length
        return "", 0

    def _subordinate(self, opener: str) -> None:
        link: Link = "content" if opener in ("that", "whether") else "adverbial"
        if opener == "if":
            link = "condition"
        before = self.current
        if opener == "that" and self._split_condition(before):
            link = "condition"
        elif before.verb is None and before.tokens:
            self.waiting.append(before)
            if opener == "that" and not self._announces_content(before):
                link = "relative"
        elif before.verb is None and before.parent is not None and opener == "that":
            before.link = before.link if before.link != "main" else "content"
            return
        elif opener == "that" and self._predicated(before):
            link = "relative"
        self.current = self._open(link, before)
        self.current.asked = opener == "whether"

    def _predicated(self, clause: Clause) -> bool:
        """«استانبول میزبان نشستی است که ...»: after a copula whose noun takes no complement."""
        if clause.verb is None or clause.verb.lemma != "بودن":
            return False
        nouns, lex = [t for t in clause.tokens if t not in clause.verb.tokens], lexicon("fa")
        lengths = ((i, longest_match(self.tokens, i, lex.light, lex.longest)) for i in nouns)
        said = (matched(self.tokens, i, n, lex.light).get("بودن") for i, n in lengths if n)
        return any(entry is not None and entry.concept in _HELD for entry in said)

    def _split_condition(self, clause: Clause) -> bool:
        """«در صورتی می‌پذیرد که ...»: a conjunction with the verb between its halves."""
        if clause.verb is None:
            return False
        for i, j in pairwise(clause.tokens):
            halves = (self.tokens[i].key, self.tokens[j].key)
            if halves in _CONDITIONS and j < min(clause.verb.tokens):
                clause.tokens = [t for t in clause.tokens if t not in (i, j)]
                return True
        return False

    def _announces_content(self, clause: Clause) -> bool:
        """«این ادعا که ...», «این ادعا را که ...»."""
        words = [self.tokens[t].key for t in clause.tokens[-2:]]
        if len(words) == 2 and words[1] == "را":
            return words[0] in cue_keys("fa", "report_nouns")
        return words[-1] in cue_keys("fa", "content_nouns")

    def _continue_after_verb(self, i: int) -> None:
        """Once a clause has its verb, the next word begins another one or resumes a matrix."""
        previous = self.current
        if previous.verb is None or (i in self.inside_verb and i not in self._foreign(previous)):
            return
        token = self.tokens[i]
        if not is_word(token.key) or self._postposed(i):
            return
        if self.waiting and not self._coordinates(i):
            self.current = self.waiting.pop()
            return
        joined = token.key in _AND or token.key in cue_keys("fa", "contrast")
        supposed = previous.link == "condition" and self.tokens[i - 1].key in _PAUSES
        governed = not joined and self._governs(previous, i) and not self._stops(previous, i)
        governed = governed and not supposed
        self.current = self._open("content" if governed else "coordinate", previous)
        self.current.contrast = token.key in cue_keys("fa", "contrast")
        self.current.apart = self._stops(previous, i)

    def _postposed(self, i: int) -> bool:
        """«دادیم به آمریکایی‌ها»: in speech a phrase with its preposition follows its verb, where
        no other verb does."""
        verb = self.current.verb
        start = max(verb.tokens) + 1 if verb is not None else i
        if self.waiting or start >= len(self.tokens) or self.tokens[start].key not in _GOALS:
            return False
        stops = _ENDS if self._governs(self.current, start) else _STOPS
        ends = (t for t in range(start, len(self.tokens)) if self.tokens[t].key in stops)
        end = next(ends, len(self.tokens))
        return i < end and not any(start <= t < end for t in self.verb_at)

    def _governs(self, clause: Clause, i: int) -> bool:
        """The clause's verb takes a complement, which may follow without که: any words after a
        verb of speech, a verb that is only wished for after "ready" or "asked"."""
        entry = self._light_entry(clause)
        family = concepts()[entry.concept].family if entry is not None else ""
        if family == "speech":
            return True
        following = next((v for t, v in sorted(self.verb_at.items()) if t >= i), None)
        wished = following is not None and following.mood == "subjunctive"
        agrees = entry is not None and entry.concept == "accept"
        return (family == "desire" or agrees) and wished

    def _light_entry(self, clause: Clause) -> Entry | None:
        """What the clause's verb means, alone or with the light noun right before it."""
        verb, lex = clause.verb, lexicon("fa")
        if verb is None:
            return None
        base = enclitic_base(self.tokens[verb.head].key)
        if base and verb.lemma in lex.light.get(base, {}):
            return lex.light[base][verb.lemma]
        start = min(verb.tokens)
        found: list[tuple[bool, Entry]] = []
        for i in [t for t in clause.tokens if t < start][-2:]:
            length = longest_match(self.tokens, i, lex.light, lex.longest, start)
            entry = matched(self.tokens, i, length, lex.light).get(verb.lemma) if length else None
            if entry is not None:
                found.append((i + length < start, entry))
        return min(found, key=lambda row: row[0])[1] if found else lex.verbs.get(verb.lemma)

    def _stops(self, clause: Clause, i: int) -> bool:
        last = max(clause.tokens)
        return any(self.tokens[t].key in (";", "؛") for t in range(last, i))

    def _foreign(self, clause: Clause) -> set[int]:
        own = set(clause.verb.tokens) if clause.verb else set()
        return self.inside_verb - own

    def _coordinates(self, i: int) -> bool:
        later = sum(1 for t in self.verb_at if t >= i)
        if self.tokens[i].key in cue_keys("fa", "contrast") and later:
            return True
        return self.tokens[i].key == "و" and later > len(self.waiting)


def _light_verbs(sentence: Sentence, mentions: Sequence[Mention], lex: Lexicon) -> list[VerbGroup]:
    """Verbs in mid-sentence that look like nouns (کرد، داد، خواست) but follow their light noun.

    Newspapers drop که after a verb of speech, so such a verb does not stand last; they also drop
    the auxiliary of a perfect («از قطر خواسته میانجی شود»), where a wish must follow.
    """
    tokens, taken = sentence.tokens, {t for v in sentence.verbs if v.finite for t in v.tokens}
    forms = lex.cues["light_forms"]
    found = _spoken_plurals(sentence, mentions, lex, taken)
    for token in tokens[1:]:
        form = forms.get(token.key)
        if (
            not form
            or token.i in taken
            or (form.get("perfect") and not _wish_after(sentence, token.i))
        ):
            if token.i not in taken and _tells(sentence, mentions, token.i):
                found.append(VerbGroup((token.i,), token.i, "گفتن", "past", "perfect", person=3))
            continue
        if _follows_noun(tokens, token.i, form["verb"], lex):
            found.append(
                VerbGroup(
                    (token.i,), token.i, form["verb"], "past", person=3, plural=form["plural"]
                )
            )
    return found


def _spoken_plurals(
    sentence: Sentence, mentions: Sequence[Mention], lex: Lexicon, taken: set[int]
) -> list[VerbGroup]:
    """«قطر و مصر ... به توافق رسیدن»: the spoken third person plural looks like an infinitive;
    it ends a stretch that names somebody and has no other verb."""
    tokens, start, found = sentence.tokens, 0, list[VerbGroup]()
    for token in tokens:
        if token.key in _ENDS:
            start = token.i + 1
        if (
            not token.key.endswith("ن")
            or token.key not in _light_infinitives()
            or not _stretch_ends(sentence, token.i)
        ):
            continue
        places = range(start, token.i)
        free = not taken & set(places)
        named = any(m.first in places and not m.place for m in mentions)
        if free and named and _heads_light(tokens, token.i, start, lex):
            found.append(VerbGroup((token.i,), token.i, token.key, "past", person=3, plural=True))
    return found


@cache
def _light_infinitives() -> frozenset[str]:
    """The light verbs of the lexicon."""
    return frozenset(verb for verbs in lexicon("fa").light.values() for verb in verbs)


def _stretch_ends(sentence: Sentence, i: int) -> bool:
    after = sentence.tokens[i + 1 : i + 2]
    return not after or after[0].key in _ENDS or not is_word(after[0].key)


def _heads_light(tokens: Sequence[Token], i: int, start: int, lex: Lexicon) -> bool:
    """The light noun right before begins a phrase: neither a preposition nor another noun of
    the light verb's kind governs it («برای آشتی دادن», «تلاش برای ...»)."""
    for first in range(max(start, i - 3), i):
        length = longest_match(tokens, first, lex.light, lex.longest, i)
        if first + length != i or tokens[i].key not in matched(tokens, first, length, lex.light):
            continue
        before = tokens[first - 1] if first > start else None
        return before is None or not longest_match(tokens, before.i, lex.markers, 1, first)
    return False


def _tells(sentence: Sentence, mentions: Sequence[Mention], i: int) -> bool:
    """«قطر به حماس گفته وقتی نمانده»: the participle of saying after who says and to whom, before
    what is said; «به گفته او» and «این گفته او» are nouns."""
    tokens = sentence.tokens
    if tokens[i].key != "گفته" or not i or tokens[i - 1].key in _OF_SAYING:
        return False
    if i + 1 >= len(tokens) or any(m.first == i + 1 for m in mentions):
        return False
    told = any(v.finite and min(v.tokens) > i for v in sentence.verbs)
    short = cue_keys("fa", "no_words") | cue_keys("fa", "yes_words")
    return told or any(t.key in short for t in tokens[i + 1 : i + 4])


def _wish_after(sentence: Sentence, i: int) -> bool:
    """The next finite verb is a subjunctive, and no auxiliary touches the word."""
    after = [v for v in sentence.verbs if v.finite and min(v.tokens) > i]
    return bool(after) and after[0].mood == "subjunctive" and min(after[0].tokens) > i + 1


def _follows_noun(tokens: Sequence[Token], i: int, verb: str, lex: Lexicon) -> bool:
    for start in range(max(0, i - 3), i):
        length = longest_match(tokens, start, lex.light, lex.longest, i)
        if start + length == i and verb in matched(tokens, start, length, lex.light):
            return True
    if verb not in lex.verbs or lex.verbs[verb].concept != "request":
        return False
    return "از" in {t.key for t in tokens[max(0, i - 8) : i]}


def _closes_title(tokens: Sequence[Token], verb: VerbGroup) -> bool:
    """«درباره «اموال توقیف شده» ...»: a participle that ends the quoted object of a preposition."""
    last = max(verb.tokens)
    after = tokens[last + 1 : last + 2]
    if not tokens[last].key.endswith("ه") or not after or after[0].key not in _CLOSING:
        return False
    start = next((i for i in range(last, 0, -1) if tokens[i].key in _OPENING), 0)
    markers = lexicon("fa").markers
    return start > 0 and bool(longest_match(tokens, start - 1, markers, 1, start))


def _verbs_by_last_token(verbs: Sequence[VerbGroup]) -> dict[int, VerbGroup]:
    return {max(v.tokens): v for v in verbs if v.finite}
