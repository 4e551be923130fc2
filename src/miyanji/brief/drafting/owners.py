"""Whose matter an issue is: who would give way on it ("Iran's nuclear programme")."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from miyanji.brief.drafting.material import Material, Record
from miyanji.coding.issues import terms_of
from miyanji.documents.fold import fold

_REACH = 24
_CLEAR = 2
_STOP = re.compile(r"[.!?؟;؛:\n]")


def owner_of(material: Material, issue: str, parties: Sequence[str]) -> str | None:
    """The party whose matter the issue is, or None where it is everybody's or nobody's.

    It is who is named beside the issue, or asked to give way on it, at least twice as often as
    any other party.
    """
    counted: Counter[str] = Counter()
    for act in material.acts.values():
        if issue in act["issues"]:
            counted.update(_asked(act, parties))
    for before, after in _surroundings(material, issue):
        nearest = _nearest(material, before, after, parties)
        if nearest:
            counted[nearest] += 1
    ranked = counted.most_common(2)
    if not ranked:
        return None
    (first, times), rest = ranked[0], ranked[1:]
    return first if not rest or times >= _CLEAR * rest[0][1] else None


def _asked(act: Record, parties: Sequence[str]) -> Iterator[str]:
    event = (act["plover"] or {}).get("event")
    if event in ("REQUEST", "THREATEN") and act["act"] is None:
        yield from (p for p in act["addressees"] if p in parties)


def _surroundings(material: Material, issue: str) -> Iterator[tuple[str, str]]:
    """The folded words of the same sentence before and after each place that names the issue."""
    quotes = {act["report"]: act["quote"] for act in material.acts.values()}
    terms = sorted(map(fold, terms_of(issue)), key=len, reverse=True)
    if not terms:
        return
    named = re.compile("|".join(map(re.escape, terms)))
    for text in (material.texts or quotes).values():
        folded = fold(text)
        for hit in named.finditer(folded):
            before = folded[max(hit.start() - _REACH, 0) : hit.start()]
            after = folded[hit.end() : hit.end() + _REACH]
            yield _STOP.split(before)[-1], _STOP.split(after)[0]


def _nearest(material: Material, before: str, after: str, parties: Sequence[str]) -> str | None:
    distances: dict[str, int] = {}
    for party in parties:
        for name in map(fold, material.spellings.get(party, ())):
            gaps = [after.index(name)] if name in after else []
            if name in before:
                gaps.append(len(before) - before.rindex(name) - len(name))
            if gaps:
                distances[party] = min(distances.get(party, _REACH), *gaps)
    return min(distances, key=lambda party: distances[party], default=None)
