"""A clause: one predicate with its phrases, and how it hangs on the clause that governs it."""

from dataclasses import dataclass, field
from typing import Literal

from miyanji.languages.sentence import VerbGroup

Link = Literal["main", "content", "coordinate", "relative", "condition", "adverbial"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Consecutive tokens ``first..last`` (inclusive) under one marker.

    ``marker`` is "" for a bare phrase, else subject, object, of, from, to, with, between, ...
    (the roles of ``markers.<lang>.toml``). ``head`` is the token that carries the phrase: the
    first noun in Persian, the head of the subtree in English.
    """

    marker: str
    first: int
    last: int
    head: int


@dataclass(slots=True)
class Clause:
    """A clause of one sentence.

    ``parent`` is the index of the governing clause in the sentence and ``link`` the relation to
    it: content (a complement or the words after a speaker's colon), relative, condition,
    adverbial, coordinate. ``opener`` is the position of the conjunction, ``asked`` is true where
    the clause is an embedded question, ``speaker`` where the clause only names who speaks,
    ``contrast`` where it opens with "but" and ``apart`` where a semicolon stands before it.
    """

    index: int
    link: Link
    parent: int | None
    tokens: list[int] = field(default_factory=list)
    verb: VerbGroup | None = None
    phrases: list[Phrase] = field(default_factory=list)
    asked: bool = False
    speaker: bool = False
    contrast: bool = False
    apart: bool = False
