"""What an analyst asks after the stable states are known.

Does an equilibrium survive parties that act together? Is what holds it strong? What if unknown
preferences are read boldly or cautiously? And can it be reached from where the conflict stands?
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from miyanji.conflict.case import Case
from miyanji.conflict.coalitions import coalition_stability
from miyanji.conflict.errors import CaseError, QuestionError
from miyanji.conflict.evolution import KINDS, Evolution, evolution
from miyanji.conflict.extensions import Extension, uncertain_stability
from miyanji.conflict.model import GraphModel
from miyanji.conflict.probable import Probable
from miyanji.conflict.probable import probable as probable_equilibria
from miyanji.conflict.relational import CONCEPTS, Concept, Verdict
from miyanji.conflict.sheet import Block, Row, marks, title_of
from miyanji.conflict.stability import CONCEPTS as SOLUTION_CONCEPTS
from miyanji.conflict.strength import SANCTIONED, StrengthVerdict, jointly, strength_stability

Verdicts = Mapping[Concept, Verdict]


@dataclass(frozen=True, eq=False)
class CoalitionAnswer:
    """What is stable for parties that act together."""

    members: tuple[int, ...]
    joint_sanctions: bool
    stable: Verdicts


@dataclass(frozen=True, eq=False)
class ExtensionAnswer:
    """What is stable for each party in one reading of unknown preferences."""

    extension: Extension
    stable: tuple[Verdicts, ...]

    def equilibria(self, concept: Concept) -> Verdict:
        """The states stable for every party."""
        return np.asarray(np.logical_and.reduce([found[concept] for found in self.stable]))


@dataclass(frozen=True, eq=False)
class FollowUp:
    """The answers that were asked for; ``strength`` has one entry per party or none."""

    model: GraphModel
    coalitions: tuple[CoalitionAnswer, ...] = ()
    strength: tuple[Mapping[Concept, StrengthVerdict], ...] = ()
    extensions: tuple[ExtensionAnswer, ...] = ()
    evolutions: tuple[Evolution, ...] = ()
    probable: Probable | None = None


def follow_up(
    case: Case,
    *,
    coalitions: Sequence[str] = (),
    joint_sanctions: bool = False,
    extensions: Sequence[Extension] = (),
    status_quo: str | None = None,
    probable: bool = False,
) -> FollowUp:
    """Answer what is asked; strength wherever the case marks strong preferences.

    ``coalitions`` are names of parties with commas between. ``status_quo`` is a state, or
    ``case`` for the one that the case names; ``probable`` asks in how many readings of unknown
    preferences a state is an equilibrium. Raises ``QuestionError`` where a name or a state
    does not fit the case, ``CaseError`` where the case does not fit the question.
    """
    model = case.model
    groups = [members_of(model, text) for text in coalitions]
    if groups or case.strengths:
        _must_be_known(case)
    return FollowUp(
        model,
        tuple(
            CoalitionAnswer(
                group,
                joint_sanctions,
                coalition_stability(model, group, joint_sanctions=joint_sanctions),
            )
            for group in groups
        ),
        tuple(strength_stability(model, p, strong) for p, strong in enumerate(case.strengths)),
        tuple(_extension(model, extension) for extension in extensions),
        () if status_quo is None else _evolutions(case, status_quo),
        probable_equilibria(case, SOLUTION_CONCEPTS) if probable else None,
    )


def _must_be_known(case: Case) -> None:
    if not case.model.complete:
        raise CaseError(
            f"{case.name}: coalitions and strength of preference need known preferences; "
            "state them completely, or ask for an extension"
        )


def members_of(model: GraphModel, text: str) -> tuple[int, ...]:
    """The parties of a coalition written as names with commas; raises ``QuestionError``."""
    names = [text] if text in model.names else [name.strip() for name in text.split(",")]
    return _numbers(model, names)


def _numbers(model: GraphModel, names: Sequence[str]) -> tuple[int, ...]:
    for at, name in enumerate(names):
        if name not in model.names:
            known = ", ".join(model.names)
            raise QuestionError(f"there is no party {name!r}; the parties are {known}")
        if name in names[:at]:
            raise QuestionError(f"{name!r} stands twice in a coalition; name it once")
    if not names:
        raise QuestionError("a coalition without members; name at least one party")
    return tuple(sorted(model.party(name) for name in names))


def coalition_states(
    case: Case, members: Sequence[str], *, joint_sanctions: bool = False
) -> dict[str, list[str]]:
    """The states stable for these parties together, by concept. Raises ``CaseError``."""
    group = _numbers(case.model, members)
    _must_be_known(case)
    stable = coalition_stability(case.model, group, joint_sanctions=joint_sanctions)
    return {concept: _texts(case.model, row) for concept, row in stable.items()}


def _extension(model: GraphModel, extension: Extension) -> ExtensionAnswer:
    parties = range(len(model.parties))
    return ExtensionAnswer(
        extension, tuple(uncertain_stability(model, party, extension) for party in parties)
    )


def _evolutions(case: Case, text: str) -> tuple[Evolution, ...]:
    start = start_of(case, text)
    return tuple(evolution(case.model, start, kind) for kind in KINDS)


def start_of(case: Case, text: str) -> int:
    """The state to start from; raises ``QuestionError`` where it is no feasible state."""
    if text == "case":
        if case.status_quo is None:
            raise QuestionError(f"{case.name}: the case names no status quo; name a state")
        return case.status_quo
    try:
        return case.model.space.find(text)
    except KeyError:
        message = f"{text!r} is no feasible state; write Y or N for each of the options"
        raise QuestionError(f"{case.name}: {message}") from None


def blocks_of(found: FollowUp) -> Iterator[Block]:
    """The answers as blocks of the sheet; those of the status-quo analysis are no verdicts."""
    names = found.model.names
    for coalition in found.coalitions:
        title = " + ".join(names[member] for member in coalition.members)
        yield _plain_block(f"Stable for {title} together", coalition.stable, "+")
    for name, verdicts in zip(names, found.strength, strict=False):
        yield _strength_block(f"Strength for {name}", verdicts)
    if found.strength:
        yield _strength_block("Strength of equilibria", joint_strength(found))
    for answer in found.extensions:
        for name, stable in zip(names, answer.stable, strict=True):
            yield _plain_block(f"Stable for {name}, extension {answer.extension}", stable, "+")
        joint = {concept: answer.equilibria(concept) for concept in CONCEPTS}
        yield _plain_block(f"Equilibria, extension {answer.extension}", joint, "E")


def _plain_block(title: str, verdicts: Verdicts, letter: str) -> Block:
    rows = (Row(title_of(c), marks(row, row, letter)) for c, row in verdicts.items())
    return Block(title, tuple(rows))


def _strength_block(title: str, verdicts: Mapping[Concept, StrengthVerdict]) -> Block:
    rows = []
    for concept, verdict in verdicts.items():
        pairs = zip(verdict.strong.tolist(), verdict.weak.tolist(), strict=True)
        cells = ("S" if strong else "w" if weak else "" for strong, weak in pairs)
        rows.append(Row(title_of(concept), tuple(cells)))
    return Block(title, tuple(rows))


def joint_strength(found: FollowUp) -> dict[Concept, StrengthVerdict]:
    """Strong and weak equilibria."""
    return {concept: jointly([one[concept] for one in found.strength]) for concept in SANCTIONED}


def to_dict(found: FollowUp) -> dict[str, Any]:
    """The answers as keys to add to the object of the solution; only those asked for."""
    answers: dict[str, Any] = {}
    if found.coalitions:
        answers["coalitions"] = [_coalition_dict(found, one) for one in found.coalitions]
    if found.strength:
        answers["strength"] = _strength_dict(found)
    if found.probable:
        answers["probable"] = found.probable.to_dict()
    if found.extensions:
        answers["extensions"] = {
            one.extension: _extension_dict(found, one) for one in found.extensions
        }
    return answers


def _coalition_dict(found: FollowUp, answer: CoalitionAnswer) -> dict[str, Any]:
    return {
        "members": [found.model.names[member] for member in answer.members],
        "joint_sanctions": answer.joint_sanctions,
        "stable": {concept: _texts(found.model, row) for concept, row in answer.stable.items()},
    }


def _strength_dict(found: FollowUp) -> dict[str, Any]:
    def spelled(verdicts: Mapping[Concept, StrengthVerdict]) -> dict[str, dict[str, list[str]]]:
        return {
            concept: {
                "strong": _texts(found.model, one.strong),
                "weak": _texts(found.model, one.weak),
            }
            for concept, one in verdicts.items()
        }

    parties = zip(found.model.names, found.strength, strict=True)
    return {
        "stable": {name: spelled(verdicts) for name, verdicts in parties},
        "equilibria": spelled(joint_strength(found)),
    }


def _extension_dict(found: FollowUp, answer: ExtensionAnswer) -> dict[str, Any]:
    parties = zip(found.model.names, answer.stable, strict=True)
    return {
        "stable": {
            name: {concept: _texts(found.model, row) for concept, row in stable.items()}
            for name, stable in parties
        },
        "equilibria": {
            concept: _texts(found.model, answer.equilibria(concept)) for concept in CONCEPTS
        },
    }


def _texts(model: GraphModel, which: Verdict) -> list[str]:
    return [model.space.text(state) for state in np.flatnonzero(which).tolist()]
