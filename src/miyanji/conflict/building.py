"""From the checked tables of a case file to a case; says where the meaning is wrong."""

from collections.abc import Sequence

import numpy as np

from miyanji.conflict.case import Case
from miyanji.conflict.errors import Path, PlacedError
from miyanji.conflict.levers import Allow, Effect, Forbid, Joint, Lever, Prefer
from miyanji.conflict.model import GraphModel
from miyanji.conflict.moves import MoveRule, Passage, passage_arcs, rules_of
from miyanji.conflict.options import MAX_OPTIONS, Option, Party, bits_of, code_of, width
from miyanji.conflict.patterns import Pattern, parse_pattern
from miyanji.conflict.preferences.orders import Order
from miyanji.conflict.preferences.reading import read_preferences
from miyanji.conflict.relations import NotPreferredError, Strength, strength_of
from miyanji.conflict.schema import CaseFile, EffectTable, JointTable, PassageTable, StatesTable
from miyanji.conflict.states import StateSpace, enumerate_states, merge, space_of


def build(file: CaseFile) -> Case:
    """The case that the tables describe.

    Raises ``PlacedError`` with the path to what is wrong, ``CaseError`` where it is too large.
    """
    parties = _parties(file)
    space = _space(file.states, width(parties))
    rules = _rules(file, parties, space)
    preferences = read_preferences(file.preferences, parties, space)
    status_quo = None
    if file.case.status_quo is not None:
        status_quo = find_state(space, file.case.status_quo, ("case", "status_quo"))
    return Case(
        name=file.case.name,
        citation=file.case.citation,
        model=GraphModel(parties, space, rules, preferences.orders),
        status_quo=status_quo,
        declared_levers=_levers(file, parties),
        strengths=_strengths(file, parties, preferences.orders, space),
        stated=preferences.stated,
        warnings=preferences.warnings,
    )


def _parties(file: CaseFile) -> tuple[Party, ...]:
    _no_repeats([party.name for party in file.party], ("party",), "party")
    for number, party in enumerate(file.party):
        names = [option.name for option in party.option]
        _no_repeats(names, ("party", number, "option"), f"option of {party.name!r}")
    parties = tuple(
        Party(party.name, tuple(Option(option.name, option.moves) for option in party.option))
        for party in file.party
    )
    if width(parties) > MAX_OPTIONS:
        message = f"{width(parties)} options are too many; at most {MAX_OPTIONS} fit, drop some"
        raise PlacedError(("party",), message)
    return parties


def _no_repeats(names: Sequence[str], path: Path, what: str) -> None:
    for number, name in enumerate(names):
        if name in names[:number]:
            message = f"{name!r} is already the name of another {what}; rename one"
            raise PlacedError((*path, number, "name"), message)


def _space(table: StatesTable, options: int) -> StateSpace:
    struck = _patterns(table.infeasible or (), options, ("states", "infeasible"))
    if table.feasible is None:
        codes = enumerate_states(options, struck)
    else:
        codes = _listed(table.feasible, struck, options)
    if not len(codes):
        place = "infeasible" if table.feasible is None else "feasible"
        message = "no state is feasible; drop a pattern or list a feasible state"
        raise PlacedError(("states", place), message)
    return _merged(space_of(options, codes), table.merged)


def _patterns(texts: Sequence[str], options: int, path: Path) -> list[Pattern]:
    return [read_pattern(text, options, (*path, at)) for at, text in enumerate(texts)]


def read_pattern(text: str, options: int, path: Path, *, dashes: bool = True) -> Pattern:
    """The pattern; raises ``PlacedError`` at ``path`` where it cannot be read."""
    try:
        return parse_pattern(text, options, dashes=dashes)
    except ValueError as problem:
        raise PlacedError(path, str(problem)) from None


def _listed(texts: Sequence[str], struck: Sequence[Pattern], options: int) -> np.ndarray:
    seen: set[str] = set()
    for at, text in enumerate(texts):
        path = ("states", "feasible", at)
        code = read_pattern(text, options, path, dashes=False).value
        if text in seen:
            raise PlacedError(path, f"{text} is listed twice; drop one")
        if any(code & pattern.care == pattern.value for pattern in struck):
            message = f"{text} is listed as feasible and struck out by an infeasible pattern"
            raise PlacedError(path, f"{message}; drop one of the two")
        seen.add(text)
    return np.array([code_of(text) for text in texts], dtype=np.int64)


def _merged(space: StateSpace, groups: Sequence[Sequence[str]]) -> StateSpace:
    taken = np.zeros(space.size, dtype=bool)
    masks = []
    for number, texts in enumerate(groups):
        path = ("states", "merged", number)
        mask = np.zeros(space.size, dtype=bool)
        for pattern in _patterns(texts, space.options, path):
            mask |= pattern.matches(space.codes)
        if not mask.any():
            raise PlacedError(path, "no feasible state matches; drop the group or mend it")
        if (mask & taken).any():
            state = space.text(int(np.flatnonzero(mask & taken)[0]))
            raise PlacedError(path, f"{state} is already in another group; join the two groups")
        taken |= mask
        masks.append(mask)
    return merge(space, masks) if masks else space


def find_state(space: StateSpace, text: str, path: Path) -> int:
    """The state; raises ``PlacedError`` at ``path`` where it is no feasible state."""
    read_pattern(text, space.options, path, dashes=False)
    try:
        return space.find(text)
    except KeyError:
        raise PlacedError(path, f"{text} is infeasible; name a feasible state") from None


def _rules(file: CaseFile, parties: Sequence[Party], space: StateSpace) -> tuple[MoveRule, ...]:
    rules = list(rules_of(parties))
    allowed: list[list[Passage]] = [[] for _ in parties]
    forbidden: list[list[Passage]] = [[] for _ in parties]
    for at, table in enumerate(file.moves.allow):
        path = ("moves", "allow", at)
        passage = _passage(table, space.options, path)
        if not len(passage_arcs(space, passage)[0]):
            message = "no move between different feasible states fits; mend the patterns"
            raise PlacedError(path, message)
        allowed[_party(table.party, parties, (*path, "party"))].append(passage)
    for at, table in enumerate(file.moves.forbid):
        path = ("moves", "forbid", at)
        struck = forbidden[_party(table.party, parties, (*path, "party"))]
        struck.append(_passage(table, space.options, path))
    for number, rule in enumerate(rules):
        rules[number] = MoveRule(
            rule.own, rule.up, rule.down, tuple(allowed[number]), tuple(forbidden[number])
        )
    return tuple(rules)


def _strengths(
    file: CaseFile, parties: Sequence[Party], orders: Sequence[Order], space: StateSpace
) -> tuple[Strength, ...]:
    """What is strongly preferred by each party; empty where nothing is by anybody."""
    if not any(table.strong for table in file.preferences.values()):
        return ()
    found = []
    for party, order in zip(parties, orders, strict=True):
        path: Path = ("preferences", party.name, "strong")
        texts = file.preferences[party.name].strong
        pairs = [
            (find_state(space, first, (*path, at, 0)), find_state(space, second, (*path, at, 1)))
            for at, (first, second) in enumerate(texts)
        ]
        try:
            found.append(strength_of(order, pairs))
        except NotPreferredError as problem:
            first, second = texts[problem.pair]
            message = (
                f"{party.name!r} is not known to prefer {first} to {second}, so not strongly; "
                "drop the pair or mend the preference"
            )
            raise PlacedError((*path, problem.pair), message) from None
    return tuple(found)


def _passage(table: PassageTable | JointTable, options: int, path: Path) -> Passage:
    start = read_pattern(table.start, options, (*path, "from"))
    return Passage(start, read_pattern(table.end, options, (*path, "to")))


def _party(name: str, parties: Sequence[Party], path: Path) -> int:
    names = [party.name for party in parties]
    if name not in names:
        known = ", ".join(names)
        raise PlacedError(path, f"there is no party {name!r}; the parties are {known}")
    return names.index(name)


def _levers(file: CaseFile, parties: Sequence[Party]) -> tuple[Lever, ...]:
    ids = [lever.id for lever in file.lever]
    for at, lever in enumerate(file.lever):
        if lever.id in ids[:at]:
            message = f"{lever.id!r} is already the id of another lever; rename one"
            raise PlacedError(("lever", at, "id"), message)
    return tuple(
        Lever(lever.id, lever.by, lever.cost, _effect(lever.effect, parties, at))
        for at, lever in enumerate(file.lever)
    )


def _effect(table: EffectTable, parties: Sequence[Party], at: int) -> Effect:
    path: Path = ("lever", at, "effect")
    given = [name for name in ("prefer", "forbid", "allow", "joint") if getattr(table, name)]
    if len(given) != 1:
        message = "a lever has exactly one effect: prefer, forbid, allow or joint"
        raise PlacedError(path, message)
    path = (*path, given[0])
    options = width(parties)
    if table.prefer:
        party = _party(table.prefer.party, parties, (*path, "party"))
        better = read_pattern(table.prefer.better, options, (*path, "better"))
        return Prefer(party, better, read_pattern(table.prefer.worse, options, (*path, "worse")))
    if table.joint:
        numbers = [
            _party(name, parties, (*path, "parties", number))
            for number, name in enumerate(table.joint.parties)
        ]
        passage = _passage(table.joint, options, path)
        return Joint(tuple(numbers), passage.start, passage.end)
    turn = table.forbid or table.allow
    assert turn is not None
    party = _party(turn.party, parties, (*path, "party"))
    bit = _own_bit(turn.option, party, parties, (*path, "option"))
    return (Forbid if table.forbid else Allow)(party, bit, turn.direction)


def _own_bit(name: str, party: int, parties: Sequence[Party], path: Path) -> int:
    names = [option.name for option in parties[party].options]
    if name not in names:
        known = ", ".join(names)
        message = f"{parties[party].name!r} has no option {name!r}; it has {known}"
        raise PlacedError(path, message)
    return bits_of(parties)[party][names.index(name)]
