"""What the draft model says of a would-be mediator: is a settlement stable, and with which levers.

The sides are taken at their word: every wish that a report supports holds, and every other
comparison is open. The answer is then which of all readings of what is open make the settlement
an equilibrium, sequentially stable for every party (SEQ): every one, some, or none.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from miyanji.brief.drafting.draft import (
    Assessment,
    Counted,
    Draft,
    DraftLever,
    DraftOption,
    DraftWish,
    Reading,
    draft,
)
from miyanji.brief.drafting.material import Material
from miyanji.brief.drafting.wishes import named
from miyanji.brief.drafting.writing import to_toml

_CONCEPT = "seq"
# States of a model whose readings are counted; larger ones would keep a reader waiting.
_COUNTED = 128


def assess(material: Material, mediator: str) -> Assessment:
    """Judge the draft with none and with the fewest levers of ``mediator``.

    How each side answered this third party counts, not how it answered others. Raises
    ``NothingToDraftError``.
    """
    found = draft(_as_answered(material, mediator))
    word = _at_their_word(found)
    alone = _reading(word)
    own = [lever for lever in found.levers if _shifts(lever)]
    helped, levers = _best(word, alone, own)
    pulled = _pulled(word, levers)
    return Assessment(
        mediator=mediator,
        settlement=tuple(o for o in found.options if o.settled or (o.done and o.kind == "force")),
        alone=alone,
        helped=helped,
        levers=levers,
        shown=tuple(lever for lever in levers if lever.quote),
        open=tuple(_open(pulled)),
        counted=_counted(word, pulled) if alone != helped or alone == "some" else None,
    )


def _as_answered(material: Material, mediator: str) -> Material:
    track = material.process["by_mediator"][mediator]
    process = {**material.process, "responses": track["responses"], "mediators": [mediator]}
    return replace(material, process=process)


def _at_their_word(found: Draft) -> Draft:
    return replace(found, wishes=tuple(replace(w, confidence=1.0) for w in found.wishes))


def _shifts(lever: DraftLever) -> bool:
    """Bringing the sides together opens a path; it does not change what is stable."""
    return lever.kind != "joint"


def _best(
    found: Draft, alone: Reading, own: Sequence[DraftLever]
) -> tuple[Reading, tuple[DraftLever, ...]]:
    """The fewest levers after which no reading is left in which the settlement falls apart; all
    of them where even they do not suffice."""
    if alone == "every" or not own:
        return alone, ()
    together = _reading(_pulled(found, own))
    if together != "every":
        return together, tuple(own)
    fewer = (c for count in range(1, len(own)) for c in combinations(own, count))
    return "every", next((c for c in fewer if _reading(_pulled(found, c)) == "every"), tuple(own))


def _pulled(found: Draft, levers: Iterable[DraftLever]) -> Draft:
    """The draft with the levers pulled: what is guaranteed cannot be taken back, and who is
    induced wants to give way."""
    kept = list(levers)
    bound = {(o.party, o.name) for x in kept if x.kind == "forbid" for o in x.options}
    options = tuple(
        replace(o, moves="backward" if o.kind == "force" else "forward")
        if (o.party, o.name) in bound
        else o
        for o in found.options
    )
    induced = [
        DraftWish(o.party, named(found.material, o), 1.0, ())
        for lever in kept
        if lever.kind == "prefer"
        for o in lever.options
    ]
    contrary = {(w.party, f"!{w.text}") for w in induced}
    wishes = [w for w in found.wishes if (w.party, w.text) not in contrary]
    return replace(found, options=options, wishes=(*wishes, *induced))


def _reading(found: Draft) -> Reading:
    from miyanji.conflict.casefile import parse_case

    case = parse_case(to_toml(found), found.name)
    solution = case.solve(concepts=(_CONCEPT,))
    verdict = solution.equilibria[_CONCEPT]
    if isinstance(verdict, list):
        return "every" if found.settlement in verdict else "none"
    if found.settlement in verdict["necessary"]:
        return "every"
    return "some" if found.settlement in verdict["possible"] else "none"


def _counted(alone: Draft, helped: Draft) -> tuple[Counted, Counted] | None:
    """The readings in which the settlement holds, without and with the levers."""
    from miyanji.conflict.errors import CaseError

    if 1 << len(alone.options) > _COUNTED:
        return None
    try:
        return _count(alone), _count(helped)
    except CaseError:
        return None


def _count(found: Draft) -> Counted:
    from miyanji.conflict.casefile import parse_case
    from miyanji.conflict.probable import holds_in

    number, holds, seed = holds_in(parse_case(to_toml(found), found.name), found.settlement)
    return Counted(holds, number, seed)


def _open(found: Draft) -> Iterator[DraftOption]:
    """Options of the settlement that their party may drop, and that no wish of it speaks for."""
    wished = {w.text for w in found.wishes}
    for option in found.options:
        free = option.settled and option.moves == "both"
        if free and named(found.material, option) not in wished:
            yield option
