"""Checks case files: each problem names the file, the line and what to do."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from miyanji.cases.listing import keywords
from miyanji.conflict.case import Case
from miyanji.conflict.casefile import parse_case
from miyanji.conflict.catalogue import FOLDER, names
from miyanji.conflict.errors import CaseError
from miyanji.conflict.schema import CaseFile, CatalogueTable
from miyanji.conflict.tomllines import LineIndex

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def lint(paths: Sequence[Path] = ()) -> list[str]:
    """Every problem of the given case files, or of the catalogue where none is given."""
    if paths:
        return [problem for path in paths for problem in lint_file(path)]
    found = [FOLDER / f"{name}.toml" for name in names()]
    return [problem for path in found for problem in (*lint_file(path), *_entry(path))] + _twice()


def lint_file(path: Path) -> Iterator[str]:
    """Yield what is wrong or missing in one case file, first of all that it cannot be read."""
    try:
        source = path.read_text(encoding="utf-8-sig")
        case = parse_case(source, str(path))
    except CaseError as problem:
        yield str(problem)
        return
    except (OSError, UnicodeDecodeError):
        yield f"{path}: cannot be read as UTF-8 text; name a case file"
        return
    lines = LineIndex(source)
    if not case.citation.strip():
        yield f"{path}, line {lines.line(('case',))}: no citation; say where the case comes from"
    yield from (f"{path}: {warning}" for warning in case.warnings)
    table = CaseFile.model_validate(tomllib.loads(source)).catalogue
    yield from _published(case, table, path, lines)


def _published(case: Case, table: CatalogueTable, path: Path, lines: LineIndex) -> Iterator[str]:
    """Yield where the published equilibria are not those that are computed."""
    if table.published is None:
        return
    solved = case.solve().equilibria
    for concept, states in table.published.model_dump(exclude={"source"}).items():
        if states is not None and sorted(states) != sorted(solved[concept]):
            line = lines.line(("catalogue", "published", concept))
            yield (
                f"{path}, line {line}: published {concept} equilibria {_list(states)}, computed "
                f"{_list(solved[concept])}; compare the case with its source"
            )


def _list(states: object) -> str:
    return ", ".join(states) or "none" if isinstance(states, list) else str(states)


def _entry(path: Path) -> Iterator[str]:
    """Yield what a file of the catalogue lacks besides being a sound case."""
    source = path.read_text(encoding="utf-8")
    data = tomllib.loads(source)
    table = data.get("catalogue", {})
    where = f"{path}, line {LineIndex(source).line(('catalogue',)) or 1}: "
    if not _ID.fullmatch(path.stem):
        yield f"{path}: the file name is the id; write it in lower case and hyphens"
    if not str(table.get("about", "")).endswith("."):
        yield f"{where}'about' is no sentence; say who may do what, and what is ours"
    for key in ("aliases", "keywords", "origin"):
        if key not in table:
            yield f"{where}{key!r} is missing; add it"
    for word in sorted(set(table.get("keywords", ())) - set(keywords())):
        yield f"{where}{word!r} is no known keyword; use one of keywords.tsv or add it there"
    for alias in table.get("aliases", ()):
        if not _ID.fullmatch(alias):
            yield f"{where}alias {alias!r}: write it in lower case and hyphens"


def _twice() -> list[str]:
    """Names that stand for two cases."""
    owner: dict[str, str] = {name: name for name in names()}
    problems = []
    for name in names():
        table = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
        for alias in table.get("catalogue", {}).get("aliases", ()):
            if owner.setdefault(alias, name) != name or alias in names():
                problems.append(f"{name}.toml: {alias!r} also names {owner[alias]}; rename one")
    return problems
