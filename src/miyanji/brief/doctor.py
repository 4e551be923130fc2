"""The doctor: what is installed, which models and data were found, what is missing."""

import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from re import match

_LANGUAGES = ("fa", "en")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked for; ``remedy`` says what to do where it was not found."""

    name: str
    found: str
    ok: bool = True
    remedy: str = ""

    def line(self) -> str:
        """Return the check as one line."""
        mark = "ok     " if self.ok else "MISSING"
        return f"{mark} {self.name}: {self.found}" + (f"; {self.remedy}" if self.remedy else "")


def examine() -> list[Check]:
    """Return every check, in the order in which a reader would look."""
    return [_python(), _miyanji(), *_packages(), *_models(), *_data()]


def _python() -> Check:
    fine = sys.version_info >= (3, 11)
    remedy = "" if fine else "install Python 3.11 or newer"
    return Check("Python", f"{platform.python_version()} on {platform.system()}", fine, remedy)


def _miyanji() -> Check:
    from miyanji import __version__

    return Check("miyanji", __version__)


def _packages() -> Iterator[Check]:
    for requirement in requires("miyanji") or ():
        found = match(r"[A-Za-z0-9._-]+", requirement)
        if found and "extra ==" not in requirement:
            yield _package(found[0])


def _package(name: str) -> Check:
    try:
        return Check(f"package {name}", version(name))
    except PackageNotFoundError:
        return Check(f"package {name}", "not installed", False, "run `make demo`")


def _models() -> Iterator[Check]:
    root = files("miyanji.languages")
    for language in _LANGUAGES:
        found = [str(f.relative_to(str(root))) for f in _meta_files(root / language)]  # type: ignore[attr-defined]
        name = f"parser {language}"
        if found:
            yield Check(name, ", ".join(found))
        else:
            yield Check(name, "none", False, "train it with `python training/parsers.py`")


def _meta_files(folder: Traversable) -> Iterator[Traversable]:
    """Yield every spaCy model (its meta.json) under ``folder``."""
    if not folder.is_dir():
        return
    for item in sorted(folder.iterdir(), key=lambda f: f.name):
        if item.is_dir():
            yield from _meta_files(item)
        elif item.name == "meta.json":
            yield item


def _data() -> Iterator[Check]:
    for room in ("documents", "languages", "actors", "coding", "mediation", "brief"):
        counts = dict(_rows(files(f"miyanji.{room}")))
        if counts:
            listed = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
            yield Check(f"data {room}", listed)


def _rows(folder: Traversable) -> Iterator[tuple[str, str]]:
    for item in folder.iterdir():
        if item.is_dir() and not item.name.startswith("_"):
            yield from _rows(item)
        elif item.name.endswith((".toml", ".tsv")):
            yield item.name, _size(item)


def _size(file: Traversable) -> str:
    counters: dict[str, Callable[[str], bool]] = {
        ".tsv": lambda line: bool(line.strip()) and not line.startswith("#"),
        ".toml": lambda line: bool(line.strip()) and not line.startswith("#"),
    }
    wanted = counters[file.name[file.name.rindex(".") :]]
    return str(sum(wanted(line) for line in file.read_text(encoding="utf-8").splitlines()))
