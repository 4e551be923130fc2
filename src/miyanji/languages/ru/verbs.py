"""Russian verb groups: tense, aspect, negation, passive and modality.

Finite verbs, infinitives, gerunds, short participles and predicative short adjectives head a
group; «не», «бы», forms of «быть» and modal words («может», «должен») are taken in. A full
participle heads a group only right after a comma, where it opens a reduced relative clause.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import NamedTuple

from miyanji.documents.fold import fold
from miyanji.languages.data import table
from miyanji.languages.ru.morphology import Reading, readings
from miyanji.languages.ru.tokens import plain
from miyanji.languages.sentence import Mood, Tense, VerbGroup
from miyanji.languages.word import Word

_HEADS = frozenset({"VERB", "INFN", "GRND", "PRTS", "PRTF"})
_TENSES: dict[str, Tense] = {"past": "past", "pres": "present", "futr": "future"}
_PERSONS = {"1per": 1, "2per": 2, "3per": 3}
_NOT = frozenset({"не", "ни"})
_DENYING = frozenset({"нельзя", "невозможно", "нет"})
# «хотел бы выступить» tells a wish.
_POLITE = frozenset({"хотеть", "желать"})
# A modal word reaches its infinitive over this many words («может в ближайшее время стать»).
_REACH = 5
# A reading that is no verb needs this share of the form's uses to be believed.
_LIKELY = 0.5
_NOMINAL = frozenset({"NOUN", "ADJF", "NPRO", "PREP", "CONJ", "PRCL", "ADVB"})


class _Head(NamedTuple):
    """A word that heads a group, and how it is read; ``name`` is its lemma there."""

    at: int
    name: str
    reading: Reading


def groups(words: Sequence[Word], pos: Sequence[str]) -> list[VerbGroup]:
    """Return the verb groups of a sentence in the order of their heads; ``pos`` is not used."""
    heads = [h for i in range(len(words)) if (h := _head(words, i)) is not None]
    found, taken = list[VerbGroup](), set[int]()
    for n, head in enumerate(heads):
        if head.at in taken:
            continue
        group, used = _chain(words, heads[n:])
        taken |= used
        if group is not None:
            found.append(group)
    return found


@lru_cache(maxsize=1 << 16)
def verbal(form: str) -> Reading | None:
    """Return how a folded form is read as a verb, None where it is none or hardly ever."""
    if form in _nouns():
        return None
    found = readings(form)
    heads = [r for r in found if r.pos in _HEADS]
    # An imperative that is another verb's past is hardly meant («шли», «зашли»).
    verb = next(iter([*(r for r in heads if r.mood != "impr"), *heads]), None)
    if verb is None or "-" in form:
        return None
    # Imperatives look like other words («дали», «суди»).
    if verb.mood == "impr" and found[0] is not verb:
        return None
    others = sum(r.score for r in found if r.pos in _NOMINAL)
    return verb if others < _LIKELY or found[0] is verb else None


def _head(words: Sequence[Word], i: int) -> _Head | None:
    form = plain(words[i].text)
    if form in _predicates():
        return _predicate(words, i, form)
    reading = verbal(form)
    if reading is None or (reading.pos == "PRTF" and not _opens(words, i)):
        return None
    if words[i].text[0].isupper() and i and not _begins(words[i - 1]) and reading.pos != "VERB":
        return None
    return _Head(i, reading.lemma, reading)


def _predicate(words: Sequence[Word], i: int, form: str) -> _Head | None:
    """«согласно плану» is a preposition; «нет» between commas answers."""
    if form == "согласно" and i + 1 < len(words) and words[i + 1].key != "на":
        return None
    found = next((r for r in readings(form) if r.pos in ("ADJS", "PRTS", "PRED")), None)
    number = found.number if found else ""
    return _Head(i, _predicates()[form], Reading(form, "ADJS", number=number))


def _opens(words: Sequence[Word], i: int) -> bool:
    return i > 0 and words[i - 1].key == "," and i + 1 < len(words)


def _begins(word: Word) -> bool:
    return word.key in (".", "«", '"', "“", ":", "—", "–", "-", "(")


def _chain(words: Sequence[Word], heads: Sequence[_Head]) -> tuple[VerbGroup | None, set[int]]:
    """Build the group that begins at the first head; return it with the tokens it takes in."""
    first = heads[0]
    group = _group(words, first)
    if len(heads) < 2:
        return group, {first.at}
    after = heads[1]
    if first.name == "быть" and _follows(words, first, after) and not _clausal(after):
        return _with_be(words, first, heads[1:])
    if after.reading.pos == "INFN" and _follows(words, first, after):
        modal, phase = _modals().get(first.name), first.name in _phases()
        if modal is not None or phase:
            rest, used = _chain(words, heads[1:])
            return _joined(group, rest, modal), {first.at} | used
    return group, {first.at}


def _clausal(head: _Head) -> bool:
    return head.reading.pos in ("VERB", "GRND", "PRTF")


def _with_be(
    words: Sequence[Word], be: _Head, rest: Sequence[_Head]
) -> tuple[VerbGroup | None, set[int]]:
    """«будет посредничать», «было предложено», «была готова»: «быть» gives the tense."""
    inner, used = _chain(words, rest)
    if inner is None:
        return _group(words, be), {be.at}
    own = _group(words, be)
    tense: Tense = own.tense if own.tense != "none" else inner.tense
    tokens = tuple(sorted({*own.tokens, *inner.tokens}))
    negated = own.negated != inner.negated
    mood: Mood = "conditional" if "conditional" in (own.mood, inner.mood) else inner.mood
    person = own.person if inner.person in (None, 3) and own.person else inner.person
    infinitive = not inner.finite and inner.tense == "none"
    finite = own.finite if infinitive else inner.finite
    return (
        replace(
            inner,
            tokens=tokens,
            tense=tense,
            negated=negated,
            mood=mood,
            finite=finite,
            person=person or 3,
        ),
        {be.at} | used,
    )


def _joined(modal: VerbGroup, verb: VerbGroup | None, sense: str | None) -> VerbGroup:
    """Take a modal word or a verb of going on into the infinitive."""
    assert verb is not None
    tokens = tuple(sorted({*modal.tokens, *verb.tokens}))
    return replace(
        verb,
        tokens=tokens,
        tense=modal.tense,
        mood=modal.mood,
        negated=modal.negated != verb.negated,
        finite=modal.finite,
        modal=sense or modal.modal,
        person=modal.person,
        plural=modal.plural,
    )


def _follows(words: Sequence[Word], first: _Head, after: _Head) -> bool:
    """No comma, conjunction or clause stands between a helper and its verb."""
    between = words[first.at + 1 : after.at]
    return len(between) <= _REACH and not any(
        w.key in (",", ";", ":", "что", "чтобы", "и", "—", "–") for w in between
    )


def _group(words: Sequence[Word], head: _Head) -> VerbGroup:
    i, reading = head.at, head.reading
    negated = i > 0 and words[i - 1].key in _NOT
    before = tuple(t for t in (i - 1,) if negated)
    would = _near(words, i, "бы")
    tokens = tuple(sorted({*before, i, *would}))
    finite = reading.pos in ("VERB", "PRTS", "ADJS")
    person = _PERSONS.get(reading.person) or (3 if finite else None)
    return VerbGroup(
        tokens=tokens,
        head=i,
        lemma=head.name,
        tense=_tense(reading),
        aspect="progressive" if reading.aspect == "impf" and reading.tense == "pres" else "simple",
        mood=_mood(reading, bool(would) and head.name not in _POLITE),
        negated=negated != (head.name in _DENYING),
        passive=reading.pos == "PRTS" or reading.voice == "pssv",
        finite=finite,
        modal=_modals().get(head.name) if reading.pos == "ADJS" else None,
        person=person,
        plural=reading.number == "plur" if reading.number else None,
    )


def _mood(reading: Reading, would: bool) -> Mood:
    if would:
        return "conditional"
    return "imperative" if reading.mood == "impr" else "indicative"


def _tense(reading: Reading) -> Tense:
    if reading.pos == "ADJS":
        return "present"
    return _TENSES.get(reading.tense, "none")


def _near(words: Sequence[Word], i: int, particle: str) -> tuple[int, ...]:
    near = (t for t in (i + 1, i - 1) if 0 <= t < len(words) and words[t].key == particle)
    return tuple(near)[:1]


@cache
def _predicates() -> dict[str, str]:
    rows = table("ru", "closed.toml")["predicates"]
    return {fold(form): fold(name) for name, forms in rows.items() for form in forms}


@cache
def _modals() -> dict[str, str]:
    rows = table("ru", "closed.toml")["auxiliary"]
    return {fold(word): sense for sense, words in rows.items() for word in words}


@cache
def _phases() -> frozenset[str]:
    return frozenset(map(fold, table("ru", "closed.toml")["phases"]))


@cache
def _nouns() -> frozenset[str]:
    return frozenset(map(fold, table("ru", "closed.toml")["nouns"]))
