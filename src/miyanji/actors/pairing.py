"""Pairs: the two actors that a sentence sets together or against each other."""

from collections.abc import Collection, Sequence
from functools import cache
from itertools import pairwise

from miyanji.actors.actor import Mention
from miyanji.actors.gazetteer import known_actors, read_toml
from miyanji.languages.keys import phrase_key, read_as
from miyanji.languages.sentence import Sentence

# Words from "to" to the mediation word of the deed that it opens.
_DEED = 7


@cache
def group_words(group: str, language: str) -> frozenset[str]:
    """Return the keys of a group of words of ``places.toml``."""
    return frozenset(phrase_key(w, language) for w in read_toml("places.toml")[language][group])


def kind_of(mention: Mention) -> str:
    """Return the kind of the one actor that is meant ("state"), or nothing for several."""
    actor = known_actors().get(mention.ids[0]) if len(mention.ids) == 1 else None
    return actor.kind if actor else ""


def table_language(sentence: Sentence) -> str:
    """Return the language whose word lists the sentence is read with."""
    return read_as(sentence.language)


def set_apart(sentence: Sentence, mentions: Sequence[Mention]) -> tuple[str, ...] | None:
    """Return the last two actors that the sentence names as "between A and B", or None."""
    parties = [m for m in mentions if not m.place]
    pairs = (distinct((a, b)) for a, b in pairwise(parties) if _between(sentence, a, b))
    return next((ids for ids in reversed(list(pairs)) if len(ids) == 2), None)


def _between(sentence: Sentence, a: Mention, b: Mention) -> bool:
    return joined(sentence, a, b) and _after(sentence, a, "between")


def pair_of(
    sentence: Sentence,
    mentions: Sequence[Mention],
    thirds: Collection[tuple[str, ...]] = (),
    *,
    apart: bool = False,
) -> tuple[str, ...] | None:
    """Return the two actors that a sentence sets together, or None.

    In order: between A and B; A and B; A ... with B; exactly two actors, neither of ``thirds``
    (who mediates elsewhere). Who mediates in the sentence is left out.
    """
    parties = [m for m in mentions if not m.place and not mediates(sentence, m)]
    for mention in reversed(parties):
        if len(mention.ids) == 2:
            return mention.ids
    joint = [(a, b) for a, b in pairwise(parties) if joined(sentence, a, b)]
    joint = [(a, b) for a, b in joint if not _third(sentence, parties, a)]
    between = [p for p in joint if _after(sentence, p[0], "between")]
    for pair in between or (joint if len(joint) == 1 else []):
        ids = distinct(pair)
        if len(ids) == 2:
            return ids
    partners = [m for m in parties if _after(sentence, m, "with")]
    if partners and parties[0] is not partners[-1]:
        ids = distinct((parties[0], partners[-1]))
        if len(ids) == 2:
            return ids
    if apart:
        parties = [m for m in parties if kind_of(m) != "organisation"]
    ids = distinct(parties)
    elsewhere = not {m.ids for m in parties} & set(thirds)
    return ids if len(ids) == 2 and elsewhere else None


def distinct(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Return whom the mentions mean, each once."""
    return tuple(dict.fromkeys(m.ids[0] for m in mentions))


def _third(sentence: Sentence, mentions: Sequence[Mention], a: Mention) -> bool:
    """A list of three or more ("Egypt, Qatar and the United States") is no pair."""
    at = a.first - 1
    if at > 0 and sentence.words[at].key == "the":
        at -= 1
    comma = at > 0 and sentence.words[at].key in (",", "،")
    return comma and any(m.last == at - 1 for m in mentions)


def joined(sentence: Sentence, a: Mention, b: Mention) -> bool:
    """Tell whether only "and" or a comma stands between two names."""
    gap = sentence.words[a.last + 1 : b.first]
    joints = group_words("joints", table_language(sentence))
    return 0 < len(gap) < 3 and all(t.key in joints for t in gap)


def _after(sentence: Sentence, mention: Mention, group: str) -> bool:
    words = group_words(group, table_language(sentence))
    before = sentence.words[max(mention.first - 3, 0) : mention.first]
    near = before[-1:] if group == "with" else before
    return any(t.key in words for t in near)


def mediates(sentence: Sentence, mention: Mention) -> bool:
    """A mediation word stands before the name, or opens the deed that it is named for ("asked X
    to act as a go-between")."""
    near = sentence.words[max(mention.first - 2, 0) : mention.first]
    if _after(sentence, mention, "between") or _after(sentence, mention, "with"):
        return False
    after = sentence.words[mention.last + 1 : mention.last + 2 + _DEED]
    if after and after[0].key in group_words("deeds", table_language(sentence)):
        near = near + after
    if sentence.language in ("ar", "ru"):
        # The verb and its masdar stand before or after («عمان ستواصل وساطتها»).
        near = near + sentence.words[mention.last + 1 : mention.last + 4]
    said = "".join(f" {t.key}" for t in near)
    return any(f" {root}" in said for root in group_words("mediators", table_language(sentence)))
