"""A conflict as an analyst states it: the front door of the room."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from miyanji.conflict.evolution import Evolution, Kind
from miyanji.conflict.levers import Lever
from miyanji.conflict.model import GraphModel
from miyanji.conflict.preferences.stated import Stated
from miyanji.conflict.propagation import Closure
from miyanji.conflict.relations import Strength
from miyanji.conflict.solution import Solution

if TYPE_CHECKING:
    from miyanji.conflict.inverse.analysis import Inverse
    from miyanji.conflict.leverage.plans import Plans
    from miyanji.conflict.leverage.ranking import Prices
    from miyanji.conflict.leverage.uncertain import ReadPlans
    from miyanji.conflict.leverage.uncertain_ranking import ReadPrices


@dataclass(frozen=True, eq=False)
class Case:
    """A named conflict with its source, its graph model and what a third party could do.

    ``status_quo`` is the index of the state in which the parties are, where the case says it.
    ``strengths`` has one entry per party where the case marks any preference as strong,
    ``stated`` one where the case was read from a file: None but for parties with statements.
    """

    name: str
    model: GraphModel
    citation: str = ""
    status_quo: int | None = None
    declared_levers: tuple[Lever, ...] = ()
    strengths: tuple[Strength, ...] = ()
    stated: tuple[Stated | None, ...] = ()
    warnings: tuple[str, ...] = ()

    @classmethod
    def load(cls, path_or_name: str | Path) -> "Case":
        """Read a TOML file, or a case of the catalogue by its name.

        Raises ``CaseError`` with file, line and remedy.
        """
        from miyanji.conflict.casefile import load_case

        return load_case(path_or_name)

    def solve(
        self, *, closure: Closure = "legal", concepts: Sequence[str] | None = None
    ) -> Solution:
        """Which states are stable for whom under each concept."""
        from miyanji.conflict.solving import solve

        return solve(self, closure=closure, concepts=concepts)

    def inverse(self, target: str, concept: str = "seq") -> "Inverse":
        """Which preferences would make a state stable, and the least changes that do.

        Raises ``TargetError`` where the target is no feasible state.
        """
        from miyanji.conflict.inverse.analysis import analyse

        return analyse(self, target, concept)

    def coalition(
        self, members: Sequence[str], *, joint_sanctions: bool = False
    ) -> dict[str, list[str]]:
        """The states stable for these parties together, by concept.

        Raises ``QuestionError`` for an unknown party, ``CaseError`` where comparisons are unknown.
        """
        from miyanji.conflict.followup import coalition_states

        return coalition_states(self, members, joint_sanctions=joint_sanctions)

    def evolution(self, kind: Kind = "improvements", status_quo: str = "case") -> Evolution:
        """What legal sequences of moves, or of improvements, reach from a state.

        The state is that of the case where none is given. Raises ``QuestionError``.
        """
        from miyanji.conflict.evolution import evolution
        from miyanji.conflict.followup import start_of

        return evolution(self.model, start_of(self, status_quo), kind)

    def levers(
        self, target: str, concept: str = "seq", *, with_mediator: bool = False
    ) -> "Plans | ReadPlans":
        """The cheapest sets of levers that make a state an equilibrium and reachable.

        Where comparisons are unknown, the answer is over all readings of them (``ReadPlans``).
        ``with_mediator`` lets a mediator that is a party of the case move on the way, too. Raises
        ``TargetError`` where the target is no feasible state and ``CaseError`` where the case
        has no status quo.
        """
        from miyanji.conflict.leverage.plans import plan
        from miyanji.conflict.leverage.uncertain import plan_uncertain

        if not self.model.complete:
            return plan_uncertain(self, target, concept, with_mediator=with_mediator)
        return plan(self, target, concept, with_mediator=with_mediator)

    def lever_costs(
        self, concept: str = "seq", *, with_mediator: bool = False
    ) -> "Prices | ReadPrices":
        """Every state with the least cost of making it an equilibrium and reachable.

        Where comparisons are unknown, with the share of their readings in which it holds.
        Raises ``CaseError`` where the case has no status quo.
        """
        from miyanji.conflict.leverage.ranking import price_states
        from miyanji.conflict.leverage.uncertain_ranking import price_readings

        if not self.model.complete:
            return price_readings(self, concept, with_mediator=with_mediator)
        return price_states(self, concept, with_mediator=with_mediator)
