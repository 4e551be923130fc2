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
from miyanji.languages.sentence import Sentence, Token

Rows = Sequence[tuple[Mention, ...]]

# Characters of the text in which its address stands, and sentences that may be its heading.
_HEAD = 1000
_HEADING = 3
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
    if document.language not in _data()["we"]:
        return rows
    owner = _owner(rows, sentences, document)
    if not owner:
        return rows
    found, ids = [], owner
    for sentence, mentions in zip(sentences, rows, strict=True):
        turn = _turn(sentence, mentions, owner)
        if turn is not None:
            ids = turn.ids
        found.append(_marked(sentence, mentions, ids, turn.start if turn else 0))
    return found


def _owner(rows: Rows, sentences: Sequence[Sentence], document: Document) -> tuple[str, ...]:
    """Whose release it is, by its address or by its heading."""
    for address in _ADDRESS.findall(document.text[:_HEAD]):
        owner = next((o for site, o in _data()["sites"].items() if _is_of(address, site)), None)
        if owner is not None:
            return (owner,)
    openings = _data()["headings"].get(document.language, ())
    for sentence, mentions in list(zip(sentences, rows, strict=True))[:_HEADING]:
        words = " ".join(t.key for t in sentence.tokens)
        who = next((m for m in mentions if m.office is not None or m.person is not None), None)
        if who is not None and any(words.startswith(o) for o in openings):
            return tuple(i for i in who.ids if not i.startswith("person:"))
    return ()


def _is_of(address: str, site: str) -> bool:
    return address == site or address.endswith("." + site)


def _turn(
    sentence: Sentence, mentions: tuple[Mention, ...], owner: tuple[str, ...]
) -> _Turn | None:
    """The turn that the sentence opens: capitals before a colon, or a lone "Q"."""
    tokens = sentence.tokens
    if tokens and tokens[0].text == "Q":
        return _Turn((), 1)
    colon = next((t.i for t in tokens[: _TURN + 1] if t.text == ":"), 0)
    before = tokens[:colon]
    if not before or not all(_capital(t) for t in before):
        return None
    named = [m for m in mentions if m.last < colon and not m.place]
    words = " ".join(t.key for t in before)
    if words in _data()["turns"]["asking"]:
        return _Turn((), colon + 1)
    guest = any(words.startswith(title + " ") for title in _data()["turns"]["leading"])
    unknown = () if guest else owner
    return _Turn(named[0].ids if named else unknown, colon + 1)


def _capital(token: Token) -> bool:
    return token.text.upper() == token.text


def _marked(
    sentence: Sentence, mentions: tuple[Mention, ...], ids: tuple[str, ...], start: int
) -> tuple[Mention, ...]:
    """The mentions with one for every "we" that is in nobody's name."""
    if not ids:
        return mentions
    taken = {i for m in mentions for i in range(m.first, m.last + 1)}
    words = _data()["we"]["en"]
    own = [t for t in sentence.tokens[start:] if t.key in words and t.i not in taken]
    said = [_mention(sentence, t, ids) for t in own]
    return tuple(sorted((*mentions, *said), key=lambda m: m.first))


def _mention(sentence: Sentence, token: Token, ids: tuple[str, ...]) -> Mention:
    place = sentence.index, token.i, token.i, token.start, token.end
    return Mention(*place, ids, "anaphor")


@cache
def _data() -> dict[str, Any]:
    text = files("miyanji.actors").joinpath("data", "releases.toml").read_text("utf-8")
    return tomllib.loads(text)
