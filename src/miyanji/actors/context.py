"""Decide from the words around it whether an ambiguous spelling names an actor."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cache
from typing import Any

from miyanji.actors.gazetteer import Entry, read_toml
from miyanji.actors.matching import Match
from miyanji.languages.keys import phrase_key
from miyanji.languages.word import Word

_JOINTS = frozenset({"و", "and", "и", "،", ",", "-", "–", "با", "&"})


@dataclass(frozen=True, slots=True)
class Guard:
    """When one spelling counts; the fields are those of ``data/context.toml``."""

    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    document: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    not_document: frozenset[str] = frozenset()
    coordinated: bool = False
    full_first: bool = False

    @property
    def needs_proof(self) -> bool:
        """Whether the spelling is refused unless something speaks for it."""
        return bool(
            self.before or self.after or self.document or self.coordinated or self.full_first
        )


def _guard(row: dict[str, Any], language: str) -> Guard:
    fields: dict[str, Any] = {
        k: frozenset(phrase_key(w, language) for w in v) if isinstance(v, list) else v
        for k, v in row.items()
    }
    return Guard(**fields)


@cache
def guards(language: str) -> dict[str, Guard]:
    """Return the guards of one language by key of the spelling."""
    rows = read_toml("context.toml")["guard"].get(language, {})
    return {phrase_key(spelling, language): _guard(row, language) for spelling, row in rows.items()}


@cache
def block_entries(language: str) -> tuple[Entry, ...]:
    """Return the phrases that hold a name and name nobody."""
    phrases = read_toml("context.toml")["block"].get(language, ())
    return tuple(Entry("block", "", phrase, proper=language == "en") for phrase in phrases)


def allowed(
    match: Match,
    tokens: Sequence[Word],
    document: Set[str],
    guarded: dict[str, Guard],
    seen: Set[str] = frozenset(),
    neighbour: bool = False,
) -> bool:
    """Whether ``match`` names an actor here.

    ``document`` holds the keys of all its tokens, ``seen`` the actors named before;
    ``neighbour`` says that an actor stands next to it in a coordination.
    """
    guard = guarded.get(match.spelled)
    if guard is None:
        return True
    before = tokens[match.first - 1].key if match.first else ""
    after = tokens[match.last + 1].key if match.last + 1 < len(tokens) else ""
    if before in guard.not_before or after in guard.not_after or document & guard.not_document:
        return False
    if not guard.needs_proof or before in guard.before or after in guard.after:
        return True
    if guard.full_first and match.entries[0].ref in seen:
        return True
    return bool(document & guard.document) or (guard.coordinated and neighbour)


def joined(tokens: Sequence[Word], left: int, right: int) -> bool:
    """Whether tokens ``left`` and ``right`` are joined by one conjunction, comma or hyphen."""
    return right - left == 2 and tokens[left + 1].key in _JOINTS
