"""What a set of levers makes of a conflict, worked out once for each party.

Many sets of levers give a party the same order and the same moves, so that these are kept under
small numbers: a ``Setting`` says which order and which moves each party has.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from miyanji.conflict.case import Case
from miyanji.conflict.leverage.reorder import Demand, reordered
from miyanji.conflict.levers import Allow, Forbid, Joint, Lever, Prefer
from miyanji.conflict.model import GraphModel
from miyanji.conflict.moves import Arcs, MoveRule, Passage, arcs_of, passage_arcs
from miyanji.conflict.patterns import Pattern
from miyanji.conflict.preferences.orders import CompleteOrder, Ranks

LeverSet = frozenset[int]


@dataclass(frozen=True, slots=True)
class Setting:
    """Numbers of each party's order and moves, and the levers that open joint moves."""

    orders: tuple[int, ...]
    rules: tuple[int, ...]
    joints: tuple[int, ...]


class Settings:
    """The settings of one case; ``orders`` are each party's orders without any lever.

    Where comparisons are unknown a party has several, one for each reading.
    """

    def __init__(self, case: Case, orders: Sequence[Sequence[Ranks]]) -> None:
        self.case = case
        self.model = case.model
        self._orders: list[list[Ranks]] = [list(known) for known in orders]
        self._numbers = [
            {order.tobytes(): number for number, order in enumerate(known)} for known in orders
        ]
        self._rules: list[list[MoveRule]] = [[rule] for rule in case.model.rules]
        self._arcs: dict[tuple[int, int], Arcs] = {}
        self._improving: dict[tuple[int, int, int], Arcs] = {}
        self._known_orders: dict[tuple[int, int, LeverSet], int | None] = {}
        self._known_rules: dict[tuple[int, LeverSet], int | None] = {}

    @property
    def levers(self) -> Sequence[Lever]:
        """The levers of the case, in file order."""
        return self.case.declared_levers

    @property
    def parties(self) -> range:
        """The parties' numbers."""
        return range(len(self.model.parties))

    @cached_property
    def _moving(self) -> tuple[list[LeverSet], list[LeverSet], LeverSet]:
        """For each party the levers on its order and on its moves, and the joint ones."""
        effects = [lever.effect for lever in self.levers]
        of = [
            [
                frozenset(k for k, e in enumerate(effects) if isinstance(e, kind) and e.party == i)
                for i in self.parties
            ]
            for kind in (Prefer, Forbid | Allow)
        ]
        joint = frozenset(k for k, effect in enumerate(effects) if isinstance(effect, Joint))
        return of[0], of[1], joint

    def setting(self, pulled: LeverSet, reading: Sequence[int] | None = None) -> Setting | None:
        """The setting under a set of levers; None where they contradict each other.

        ``reading`` says which of its orders each party has, the first where it is not given.
        """
        on_orders, on_rules, joint = self._moving
        bases = reading or [0] * len(self.parties)
        orders = [self._order(i, bases[i], pulled & on_orders[i]) for i in self.parties]
        rules = [self._rule(i, pulled & on_rules[i]) for i in self.parties]
        kept_orders = tuple(number for number in orders if number is not None)
        kept_rules = tuple(number for number in rules if number is not None)
        if len(kept_orders) + len(kept_rules) < len(orders) + len(rules):
            return None
        return Setting(kept_orders, kept_rules, tuple(sorted(pulled & joint)))

    def ranks(self, setting: Setting, party: int) -> Ranks:
        """A party's order."""
        return self._orders[party][setting.orders[party]]

    def arcs(self, setting: Setting, party: int) -> Arcs:
        """A party's own moves."""
        key = (party, setting.rules[party])
        if key not in self._arcs:
            rule = self._rules[party][setting.rules[party]]
            unchanged = rule == self.model.rules[party]
            arcs = self.model.arcs[party] if unchanged else arcs_of(self.model.space, rule)
            self._arcs[key] = arcs
        return self._arcs[key]

    def improvements(self, setting: Setting, party: int) -> Arcs:
        """A party's own moves that are improvements."""
        key = (party, setting.orders[party], setting.rules[party])
        if key not in self._improving:
            arcs, ranks = self.arcs(setting, party), self.ranks(setting, party)
            self._improving[key] = arcs.kept(ranks[arcs.targets] > ranks[arcs.sources])
        return self._improving[key]

    def joint_steps(self, setting: Setting) -> list[tuple[tuple[int, ...], Arcs]]:
        """The joint moves that are improvements for each of the parties that make them."""
        steps = []
        for number in setting.joints:
            effect = self.levers[number].effect
            assert isinstance(effect, Joint)
            arcs = self.joint_arcs(effect)
            for party in effect.parties:
                ranks = self.ranks(setting, party)
                arcs = arcs.kept(ranks[arcs.targets] > ranks[arcs.sources])
            steps.append((effect.parties, arcs))
        return steps

    def model_of(self, setting: Setting) -> GraphModel:
        """The graph model that the forward engine solves; joint moves are not in it."""
        return replace(
            self.model,
            rules=tuple(self._rules[i][setting.rules[i]] for i in self.parties),
            orders=tuple(CompleteOrder(self.ranks(setting, i)) for i in self.parties),
        )

    def joint_arcs(self, effect: Joint) -> Arcs:
        """The joint moves that a lever opens, improving or not."""
        space = self.model.space
        start, end = passage_arcs(space, Passage(effect.start, effect.end))
        sources, targets = space.indices(start), space.indices(end)
        pairs = np.unique(sources.astype(np.int64) * space.size + targets)
        sources = (pairs // space.size).astype(np.int32)
        targets = (pairs % space.size).astype(np.int32)
        starts = np.searchsorted(sources, np.arange(space.size + 1)).astype(np.int64)
        return Arcs(sources, targets, starts).kept(sources != targets)

    def _order(self, party: int, base: int, pulled: LeverSet) -> int | None:
        key = (party, base, pulled)
        if key not in self._known_orders:
            order = reordered(self._orders[party][base], [self._demand(k) for k in sorted(pulled)])
            self._known_orders[key] = None if order is None else self._number(party, order)
        return self._known_orders[key]

    def _number(self, party: int, order: Ranks) -> int:
        key = order.tobytes()
        if key not in self._numbers[party]:
            self._numbers[party][key] = len(self._orders[party])
            self._orders[party].append(order)
        return self._numbers[party][key]

    def _demand(self, number: int) -> Demand:
        effect = self.levers[number].effect
        assert isinstance(effect, Prefer)
        space = self.model.space
        return space.matching(effect.better), space.matching(effect.worse)

    def _rule(self, party: int, pulled: LeverSet) -> int | None:
        key = (party, pulled)
        if key not in self._known_rules:
            effects = [self.levers[k].effect for k in sorted(pulled)]
            turns = [effect for effect in effects if isinstance(effect, Forbid | Allow)]
            rule = turned(self._rules[party][0], turns)
            if rule is not None and rule not in self._rules[party]:
                self._rules[party].append(rule)
            self._known_rules[key] = None if rule is None else self._rules[party].index(rule)
        return self._known_rules[key]


def turned(rule: MoveRule, effects: Sequence[Forbid | Allow]) -> MoveRule | None:
    """A party's moves with directions of its options forbidden and allowed.

    Forbidding a direction also stops the moves that the case allows besides the options' own.
    None where one lever forbids what another allows.
    """
    stopped = _turns([e for e in effects if isinstance(e, Forbid)])
    opened = _turns([e for e in effects if isinstance(e, Allow)])
    if stopped & opened:
        return None
    for option, upward in sorted(opened):
        rule = replace(rule, **{_side(upward): getattr(rule, _side(upward)) | option})
    for option, upward in sorted(stopped):
        rule = replace(rule, **{_side(upward): getattr(rule, _side(upward)) & ~option})
        if rule.allowed:
            low, high = Pattern(option, 0), Pattern(option, option)
            passage = Passage(low, high) if upward else Passage(high, low)
            rule = replace(rule, forbidden=(*rule.forbidden, passage))
    return rule


def _side(upward: bool) -> str:
    return "up" if upward else "down"


def _turns(effects: Sequence[Forbid | Allow]) -> set[tuple[int, bool]]:
    """Options and whether they are turned from N to Y."""
    return {
        (effect.option, upward)
        for effect in effects
        for upward in (True, False)
        if effect.direction in ("both", "forward" if upward else "backward")
    }
