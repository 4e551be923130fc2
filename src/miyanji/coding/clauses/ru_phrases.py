"""Russian phrases: the words of a clause grouped by preposition and case.

A preposition opens a phrase. Without one, a nominative that agrees with the verb is the subject,
an accusative the object, a dative "to", an instrumental the agent of a passive; a genitive goes
on with the noun before it. A form of several cases is settled by what stands with it: the
adjective before, the title before a name, the other groups of the clause.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from miyanji.actors.actor import Mention
from miyanji.coding.clauses.clause import Clause, Phrase
from miyanji.coding.lexicon import Lexicon, concepts, cue_keys, lexicon, load, longest_match
from miyanji.languages.keys import phrase_key
from miyanji.languages.ru.morphology import cases, in_dictionary, nominal, readings
from miyanji.languages.ru.tokens import plain
from miyanji.languages.sentence import Sentence, Token, VerbGroup

_PAUSES = frozenset({",", ";", "-", "–", "—", ":", "(", ")", "«", "»", '"', "“", "”"})
_QUOTES = frozenset({"«", "»", '"', "“", "”", "„"})
_AND = frozenset({"и", "или", "либо"})
_MARKERS = 5
# Tokens between a participle and its noun.
_APART = 9
_ALL = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})
_ADJECTIVAL = frozenset({"ADJF", "PRTF", "NUMR"})
_NOUN_LIKE = frozenset({"NOUN", "NPRO"})
# Verbs whose genitive or instrumental complement is an object.
_BEING = frozenset({"быть", "стать", "являться", "выступить", "выступать", "остаться", "служить"})


@dataclass(slots=True)
class _Group:
    """Tokens ``first..last`` with the cases that they may stand in; ``noun`` where a noun or name
    is among them, ``name`` where a mention is."""

    first: int
    last: int
    cases: frozenset[str]
    noun: bool
    name: bool = False
    plural: bool = False
    gender: str = ""
    tail: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Run:
    """A phrase while it grows: its groups, the cases of its row and of its last noun."""

    marker: str
    first: int
    last: int
    cases: frozenset[str]
    tail: frozenset[str]
    plural: bool
    genders: set[str] = field(default_factory=set)
    noun: bool = True
    name: bool = False
    preposition: str = ""
    joined: bool = False


def cut_phrases(
    clause: Clause, sentence: Sentence, mentions: Sequence[Mention], lex: Lexicon
) -> list[Phrase]:
    """Return the marked phrases of a clause, with its subject and object."""
    own = set(clause.verb.tokens) if clause.verb else set()
    positions = [t for t in clause.tokens if t not in own]
    runs = _Cutter(sentence.tokens, positions, mentions, lex).cut()
    _Roles(sentence.tokens, clause.verb).settle(runs)
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
        self.at = {m.first: m for m in mentions if not _is_origin(tokens, m)}
        self.runs: list[_Run] = []
        self.run: _Run | None = None
        self.marker, self.governed, self.preposition = "", frozenset[str](), ""
        self.waiting: _Run | None = None
        self.joint = ""

    def cut(self) -> list[_Run]:
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
        if key in _AND or (key == "," and self._enumerates(k)):
            self.joint = key
            return 1
        if key in _PAUSES:
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

    def _group(self, k: int) -> _Group | None:
        """The noun group at the position: adjectives and a noun, a name, or a lone pronoun."""
        i = self.positions[k]
        if i in self.at:
            return self._named(k)
        found, noun, last = _ALL, False, i - 1
        plural, gender = False, ""
        for p in self.positions[k:]:
            if p != last + 1 or (p in self.at and p > i):
                if p in self.at and p == last + 1 and not noun and last >= i:
                    return self._adjective_before_name(i, p, found)
                break
            kind, own = _kind(self.tokens[p])
            if kind == "" or not own & found:
                break
            found, last = found & own, p
            if kind == "noun":
                noun = True
                plural, gender = _number(self.tokens[p], found)
                break
        if last < i:
            return None
        return _Group(i, last, found, noun, plural=plural, gender=gender)

    def _adjective_before_name(self, i: int, p: int, found: frozenset[str]) -> _Group:
        mention = self.at[p]
        own = found & _mention_cases(self.tokens, mention)
        plural, gender = _mention_number(self.tokens, mention)
        return _Group(i, mention.last, own or found, True, True, plural, gender)

    def _named(self, k: int) -> _Group:
        mention = self.at[self.positions[k]]
        own = _mention_cases(self.tokens, mention)
        plural, gender = _mention_number(self.tokens, mention)
        tail = _tail(self.tokens, mention, own)
        return _Group(mention.first, mention.last, own, True, True, plural, gender, tail)

    def _take(self, group: _Group) -> None:
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

    def _names_it(self, run: _Run, group: _Group) -> bool:
        """«движение «Ансар Алла»», «повстанцы-хуситы»: the name of what stands before it."""
        if not run.noun or not group.name or not group.cases & (run.tail | run.cases):
            return False
        return self.tokens[run.last].key in cue_keys("ru", "apposed")

    def _complete(self, run: _Run, group: _Group) -> None:
        """Add to an adjective the noun, or the next adjective, that it goes with."""
        run.last, run.cases = group.last, run.cases & group.cases
        run.tail, run.noun, run.name = run.cases, group.noun, run.name or group.name
        run.plural, run.genders = group.plural, {group.gender}

    def _given(self, group: _Group) -> bool:
        """«посредничество Индии и Китаю»: the dative after the joint tells that this is one."""
        after = group.last + 1
        if "datv" not in group.cases or after not in self.positions:
            return False
        k = self.positions.index(after)
        if self.tokens[after].key not in _AND or k + 1 >= len(self.positions):
            return False
        other = self._group(k + 1)
        return other is not None and "datv" in other.cases and "gent" not in other.cases

    def _apart(self, run: _Run, group: _Group) -> bool:
        """Nothing is a genitive of a pronoun, and no name one of a time («в 1978 году США»)."""
        before = self.tokens[run.last]
        if group.name and before.key in cue_keys("ru", "time_words"):
            return True
        return any(r.pos == "NPRO" for r in nominal(plain(before.text)))

    def _join(self, run: _Run, group: _Group, shared: frozenset[str]) -> None:
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

    def _awaited(self, group: _Group) -> bool:
        """«на предложенное посредниками / новое предложение»: the noun of a participle that has
        words of its own before it."""
        waiting = self.waiting
        if waiting is None or self.marker or not group.noun or group.name:
            return False
        return bool(waiting.cases & group.cases) and group.first - waiting.last <= _APART

    def _begin(self, group: _Group) -> None:
        own = group.cases
        if self._awaited(group) and self.waiting is not None:
            self.marker, self.preposition = self.waiting.marker, self.waiting.preposition
            self.governed, self.waiting = self.waiting.cases, None
        if not self.marker:
            own = (own - {"loct"}) or own
        if self.marker and self.governed:
            # An abbreviation stands in any case («между ХАМАС и Израилем»).
            own = (own & self.governed) or (self.governed if group.name else own)
        self.run = _Run(
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
        return closes in _AND or (closes == "," and beyond + 1 in self.at)

    def _close(self) -> None:
        if self.run is not None and not self.run.noun and self.run.preposition:
            self.waiting = self.run
        elif self.run is not None:
            self.runs.append(self.run)
        self.run, self.marker, self.joint, self.governed = None, "", "", frozenset()
        self.preposition = ""


def without_described(sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the names without the adjectives that only say where another one is from
    («палестинским движением ХАМАС»)."""
    tokens = sentence.tokens
    starts = {m.first: m for m in mentions}
    kept = []
    for m in mentions:
        after = starts.get(m.last + 2) or starts.get(m.last + 1)
        joined = any(t.key in _AND | _PAUSES for t in tokens[m.last + 1 : m.last + 2])
        group = after is not None and after.kind == "name" and _is_group(after)
        if not (group and not joined and _is_origin(tokens, m)):
            kept.append(m)
    return kept


def _is_group(mention: Mention) -> bool:
    return all(i.startswith("group:") for i in mention.ids)


def _is_origin(tokens: Sequence[Token], mention: Mention) -> bool:
    """An adjective of origin, no noun for people («хуситы»)."""
    return mention.kind == "demonym" and _kind(tokens[mention.last])[0] != "noun"


def _kind(token: Token) -> tuple[str, frozenset[str]]:
    """Whether a token is "noun" or "adjective" ("" for neither), and its cases."""
    if not any(c.isalnum() for c in token.key):
        return "", frozenset()
    form = plain(token.text)
    if form.isdigit():
        return "adjective", _ALL
    if token.text.isupper() and len(token.text) > 1:
        return "noun", _ALL
    if form.endswith("о") and token.key.endswith("ий"):
        # The first part of «сирийско-израильский».
        return "adjective", _ALL
    found = nominal(form)
    if _small(form) and token.text.islower():
        return "", frozenset()
    if not found:
        foreign = not any("а" <= c <= "я" for c in form)
        return ("noun", _ALL) if foreign else ("", frozenset())
    own = cases(form)
    best = found[0].pos
    if best in _ADJECTIVAL:
        return "adjective", own
    return ("noun", own) if best in _NOUN_LIKE else ("", frozenset())


@cache
def _small(form: str) -> bool:
    """A particle, conjunction or adverb, whatever rare noun it looks like («ли»)."""
    found = readings(form)
    return bool(found) and found[0].pos in ("PRCL", "CONJ", "INTJ", "PREP", "ADVB", "COMP", "PRED")


def _mention_cases(tokens: Sequence[Token], mention: Mention) -> frozenset[str]:
    """The cases of a name: of its title or first noun and, where a person's name ends it, of that
    too; the genitives in between do not count."""
    found = _ALL
    for token in tokens[mention.first : mention.last + 1]:
        kind, own = _kind(token)
        if not kind:
            continue
        found = found & own or own
        if kind == "noun":
            break
    last = cases(plain(tokens[mention.last].text)) if mention.person else found
    return found & last or found


def _tail(tokens: Sequence[Token], mention: Mention, own: frozenset[str]) -> frozenset[str]:
    """The cases of the last word where it is the owner of a title: «между представителями Кабула и
    Исламабада» goes on with it."""
    if mention.person or mention.first == mention.last:
        return own
    kind, last = _kind(tokens[mention.last])
    titled = kind == "noun" and _kind(tokens[mention.first])[0] == "noun" and "gent" in last
    return own | {"gent"} if titled else own


def _mention_number(tokens: Sequence[Token], mention: Mention) -> tuple[bool, str]:
    for token in tokens[mention.first : mention.last + 1]:
        if _kind(token)[0] == "noun":
            plural, gender = _number(token, cases(plain(token.text)))
            # Abbreviations agree by whatever they stand for («ХАМАС согласилось»).
            return plural, "" if token.text.isupper() else gender
    return False, ""


def _number(token: Token, own: frozenset[str]) -> tuple[bool, str]:
    form = plain(token.text)
    found = [r for r in nominal(form) if r.case in own and r.pos in _NOUN_LIKE]
    if not found or (token.text[0].isupper() and not in_dictionary(form)):
        return False, ""
    found = [r for r in found if r.case == "nomn"] or found
    return found[0].number == "plur", found[0].gender


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


@cache
def _shifts() -> dict[tuple[str, str], str]:
    """Markers that a preposition has with one of its cases, where it is not its row's."""
    return {
        (phrase_key(word, "ru"), case): role
        for row in load("markers.ru.toml")["marker"]
        for case, role in row.get("cases", {}).items()
        for word in row["words"]
    }


class _Roles:
    """Gives the runs without a preposition their markers."""

    def __init__(self, tokens: Sequence[Token], verb: VerbGroup | None) -> None:
        self.tokens, self.verb = tokens, verb

    def settle(self, runs: list[_Run]) -> None:
        for run in runs:
            if run.preposition:
                run.marker = self._governed_marker(run)
        bare = [r for r in runs if not r.preposition and r.noun]
        for run in bare:
            if self._says_when(run):
                run.marker = "in"
        bare = [r for r in bare if r.marker == ""]
        subject = self._subject(bare)
        subject = subject or self._speaking_house(runs)
        if subject is not None:
            subject.marker = "subject"
        rest = [r for r in bare if r is not subject]
        self._objects(rest)

    def _governed_marker(self, run: _Run) -> str:
        if self._says_when(run):
            return "in"
        if len(run.cases) == 1:
            return _shifts().get((run.preposition, next(iter(run.cases))), run.marker)
        return run.marker

    def _says_when(self, run: _Run) -> bool:
        words = cue_keys("ru", "time_words")
        head = next(
            (t for t in self.tokens[run.first : run.last + 1] if _kind(t)[0] == "noun"), None
        )
        return head is not None and head.key in words and not run.name

    def _subject(self, bare: list[_Run]) -> _Run | None:
        verb = self.verb
        fit = [r for r in bare if "nomn" in r.cases]
        if verb is None:
            return fit[0] if fit else None
        if not verb.finite or verb.person == 1:
            return None
        if self._impersonal(verb):
            return None
        agreeing = [r for r in fit if self._agrees(r, verb) and not self._done_to(r, verb)]
        if any(r.name for r in agreeing):
            agreeing = [r for r in agreeing if not self._of_a_thing(r)]
        agreeing = [r for r in agreeing if not self._left_to(r, agreeing, verb)]
        before = [r for r in agreeing if r.first < verb.head]
        only = [r for r in agreeing if "accs" not in r.cases]
        return next(iter([*[r for r in only if r in before], *only, *before, *agreeing]), None)

    def _left_to(self, run: _Run, agreeing: list[_Run], verb: VerbGroup) -> bool:
        """«посреднические усилия предприняли ОАЭ»: a thing before the verb, a name behind it."""
        if run.name or "accs" not in run.cases or run.first > verb.head:
            return False
        if verb.passive or verb.lemma.endswith("ся"):
            return False
        named = any(r.name and r.first > verb.head for r in agreeing)
        head = nominal(plain(self.tokens[run.first].text))
        return named and not any(r.animate for r in head)

    def _of_a_thing(self, run: _Run) -> bool:
        """«план, который предложил Египет»: a thing is what is proposed where a name may do it."""
        if self.tokens[run.first].key != "который" or "accs" not in run.cases or run.first < 2:
            return False
        before = nominal(plain(self.tokens[run.first - 2].text))
        return bool(before) and not any(r.animate for r in before)

    def _done_to(self, run: _Run, verb: VerbGroup) -> bool:
        """«и передали ей предложения»: a thing behind a verb of doing is what is done."""
        if run.name or "accs" not in run.cases or run.first < verb.head:
            return False
        if verb.passive or verb.lemma.endswith("ся"):
            return False
        entry = lexicon("ru").verbs.get(verb.lemma)
        family = concepts()[entry.concept].family if entry else "support"
        return family not in ("support", "change", "quality")

    def _speaking_house(self, runs: list[_Run]) -> _Run | None:
        """«в Кремле заявили»: who speaks is named by the house."""
        verb = self.verb
        if verb is None or not verb.plural or not verb.finite or not speaks(verb):
            return None
        inside = (r for r in runs if r.preposition == phrase_key("в", "ru") and r.name)
        return next((r for r in inside if r.marker == "in"), None)

    def _impersonal(self, verb: VerbGroup) -> bool:
        return verb.lemma in ("нет", "надо", "нужно", "необходимо", "можно", "нельзя")

    def _agrees(self, run: _Run, verb: VerbGroup) -> bool:
        """Number, and in the past gender; a row or a name of unknown gender may be either."""
        if verb.plural is None:
            return True
        if run.joined:
            return True
        if verb.plural != run.plural:
            return False
        gender = _gender(self.tokens[verb.head])
        own = {g for g in run.genders if g}
        return not gender or not own or gender in own or "ms-f" in own

    def _objects(self, rest: list[_Run]) -> None:
        verb = self.verb
        passive = verb is not None and (verb.passive or verb.lemma.endswith("ся"))
        for run in rest:
            if run.cases <= {"datv"} or (run.cases == {"datv", "ablt"} and not passive):
                run.marker = "to"
            elif run.cases <= {"ablt"}:
                run.marker = "by" if passive and not self._object_of(verb) else ""
        open_ = [r for r in rest if r.marker == "" and not r.cases <= {"ablt"}]
        self._object(open_, rest, passive)

    def _object_of(self, verb: VerbGroup | None) -> bool:
        """«обменялись посланиями»: the instrumental is what is exchanged."""
        return verb is not None and not verb.passive and verb.lemma in cue_keys("ru", "with_object")

    def _object(self, open_: list[_Run], rest: list[_Run], passive: bool) -> None:
        sure = [r for r in open_ if r.cases & {"accs"} and "datv" not in r.cases]
        either = [r for r in open_ if {"accs", "datv"} <= r.cases]
        if sure and either and not passive:
            for run in either:
                run.marker = "to"
        reflexive = self.verb is not None and not self.verb.passive
        wanted = [r for r in open_ if r.cases <= {"gent"} or "gent" in r.cases]
        if reflexive and passive and wanted:
            # «добиваются перемирия»
            wanted[0].marker = "object"
            return
        takes = sure or either or wanted
        if takes and not passive:
            takes[0].marker = "object"
            return
        loose = [r for r in rest if r.cases <= {"ablt"} and r.marker == ""]
        if loose and self.verb is not None and self.verb.lemma not in _BEING:
            loose[0].marker = "object"


def speaks(verb: VerbGroup | None) -> bool:
    """Tell whether a verb is one of speech."""
    if verb is None:
        return False
    entry = lexicon("ru").verbs.get(verb.lemma)
    return entry is not None and concepts()[entry.concept].family == "speech"


@cache
def _gender_of(form: str) -> str:
    from miyanji.languages.ru.verbs import verbal

    reading = verbal(form)
    if reading is None or reading.tense not in ("past", ""):
        return ""
    return reading.gender


def _gender(token: Token) -> str:
    return _gender_of(plain(token.text))


def noun_phrases(
    sentence: Sentence, clause: Clause, mentions: Sequence[Mention], first: int, last: int
) -> list[Phrase]:
    """Return the dependents of the noun at tokens ``first..last`` of ``clause``: the adjectives
    of origin before it and the genitives after it as ``of``, and the marked phrases that follow
    up to the next bare phrase."""
    home = next((p for p in clause.phrases if p.first <= first <= p.last), None)
    found = list(_origins(sentence, mentions, home, first))
    found += list(_genitives(sentence, mentions, home, last))
    if home is None:
        return found
    verb = clause.verb
    for phrase in clause.phrases[clause.phrases.index(home) + 1 :]:
        past_verb = verb is not None and home.last < verb.head < phrase.first
        if past_verb and not _carries(home, verb):
            break
        if phrase.marker == "source":
            break
        if phrase.marker in ("", "subject", "object", "to"):
            if phrase.marker == "to" and _prepositional(sentence, phrase):
                found.append(phrase)
                continue
            break
        found.append(phrase)
    return found


def _prepositional(sentence: Sentence, phrase: Phrase) -> bool:
    return phrase.first > 0 and sentence.tokens[phrase.first - 1].key in ("к", "в", "на")


def _carries(home: Phrase, verb: VerbGroup | None) -> bool:
    """«Переговоры начались между A и B»: a verb that says that its subject takes place."""
    if verb is None or home.marker != "subject":
        return False
    entry = lexicon("ru").verbs.get(verb.lemma)
    return entry is not None and concepts()[entry.concept].family in ("support", "change")


def _origins(
    sentence: Sentence, mentions: Sequence[Mention], home: Phrase | None, first: int
) -> Iterator[Phrase]:
    """«катарское посредничество», «египетских и катарских посредников», «российско-украинские
    переговоры»: adjectives of origin right before the noun."""
    ends = {m.last: m for m in mentions if _is_origin(sentence.tokens, m)}
    start = home.first if home else 0
    row, at = list[Mention](), first - 1
    while at >= start:
        if at in ends:
            row.insert(0, ends[at])
            at = ends[at].first - 1
        elif sentence.tokens[at].key in _AND | {"-", "–", ","} or _adjective(sentence.tokens[at]):
            at -= 1
        else:
            break
    if row:
        yield Phrase("of", row[0].first, row[-1].last, row[0].first)


def _adjective(token: Token) -> bool:
    return _kind(token)[0] == "adjective"


def _genitives(
    sentence: Sentence, mentions: Sequence[Mention], home: Phrase | None, last: int
) -> Iterator[Phrase]:
    """The names after the noun in its phrase."""
    if home is None:
        return
    inside = [m for m in mentions if last < m.first and m.last <= home.last]
    if not inside or _is_origin(sentence.tokens, inside[0]):
        return
    if any(_own_head(sentence.tokens[i]) for i in range(last + 1, inside[0].first)):
        return
    yield Phrase("of", inside[0].first, max(m.last for m in inside), inside[0].first)


def _own_head(token: Token) -> bool:
    """A pronoun or conjunction between shows that the names are no genitives of the noun."""
    return token.key in _AND
