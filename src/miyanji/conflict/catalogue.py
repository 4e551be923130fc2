"""Finds a case: a file, or a published case by its name."""

from importlib.resources import files
from pathlib import Path

from miyanji.conflict.errors import CaseError

_FOLDER = Path(str(files("miyanji"))) / "cases" / "data"


def names() -> list[str]:
    """The names of the published cases, in alphabetical order."""
    return sorted(path.stem for path in _FOLDER.glob("*.toml"))


def find(path_or_name: str | Path) -> Path:
    """The file of a case; a name is matched without regard to letter case.

    Raises ``CaseError`` where there is neither a file nor a published case of that name.
    """
    path = Path(path_or_name)
    if path.exists():
        return path
    published = _FOLDER / f"{str(path_or_name).lower()}.toml"
    if published.parent == _FOLDER and published.exists():
        return published
    known = ", ".join(names()) or "none yet"
    raise CaseError(
        f"{path_or_name}: no such file, and no published case of that name; "
        f"name a TOML file or one of: {known}"
    )
