"""Tell a name that only says where from one that acts: "in Islamabad", «به دوحه سفر کرد»."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from miyanji.actors.actor import Mention
from miyanji.actors.gazetteer import read_toml
from miyanji.languages.keys import phrase_key, read_as
from miyanji.languages.sentence import Sentence
from miyanji.languages.word import Word

_REACH = 5
_WORDS = 3
_HYPHENS = ("-", "–", "‑", "‐")
_ARTICLES = frozenset({"the", "its", "a"})


@cache
def _words(group: str, language: str) -> frozenset[str]:
    return frozenset(phrase_key(w, language) for w in read_toml("places.toml")[language][group])


def mark_places(sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with ``place`` set; it spreads over a coordination («در دوحه و مسقط»)."""
    marked: list[Mention] = []
    for mention in mentions:
        inherited = bool(marked) and marked[-1].place and _joined(sentence, marked[-1], mention)
        named = mention.kind in ("name", "metonym")
        inherited = inherited and not _owns(sentence.words, mention)
        place = named and (inherited or _is_place(sentence, mention))
        place = place or _stands_behind(sentence, mention)
        marked.append(mention if place == mention.place else replace(mention, place=place))
    return marked


def without_origins(sentence: Sentence, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions without adjectives that only say where a group is from ("the Palestinian
    movement Hamas")."""
    if sentence.language != "en":
        return list(mentions)
    kept = [a for a, b in pairwise(mentions) if not _origin(sentence.words, a, b)]
    return [*kept, *mentions[-1:]]


def _origin(tokens: Sequence[Word], mention: Mention, group: Mention) -> bool:
    if mention.kind != "demonym" or not group.ids[0].startswith("group:"):
        return False
    kinds = _words("group_kinds", "en")
    return all(t.key in kinds for t in tokens[mention.last + 1 : group.first])


def _stands_behind(sentence: Sentence, mention: Mention) -> bool:
    """Whether the name only says who is behind somebody else ("the Rwanda-backed rebels")."""
    language, tokens = read_as(sentence.language), sentence.words
    if mention.kind not in ("name", "metonym", "demonym"):
        return False
    after = [t.key for t in tokens[mention.last + 1 : mention.last + 3]]
    if language == "en":
        hyphened = len(after) == 2 and after[0] in _HYPHENS
        return hyphened and after[1] in _words("backed", language)
    before = [t.key for t in tokens[max(0, mention.first - _WORDS) : mention.first]]
    tails = ("".join(before[i:]) for i in range(len(before)))
    return any(tail in _words("backed", language) for tail in tails)


def _joined(sentence: Sentence, a: Mention, b: Mention) -> bool:
    gap = sentence.words[a.last + 1 : b.first]
    return len(gap) == 1 and gap[0].key in ("و", "and", "и", "،", ",")


def _is_place(sentence: Sentence, mention: Mention) -> bool:
    language = read_as(sentence.language)
    tokens = sentence.words
    at = mention.first - 1
    while at >= 0 and tokens[at].key in _ARTICLES:
        at -= 1
    before = tokens[at].key if at >= 0 else ""
    if _territory(tokens, mention, language):
        return True
    if language == "en" and _modifies(sentence, mention):
        return mention.kind == "metonym" and _venue(tokens, mention, language)
    if before in _words("locative", language):
        return True
    if before in _words("toward", language):
        return _moves(tokens, at, mention.last, language)
    return mention.kind == "metonym" and _venue(tokens, mention, language)


def _territory(tokens: Sequence[Word], mention: Mention, language: str) -> bool:
    """ "The Gaza ceasefire" is a ceasefire there, nobody's own."""
    name = " ".join(t.key for t in tokens[mention.first : mention.last + 1])
    return name in _words("territories", language) and not _owns(tokens, mention)


def _owns(tokens: Sequence[Word], mention: Mention) -> bool:
    return mention.last + 1 < len(tokens) and tokens[mention.last + 1].key in ("'s", "'")


def _modifies(sentence: Sentence, mention: Mention) -> bool:
    """Whether an English name stands before its noun ("in Iran's view", "in U.S. custody")."""
    if mention.last + 1 >= len(sentence.words):
        return False
    after = sentence.pos[mention.last + 1]
    return _owns(sentence.words, mention) or after in ("NOUN", "ADJ")


def _moves(tokens: Sequence[Word], at: int, last: int, language: str) -> bool:
    """Whether a word of motion stands just before the preposition or soon after the name."""
    motion = _words("motion", language)
    if language == "en":
        return any(t.key in motion for t in tokens[max(at - 3, 0) : at])
    near = [*tokens[max(at - 2, 0) : at], *tokens[last + 1 : last + _REACH]]
    return any(t.key in motion for t in near)


def _venue(tokens: Sequence[Word], mention: Mention, language: str) -> bool:
    """Whether talks are named after the town («مذاکرات دوحه»), not after two sides."""
    venue, last = _words("venue", language), mention.last
    if language == "en":
        after = tokens[last + 1].key if last + 1 < len(tokens) else ""
        before = tokens[mention.first - 1].key if mention.first else ""
        return after in venue and before not in ("and", "-", "–", ",")
    before = tokens[mention.first - 1].key if mention.first else ""
    after = tokens[last + 1].key if last + 1 < len(tokens) else ""
    return before in venue and after not in ("و", "با", "-", "–", "،")
