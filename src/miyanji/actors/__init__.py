"""From names in a sentence to actors."""

from typing import TYPE_CHECKING

from miyanji.exports import exports

if TYPE_CHECKING:
    from miyanji.actors.actor import Actor, Candidate, Cast, MediaMention, Mention, Office
    from miyanji.actors.homes import foes_of, home_of
    from miyanji.actors.labelling import catalogue, label
    from miyanji.actors.resolution import find_media, find_names, resolve

__all__ = [
    "Actor",
    "Candidate",
    "Cast",
    "MediaMention",
    "Mention",
    "Office",
    "catalogue",
    "find_media",
    "find_names",
    "foes_of",
    "home_of",
    "label",
    "resolve",
]
__getattr__ = exports(
    __name__,
    {
        "Actor": "actor",
        "Candidate": "actor",
        "Cast": "actor",
        "MediaMention": "actor",
        "Mention": "actor",
        "Office": "actor",
        "foes_of": "homes",
        "home_of": "homes",
        "catalogue": "labelling",
        "find_media": "resolution",
        "find_names": "resolution",
        "label": "labelling",
        "resolve": "resolution",
    },
)
