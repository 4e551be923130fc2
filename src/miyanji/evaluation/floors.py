"""Pinned floors: a figure that was once reached may not drop again.

The file says for each set of gold which files it is made of, a hash of them, and the floor of
each pinned figure. A changed hash means that the old floors were measured on other data, so they
must be measured again before they are compared.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from math import floor
from pathlib import Path

from miyanji.evaluation.scores import Scores

# Floors are cut to three decimals; less than this is rounding, no drop.
TOLERANCE = 0.0005
# Shares of wrong claims: the smaller the better.
CEILINGS = ("occurred_claimed_wrongly", "accept_claimed_wrongly")


class FloorError(Exception):
    """A drop below a floor, floors of other data, or an attempt to lower one."""


@dataclass(frozen=True, slots=True)
class FloorSet:
    """The floors of one set of gold; ``files`` are relative to the floors file."""

    name: str
    files: tuple[str, ...]
    sha256: str
    floors: dict[str, float]


def read_floors(path: Path) -> dict[str, FloorSet]:
    """The pinned sets by name; none where there is no file yet."""
    if not path.exists():
        return {}
    rows = json.loads(path.read_text(encoding="utf-8"))["sets"]
    return {
        name: FloorSet(name, tuple(row["files"]), row["sha256"], dict(row["floors"]))
        for name, row in rows.items()
    }


def write_floors(path: Path, sets: dict[str, FloorSet]) -> None:
    """Write all sets in a fixed order, so that a change reads well in a diff."""
    rows = {
        name: {"files": list(row.files), "sha256": row.sha256, "floors": row.floors}
        for name, row in sorted(sets.items())
    }
    text = json.dumps({"schema": 1, "sets": rows}, indent=1, sort_keys=True)
    path.write_text(text + "\n", encoding="utf-8")


def hash_of(files: Sequence[Path]) -> str:
    """One hash over the contents of the files in order."""
    total = hashlib.sha256()
    for file in files:
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def flatten(scores: Scores) -> dict[str, float]:
    """Figures as ``measure.figure``, without the counts."""
    return {
        f"{measure}.{name}": value
        for measure, figures in scores.items()
        for name, value in figures.items()
        if name != "n"
    }


def drops(pinned: FloorSet, scores: Scores) -> list[str]:
    """A line for every figure that is worse than its floor, or is no longer measured."""
    found = flatten(scores)
    lines = []
    for name, bound in sorted(pinned.floors.items()):
        if name not in found:
            lines.append(f"{name}: pinned at {bound:.3f} but not measured")
        elif _worse(name, found[name], bound):
            lines.append(f"{name}: {found[name]:.4f} is worse than the pinned {bound:.3f}")
    return lines


def _worse(name: str, value: float, bound: float) -> bool:
    if name.endswith(CEILINGS):
        return value > bound + TOLERANCE
    return value < bound - TOLERANCE


def check(path: Path, name: str, scores: Scores) -> None:
    """Raise FloorError if the data is not what was pinned or a figure dropped."""
    pinned = read_floors(path).get(name)
    if pinned is None:
        raise FloorError(f"{path}: no floors are pinned for {name}")
    if hash_of([path.parent / file for file in pinned.files]) != pinned.sha256:
        raise FloorError(f"{path}: the gold of {name} changed; pin its floors again")
    if lines := drops(pinned, scores):
        raise FloorError(f"{name}: figures dropped\n  " + "\n  ".join(lines))


def pin(
    path: Path,
    name: str,
    files: Sequence[str],
    scores: Scores,
    *,
    figures: Sequence[str] | None = None,
    allow_lower: bool = False,
) -> FloorSet:
    """Pin what was measured; refuse to lower a floor of the same data unless told to.

    ``figures`` names what to pin (default: everything measured).
    """
    sets = read_floors(path)
    measured = flatten(scores)
    chosen = {key: _cut(key, measured[key]) for key in sorted(figures or measured)}
    new = FloorSet(name, tuple(files), hash_of([path.parent / file for file in files]), chosen)
    old = sets.get(name)
    if old and old.sha256 == new.sha256 and not allow_lower and (lines := drops(old, scores)):
        raise FloorError(f"{name}: a floor may only rise\n  " + "\n  ".join(lines))
    write_floors(path, {**sets, name: new})
    return new


def _cut(name: str, value: float) -> float:
    """Three decimals, towards the looser side."""
    cut = floor(value * 1000) / 1000
    return round(cut + 0.001, 3) if name.endswith(CEILINGS) and cut < value else cut
