"""Russian phrases: the words of a clause grouped by preposition and case.

A preposition opens a phrase. Without one, a nominative that agrees with the verb is the subject,
an accusative the object, a dative "to", an instrumental the agent of a passive; a genitive goes
on with the noun before it. A form of several cases is settled by what stands with it: the
adjective before, the title before a name, the other groups of the clause.
"""

from collections.abc import Sequence
from functools import cache

from miyanji.actors.actor import Mention
from miyanji.coding.clauses.clause import Clause, Phrase
from miyanji.coding.clauses.ru_roles import Roles
from miyanji.coding.clauses.ru_runs import Group, Run
from miyanji.coding.clauses.ru_words import (
    ALL_CASES,
    AND,
    PAUSES,
    is_origin,
    kind_of,
    mention_cases,
    mention_number,
    number_of,
    tail_cases,
)
from miyanji.coding.lexicon import Lexicon, cue_keys, load, longest_match
from miyanji.languages.keys import phrase_key
from miyanji.languages.ru.morphology import nominal
from miyanji.languages.ru.tokens import plain
from miyanji.languages.sentence import Sentence, Token

_QUOTES = frozenset({"«", "»", '"', "“", "”", "„"})
_MARKERS = 5
# Tokens between a participle and its noun.
_APART = 9


def cut_phrases(
    clause: Clause, sentence: Sentence, mentions: Sequence[Mention], lex: Lexicon
) -> list[Phrase]:
    """Return the marked phrases of a clause, with its subject and object."""
    own = set(clause.verb.tokens) if clause.verb else set()
    positions = [t for t in clause.tokens if t not in own]
    runs = _Cutter(sentence.tokens, positions, mentions, lex).cut()
    Roles(sentence.tokens, clause.verb).settle(runs)
    return [Phrase(r.marker, r.first, r.last, r.first) for r in sorted(runs, key=lambda r: r.first)]


class _Cutter:
    """Groups the words of a clause into runs."""

    def __init__(
        self,
        tokens: Sequence[Token],
        positions: list[int],
        mentions: Sequence[Mention],
        lex: Lexicon,
    ) -> None:
        self.tokens, self.positions, self.lex = tokens, positions, lex
        self.at = {m.first: m for m in mentions if not is_origin(tokens, m)}
        self.runs: list[Run] = []
        self.run: Run | None = None
        self.marker, self.governed, self.preposition = "", frozenset[str](), ""
        self.waiting: Run | None = None
        self.joint = ""

    def cut(self) -> list[Run]:
        k = 0
        while k < len(self.positions):
            k += self._step(k)
        self._close()
        return self.runs

    def _step(self, k: int) -> int:
        i = self.positions[k]
        if k and i - self.positions[k - 1] > 1:
            self._close()
        key = self.tokens[i].key
        if key in _QUOTES or self._hyphen(i):
            return 1
        if key in AND or (key == "," and self._enumerates(k)):
            self.joint = key
            return 1
        if key in PAUSES:
            self._close()
            return 1
        if i not in self.at:
            length = longest_match(self.tokens, i, self.lex.markers, _MARKERS)
            if length and self._is_preposition(i, length):
                return self._preposition(k, length)
        group = self._group(k)
        if group is None:
            self._pause(i)
            return 1
        self._take(group)
        return sum(group.first <= p <= group.last for p in self.positions[k:])

    def _hyphen(self, i: int) -> bool:
        """«повстанцы-хуситы»: no space beside the mark."""
        tokens = self.tokens
        return tokens[i].key == "-" and i > 0 and tokens[i - 1].end == tokens[i].start

    def _pause(self, i: int) -> None:
        """An adverb or particle: what comes after it is no genitive of what stood before."""
        if any(c.isalnum() for c in self.tokens[i].key) and self.run is not None and not self.joint:
            self._close()

    def _is_preposition(self, i: int, length: int) -> bool:
        """A compound one must not swallow the name after it («в качестве»); a lone word that is
        a noun too is none."""
        return (
            length > 1
            or plain(self.tokens[i].text) == self.tokens[i].key
            or (self.tokens[i].key in ("с", "в", "к", "о", "от", "из", "под", "над"))
        )

    def _preposition(self, k: int, length: int) -> int:
        i = self.positions[k]
        self._close()
        words = "".join(t.key for t in self.tokens[i : i + length])
        self.marker = self.lex.markers.get(words, "")
        self.governed, self.preposition = _governed(words), words
        return length

    def _group(self, k: int) -> Group | None:
        """The noun group at the position: adjectives and a noun, a name, or a lone pronoun."""
        i = self.positions[k]
        if i in self.at:
            return self._named(k)
        found, noun, last = ALL_CASES, False, i - 1
        plural, gender = False, ""
        for p in self.positions[k:]:
            if p != last + 1 or (p in self.at and p > i):
                if p in self.at and p == last + 1 and not noun and last >= i:
                    return self._adjective_before_name(i, p, found)
                break
            kind, own = kind_of(self.tokens[p])
            if kind == "" or not own & found:
                break
            found, last = found & own, p
            if kind == "noun":
                noun = True
                plural, gender = number_of(self.tokens[p], found)
                break
        if last < i:
            return None
        return Group(i, last, found, noun, plural=plural, gender=gender)

    def _adjective_before_name(self, i: int, p: int, found: frozenset[str]) -> Group:
        mention = self.at[p]
        own = found & mention_cases(self.tokens, mention)
        plural, gender = mention_number(self.tokens, mention)
        return Group(i, mention.last, own or found, True, True, plural, gender)

    def _named(self, k: int) -> Group:
        mention = self.at[self.positions[k]]
        own = mention_cases(self.tokens, mention)
        plural, gender = mention_number(self.tokens, mention)
        tail = tail_cases(self.tokens, mention, own)
        return Group(mention.first, mention.last, own, True, True, plural, gender, tail)

    def _take(self, group: Group) -> None:
        """Add a group to the open phrase or begin a new one with it."""
        run, joint, self.joint = self.run, self.joint, ""
        if run is None or self.marker:
            self._begin(group)
            return
        if joint:
            if not run.noun and run.cases & group.cases:
                # «российская и украинская делегации»
                self._complete(run, group)
                run.plural, run.joined = True, run.joined or group.noun
                return
            shared = group.cases & (run.cases | run.tail)
            if shared and run.noun:
                self._join(run, group, shared)
                return
        elif self._names_it(run, group):
            run.last, run.name = group.last, True
            run.cases = run.cases & group.cases or run.cases
            return
        elif "ablt" in group.cases and self.tokens[run.last].key in cue_keys("ru", "of_things"):
            run.last, run.tail = group.last, frozenset({"ablt"})
            return
        elif run.noun and "gent" in group.cases and not self._apart(run, group):
            if self._given(group):
                self._close()
                self._begin(group)
                return
            run.last, run.tail = group.last, frozenset({"gent"})
            run.name = run.name or group.name
            return
        elif not run.noun and run.cases & group.cases:
            self._complete(run, group)
            return
        self._close()
        self._begin(group)

    def _names_it(self, run: Run, group: Group) -> bool:
        """«движение «Ансар Алла»», «повстанцы-хуситы»: the name of what stands before it."""
        if not run.noun or not group.name or not group.cases & (run.tail | run.cases):
            return False
        return self.tokens[run.last].key in cue_keys("ru", "apposed")

    def _complete(self, run: Run, group: Group) -> None:
        """Add to an adjective the noun, or the next adjective, that it goes with."""
        run.last, run.cases = group.last, run.cases & group.cases
        run.tail, run.noun, run.name = run.cases, group.noun, run.name or group.name
        run.plural, run.genders = group.plural, {group.gender}

    def _given(self, group: Group) -> bool:
        """«посредничество Индии и Китаю»: the dative after the joint tells that this is one."""
        after = group.last + 1
        if "datv" not in group.cases or after not in self.positions:
            return False
        k = self.positions.index(after)
        if self.tokens[after].key not in AND or k + 1 >= len(self.positions):
            return False
        other = self._group(k + 1)
        return other is not None and "datv" in other.cases and "gent" not in other.cases

    def _apart(self, run: Run, group: Group) -> bool:
        """Nothing is a genitive of a pronoun, and no name one of a time («в 1978 году США»)."""
        before = self.tokens[run.last]
        if group.name and before.key in cue_keys("ru", "time_words"):
            return True
        return any(r.pos == "NPRO" for r in nominal(plain(before.text)))

    def _join(self, run: Run, group: Group, shared: frozenset[str]) -> None:
        whole = group.cases & run.cases
        run.last = group.last
        run.name = run.name or group.name
        inner = run.tail != run.cases
        if inner and group.cases & run.tail and (run.tail == {"gent"} or not whole):
            run.tail = group.cases & run.tail
            return
        if whole:
            run.cases, run.tail = whole, whole
            run.plural, run.joined = True, True
        else:
            run.tail = shared

    def _awaited(self, group: Group) -> bool:
        """«на предложенное посредниками / новое предложение»: the noun of a participle that has
        words of its own before it."""
        waiting = self.waiting
        if waiting is None or self.marker or not group.noun or group.name:
            return False
        return bool(waiting.cases & group.cases) and group.first - waiting.last <= _APART

    def _begin(self, group: Group) -> None:
        own = group.cases
        if self._awaited(group) and self.waiting is not None:
            self.marker, self.preposition = self.waiting.marker, self.waiting.preposition
            self.governed, self.waiting = self.waiting.cases, None
        if not self.marker:
            own = (own - {"loct"}) or own
        if self.marker and self.governed:
            # An abbreviation stands in any case («между ХАМАС и Израилем»).
            own = (own & self.governed) or (self.governed if group.name else own)
        self.run = Run(
            self.marker, group.first, group.last, own, group.tail or own, group.plural,
            {group.gender}, group.noun, group.name, self.preposition,
        )  # fmt: skip
        self.marker = ""

    def _enumerates(self, k: int) -> bool:
        """«Катар, Египет и США»: names or like nouns on both sides of the comma, and the row
        goes on."""
        if self.run is None or k + 1 >= len(self.positions) or not self.run.name:
            return False
        i = self.positions[k]
        after = self.positions[k + 1]
        if self.run.last != i - 1 or after != i + 1 or after not in self.at:
            return False
        beyond = self.at[after].last + 1
        if beyond >= len(self.tokens):
            return False
        closes = self.tokens[beyond].key
        return closes in AND or (closes == "," and beyond + 1 in self.at)

    def _close(self) -> None:
        if self.run is not None and not self.run.noun and self.run.preposition:
            self.waiting = self.run
        elif self.run is not None:
            self.runs.append(self.run)
        self.run, self.marker, self.joint, self.governed = None, "", "", frozenset()
        self.preposition = ""


@cache
def _governed(words: str) -> frozenset[str]:
    """The cases that a preposition takes."""
    return _by_word().get(words, frozenset({"gent"}))


@cache
def _by_word() -> dict[str, frozenset[str]]:
    given = load("markers.ru.toml")["governs"]
    return {
        phrase_key(word, "ru"): frozenset(row.split())
        for row, words in given.items()
        for word in words
    }
