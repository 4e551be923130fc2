"""A sentence: tokens with keys, lemmas and a dependency tree, and its verb groups."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from miyanji.documents.document import BlockKind
from miyanji.languages.word import Word

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

    @property
    def opening(self) -> int:
        """The first of the words that touch the head; a modal far before it is none of them."""
        first, own = self.head, set(self.tokens)
        while first - 1 in own:
            first -= 1
        return first


class Read(NamedTuple):
    """What is read of the words of a sentence."""

    tokens: tuple[Token, ...]
    verbs: tuple[VerbGroup, ...]


@dataclass(frozen=True)
class Sentence:
    """A sentence of the document: ``document.text[start:end] == text``.

    ``words`` and their parts of speech ``pos`` ("" when unparsed) are there from the first;
    ``tokens`` and ``verbs`` are read by ``reader`` when somebody asks for them, which of most
    sentences of a newspaper nobody does.
    """

    index: int
    language: str
    block: BlockKind
    start: int
    end: int
    text: str
    words: tuple[Word, ...]
    pos: tuple[str, ...]
    reader: Callable[[Sequence[Word], Sequence[str]], Read] = field(repr=False)
    question: bool = False

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words with their lemmas and their places in the tree."""
        return self._read.tokens

    @cached_property
    def verbs(self) -> tuple[VerbGroup, ...]:
        """The verb groups in the order of their heads."""
        return self._read.verbs

    @cached_property
    def letters(self) -> str:
        """The keys of all words written as one, where a search for words can begin."""
        return "".join([word.key for word in self.words])

    @cached_property
    def _read(self) -> Read:
        return self.reader(self.words, self.pos)
