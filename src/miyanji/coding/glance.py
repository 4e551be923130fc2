"""What can be seen of a sentence without a tree: the concepts of its words, and its names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeVar

from miyanji.actors.actor import Mention
from miyanji.actors.agents import names_agent
from miyanji.actors.towns import origins_in, towns_in
from miyanji.coding.lexicon import (
    Entry,
    Lexicon,
    cue_keys,
    cue_table,
    has_cue,
    lexicon,
    light_verbs,
    longest_match,
    matched,
    spots,
)
from miyanji.coding.table import Table
from miyanji.languages.en.lemmas import verb as english_verb
from miyanji.languages.fa.cores import enclitic_base
from miyanji.languages.keys import read_as
from miyanji.languages.sentence import Sentence, VerbGroup

V = TypeVar("V")

MEDIATION = frozenset({"mediation", "mediator"})
_CUES = (
    "peace_aims",
    "until",
    "whether",
    "messages",
    "shuttling",
    "at_service",
    "surety",
    "track_heads",
    "role_words",
)
_DENIALS = ("no", "never", "nor")
# Light verbs that stand for others, in the passive or in another style.
_STAND_INS = {
    **dict.fromkeys(("شدن", "گردیدن", "گشتن", "یافتن"), ("کردن", "دادن", "داشتن")),
    **dict.fromkeys(("نمودن", "ساختن", "داشتن"), ("کردن",)),
}
# Words between an English verb and its particle.
_APART = 3
# Words between a light verb and its noun.
_REACH = 9


@dataclass(frozen=True, slots=True)
class Glance:
    """A sentence at a glance.

    ``deeds`` are the concepts that its verbs may have, ``things`` those of its nouns and
    adjectives; ``ids`` are its actors, ``acting`` says whether any is named, ``doing`` whether one
    is by a name that does not only say where, ``twice`` whether several names stand there,
    ``agents`` whether people or a body without a name do, ``several`` whether it names two actors
    itself, ``through`` and ``between`` whether a word that may show a means or two sides does,
    ``bound`` whether a verb says what has to be or will not be, ``negated`` whether any is denied,
    ``envoy`` whether an envoy is named, ``strangers`` whether an English sentence has a capital
    beyond its first word and its names; ``cues`` are the cue lists that have a word there.
    """

    deeds: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    acting: bool = False
    doing: bool = False
    twice: bool = False
    agents: bool = False
    several: bool = False
    through: bool = False
    between: bool = False
    bound: bool = False
    negated: bool = False
    envoy: bool = False
    strangers: bool = False
    cues: frozenset[str] = frozenset()

    @property
    def concepts(self) -> frozenset[str]:
        """All concepts."""
        return self.deeds | self.things

    def after(self, other: "Glance") -> "Glance":
        """Return this with the names of the sentence before, where its subject may stand."""
        return replace(
            self,
            ids=self.ids | other.ids,
            acting=self.acting or other.acting,
            doing=self.doing or other.doing,
            envoy=self.envoy or other.envoy,
        )


def glance(sentence: Sentence, mentions: Sequence[Mention]) -> Glance:
    """Return what the words of a sentence may mean, whatever its tree is."""
    lex = lexicon(read_as(sentence.language))
    nouns = _found(sentence, lex.nouns, lex)
    adjectives = _found(sentence, lex.adjectives, lex)
    markers = _found(sentence, lex.markers, lex)
    cues = _cues(sentence)
    deeds = frozenset(entry.concept for entry in (*_deeds(sentence, lex), *adjectives))
    ids = frozenset(i for m in mentions for i in m.ids) | _told(sentence, mentions)
    return Glance(
        deeds=deeds.union(_senses(sentence, deeds)),
        things=frozenset(entry.concept for entry in (*nouns, *adjectives)),
        ids=ids,
        acting=bool(ids),
        doing=not all(m.place for m in mentions),
        twice=len(mentions) > 1,
        several=len(ids) > 1,
        agents=names_agent(sentence.tokens, sentence.language),
        through="through" in markers or "surety" in cues,
        between="between" in markers,
        bound=any(_binds(verb) for verb in sentence.verbs),
        negated=_negated(sentence),
        envoy=any(m.office == "envoy" for m in mentions),
        strangers=_strangers(sentence, mentions),
        cues=cues,
    )


def _told(sentence: Sentence, mentions: Sequence[Mention]) -> frozenset[str]:
    """The states of which an English sentence says that somebody is from."""
    if sentence.language != "en":
        return frozenset()
    last = len(sentence.tokens) - 1
    found = origins_in(sentence, 0, last) if mentions else towns_in(sentence, 0, last, ())
    return frozenset(i for m in found for i in m.ids)


def _strangers(sentence: Sentence, mentions: Sequence[Mention]) -> bool:
    if sentence.language != "en":
        return False
    named = {i for m in mentions for i in range(m.first, m.last + 1)}
    return any(t.text[:1].isupper() and t.i not in named for t in sentence.tokens[1:])


def _cues(sentence: Sentence) -> frozenset[str]:
    """The cue lists that have a word in the sentence: most have none, which one look tells."""
    tokens, language = sentence.tokens, sentence.language
    any_cue = _any_cue(language)
    places = [i for i in spots(tokens, any_cue) if longest_match(tokens, i, any_cue, 6)]
    tables = ((name, cue_table(language, name)) for name in _CUES) if places else ()
    return frozenset(
        name for name, table in tables if any(longest_match(tokens, i, table, 6) for i in places)
    )


@cache
def _any_cue(language: str) -> Table[None]:
    return Table.of((key for name in _CUES for key in cue_keys(language, name)), None)


def _senses(sentence: Sentence, deeds: frozenset[str]) -> Iterator[str]:
    """Yield what verbs may mean beside other words than their own (see ``senses``)."""
    keys = {token.key for token in sentence.tokens}
    if sentence.language == "fa":
        if "say" in deeds and "تایید" in keys:
            yield "accept"
        if "convey" in deeds and not keys.isdisjoint(cue_keys("fa", "swapping")):
            yield "agreement"
    if sentence.language == "en":
        lemmas = {english_verb(key) for key in keys}
        if "to" in keys and not lemmas.isdisjoint(cue_keys("en", "bidding")):
            yield "request"
        if "call" in lemmas:
            yield "call"


def _negated(sentence: Sentence) -> bool:
    """Whether a verb is denied, by itself or by a word elsewhere in its clause."""
    if any(verb.negated for verb in sentence.verbs):
        return True
    if sentence.language == "fa":
        return any(token.key == "نه" for token in sentence.tokens)
    tokens, language = sentence.tokens, sentence.language
    return language != "en" or any(has_cue(tokens, language, cue) for cue in _DENIALS)


def _binds(verb: VerbGroup) -> bool:
    return verb.modal in ("must", "should") or (verb.negated and verb.tense == "future")


def _deeds(sentence: Sentence, lex: Lexicon) -> Iterator[Entry]:
    verbs = list(_verbs(sentence))
    lemmas = {lemma for _, lemma in verbs}
    yield from (lex.verbs[lemma] for lemma in lemmas & lex.verbs.keys())
    verbs += [(at, other) for at, lemma in verbs for other in _STAND_INS.get(lemma, ())]
    for noun, light in _light(sentence, lex):
        near = {lemma for at, lemma in verbs if lemma in light and _bears(sentence, noun, at)}
        yield from (light[lemma] for lemma in near)
    yield from _joined_copulas(sentence, lex)


def _light(sentence: Sentence, lex: Lexicon) -> Iterator[tuple[int, dict[str, Entry]]]:
    tokens = sentence.tokens
    for i in spots(tokens, lex.light):
        length = longest_match(tokens, i, lex.light, lex.longest)
        if length:
            yield i, light_verbs(tokens, i, length, lex.light)


def _bears(sentence: Sentence, noun: int, verb: int) -> bool:
    """A light verb stands near its noun, in Persian after it."""
    return (0 if sentence.language == "fa" else -_REACH) <= verb - noun <= _REACH


def _joined_copulas(sentence: Sentence, lex: Lexicon) -> Iterator[Entry]:
    """«آماده‌ایم»: a predicate with the copula written on it."""
    if sentence.language == "fa":
        for verb in sentence.verbs:
            verbs = lex.light.get(enclitic_base(sentence.tokens[verb.head].key), {})
            yield from (verbs[lemma] for lemma in {verb.lemma} & verbs.keys())


def _found(sentence: Sentence, table: Table[V], lex: Lexicon) -> list[V]:
    tokens = sentence.tokens
    lengths = ((i, longest_match(tokens, i, table, lex.longest)) for i in spots(tokens, table))
    return [matched(tokens, i, length, table) for i, length in lengths if length]


def _verbs(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Yield what may be a verb's lemma and where; in English also with a particle after it."""
    yield from ((group.head, group.lemma) for group in sentence.verbs)
    if sentence.language == "fa":
        # A past stem looks like a noun where no tree tells («خواست»).
        yield from ((token.i, token.key + "ن") for token in sentence.tokens)
        return
    if sentence.language == "ru":
        return
    keys = [token.key for token in sentence.tokens]
    lemmas = [english_verb(key) for key in keys]
    yield from enumerate(lemmas)
    for n in range(1, _APART + 1):
        yield from enumerate(a + b for a, b in zip(lemmas, keys[n:], strict=False))
