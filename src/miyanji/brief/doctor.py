"""The doctor: what is installed, which models and data were found, what is missing."""

import json
import platform
import sys
from collections.abc import Iterator
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
    for language in _LANGUAGES:
        folder = files("miyanji.languages") / "models" / language
        meta = folder / "meta.json"
        if meta.is_file():
            yield Check(f"parser {language}", _model_facts(meta))
        else:
            remedy = "reinstall, or train it as training/README.md says"
            yield Check(f"parser {language}", "none", False, remedy)
    yield Check("reader ar", "rules over the order of words, no parser")
    yield Check("reader ru", "rules over case and the order of words, no parser")


def _model_facts(meta: Traversable) -> str:
    """Return what a model is and how well it parsed its development set, where it says so."""
    data = json.loads(meta.read_text(encoding="utf-8"))
    scores = data.get("performance", {})
    shown = [
        f"{name} {scores[key]:.3f}"
        for name, key in (("POS", "tag_acc"), ("UAS", "dep_uas"), ("LAS", "dep_las"))
        if isinstance(scores.get(key), float)
    ]
    return ", ".join([f"for spaCy {data['spacy_version']}", *shown])


def _data() -> Iterator[Check]:
    for room in ("documents", "languages", "actors", "coding", "mediation", "brief"):
        counts = sorted(_rows(files(f"miyanji.{room}")))
        if counts:
            yield Check(f"data {room}", ", ".join(f"{name} {n} lines" for name, n in counts))


def _rows(folder: Traversable) -> Iterator[tuple[str, int]]:
    """Yield every data file under ``folder`` and how many lines it has besides remarks."""
    for item in folder.iterdir():
        if item.is_dir() and not item.name.startswith("_"):
            yield from _rows(item)
        elif item.name.endswith((".toml", ".tsv")):
            lines = item.read_text(encoding="utf-8").splitlines()
            yield item.name, sum(bool(x.strip()) and not x.startswith("#") for x in lines)
