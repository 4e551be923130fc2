"""Point words such as «این کشور», «دو طرف», "he" and "the ministry" back to their actors."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from miyanji.actors.actor import Mention
from miyanji.actors.gazetteer import read_toml
from miyanji.actors.homes import wars
from miyanji.actors.pairing import (
    distinct,
    group_words,
    joined,
    kind_of,
    mediates,
    pair_of,
    set_apart,
    table_language,
)
from miyanji.languages.keys import phrase_key, read_as
from miyanji.languages.sentence import Sentence

_REACH = 6
# This sentence and the one before it.
_NEAR = 2
_OTHER = frozenset({"he", "she"})
_HEADS = frozenset({"leaders", "presidents", "ministers", "premiers"})
_RELATED = {
    "ministry": ("ministry", "foreign-minister", "spokesperson"),
    "official": ("official", "envoy", "source", "spokesperson", "minister", "delegation"),
    "group": (),
    "organisation": (),
}


@dataclass(frozen=True, slots=True)
class Referent:
    """Who an anaphor stands for."""

    ids: tuple[str, ...]
    person: str | None = None
    office: str | None = None


@dataclass
class Memory:
    """The mentions of a document so far, sentence by sentence; the last row is being filled."""

    rows: list[tuple[Sentence, list[Mention]]] = field(default_factory=list)
    pronouns: dict[tuple[tuple[str, ...], str | None], str] = field(default_factory=dict)
    humans: set[tuple[int, int]] = field(default_factory=set)

    def begin(self, sentence: Sentence) -> None:
        """Start the next sentence."""
        self.rows.append((sentence, []))

    def add(self, mention: Mention, human: bool) -> None:
        """Remember a mention of the current sentence; ``human`` where it means one person."""
        self.rows[-1][1].append(mention)
        if human or mention.person:
            self.humans.add((mention.sentence, mention.first))

    def may_be(self, mention: Mention, said: str) -> bool:
        """Whether a pronoun fits what was said of the person before."""
        return self.pronouns.get((mention.ids, mention.person), said) == said

    def is_human(self, mention: Mention) -> bool:
        """Whether a remembered mention means one person."""
        return (mention.sentence, mention.first) in self.humans

    def backwards(self) -> Iterator[tuple[Sentence, list[Mention]]]:
        """Yield the current sentence and the last few before it, the latest first."""
        yield from reversed(self.rows[-_REACH:])


def governed(sentence: Sentence, first: int) -> bool:
    """Whether a preposition stands before token ``first`` (so that it is no subject)."""
    if first == 0:
        return False
    language = read_as(sentence.language)
    return sentence.words[first - 1].key in group_words("prepositions", language)


def point_back(rule: str, memory: Memory, at: int, said: str = "") -> Referent | None:
    """Return who the anaphor ``said`` at token ``at`` of the current sentence means, or None."""
    if rule.startswith("pair:"):
        return Referent(tuple(rule.removeprefix("pair:").split("+")))
    if rule == "person":
        return _other_person(memory, at) or person(memory, said)
    if rule == "two":
        if _of_more(memory, at):
            return None
        words = {t.key for t in memory.rows[-1][0].words[at : at + 3]}
        at_war = _at_war(memory) if "warring" in words else None
        return at_war or (_heads(memory) if words & _HEADS else None) or both(memory)
    if rule == "state":
        return state(memory, at)
    return holder(rule.removeprefix("office:"), memory)


def _of_more(memory: Memory, at: int) -> bool:
    """«هیچ یک از همسایگان»: none of others than the two named before."""
    tokens = memory.rows[-1][0].words[at : at + 3]
    return tokens[0].key.startswith("هیچ") and any(t.key == "از" for t in tokens)


def _at_war(memory: Memory) -> Referent | None:
    """ "The warring parties": the two states of the text that have been at war, if only two."""
    named = {i for _, row in memory.rows for m in row for i in m.ids}
    pairs = [pair for pair in wars() if pair <= named]
    return Referent(tuple(sorted(pairs[0]))) if len(pairs) == 1 else None


def _heads(memory: Memory) -> Referent | None:
    """ "Both presidents": the two of a sentence who are told of as persons, or are joined."""
    for sentence, mentions in memory.backwards():
        people = [m for m in mentions if memory.is_human(m) and kind_of(m) != "organisation"]
        joint = (pair for pair in pairwise(people) if joined(sentence, *pair))
        ids = distinct(people)
        ids = ids if len(ids) <= 2 else distinct(next(joint, ()))
        if len(ids) == 2:
            return Referent(ids)
    return None


def person(memory: Memory, said: str = "") -> Referent | None:
    """Return the last person named as a subject; failing that, the last person named.

    Whoever was "he" before is not "she" now.
    """
    found = _last_person(memory, said)
    if found and said in _OTHER:
        memory.pronouns.setdefault((found.ids, found.person), said)
    return found


def _other_person(memory: Memory, at: int) -> Referent | None:
    """«نتانیاهو در تماس با پوتین از او خواست ...»: whom a Persian preposition governs is not the
    subject, but another person of the sentence."""
    sentence, mentions = memory.rows[-1]
    if sentence.language != "fa" or not governed(sentence, at):
        return None
    subjects = [m for m in mentions if not m.place and not governed(sentence, m.first)]
    own = {m.ids for m in _joint_subject(sentence, subjects)}
    people = [m for m in mentions if memory.is_human(m) and m.ids not in own]
    # «ترامپ در دیدار با خان گفت هند از او خواست»: who speaks, before whom that one met.
    speaking = [m for m in people if not governed(sentence, m.first)]
    return _same((speaking or people)[-1]) if people and own else None


def _joint_subject(sentence: Sentence, subjects: Sequence[Mention]) -> list[Mention]:
    """The last subject with whoever is joined to it («سودان و چاد از او خواستند»)."""
    found = list(subjects[-1:])
    for before in reversed(subjects[:-1]):
        if not joined(sentence, before, found[-1]):
            break
        found.append(before)
    return found


def _last_person(memory: Memory, said: str) -> Referent | None:
    fallback: Mention | None = None
    for sentence, mentions in memory.backwards():
        people = [m for m in mentions if memory.is_human(m) and memory.may_be(m, said)]
        for mention in people:
            if not governed(sentence, mention.first):
                return _same(mention)
        fallback = fallback or (people[-1] if people else None)
    return _same(fallback) if fallback else None


def _same(mention: Mention) -> Referent:
    return Referent(mention.ids, mention.person, mention.office)


def holder(office: str, memory: Memory) -> Referent | None:
    """Return the last holder or body of an office; for "group" the last group named."""
    wanted = _RELATED.get(office, (office,))
    for sentence, mentions in memory.backwards():
        fitting = [
            m
            for m in mentions
            if (m.office in wanted if wanted else kind_of(m) == office) and not m.place
        ]
        subjects = [m for m in fitting if not governed(sentence, m.first)]
        if fitting:
            chosen = (subjects or fitting[::-1])[0]
            named = chosen.person if office != "ministry" else None
            return Referent(chosen.ids, named, office if wanted else None)
    return None


def _states(mentions: Sequence[Mention]) -> list[Mention]:
    return [m for m in mentions if kind_of(m) == "state"]


def state(memory: Memory, at: int) -> Referent | None:
    """Return the state meant by "this country".

    Opening a clause it is the subject's state; inside one ("in this country") the state named
    last that is not the subject.
    """
    sentence, mentions = memory.rows[-1]
    opening = at == 0 or sentence.words[at - 1].key in group_words(
        "openers", table_language(sentence)
    )
    here = _states(mentions)
    # «وزیر خارجه اوگاندا در نایروبی گفت ارتش این کشور ...»: a city is no country.
    here = [m for m in here if not (m.place and m.kind == "metonym")] or here
    asker = [m for m in here if governed(sentence, at) and m.last == at - 2]
    if len({m.ids for m in here}) > 1 and asker:
        # «درخواست A از این کشور»: what A asks it asks of another.
        here = [m for m in here if m.ids != asker[-1].ids]
    if here:
        first, last = here[0], here[-1]
        asked = first.ids == last.ids and _asked_of_others(sentence, at)
        if opening or not asked:
            return Referent(first.ids if opening else last.ids)
    for _, earlier in list(memory.backwards())[1:]:
        found = [m for m in _states(earlier) if not here or m.ids != here[0].ids]
        if found:
            placed = [m for m in found if m.place]
            return Referent((placed[-1] if placed and not opening else found[0]).ids)
    return None


def of_this_country(memory: Memory, at: int) -> Referent | None:
    """«رئیس‌جمهور این کشور»: the state that the words at token ``at`` point back to, else None."""
    sentence, _ = memory.rows[-1]
    if sentence.language != "fa":
        return None
    words = "".join(t.key for t in sentence.words[at : at + 2])
    return state(memory, at) if words in _this_country() else None


@cache
def _this_country() -> frozenset[str]:
    return frozenset(phrase_key(w, "fa") for w in read_toml("anaphors.toml")["fa"]["state"])


def _asked_of_others(sentence: Sentence, at: int) -> bool:
    """«ایران خواستار میانجیگری این کشور شد»: nobody asks for its own mediation."""
    language = table_language(sentence)
    before = [t.key for t in sentence.words[max(at - 2, 0) : at]]
    roots = tuple(group_words("mediators", language))
    return (
        len(before) > 1
        and before[0] in group_words("asking", language)
        and before[1].startswith(roots)
    )


def both(memory: Memory) -> Referent | None:
    """Return the two parties last coordinated or set against each other.

    Further back than the sentence before, who is spoken of as the mediator is neither.
    """
    found = _both(memory, apart=True)
    # What English names beside one side is seldom the other.
    english = table_language(memory.rows[-1][0]) == "en"
    return found if found or english else _both(memory, apart=False)


def _both(memory: Memory, *, apart: bool) -> Referent | None:
    """With ``apart``, an organisation of states named beside one side is not the other."""
    thirds = {m.ids for row, ms in memory.rows for m in ms if mediates(row, m)}
    for back, (sentence, mentions) in enumerate(reversed(memory.rows)):
        told = [m for m in mentions if m.kind != "anaphor" or len(m.ids) == 2]
        others = [m for m in told if m.ids not in thirds]
        pair = pair_of(sentence, told if back < _NEAR else others, thirds, apart=apart)
        if pair is None and table_language(sentence) == "ar":
            pair = pair_of(sentence, others, apart=apart)
        if pair:
            told_apart = set_apart(sentence, told)
            return Referent(pair if pair == told_apart else _apart_before(memory, back) or pair)
    return None


def _apart_before(memory: Memory, back: int) -> tuple[str, ...] | None:
    """The pair that an English text has set against each other in so many words ("between A and
    B") before: two that a sentence merely names together are none."""
    earlier = list(memory.backwards())[back:]
    rows = (set_apart(row, ms) for row, ms in earlier if row.language == "en")
    return next((pair for pair in rows if pair), None)
