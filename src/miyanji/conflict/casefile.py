"""The border: a TOML file or the name of a case becomes a checked ``Case``."""

import tomllib
from pathlib import Path as FilePath
from typing import Any

from miyanji.conflict.building import build
from miyanji.conflict.case import Case
from miyanji.conflict.catalogue import find
from miyanji.conflict.errors import CaseError, Path, PlacedError
from miyanji.conflict.tomllines import LineIndex


def load_case(path_or_name: str | FilePath) -> Case:
    """The case in a file, or of that name in the catalogue.

    Raises ``CaseError`` with one line that names the file, the line and the remedy.
    """
    path = find(path_or_name)
    try:
        source = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise CaseError(f"{path}: is not UTF-8 text; save it as UTF-8") from None
    except OSError as problem:
        raise CaseError(f"{path}: cannot be read ({problem.strerror})") from None
    return parse_case(source, str(path))


def parse_case(source: str, place: str = "case.toml") -> Case:
    """The case in TOML text; ``place`` stands in error messages. Raises ``CaseError``."""
    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as problem:
        raise CaseError(f"{place}: is not valid TOML: {problem}") from None
    try:
        return build(_checked(data))
    except PlacedError as problem:
        line = LineIndex(source).line(problem.path)
        where = place if line is None else f"{place}, line {line}"
        raise CaseError(f"{where}: {problem}") from None
    except CaseError as problem:
        raise CaseError(f"{place}: {problem}") from None


def _checked(data: dict[str, Any]) -> Any:
    from pydantic import ValidationError

    from miyanji.conflict.schema import CaseFile

    try:
        return CaseFile.model_validate(data)
    except ValidationError as invalid:
        # An unknown key is often a misspelling of the one that is missing.
        first = min(invalid.errors(), key=lambda error: error["type"] != "extra_forbidden")
        raise PlacedError(first["loc"], _complaint(first["loc"], first)) from None


def _complaint(path: Path, error: Any) -> str:
    key = ".".join(str(part) for part in path if isinstance(part, str)) or "the file"
    last = str(path[-1]) if path else ""
    match error["type"]:
        case "missing":
            return f"{last!r} is missing{_under(path)}; add it"
        case "extra_forbidden":
            return f"there is no key {last!r}{_under(path)}; see the case format for the keys"
        case "too_short" if last == "option":
            return "a party without options cannot move; give it an option or drop it"
        case "too_short" if last == "party":
            return "the case has no party; add [[party]] tables"
        case "value_error":
            return f"{key}: {error['ctx']['error']}; got {_short(error['input'])}"
        case kind:
            wanted = _WANTED.get(kind, f"{error['msg'][:1].lower()}{error['msg'][1:]}")
            return f"{key}: {wanted}; got {_short(error['input'])}"


_WANTED = {
    "model_type": "should be a table",
    "dict_type": "should be a table",
    "list_type": "should be a list",
    "string_type": "should be text in quotes",
    "float_type": "should be a number",
}


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _under(path: Path) -> str:
    above = ".".join(str(part) for part in path[:-1] if isinstance(part, str))
    return f" under {above!r}" if above else ""
