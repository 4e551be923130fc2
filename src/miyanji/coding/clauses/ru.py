"""Russian clauses, from commas, conjunctions and verb forms.

Every subordinate clause stands behind a comma, so that a conjunction after one opens a clause;
each verb, predicate, infinitive and gerund heads one of its own. A verb of speech behind what was
said («..., заявил министр») governs the words before it. There is no treebank that we may use, so
what these signs do not tell stays untold.
"""

from collections.abc import Sequence
from functools import cache

from miyanji.actors.actor import Mention
from miyanji.coding.clauses.clause import Clause, Link
from miyanji.coding.clauses.ru_phrases import cut_phrases
from miyanji.coding.clauses.ru_roles import speaks
from miyanji.coding.clauses.segmenter import Segmenter
from miyanji.coding.lexicon import concepts, cue_keys, cue_table, lexicon, longest_match, matched
from miyanji.languages.ru.morphology import cases
from miyanji.languages.ru.tokens import plain
from miyanji.languages.sentence import Sentence, VerbGroup

_OPENERS = ("if", "purpose", "that", "when", "relative", "contrast", "as")
_PAUSES = frozenset({",", ";", "–", "—", "-", "(", ")"})
_JOINTS = frozenset({"и", "или", "а", "но", "либо"})
_QUOTES = frozenset({"«", "»", '"', "“", "”", "„"})
_SUBJECT = 14
_RELAYED = 8
_SPOKEN = ("say", "announce", "claim", "delegation", "mediator")
_LINKS: dict[str, Link] = {
    "that": "content",
    "if": "condition",
    "relative": "relative",
    "purpose": "content",
}


def build(sentence: Sentence, mentions: Sequence[Mention]) -> list[Clause]:
    """Return the clauses of a Russian sentence, each with its phrases."""
    lex = lexicon("ru")
    named = {i for m in mentions for i in range(m.first, m.last + 1)}
    verbs = [v for v in sentence.verbs if v.head not in named]
    clauses = _Segmenter(sentence, verbs).clauses()
    _speech_behind(clauses, sentence)
    for clause in clauses:
        clause.phrases = cut_phrases(clause, sentence, mentions, lex)
    return clauses


def _speech_behind(clauses: list[Clause], sentence: Sentence) -> None:
    """«..., заявил министр»: a verb of speech that nothing follows as content governs what stands
    before it, or after it behind «как»."""
    for clause in clauses:
        if (
            not (speaks(clause.verb) or _relays(clause))
            or clause.speaker
            or clause.link not in ("coordinate", "main")
        ):
            continue
        if any(c.parent == clause.index and c.link == "content" for c in clauses):
            continue
        if clause.index and _opens_with_verb(clause, sentence):
            _govern(clauses, clause)


def _relays(clause: Clause) -> bool:
    """«..., передаёт агентство»: too short to pass anything on."""
    relaying = clause.verb is not None and clause.verb.lemma in cue_keys("ru", "relaying")
    return relaying and len(clause.tokens) <= _RELAYED


def _opens_with_verb(clause: Clause, sentence: Sentence) -> bool:
    verb = clause.verb
    if verb is None:
        return False
    before = [i for i in clause.tokens if i < min(verb.tokens)]
    words = [
        sentence.tokens[i].key for i in before if any(c.isalnum() for c in sentence.tokens[i].key)
    ]
    return len(words) <= 1


def _govern(clauses: list[Clause], clause: Clause) -> None:
    top = next((c for c in clauses if c.parent is None and c is not clause), None)
    if top is None or top.index > clause.index or top.speaker:
        return
    chain, at = set[int](), top.index
    chain.add(at)
    clause.parent, clause.link = None, "main"
    top.parent, top.link = clause.index, "content"
    for other in clauses:
        if other.parent == clause.index and other is not top and other.link == "coordinate":
            other.parent = top.index


@cache
def _openings() -> frozenset[str]:
    """All beginnings of conjunctions: most words open nothing."""
    return frozenset().union(*(cue_table("ru", name).prefixes for name in _OPENERS))


class _Segmenter(Segmenter):
    """Walks a sentence once and cuts it into clauses."""

    def __init__(self, sentence: Sentence, verbs: Sequence[VerbGroup]) -> None:
        self.tokens = sentence.tokens
        self.verb_at = {min(v.tokens): v for v in verbs}
        self.inside_verb = {t for v in verbs for t in v.tokens}
        self.starts = self._starts(verbs)
        self.done: list[Clause] = []
        self.reduced = False
        self.current = self._open("main", None)

    def _starts(self, verbs: Sequence[VerbGroup]) -> dict[int, VerbGroup]:
        """Where the clause of each verb but the first of a stretch begins."""
        found: dict[int, VerbGroup] = {}
        last = 0
        for verb in sorted(verbs, key=lambda v: min(v.tokens)):
            first = min(verb.tokens)
            found[self._start(last, first, verb)] = verb
            last = first + 1
        return found

    def _start(self, last: int, first: int, verb: VerbGroup) -> int:
        """The last pause or joint before the verb that leaves room for its subject."""
        if not verb.finite and verb.tense == "none" and not self._pause(first - 1):
            return first
        near = range(first - 1, max(last, first - _SUBJECT) - 1, -1)
        pause = next((i for i in near if self._parts(i, last, verb)), None)
        return first if pause is None else pause + 1

    def _pause(self, i: int) -> bool:
        return i >= 0 and self.tokens[i].key in _PAUSES

    def _parts(self, i: int, last: int, verb: VerbGroup) -> bool:
        """A pause, or a joint with a subject or the verb itself right behind it."""
        key = self.tokens[i].key
        if key in _PAUSES or key == ":":
            return key != "-" or self.tokens[i].start > self.tokens[i - 1].end
        if key not in _JOINTS:
            return False
        after = i + 1
        if after == min(verb.tokens):
            return True
        return verb.finite and "nomn" in cases(plain(self.tokens[after].text)) and self._apart(i)

    def _apart(self, i: int) -> bool:
        """The joint stands behind a word of another case than what follows it, so that it joins
        no nouns."""
        before = cases(plain(self.tokens[i - 1].text)) if i else frozenset()
        after = cases(plain(self.tokens[i + 1].text))
        return not before & after

    def _names_speaker(self, end: int) -> bool:
        """No verb stands before the colon, and no event noun but one of speech."""
        if end + 1 >= len(self.tokens) or any(t in self.inside_verb for t in range(end)):
            return False
        nouns = lexicon("ru").nouns
        for i in range(end):
            length = longest_match(self.tokens, i, nouns, 3, end)
            if length and matched(self.tokens, i, length, nouns).concept not in _SPOKEN:
                return False
        return not any(t.key in ("—", "–") for t in self.tokens[:end])

    def _step(self, i: int) -> int:
        opener, length = self._opener(i)
        if opener:
            return self._subordinate(opener, i, length)
        if i in self.starts:
            self._next_clause(i, self.starts[i])
        elif self.reduced and self.tokens[i].key in (",", "»", ")"):
            self._resume()
        self.current.tokens.append(i)
        verb = self.verb_at.get(i)
        if verb is not None and self.current.verb is None:
            self.current.verb = verb
        elif (
            self.tokens[i].key == ":"
            and self.current.verb is not None
            and speaks(self.current.verb)
        ):
            self.current = self._open("content", self.current)
        return 1

    def _resume(self) -> None:
        """The comma that ends a participle's clause goes back to the clause around it."""
        self.reduced = False
        if self.current.parent is not None:
            self.current = self.done[self.current.parent]

    def _opener(self, i: int) -> tuple[str, int]:
        """Return the kind of conjunction at ``i`` ("" if none) and how many tokens it takes."""
        if self._asks(i):
            return "whether", 0
        key = self.tokens[i].key
        if i in self.inside_verb or key not in _openings():
            return "", 0
        found = [
            (longest_match(self.tokens, i, cue_table("ru", name), 6), name) for name in _OPENERS
        ]
        length, name = max(found, key=lambda pair: pair[0])
        if not length or not self._behind_pause(i, name):
            return "", 0
        if name == "contrast" and self._also(i + length):
            return "", 0
        if name == "as" and not self._speech_follows(i + length):
            return "", 0
        if name == "relative":
            return name, 1
        return name, length

    def _also(self, i: int) -> bool:
        """«а также» joins nouns."""
        return i < len(self.tokens) and self.tokens[i].key == "также"

    def _speech_follows(self, i: int) -> bool:
        ahead = (self.verb_at.get(t) for t in range(i, min(i + 4, len(self.tokens))))
        return any(speaks(v) for v in ahead if v is not None)

    def _behind_pause(self, i: int, name: str) -> bool:
        """A comma stands before it, with a preposition between for a relative («с которым»)."""
        if i == 0:
            return name != "that"
        near = range(i - 1, max(-1, i - (4 if name == "relative" else 3)), -1)
        for t in near:
            key = self.tokens[t].key
            if key in _PAUSES or key in _QUOTES or key == ":":
                return True
            if name != "relative" and key not in ("и", "о", "лишь", "только", "даже", "тот"):
                return False
        return False

    def _asks(self, i: int) -> bool:
        """«..., посредничает ли Эр-Рияд»: the verb or noun before «ли» opens what is asked."""
        tokens = self.tokens
        ahead = next(
            (t for t in range(i + 1, min(i + 3, len(tokens))) if tokens[t].key == "ли"), None
        )
        return ahead is not None and i > 0 and tokens[i - 1].key == ","

    def _subordinate(self, opener: str, i: int, length: int) -> int:
        before = self.current
        self.reduced = False
        if opener == "whether":
            self.current = self._open("content", before)
            self.current.asked = True
            self.current.tokens.append(i)
            verb = self.verb_at.get(i)
            if verb is not None:
                self.current.verb = verb
            return 1
        if opener == "as":
            return self._as(i, length)
        if opener == "relative":
            return self._relative(i, length)
        if before.verb is None and not self._words(before) and before.link != "main":
            before.link = _LINKS.get(opener, before.link)
            return length
        if opener == "purpose":
            self._purpose(before, i + length)
            return length
        link: Link = _LINKS.get(opener, "coordinate" if opener == "contrast" else "adverbial")
        if opener == "contrast":
            if not self._words(before):
                before.contrast = True
                return length
            self.current = self._open(link, self._top(before))
            self.current.contrast = True
            return length
        self.current = self._open(link, self._host(before))
        return length

    def _purpose(self, before: Clause, start: int) -> None:
        """«просит, чтобы ...» says what is wanted, «чтобы» with an infinitive what for."""
        entry = lexicon("ru").verbs.get(before.verb.lemma) if before.verb else None
        wanted = entry is not None and concepts()[entry.concept].content != "asserted"
        ahead = (self.verb_at[t] for t in range(start, len(self.tokens)) if t in self.verb_at)
        verb = next(ahead, None)
        wanted = wanted or (verb is not None and not verb.finite)
        self.current = self._open("content" if wanted else "adverbial", before)

    def _relative(self, i: int, length: int) -> int:
        """The pronoun's preposition has been taken into the clause before; give it back."""
        before = self.current
        taken = list[int]()
        while before.tokens and self.tokens[before.tokens[-1]].key not in _PAUSES:
            at = before.tokens[-1]
            if at < i - 3 or at in self.inside_verb or len(taken) > 2:
                break
            taken.insert(0, before.tokens.pop())
        self.current = self._open("relative", before)
        self.current.tokens.extend([*taken, i])
        return length

    def _as(self, i: int, length: int) -> int:
        """«Как сообщил X, ...»: what follows is what he said."""
        before = self.current
        if not self._words(before) and before.verb is None:
            self.current = before
        else:
            self.current = self._open("coordinate", self._top(before))
        self.current.tokens.append(i)
        return length

    def _words(self, clause: Clause) -> bool:
        return any(c.isalnum() for t in clause.tokens for c in self.tokens[t].key)

    def _host(self, clause: Clause) -> Clause:
        """The clause that a conjunction's clause hangs on: an aside does not take one."""
        return clause

    def _next_clause(self, i: int, verb: VerbGroup) -> None:
        """Begin a clause at ``i`` for a verb, where the current one has its own already."""
        before = self.current
        if self.reduced and i and self.tokens[i - 1].key == ",":
            self._resume()
            before = self.current
        if before.verb is None and not (verb.tense != "none" and not verb.finite):
            return
        infinitive = not verb.finite and verb.tense == "none" and not self._gerund(verb)
        if infinitive:
            self.current = self._open("content", before)
            return
        if self._participle(verb):
            self.current = self._open("relative", before)
            self.reduced = True
            return
        matrix = self._waiting(before)
        if matrix is not None and not self._gerund(verb):
            self.current = matrix
            return
        if before.verb is None:
            return
        if self._speaks_here(i, verb):
            self.current = self._open("coordinate", self._top(before))
        else:
            self.current = self._open("coordinate", self._above(before))

    def _participle(self, verb: VerbGroup) -> bool:
        return (
            not verb.finite
            and verb.tense != "none"
            and verb.aspect != "perfect"
            and (not self._gerund(verb))
        )

    def _gerund(self, verb: VerbGroup) -> bool:
        from miyanji.languages.ru.verbs import verbal

        reading = verbal(plain(self.tokens[verb.head].text))
        return reading is not None and reading.pos == "GRND"

    def _above(self, clause: Clause) -> Clause:
        """What goes on after a relative or an aside is the clause that it hangs on."""
        while clause.link in ("relative", "adverbial") and clause.parent is not None:
            clause = self.done[clause.parent]
        return clause

    def _waiting(self, clause: Clause) -> Clause | None:
        """The clause above a relative or an aside that still lacks its verb."""
        while clause.parent is not None and (
            clause.link in ("relative", "adverbial", "condition", "content")
        ):
            clause = self.done[clause.parent]
            if clause.verb is None and not clause.speaker and (clause.tokens or clause.index == 0):
                return clause
        return None

    def _speaks_here(self, i: int, verb: VerbGroup) -> bool:
        return speaks(verb) and (i == 0 or self.tokens[i - 1].key in _PAUSES)
