"""What a certificate holds, in states and parties by name, as in the contract."""

from dataclasses import asdict, dataclass
from typing import Any

Place = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sanction:
    """How the opponents answer one improvement: a path of their moves to a state that the party
    does not prefer to where it began.

    Each place on the path is a state and the party that moved to it (under the closure
    ``once_each`` all parties that have moved so far). ``answers`` (SMR and SSEQ) are all the
    states to which the party can move from the end.
    """

    improvement: str
    path: tuple[Place, ...]
    answers: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Combination:
    """Changes made at once, over feasible states before any were merged.

    ``changes`` has for each party in file order where its own change leads to from ``start``,
    and ``start`` itself for an opponent that stays. ``end`` is the state that all changes
    together give; None where it is infeasible.
    """

    parties: tuple[str, ...]
    start: str
    changes: tuple[str, ...]
    end: str | None

    def to_list(self) -> list[Any]:
        """As JSON data."""
        return [self.start, list(self.changes), self.end]


@dataclass(frozen=True, slots=True)
class Clash:
    """The combination that sanctions one improvement under SIM."""

    improvement: str
    combination: Combination


@dataclass(frozen=True, slots=True)
class Certificate:
    """Why a state is stable for a party under a concept, or why not.

    Stable: ``sanctions`` has one entry for each improvement (under Nash there is none). Unstable:
    ``improvement`` is one without a sanction, and ``reachable`` all places, as in
    ``Sanction.path``, that legal sequences of the opponents' moves lead to from it. Under SMR and
    SSEQ ``escapes`` gives, for each of those states that the party does not prefer to where it
    began, a move of its own to one that it does. Under SIM ``combinations`` has every one of the
    opponents' combinations, none of which sanctions.
    """

    party: str
    state: str
    concept: str
    closure: str
    stable: bool
    sanctions: tuple[Sanction | Clash, ...] = ()
    improvement: str | None = None
    reachable: tuple[Place, ...] = ()
    escapes: tuple[tuple[str, str], ...] = ()
    combinations: tuple[Combination, ...] = ()

    @property
    def sentence(self) -> str:
        """The proof as one plain sentence."""
        from miyanji.conflict.certificates.wording import sentence

        return sentence(self)

    def to_dict(self) -> dict[str, Any]:
        """As JSON data, with only the fields that the verdict needs."""
        found: dict[str, Any] = {
            "party": self.party,
            "state": self.state,
            "concept": self.concept,
            "closure": self.closure,
            "stable": self.stable,
        }
        if self.stable:
            found["sanctions"] = [_sanction(sanction) for sanction in self.sanctions]
        else:
            found["improvement"] = self.improvement
            found.update(self._proof())
        return {**found, "sentence": self.sentence}

    def _proof(self) -> dict[str, Any]:
        if self.concept == "nash":
            return {}
        if self.concept == "sim":
            return {"combinations": [tried.to_list() for tried in self.combinations]}
        proof: dict[str, Any] = {"reachable": [list(place) for place in self.reachable]}
        if self.concept in ("smr", "sseq"):
            proof["escapes"] = dict(self.escapes)
        return proof


def _sanction(sanction: Sanction | Clash) -> dict[str, Any]:
    if isinstance(sanction, Clash):
        combination = sanction.combination.to_list()
        return {"improvement": sanction.improvement, "combination": combination}
    found = asdict(sanction)
    found["path"] = [list(place) for place in sanction.path]
    if sanction.answers is None:
        del found["answers"]
    else:
        found["answers"] = list(sanction.answers)
    return found
