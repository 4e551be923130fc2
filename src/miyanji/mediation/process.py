"""A mediation process: what the acts of one dispute add up to."""

from dataclasses import dataclass
from typing import Literal

from miyanji.coding.act import Span

Stage = Literal["none", "requested", "offered", "occurred"]
Status = Literal["open", "refused", "suspended", "ended", "agreed"]
ResponseValue = Literal["accept", "conditional", "reject", "noncommittal", "no_answer", "unknown"]


@dataclass(frozen=True, slots=True)
class Response:
    """A side's latest answer and the acts that show it."""

    value: ResponseValue
    acts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MediatorTrack:
    """One would-be mediator in a process: its willingness, who asked it, how each side answered."""

    willing: Response
    requested_by: tuple[str, ...]
    stage: Stage
    responses: dict[str, Response]


@dataclass(frozen=True, slots=True)
class Linkage:
    """A would-be mediator's own dealings with a party that the text ties to its role.

    ``source`` names the document of the span where processes of several are merged.
    """

    mediator: str
    party: str
    topic: str
    quote: str
    span: Span
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Process:
    """One dispute's mediation (shape in the contract)."""

    id: str
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    requesters: tuple[str, ...]
    issues: tuple[str, ...]
    stage: Stage
    status: Status
    responses: dict[str, Response]
    by_mediator: dict[str, MediatorTrack]
    linkages: tuple[Linkage, ...]
    acts: tuple[str, ...]
