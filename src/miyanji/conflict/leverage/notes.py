"""What an analyst should know of the declared levers before trusting an answer."""

from collections.abc import Iterator

from miyanji.conflict.case import Case
from miyanji.conflict.leverage.settings import turned
from miyanji.conflict.levers import Allow, Forbid, Joint, Lever, Prefer
from miyanji.conflict.moves import Passage, passage_arcs


def lever_notes(case: Case) -> list[str]:
    """Levers that can do nothing, or that contradict themselves; one line each."""
    return [
        f"the lever {lever.id!r} {note}"
        for lever in case.declared_levers
        for note in _notes(case, lever)
    ]


def _notes(case: Case, lever: Lever) -> Iterator[str]:
    effect, model = lever.effect, case.model
    space = model.space
    match effect:
        case Prefer():
            better, worse = space.matching(effect.better), space.matching(effect.worse)
            if not better.any() or not worse.any():
                which = "better" if not better.any() else "worse"
                yield f"changes nothing: no feasible state matches {which!r}"
            elif (better & worse).any():
                state = space.text(int((better & worse).argmax()))
                yield f"is in no plan: {state} matches both 'better' and 'worse'"
        case Joint():
            if not len(passage_arcs(space, Passage(effect.start, effect.end))[0]):
                yield "changes nothing: no feasible state leads to another feasible state"
        case Forbid() | Allow():
            rule = model.rules[effect.party]
            if turned(rule, [effect]) == rule:
                yield "changes nothing: that is so already"
