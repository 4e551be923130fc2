"""The worked case of mediators and their levers, as the program prints it, for a person to read.

``python -m tests.golden_levers`` rewrites the traces.
"""

from pathlib import Path

from typer.testing import CliRunner

from miyanji.cli import app

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden" / "levers"
TRACES = {
    "nuclear.seq.txt": ("levers", "nuclear.toml", "--target", "YYYN"),
    "nuclear.nash.txt": ("levers", "nuclear.toml", "--target", "YYYN", "--concept", "nash"),
    "nuclear.costs.txt": ("levers", "nuclear.toml"),
    "nuclear.inverse.txt": ("inverse", "nuclear.toml", "--target", "YYYN"),
    "nuclear-open.seq.txt": ("levers", "nuclear-open.toml", "--target", "YYYN"),
    "nuclear-open.costs.txt": ("levers", "nuclear-open.toml"),
}


def trace(name: str) -> str:
    """What the command prints."""
    command, case, *options = TRACES[name]
    done = CliRunner().invoke(app, [command, str(ROOT / "examples" / case), *options])
    assert done.exit_code == 0, done.output
    return done.stdout


if __name__ == "__main__":
    for name in TRACES:
        (GOLDEN / name).write_text(trace(name), encoding="utf-8")
