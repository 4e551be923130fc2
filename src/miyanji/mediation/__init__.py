"""From acts to mediation processes."""

from typing import TYPE_CHECKING

from miyanji.exports import exports

if TYPE_CHECKING:
    from miyanji.mediation.process import Process
    from miyanji.mediation.tracing import trace

__all__ = [
    "Process",
    "trace",
]
__getattr__ = exports(
    __name__,
    {
        "Process": "process",
        "trace": "tracing",
    },
)
