"""Russian tokens: words whose keys are their lemmas, with exact offsets.

Compounds of two peoples («российско-украинский») and with экс- are cut at their hyphen; the key
of their first part is the adjective. All other hyphens stay inside their word and out of its key.
"""

import re
from functools import lru_cache

from miyanji.documents.fold import fold, key
from miyanji.languages.data import table
from miyanji.languages.ru.morphology import known, lemma, names, readings
from miyanji.languages.word import Word

_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(
    rf"https?://\S+|(?:www\.|t\.me/)\S+|[\w.+-]+@[\w-]+\.[\w.]+|[@#]\w+"
    rf"|\d+(?:[.,:/]\d+)*(?!\w)"
    rf"|(?:{_LETTER}|[\u0301\u00ad])+(?:['’]{_LETTER}+|[-‑]\d+|[-‑]{_LETTER}+|\d+)*|\d+\w*(?:-\w+)?"
    r"|\.{2,}|…+|[\U0001f1e6-\U0001f1ff]{2}|[^\w\s]\ufe0f?(?:\u200d[^\w\s]\ufe0f?)*|_"
)
_HYPHEN = re.compile(r"[-‑]")
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_JOINED = ("экс", "екс")
# Letters of a noun before a hyphen; shorter ones are parts of names («аль-Бурхан»).
_WORD = 4


def tokenize(text: str, start: int, end: int) -> list[Word]:
    """Return the tokens of ``text[start:end]`` with offsets into ``text``."""
    words: list[Word] = []
    for found in _TOKEN.finditer(text, start, end):
        spelled, at = found.group(), found.start()
        cut = _cut(spelled)
        if cut:
            words.append(Word(spelled[:cut], at, at + cut, _first_part(spelled[:cut])))
            words.append(Word(spelled[cut], at + cut, at + cut + 1, "-"))
            at, spelled = at + cut + 1, spelled[cut + 1 :]
        words.append(Word(spelled, at, at + len(spelled), _key(spelled)))
    return words


@lru_cache(maxsize=1 << 16)
def _key(spelled: str) -> str:
    if not _CYRILLIC.search(spelled):
        return key(spelled) or spelled
    return lemma(plain(spelled)) or spelled


def plain(spelled: str) -> str:
    """Return a word folded, without stress marks and with one kind of hyphen."""
    return fold(spelled).replace("\u0301", "").replace("‑", "-")


@lru_cache(maxsize=1 << 14)
def _cut(spelled: str) -> int:
    """The place of the hyphen that parts a compound into two words, 0 where there is none."""
    hyphen = _HYPHEN.search(spelled)
    if hyphen is None or hyphen.start() == 0 or hyphen.end() == len(spelled):
        return 0
    first, rest = plain(spelled[: hyphen.start()]), plain(spelled[hyphen.end() :])
    if first in _JOINED:
        return hyphen.start()
    if _folk(first, rest):
        return hyphen.start()
    adjective = any(r.pos == "ADJF" for r in readings(rest.split("-")[-1]))
    return hyphen.start() if adjective and _adjective(first) else 0


def _folk(first: str, rest: str) -> bool:
    """«повстанцы-хуситы»: a noun and the name of a people or group, which are no one word."""
    if len(first) < _WORD or f"{first}{rest}" in known() or lemma(f"{first}-{rest}") in known():
        return False
    noun = any(r.pos == "NOUN" and r.animate for r in readings(first)[:1])
    return noun and lemma(rest) in names()


def _first_part(spelled: str) -> str:
    word = plain(spelled)
    return _adjective(word) or word


@lru_cache(maxsize=1 << 12)
def _adjective(first: str) -> str:
    """Return the adjective of origin that «российско», «ирано» begin, "" for other words.

    >>> _adjective("израильско")
    'израильский'
    """
    given: dict[str, str] = table("ru", "closed.toml")["compounds"]
    if first in given:
        return given[first]
    if len(first) < 4 or first[-1] not in "ое":
        return ""
    stem = first[:-1]
    endings = ("ий", "ый", "ский", "ьский")
    return next((stem + e for e in endings if stem + e in known()), "")
