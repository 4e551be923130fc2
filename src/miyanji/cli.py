"""The command line: each command calls one public function."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from miyanji.cli_store import app as store_app

if TYPE_CHECKING:
    from miyanji.brief.brief import Brief
    from miyanji.brief.course_json import Told
    from miyanji.conflict.case import Case
    from miyanji.conflict.followup import FollowUp
    from miyanji.conflict.solution import Solution

app = typer.Typer(
    name="miyanji",
    help="Reads news about a dispute and shows who mediates between whom, with the words.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
actors_app = typer.Typer(help="The gazetteer of actors.", no_args_is_help=True)
app.add_typer(actors_app, name="actors")
cases_app = typer.Typer(help="The published cases.", invoke_without_command=True)
app.add_typer(cases_app, name="cases")
app.add_typer(store_app, name="store")


class Format(StrEnum):
    """What an answer is written as."""

    text = "text"
    html = "html"
    json = "json"


class SolveFormat(StrEnum):
    """What a solution is written as."""

    text = "text"
    json = "json"


class ClosureName(StrEnum):
    """Which sequences of opponents' moves may sanction."""

    legal = "legal"
    once_each = "once_each"
    single = "single"


class ConceptName(StrEnum):
    """The solution concept."""

    nash = "nash"
    gmr = "gmr"
    smr = "smr"
    seq = "seq"
    sseq = "sseq"
    sim = "sim"


class ExtensionName(StrEnum):
    """A way to read unknown preferences."""

    a = "a"
    b = "b"
    c = "c"
    d = "d"


class LabelLanguage(StrEnum):
    """The language of labels and headings."""

    en = "en"
    fa = "fa"


def _show_version(wanted: bool) -> None:
    if wanted:
        from miyanji import __version__

        typer.echo(f"miyanji {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version.", callback=_show_version, is_eager=True),
    ] = False,
) -> None:
    """Reads news about a dispute and shows who mediates between whom, with the words."""


def _parse_day(text: str | None) -> str | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no date; write YYYY-MM-DD") from None


@app.command()
def brief(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE...", help='.txt or .html files, or "-" for standard input.'),
    ],
    format_: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.text,
    output: Annotated[
        Path | None, typer.Option("--output", help="Write to this file, whole or not at all.")
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(
            metavar="YYYY-MM-DD",
            callback=_parse_day,
            help="Publication date, where the text does not say it.",
        ),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(metavar="CODE", help="Language of the text (fa, en) instead of a guess."),
    ] = None,
    labels: Annotated[
        LabelLanguage,
        typer.Option("--in", help="Language of labels and headings; quotes stay as written."),
    ] = LabelLanguage.en,
) -> None:
    """Read articles and print what they say about a mediation, with the words that show it.

    Exit status: 0 done; 1 an input could not be read (the others are done); 2 wrong usage.
    """
    briefs, failed = _read_all(sources, published, language)
    if briefs:
        _deliver(briefs, len(sources) > 1, format_, output, labels.value)
    if failed:
        raise typer.Exit(1)


def _read_all(
    sources: Sequence[str], published: str | None, language: str | None
) -> tuple[list["Brief"], bool]:
    """Read every source; report each failure as one line and go on."""
    from miyanji.brief.reading import read
    from miyanji.documents.document import DocumentError

    briefs: list[Brief] = []
    for number, source in enumerate(sources, 1):
        if len(sources) > 1 and sys.stderr.isatty():
            _report(f"reading {number} of {len(sources)}: {source}")
        try:
            result = read(source, published=published, language=language)
        except DocumentError as problem:
            _report(f"error: {problem}")
            continue
        for warning in result.document.warnings:
            _report(f"warning: {result.document.source}: {warning}")
        briefs.append(result)
    return briefs, len(briefs) < len(sources)


def _report(message: str) -> None:
    typer.echo(f"miyanji: {' '.join(message.split())}", err=True)


def _deliver(
    briefs: list["Brief"], several: bool, format_: Format, output: Path | None, language: str
) -> None:
    if format_ is Format.text and output is None and sys.stdout.isatty():
        from miyanji.brief.terminal import show

        show(briefs, language)
        return
    text = _rendered(briefs, several, format_, language)
    if output is None:
        _print(text)
    else:
        _write(output, text)


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


def _json(data: object) -> str:
    import json

    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _print(text: str) -> None:
    """Write to standard output as UTF-8 whatever the locale; a reader that left is no error."""
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write(path: Path, text: str) -> None:
    from miyanji.brief.writing import write_whole

    try:
        write_whole(path, text)
    except OSError as problem:
        _report(f"error: {path}: cannot be written ({problem.strerror}); choose another --output")
        raise typer.Exit(1) from None


@app.command()
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
    published: Annotated[
        str | None,
        typer.Option(
            metavar="YYYY-MM-DD",
            callback=_parse_day,
            help="Publication date, where the text does not say it.",
        ),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(metavar="CODE", help="Language of the text (fa, en) instead of a guess."),
    ] = None,
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
            briefs, failed = _read_all(sources, published, language)
            if failed:
                raise typer.Exit(1)
            found = main_of(materials_of(briefs))
        text = to_toml(draft(found))
    except (BriefFileError, NothingToDraftError) as problem:
        _report(f"error: {problem}")
        raise typer.Exit(1) from None
    if output is None:
        _print(text)
    else:
        _write(output, text)


@app.command()
def solve(
    case: Annotated[
        str, typer.Argument(metavar="CASE", help="A TOML file, or the name of a published case.")
    ],
    format_: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.text,
    closure: Annotated[
        ClosureName,
        typer.Option(
            help="Sanctions: any legal sequence of moves, one move by each opponent, or one move."
        ),
    ] = ClosureName.legal,
    certificates: Annotated[
        bool, typer.Option("--certificates", help="Add the proof of every verdict.")
    ] = False,
    coalition: Annotated[
        list[str] | None,
        typer.Option(metavar="A,B", help="What is stable for these parties together; repeatable."),
    ] = None,
    joint_sanctions: Annotated[
        bool,
        typer.Option("--joint-sanctions", help="Opponents of a coalition act together too."),
    ] = False,
    extension: Annotated[
        list[ExtensionName] | None,
        typer.Option(help="Read unknown preferences as in this extension; repeatable."),
    ] = None,
    status_quo: Annotated[
        str | None,
        typer.Option(
            metavar="STATE", help='Paths from this state to equilibria; "case": from its own.'
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", help="Write to this file, whole or not at all.")
    ] = None,
) -> None:
    """Find the stable states and equilibria of a conflict given as a graph model.

    Exit status: 0 done; 1 the case could not be read; 2 wrong usage.
    """
    from miyanji.conflict import followup
    from miyanji.conflict.case import Case

    if joint_sanctions and not coalition:
        raise typer.BadParameter("--joint-sanctions goes with --coalition; name one")
    with _case_errors():
        loaded = Case.load(case)
        found = followup.follow_up(
            loaded,
            coalitions=coalition or (),
            joint_sanctions=joint_sanctions,
            extensions=[name.value for name in extension or ()],
            status_quo=status_quo,
        )
        solution = loaded.solve(closure=closure.value)
    proofs, refusal = solution.proofs() if certificates else ([], "")
    if refusal:
        solution = replace(solution, notes=(*solution.notes, refusal))
    for warning in loaded.warnings:
        _report(f"warning: {warning}")
    text = _solution_text(loaded, solution, found, format_, proofs)
    if output is None:
        _print(text)
    else:
        _write(output, text)


def _solution_text(
    case: "Case",
    solution: "Solution",
    found: "FollowUp",
    format_: Format,
    proofs: list[dict[str, Any]],
) -> str:
    """What was asked of a case, as the format wants it; ``proofs`` are certificates as JSON."""
    from miyanji.conflict import followup
    from miyanji.conflict import status_quo as course

    if format_ is Format.json:
        answers = {**solution.to_dict(), "certificates": proofs, **followup.to_dict(found)}
        if found.evolutions:
            answers["status_quo"] = course.to_dict(solution, found.evolutions)
        return _json(answers)
    blocks = list(followup.blocks_of(found))
    if format_ is Format.html:
        from miyanji.conflict.report.page import render

        return render(
            solution,
            case.citation,
            status_quo=case.status_quo,
            blocks=blocks,
            evolutions=found.evolutions,
            warnings=case.warnings,
            proofs=proofs,
        )
    from miyanji.conflict.table import as_text, proof_lines

    lines = list(course.lines(solution, found.evolutions)) if found.evolutions else []
    lines += proof_lines(proofs)
    return as_text(solution, case.citation, blocks=blocks, lines=lines) + "\n"


@contextmanager
def _case_errors() -> Iterator[None]:
    """One clear line and the exit status for whatever is wrong with a case or a question."""
    from miyanji.conflict.errors import CaseError, QuestionError

    try:
        yield
    except QuestionError as problem:
        _report(f"error: {problem}")
        raise typer.Exit(2) from None
    except CaseError as problem:
        _report(f"error: {problem}")
        raise typer.Exit(1) from None


@app.command()
def inverse(
    case: Annotated[
        str, typer.Argument(metavar="CASE", help="A TOML file, or the name of a published case.")
    ],
    target: Annotated[
        str, typer.Option(metavar="STATE", help="The state, in Y and N over all options.")
    ],
    concept: Annotated[ConceptName, typer.Option(help="The solution concept.")] = ConceptName.seq,
    format_: Annotated[
        SolveFormat, typer.Option("--format", help="What to write.")
    ] = SolveFormat.text,
) -> None:
    """Find which preferences would make a state stable, and the least change that does.

    Exit status: 0 done; 1 the case could not be read; 2 wrong usage, such as an infeasible target.
    """
    from miyanji.conflict.case import Case
    from miyanji.conflict.inverse.report import as_text

    with _case_errors():
        loaded = Case.load(case)
        found = loaded.inverse(target, concept=concept.value)
    for warning in loaded.warnings:
        _report(f"warning: {warning}")
    _print(_json(found.to_dict()) if format_ is SolveFormat.json else as_text(found) + "\n")


@app.command()
def levers(
    case: Annotated[
        str, typer.Argument(metavar="CASE", help="A TOML file, or the name of a published case.")
    ],
    target: Annotated[
        str | None,
        typer.Option(
            metavar="STATE",
            help="The state to make stable, in Y and N; without it, the cost of every state.",
        ),
    ] = None,
    concept: Annotated[ConceptName, typer.Option(help="The solution concept.")] = ConceptName.seq,
    with_mediator: Annotated[
        bool,
        typer.Option(
            "--with-mediator", help="Let a mediator that is a party move on the way, too."
        ),
    ] = False,
    format_: Annotated[
        SolveFormat, typer.Option("--format", help="What to write.")
    ] = SolveFormat.text,
) -> None:
    """Find the cheapest levers of third parties that make a state stable and reachable.

    Exit status: 0 done, with or without a plan; 1 the case could not be read or has no status
    quo; 2 wrong usage, such as an infeasible target.
    """
    from miyanji.conflict.case import Case
    from miyanji.conflict.leverage.notes import lever_notes
    from miyanji.conflict.leverage.report import as_text

    with _case_errors():
        loaded = Case.load(case)
        found = (
            loaded.lever_costs(concept.value, with_mediator=with_mediator)
            if target is None
            else loaded.levers(target, concept.value, with_mediator=with_mediator)
        )
    for warning in (*loaded.warnings, *lever_notes(loaded)):
        _report(f"warning: {warning}")
    _print(_json(found.to_dict()) if format_ is SolveFormat.json else as_text(found) + "\n")


@app.command()
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
) -> None:
    """Code many documents into one table of acts, with the words behind every row.

    Records that cannot be read stand in OUT.rejects.jsonl. Interrupted, run it again: it goes on.

    Exit status: 0 done; 1 an input could not be read (the others are done); 2 wrong usage.
    """
    from miyanji.scale.engines import engine as engine_of
    from miyanji.scale.failure import RunError, UsageError
    from miyanji.scale.run import code as run

    try:
        done = run(paths, to, engine_of(engine, jobs), report=_report)
    except UsageError as problem:
        raise typer.BadParameter(str(problem)) from None
    except RunError as problem:
        _report(f"error: {problem}")
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        _report("interrupted; run the same command again to go on")
        raise typer.Exit(130) from None
    _report(done.line(to))
    if done.unread:
        raise typer.Exit(1)


@app.command()
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
            callback=_parse_day,
            help="Only what was published, and had happened, by this day.",
        ),
    ] = None,
    meaning: Annotated[
        bool,
        typer.Option("--meaning", help="Compare words across languages (needs the extra link)."),
    ] = False,
    format_: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.text,
    output: Annotated[
        Path | None, typer.Option("--output", help="Write to this file, whole or not at all.")
    ] = None,
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

    problems: list[str] = []
    try:
        told = courses_of(sources, between, as_of, problems.append, meaning)
    except UnknownActorError as unknown:
        raise typer.BadParameter(str(unknown)) from None
    except MeaningError as missing:
        _report(f"error: {missing}")
        raise typer.Exit(1) from None
    for problem in problems:
        _report(f"error: {problem}")
    if told.reports or not problems:
        _deliver_courses(told, format_, output, labels.value)
    if problems:
        raise typer.Exit(1)


def _deliver_courses(told: "Told", format_: Format, output: Path | None, language: str) -> None:
    from miyanji.brief.course_lines import told_lines
    from miyanji.brief.terminal import plain_lines, show_lines

    if format_ is Format.text and output is None and sys.stdout.isatty():
        show_lines(told_lines(told, language))
        return
    if format_ is Format.json:
        from miyanji.brief.course_json import courses_to_dict
        from miyanji.brief.serialise import dumps

        text = dumps(courses_to_dict(told))
    elif format_ is Format.html:
        from miyanji.brief.course_page import render_courses

        text = render_courses(told, language)
    else:
        text = plain_lines(told_lines(told, language))
    _print(text) if output is None else _write(output, text)


@app.command()
def doctor() -> None:
    """Say what is installed, which models and data were found, and what is missing."""
    from miyanji.brief.doctor import examine

    checks = examine()
    for check in checks:
        typer.echo(check.line())
    if not all(check.ok for check in checks):
        raise typer.Exit(1)


@actors_app.command("lint")
def actors_lint() -> None:
    """Check the actor data files; exit status 1 where something is wrong."""
    from miyanji.actors.lint import lint

    problems = lint()
    for problem in problems:
        typer.echo(str(problem))
    if problems:
        raise typer.Exit(1)
    typer.echo("The actor data are in order.")


class ListFormat(StrEnum):
    """What a list is written as."""

    text = "text"
    json = "json"


@cases_app.callback()
def cases(
    context: typer.Context,
    keyword: Annotated[
        str | None, typer.Option(help="Only the cases that have this keyword.")
    ] = None,
    format_: Annotated[
        ListFormat, typer.Option("--format", help="What to write.")
    ] = ListFormat.text,
) -> None:
    """List the published cases that `miyanji solve` knows by name."""
    if context.invoked_subcommand is not None:
        return
    from miyanji.cases.listing import as_data, as_text, entries, keywords

    if keyword is not None and keyword not in keywords():
        _report(f"error: there is no keyword {keyword!r}; use one of {', '.join(keywords())}")
        raise typer.Exit(2)
    found = entries(keyword)
    _print(_json(as_data(found)) if format_ is ListFormat.json else as_text(found) + "\n")


@cases_app.command("lint")
def cases_lint(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[FILE]...", help="Case files; the catalogue where none is named."),
    ] = None,
) -> None:
    """Check case files; exit status 1 where something is wrong."""
    from miyanji.cases.lint import lint

    problems = lint(files or ())
    for problem in problems:
        typer.echo(problem)
    if problems:
        raise typer.Exit(1)
    typer.echo("The cases are in order.")


@app.command()
def evaluate(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD...", help="Gold files.")],
    texts: Annotated[
        Path | None, typer.Option(help="File or folder with the texts that label files refer to.")
    ] = None,
    split: Annotated[str, typer.Option(help="The part of the gold: dev, report or all.")] = "all",
    twin: Annotated[
        bool, typer.Option("--twin", help="Score every text again without its half-spaces.")
    ] = False,
    naive: Annotated[bool, typer.Option("--naive", help="Add the naive baseline.")] = False,
    errors: Annotated[bool, typer.Option("--errors", help="List every disagreement.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False,
) -> None:
    """Score the coder on gold: one JSON object per line."""
    from miyanji.evaluation.command import evaluate as score
    from miyanji.evaluation.gold import GoldError

    missing = [path for path in gold if not path.exists()]
    for path in missing:
        _report(f"error: {path}: no such file; name a gold file")
    if missing:
        raise typer.Exit(1)
    try:
        result = score(
            gold, texts=texts, split=split, twin=twin, naive=naive, errors=errors, as_json=as_json
        )
    except (GoldError, OSError, ValueError) as problem:
        _report(f"error: {problem}")
        raise typer.Exit(1) from None
    _print(result + "\n")


@contextmanager
def _quiet_interrupt() -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt:
        _report("interrupted")
        sys.exit(130)


def main() -> None:
    """Run the command line."""
    with _quiet_interrupt():
        app()


if __name__ == "__main__":
    main()
