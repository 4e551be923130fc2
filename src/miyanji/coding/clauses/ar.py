"""Arabic clauses, from the order of words.

Arabic marks complements with أن and إن, relatives with الذي and التي, and every argument but
subject and object with a preposition; the verb stands first, or after its subject in headlines
and after أن. Each verb or predicate heads a clause of its own. There is no treebank that we may
use, so what these signs do not tell stays untold.
"""

from collections.abc import Sequence
from functools import cache

from miyanji.actors.actor import Mention
from miyanji.coding.clauses.ar_phrases import PRONOUNS, cut_phrases
from miyanji.coding.clauses.clause import Clause, Link
from miyanji.coding.clauses.segmenter import Segmenter
from miyanji.coding.lexicon import concepts, cue_keys, cue_table, lexicon, longest_match, matched
from miyanji.languages.ar.verbs import open_form
from miyanji.languages.sentence import Sentence, VerbGroup

_OPENERS = ("whether", "if", "when", "relative", "contrast", "that")
_PAUSES = frozenset({"،", ",", ";", "؛", "-", "–", "—", ".", "•"})
_JOINTS = ("و", "ف")
_SUBJECT = 9
_TAKING_PLACE = frozenset({"عقد", "اجری", "جری", "انعقد", "تم"})
# Words of an unknown person's name after the title.
_NAME = 3
_SPOKEN = ("say", "claim", "delegation", "mediator")
_LINKS: dict[str, Link] = {
    "that": "content",
    "whether": "content",
    "if": "condition",
    "relative": "relative",
}


def build(sentence: Sentence, mentions: Sequence[Mention]) -> list[Clause]:
    """Return the clauses of an Arabic sentence, each with its phrases."""
    lex = lexicon("ar")
    clauses = _Segmenter(sentence, certain_verbs(sentence, mentions)).clauses()
    for clause in clauses:
        clause.phrases = cut_phrases(clause, sentence, mentions, lex)
    return clauses


def certain_verbs(sentence: Sentence, mentions: Sequence[Mention]) -> list[VerbGroup]:
    """Return the verb groups without those whose form is a noun at its place."""
    kept: list[VerbGroup] = []
    named = {i for m in mentions for i in range(m.first, m.last + 1)}
    for group in sentence.verbs:
        if group.head in named:
            continue
        if open_form(sentence.tokens, group.head):
            if not _after_subject(sentence, mentions, group, kept):
                continue
        elif _heads_noun_phrase(sentence, mentions, group) or _reduced(sentence, group, kept):
            continue
        kept.append(group)
    return kept


def _after_subject(
    sentence: Sentence, mentions: Sequence[Mention], group: VerbGroup, kept: Sequence[VerbGroup]
) -> bool:
    """A name stands right before and no verb does before it («باكستان نقلت»), or the form goes
    on after a waw with a name, a complement or a preposition of its own."""
    first = min(group.tokens)
    before = sentence.tokens[first - 1].key
    if before in _JOINTS:
        after = group.head + 1
        named = any(m.first == after and m.kind != "demonym" for m in mentions)
        return bool(kept) and (named or _is_that(sentence, after))
    if before in _PAUSES:
        return not kept
    if not any(_subject_ends(sentence, m, first) for m in mentions):
        return False
    start = max((i for i in range(first) if _opens_stretch(sentence, i)), default=0)
    return not any(g.head >= start for g in kept)


def _subject_ends(sentence: Sentence, mention: Mention, first: int) -> bool:
    """The name ends right before the verb, but for words of a name that is not known."""
    between = sentence.tokens[mention.last + 1 : first]
    if not 0 <= first - 1 - mention.last <= _NAME or mention.last >= first:
        return False
    lex = lexicon("ar")
    return not any(
        t.key in _PAUSES
        or t.key in PRONOUNS
        or _definite(t.text)
        or t.key in lex.nouns
        or t.key in lex.markers
        for t in between
    )


def _is_that(sentence: Sentence, i: int) -> bool:
    return i < len(sentence.tokens) and sentence.tokens[i].key in ("ان", "الی", "من")


def _opens_stretch(sentence: Sentence, i: int) -> bool:
    key = sentence.tokens[i].key
    return key in _PAUSES or key in (":", "ان", "«", '"') or key in cue_keys("ar", "relative")


def _heads_noun_phrase(sentence: Sentence, mentions: Sequence[Mention], group: VerbGroup) -> bool:
    """«عرض روسي للوساطة»: a noun with an adjective of origin opens the headline."""
    after = group.head + 1
    words = sentence.tokens
    if len(group.tokens) > 1 or words[group.head].key not in lexicon("ar").nouns:
        return False
    return any(
        m.first == after and m.kind == "demonym" and not _definite(words[after].text)
        for m in mentions
    )


def _reduced(sentence: Sentence, group: VerbGroup, kept: Sequence[VerbGroup]) -> bool:
    """«في ختام محادثات عقدت في إسطنبول»: that the event took place, no statement of its own."""
    first = min(group.tokens)
    if not kept or group.lemma not in _TAKING_PLACE or group.negated:
        return False
    before = sentence.tokens[first - 1]
    noun = longest_match(sentence.tokens, first - 1, lexicon("ar").nouns, 1, first)
    return noun > 0 and not _definite(before.text) and kept[-1].head < first - 1


def _definite(text: str) -> bool:
    return text.startswith(("ال", "لل"))


@cache
def _openings() -> frozenset[str]:
    """All beginnings of conjunctions: most words open nothing."""
    return frozenset().union(*(cue_table("ar", name).prefixes for name in _OPENERS))


class _Segmenter(Segmenter):
    """Walks a sentence once and cuts it into clauses."""

    def __init__(self, sentence: Sentence, verbs: Sequence[VerbGroup]) -> None:
        self.tokens = sentence.tokens
        self.verb_at = {min(v.tokens): v for v in verbs}
        self.inside_verb = {t for v in verbs for t in v.tokens}
        self.starts = self._starts(verbs)
        self.done: list[Clause] = []
        self.current = self._open("main", None)

    def _starts(self, verbs: Sequence[VerbGroup]) -> dict[int, VerbGroup]:
        """Where the clause of each verb but the first of a stretch begins."""
        found: dict[int, VerbGroup] = {}
        last = 0
        for verb in sorted(verbs, key=lambda v: min(v.tokens)):
            first = min(verb.tokens)
            found[self._start(last, first)] = verb
            last = max(verb.tokens) + 1
        return found

    def _start(self, last: int, first: int) -> int:
        """The waw or lam right before the verb, else the last pause within reach of a subject."""
        if first and self.tokens[first - 1].key in (*_JOINTS, "ل"):
            return first - 1
        near = range(first - 1, max(last, first - _SUBJECT) - 1, -1)
        pause = next((i for i in near if self.tokens[i].key in _PAUSES), None)
        return first if pause is None else pause + 1

    def _names_speaker(self, end: int) -> bool:
        """No verb stands before the colon, and no event noun but one of speech."""
        if end + 1 >= len(self.tokens) or any(t in self.inside_verb for t in range(end)):
            return False
        nouns = lexicon("ar").nouns
        for i in range(end):
            length = longest_match(self.tokens, i, nouns, 3, end)
            if length and matched(self.tokens, i, length, nouns).concept not in _SPOKEN:
                return False
        return True

    def _step(self, i: int) -> int:
        opener, length = self._opener(i)
        if opener:
            self._subordinate(opener)
            return length
        if i in self.starts:
            self._next_clause(i, self.starts[i])
        self.current.tokens.append(i)
        verb = self.verb_at.get(i)
        if verb is not None and self.current.verb is None:
            self.current.verb = verb
        elif self.tokens[i].key == ":" and self.current.verb is not None:
            self.current = self._open("content", self.current)
        return 1

    def _opener(self, i: int) -> tuple[str, int]:
        """Return the kind of conjunction at ``i`` ("" if none) and how many tokens it takes."""
        if i in self.inside_verb or self.tokens[i].key not in _openings():
            return "", 0
        found = [
            (longest_match(self.tokens, i, cue_table("ar", name), 5), name) for name in _OPENERS
        ]
        length, name = max(found, key=lambda pair: pair[0])
        if not length or any(t in self.inside_verb for t in range(i, i + length)):
            return "", 0
        particle = name in ("that", "contrast", "when")
        return name, length + (particle and self._pronoun(i + length))

    def _pronoun(self, i: int) -> bool:
        """«إنه»: the pronoun on the particle says no more than the verb does."""
        if i >= len(self.tokens) or self.tokens[i].start != self.tokens[i - 1].end:
            return False
        return self.tokens[i].key in PRONOUNS and i not in self.inside_verb

    def _subordinate(self, opener: str) -> None:
        before = self.current
        if opener == "that" and before.link == "condition" and before.tokens[-1:]:
            matrix = self._waiting(before)
            if matrix is not None and self.tokens[before.tokens[-1]].key == "ف":
                self.current = matrix
                return
        if before.verb is None and not before.tokens and before.link != "main":
            before.link = _LINKS.get(opener, before.link)
            return
        link: Link = _LINKS.get(opener, "coordinate" if opener == "contrast" else "adverbial")
        if opener == "contrast" and not before.tokens:
            return
        host = self._top(before) if opener == "contrast" else before
        self.current = self._open(link, host)
        self.current.asked = opener == "whether"
        self.current.contrast = opener == "contrast"

    def _next_clause(self, i: int, verb: VerbGroup) -> None:
        """Begin a clause at ``i`` for a verb, where the current one has its own already."""
        before = self.current
        if before.verb is None:
            return
        matrix = self._waiting(before)
        if matrix is not None:
            self.current = matrix
            return
        if self.tokens[i].key == "ل":
            self.current = self._open("content", before)
        elif self._speaks(verb):
            self.current = self._open("coordinate", self._top(before))
        elif not self._joined(i) and self._indefinite_before(i):
            self.current = self._open("relative", before)
        else:
            host = self._above(before)
            self.current = self._open("coordinate", host)

    def _above(self, clause: Clause) -> Clause:
        """What goes on after a relative or an aside is the clause that it hangs on."""
        aside = clause.link in ("relative", "adverbial") and clause.parent is not None
        return self.done[clause.parent] if aside else clause  # type: ignore[index]

    def _joined(self, i: int) -> bool:
        at = self.tokens[i].key in _JOINTS
        return at or (i > 0 and self.tokens[i - 1].key in _PAUSES)

    def _indefinite_before(self, i: int) -> bool:
        """«في محادثات تتوسط فيها كولومبيا»: a verb right after an indefinite noun describes it."""
        before = self.tokens[i - 1] if i else None
        if before is None or not before.key.isalpha():
            return False
        return longest_match(self.tokens, i - 1, lexicon("ar").nouns, 1) > 0 and not _definite(
            before.text
        )

    def _waiting(self, clause: Clause) -> Clause | None:
        """The clause above a relative or an aside that still lacks its verb."""
        while clause.link in ("relative", "adverbial", "condition") and clause.parent is not None:
            clause = self.done[clause.parent]
            if clause.verb is None and not clause.speaker and (clause.tokens or clause.index == 0):
                return clause
        return None

    def _speaks(self, verb: VerbGroup) -> bool:
        entry = lexicon("ar").verbs.get(verb.lemma)
        return entry is not None and concepts()[entry.concept].family == "speech"
