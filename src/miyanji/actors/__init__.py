"""From names in a sentence to actors."""

from miyanji.actors.actor import Actor, Candidate, Cast, MediaMention, Mention, Office
from miyanji.actors.homes import home_of
from miyanji.actors.resolution import catalogue, find_media, find_names, label, resolve

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
    "home_of",
    "label",
    "resolve",
]
