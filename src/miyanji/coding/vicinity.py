"""What stands around a sentence, told from words and names alone: the twin of ``frame.Context`` for
sentences that are not parsed yet."""

from collections.abc import Iterable
from dataclasses import dataclass

from miyanji.coding.glance import Glance
from miyanji.coding.good_offices import OFFICES, PURPOSE

# Good offices take a helper and two sides, who makes a deal of others known another one.
SIDES = 3
_OFFICES = frozenset(OFFICES)
# What two actors are the sides of.
_OPPOSING = frozenset({"talks", "agreement", "conflict", "proposal", "accept", "call", "meet"})
_FIGHTING = frozenset({"attack", "bomb", "kill", "occupy", "blockade"})


@dataclass(frozen=True, slots=True)
class Vicinity:
    """The sentence ``here`` and the numbers of those that may speak of mediation (``cores``) or
    set two actors over against each other (``odds``), itself included."""

    here: int = 0
    cores: tuple[int, ...] = ()
    odds: tuple[int, ...] = ()

    def near(self, back: int, ahead: int) -> bool:
        """Whether mediation may be spoken of within the given distance."""
        return any(self.here - back <= n <= self.here + ahead for n in self.cores)

    def faced(self, reach: int) -> bool:
        """Whether two may be set over against each other within ``reach`` sentences."""
        return any(abs(self.here - n) <= reach for n in self.odds)

    def at(self, here: int) -> "Vicinity":
        """Return the same document around another sentence."""
        return Vicinity(here, self.cores, self.odds)


def vicinity(seen: Iterable[tuple[int, Glance]]) -> Vicinity:
    """Return what the sentences of a document, each with its number, may speak of."""
    rows = list(seen)
    return Vicinity(
        cores=tuple(n for n, glance in rows if core(glance)),
        odds=tuple(n for n, glance in rows if opposing(glance)),
    )


def core(seen: Glance) -> bool:
    """Good offices; mediation by name is looked for before. Who goes back and forth may do so
    between sides without a name, what is done between two needs no other purpose, and whoever
    merely "is" something has to be it in so many words."""
    if "shuttling" in seen.cues:
        return True
    if len(seen.ids) < SIDES and not {"help", "conflict"} <= seen.concepts:
        return False
    purpose = seen.between or not seen.concepts.isdisjoint(PURPOSE)
    offices = seen.concepts & _OFFICES
    playing = offices == {"play_role"} and "role_words" not in seen.cues
    return purpose and bool(offices) and not playing


def opposing(seen: Glance) -> bool:
    """Two sides of talks, of a deal or of a fight."""
    return len(seen.ids) > 1 and not seen.concepts.isdisjoint(_OPPOSING | _FIGHTING)
