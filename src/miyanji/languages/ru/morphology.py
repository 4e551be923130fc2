"""Readings of a Russian word: lemma, part of speech, case, number and what else its form shows.

The dictionary is OpenCorpora's, read by pymorphy3 (Korobov 2015, "Morphological Analyzer and
Generator for Russian and Ukrainian Languages"); it is opened with the first Russian word. Which
lemma a form has is decided without its context, so that the words of a text and of a lexicon meet:
a word of our own lists first (``data/words.txt``), else the most frequent one.
"""

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from miyanji.documents.fold import fold, key
from miyanji.languages.data import rows, table

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

# Endings that a name which the dictionary does not know takes, and what its base has instead.
_ENDINGS = (
    "ами", "ями", "ого", "ому", "ыми", "ими", "ой", "ей", "ом", "ем", "ым", "им", "ам", "ям",
    "ах", "ях", "ов", "ев", "ую", "юю", "ая", "яя", "ые", "ие", "ых", "их", "а", "я", "у", "ю",
    "е", "ы", "и", "о",
)  # fmt: skip
_BASES = ("", "а", "я", "ь", "й", "ий", "ый")
_ADJECTIVAL = frozenset({"ADJF", "PRTF"})
_REMEMBERED = 1 << 16
_ALL_CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})
# Rare cases of the dictionary, as those that they mostly stand for.
_PLAIN = {"gen2": "gent", "acc2": "accs", "loc2": "loct", "voct": "nomn", "gen1": "gent"}
_NOMINAL = frozenset({"NOUN", "NPRO", "NUMR", *_ADJECTIVAL})


class Reading(NamedTuple):
    """One way to read a form; the grammatical values are OpenCorpora's names, "" where absent."""

    lemma: str
    pos: str
    case: str = ""
    number: str = ""
    gender: str = ""
    tense: str = ""
    aspect: str = ""
    mood: str = ""
    voice: str = ""
    person: str = ""
    animate: bool = False
    score: float = 1.0


@cache
def _analyzer() -> "MorphAnalyzer":
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")


@lru_cache(maxsize=_REMEMBERED)
def readings(word: str) -> tuple[Reading, ...]:
    """Return the readings of a folded word, most frequent first; none for what is no word.

    Of a compound ("аль-бурхана") the last part is read.
    """
    whole = word.replace("'", "")
    if not any("а" <= c <= "я" for c in whole):
        return ()
    head, _, last = whole.rpartition("-")
    if head and not _analyzer().word_is_known(whole) and not _base(key(whole)):
        return tuple(r._replace(lemma=key(head) + r.lemma) for r in readings(last))
    return tuple(_reading(p) for p in _analyzer().parse(whole))


def _reading(parse: object) -> Reading:
    tag = parse.tag  # type: ignore[attr-defined]
    case = str(tag.case or "")
    return Reading(
        lemma=_plain(parse.normal_form),  # type: ignore[attr-defined]
        pos=str(tag.POS or ""),
        case=_PLAIN.get(case, case),
        number=str(tag.number or ""),
        gender=str(tag.gender or ""),
        tense=str(tag.tense or ""),
        aspect=str(tag.aspect or ""),
        mood=str(tag.mood or ""),
        voice=str(tag.voice or ""),
        person=str(tag.person or ""),
        animate=tag.animacy == "anim",
        score=float(parse.score),  # type: ignore[attr-defined]
    )


def _plain(word: str) -> str:
    return fold(word).replace("-", "")


@lru_cache(maxsize=_REMEMBERED)
def lemma(word: str) -> str:
    """Return the lemma of a folded word, the same in every context.

    >>> lemma("посредничестве"), lemma("стран")
    ('посредничество', 'страна')
    """
    plain = word.replace("-", "")
    found = _lemma(word, plain)
    return _variants().get(found, found)


def _lemma(word: str, plain: str) -> str:
    if plain in _forms():
        return _forms()[plain]
    if plain in known():
        return plain
    found = readings(word)
    own = [r.lemma for r in found if r.lemma in known()]
    if own:
        return own[0]
    return _base(plain) or (found[0].lemma if found else plain)


def _base(word: str) -> str:
    """Return the base of a name of our lists that the dictionary does not know, else ""."""
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            found = next((stem + base for base in _BASES if stem + base in names()), "")
            if found:
                return found
    return ""


@cache
def known() -> frozenset[str]:
    """Return the lemmas that our lexicons hold; the tests say how the list is made."""
    return frozenset(row[0] for row in rows("ru", "words.txt"))


@cache
def names() -> frozenset[str]:
    """Return the names of our lists that the dictionary does not know."""
    return frozenset(row[0] for row in rows("ru", "words.txt") if len(row) > 1)


@cache
def _forms() -> dict[str, str]:
    """Forms whose lemma is set by hand."""
    given = table("ru", "closed.toml")["lemmas"]
    return {fold(form): fold(base) for base, forms in given.items() for form in forms}


@cache
def _variants() -> dict[str, str]:
    """Other ways to write a name in Russian letters, and the one that stands for all."""
    given = table("ru", "closed.toml")["variants"]
    return {fold(other): fold(name) for name, others in given.items() for other in others}


@lru_cache(maxsize=_REMEMBERED)
def nominal(word: str) -> tuple[Reading, ...]:
    """Return the readings of a folded word as noun, pronoun, number or adjective."""
    base = _lemma(word, word.replace("-", ""))
    found = [r for r in readings(word) if r.pos in _NOMINAL]
    if any(r.pos == "NPRO" for r in found):
        return tuple(found)
    return tuple([r for r in found if r.lemma == base] or found)


@lru_cache(maxsize=_REMEMBERED)
def cases(word: str) -> frozenset[str]:
    """Return the cases that a form may stand in: all of them for what is no Russian word."""
    plain = word.replace("-", "")
    if plain in names() and not in_dictionary(word):
        return _by_ending(word, plain)
    found = frozenset(r.case for r in nominal(word) if r.case)
    return found or _by_ending(word, plain)


def in_dictionary(word: str) -> bool:
    """Tell whether a folded form stands in the dictionary."""
    return bool(_analyzer().word_is_known(word))


def _by_ending(word: str, plain: str) -> frozenset[str]:
    """The cases of a name that the dictionary does not know, by what is on its base."""
    base = _lemma(word, plain)
    if base[-1:] in "еиоуэюы" or not any("а" <= c <= "я" for c in plain):
        return _ALL_CASES
    if base[-1:] in "ая":
        ends = {"ы": "gent", "и": "gent", "е": "datv loct", "у": "accs", "ю": "accs"}
        ends |= {"ой": "ablt", "ей": "ablt"}
    else:
        ends = {"а": "gent accs", "я": "gent accs", "у": "datv", "ю": "datv", "е": "loct"}
        ends |= {"ом": "ablt", "ем": "ablt", "ым": "ablt"}
    if plain == base:
        return frozenset({"nomn", "accs"}) if base[-1:] not in "ая" else frozenset({"nomn"})
    found = next((c for end, c in ends.items() if plain.endswith(end)), "")
    return frozenset(found.split()) or _ALL_CASES
