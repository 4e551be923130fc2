"""What several commands share: choices, dates, and ways in and out."""

import os
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from miyanji.brief.brief import Brief


class Format(StrEnum):
    """What an answer is written as."""

    text = "text"
    html = "html"
    json = "json"


class LabelLanguage(StrEnum):
    """The language of labels and headings."""

    en = "en"
    fa = "fa"


def parse_day(text: str | None) -> str | None:
    """Return the day as YYYY-MM-DD, None where none is given."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no date; write YYYY-MM-DD") from None


def report(message: str) -> None:
    """Write one line to standard error."""
    typer.echo(f"miyanji: {' '.join(message.split())}", err=True)


def as_json(data: object) -> str:
    """Return data as indented JSON text."""
    import json

    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def print_text(text: str | Iterable[str]) -> None:
    """Write to standard output as UTF-8 whatever the locale; a reader that left is no error."""
    try:
        for piece in [text] if isinstance(text, str) else text:
            sys.stdout.buffer.write(piece.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_text(path: Path, text: str | Iterable[str]) -> None:
    """Write a file whole or not at all; say in one line why it cannot be written."""
    from miyanji.brief.writing import write_whole

    try:
        write_whole(path, text)
    except OSError as problem:
        report(f"error: {path}: cannot be written ({problem.strerror}); choose another --output")
        raise typer.Exit(1) from None


def read_all(
    sources: Sequence[str], published: str | None, language: str | None
) -> tuple[list["Brief"], bool]:
    """Read every source; report each failure as one line and go on."""
    from miyanji.brief.reading import read
    from miyanji.documents.document import DocumentError

    briefs: list[Brief] = []
    for number, source in enumerate(sources, 1):
        if len(sources) > 1 and sys.stderr.isatty():
            report(f"reading {number} of {len(sources)}: {source}")
        try:
            result = read(source, published=published, language=language)
        except DocumentError as problem:
            report(f"error: {problem}")
            continue
        for warning in result.document.warnings:
            report(f"warning: {result.document.source}: {warning}")
        briefs.append(result)
    return briefs, len(briefs) < len(sources)


Output = Annotated[
    Path | None, typer.Option("--output", help="Write to this file, whole or not at all.")
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="YYYY-MM-DD",
        callback=parse_day,
        help="Publication date, where the text does not say it.",
    ),
]
TextLanguage = Annotated[
    str | None,
    typer.Option(metavar="CODE", help="Language of the text (fa, en, ar, ru) instead of a guess."),
]


def deliver(text: str | Iterable[str], output: Path | None) -> None:
    """Write to the file, or print where none is given."""
    if output is None:
        print_text(text)
    else:
        write_text(output, text)
