"""From acts to mediation processes."""

from miyanji.mediation.process import Process
from miyanji.mediation.tracing import trace

__all__ = ["Process", "trace"]
