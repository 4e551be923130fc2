"""In how many readings of unknown preferences each state is an equilibrium."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from miyanji.conflict.case import Case
from miyanji.conflict.errors import CaseError
from miyanji.conflict.leverage.planes import Planes, unpacked
from miyanji.conflict.leverage.settings import Settings
from miyanji.conflict.leverage.uncertain_wording import looked, share_dict, shared
from miyanji.conflict.readings.confidence import METHOD, Weighed, weighed
from miyanji.conflict.readings.profiles import Readings, readings
from miyanji.conflict.sheet import Block, Row, title_of

# States times states times the machine words of a plane.
MAX_WORK = 3_000_000
_SHOWN = 12
Answers = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Probable:
    """For each concept an array (readings, states): whether the state is an equilibrium.

    ``by_confidence`` are the same for the readings of ``weighed``; None where nothing weighs them.
    """

    case: Case
    readings: Readings
    answers: dict[str, Answers]
    weighed: Weighed | None
    by_confidence: dict[str, Answers] | None

    def to_dict(self) -> dict[str, Any]:
        """Shares by concept and state; states that hold in no reading are left out."""
        return {
            "readings": self.readings.to_dict(),
            "equilibria": {
                concept: {
                    state: share_dict(self.readings, holds, self.weighed, answers)
                    for state, holds, answers in self._held(concept)
                }
                for concept in self.answers
            },
        }

    def lines(self) -> Iterator[str]:
        """The states that hold in most readings, by concept."""
        yield f"Equilibria over readings of what is unknown; {looked(self.readings)} were tried."
        if self.weighed is not None:
            yield f"By confidence: {METHOD}."
        for concept in self.answers:
            yield title_of(concept)
            held = sorted(self._held(concept), key=lambda item: -item[1])
            for state, holds, answers in held[:_SHOWN]:
                more = ""
                if self.weighed is not None and answers is not None:
                    more = f"; {self.weighed.text(answers)}"
                yield f"  {state}  {shared(self.readings, holds)}{more}"
            if len(held) > _SHOWN:
                yield f"  ... and {len(held) - _SHOWN} more states (all with --format json)"

    def block(self) -> Block:
        """Numbers of readings as a block of the sheet."""
        rows = (
            Row(title_of(concept), tuple(str(n) for n in answers.sum(axis=0).tolist()))
            for concept, answers in self.answers.items()
        )
        return Block(f"Equilibrium in so many of {looked(self.readings)}", tuple(rows))

    def _held(self, concept: str) -> Iterator[tuple[str, int, Answers | None]]:
        answers = self.answers[concept]
        for state, holds in enumerate(answers.sum(axis=0).tolist()):
            other = self.by_confidence
            if holds or (other is not None and other[concept][:, state].any()):
                own = None if other is None else other[concept][:, state]
                yield self.case.model.space.text(state), holds, own


def probable(case: Case, concepts: Sequence[str]) -> Probable:
    """Every state in every reading, or in a sample of them.

    Raises ``CaseError`` where readings can neither be counted nor drawn, or states are too many.
    """
    read = readings(case.model)
    words, size = -(-read.number // 64), case.model.space.size
    if words * size * size > MAX_WORK:
        raise CaseError(
            f"{case.name}: {size:,} states in {read.number:,} readings are too many to try them "
            "all; ask `miyanji levers --target` about one"
        )
    weights = weighed(case, read)
    answers = _answers(case, read, concepts)
    other = None
    if weights is not None:
        same = weights.readings is read
        other = answers if same else _answers(case, weights.readings, concepts)
    return Probable(case, read, answers, weights, other)


def holds_in(case: Case, state: str, concept: str = "seq") -> tuple[int, int, int | None]:
    """How many readings there are, in how many the state is an equilibrium, and the seed, None
    where these are all readings.

    Raises ``CaseError`` where readings can neither be counted nor drawn.
    """
    read = readings(case.model)
    planes = Planes(Settings(case, read.orders), read, concept)
    setting = planes.setting(frozenset())
    assert setting is not None
    plane = planes.equilibrium(setting, case.model.space.find(state))
    return read.number, int(unpacked(plane, read.number).sum()), read.seed


def _answers(case: Case, read: Readings, concepts: Sequence[str]) -> dict[str, Answers]:
    return {concept: _of_concept(case, read, concept) for concept in concepts}


def _of_concept(case: Case, read: Readings, concept: str) -> Answers:
    planes = Planes(Settings(case, read.orders), read, concept)
    setting = planes.setting(frozenset())
    assert setting is not None
    rows = [
        unpacked(planes.equilibrium(setting, state), read.number)
        for state in range(case.model.space.size)
    ]
    return np.array(rows).T
