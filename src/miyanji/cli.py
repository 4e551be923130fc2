"""The command line: each command calls one public function."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from miyanji.commands import conflicts, reports, store, upkeep
from miyanji.commands.shared import report

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
app.add_typer(store.app, name="store")


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


app.command()(reports.brief)
app.command()(reports.case)
app.command()(conflicts.solve)
app.command()(conflicts.inverse)
app.command()(conflicts.levers)
app.command()(reports.code)
app.command()(reports.process)
app.command()(upkeep.doctor)
actors_app.command("lint")(upkeep.actors_lint)
cases_app.callback()(conflicts.cases)
cases_app.command("lint")(conflicts.cases_lint)
app.command()(upkeep.evaluate)


@contextmanager
def _quiet_interrupt() -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt:
        report("interrupted")
        sys.exit(130)


def main() -> None:
    """Run the command line."""
    # Records are many and hold no cycles: looking for some every 700 objects is a tenth of a run.
    gc.set_threshold(200_000, 20, 50)
    with _quiet_interrupt():
        app()


if __name__ == "__main__":
    main()
