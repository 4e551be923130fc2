"""What a third party could change in a conflict."""

from dataclasses import dataclass

from miyanji.conflict.options import Direction
from miyanji.conflict.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Prefer:
    """Puts every state that matches ``better`` above every one that matches ``worse``."""

    party: int
    better: Pattern
    worse: Pattern


@dataclass(frozen=True, slots=True)
class Forbid:
    """Stops a party from moving an option, given as a power of two, in a direction."""

    party: int
    option: int
    direction: Direction


@dataclass(frozen=True, slots=True)
class Allow:
    """Lets a party move an option, given as a power of two, in a direction."""

    party: int
    option: int
    direction: Direction


@dataclass(frozen=True, slots=True)
class Joint:
    """Opens a move that several parties make together or not at all."""

    parties: tuple[int, ...]
    start: Pattern
    end: Pattern


Effect = Prefer | Forbid | Allow | Joint


@dataclass(frozen=True, slots=True)
class Lever:
    """A change that ``by`` can bring about at a cost."""

    id: str
    by: str
    cost: float
    effect: Effect
