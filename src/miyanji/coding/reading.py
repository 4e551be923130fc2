"""Documents through the rooms up to their acts, many at a time."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from miyanji import actors, languages
from miyanji.actors.actor import Cast
from miyanji.coding.coder import Coding, code
from miyanji.coding.skim import choose
from miyanji.documents.document import Document
from miyanji.languages.sentence import Sentence


class Reading(NamedTuple):
    """A document with its sentences, the actors named in them and its acts."""

    document: Document
    sentences: list[Sentence]
    cast: Cast
    coding: Coding


def read_many(documents: Sequence[Document], *, skim: bool = False) -> Iterator[Reading]:
    """Yield the reading of each document, in order.

    All sentences are parsed together at the first step, so memory grows with ``documents``; what
    is read of one document does not depend on the others. With ``skim`` only sentences that can
    hold an act are parsed (see ``coding.skim``): the acts are the same but for a few in a
    thousand, and what is uncoded is not told.
    """
    if skim:
        yield from _skimmed(documents)
        return
    for document, sentences in zip(documents, languages.analyse_many(documents), strict=True):
        yield _reading(document, sentences)


def _reading(document: Document, sentences: list[Sentence]) -> Reading:
    cast = actors.resolve(sentences, document)
    return Reading(document, sentences, cast, code(document, sentences, cast))


def _skimmed(documents: Sequence[Document]) -> Iterator[Reading]:
    rough = languages.analyse_many(documents, parsed=False)
    names = [actors.find_names(sentences) for sentences in rough]
    casts = [actors.resolve(*row) for row in zip(rough, documents, names, strict=True)]
    chosen = [choose(s, cast) for s, cast in zip(rough, casts, strict=True)]
    read = languages.parse_some(documents, rough, [c.wanted for c in chosen])
    for i, document in enumerate(documents):
        if chosen[i].wanted:
            # Where no tree is made, nothing is read again.
            again = read[i] != rough[i]
            cast = actors.resolve(read[i], document, names[i]) if again else casts[i]
            coding = code(document, read[i], cast, *chosen[i])
            yield Reading(document, read[i], cast, coding)
        else:
            yield Reading(document, rough[i], casts[i], Coding((), ()))
