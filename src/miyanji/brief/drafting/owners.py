"""Whose matter an issue is: who would give way on it ("Iran's nuclear programme")."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from miyanji.brief.drafting.conventions import conventions
from miyanji.brief.drafting.material import Material, Record
from miyanji.coding.issues import terms_of
from miyanji.documents.fold import fold

_REACH = 24
_WIDE = 80
_AND = {"and", "the", "و"}
_CLEAR = 2
_STOP = re.compile(r"[.!?؟;؛:\n]")


def owner_of(material: Material, issue: str, parties: Sequence[str]) -> str | None:
    """The party whose matter the issue is, or None where it is everybody's or nobody's.

    It is who is named beside the issue, or asked to give way on it, at least twice as often as
    any other party. An issue that one side does to another (sanctions) is the matter of who does
    it or is asked to stop, whoever is named beside it.
    """
    counted: Counter[str] = Counter()
    done_by = conventions()["done_by"].get(issue)
    if done_by is not None:
        counted.update(_doers(material, issue, done_by["events"], parties))
        return _clear(counted)
    for act in material.acts.values():
        if issue in act["issues"]:
            counted.update(_asked(act, parties))
    for before, after in _surroundings(material, issue):
        nearest = _nearest(material, before, after, parties)
        if nearest:
            counted[nearest] += 1
    return _clear(counted)


def _clear(counted: Counter[str]) -> str | None:
    ranked = counted.most_common(2)
    if not ranked:
        return None
    (first, times), rest = ranked[0], ranked[1:]
    return first if not rest or times >= _CLEAR * rest[0][1] else None


def _doers(
    material: Material, issue: str, events: Sequence[str], parties: Sequence[str]
) -> Iterator[str]:
    """Who does it, and who is asked to stop."""
    for act in material.acts.values():
        event = (act["plover"] or {}).get("event")
        if issue in act["issues"] and event in events:
            yield from (p for p in act["actor"] if p in parties)
        elif issue in act["issues"] and event == "REQUEST":
            yield from _asked(act, parties)


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
            before = folded[max(hit.start() - _WIDE, 0) : hit.start()]
            after = folded[hit.end() : hit.end() + _REACH]
            yield _STOP.split(before)[-1], _STOP.split(after)[0]


def _nearest(material: Material, before: str, after: str, parties: Sequence[str]) -> str | None:
    """The party named next to the issue; None where it is named in a row with another."""
    named = [
        (before.rindex(name), name, party)
        for party in parties
        for name in map(fold, material.spellings.get(party, ()))
        if name in before
    ]
    distances = {
        party: len(before) - start - len(name)
        for start, name, party in sorted(named)
        if len(before) - start - len(name) < _REACH
    }
    in_row = bool(named) and _ends_row(before, sorted(named))
    for party in parties:
        for name in map(fold, material.spellings.get(party, ())):
            if name in after:
                distances[party] = min(distances.get(party, _REACH), after.index(name))
    found = min(distances, key=lambda party: distances[party], default=None)
    return None if in_row else found


def _ends_row(before: str, named: Sequence[tuple[int, str, str]]) -> bool:
    """Whether the last party before the issue is one of several: "Iran and the United States"."""
    last, _, party = named[-1]
    return any(
        other != party and set(before[start + len(name) : last].split()) <= _AND
        for start, name, other in named
        if start + len(name) < last
    )
