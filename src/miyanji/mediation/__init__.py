"""From acts to mediation processes."""

from typing import TYPE_CHECKING

from miyanji.exports import exports

if TYPE_CHECKING:
    from miyanji.mediation.concluding import Conclusion, conclude
    from miyanji.mediation.process import Process
    from miyanji.mediation.tracing import trace

__all__ = [
    "Conclusion",
    "Process",
    "conclude",
    "trace",
]
__getattr__ = exports(
    __name__,
    {
        "Conclusion": "concluding",
        "conclude": "concluding",
        "Process": "process",
        "trace": "tracing",
    },
)
