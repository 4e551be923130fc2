"""Title chains: «سخنگوی وزارت خارجه ایران، اسماعیل بقایی», "Iran's foreign minister"."""

import re
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from miyanji.actors.actor import Office
from miyanji.actors.gazetteer import Entry
from miyanji.actors.holders import Person, people, rank
from miyanji.actors.items import Item
from miyanji.actors.wording import homes, patterns, plurals
from miyanji.languages.keys import phrase_key

_STRICT = {
    "head-of-state": ("head-of-state", "head-of-government", "deputy-head-of-government", "leader"),
    "head-of-government": ("head-of-state", "head-of-government", "leader"),
    "foreign-minister": ("foreign-minister", "minister", "head-of-government"),
    "spokesperson": ("spokesperson",),
    "ambassador": ("ambassador", "envoy", "official"),
    "security-adviser": ("security-adviser", "official", "leader"),
}
_OPENING = re.compile("[CPTOMFHDN]")
_MASTERS = frozenset({"head-of-state", "head-of-government", "leader"})
_SERVANTS = frozenset({"envoy", "official", "delegation", "minister", "source", "security-adviser"})


@dataclass(frozen=True, slots=True)
class Chain:
    """Consecutive items that name one actor.

    ``owner`` is the entry of the state, organisation or organ it belongs to, ``persons`` the
    office holders it may name, ``master`` one whose servant it names ("Trump's envoy"), ``name``
    the items of a name not known. ``bare`` is the item of a title without owner or person.
    """

    items: tuple[Item, ...]
    title: Item | None
    owner: Entry | None
    persons: tuple[Entry, ...] = ()
    master: tuple[Entry, ...] = ()
    name: tuple[Item, ...] = ()
    former: bool = False

    @property
    def office(self) -> str | None:
        """Office label of the title or institution; of the organ where there is no title."""
        if self.title:
            return self.title.entry.ref
        return self.owner.office if self.owner else None


@dataclass(frozen=True, slots=True)
class Reader:
    """What is needed to read chains: language, day, and the persons named in full so far."""

    language: str
    day: date | None
    seen: Set[str]


def chains(row: Sequence[Item], reader: Reader) -> list[Chain]:
    """Return the chains of a sentence's items, from left to right, not overlapping."""
    letters = "".join([item.letter for item in row])
    found: list[Chain] = []
    free = 0
    for opening in _OPENING.finditer(letters):
        at = opening.start()
        chain = _chain_at(row, letters, at, reader) if at >= free else None
        if chain:
            found.append(chain)
            free = at + len(chain.items)
    return found


def _chain_at(row: Sequence[Item], letters: str, at: int, reader: Reader) -> Chain | None:
    for pattern in patterns(reader.language):
        hit = pattern.match(letters, at)
        if hit and hit.end() > at:
            chain = _read(row[at : hit.end()], reader)
            if chain:
                return chain
    return None


def _read(run: Sequence[Item], reader: Reader) -> Chain | None:
    """Return the chain that a run of items forms, or None where its parts do not agree."""
    title = _title(run, reader)
    owner, agreed = _owner(run, reader)
    if not agreed:
        return None
    named = [item for item in run if item.letter == "P"]
    master, person = _split_persons(run, named, title, reader)
    if len(named) > len(master) + len(person):
        return None
    former = any(item.letter == "F" for item in run)
    name = tuple(item for item in run if item.letter == "N")
    if _stray(run) or (reader.language == "ru" and _named_first(run)):
        return None
    persons = narrowed(person[0].entries, owner, reader) if person else ()
    if person and not _fits(run, title, owner, persons, reader):
        return None
    if (title is None and not owner and not person) or (name and _crowd(title, reader)):
        return None
    masters = master[0].entries if master else ()
    return Chain(tuple(run), title, owner, persons, masters, name, former)


def _stray(run: Sequence[Item]) -> bool:
    """Whether an unknown word stands before a full name («After President Trump»)."""
    return any(a.letter == "N" and b.letter == "P" and b.first != b.last for a, b in pairwise(run))


def _named_first(run: Sequence[Item]) -> bool:
    """A Russian name before a title is none of it («в Судане главнокомандующему»); an adjective
    of origin is."""
    at = next((n for n, item in enumerate(run) if item.letter in "TO"), 0)
    return any(item.letter == "C" and item.entry.sense != "demonym" for item in run[:at])


def _title(run: Sequence[Item], reader: Reader) -> Item | None:
    titles = [item for item in run if item.letter == "T"]
    organs = [item for item in run if item.letter == "O"]
    first = (titles + organs)[:1]
    if reader.language != "en":
        first = sorted(titles + organs, key=lambda item: item.first)[:1]
    return first[0] if first else None


def _owner(run: Sequence[Item], reader: Reader) -> tuple[Entry | None, bool]:
    """Return whose the title is, and whether the states of the chain agree."""
    owners = [
        item.entry
        for before, item in zip((None, *run), run, strict=False)
        if item.letter == "C" and not _target(run, item, before)
    ]
    if not owners:
        return _home(run, reader), True
    same = len({e.ref for e in owners}) == 1
    if not same and reader.language == "en" and _of_two(run):
        return None, False
    if reader.language == "en" and len(owners) == 2 and _title(run, reader) is None:
        return replace(owners[0], office=owners[1].office), same or owners[1].role == "organ"
    if reader.language != "en":
        return owners[-1], same
    return owners[0], same or _title(run, reader) is not None


def _of_two(run: Sequence[Item]) -> bool:
    """ "A's officials and negotiators for B": the second title is another's."""
    letters = "".join(item.letter for item in run)
    return re.search("C[^&]*[TO][^&]*&[^&]*[TO].*f.*C", letters) is not None


def _target(run: Sequence[Item], item: Item, before: Item | None) -> bool:
    if before is not None and before.letter == "t":
        return True
    at = list(run).index(item)
    return at > 1 and run[at - 1].letter == "D" and run[at - 2].letter == "t"


def _home(run: Sequence[Item], reader: Reader) -> Entry | None:
    home = homes(reader.language)
    for item in run:
        if item.letter in "TO":
            state = home.get(phrase_key(item.entry.spelling, reader.language))
            if state:
                return Entry("actor", state, item.entry.spelling, "name")
    return None


def _split_persons(
    run: Sequence[Item], named: Sequence[Item], title: Item | None, reader: Reader
) -> tuple[list[Item], list[Item]]:
    """Return (masters, persons): in "Trump's envoy Witkoff" Trump is the master."""
    if not named or title is None:
        return [], list(named[-1:])
    if len(named) > 1:
        return list(named[:-1]), list(named[-1:])
    item = named[0]
    after = run.index(item) + 1
    possessive = after < len(run) and run[after].letter in "'MTO" and reader.language == "en"
    if title.letter == "O" or possessive:
        return [item], []
    apposed = any(i.letter == "," for i in run)
    first = run.index(item) < run.index(title)
    if title.entry.ref in _SERVANTS and not apposed and not first and _masterly(item, reader):
        owner = any(i.letter in "CH" for i in run)
        return ([], [item]) if owner or reader.language == "en" else ([item], [])
    return [], [item]


def _masterly(item: Item, reader: Reader) -> bool:
    found = (people()[e.ref].at(reader.day) for e in item.entries)
    return any(office is not None and office.office in _MASTERS for office in found)


def narrowed(entries: Sequence[Entry], owner: Entry | None, reader: Reader) -> tuple[Entry, ...]:
    """Return the one person meant, or nothing where it stays open.

    A derived surname counts only after the full name; among several the state, then the persons
    named before, then those in office on the day, then the most senior decide.
    """
    left = [e for e in entries if e.sense != "surname" or e.ref in reader.seen]
    tests: tuple[Callable[[Entry], bool], ...] = (
        lambda e: owner is None or _serves(people()[e.ref], owner),
        lambda e: e.ref in reader.seen,
        lambda e: people()[e.ref].at(reader.day) is not None,
    )
    for keep in tests:
        left = [e for e in left if keep(e)] or left
    if len(left) < 2:
        return tuple(left)
    ranks = sorted((_rank(people()[e.ref].at(reader.day)), e.ref) for e in left)
    return tuple(e for e in left if e.ref == ranks[0][1]) if ranks[0][0] < ranks[1][0] else ()


def _rank(office: Office | None) -> int:
    return rank(office) if office else 99


def _crowd(title: Item | None, reader: Reader) -> bool:
    """Whether a title stands for several people, so that no name is its apposition."""
    if title is None:
        return False
    spelled = phrase_key(title.entry.spelling, reader.language)
    if reader.language != "en":
        return spelled in plurals(reader.language) or title.suffix in ("ها", "های", "هایی")
    return spelled.endswith("s") or spelled in ("authorities", "troops", "spokesmen", "delegation")


def names_one(chain: Chain, reader: Reader) -> bool:
    """Whether a chain names one person, not a body or several."""
    title = chain.title
    return title is not None and title.letter == "T" and not _crowd(title, reader)


def _fits(
    run: Sequence[Item],
    title: Item | None,
    owner: Entry | None,
    persons: Sequence[Entry],
    reader: Reader,
) -> bool:
    """Whether the named person can hold this title of this owner."""
    if not persons:
        return False
    if title is None:
        return owner is None or _serves(people()[persons[0].ref], owner)
    if title.letter == "O" or _crowd(title, reader):
        return False
    person = people()[persons[0].ref]
    if owner is not None:
        return _serves(person, owner) or title.entry.ref in ("envoy", "official", "ambassador")
    accepted = _STRICT.get(title.entry.ref)
    honorific = run[-1].letter == "P" and reader.language == "en"
    return honorific or accepted is None or any(o.office in accepted for o in person.offices)


def _serves(person: Person, owner: Entry) -> bool:
    return any(o.acts_for == owner.ref for o in person.offices)
