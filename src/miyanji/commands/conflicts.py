"""Commands on conflicts: solve, inverse, levers, and the published cases."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from miyanji.commands.shared import Format, Output, as_json, deliver, print_text, report

if TYPE_CHECKING:
    from miyanji.conflict.case import Case
    from miyanji.conflict.followup import FollowUp
    from miyanji.conflict.solution import Solution


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
    probable: Annotated[
        bool,
        typer.Option(
            "--probable", help="In how many readings of unknown preferences a state holds."
        ),
    ] = False,
    output: Output = None,
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
            probable=probable,
        )
        solution = loaded.solve(closure=closure.value)
    proofs, refusal = solution.proofs() if certificates else ([], "")
    if refusal:
        solution = replace(solution, notes=(*solution.notes, refusal))
    for warning in loaded.warnings:
        report(f"warning: {warning}")
    text = _solution_text(loaded, solution, found, format_, proofs)
    deliver(text, output)


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
        return as_json(answers)
    blocks = list(followup.blocks_of(found))
    if format_ is Format.html:
        from miyanji.conflict.report.page import render

        blocks += [found.probable.block()] if found.probable else []
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
    lines += found.probable.lines() if found.probable else []
    lines += proof_lines(proofs)
    return as_text(solution, case.citation, blocks=blocks, lines=lines) + "\n"


@contextmanager
def _case_errors() -> Iterator[None]:
    """One clear line and the exit status for whatever is wrong with a case or a question."""
    from miyanji.conflict.errors import CaseError, QuestionError

    try:
        yield
    except QuestionError as problem:
        report(f"error: {problem}")
        raise typer.Exit(2) from None
    except CaseError as problem:
        report(f"error: {problem}")
        raise typer.Exit(1) from None


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
        report(f"warning: {warning}")
    print_text(as_json(found.to_dict()) if format_ is SolveFormat.json else as_text(found) + "\n")


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
    format_: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.text,
    output: Output = None,
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
    warnings = [*loaded.warnings, *lever_notes(loaded)]
    for warning in warnings:
        report(f"warning: {warning}")
    if format_ is Format.html:
        from miyanji.conflict.leverage.page import render

        deliver(render(found, warnings), output)
        return
    deliver(as_json(found.to_dict()) if format_ is Format.json else as_text(found) + "\n", output)


class ListFormat(StrEnum):
    """What a list is written as."""

    text = "text"
    json = "json"


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
        report(f"error: there is no keyword {keyword!r}; use one of {', '.join(keywords())}")
        raise typer.Exit(2)
    found = entries(keyword)
    print_text(as_json(as_data(found)) if format_ is ListFormat.json else as_text(found) + "\n")


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
