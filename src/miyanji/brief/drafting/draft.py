"""A draft case: parties, options, wishes and levers, each with the words that it rests on."""

from dataclasses import dataclass

from miyanji.brief.drafting.material import Material, Record


class NothingToDraftError(ValueError):
    """The reports hold no dispute with two sides; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class DraftOption:
    """What a party may do; ``issue`` is what it would give way on, if that is the option.

    ``done`` is the status quo and ``settled`` whether a settlement has it.
    """

    party: str
    name: str
    kind: str
    acts: tuple[Record, ...]
    issue: str | None = None
    done: bool = False
    settled: bool = False


@dataclass(frozen=True, slots=True)
class DraftWish:
    """A statement of preference that the reports support, with the confidence of its best source."""

    party: str
    text: str
    confidence: float
    acts: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class DraftLever:
    """What a third party could do; ``effect`` is the table of the case format."""

    id: str
    by: str
    effect: str
    why: str
    quote: str = ""


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
