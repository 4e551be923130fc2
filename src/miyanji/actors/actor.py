"""Actors, and the mentions by which a text names them."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

ActorKind = Literal["state", "organisation", "group", "person"]
MentionKind = Literal["name", "demonym", "metonym", "office", "person", "anaphor"]


@dataclass(frozen=True, slots=True)
class Office:
    """A dated office: what a person was, for which state or organisation, and when."""

    office: str
    acts_for: str
    start: date | None
    end: date | None
    source: str


@dataclass(frozen=True, slots=True)
class Actor:
    """A state, organisation, armed group or person; ``id`` as in the contract.

    ``names`` maps a language code to the name shown in labels of that language.
    """

    id: str
    kind: ActorKind
    names: dict[str, str]
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name one actor, or several ("both countries", "Tehran and Washington" do not:
    they are two mentions, but "the two sides" is one with two ids).

    ``first`` and ``last`` are token indexes (inclusive) in sentence ``sentence``; ``start`` and
    ``end`` are document offsets. ``ids`` are the states, organisations or groups that act: for an
    office holder, whom the person acts for; for a person acting for nobody, the person's own id.
    ``person`` is the person's id where one is named or resolved, and ``office`` the office as a
    short English label ("foreign minister", "spokesperson", "official", "source"...).
    ``kind`` is how the actor is named: a "demonym" is an adjective or a people (ایرانی, Iranian);
    a "metonym" is a capital or seat of government; an "office" is a title chain without a name
    ("Iran's foreign ministry", "Iranian officials"); an "anaphor" was resolved from the context.
    ``place`` is true where the name only says where: "in Islamabad", «به دوحه سفر کرد».
    """

    sentence: int
    first: int
    last: int
    start: int
    end: int
    ids: tuple[str, ...]
    kind: MentionKind
    person: str | None = None
    office: str | None = None
    place: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that looks like an actor and is in no gazetteer."""

    text: str
    kind: ActorKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class MediaMention:
    """Words that name a medium; ``id`` is ``media:...``. A medium is never an actor of an act."""

    sentence: int
    first: int
    last: int
    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is named in a document.

    ``mentions`` and ``media`` hold one tuple per sentence, in order, not overlapping; ``actors``
    every actor and person mentioned, by identifier.
    """

    mentions: tuple[tuple[Mention, ...], ...]
    actors: dict[str, Actor]
    candidates: tuple[Candidate, ...]
    media: tuple[tuple[MediaMention, ...], ...]
