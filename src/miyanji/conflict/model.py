"""The graph model of a conflict: parties, states, moves and preferences."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from miyanji.conflict.moves import Arcs, MoveRule, arcs_of, count_pairs
from miyanji.conflict.options import Party
from miyanji.conflict.preferences.orders import CompleteOrder, Order, PartialOrder, Ranks
from miyanji.conflict.states import StateSpace

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class GraphModel:
    """A conflict as the algorithms see it; ``rules`` and ``orders`` have one entry per party."""

    parties: tuple[Party, ...]
    space: StateSpace
    rules: tuple[MoveRule, ...]
    orders: tuple[Order, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The parties' names."""
        return tuple(party.name for party in self.parties)

    @property
    def complete(self) -> bool:
        """Whether every comparison of every party is known."""
        return all(isinstance(order, CompleteOrder) for order in self.orders)

    @property
    def ranks(self) -> tuple[Ranks, ...]:
        """The ranks of every party; raises ``ValueError`` where comparisons are unknown."""
        if any(isinstance(order, PartialOrder) for order in self.orders):
            raise ValueError("some comparisons are unknown")
        return tuple(order.ranks for order in self.orders if isinstance(order, CompleteOrder))

    @cached_property
    def arcs(self) -> tuple[Arcs, ...]:
        """Every move of every party, listed."""
        return tuple(arcs_of(self.space, rule) for rule in self.rules)

    @cached_property
    def pairs(self) -> tuple[int, ...]:
        """For every party how many pairs of states its own options could lead between."""
        return tuple(count_pairs(self.space.members, rule.own) for rule in self.rules)

    def party(self, name: str) -> int:
        """The index of a party; raises ``KeyError``."""
        if name not in self.names:
            raise KeyError(name)
        return self.names.index(name)

    def with_order(self, party: int, order: Order) -> "GraphModel":
        """The model with another preference of one party."""
        return replace(self, orders=_put(self.orders, party, order))

    def with_rule(self, party: int, rule: MoveRule) -> "GraphModel":
        """The model with other moves of one party."""
        return replace(self, rules=_put(self.rules, party, rule))


def _put(items: tuple[T, ...], at: int, item: T) -> tuple[T, ...]:
    return (*items[:at], item, *items[at + 1 :])
