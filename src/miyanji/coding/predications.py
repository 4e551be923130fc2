"""Predications: every verb and event noun of a sentence with the names in its roles.

A predication is a concept ("request", "mediation", "agreement") with its trigger words, the
names that fill its roles, and its place under other predications: in «درخواست میانجیگری روسیه»
mediation hangs as content under request, and in "Iran said it rejected Russia's offer to mediate"
the chain is say > reject > offer > mediation.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from miyanji.actors.actor import Mention
from miyanji.coding.clauses import Clause, Phrase, build, dependents, marker_of
from miyanji.coding.lexicon import (
    Concept,
    Entry,
    Lexicon,
    concepts,
    cue_keys,
    frame_words,
    has_cue,
    lexicon,
    light_verbs,
    longest_match,
    matched,
)
from miyanji.languages.fa.cores import enclitic_base
from miyanji.languages.sentence import Sentence, VerbGroup

_LIGHT_REACH = 9
_IMPERSONAL = ("بودن", "شدن", "بایستن", "شایستن", "توانستن")
# What a speaker tells of («از انتقال پیام خبر داد») is the speaker's own deed.
_OWN_DEEDS = ("convey", "host", "mediation", "offer")
# Nouns of what somebody does for the names that another event noun after them has.
_FOR_OTHERS = (
    "answer",
    "host",
    "effort",
    "request",
    "help",
    "deny",
    "reject",
    "accept",
    "suspend",
    "postpone",
    "end",
    "fail",
)
_POINTING = ("این", "آن", "همین", "چنین")
_TRAVELS = ("visit", "meet", "talks", "call")
# Words of a title before the name of its state.
_CHAIN = 5
# "The Doha talks" name a place, no side.
_LOCATED = ("talks", "meet", "agreement")
_LOCATED_ALSO = (*_LOCATED, "mediation", "mediator", "proposal")
_HYPHENS = ("-", "–", "‑")
_OF_OTHERS = ("thank", "welcome", "support", "condemn", "accuse")
_HEADS = ("offer", "proposal", "request", "ready", "want", "accept", "reject", "answer")
_UNKNOWN = Concept("", {"subject": "actor", "object": "addressee", "to": "addressee"})
_TRANSPARENT = {"subject", "object", "", "for", "about", "of", "with", "as", "in", "on", "to"}


@dataclass(slots=True)
class Predication:
    """One concept with its words and roles; ``parent`` and ``link`` place it in the chain.

    ``first`` and ``last`` bound the trigger words; ``marker`` is the marker of the phrase that they
    stand in, whatever governs it. ``roles`` maps a role to the mentions that fill it, ``marks`` a
    grammatical marker to the phrases found under it. ``nominal`` is true for event nouns and
    adjectives, ``ours`` where the noun is the speaker's own ("our mediation"), ``steered`` where a
    participle says that a third party conducts it ("brokered").
    """

    index: int
    concept: Concept
    clause: int
    first: int
    last: int
    nominal: bool
    verb: VerbGroup | None = None
    passive: bool = False
    ours: bool = False
    steered: bool = False
    parent: int | None = None
    link: str = "main"
    marker: str = ""
    roles: dict[str, list[Mention]] = field(default_factory=dict)
    marks: dict[str, list[Phrase]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Name of the concept ("" for a verb that the lexicon does not know)."""
        return self.concept.name


@dataclass(frozen=True, slots=True)
class Analysis:
    """A sentence with its clauses, mentions and predications."""

    sentence: Sentence
    clauses: list[Clause]
    mentions: Sequence[Mention]
    nodes: list[Predication]

    def children(self, node: Predication) -> Iterator[Predication]:
        """Yield the predications directly under ``node``."""
        return (n for n in self.nodes if n.parent == node.index)

    def ancestors(self, node: Predication) -> Iterator[Predication]:
        """Yield the predications above ``node``, nearest first."""
        seen = {node.index}
        while node.parent is not None and node.parent not in seen:
            node = self.nodes[node.parent]
            seen.add(node.index)
            yield node

    def _apart(self, node: Predication) -> bool:
        """A coordinated clause with a subject of its own starts afresh."""
        clause = self.clauses[node.clause]
        own = [p for p in clause.phrases if p.marker == "subject"]
        named = any(p.first <= m.first <= p.last for p in own for m in self.mentions)
        return clause.contrast or named

    def _tensed(self, node: Predication) -> bool:
        """A finite verb goes on with a finite one, whatever the parse says ("declined to sit down
        and signed")."""
        above = self.nodes[node.parent].verb if node.parent is not None else None
        if above is None or node.verb is None or self.sentence.language != "en":
            return False
        return node.verb.finite and not above.finite

    def content(self, node: Predication) -> Iterator[Predication]:
        """Yield what stands in the complement of ``node``, nearest first."""
        todo, seen = list(self.children(node)), {node.index}
        while todo:
            child = todo.pop(0)
            if child.index in seen or child.link in ("relative", "condition", "adverbial"):
                continue
            if child.link == "coordinate" and (self._apart(child) or self._tensed(child)):
                continue
            seen.add(child.index)
            yield child
            todo.extend(self.children(child))


def analyse(
    sentence: Sentence, mentions: Sequence[Mention], before: Sequence[Mention] = ()
) -> Analysis:
    """Return the clauses and predications of ``sentence``.

    ``before`` are the names of the subject of the sentence before, which a Persian verb without a
    subject of its own goes on with.
    """
    clauses = build(sentence, mentions)
    return _Builder(sentence, mentions, clauses, before).analysis()


def subject_of(analysis: Analysis) -> list[Mention]:
    """Return the names of the subject that the next sentence may go on with."""
    main = [n for n in analysis.nodes if n.parent is None and n.verb is not None]
    main = [n for n in main if not n.passive and n.verb and n.verb.person in (3, None)]
    return list(main[0].roles.get("actor", [])) if main else []


def _around(verb: VerbGroup) -> list[int]:
    """The head of a verb group with the words of the group that touch it."""
    found, tokens = [verb.head], set(verb.tokens)
    for step in (1, -1):
        at = verb.head + step
        while at in tokens:
            found.append(at)
            at += step
    return found


def _within(phrase: Phrase, node: Predication) -> bool:
    """The phrase is no more than the light verb's own noun («ارسال کرده است»)."""
    return node.verb is not None and node.first <= phrase.first and phrase.last <= node.last


def _speaker_phrases(clause: Clause) -> list[Phrase]:
    """Who speaks before a colon, and to whom («چین خطاب به پاکستان: ...»)."""
    first, last = clause.tokens[0], clause.tokens[-1]
    addressed = [p for p in clause.phrases if p.marker == "to" and p.first > first][:1]
    end = addressed[0].first - 1 if addressed else last
    return [Phrase("subject", first, max(first, end), first), *addressed]


class _Builder:
    """Finds the predications of one sentence, verbs first, and links them."""

    def __init__(
        self,
        sentence: Sentence,
        mentions: Sequence[Mention],
        clauses: list[Clause],
        before: Sequence[Mention],
    ) -> None:
        self.sentence, self.mentions, self.clauses = sentence, mentions, clauses
        self.before = before
        self.lex: Lexicon = lexicon(sentence.language)
        self.nodes: list[Predication] = []
        self.of_clause: dict[int, int] = {}
        self.used: set[int] = set()
        self.lights: dict[int, list[int]] = {}

    def analysis(self) -> Analysis:
        for clause in self.clauses:
            self._verb(clause)
        for clause in self.clauses:
            self._nouns(clause)
        for node in self.nodes:
            self._link(node)
        for node in self.nodes:
            self._fill(node)
            self._hyphenated(node)
        # Twice, as a noun may wait for its verb's subject and that for another noun's.
        for node in (*self.nodes, *self.nodes):
            self._inherit(node)
        return Analysis(self.sentence, self.clauses, self.mentions, self.nodes)

    def _add(self, entry: Entry | None, clause: Clause, first: int, last: int) -> Predication:
        concept = concepts()[entry.concept] if entry else _UNKNOWN
        if entry and entry.roles:
            concept = replace(concept, roles={**concept.roles, **entry.roles})
        node = Predication(len(self.nodes), concept, clause.index, first, last, True)
        self.nodes.append(node)
        return node

    def _verb(self, clause: Clause) -> None:
        verb = clause.verb
        if clause.speaker:
            node = self._add(Entry("say"), clause, clause.tokens[0], clause.tokens[-1])
        elif verb is None:
            return
        else:
            noun, entry = self._light(clause, verb)
            entry = self._denial(clause, entry or self._simple(clause, verb))
            words = [*noun, *_around(verb)]
            node = self._add(entry, clause, min(words), max(words))
            node.passive = verb.passive or self._passive_light(noun, verb)
            self.used.update(noun)
            self.lights[node.index] = noun
        node.nominal, node.verb = False, verb
        self.of_clause[clause.index] = node.index

    def _denial(self, clause: Clause, entry: Entry | None) -> Entry | None:
        """To reject a report is to deny it («این ادعا را رد کرد»)."""
        if entry is None or entry.concept != "reject":
            return entry
        tokens, language = self.sentence.tokens, self.sentence.language
        objects = (p for p in clause.phrases if p.marker in ("object", "with"))
        heads = (
            tokens[p.first : p.first + 2] if language == "fa" else [tokens[p.head]] for p in objects
        )
        reports = any(has_cue(words, language, "report_nouns") for words in heads)
        return Entry("deny") if reports else entry

    def _simple(self, clause: Clause, verb: VerbGroup) -> Entry | None:
        """Look a verb up by its lemma and particle, then by its lemma."""
        tokens = self.sentence.tokens
        for name in self._names_of(verb)[:-1]:
            if name in self.lex.verbs:
                return self.lex.verbs[name]
        head = tokens[verb.head]
        if verb.head + 1 < len(tokens) and tokens[verb.head + 1].key == "to" and not verb.passive:
            stative = self.lex.adjectives.get(head.key) if head.key != verb.lemma else None
            if stative is not None:
                return stative
        if head.dep == "cop" or verb.lemma == "be":
            return self.lex.adjectives.get(tokens[head.head].key) or self.lex.verbs.get(verb.lemma)
        return self.lex.verbs.get(verb.lemma)

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
        reach = [t for t in clause.tokens if t not in verb.tokens]
        near = sorted(reach, key=lambda t: abs(t - verb.head))[:_LIGHT_REACH]
        names = self._names_of(verb)
        if any(name in self.lex.verbs for name in names[:-1]):
            # "Turned down the mediation" is no "turned to mediation".
            names = names[:-1]
        for i in near:
            length = longest_match(tokens, i, self.lex.light, self.lex.longest)
            verbs = light_verbs(tokens, i, length, self.lex.light) if length else {}
            entry = next((verbs[name] for name in names if name in verbs), None)
            direct, entry = entry is not None, entry or self._alternation(verbs, verb)
            if entry is not None and self._bears(clause, i, length, verb, direct=direct):
                return self._outermost(clause, i, length, entry, verb)
        return [], None

    def _outermost(
        self, clause: Clause, i: int, length: int, entry: Entry, verb: VerbGroup
    ) -> tuple[list[int], Entry]:
        """In «تقاضای وساطت کرد» the first noun of the chain is the light verb's."""
        tokens = self.sentence.tokens
        if verb.lemma in ("بودن", "شدن"):
            return list(range(i, i + length)), entry
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

    def _bears(self, clause: Clause, i: int, length: int, verb: VerbGroup, *, direct: bool) -> bool:
        """A light verb's noun is adjacent, or heads a phrase of its own that names nobody.

        «پیام داد» is one verb, «پیام تهران را به واشنگتن داد» is to give and its object. A copula
        (``direct``: no mere passive) may stand away from its noun. In English an owner, who acts,
        or what something is for or about is no part of its verb ("held meetings for talks").
        """
        if self.sentence.language == "en":
            last = i + length - 1
            dep = self.sentence.tokens[last].dep
            aside = dep in ("nmod:poss", "compound") or (dep == "nsubj" and not verb.passive)
            return not aside and marker_of(self.sentence, None, last) not in ("for", "about")
        start = min(_around(verb))
        if i + length == start:
            return True
        tokens = self.sentence.tokens
        if i < start and not any(c.isalnum() for t in tokens[i + length : start] for c in t.key):
            return True
        end = i + length - 1
        phrase = next((p for p in clause.phrases if p.first <= end <= p.last), None)
        own_marker = phrase is not None and i < phrase.first
        if phrase is None or (not own_marker and phrase.marker not in ("", "subject", "object")):
            return False
        if any(m.first <= i and end < m.last for m in self.mentions):
            return False
        copula = direct and verb.lemma in ("بودن", "شدن")
        return copula or not any(i < m.first <= phrase.last for m in self.mentions)

    def _passive_light(self, noun: list[int], verb: VerbGroup) -> bool:
        if not noun or verb.lemma not in ("شدن", "گردیدن", "گشتن"):
            return False
        keyed = "".join(self.sentence.tokens[i].key for i in noun)
        return "شدن" not in self.lex.light.get(keyed, {"شدن": None})

    def _nouns(self, clause: Clause) -> None:
        if clause.speaker:
            return
        own = set(clause.verb.tokens) if clause.verb else set()
        places = [i for i in clause.tokens if i not in self.used and i not in own]
        allowed, i = set(places), 0
        starts = {m.first: m for m in self.mentions}
        while i < len(places):
            at = places[i]
            if at in starts and starts[at].kind in ("name", "metonym", "person"):
                i += starts[at].last - at + 1
                continue
            i += self._noun(clause, at, allowed) or 1

    def _noun(self, clause: Clause, at: int, allowed: set[int]) -> int:
        tokens = self.sentence.tokens
        for table in (self.lex.nouns, self.lex.adjectives):
            length = longest_match(tokens, at, table, self.lex.longest)
            if length and (self._is_marker(at, length) or self._in_name(at, length)):
                return 0
            if length and all(t in allowed for t in range(at, at + length)):
                self._add(matched(tokens, at, length, table), clause, at, at + length - 1)
                return length
        return 0

    def _is_marker(self, at: int, length: int) -> bool:
        """«به واسطه» before anything but a name is a preposition, no mediator; «به شرط» and "on
        condition" are conjunctions, no terms that somebody sets."""
        tokens, language = self.sentence.tokens, self.sentence.language
        if at == 0:
            return False
        compound = tokens[at - 1].key + "".join(t.key for t in tokens[at : at + length])
        if compound in cue_keys(language, "if_phrase"):
            return True
        if language != "fa":
            return False
        named = any(m.first == at + length for m in self.mentions)
        return compound in self.lex.markers and not named

    def _in_name(self, at: int, length: int) -> bool:
        """A capitalised word among capitalised words is part of a name ("Mediation Service")."""
        tokens = self.sentence.tokens
        if self.sentence.language != "en" or at == 0 or not tokens[at].text[0].isupper():
            return False
        if sum(t.text[0].islower() for t in tokens) * 2 < len(tokens):
            return False
        beside = [i for i in (at - 1, at + length) if i < len(tokens)]
        named = {i for m in self.mentions for i in range(m.first, m.last + 1)}
        return any(tokens[i].text[0].isupper() and i > 0 and i not in named for i in beside)

    def _link(self, node: Predication) -> None:
        clause = self.clauses[node.clause]
        if not node.nominal:
            node.parent, node.link = self._above(clause), clause.link
            return
        phrase = next((p for p in clause.phrases if p.first <= node.first <= p.last), None)
        node.marker = marker_of(self.sentence, phrase, node.last)
        head = self._compound(node)
        if head is not None:
            node.marker, node.parent, node.link = "", head.index, "content"
            return
        before = self._governing_noun(node, phrase)
        if before is not None:
            node.parent, node.link = before.index, "content"
            return
        node.link = node.marker
        node.parent = self.of_clause.get(clause.index)
        if node.parent is None:
            node.parent, node.link = self._above(clause), clause.link

    def _compound(self, node: Predication) -> Predication | None:
        """In "mediation offer" the second noun is the head, the first its content."""
        if self.sentence.language != "en" or node.name != "mediation":
            return None
        right = (n for n in self.nodes if n.nominal and n.first == node.last + 1)
        return next((n for n in right if n.name in _HEADS), None)

    def _above(self, clause: Clause) -> int | None:
        at = clause.parent
        while at is not None and at not in self.of_clause:
            at = self.clauses[at].parent
        if at is None:
            noun = self._noun_before(clause, clause.parent)
            return noun.index if noun is not None else None
        host = self.nodes[self.of_clause[at]]
        noun = self._noun_before(clause, host.clause, host)
        return noun.index if noun is not None else host.index

    def _noun_before(
        self, clause: Clause, above: int | None, host: Predication | None = None
    ) -> Predication | None:
        """An event noun right before a complement clause governs it ("the offer to mediate")."""
        if clause.link != "content" or not clause.tokens:
            return None
        if self.sentence.language == "fa" and host and host.concept.family == "desire":
            return None
        start = min(clause.tokens)
        near = [n for n in self.nodes if n.nominal and n.clause == above]
        held = [n for n in near if self._takes_infinitive(n, clause, host) and n.last < start]
        near = [n for n in near if 0 < start - n.last <= 3]
        return max(near or held, key=lambda n: n.last, default=None)

    def _takes_infinitive(self, n: Predication, clause: Clause, host: Predication | None) -> bool:
        """ "Turned down offers from A and from B to mediate": the offer's, not the answer's."""
        if self.sentence.language != "en" or n.concept.family != "desire" or host is None:
            return False
        return (
            host.concept.family == "answer" and clause.verb is not None and not clause.verb.finite
        )

    def _governing_noun(self, node: Predication, phrase: Phrase | None) -> Predication | None:
        """The event noun before ``node`` in the same phrase, or right before its preposition."""
        clause = self.clauses[node.clause]
        if phrase is None:
            return None
        earlier = [n for n in self.nodes if n.nominal and n.clause == node.clause]
        earlier = [n for n in earlier if n.last < node.first and n is not node]
        if not earlier:
            return None
        last = max(earlier, key=lambda n: n.last)
        if self._compound(last) is node:
            return None
        if phrase.first <= last.first:
            return last if last.concept.family != "speech" else None
        host = self._host_phrase(clause, phrase)
        attaches = phrase.marker in ("for", "of", "about", "between")
        touches = phrase.marker in ("to", "with") and phrase.first - last.last <= 2
        takes = touches and last.concept.content == "desired"
        if host and (attaches or takes) and host.first <= last.first <= host.last:
            return last
        return None

    def _host_phrase(self, clause: Clause, phrase: Phrase) -> Phrase | None:
        """The phrase before, past the names that a Persian noun's own prepositions mark:
        «درخواست A از B برای C»."""
        at = clause.phrases.index(phrase) - 1
        while self.sentence.language == "fa" and phrase.marker == "for" and at > 0:
            between = clause.phrases[at]
            eventful = any(self._is_event(i) for i in range(between.first, between.last + 1))
            if between.marker not in ("from", "to", "with", "between", "by") or eventful:
                break
            at -= 1
        return clause.phrases[at] if at >= 0 else None

    def _fill(self, node: Predication) -> None:
        for phrase in self._phrases(node):
            marker = self._voiced(node, phrase.marker)
            if marker == "by" and not node.nominal and not node.passive:
                marker = "from"
            node.marks.setdefault(marker, []).append(phrase)
            role = node.concept.roles.get(marker)
            if role:
                names = self._names(phrase, role, node)
                fresh = [m for m in names if m not in node.roles.get(role, [])]
                node.roles.setdefault(role, []).extend(fresh)

    def _hyphenated(self, node: Predication) -> None:
        """ "Saudi-brokered", "UN-mediated": the name before the hyphen acts."""
        tokens = self.sentence.tokens
        if node.name != "mediation" or node.first < 2 or tokens[node.first - 1].key not in _HYPHENS:
            return
        named = [m for m in self.mentions if m.last == node.first - 2]
        if named:
            node.roles["actor"] = named

    def _phrases(self, node: Predication) -> list[Phrase]:
        clause = self.clauses[node.clause]
        if clause.speaker:
            return _speaker_phrases(clause)
        if node.nominal:
            return dependents(self.sentence, clause, self.mentions, node.first, node.last)
        return [*clause.phrases, *self._of_light_noun(node, clause)]

    def _of_light_noun(self, node: Predication, clause: Clause) -> list[Phrase]:
        """What hangs on the noun of an English light verb ("imposed a ban on ..."), where no
        frame reads the noun's sides for itself."""
        noun = self.lights.get(node.index)
        if not noun or self.sentence.language != "en" or node.name in frame_words():
            return []
        found = dependents(self.sentence, clause, self.mentions, noun[0], noun[-1])
        taken = {(p.marker, p.head) for p in clause.phrases}
        return [p for p in found if p.first > noun[-1] and (p.marker, p.head) not in taken]

    def _voiced(self, node: Predication, marker: str) -> str:
        if not node.passive or node.nominal or self.sentence.language == "en":
            return marker
        return "object" if marker == "subject" else marker

    def _names(self, phrase: Phrase, role: str, node: Predication) -> list[Mention]:
        """Names that fill a role: those that lead the phrase; all of it for parties."""
        inside = [m for m in self.mentions if self._within(phrase, m)]
        if node.nominal or self.sentence.language == "en":
            inside = [m for m in inside if m.last > node.last or m.first < node.first]
        if phrase.marker == "of" and self.sentence.language == "fa":
            inside = [m for m in inside if not self._nearer_noun(node, m)]
        located = _LOCATED_ALSO if self.sentence.language == "en" else _LOCATED
        if phrase.marker == "of" and node.name in located:
            inside = [m for m in inside if not m.place]
        if phrase.marker == "between" and self.sentence.language == "en":
            inside.extend(self._second_side(inside))
        broad = ("parties",) if self.sentence.language == "en" else ("parties", "mediator")
        if role in broad or phrase.marker == "of":
            return inside
        if self.sentence.language == "en":
            return [m for m in inside if self._leads_english(phrase, m)]
        return self._leading(phrase, inside)

    def _nearer_noun(self, node: Predication, mention: Mention) -> bool:
        """In «میزبانی گفت‌وگوهای ایران و عمان» the names are those of the talks."""
        if node.name not in _FOR_OTHERS:
            return False
        near = (n for n in self.nodes if n.nominal and node.last < n.first < mention.first)
        return any(n.clause == node.clause and n.concept.family != "quality" for n in near)

    def _within(self, phrase: Phrase, m: Mention) -> bool:
        """The phrase holds the name, or in English its head is a word of it (a long title)."""
        if phrase.first <= m.first and m.last <= phrase.last:
            return True
        english = self.sentence.language == "en" and phrase.marker != "of"
        return english and m.first <= phrase.head <= m.last

    def _second_side(self, inside: list[Mention]) -> list[Mention]:
        """ "between A and B": the name after "and" where the parse gives it to the next verb."""
        after = max((m.last for m in inside), default=len(self.sentence.tokens)) + 1
        if len(inside) != 1 or after >= len(self.sentence.tokens):
            return []
        joined = self.sentence.tokens[after].key == "and"
        return [m for m in self.mentions if joined and after < m.first <= after + 3][:1]

    def _leads_english(self, phrase: Phrase, mention: Mention) -> bool:
        tokens = self.sentence.tokens
        if mention.first <= phrase.head <= mention.last:
            return True
        at, steps = mention.last, 0
        for i in range(mention.first, mention.last + 1):
            if not mention.first <= tokens[i].head <= mention.last:
                at = i
        while tokens[at].dep in ("conj", "appos", "flat", "compound") and steps < 6:
            at, steps = tokens[at].head, steps + 1
            if at == phrase.head:
                return True
        if self._titles_first(at, phrase, mention):
            return True
        return (
            tokens[at].dep == "amod"
            and mention.kind == "demonym"
            and tokens[at].head == (phrase.head)
        )

    def _titles_first(self, at: int, phrase: Phrase, mention: Mention) -> bool:
        """ "The leaders of A and B": the title is part of the first name, and serves both."""
        if at in range(mention.first, mention.last + 1):
            return False
        return any(
            m.first <= at <= m.last and m.first <= phrase.head <= m.last for m in self.mentions
        )

    def _leading(self, phrase: Phrase, inside: list[Mention]) -> list[Mention]:
        """The names at the start of a Persian phrase, coordinated ones included."""
        found: list[Mention] = []
        end = phrase.first - 1
        for mention in sorted(inside, key=lambda m: m.first):
            gap = range(end + 1, mention.first)
            if found and not gap:
                break
            reach = _CHAIN if not found and self._titled(phrase) else 2
            if len(gap) > reach:
                break
            if any(self._is_event(i) for i in gap):
                break
            found.append(mention)
            end = mention.last
        return found

    def _titled(self, phrase: Phrase) -> bool:
        """The subject opens with a title or an institution («رئیس سازمان اطلاعات ترکیه»)."""
        first = self.sentence.tokens[phrase.first : phrase.first + 1]
        return phrase.marker in ("subject", "") and has_cue(first, "fa", "official_nouns")

    def _is_event(self, i: int) -> bool:
        return any(n.nominal and n.first <= i <= n.last for n in self.nodes)

    def _inherit(self, node: Predication) -> None:
        """An event noun takes its missing actor from its content or its verb's subject; a
        clause without a subject takes it from the clause it continues."""
        if node.nominal:
            self._channel(node)
        predicate = node.name == "mediator" and node.nominal and self._is_predicate(node)
        if node.roles.get("actor") and not predicate:
            return
        if self.sentence.language == "fa" and self._identified(node):
            return
        if node.nominal:
            node.ours = self._owner(node) == "speaker"
            node.roles["actor"] = self._noun_actor(node)
            return
        source = self._subject_source(node)
        spoken = node.verb is not None and node.verb.person in (1, 2)
        if source is not None and not node.passive and not spoken:
            node.roles["actor"] = list(source)

    def _identified(self, node: Predication) -> bool:
        """«میانجی مذاکرات، پاکستان است», «پاکستان [کشور میانجی]»: the mediator is named beside."""
        if node.verb is not None and node.name == "mediation" and node.verb.lemma == "بودن":
            named = self._predicate_names(node)
        elif node.name == "mediator" and self._is_predicate(node):
            named = self._relative_head(self.clauses[node.clause])
        elif node.name == "mediator" and node.marker in ("", "subject", "object"):
            named = [m for m in self.mentions if self._apposed(m, node)]
        else:
            return False
        node.roles["actor"] = named[-1:]
        return bool(named)

    def _is_predicate(self, node: Predication) -> bool:
        """«رئیس‌جمهور آنگولا که میانجی اتحادیه آفریقاست»."""
        clause = self.clauses[node.clause]
        copula = clause.verb is not None and clause.verb.lemma == "بودن"
        return copula and clause.link == "relative" and node.nominal

    def _predicate_names(self, node: Predication) -> list[Mention]:
        clause = self.clauses[node.clause]
        bare = [p for p in clause.phrases if p.marker in ("", "subject")]
        after = [m for m in self.mentions if node.first < m.first and m.first in clause.tokens]
        return [m for m in after if any(p.first <= m.first <= p.last for p in bare)]

    def _apposed(self, mention: Mention, node: Predication) -> bool:
        """Only marks stand between the name and the noun."""
        between = self.sentence.tokens[mention.last + 1 : node.first]
        marks = all(not any(c.isalnum() for c in t.key) for t in between)
        return bool(between) and marks and not mention.place

    def _channel(self, node: Predication) -> None:
        """ "Talks are under way via Doha": the verb's channel is that of its event noun."""
        host = self.nodes[node.parent] if node.parent is not None else None
        if host is None or host.nominal or node.link not in ("subject", "object"):
            return
        if node.concept.roles.get("through") == "mediator" and not node.roles.get("mediator"):
            for phrase in host.marks.get("through", []):
                node.roles.setdefault("mediator", []).extend(self._names(phrase, "mediator", node))

    def _noun_actor(self, node: Predication) -> list[Mention]:
        for child in self.nodes:
            inner = child.parent == node.index and child.link == "content" and child.nominal
            if inner and child.roles.get("actor") and node.concept.family != "answer":
                return list(child.roles["actor"])
        if node.link == "as":
            return self._named_before(node)
        host = self.nodes[node.parent] if node.parent is not None else None
        owner = self._owner(node)
        if host is None and self.sentence.language == "en" and node.concept.family == "desire":
            return self._first_named(node)
        if owner == "speaker" or host is None or host.clause != node.clause or host.passive:
            return []
        if host.name == "need" or (host.nominal and node.name == "mediator"):
            return []
        if host.nominal:
            same = host.name in ("effort", "ready", "offer", "plan", "want", "continue", "begin")
            return self._noun_actor(host) or list(host.roles.get("actor", [])) if same else []
        takes = host.concept.family in ("support", "desire", "change", "") or host.name == node.name
        takes = takes or (host.name == "steer" and node.name in ("mediation", "effort"))
        places = ("object", "", "to", "with", "for", "in") + (("subject",) if takes else ())
        if host.name == "say" and node.name in _OWN_DEEDS and node.link in ("from", "about"):
            return list(host.roles.get("actor", []))
        others = host.name in _OF_OTHERS and self.sentence.language == "en"
        if others and host.roles.get("addressee"):
            return list(host.roles["addressee"])
        if node.link == "for" and host.name in _TRAVELS and not host.nominal:
            return list(host.roles.get("actor", []))
        if owner == "own" or (takes and node.link in places):
            return list(host.roles.get("actor", []))
        return []

    def _first_named(self, node: Predication) -> list[Mention]:
        """The name that opens a clause whose verb the parse has lost ("X voiced readiness")."""
        return [m for m in self.mentions if m.last < node.first][:1]

    def _owner(self, node: Predication) -> str:
        """ "own" or "speaker" where a pronoun says whose the event noun is ("its", "our")."""
        tokens, language = self.sentence.tokens, self.sentence.language
        near = (
            range(node.last + 1, node.last + 3)
            if language == "fa"
            else (range(max(0, node.first - 3), node.first))
        )
        words = {tokens[i].key for i in near if i < len(tokens)}
        if words & cue_keys(language, "our"):
            return "speaker"
        return "own" if words & cue_keys(language, "own") else ""

    def _named_before(self, node: Predication) -> list[Mention]:
        """ "X as mediator": the name right before the marker, else the subject."""
        clause = self.clauses[node.clause]
        before = [m for m in self.mentions if m.last < node.first and m.first in clause.tokens]
        if before and node.first - before[-1].last <= 5:
            return [before[-1]]
        host = self.nodes[node.parent] if node.parent is not None else None
        return list(host.roles.get("actor", [])) if host else []

    def _subject_source(self, node: Predication) -> list[Mention] | None:
        clause = self.clauses[node.clause]
        subject = next((p for p in clause.phrases if p.marker == "subject"), None)
        if subject and self._own_subject(subject) and not self._told(clause, node, subject):
            return None
        if node.parent is None:
            return self._goes_on(node)
        parent = self.nodes[node.parent]
        if clause.link == "relative" and self.sentence.language == "fa":
            return self._relative_head(clause) or parent.roles.get("actor")

        gerund = node.verb is not None and not node.verb.finite
        if gerund and parent.name in _OF_OTHERS and parent.roles.get("addressee"):
            return parent.roles["addressee"]
        if clause.link == "content" and parent.concept.content == "desired":
            return parent.roles.get("addressee") or parent.roles.get("actor")
        return parent.roles.get("actor")

    def _goes_on(self, node: Predication) -> list[Mention] | None:
        """A main verb without a subject goes on with that of the sentence before."""
        verb, named = node.verb, {i for m in self.before for i in m.ids}
        if self.sentence.language != "fa" or verb is None or verb.person != 3 or not named:
            return None
        if verb.lemma in _IMPERSONAL or bool(verb.plural) != (len(named) > 1):
            return None
        return list(self.before)

    def _relative_head(self, clause: Clause) -> list[Mention]:
        """The names right before که, which the relative clause is about."""
        start, tokens = min(clause.tokens, default=0), self.sentence.tokens
        before = [m for m in self.mentions if m.last < start]
        if not before:
            return []
        between = tokens[before[-1].last + 1 : start]
        apposed = any(t.key in cue_keys("fa", "apposed") for t in between)
        return before[-1:] if len(between) <= (5 if apposed else 2) else []

    def _told(self, clause: Clause, node: Predication, subject: Phrase) -> bool:
        """What is said goes on with who says it, where the words name no other subject."""
        if clause.link != "content" or node.parent is None or not _within(subject, node):
            return False
        return self.nodes[node.parent].concept.family == "speech"

    def _own_subject(self, subject: Phrase) -> bool:
        first = self.sentence.tokens[subject.first]
        if self.sentence.language == "en":
            owned = first.key in cue_keys("en", "own") and subject.last - subject.first < 3
            return not owned and not (subject.first == subject.last and first.pos == "PRON")
        if first.key in cue_keys("fa", "own") and subject.first == subject.last:
            return False
        if first.key in cue_keys("fa", "own_state") | cue_keys("fa", "role_words"):
            return False
        if first.pos in ("NUM", "DET") and subject.last > subject.first:
            last = self.sentence.tokens[subject.last]
            return {last.key, last.lemma} & cue_keys("fa", "sides") != set()
        return first.pos in ("NOUN", "PROPN", "PRON")
