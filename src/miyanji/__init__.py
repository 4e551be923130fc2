"""Miyanji reads news about a dispute and shows who mediates between whom.

``miyanji.read(source)`` returns a ``miyanji.Brief``, ``miyanji.Case.load(path_or_name)`` a conflict
to solve; everything else is one hop away.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from miyanji.brief.brief import Brief
    from miyanji.brief.reading import read
    from miyanji.conflict.case import Case

__version__ = "0.1.0"
__all__ = ["Brief", "Case", "__version__", "read"]

_HOMES = {
    "Brief": "miyanji.brief.brief",
    "Case": "miyanji.conflict.case",
    "read": "miyanji.brief.reading",
}


def __getattr__(name: str) -> Any:
    """Import the front door's names when first used, so that ``import miyanji`` stays light."""
    if name not in _HOMES:
        raise AttributeError(f"module 'miyanji' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
