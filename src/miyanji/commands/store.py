"""`miyanji store`: each command calls one public function."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from miyanji.commands.shared import Format, LabelLanguage, report

app = typer.Typer(
    help="A store of documents, acts and processes in one DuckDB file.", no_args_is_help=True
)
StorePath = Annotated[Path, typer.Argument(metavar="STORE", help="The store, a .duckdb file.")]


class TableFormat(StrEnum):
    """What a table is written as."""

    text = "text"
    csv = "csv"
    jsonl = "jsonl"


class Export(StrEnum):
    """The shapes in which acts leave a store."""

    plover = "plover"
    icews = "icews"
    cameo = "cameo"
    mend = "mend"


class Import(StrEnum):
    """The event files that a store takes in."""

    icews = "icews"
    gdelt = "gdelt"
    keds = "keds"


@contextmanager
def _one_line() -> Iterator[None]:
    """Say what is wrong with a store in one line; exit status 1."""
    from miyanji.store.opening import StoreError

    try:
        yield
    except StoreError as problem:
        report(f"error: {problem}")
        raise typer.Exit(1) from None


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no date; write YYYY-MM-DD") from None


def _names(text: str | None) -> tuple[str, ...]:
    from miyanji.brief.naming import UnknownActorError, actor_ids

    try:
        return actor_ids(text) if text else ()
    except UnknownActorError as unknown:
        raise typer.BadParameter(str(unknown)) from None


def _name(text: str | None) -> str | None:
    return next(iter(_names(text)), None)


@app.command()
def add(
    store: StorePath,
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE...", help="Documents, as `miyanji code` reads them."),
    ],
) -> None:
    """Code documents and add them; a report that is there already changes nothing.

    A store is made where there is none. What a newer Miyanji codes replaces what an older one
    coded. Broken off, the store is whole; run the same command again to go on.
    """
    from miyanji.brief.storing import add_sources
    from miyanji.scale.version import coder_version

    problems: list[str] = []
    with _one_line():
        done = add_sources(store, sources, coder_version(), problems.append)
    for problem in problems:
        report(f"error: {problem}")
    report(f"{store}: {done}")
    if problems:
        raise typer.Exit(1)


@app.command()
def query(
    store: StorePath,
    sql: Annotated[
        str | None, typer.Argument(metavar="[SQL]", help="A query that reads; or use the filters.")
    ] = None,
    act: Annotated[str | None, typer.Option(help="A word of the mediation vocabulary.")] = None,
    who: Annotated[
        str | None, typer.Option(metavar="A,B", help="All of these take part, in any role.")
    ] = None,
    actor: Annotated[str | None, typer.Option(help="Who acts.")] = None,
    mediator: Annotated[str | None, typer.Option(help="Who mediates.")] = None,
    party: Annotated[str | None, typer.Option(help="A disputant.")] = None,
    actuality: Annotated[str | None, typer.Option(help="happened, planned, denied, ...")] = None,
    start: Annotated[str | None, typer.Option("--from", metavar="YYYY-MM-DD")] = None,
    end: Annotated[str | None, typer.Option("--to", metavar="YYYY-MM-DD")] = None,
    limit: Annotated[int | None, typer.Option(min=0, help="At most so many rows.")] = None,
    format_: Annotated[
        TableFormat, typer.Option("--format", help="What to write.")
    ] = TableFormat.text,
) -> None:
    """Print the acts that pass the filters, or the answer to a query in SQL."""
    from miyanji.brief.tables import lines_of
    from miyanji.store.opening import opened, telling
    from miyanji.store.query import Filters, find
    from miyanji.store.query import sql as ask

    filters = Filters(
        act, _names(who), _name(actor), _name(mediator), _name(party), actuality,
        _day(start), _day(end),
    )  # fmt: skip
    if sql is not None and filters != Filters():
        raise typer.BadParameter("give SQL or filters, not both")
    with _one_line(), opened(store) as connection, telling(store):
        table = ask(connection, sql) if sql else find(connection, filters, limit)
        _print_lines(lines_of(table.columns, table.rows, format_.value))


def _print_lines(lines: Iterable[str]) -> None:
    """Print as UTF-8 whatever the locale; a reader that left is no error."""
    try:
        for line in lines:
            sys.stdout.buffer.write(line.encode("utf-8", "replace") + b"\n")
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@app.command()
def export(
    store: StorePath,
    shape: Annotated[Export, typer.Option("--as", help="The shape of the rows.")],
    to: Annotated[
        Path, typer.Option("--to", help="The file: .csv, .tsv, .tab, .jsonl or .parquet.")
    ],
) -> None:
    """Write the acts in the shape of PLOVER/POLECAT, ICEWS or CAMEO, or a table of mediation
    events with one row per event, however many reports tell of it."""
    from miyanji.store.exporting import export as rows_of
    from miyanji.store.opening import opened, telling
    from miyanji.store.tables import write_table

    with _one_line(), opened(store) as connection, telling(to):
        columns, rows = rows_of(connection, shape.value)
        try:
            count = write_table(to, columns, rows)
        except ValueError as problem:
            raise typer.BadParameter(str(problem)) from None
    report(f"{to}: {count} rows")


@app.command("import")
def import_(
    store: StorePath,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Event files.")],
    origin: Annotated[Import, typer.Option("--as", help="What the files are.")],
) -> None:
    """Take in events of other coders, so that ties between states can be read from them.

    ICEWS tables of 20 columns, GDELT 2.0 event files of 61, KEDS tables (date, source, target,
    code); also .gz and .zip. The same file again changes nothing.
    """
    from miyanji.store.importing import import_events
    from miyanji.store.opening import opened, telling

    for path in files:
        with _one_line(), opened(store, write=True) as connection, telling(store):
            done = import_events(connection, path, origin.value)
        for line in done.lines():
            report(f"warning: {path}: {line}")
        report(f"{path}: {done.read} rows read, {done.new} new")


@app.command()
def check(
    store: StorePath,
    upgrade: Annotated[
        bool,
        typer.Option(
            "--upgrade",
            help="First bring an older store to the present schema, and its tables up to date.",
        ),
    ] = False,
) -> None:
    """Check every row: quotes stand where their spans say, nothing is double or left over."""
    from miyanji.store.checking import check as examine
    from miyanji.store.checking import counts
    from miyanji.store.lookups import rebuild_whole
    from miyanji.store.opening import opened

    if upgrade and not store.is_file():
        upgrade = False
    with _one_line(), opened(store, write=upgrade) as connection:
        problems = examine(connection)
        if upgrade and problems:
            rebuild_whole(connection)
            problems = examine(connection)
        for table, count in counts(connection).items():
            typer.echo(f"{table:<10} {count}")
    for problem in problems:
        report(f"error: {store}: {problem}")
    if problems:
        raise typer.Exit(1)
    typer.echo("The store is in order.")


@app.command()
def ties(
    store: StorePath,
    between: Annotated[str, typer.Option(metavar="A,B", help="The two sides.")],
    candidates: Annotated[str, typer.Option(metavar="X,Y", help="The would-be mediators.")],
    window: Annotated[str, typer.Option(help="How far back: 365d, 12m or 2y.")] = "365d",
    as_of: Annotated[
        str | None,
        typer.Option(metavar="YYYY-MM-DD", help="Nothing later counts (default: the last day)."),
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.text,
    output: Annotated[
        Path | None, typer.Option("--output", help="Write to this file, whole or not at all.")
    ] = None,
    labels: Annotated[
        LabelLanguage, typer.Option("--in", help="Language of labels and headings.")
    ] = LabelLanguage.en,
) -> None:
    """Show each would-be mediator's cooperative and hostile ties with each side, how they differ,
    and earlier mediations: context for a reader, never a forecast."""
    from miyanji.brief.ties import render_ties, ties_lines, ties_to_dict
    from miyanji.store.opening import opened, telling
    from miyanji.store.ties import ties as ties_of

    sides, day, days = _names(between), _day(as_of), _days(window)
    if len(sides) != 2:
        raise typer.BadParameter("name two sides, A,B", param_hint="--between")
    with _one_line(), opened(store) as connection, telling(store):
        found = ties_of(connection, sides, _names(candidates), days, day)
    if format_ is Format.json:
        from miyanji.brief.serialise import dumps

        text = dumps(ties_to_dict(found))
    elif format_ is Format.html:
        text = render_ties(found, labels.value)
    else:
        from miyanji.brief.terminal import plain_lines

        text = plain_lines(ties_lines(found, labels.value))
    _deliver(text, output)


def _days(text: str) -> int:
    number, unit = text[:-1], {"d": 1, "m": 30, "y": 365}.get(text[-1:].lower())
    if unit is None or not number.isdecimal() or not 0 < int(number) * unit < 1_000_000:
        raise typer.BadParameter(f"{text!r} is no window; write 365d, 12m or 2y")
    return int(number) * unit


def _deliver(text: str, output: Path | None) -> None:
    if output is None:
        _print_lines(text.splitlines())
        return
    from miyanji.brief.writing import write_whole

    try:
        write_whole(output, text)
    except OSError as problem:
        report(f"error: {output}: cannot be written ({problem.strerror}); choose another --output")
        raise typer.Exit(1) from None
