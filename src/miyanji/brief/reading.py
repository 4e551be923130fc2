"""Reading one source through every room, to a brief."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from miyanji import coding, documents, mediation
from miyanji.actors.actor import Actor, Mention
from miyanji.brief.brief import Brief, NamedActor
from miyanji.coding.reading import Reading
from miyanji.documents.document import Document


def read(
    source: str | Path,
    *,
    published: date | str | None = None,
    language: str | None = None,
    text: str | None = None,
) -> Brief:
    """Return the brief of ``source``: a .txt or .html file, or "-" for standard input.

    ``published`` is the publication date (a date or "YYYY-MM-DD") where the text does not say it;
    ``language`` is a code where it is not to be guessed. With ``text`` nothing is opened:
    ``source`` only names it. Raises ``DocumentError`` where the source cannot be read.
    """
    day = date.fromisoformat(published) if isinstance(published, str) else published
    if text is not None:
        document = documents.from_text(text, source=str(source), published=day, language=language)
    else:
        document = documents.read(str(source), published=day, language=language)
    return read_document(document)


def read_document(document: Document) -> Brief:
    """Return the brief of a document that is already clean text."""
    return next(read_documents([document]))


def read_documents(documents: Sequence[Document]) -> Iterator[Brief]:
    """Yield the brief of each document; their sentences are parsed together, which is faster."""
    for reading in coding.read_many(documents):
        yield _brief(reading)


def _brief(reading: Reading) -> Brief:
    document, _, cast, _ = reading
    coded, processes = mediation.conclude(reading)
    return Brief(
        document=document,
        actors=named_actors(document, chain.from_iterable(cast.mentions), cast.actors),
        acts=tuple(coded.acts),
        processes=tuple(processes),
        uncoded=tuple(coded.uncoded),
        candidates=tuple(cast.candidates),
    )


def named_actors(
    document: Document, mentions: Iterable[Mention], known: dict[str, Actor]
) -> tuple[NamedActor, ...]:
    """Return the actors that the text names, in order of their first mention.

    A resolved "he" or "this country" names nobody new and is left out.
    """
    found: dict[str, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if mention.kind == "anaphor":
            continue
        for actor_id in _named_by(mention):
            found.setdefault(actor_id, []).append(mention)
    return tuple(
        _named_actor(document, known[actor_id], uses)
        for actor_id, uses in found.items()
        if actor_id in known
    )


def _named_by(mention: Mention) -> tuple[str, ...]:
    """A named person stands for the person; any other mention for those that act."""
    if mention.person is None:
        return mention.ids
    return (mention.person,)


def _named_actor(document: Document, actor: Actor, uses: list[Mention]) -> NamedActor:
    spans = tuple(dict.fromkeys((m.start, m.end) for m in uses))
    extra: dict[str, Any] = {}
    if actor.kind == "person":
        extra = {"state": _acts_for(actor, uses), "office": _office(actor, uses, document)}
    names = tuple(dict.fromkeys(document.text[start:end] for start, end in spans))
    return NamedActor(actor.id, actor.kind, dict(actor.names), names, spans, **extra)


def _acts_for(actor: Actor, uses: list[Mention]) -> str | None:
    """Return whom the person acts for in this text; nobody if only for himself."""
    return next((i for m in uses for i in m.ids if i != actor.id), None)


def _office(actor: Actor, uses: list[Mention], document: Document) -> str | None:
    """Return the office that the text gives, or else the office held when it was published."""
    stated = next((m.office for m in uses if m.office), None)
    if stated or not actor.offices:
        return stated
    day = document.published
    held = [
        o
        for o in actor.offices
        if day is None or ((o.start or day) <= day and (o.end is None or day <= o.end))
    ]
    return held[-1].office if held else None
