"""Name the actors of a document: the front door of this room."""

from collections.abc import Sequence, Set

from miyanji.actors.actor import Actor, Cast, MediaMention, Mention, MentionKind
from miyanji.actors.context import allowed, guards, joined
from miyanji.actors.gazetteer import known_actors, media
from miyanji.actors.lexicon import index
from miyanji.actors.matching import Match
from miyanji.documents.document import Document
from miyanji.languages.sentence import Sentence

_KINDS: dict[str, MentionKind] = {"name": "name", "demonym": "demonym", "metonym": "metonym"}


def resolve(sentences: Sequence[Sentence], document: Document) -> Cast:
    """Return who is named in ``document``, sentence by sentence."""
    keys = {token.key for sentence in sentences for token in sentence.tokens}
    found = [names(sentence, keys) for sentence in sentences]
    mentions = tuple(
        tuple(mention(s, m) for m in matches if m.entries[0].role in ("actor", "organ"))
        for s, matches in zip(sentences, found, strict=True)
    )
    heard = tuple(
        tuple(media_mention(s, m) for m in matches if m.entries[0].role == "media")
        for s, matches in zip(sentences, found, strict=True)
    )
    named = {i for row in mentions for m in row for i in m.ids}
    actors = {i: known_actors()[i] for i in sorted(named)}
    return Cast(mentions, actors, (), heard)


def names(sentence: Sentence, document: Set[str]) -> list[Match]:
    """Return the lexicon matches of a sentence that the context allows."""
    guarded = guards(sentence.language)
    found = index(sentence.language).match(sentence.tokens)
    kept: list[Match] = []
    for at, match in enumerate(found):
        near = any(
            joined(sentence.tokens, a.last, b.first)
            for a, b in zip(found[max(at - 1, 0) : at + 1], found[at : at + 2], strict=False)
            if a is not b
        )
        if allowed(match, sentence.tokens, document, guarded, frozenset(), near):
            kept.append(match)
    return kept


def mention(sentence: Sentence, match: Match) -> Mention:
    """Return the mention of a state, organisation or organ."""
    tokens, entry = sentence.tokens, match.entries[0]
    kind: MentionKind = "office" if entry.role == "organ" else _KINDS[entry.sense]
    start, end = tokens[match.first].start, tokens[match.last].end
    ids = (entry.ref,)
    return Mention(
        sentence.index, match.first, match.last, start, end, ids, kind, None, entry.office
    )


def media_mention(sentence: Sentence, match: Match) -> MediaMention:
    """Return the mention of a medium."""
    start, end = sentence.tokens[match.first].start, sentence.tokens[match.last].end
    return MediaMention(sentence.index, match.first, match.last, start, end, match.entries[0].ref)


def find_media(sentence: Sentence) -> tuple[MediaMention, ...]:
    """Return the media named in one sentence."""
    matches = names(sentence, {token.key for token in sentence.tokens})
    return tuple(media_mention(sentence, m) for m in matches if m.entries[0].role == "media")


def catalogue() -> dict[str, Actor]:
    """Return every actor of the gazetteer, by identifier."""
    return dict(known_actors())


def label(identifier: str, language: str) -> str:
    """Return the name of an actor or medium shown in labels; the identifier if unknown."""
    if identifier in media():
        spellings = media()[identifier]
        return (spellings.get(language) or spellings["en"])[0]
    actor = catalogue().get(identifier)
    if actor is None:
        return identifier
    return actor.names.get(language) or actor.names.get("en", identifier)
