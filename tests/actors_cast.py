"""Helpers of the tests of the actors' room: a text in, its mentions out."""

from datetime import date

from miyanji.actors import Cast, Mention, resolve
from miyanji.documents.document import Block, Document
from miyanji.languages.analysis import analyse

DAY = date(2026, 5, 15)


def cast(text: str, language: str, day: date | None = DAY) -> Cast:
    document = Document("test", text, language, None, day, (Block("paragraph", 0, len(text)),))
    return resolve(analyse(document, parsed=False), document)


def mentions(text: str, language: str, day: date | None = DAY) -> list[Mention]:
    return [m for row in cast(text, language, day).mentions for m in row]


def named(text: str, language: str, day: date | None = DAY) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[m.start : m.end], m.ids) for m in mentions(text, language, day)]


def one(text: str, language: str, day: date | None = DAY) -> Mention:
    found = mentions(text, language, day)
    assert len(found) == 1, found
    return found[0]
