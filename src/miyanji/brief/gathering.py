"""Reading every document of some sources, one failure never stopping the others."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from miyanji.brief.brief import Brief
from miyanji.documents.corpus import records
from miyanji.documents.document import Document, DocumentError
from miyanji.documents.record import Record, Reject
from miyanji.documents.record import document as document_of

BATCH = 16
"""How many documents are parsed together."""
Complain = Callable[[str], None]
Unwanted = Callable[[Document, str | None], bool]
"""Tells, of a document and its outlet, that it need not be read further."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """A document that was read: its id over all sources, its brief, and who published it."""

    id: str
    brief: Brief
    outlet: str | None = None


def gather(
    sources: Sequence[str], complain: Complain, unwanted: Unwanted | None = None
) -> Iterator[Gathered]:
    """Yield every document of files, folders and corpora (see `miyanji code`), in order.

    What cannot be read is passed to ``complain`` as one line, and the rest goes on; what is
    ``unwanted`` is passed over before it is coded. Memory does not grow with the sources.
    """
    opened = _opened(sources, complain)
    if unwanted is not None:
        opened = (row for row in opened if not unwanted(row[1], row[0].url))
    for batch in _batches(opened):
        documents = [document for _, document in batch]
        briefs = _read(documents, complain)
        for (record, _), brief in zip(batch, briefs, strict=True):
            if brief is not None:
                yield Gathered(record.id, brief, record.url)


def _opened(sources: Sequence[str], complain: Complain) -> Iterator[tuple[Record, Document]]:
    for item, _ in records(sources):
        if isinstance(item, Reject):
            complain(f"{item.place}: {item.reason}")
            continue
        try:
            yield item, document_of(item)
        except DocumentError as problem:
            complain(str(problem))


def _batches(
    opened: Iterable[tuple[Record, Document]],
) -> Iterator[list[tuple[Record, Document]]]:
    batch: list[tuple[Record, Document]] = []
    for row in opened:
        batch.append(row)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _read(documents: Sequence[Document], complain: Complain) -> list[Brief | None]:
    """Return the briefs; a document that breaks the coder does not take others along."""
    from miyanji.brief.reading import read_documents

    try:
        return list(read_documents(documents))
    except Exception:
        return [_alone(document, complain) for document in documents]


def _alone(document: Document, complain: Complain) -> Brief | None:
    from miyanji.brief.reading import read_documents

    try:
        return next(read_documents([document]))
    except Exception as problem:
        reason = f"cannot be coded ({type(problem).__name__}: {problem}); please report this text"
        complain(f"{document.source}: {' '.join(reason.split())}")
        return None
