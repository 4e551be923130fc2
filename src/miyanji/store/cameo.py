"""CAMEO codes: their Goldstein score, their PLOVER event, and whether they are hostile."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

PLOVER_SCORES: Mapping[str, float] = {
    "AGREE": 2.5, "CONSULT": 2.5, "SUPPORT": 5.0, "CONCEDE": 5.0, "COOPERATE": 7.0, "AID": 7.0,
    "RETREAT": 7.0, "REQUEST": 0.0, "ACCUSE": -3.0, "REJECT": -2.0, "THREATEN": -3.5,
    "PROTEST": -6.5, "SANCTION": -6.0, "MOBILIZE": -7.0, "COERCE": -8.0, "ASSAULT": -9.5,
}  # fmt: skip
"""Scores of PLOVER events where an act has no CAMEO code; ours where the manual gives none."""
_COOPERATIVE = ("03", "04", "05", "06", "07", "08")
_HOSTILE = ("09", *map(str, range(10, 21)))
_COOPERATIVE_EVENTS = ("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT")


@dataclass(frozen=True, slots=True)
class Code:
    """A CAMEO code; ``goldstein`` and ``plover`` are None where the tables have none."""

    code: str
    name: str
    goldstein: float | None
    plover: str | None
    mode: str | None


@cache
def codes() -> dict[str, Code]:
    """Return every CAMEO code."""
    text = (files("miyanji.store") / "data" / "cameo.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")][1:]
    return {
        code: Code(code, name, float(score) if score else None, plover or None, mode or None)
        for code, name, score, plover, mode in rows
    }


def code_of(text: str) -> Code | None:
    """Return the code that ``text`` writes, or the nearest broader one; None for no code.

    >>> code_of("0999").code, code_of("x")
    ('09', None)
    """
    if not text.isdecimal():
        return None
    known = codes()
    return next((known[text[:n]] for n in range(len(text), 1, -1) if text[:n] in known), None)


def tone(cameo: str | None, plover: str | None) -> int:
    """Return 1 for a cooperative event, -1 for a hostile one, 0 for a mere statement or appeal.

    >>> tone("045", None), tone("190", None), tone("010", None), tone(None, "AID")
    (1, -1, 0, 1)
    """
    if cameo:
        return (cameo[:2] in _COOPERATIVE) - (cameo[:2] in _HOSTILE)
    if plover is None or plover == "REQUEST":
        return 0
    return 1 if plover in _COOPERATIVE_EVENTS else -1


def score(cameo: str | None, plover: str | None) -> float | None:
    """Return the Goldstein score, or else the score of the PLOVER event."""
    found = code_of(cameo) if cameo else None
    if found and found.goldstein is not None:
        return found.goldstein
    return PLOVER_SCORES.get(plover or "")
