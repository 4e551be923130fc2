"""A Russian phrase while it grows."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Group:
    """Tokens ``first..last`` with the cases that they may stand in; ``noun`` where a noun or name
    is among them, ``name`` where a mention is."""

    first: int
    last: int
    cases: frozenset[str]
    noun: bool
    name: bool = False
    plural: bool = False
    gender: str = ""
    tail: frozenset[str] = frozenset()


@dataclass(slots=True)
class Run:
    """A phrase while it grows: its groups, the cases of its row and of its last noun."""

    marker: str
    first: int
    last: int
    cases: frozenset[str]
    tail: frozenset[str]
    plural: bool
    genders: set[str] = field(default_factory=set)
    noun: bool = True
    name: bool = False
    preposition: str = ""
    joined: bool = False
