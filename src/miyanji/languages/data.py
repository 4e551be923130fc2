"""Read the data files that stand in each language's folder."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def rows(language: str, name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a tab-separated data file, without comments (#) and empty lines."""
    text = files(f"miyanji.languages.{language}").joinpath("data", name).read_text("utf-8")
    return tuple(
        tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#")
    )


@cache
def table(language: str, name: str) -> dict[str, Any]:
    """Return a TOML data file as a dictionary."""
    text = files(f"miyanji.languages.{language}").joinpath("data", name).read_text("utf-8")
    return tomllib.loads(text)
