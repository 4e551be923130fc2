"""Persian clauses, from the order of words.

Persian puts the verb last, marks the object with را, complements with که and every other
argument with a preposition, so clauses and phrases can be read off the surface without trusting
a parse. An embedded clause may stand before the verb of its matrix clause; the matrix then waits
on a stack and is resumed after the embedded verb.
"""

from collections.abc import Sequence
from dataclasses import replace

from miyanji.actors.actor import Mention
from miyanji.coding.clauses.clause import Clause, Link, Phrase
from miyanji.coding.lexicon import (
    Entry,
    Lexicon,
    concepts,
    cue_keys,
    cue_table,
    lexicon,
    longest_match,
    matched,
)
from miyanji.languages.fa.cores import enclitic_base
from miyanji.languages.sentence import Sentence, Token, VerbGroup

_SPEAKER_LIMIT = 14
_PAUSES = {"،", ",", ";", "؛", "-", "–", "—"}
_SPOKEN = ("say", "claim", "delegation", "mediator")
_SAYING = ("say", "claim")
_MODALS = {"توانستن": "can", "بایستن": "must", "شایستن": "should"}
_OTHERS = {"دیگر", "سایر", "برخی", "چند", "چندین"}
_UNITS = {"دقیقه", "ساعت", "روز", "هفته", "ماه", "سال", "دهه"}
_AND = {"و", "یا", "هم"}


def build(sentence: Sentence, mentions: Sequence[Mention]) -> list[Clause]:
    """Return the clauses of a Persian sentence, each with its phrases."""
    lex = lexicon("fa")
    clauses = _Segmenter(sentence, [*sentence.verbs, *_light_verbs(sentence, lex)]).clauses()
    for clause in clauses:
        clause.phrases = _phrases(clause, sentence, mentions, lex)
    return clauses


class _Segmenter:
    """Walks a sentence once and cuts it into clauses."""

    def __init__(self, sentence: Sentence, verbs: Sequence[VerbGroup]) -> None:
        self.tokens = sentence.tokens
        self.verb_at = _verbs_by_last_token(verbs)
        self.inside_verb = {t for v in verbs if v.finite for t in v.tokens}
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
        words = [t for t in clause.tokens if any(c.isalnum() for c in self.tokens[t].key)]
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

    def _open(self, link: Link, parent: Clause | None) -> Clause:
        clause = Clause(len(self.done), link, None if parent is None else parent.index)
        self.done.append(clause)
        return clause

    def _speaker(self) -> int:
        """Take "who:" at the start of the sentence as a clause of its own."""
        for i, token in enumerate(self.tokens[:_SPEAKER_LIMIT]):
            if i and token.key == ":" and self._names_speaker(i):
                self.current.tokens = list(range(i))
                self.current.speaker = True
                self.current = self._open("content", self.current)
                return i + 1
        return 0

    def _names_speaker(self, end: int) -> bool:
        """No verb stands before the colon, and no event noun but one of speech; after
        "mediators:" without a verb their names are listed."""
        if end + 1 >= len(self.tokens) or any(t in self.verb_at for t in range(end)):
            return False
        nouns = lexicon("fa").nouns
        for i in range(end):
            length = longest_match(self.tokens, i, nouns, 3, end)
            concept = matched(self.tokens, i, length, nouns).concept if length else ""
            if concept and concept not in _SPOKEN:
                return False
            if concept == "mediator" and not any(t > end for t in self.verb_at):
                return False
        return True

    def _step(self, i: int) -> int:
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

    def _verb(self, verb: VerbGroup) -> None:
        """Close the clause with its verb; a modal verb waits for the verb that it modifies."""
        if verb.lemma in _MODALS and self._verb_follows(max(verb.tokens)):
            self.modal = verb
            return
        if self.modal is not None:
            modal, self.modal = self.modal, None
            tokens = tuple(sorted({*modal.tokens, *verb.tokens}))
            negated = verb.negated or modal.negated
            verb = replace(verb, tokens=tokens, modal=_MODALS[modal.lemma], negated=negated)
        self.current.verb = verb

    def _verb_follows(self, i: int) -> bool:
        later = [v for t, v in self.verb_at.items() if t > i]
        return bool(later) and not self._opener(i + 1)[0]

    def _opener(self, i: int) -> tuple[str, int]:
        """Return the kind of conjunction at ``i`` ("" if none) and how many tokens it takes.

        تا opens a clause only after a verb; elsewhere it is a preposition.
        """
        if i in self.inside_verb or i >= len(self.tokens):
            return "", 0
        if self.tokens[i].key == "تا" and self.current.verb is None:
            return "", 0
        for name in ("whether", "if", "when", "that"):
            length = longest_match(self.tokens, i, cue_table("fa", name), 5)
            if length:
                return name, length
        return "", 0

    def _subordinate(self, opener: str) -> None:
        link: Link = "content" if opener in ("that", "whether") else "adverbial"
        if opener == "if":
            link = "condition"
        before = self.current
        if before.verb is None and before.tokens:
            self.waiting.append(before)
            if opener == "that" and not self._announces_content(before):
                link = "relative"
        elif before.verb is None and before.parent is not None and opener == "that":
            before.link = before.link if before.link != "main" else "content"
            return
        self.current = self._open(link, before)
        self.current.asked = opener == "whether"

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
        if not any(c.isalnum() for c in token.key):
            return
        if self.waiting and not self._coordinates(i):
            self.current = self.waiting.pop()
            return
        joined = token.key in _AND or token.key in cue_keys("fa", "contrast")
        governed = not joined and self._governs(previous, i) and not self._stops(previous, i)
        self.current = self._open("content" if governed else "coordinate", previous)
        self.current.contrast = token.key in cue_keys("fa", "contrast")

    def _governs(self, clause: Clause, i: int) -> bool:
        """The clause's verb takes a complement, which may follow without که: any words after a
        verb of speech, a verb that is only wished for after "ready" or "asked"."""
        entry = self._light_entry(clause)
        family = concepts()[entry.concept].family if entry is not None else ""
        if family == "speech":
            return True
        following = next((v for t, v in sorted(self.verb_at.items()) if t >= i), None)
        wished = following is not None and following.mood == "subjunctive"
        return family == "desire" and wished

    def _light_entry(self, clause: Clause) -> Entry | None:
        """What the clause's verb means, alone or with the light noun right before it."""
        verb, lex = clause.verb, lexicon("fa")
        if verb is None:
            return None
        base = enclitic_base(self.tokens[verb.head].key)
        if base and verb.lemma in lex.light.get(base, {}):
            return lex.light[base][verb.lemma]
        for i in [t for t in clause.tokens if t < min(verb.tokens)][-2:]:
            length = longest_match(self.tokens, i, lex.light, lex.longest, min(verb.tokens))
            entry = matched(self.tokens, i, length, lex.light).get(verb.lemma) if length else None
            if entry is not None:
                return entry  # type: ignore[no-any-return]
        return lex.verbs.get(verb.lemma)

    def _stops(self, clause: Clause, i: int) -> bool:
        last = max(clause.tokens)
        return any(self.tokens[t].key in (";", "؛") for t in range(last, i))

    def _foreign(self, clause: Clause) -> set[int]:
        own = set(clause.verb.tokens) if clause.verb else set()
        return self.inside_verb - own

    def _coordinates(self, i: int) -> bool:
        later = sum(1 for t in self.verb_at if t >= i)
        return self.tokens[i].key == "و" and later > len(self.waiting)


def _light_verbs(sentence: Sentence, lex: Lexicon) -> list[VerbGroup]:
    """Verbs in mid-sentence that look like nouns (کرد، داد، خواست) but follow their light noun.

    Newspapers drop که after a verb of speech, so such a verb does not stand last; they also drop
    the auxiliary of a perfect («از قطر خواسته میانجی شود»), where a wish must follow.
    """
    tokens, taken = sentence.tokens, {t for v in sentence.verbs if v.finite for t in v.tokens}
    forms = lex.cues["light_forms"]
    found = []
    for token in tokens[1:]:
        form = forms.get(token.key)
        if (
            not form
            or token.i in taken
            or (form.get("perfect") and not _wish_after(sentence, token.i))
        ):
            continue
        if _follows_noun(tokens, token.i, form["verb"], lex):
            found.append(
                VerbGroup(
                    (token.i,), token.i, form["verb"], "past", person=3, plural=form["plural"]
                )
            )
    return found


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


def _verbs_by_last_token(verbs: Sequence[VerbGroup]) -> dict[int, VerbGroup]:
    return {max(v.tokens): v for v in verbs if v.finite}


def _phrases(
    clause: Clause, sentence: Sentence, mentions: Sequence[Mention], lex: Lexicon
) -> list[Phrase]:
    own = set(clause.verb.tokens) if clause.verb else set()
    positions = [t for t in clause.tokens if t not in own]
    cutter = _PhraseCutter(sentence.tokens, positions, mentions, lex)
    return _name_subject(cutter.cut())


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
        if not any(c.isalnum() for c in token.key):
            return 1
        length = 0 if self._counts_back(i) else longest_match(self.tokens, i, self.lex.markers, 5)
        if length:
            self._close()
            self.marker = matched(self.tokens, i, length, self.lex.markers)
            return length
        if token.key in ("این", "آن") and self.run and self._names_thing(i + 1):
            self._close()
        time = 0 if self.run else self._time(k)
        if time:
            self.run.extend(self.positions[k : k + time])
            self._close()
            return time
        self.run.append(i)
        return 1

    def _time(self, k: int) -> int:
        """How many words from ``k`` say when, where more words follow that do not belong to
        them: «از ماه گذشته / پیام‌ها را»."""
        i = self.positions[k]
        length = longest_match(self.tokens, i, cue_table("fa", "time_words"), 4)
        return length if self.positions[k : k + length] == list(range(i, i + length)) else 0

    def _counts_back(self, i: int) -> bool:
        """«دو روز پیش از طریق عمان»: "ago", not "before"."""
        before = self.tokens[i - 1] if i else None
        ago = self.tokens[i].key in ("پیش", "قبل", "بعد", "پس")
        return ago and before is not None and before.lemma in _UNITS

    def _names_thing(self, i: int) -> bool:
        """«... این ادعا را»: a report or an event begins a phrase of its own."""
        if i >= len(self.tokens):
            return False
        return self._is_event(i) or self.tokens[i].key in cue_keys("fa", "report_nouns")

    def _mention(self, k: int) -> int:
        """Take a whole mention; a bare phrase ends after it unless another name follows."""
        i = self.positions[k]
        last = self.starts[i].last
        span = [p for p in self.positions if i <= p <= last]
        self.run.extend(span)
        after = k + len(span)
        if not self._name_follows(after):
            self._close()
        return len(span)

    def _name_follows(self, k: int) -> bool:
        if k >= len(self.positions):
            return False
        i = self.positions[k]
        if i in self.starts:
            return True
        joint = self.tokens[i].key in _AND | _PAUSES | {"و", "همچنین", "نیز"}
        return joint and any(p in self.starts for p in self.positions[k + 1 : k + 5])

    def _enumerates(self, k: int) -> bool:
        if k and self._apposed(self.positions[k - 1]):
            return False
        if self.marker and any(self._is_event(i) for i in self.run):
            return self._last_is_name(k) and self._closed_list(k + 1)
        listed = bool(self.run) and k + 1 < len(self.positions) and self._last_is_name(k)
        return listed and (self._hyphen(k) or self._goes_on(k + 1))

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
        """«با میانجیگری دوحه، مصر و آمریکا، ...»: names up to an "and" and a pause."""
        joined = False
        while k < len(self.positions) and self.positions[k] in self.starts:
            last = self.starts[self.positions[k]].last
            while k < len(self.positions) and self.positions[k] <= last:
                k += 1
            if k >= len(self.positions) or self.tokens[self.positions[k]].key not in _AND | _PAUSES:
                return False
            if joined:
                return self.tokens[self.positions[k]].key in _PAUSES
            joined = self.tokens[self.positions[k]].key in _AND
            k += 1
        return False

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

    def _object(self) -> None:
        self._close()
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
        return [i for i in self.positions if phrase.first < i <= phrase.last and self._is_event(i)]

    def _object_in_last(self) -> bool:
        """Before the marked phrase stands only the subject's name, so the object is inside it:
        «سوئیس در بحران قره‌باغ نقش میانجی را ایفا کرد»."""
        last = self.phrases[-1]
        bare = [p for p in self.phrases if p.marker == ""]
        if not last.marker or not self._events_inside(last) or len(bare) != 1:
            return False
        return bare[0] is self.phrases[0] and not self._events_inside(bare[0])

    def _close(self) -> None:
        if self.run:
            run = self.run
            self.phrases.append(Phrase(self.marker, run[0], run[-1], run[0]))
        self.marker, self.run = "", []


def _name_subject(phrases: list[Phrase]) -> list[Phrase]:
    """Mark the first bare phrase as subject; verbs without one take it from the context."""
    for at, phrase in enumerate(phrases):
        if phrase.marker == "":
            phrases[at] = Phrase("subject", phrase.first, phrase.last, phrase.head)
            break
    return phrases


def noun_phrases(
    sentence: Sentence, clause: Clause, mentions: Sequence[Mention], first: int, last: int
) -> list[Phrase]:
    """Return the dependents of the noun at tokens ``first..last`` of ``clause``.

    The name that follows in the same phrase is its ``of`` (ezafe is not written); the marked
    phrases that follow up to the next bare phrase keep their markers.
    """
    home = next((p for p in clause.phrases if p.first <= first <= p.last), None)
    if home is None:
        return []
    found = [Phrase("of", m.first, m.last, m.last) for m in mentions if m.first <= first <= m.last]
    after = [m for m in mentions if last < m.first <= min(home.last, last + 6)]
    if after:
        end = max(m.last for m in mentions if m.first <= home.last and m.last <= home.last)
        found.append(Phrase("of", after[0].first, max(end, after[0].last), after[0].first))
    for phrase in clause.phrases[clause.phrases.index(home) + 1 :]:
        if phrase.marker in ("", "subject", "object"):
            if _is_time(sentence, phrase):
                continue
            break
        found.append(phrase)
    return found


def _is_time(sentence: Sentence, phrase: Phrase) -> bool:
    """«یکشنبه» between a noun and its prepositions."""
    words = "".join(t.key for t in sentence.tokens[phrase.first : phrase.last + 1])
    return words in cue_keys("fa", "time_words")
