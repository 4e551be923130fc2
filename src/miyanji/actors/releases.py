"""Who "we" is in a state's or an organisation's own release, briefing or transcript.

Such a text is known by the address it was saved from, or by its heading ("Remarks by President
..."). In a transcript each turn has its speaker before a colon; whoever only asks has no "we".
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from miyanji.actors.actor import Mention
from miyanji.documents.document import Document
from miyanji.languages.sentence import Sentence
from miyanji.languages.word import Word

Rows = Sequence[tuple[Mention, ...]]

# Characters of the text in which its address stands, and sentences that may be its heading.
_HEAD = 1000
_HEADING = 3
# Sentences among which the first turn of a transcript is looked for.
_TURNS = 12
# Words before the colon of a turn ("SENIOR ADMINISTRATION OFFICIAL:").
_TURN = 7
_ADDRESS = re.compile(r"https?://([\w.-]+)")


@dataclass(frozen=True, slots=True)
class _Turn:
    """Who speaks, and at which token what is said begins."""

    ids: tuple[str, ...]
    start: int


def with_own_words(rows: Rows, sentences: Sequence[Sentence], document: Document) -> Rows:
    """Return the mentions with every "we" of a release as whoever speaks; a text that is nobody's
    release is returned as it is."""
    owner = owner_of(rows, sentences, document)
    if not owner:
        return rows
    found, ids, people = [], owner, _people(rows, sentences)
    for sentence, mentions in zip(sentences, rows, strict=True):
        turn = _turn(sentence, mentions, owner, people)
        if turn is not None:
            ids = turn.ids
        found.append(_marked(sentence, mentions, ids, turn.start if turn else 0))
    return found


def owner_of(rows: Rows, sentences: Sequence[Sentence], document: Document) -> tuple[str, ...]:
    """Return whose release a text is, by its address, its heading or its first speaker; nobody
    where it is none."""
    if document.language not in _data()["we"]:
        return ()
    for address in _ADDRESS.findall(document.text[:_HEAD]):
        owner = next((o for site, o in _data()["sites"].items() if _is_of(address, site)), None)
        if owner is not None:
            return (owner,)
    openings = _data()["headings"].get(document.language, ())
    for sentence, mentions in list(zip(sentences, rows, strict=True))[:_HEADING]:
        words = " ".join(t.key for t in sentence.words)
        who = next((m for m in mentions if m.office is not None or m.person is not None), None)
        opened = any(words.startswith(o) for o in openings)
        if who is not None and (opened or _possessive(sentence, who)):
            return _bodies(who)
        named = next((o for w, o in _data()["letterheads"].items() if words.startswith(w)), None)
        if named is not None and document.language == "en":
            return (named,)
    return _first_speaker(rows, sentences)


def _bodies(mention: Mention) -> tuple[str, ...]:
    """Whom the one named acts for."""
    return tuple(i for i in mention.ids if not i.startswith("person:"))


def _possessive(sentence: Sentence, who: Mention) -> bool:
    """ "Secretary A's call with ..." heads A's release."""
    after = [t.key for t in sentence.words[who.last + 1 : who.last + 3]]
    own = after[:1] == ["'s"] or after[:1] == ["’s"]
    return who.first == 0 and own and after[1:] != [] and after[1] in _data()["possessive"]["en"]


def _first_speaker(rows: Rows, sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """Of a transcript without address or heading, who of those that speak in it is known first."""
    people = _people(rows, sentences)
    for sentence, mentions in list(zip(sentences, rows, strict=True))[:_TURNS]:
        turn = _turn(sentence, mentions, (), people)
        bodies = tuple(i for i in turn.ids if not i.startswith("person:")) if turn else ()
        if bodies:
            return bodies
    return ()


def _people(rows: Rows, sentences: Sequence[Sentence]) -> dict[str, tuple[str, ...]]:
    """The officials named anywhere in the text, by the last word of the name, for turns that have
    it in capitals."""
    found: dict[str, tuple[str, ...]] = {}
    for sentence, mentions in zip(sentences, rows, strict=True):
        for m in mentions:
            if m.person is not None or m.office is not None:
                found.setdefault(sentence.words[m.last].key, m.ids)
    return found


def _is_of(address: str, site: str) -> bool:
    return address == site or address.endswith("." + site)


def _turn(
    sentence: Sentence,
    mentions: tuple[Mention, ...],
    owner: tuple[str, ...],
    people: dict[str, tuple[str, ...]],
) -> _Turn | None:
    """The turn that the sentence opens: capitals before a colon, or a lone "Q"."""
    if sentence.words and sentence.words[0].text == "Q":
        return _Turn((), 1)
    opening = sentence.words[: _TURN + 1]
    colon = next((i for i, word in enumerate(opening) if word.text == ":"), 0)
    before = opening[:colon]
    if not before or not all(_capital(t) for t in before):
        return None
    named = [m for m in mentions if m.last < colon and not m.place]
    words = " ".join(t.key for t in before)
    if words in _data()["turns"]["asking"]:
        return _Turn((), colon + 1)
    guest = any(words.startswith(title + " ") for title in _data()["turns"]["leading"])
    unknown = () if guest else owner
    spelled = people.get(before[-1].key, unknown)
    said = next((o for w, o in _data()["speakers"].items() if words.startswith(w)), None)
    if not named and not spelled and said is not None:
        spelled = (said,)
    return _Turn(named[0].ids if named else spelled, colon + 1)


def _capital(word: Word) -> bool:
    return word.text.upper() == word.text


def _marked(
    sentence: Sentence, mentions: tuple[Mention, ...], ids: tuple[str, ...], start: int
) -> tuple[Mention, ...]:
    """The mentions with one for every "we" that is in nobody's name."""
    if not ids:
        return mentions
    taken = {i for m in mentions for i in range(m.first, m.last + 1)}
    words = _data()["we"]["en"]
    own = [i for i, w in enumerate(sentence.words) if w.key in words and i not in taken]
    said = [_mention(sentence, i, ids) for i in own if i >= start]
    return tuple(sorted((*mentions, *said), key=lambda m: m.first))


def _mention(sentence: Sentence, at: int, ids: tuple[str, ...]) -> Mention:
    word = sentence.words[at]
    return Mention(sentence.index, at, at, word.start, word.end, ids, "anaphor")


@cache
def _data() -> dict[str, Any]:
    text = files("miyanji.actors").joinpath("data", "releases.toml").read_text("utf-8")
    return tomllib.loads(text)
