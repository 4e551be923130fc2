"""Who says what about which issue: a matrix of issues by actors."""

from dataclasses import dataclass

from miyanji.brief.brief import Brief
from miyanji.coding.act import Act


@dataclass(frozen=True, slots=True)
class Matrix:
    """``cells[issue, actor]`` are the acts in which the actor acts on, or speaks of, the issue."""

    issues: tuple[str, ...]
    actors: tuple[str, ...]
    cells: dict[tuple[str, str], tuple[Act, ...]]


def matrix(brief: Brief) -> Matrix:
    """Return the matrix; issues and actors stand in order of first use, main process first."""
    found: dict[tuple[str, str], list[Act]] = {}
    state = {a.id: a.state or a.id for a in brief.actors}
    for act in brief.acts:
        for issue in act.issues:
            for actor in _voices(act, state):
                found.setdefault((issue, actor), []).append(act)
    issues = [i for p in brief.processes for i in p.issues] + [i for i, _ in found]
    actors = [a for p in brief.processes for a in (*p.mediators, *p.parties)]
    speaking = {a for _, a in found}
    return Matrix(
        tuple(dict.fromkeys(i for i in issues if any((i, a) in found for a in speaking))),
        tuple(dict.fromkeys(a for a in (*actors, *(a for _, a in found)) if a in speaking)),
        {place: tuple(acts) for place, acts in found.items()},
    )


def _voices(act: Act, state: dict[str, str]) -> list[str]:
    """Return those who act, and whom the speaker who vouches for it speaks for."""
    speaker = act.attribution.speaker
    speakers = [state.get(speaker, speaker)] if speaker else []
    return list(dict.fromkeys([*act.actor, *speakers]))
