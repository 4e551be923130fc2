"""Commands on reports: brief, case, code, process."""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from miyanji.commands.shared import (
    Format,
    LabelLanguage,
    Output,
    Published,
    TextLanguage,
    deliver,
    parse_day,
    read_all,
    report,
)

if TYPE_CHECKING:
    from miyanji.brief.brief import Brief
    from miyanji.brief.course_json import Told


def brief(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE...", help='.txt or .html files, or "-" for standard input.'),
    ],
    format_: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.text,
    output: Output = None,
    published: Published = None,
    language: TextLanguage = None,
    labels: Annotated[
        LabelLanguage,
        typer.Option("--in", help="Language of labels and headings; quotes stay as written."),
    ] = LabelLanguage.en,
) -> None:
    """Read articles and print what they say about a mediation, with the words that show it.

    Exit status: 0 done; 1 an input could not be read (the others are done); 2 wrong usage.
    """
    briefs, failed = read_all(sources, published, language)
    if briefs:
        _deliver(briefs, len(sources) > 1, format_, output, labels.value)
    if failed:
        raise typer.Exit(1)


def _deliver(
    briefs: list["Brief"], several: bool, format_: Format, output: Path | None, language: str
) -> None:
    if format_ is Format.text and output is None and sys.stdout.isatty():
        from miyanji.brief.terminal import show

        show(briefs, language)
        return
    text = _rendered(briefs, several, format_, language)
    deliver(text, output)


def _rendered(briefs: list["Brief"], several: bool, format_: Format, language: str) -> str:
    if format_ is Format.json:
        from miyanji.brief.merged import briefs_to_dict
        from miyanji.brief.serialise import dumps

        return dumps(briefs_to_dict(briefs) if several else briefs[0].to_dict())
    if format_ is Format.html:
        from miyanji.brief.page import render

        return render(briefs, language)
    from miyanji.brief.terminal import plain

    return plain(briefs, language)


def case(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="BRIEF_OR_SOURCE...",
            help="One brief written as JSON, or articles as for brief.",
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="Write to this file, whole or not at all."),
    ] = None,
    published: Published = None,
    language: TextLanguage = None,
) -> None:
    """Draft a conflict case from coded reports: options, wishes and levers with their words.

    Edit the file, then ask solve and levers. Exit status: 0 done; 1 a report could not be read or
    holds no dispute with two sides; 2 wrong usage.
    """
    from miyanji.brief.drafting import NothingToDraftError, draft, to_toml
    from miyanji.brief.drafting.sources import (
        BriefFileError,
        is_brief,
        main_of,
        materials_of,
        read_brief,
    )

    try:
        if any(map(is_brief, sources)):
            found = read_brief(sources)
        else:
            briefs, failed = read_all(sources, published, language)
            if failed:
                raise typer.Exit(1)
            found = main_of(materials_of(briefs))
        text = to_toml(draft(found))
    except (BriefFileError, NothingToDraftError) as problem:
        report(f"error: {problem}")
        raise typer.Exit(1) from None
    deliver(text, output)


def code(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            help="Folders and files: .txt, .html, .jsonl[.gz], .parquet, .warc[.gz], RSS, Atom.",
        ),
    ],
    to: Annotated[
        Path, typer.Option("--to", help="The output: .jsonl, .csv, .parquet or .duckdb.")
    ],
    jobs: Annotated[int, typer.Option(min=1, help="Processes to code with.")] = 1,
    engine: Annotated[
        str, typer.Option(metavar="local|dask|dask://ADDRESS", help="Where the processes are.")
    ] = "local",
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Code everything, whatever earlier runs have done.")
    ] = False,
) -> None:
    """Code many documents into one table of acts, with the words behind every row.

    Records that cannot be read stand in OUT.rejects.jsonl. Interrupted, run it again: it goes on.
    Run again on a changed corpus, it codes what is new.

    Exit status: 0 done; 1 an input could not be read (the others are done); 2 wrong usage.
    """
    from miyanji.scale.engines import engine as engine_of
    from miyanji.scale.failure import RunError, UsageError
    from miyanji.scale.run import code as run

    try:
        done = run(paths, to, engine_of(engine, jobs), report=report, fresh=fresh)
    except UsageError as problem:
        raise typer.BadParameter(str(problem)) from None
    except RunError as problem:
        report(f"error: {problem}")
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        report("interrupted; run the same command again to go on")
        raise typer.Exit(130) from None
    report(done.line(to))
    if done.unread:
        raise typer.Exit(1)


def process(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="STORE_OR_SOURCE...",
            help="Stores (.duckdb) and documents, as `miyanji code` reads them.",
        ),
    ],
    between: Annotated[
        str | None,
        typer.Option(metavar="A,B", help="Only the dispute of these parties: ids or names."),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            metavar="YYYY-MM-DD",
            callback=parse_day,
            help="Only what was published, and had happened, by this day.",
        ),
    ] = None,
    meaning: Annotated[
        bool,
        typer.Option("--meaning", help="Compare words across languages (needs the extra link)."),
    ] = False,
    format_: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.text,
    whole: Annotated[
        bool,
        typer.Option("--all", help="As text: every row of long lists, not only the latest."),
    ] = False,
    output: Output = None,
    labels: Annotated[
        LabelLanguage,
        typer.Option("--in", help="Language of labels and headings; quotes stay as written."),
    ] = LabelLanguage.en,
) -> None:
    """Tell the course of each mediation over many reports: one timeline, every act with all its
    sources, how each side answered at each date, rounds, contradictions and silences.

    Exit status: 0 done; 1 an input could not be read (the others are done); 2 wrong usage.
    """
    from miyanji.brief.processing import UnknownActorError, courses_of
    from miyanji.mediation.meaning import MeaningError

    # The acts of a large dispute are held until it is told: looking for cycles finds none.
    gc.disable()
    problems: list[str] = []
    try:
        told = courses_of(sources, between, as_of, problems.append, meaning)
    except UnknownActorError as unknown:
        raise typer.BadParameter(str(unknown)) from None
    except MeaningError as missing:
        report(f"error: {missing}")
        raise typer.Exit(1) from None
    for problem in problems:
        report(f"error: {problem}")
    if told.reports or not problems:
        _deliver_courses(told, format_, output, labels.value, whole)
    if problems:
        raise typer.Exit(1)


def _deliver_courses(
    told: "Told", format_: Format, output: Path | None, language: str, whole: bool
) -> None:
    from miyanji.brief.course_lines import told_lines
    from miyanji.brief.terminal import plain_pieces, show_lines
    from miyanji.store.opening import StoreError

    try:
        if format_ is Format.text and output is None and sys.stdout.isatty():
            show_lines(told_lines(told, language, whole))
        elif format_ is Format.json:
            from miyanji.brief.course_json import courses_json

            deliver(courses_json(told), output)
        elif format_ is Format.html:
            from miyanji.brief.course_page import course_page

            deliver(course_page(told, language), output)
        else:
            deliver(plain_pieces(told_lines(told, language, whole)), output)
    except StoreError as problem:
        report(f"error: {problem}")
        raise typer.Exit(1) from None
