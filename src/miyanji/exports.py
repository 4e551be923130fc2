"""Rooms whose front doors are imported when first used, so that one module costs no whole room."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def exports(room: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """Return the ``__getattr__`` of a package that finds each name of ``homes`` in its module.

    >>> exports("miyanji.mediation", {"Process": "process"})("Process").__name__
    'Process'
    """

    def find(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {room!r} has no attribute {name!r}")
        return getattr(import_module(f"{room}.{homes[name]}"), name)

    return find
