"""From the preferences table of a case file to orders; says where the meaning is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from miyanji.conflict.errors import CaseError, Path, PlacedError
from miyanji.conflict.options import Party
from miyanji.conflict.preferences import forms
from miyanji.conflict.preferences.orders import Order, PartialOrder
from miyanji.conflict.preferences.stated import Stated, WishMarks
from miyanji.conflict.schema import PreferenceTable, StatementTable
from miyanji.conflict.statements import (
    OptionNames,
    StatementError,
    Truth,
    parse_statement,
    parse_wish,
)
from miyanji.conflict.states import StateSpace

FORMS = ("ranking", "statements", "weights", "better")
MAX_PARTIAL = 1 << 12
_LISTED = 5


@dataclass(frozen=True, eq=False)
class Preferences:
    """One order per party, its statements where it has any, and warnings."""

    orders: tuple[Order, ...]
    stated: tuple[Stated | None, ...]
    warnings: tuple[str, ...]


def read_preferences(
    tables: Mapping[str, PreferenceTable], parties: Sequence[Party], space: StateSpace
) -> Preferences:
    """The preferences of all parties. Raises ``PlacedError``."""
    known = [party.name for party in parties]
    for name in tables:
        if name not in known:
            message = f"there is no party {name!r}; the parties are {', '.join(known)}"
            raise PlacedError(("preferences", name), message)
    names = OptionNames.of(parties)
    readers = []
    for name in known:
        if name not in tables:
            message = (
                f"{name!r} has no preferences; add them, or better = [] where nothing is known"
            )
            raise PlacedError(("preferences",), message)
        readers.append(_Reader(tables[name], ("preferences", name), names, space))
    orders = tuple(reader.order() for reader in readers)
    warnings = chain.from_iterable(reader.warnings for reader in readers)
    return Preferences(orders, tuple(reader.stated for reader in readers), tuple(warnings))


class _Reader:
    def __init__(
        self, table: PreferenceTable, path: Path, names: OptionNames, space: StateSpace
    ) -> None:
        self.table = table
        self.path = path
        self.names = names
        self.space = space
        self.warnings: list[str] = []
        self.stated: Stated | None = None

    def order(self) -> Order:
        given = [form for form in FORMS if getattr(self.table, form) is not None]
        if len(given) != 1:
            stated = " and ".join(given) or "none"
            message = f"give exactly one of {', '.join(FORMS)} (here: {stated})"
            raise PlacedError(self.path, message)
        if self.table.otherwise == "unknown" and self.table.statements is None:
            message = "goes with statements only; drop it"
            raise PlacedError((*self.path, "otherwise"), f"otherwise {message}")
        order: Order = getattr(self, f"_{given[0]}")()
        return self._with_unknown(order) if self.table.unknown else order

    def _ranking(self) -> Order:
        place: dict[int, int] = {}
        groups: list[list[int]] = []
        for number, group in enumerate(self.table.ranking or ()):
            texts = [group] if isinstance(group, str) else group
            groups.append([])
            for at, text in enumerate(texts):
                path = (*self.path, "ranking", number, at)
                state = self._state(text, path)
                if state in place and (place[state] != number or not self.space.merged):
                    raise PlacedError(path, f"{text} is ranked twice; drop one")
                place[state] = number
                groups[-1].append(state)
        missing = [text for at, text in enumerate(self.space.texts) if at not in place]
        if missing:
            message = f"the ranking misses {_some(missing)}; rank every feasible state"
            raise PlacedError((*self.path, "ranking"), message)
        return forms.from_ranking(groups, self.space.size)

    def _state(self, text: str, path: Path) -> int:
        state = self.space.by_text.get(text)
        if state is None:
            from miyanji.conflict.building import find_state

            return find_state(self.space, text, path)
        return state

    def _statements(self) -> Order:
        given = [
            StatementTable(text=entry) if isinstance(entry, str) else entry
            for entry in self.table.statements or ()
        ]
        truths = [self._truth(entry.text, ("statements", at)) for at, entry in enumerate(given)]
        texts = tuple(entry.text for entry in given)
        separate = self.table.otherwise == "unknown"
        self.stated = Stated(
            texts,
            tuple(truths),
            tuple(entry.confidence for entry in given),
            self.space.codes,
            tuple(map(self._wish, texts)) if separate else None,
        )
        if separate or not all(self.stated.certain):
            self._check_partial()
        try:
            return self.stated.order(self.stated.certain)
        except forms.CyclicOrderError as problem:
            circle = " over ".join(self.space.texts[state] for state in problem.cycle)
            message = f"the statements contradict each other: {circle}; drop one of them"
            raise PlacedError((*self.path, "statements"), message) from None

    def _wish(self, text: str) -> WishMarks:
        wish, codes = parse_wish(text, self.names), self.space.codes
        applies = wish.given(codes) if wish.given else np.ones(self.space.size, dtype=bool)
        return wish.head(codes), applies, wish.spoken_of

    def _truth(self, text: str, path: Path) -> Truth:
        try:
            return parse_statement(text, self.names)(self.space.codes)
        except StatementError as problem:
            raise PlacedError((*self.path, *path), str(problem)) from None

    def _weights(self) -> Order:
        weights = self.table.weights or {}
        truths = [self._truth(text, ("weights", text)) for text in weights]
        bounds = list(weights.values())
        if any(low < high for low, high in bounds):
            self._check_partial()
        return forms.from_intervals(truths, bounds, self.space.size)

    def _better(self) -> Order:
        self._check_partial()
        pairs = self._pairs("better", self.table.better or ())
        try:
            return forms.from_pairs(pairs, self.space.size)
        except forms.CyclicOrderError as problem:
            circle = " over ".join(self.space.texts[state] for state in problem.cycle)
            message = f"the comparisons go round in a circle, {circle}; drop one of them"
            raise PlacedError((*self.path, "better"), message) from None

    def _pairs(self, key: str, pairs: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
        found = []
        for at, (first, second) in enumerate(pairs):
            path = (*self.path, key, at)
            states = self._state(first, (*path, 0)), self._state(second, (*path, 1))
            if states[0] == states[1]:
                raise PlacedError(path, f"{first} is compared with itself; name two states")
            found.append(states)
        return found

    def _with_unknown(self, order: Order) -> Order:
        if isinstance(order, PartialOrder):
            message = "unknown goes with a ranking, fixed weights or certain statements; drop it"
            raise PlacedError((*self.path, "unknown"), message)
        self._check_partial()
        pairs = self._pairs("unknown", self.table.unknown)
        loosened = forms.without_pairs(order, pairs)
        for first, second in forms.implied(loosened, pairs):
            texts = self.space.texts
            self.warnings.append(
                f"{self.path[-1]}: {texts[first]} and {texts[second]} are called unknown, "
                "but the comparisons around them decide between them"
            )
        return loosened

    def _check_partial(self) -> None:
        if self.space.size > MAX_PARTIAL:
            raise CaseError(
                f"unknown comparisons are handled for up to {MAX_PARTIAL:,} states, and the case "
                f"has {self.space.size:,}; state the preferences of {self.path[-1]} completely, or "
                "strike out states"
            )


def _some(texts: Sequence[str]) -> str:
    more = len(texts) - _LISTED
    return ", ".join(chain(texts[:_LISTED], [f"and {more} more"] if more > 0 else []))
