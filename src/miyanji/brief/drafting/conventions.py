"""The conventions of a draft, from ``data/drafting.toml``."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def conventions() -> dict[str, Any]:
    """Return the table of conventions."""
    path = files("miyanji.brief") / "data" / "drafting.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
