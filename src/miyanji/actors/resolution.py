"""Name the actors of a document: the front door of this room."""

from collections import ChainMap
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property

from miyanji.actors.actor import Actor, Candidate, Cast, MediaMention, Mention, MentionKind, Office
from miyanji.actors.again import Again
from miyanji.actors.candidates import candidates
from miyanji.actors.context import allowed, guards, joined
from miyanji.actors.coreference import (
    Memory,
    Referent,
    holder,
    of_this_country,
    point_back,
)
from miyanji.actors.datelines import without_dateline
from miyanji.actors.gazetteer import known_actors
from miyanji.actors.governments import as_governments
from miyanji.actors.holders import people, person_actors
from miyanji.actors.items import Item, items
from miyanji.actors.lexicon import index
from miyanji.actors.matching import Match
from miyanji.actors.members import with_members
from miyanji.actors.places import mark_places, without_origins
from miyanji.actors.releases import with_own_words
from miyanji.actors.romanise import person_id
from miyanji.actors.titles import Chain, Reader, chains, names_one, narrowed
from miyanji.actors.wording import implied, never_bare
from miyanji.documents.document import Document
from miyanji.languages.keys import phrase_key, read_as
from miyanji.languages.sentence import Sentence

_KINDS: dict[str, MentionKind] = {"name": "name", "demonym": "demonym", "metonym": "metonym"}
_DEFINITE = frozenset({"head-of-state", "head-of-government", "foreign-minister", "ministry"})
_BODIES = frozenset({"ministry", "government", "embassy"})
_POINTERS = frozenset({"the", "این", "آن", "هذا", "هذه"})


@dataclass
class _Reading:
    """What is known while a document is read from its first sentence to its last."""

    document: Document
    sentences: Sequence[Sentence]
    language: str
    seen: set[str] = field(default_factory=set)
    memory: Memory = field(default_factory=Memory)
    unknown: dict[str, Actor] = field(default_factory=dict)
    candidates: list[Candidate] = field(default_factory=list)
    again: Again = field(default_factory=Again)

    @cached_property
    def keys(self) -> Set[str]:
        """The keys of all words of the document."""
        return _keys(self.sentences)


def find_names(sentences: Sequence[Sentence]) -> list[list[Match]]:
    """Return the lexicon matches of each sentence of a document; trees make no difference."""
    keys = _keys(sentences)
    return [names(sentence, keys) for sentence in sentences]


def _keys(sentences: Sequence[Sentence]) -> frozenset[str]:
    return frozenset([word.key for sentence in sentences for word in sentence.words])


def resolve(
    sentences: Sequence[Sentence],
    document: Document,
    found: Sequence[Sequence[Match]] | None = None,
) -> Cast:
    """Return who is named in ``document``, sentence by sentence.

    ``found`` are the matches of ``find_names`` where they are known already.
    """
    reading = _Reading(document, sentences, read_as(document.language))
    rows, heard = [], []
    for sentence, matches in zip(sentences, found or find_names(sentences), strict=True):
        rows.append(tuple(_mentions(sentence, matches, reading)))
        heard.append(_media(sentence, matches))
    known = as_governments(rows, document.published)
    known = with_own_words(known, sentences, document)
    known = with_members(known, sentences)
    return Cast(tuple(known), _actors(known, reading), _once(reading.candidates), tuple(heard))


def names(sentence: Sentence, document: Set[str]) -> list[Match]:
    """Return the lexicon matches of a sentence that the context allows."""
    guarded = guards(read_as(sentence.language))
    found = without_dateline(sentence, index(sentence.language).match(sentence.words))
    kept: list[Match] = []
    for at, match in enumerate(found):
        near = any(
            joined(sentence.words, a.last, b.first)
            for a, b in zip(found[max(at - 1, 0) : at + 1], found[at : at + 2], strict=False)
            if a is not b
        )
        if allowed(match, sentence.words, document, guarded, frozenset(), near):
            kept.append(match)
    return kept


def _mentions(sentence: Sentence, matches: Sequence[Match], reading: _Reading) -> list[Mention]:
    """Return the mentions of one sentence and remember them."""
    reading.memory.begin(sentence)
    english = reading.language == "en"
    listed = any(m.entries[0].role not in ("modifier", "determiner", "media") for m in matches)
    if not listed and not (english and reading.again.opens(sentence)):
        return []
    row = items(sentence, matches)
    reader = Reader(reading.language, reading.document.published, reading.seen)
    found = chains(row, reader)
    at_token = {chain.items[0].first: chain for chain in found}
    parts = _parts(sentence, row, found, reading) if english else {}
    for item in [i for i in row if i.letter == "A" or i.first in at_token or i.first in parts]:
        chain = at_token.get(item.first)
        mention = (
            _of_anaphor(sentence, item, reading)
            if item.letter == "A"
            else _of_chain(sentence, chain, reader, reading)
            if chain
            else parts.get(item.first)
        )
        if mention:
            human = chain is not None and names_one(chain, reader)
            reading.memory.add(mark_places(sentence, [mention])[0], human)
    reading.candidates.extend(candidates(sentence, row, found, reading.document.text))
    marked = mark_places(sentence, without_origins(sentence, reading.memory.rows[-1][1]))
    reading.memory.rows[-1] = (sentence, marked)
    return marked


def _of_anaphor(sentence: Sentence, item: Item, reading: _Reading) -> Mention | None:
    said = sentence.words[item.first].key
    referent = point_back(item.entry.ref, reading.memory, item.first, said)
    if referent is None:
        return None
    place = _span(sentence, item.first, item.last)
    return Mention(*place, referent.ids, "anaphor", referent.person, referent.office)


def _parts(
    sentence: Sentence, row: Sequence[Item], found: Sequence[Chain], reading: _Reading
) -> dict[int, Mention]:
    """Return the mentions by a part of a name, by first token, outside of title chains."""
    taken = {item.first for chain in found for item in chain.items}
    rows = reading.again.find(sentence, row)
    return {
        first: Mention(*_span(sentence, first, last), who.ids, "person", who.person, who.office)
        for first, last, who in rows
        if first not in taken
    }


def _span(sentence: Sentence, first: int, last: int) -> tuple[int, int, int, int, int]:
    tokens = sentence.words
    return sentence.index, first, last, tokens[first].start, tokens[last].end


def _of_chain(
    sentence: Sentence, chain: Chain, reader: Reader, reading: _Reading
) -> Mention | None:
    place = _span(sentence, chain.items[0].first, chain.items[-1].last)
    if chain.persons:
        return _of_person(place, chain, reader, reading)
    if chain.master:
        return _of_servant(place, chain, reader, reading)
    if chain.name and chain.owner:
        return _of_unknown(place, chain, reading)
    if chain.owner:
        return _of_owner(place, chain)
    return _of_bare(place, chain, reading)


def _of_person(
    place: tuple[int, int, int, int, int], chain: Chain, reader: Reader, reading: _Reading
) -> Mention:
    """Return the mention of an office holder; former ones act for nobody."""
    ref = chain.persons[0].ref
    reading.seen.add(ref)
    held = people()[ref].at(reader.day)
    office = chain.office or (held.office if held else None)
    if chain.former or (held is None and not (chain.owner and chain.title)):
        return Mention(*place, (ref,), "person", ref, f"former-{office}" if office else None)
    acts_for = chain.owner.ref if chain.owner and not _generic(chain, held) else None
    ids = (acts_for or (held.acts_for if held else ref),)
    _introduce(chain, Referent(ids, ref, office), reading)
    return Mention(*place, ids, "person", ref, office)


def _introduce(chain: Chain, who: Referent, reading: _Reading) -> None:
    """Remember the given name of a person named in full."""
    tokens = reading.memory.rows[-1][0].words
    for item in chain.items:
        if item.letter == "P" and item.last > item.first:
            reading.again.introduce(tokens[item.first : item.first + 1], who)


def _generic(chain: Chain, held: Office | None) -> bool:
    """Whether the owner in the chain is where the office is exercised, not whose it is."""
    owner = chain.owner
    if held is None or owner is None or chain.title is None:
        return False
    return (
        chain.title.entry.ref in ("envoy", "ambassador", "official") and held.acts_for != owner.ref
    )


def _of_servant(
    place: tuple[int, int, int, int, int], chain: Chain, reader: Reader, reading: _Reading
) -> Mention | None:
    """Return the mention of somebody's envoy, officials or government ("the Trump team")."""
    one = narrowed(chain.master, chain.owner, reader)
    held = people()[one[0].ref].at(reader.day) if one else None
    if held is None:
        return None
    reading.seen.add(one[0].ref)
    return Mention(*place, (held.acts_for,), "office", None, chain.office)


def _of_unknown(place: tuple[int, int, int, int, int], chain: Chain, reading: _Reading) -> Mention:
    """Return the mention of a person known only from the title chain."""
    text = reading.document.text
    first, last = chain.name[0].first, chain.name[-1].last
    tokens = reading.memory.rows[-1][0].words
    name = text[tokens[first].start : tokens[last].end]
    ref = person_id(name)
    assert chain.owner is not None
    acts_for = ref if chain.former else chain.owner.ref
    office = Office(chain.office or "official", chain.owner.ref, None, None, "the text")
    offices = () if chain.former else (office,)
    reading.unknown.setdefault(ref, Actor(ref, "person", {reading.language: name}, offices))
    reading.again.introduce(tokens[first : last + 1], Referent((acts_for,), ref, chain.office))
    return Mention(*place, (acts_for,), "person", ref, chain.office)


def _of_owner(place: tuple[int, int, int, int, int], chain: Chain) -> Mention | None:
    assert chain.owner is not None
    if chain.former and chain.title and chain.title.letter == "T":
        return None
    if chain.title is None:
        kind: MentionKind = "office" if chain.owner.office else _KINDS[chain.owner.sense or "name"]
    else:
        kind = "office"
    return Mention(*place, (chain.owner.ref,), kind, None, chain.office)


def _of_bare(
    place: tuple[int, int, int, int, int], chain: Chain, reading: _Reading
) -> Mention | None:
    """Return whom a title without state or name means: its last holder in the article, or
    whoever holds it in the state that a Persian text points back to right after it."""
    if chain.title is None or chain.office is None or not _definite(chain, reading):
        return None
    referent = of_this_country(reading.memory, chain.items[-1].last + 1)
    referent = referent or holder(chain.office, reading.memory) or _implied(chain, reading)
    if referent is None:
        return None
    person = referent.person if chain.title.letter == "T" else None
    return Mention(*place, referent.ids, "anaphor", person, chain.office)


def _implied(chain: Chain, reading: _Reading) -> Referent | None:
    """Return the state that the language's press means by a bare title, in articles naming it."""
    meant = implied(reading.language)
    if meant is None or chain.office not in meant.offices or not reading.keys & meant.words:
        return None
    return Referent((meant.state,))


def _definite(chain: Chain, reading: _Reading) -> bool:
    """Whether a bare title means one already named: «این مقام», "the envoy", «وزیر خارجه»."""
    first = chain.items[0]
    if first.letter == "D":
        pointed = len(chain.items) == 2 and first.entry.spelling in _POINTERS
        return pointed and (chain.items[1].letter == "T" or chain.office in _BODIES)
    plain = all(item.letter in "TO" for item in chain.items)
    if len(chain.items) == 1 and phrase_key(first.entry.spelling, reading.language) in never_bare(
        reading.language
    ):
        return False
    return plain and (chain.office in _DEFINITE or len(chain.items) > 1)


def _media(sentence: Sentence, matches: Iterable[Match]) -> tuple[MediaMention, ...]:
    return tuple(
        MediaMention(*_span(sentence, m.first, m.last), m.entries[0].ref)
        for m in matches
        if m.entries[0].role == "media"
    )


def find_media(sentence: Sentence) -> tuple[MediaMention, ...]:
    """Return the media named in one sentence."""
    return _media(sentence, names(sentence, frozenset(t.key for t in sentence.words)))


def _actors(rows: Iterable[Iterable[Mention]], reading: _Reading) -> dict[str, Actor]:
    named = {i for row in rows for m in row for i in (*m.ids, *([m.person] if m.person else []))}
    known = ChainMap(reading.unknown, person_actors(), known_actors())
    return {i: known[i] for i in sorted(named) if i in known}


def _once(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    return tuple({c.text: c for c in reversed(list(found))}.values())[::-1]
