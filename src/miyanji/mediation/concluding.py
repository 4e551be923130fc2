"""From a reading to what it concludes: the acts, the weighed ones among them, and the processes."""

from typing import NamedTuple

from miyanji.coding import Coding
from miyanji.coding.reading import Reading
from miyanji.mediation.process import Process
from miyanji.mediation.tracing import trace
from miyanji.mediation.weighing import weigh


class Conclusion(NamedTuple):
    """The acts of a document and the processes that they add up to."""

    coding: Coding
    processes: tuple[Process, ...]


def conclude(reading: Reading) -> Conclusion:
    """Return what ``reading`` adds up to: traced by the rules, then weighed where they are
    silent."""
    return Conclusion(*weigh(reading, trace(*reading)))
