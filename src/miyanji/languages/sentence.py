"""A sentence: tokens with keys, lemmas and a dependency tree, and its verb groups."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from miyanji.documents.document import BlockKind

Tense = Literal["past", "present", "future", "none"]
Aspect = Literal["simple", "progressive", "perfect", "pluperfect"]
Mood = Literal["indicative", "subjunctive", "imperative", "conditional"]


class Token(NamedTuple):
    """One word, number or mark.

    ``text`` is as written (it may hold a half-space, or a space where a word typed in two parts
    was joined); ``text == document.text[start:end]``. ``key`` is the folded form that lexicons
    are matched on: no half-spaces, letter forms, digits and diacritics unified, lower case.
    ``lemma`` is a key too. ``head`` is the index of the governing token in the sentence; the root
    governs itself. ``pos`` and ``dep`` are Universal Dependencies labels ("" when unparsed).
    """

    i: int
    text: str
    start: int
    end: int
    key: str
    lemma: str
    pos: str = ""
    dep: str = ""
    head: int = 0


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its auxiliaries, particles and negation, wherever they stand.

    ``tokens`` are the indexes of all its words in order, ``head`` the content verb. ``lemma`` is
    the infinitive's key (Persian کردن, English "offer"). For a Persian light verb the group is
    the light verb alone; the noun is matched by frames. ``modal`` is one of "can", "may", "must",
    "should", "would", "want", "try" or None. ``person`` is 1, 2, 3 or None; ``plural`` likewise.
    ``finite`` is false for infinitives, participles used as adjectives, and gerunds.
    """

    tokens: tuple[int, ...]
    head: int
    lemma: str
    tense: Tense = "none"
    aspect: Aspect = "simple"
    mood: Mood = "indicative"
    negated: bool = False
    passive: bool = False
    finite: bool = True
    modal: str | None = None
    person: int | None = None
    plural: bool | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the document: ``document.text[start:end] == text``."""

    index: int
    language: str
    block: BlockKind
    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]
    verbs: tuple[VerbGroup, ...]
    question: bool = False
