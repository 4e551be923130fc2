"""Finds a case: a file, or a published case by its name."""

import tomllib
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from pathlib import Path

from miyanji.conflict.errors import CaseError

FOLDER = Path(str(files("miyanji"))) / "cases" / "data"


def names() -> list[str]:
    """The names of the published cases, in alphabetical order."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


@cache
def aliases() -> dict[str, str]:
    """The other names of the published cases, each with the name that it stands for."""
    return {
        alias: path.stem
        for path in sorted(FOLDER.glob("*.toml"))
        for alias in tomllib.loads(path.read_text(encoding="utf-8"))["catalogue"]["aliases"]
    }


def find(path_or_name: str | Path) -> Path:
    """The file of a case; letter case, spaces and underscores in a name make no difference.

    Raises ``CaseError`` where there is neither a file nor a published case of that name.
    """
    path = Path(path_or_name)
    if path.is_file():
        return path
    name = "-".join(str(path_or_name).lower().replace("_", " ").split())
    if name in names():
        return FOLDER / f"{name}.toml"
    if name in aliases():
        return FOLDER / f"{aliases()[name]}.toml"
    raise CaseError(f"{path_or_name}: {_unknown(path, name)}")


def _unknown(path: Path, name: str) -> str:
    if path.is_dir():
        return "is a folder; name a TOML file in it"
    close = get_close_matches(name, [*names(), *aliases()], n=3)
    meant = f"did you mean {' or '.join(close)}? " if close else ""
    return (
        f"no such file, and no published case of that name; {meant}"
        "`miyanji cases` lists the published cases"
    )
