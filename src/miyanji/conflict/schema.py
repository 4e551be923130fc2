"""The tables of a case file, checked for shape; their meaning is checked in ``building``."""

from math import isfinite
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from miyanji.conflict.options import Direction

Name = Annotated[str, Field(min_length=1)]
PairOfStates = Annotated[list[str], Field(min_length=2, max_length=2)]


def _weight(given: Any) -> tuple[float, float]:
    """A weight as its bounds; raises ``ValueError`` with what to write instead."""
    bounds = given if isinstance(given, list) else [given, given]
    numbers = [b for b in bounds if isinstance(b, int | float) and not isinstance(b, bool)]
    if len(bounds) != 2 or len(numbers) != 2 or not all(map(isfinite, numbers)):
        raise ValueError("should be a number, or a lowest and a highest as in [1.0, 3.0]")
    if numbers[0] > numbers[1]:
        raise ValueError("should have its lowest number first")
    return float(numbers[0]), float(numbers[1])


Weight = Annotated[tuple[float, float], BeforeValidator(_weight)]


class Table(BaseModel):
    """A table whose keys are all known."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=True)


class CaseTable(Table):
    """``[case]``."""

    name: Name
    citation: str = ""
    status_quo: str | None = None


class OptionTable(Table):
    """``[[party.option]]``."""

    name: Name
    moves: Direction = "both"


class PartyTable(Table):
    """``[[party]]``."""

    name: Name
    option: Annotated[list[OptionTable], Field(min_length=1)]


class StatesTable(Table):
    """``[states]``."""

    infeasible: list[str] | None = None
    feasible: list[str] | None = None
    merged: list[list[str]] = []


class PassageTable(Table):
    """A pattern of moves of one party under ``[moves]``."""

    party: Name
    start: str = Field(alias="from")
    end: str = Field(alias="to")


class MovesTable(Table):
    """``[moves]``."""

    allow: list[PassageTable] = []
    forbid: list[PassageTable] = []


class StatementTable(Table):
    """A statement that may not hold."""

    text: Name
    confidence: Annotated[float, Field(gt=0, le=1)] = 1.0


class PreferenceTable(Table):
    """One party's preference: exactly one of the first four, perhaps with pairs.

    ``unknown`` pairs are not compared; of a ``strong`` pair the first is much better. States
    that no statement tells apart are tied, or with ``otherwise = "unknown"`` not compared; each
    statement then is a wish of its own, "A if B" for A where B holds, all else equal.
    """

    ranking: list[str | list[str]] | None = None
    statements: list[str | StatementTable] | None = None
    weights: dict[str, Weight] | None = None
    better: list[PairOfStates] | None = None
    otherwise: Literal["tied", "unknown"] = "tied"
    unknown: list[PairOfStates] = []
    strong: list[PairOfStates] = []


class PreferTable(Table):
    """``effect = {prefer = ...}``."""

    party: Name
    better: str
    worse: str


class TurnTable(Table):
    """``effect = {forbid = ...}`` and ``{allow = ...}``."""

    party: Name
    option: Name
    direction: Literal["forward", "backward", "both"]


class JointTable(Table):
    """``effect = {joint = ...}``."""

    parties: Annotated[list[Name], Field(min_length=1)]
    start: str = Field(alias="from")
    end: str = Field(alias="to")


class EffectTable(Table):
    """Exactly one effect of a lever."""

    prefer: PreferTable | None = None
    forbid: TurnTable | None = None
    allow: TurnTable | None = None
    joint: JointTable | None = None


class LeverTable(Table):
    """``[[lever]]``."""

    id: Name
    by: Name
    cost: Annotated[float, Field(ge=0, allow_inf_nan=False)]
    effect: EffectTable


class PublishedTable(Table):
    """``[catalogue.published]``: equilibria that a publication states, for a check of ours."""

    source: Name
    nash: list[str] | None = None
    gmr: list[str] | None = None
    smr: list[str] | None = None
    seq: list[str] | None = None
    sseq: list[str] | None = None
    sim: list[str] | None = None


class CatalogueTable(Table):
    """``[catalogue]``: what a reader wants to know of a published case; solving ignores it."""

    about: str = ""
    aliases: list[Name] = []
    keywords: list[Name] = []
    origin: Literal["published", "derived"] = "published"
    published: PublishedTable | None = None


class CaseFile(Table):
    """A whole case file."""

    case: CaseTable
    party: Annotated[list[PartyTable], Field(min_length=1)]
    states: StatesTable = StatesTable()
    moves: MovesTable = MovesTable()
    preferences: dict[str, PreferenceTable] = {}
    lever: list[LeverTable] = []
    catalogue: CatalogueTable = CatalogueTable()
