"""Commands on the program itself: doctor, the gazetteer, scores."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from miyanji.commands.shared import print_text, report

if TYPE_CHECKING:
    pass


def doctor() -> None:
    """Say what is installed, which models and data were found, and what is missing."""
    from miyanji.brief.doctor import examine

    checks = examine()
    for check in checks:
        typer.echo(check.line())
    if not all(check.ok for check in checks):
        raise typer.Exit(1)


def actors_lint() -> None:
    """Check the actor data files; exit status 1 where something is wrong."""
    from miyanji.actors.lint import lint

    problems = lint()
    for problem in problems:
        typer.echo(str(problem))
    if problems:
        raise typer.Exit(1)
    typer.echo("The actor data are in order.")


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
        report(f"error: {path}: no such file; name a gold file")
    if missing:
        raise typer.Exit(1)
    try:
        result = score(
            gold, texts=texts, split=split, twin=twin, naive=naive, errors=errors, as_json=as_json
        )
    except (GoldError, OSError, ValueError) as problem:
        report(f"error: {problem}")
        raise typer.Exit(1) from None
    print_text(result + "\n")
