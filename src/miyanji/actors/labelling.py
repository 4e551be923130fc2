"""Every actor of the gazetteer, and the name it is shown under."""

from miyanji.actors.actor import Actor
from miyanji.actors.gazetteer import known_actors, media
from miyanji.actors.holders import person_actors


def catalogue() -> dict[str, Actor]:
    """Return every actor and office holder of the gazetteer, by identifier."""
    return {**known_actors(), **person_actors()}


def label(identifier: str, language: str) -> str:
    """Return the name of an actor or medium shown in labels; the identifier if unknown."""
    if identifier in media():
        spellings = media()[identifier]
        return (spellings.get(language) or spellings["en"])[0]
    actor = known_actors().get(identifier) or person_actors().get(identifier)
    if actor is None:
        return identifier
    return actor.names.get(language) or actor.names.get("en", identifier)
