"""The command-line reference, made from what ``--help`` prints.

``python -m tests.cli_reference`` rewrites it; a test fails when it has drifted.
"""

from pathlib import Path

from typer.testing import CliRunner

from miyanji.cli import app

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "cli.md"
COMMANDS = (
    (),
    ("brief",),
    ("code",),
    ("process",),
    ("case",),
    ("solve",),
    ("cases",),
    ("cases", "lint"),
    ("inverse",),
    ("levers",),
    ("doctor",),
    ("evaluate",),
    ("actors",),
    ("actors", "lint"),
    ("store",),
    *(("store", name) for name in ("add", "query", "check", "export", "import", "ties")),
)
HEAD = """# The command line

Made from `--help`. Data go to standard output; progress, warnings and errors to standard error.
Exit status: 0 done; 1 an input could not be read or something is wrong; 2 wrong usage.
"""


def reference() -> str:
    """The whole page."""
    return HEAD + "".join(_section(command) for command in COMMANDS)


def _section(command: tuple[str, ...]) -> str:
    shown = CliRunner().invoke(
        app, [*command, "--help"], prog_name="miyanji", terminal_width=80, env={"COLUMNS": "80"}
    )
    name = " ".join(("miyanji", *command))
    return f"\n## `{name}`\n\n```text\n{shown.output.strip()}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(reference(), encoding="utf-8")
