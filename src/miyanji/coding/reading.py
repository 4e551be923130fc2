"""Documents through the rooms up to their acts, many at a time."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from miyanji import actors, languages
from miyanji.actors.actor import Cast
from miyanji.coding.coder import Coding, code
from miyanji.documents.document import Document
from miyanji.languages.sentence import Sentence


class Reading(NamedTuple):
    """A document with its sentences, the actors named in them and its acts."""

    document: Document
    sentences: list[Sentence]
    cast: Cast
    coding: Coding


def read_many(documents: Sequence[Document]) -> Iterator[Reading]:
    """Yield the reading of each document, in order.

    All sentences are parsed together at the first step, so memory grows with ``documents``; what
    is read of one document does not depend on the others.
    """
    for document, sentences in zip(documents, languages.analyse_many(documents), strict=True):
        cast = actors.resolve(sentences, document)
        yield Reading(document, sentences, cast, code(document, sentences, cast))
