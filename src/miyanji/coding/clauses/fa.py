"""Persian clauses, from the order of words.

Persian puts the verb last, marks the object with را, complements with که and every other
argument with a preposition, so clauses and phrases can be read off the surface without trusting
a parse. An embedded clause may stand before the verb of its matrix clause; the matrix then waits
on a stack and is resumed after the embedded verb.
"""

from collections.abc import Sequence
from dataclasses import replace

from miyanji.actors.actor import Mention
from miyanji.coding.clauses.clause import Clause, Link
from miyanji.coding.clauses.fa_clefts import join_clefts
from miyanji.coding.clauses.fa_complements import (
    announces_content,
    governs,
    predicated,
    split_condition,
)
from miyanji.coding.clauses.fa_durations import counts_time
from miyanji.coding.clauses.fa_ellipsis import share_verbs
from miyanji.coding.clauses.fa_light_verbs import light_verbs
from miyanji.coding.clauses.fa_mending import mend
from miyanji.coding.clauses.fa_phrases import cut_phrases
from miyanji.coding.clauses.fa_speakers import SPEAKER_LIMIT, ends_short_answer, names_speaker
from miyanji.coding.clauses.fa_words import AND, ENDS, PAUSES
from miyanji.coding.clauses.segmenter import Segmenter
from miyanji.coding.lexicon import (
    concepts,
    cue_keys,
    cue_table,
    lexicon,
    longest_match,
    matched,
    spots,
)
from miyanji.languages.keys import is_word
from miyanji.languages.sentence import Sentence, Token, VerbGroup

# Cues of what opens a clause; the first that is found counts.
_OPENERS = ("whether", "if", "when", "that")
_MODALS = {"توانستن": "can", "بایستن": "must", "شایستن": "should"}
_OPENING, _CLOSING = {"«", "“"}, {"»", "”"}
_STOPS = ENDS | PAUSES
_COMMAS = {"،", ","}
# Prepositions of what may follow its verb.
_GOALS = {"به", "برای", "واسه", "از"}


def build(sentence: Sentence, mentions: Sequence[Mention]) -> list[Clause]:
    """Return the clauses of a Persian sentence, each with its phrases."""
    lex = lexicon("fa")
    verbs = [v for v in sentence.verbs if not counts_time(sentence, v)]
    clauses = _Segmenter(sentence, [*verbs, *light_verbs(sentence, mentions, lex)]).clauses()
    join_clefts(clauses, sentence.tokens, mentions)
    share_verbs(clauses, sentence.tokens, mentions, lex)
    for clause in clauses:
        clause.phrases = cut_phrases(clause, sentence, mentions, lex)
    return clauses


class _Segmenter(Segmenter):
    """Walks a sentence once and cuts it into clauses."""

    reach = SPEAKER_LIMIT

    def __init__(self, sentence: Sentence, verbs: Sequence[VerbGroup]) -> None:
        self.tokens = sentence.tokens
        verbs = [v for v in verbs if not _closes_title(self.tokens, v)]
        self.verb_at = _verbs_by_last_token(verbs)
        self.inside_verb = {t for v in verbs if v.finite for t in v.tokens}
        self.opens = {name: {*spots(self.tokens, cue_table("fa", name))} for name in _OPENERS}
        self.openers = set[int]().union(*self.opens.values())
        self.done: list[Clause] = []
        self.waiting: list[Clause] = []
        self.modal: VerbGroup | None = None
        self.held: dict[int, VerbGroup] = {}
        self.current = self._open("main", None)

    def clauses(self) -> list[Clause]:
        mend(super().clauses(), self.tokens)
        return self.done

    def _names_speaker(self, end: int, start: int = 0) -> bool:
        return names_speaker(self.tokens, self.verb_at, end, start)

    def _next_speaker(self, start: int) -> int:
        """Take a second "who:" after a semicolon («هند: نمی‌پذیریم؛ پاکستان: می‌پذیریم»)."""
        for i in range(start + 1, min(start + SPEAKER_LIMIT, len(self.tokens))):
            if self.tokens[i].key == ":" and self._names_speaker(i, start):
                said = self._open("main", None)
                said.tokens, said.speaker = list(range(start, i)), True
                self.waiting.clear()
                self.current = self._open("content", said)
                return i + 1 - start
        return 0

    def _heads_answer(self) -> bool:
        """«استقبال A از پیشنهاد B؛ / مخالفت C»: a heading whose first half is an answer."""
        tokens = [t for t in self.current.tokens if is_word(self.tokens[t].key)]
        if self.current.verb is not None or not tokens or self.waiting:
            return False
        entry = lexicon("fa").nouns.get(self.tokens[tokens[0]].key)
        return entry is not None and concepts()[entry.concept].family == "answer"

    def _step(self, i: int) -> int:
        if i and self.tokens[i - 1].key in ("؛", ";"):
            taken = self._next_speaker(i)
            if taken:
                return taken
            if self._heads_answer():
                self.current = self._open("main", None)
        opened = self.current.link == "content" and self.current.verb is None
        if opened and ends_short_answer(self.tokens, self.current, i):
            self.current = self._open("coordinate", self.current)
        opener, length = self._opener(i) if i in self.openers else ("", 0)
        if opener:
            self._subordinate(opener)
            return length
        if self.current.verb is not None:
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
            table = cue_table("fa", name)
            length = longest_match(self.tokens, i, table, 5) if i in self.opens[name] else 0
            if length and name == "when" and self._complements(i, length):
                return "what", length
            if length:
                return name, length
        return "", 0

    def _complements(self, i: int, length: int) -> bool:
        """«با این که A میانجی باشد موافقت کرد»: with a wish it is no "although"."""
        after = [v for t, v in sorted(self.verb_at.items()) if t >= i + length]
        wished = len(after) > 1 and after[0].mood == "subjunctive"
        return wished and self.tokens[i].key == "با"

    def _subordinate(self, opener: str) -> None:
        link: Link = "content" if opener in ("that", "whether", "what") else "adverbial"
        if opener == "if":
            link = "condition"
        before = self.current
        if opener == "that" and split_condition(self.tokens, before):
            link = "condition"
        elif before.verb is None and before.tokens:
            self.waiting.append(before)
            self._hold(before)
            if opener == "that" and not announces_content(self.tokens, before):
                link = "relative"
        elif before.verb is None and before.parent is not None and opener == "that":
            before.link = before.link if before.link != "main" else "content"
            return
        elif opener == "that" and predicated(self.tokens, before):
            link = "relative"
        self.current = self._open(link, before)
        self.current.asked = opener == "whether"

    def _continue_after_verb(self, i: int) -> None:
        """Once a clause has its verb, the next word begins another one or resumes a matrix."""
        previous = self.current
        if i in self.inside_verb and i not in self._foreign(previous):
            return
        token = self.tokens[i]
        if not is_word(token.key) or self._postposed(i):
            return
        if self.waiting and not self._coordinates(i) and not self._wishes_on(i):
            self.current = self.waiting.pop()
            self.modal = self.held.pop(self.current.index, None)
            return
        joined = token.key in AND or token.key in cue_keys("fa", "contrast")
        supposed = previous.link == "condition" and self.tokens[i - 1].key in PAUSES
        governed = not joined and not supposed and not self._stops(previous, i)
        governed = governed and governs(self.tokens, self.verb_at, previous, i)
        self.current = self._open("content" if governed else "coordinate", previous)
        self.current.contrast = token.key in cue_keys("fa", "contrast")
        self.current.apart = self._stops(previous, i)

    def _postposed(self, i: int) -> bool:
        """«دادیم به آمریکایی‌ها»: in speech a phrase with its preposition follows its verb, where
        no other verb does."""
        verb = self.current.verb
        start = max(verb.tokens) + 1 if verb is not None else i
        if self._trailing(start):
            return True
        if self.waiting or start >= len(self.tokens) or self.tokens[start].key not in _GOALS:
            return False
        stops = ENDS if governs(self.tokens, self.verb_at, self.current, start) else _STOPS
        ends = (t for t in range(start, len(self.tokens)) if self.tokens[t].key in stops)
        end = next(ends, len(self.tokens))
        return i < end and not any(start <= t < end for t in self.verb_at)

    def _trailing(self, start: int) -> bool:
        """«... فرستاد، با هماهنگی A، برای کمک به ...»: nothing but phrases with prepositions, one
        of which says what for, follows the last verb after a pause."""
        if self.waiting or start >= len(self.tokens) or self.tokens[start].key not in _COMMAS:
            return False
        later = (i for i in self.openers if i > start)
        if any(t >= start for t in self.verb_at) or any(self._opener(i)[0] for i in later):
            return False
        found = [self._preposition(t.i + 1) for t in self.tokens[start:] if t.key in _COMMAS]
        return "for" in found and all(found)

    def _preposition(self, i: int) -> str:
        """What the preposition at ``i`` marks, "" if there is none."""
        markers = lexicon("fa").markers
        length = longest_match(self.tokens, i, markers, 5) if i < len(self.tokens) else 0
        return str(matched(self.tokens, i, length, markers)) if length else ""

    def _hold(self, clause: Clause) -> None:
        """«باید با این پیشنهاد که A میانجی شود موافقت کند»: the modal waits with its clause."""
        if self.modal is not None:
            self.held[clause.index], self.modal = self.modal, None

    def _wishes_on(self, i: int) -> bool:
        """«A که از B خواسته است میانجی شود، ...»: the wish goes on before its matrix does."""
        later = sum(1 for t in self.verb_at if t >= i)
        if later <= len(self.waiting) or self.tokens[i - 1].key in PAUSES:
            return False
        return governs(self.tokens, self.verb_at, self.current, i)

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
