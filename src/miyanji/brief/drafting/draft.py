"""A draft case: parties, options, wishes and levers, each with the words that it rests on."""

from dataclasses import dataclass
from typing import Literal

from miyanji.brief.drafting.material import Material, Record

Reading = Literal["every", "some", "none"]


class NothingToDraftError(ValueError):
    """The reports hold no dispute with two sides; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class DraftOption:
    """What a party may do; ``issue`` is what it would give way on, if that is the option.

    ``kind`` is "talk", "concede" or "force". ``done`` is the status quo and ``settled`` whether a
    settlement has it; ``moves`` is the direction of the case format.
    """

    party: str
    name: str
    kind: str
    acts: tuple[Record, ...]
    issue: str | None = None
    done: bool = False
    settled: bool = False
    moves: str = "both"


@dataclass(frozen=True, slots=True)
class DraftWish:
    """A preference that the reports support, with the confidence of its best source."""

    party: str
    text: str
    confidence: float
    acts: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class DraftLever:
    """What a third party could do; ``effect`` is the table of the case format.

    ``kind`` names the effect ("joint", "forbid", "prefer"), ``party`` whom it moves (None: all)
    and ``options`` on what. ``quote`` are the words that show that this third party holds it.
    """

    id: str
    by: str
    kind: str
    effect: str
    why: str
    quote: str = ""
    party: str | None = None
    options: tuple[DraftOption, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft case. Options stand in party order; ``settlement`` and ``status_quo`` are states."""

    name: str
    material: Material
    parties: tuple[str, ...]
    options: tuple[DraftOption, ...]
    wishes: tuple[DraftWish, ...]
    levers: tuple[DraftLever, ...]

    @property
    def status_quo(self) -> str:
        """The present state, as far as the reports tell."""
        return "".join("Y" if option.done else "N" for option in self.options)

    @property
    def settlement(self) -> str:
        """The state in which all take part and give way, and nobody uses force."""
        return "".join("Y" if option.settled else "N" for option in self.options)


@dataclass(frozen=True, slots=True)
class Counted:
    """In how many readings the settlement holds: ``holds`` of ``number``.

    ``seed`` is that of the draw, None where these are all readings.
    """

    holds: int
    number: int
    seed: int | None


@dataclass(frozen=True, slots=True)
class Assessment:
    """One third party in the draft model.

    ``alone`` is how many readings make the settlement an equilibrium without anybody's help and
    ``helped`` with ``levers``, the fewest of this third party's that do best. ``shown`` are the
    levers of which a report shows that this third party holds them. ``open`` are the options
    that a party might still rather not keep up, with the levers pulled. ``counted`` are the
    readings without and with the levers, None where the model is too large to count them.
    """

    mediator: str
    settlement: tuple[DraftOption, ...]
    alone: Reading
    helped: Reading
    levers: tuple[DraftLever, ...]
    shown: tuple[DraftLever, ...]
    open: tuple[DraftOption, ...]
    counted: tuple[Counted, Counted] | None = None


def draft(material: Material) -> Draft:
    """The draft case of one dispute. Raises ``NothingToDraftError``."""
    from miyanji.brief.drafting.levers import levers_of
    from miyanji.brief.drafting.options import options_of
    from miyanji.brief.drafting.wishes import wishes_of

    parties = tuple(material.process["parties"])
    if len(parties) < 2:
        named = " and ".join(material.label(p) for p in parties) or "nobody"
        raise NothingToDraftError(
            f"a case needs two sides, and the reports name {named}; add reports that name both"
        )
    options = options_of(material, parties)
    sides = " and ".join(material.label(party) for party in parties)
    return Draft(
        name=f"{sides} (draft)",
        material=material,
        parties=parties,
        options=options,
        wishes=wishes_of(material, parties, options),
        levers=levers_of(material, parties, options),
    )
