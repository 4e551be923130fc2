"""Arabic tokens: written words cut at their clitics, with exact offsets.

The article is no token of its own: it stays in the text of its noun, whose key is without it.
"""

import re

from miyanji.documents.fold import fold, key
from miyanji.languages.ar.clitics import parts
from miyanji.languages.word import Word

_LETTER = r"[^\W\d_]"
_INNER = r"[\u0640\u064b-\u065f\u0670\u200c-\u200f\u06d6-\u06ed]"
_DIGITS = r"[0-9\u06f0-\u06f9\u0660-\u0669]"
_TOKEN = re.compile(
    rf"https?://\S+|(?:www\.|t\.me/)\S+|[\w.]+@[\w.]+\.\w+|@\w+"
    rf"|{_DIGITS}+(?:[.,:/+٫٬×-]{_DIGITS}+)*"
    rf"|{_LETTER}(?:{_LETTER}|{_INNER}|{_DIGITS}|['’](?={_LETTER}))*"
    r"|\.{2,}|…+|[\U0001f1e6-\U0001f1ff]{2}|[^\w\s]\ufe0f?(?:\u200d[^\w\s]\ufe0f?)*|_"
)
_ARABIC = re.compile(r"[\u0620-\u06ff]")
_HIDDEN = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)


def tokenize(text: str, start: int, end: int) -> list[Word]:
    """Return the tokens of ``text[start:end]`` with offsets into ``text``."""
    words: list[Word] = []
    for found in _TOKEN.finditer(text, start, end):
        spelled = found.group()
        if spelled.strip(_HIDDEN) == "":
            continue
        if _ARABIC.match(spelled):
            words.extend(_cut(spelled, found.start()))
        else:
            words.append(Word(spelled, found.start(), found.end(), key(spelled) or spelled))
    return words


def _cut(spelled: str, start: int) -> list[Word]:
    """Return the parts of one written word; marks and tatweel go with the letter before them."""
    cuts = parts(key(spelled), spelled[0] == "ا")
    if len(cuts) == 1:
        return [Word(spelled, start, start + len(spelled), cuts[0].key or spelled)]
    found, at = list[Word](), 0
    for n, part in enumerate(cuts):
        end = len(spelled) if n == len(cuts) - 1 else _after(spelled, at, part.letters)
        found.append(Word(spelled[at:end], start + at, start + end, part.key))
        at = end
    return found


def _after(spelled: str, at: int, letters: int) -> int:
    """Return the offset after so many letters and the marks on the last of them."""
    while letters or (at < len(spelled) and not fold(spelled[at])):
        letters -= len(fold(spelled[at]))
        at += 1
    return at
