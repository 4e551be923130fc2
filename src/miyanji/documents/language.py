"""Which language a text is in: first by script and function words, then by py3langid."""

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from miyanji.documents.fold import key

SUPPORTED = ("fa", "en", "ar", "ru")
_SAMPLE = 20_000
_ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
_CYRILLIC = re.compile(r"[\u0400-\u052f]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:\u200c[^\W\d_]+)*")
_SHORT = 4
# Of the Cyrillic letters of a text; names of persons alone hold fewer foreign ones.
_FOREIGN = 0.004
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|@\w+")


def recognise(text: str) -> str | None:
    """Return the ISO code of the main language of ``text``; None where it has no letters."""
    sample = _sample(text)
    arabic = _count(_ARABIC, sample)
    if arabic > len(sample) / 2:
        # No other letters can be as many, so that they need not be counted.
        return _arabic_script(sample, arabic)
    letters = _count(_LETTERS, sample)
    if not letters:
        return None
    if arabic > letters / 2:
        return _arabic_script(sample, arabic)
    if _count(_CYRILLIC, sample) > letters / 2:
        return _cyrillic_script(sample)
    words = _WORD.findall(sample)
    if _count(_LATIN, sample) > letters / 2 and _is_english(words):
        return "en"
    return _guess(sample)


def _count(runs: re.Pattern[str], text: str) -> int:
    """Return how many characters are in the runs of a pattern."""
    return sum(map(len, runs.findall(text)))


def name(code: str) -> str:
    """Return the English name of a language, or its code."""
    return str(_table()["names"].get(code, code))


def _sample(text: str) -> str:
    """Take the start and the middle: a page may begin with another language."""
    if len(text) <= 2 * _SAMPLE:
        return _ADDRESS.sub(" ", text)
    middle = len(text) // 2
    return _ADDRESS.sub(" ", text[:_SAMPLE] + text[middle : middle + _SAMPLE])


def _arabic_script(text: str, total: int) -> str:
    """Return the language of a text with ``total`` letters of the Arabic script."""
    letters = _table()["letters"]
    for code in ("ps", "ckb", "ur"):
        if sum(text.count(c) for c in letters[code]) > total * 0.04 and _shared(text, code):
            return code
    words = _keys(text)
    persian, arabic = (_known(words, code) for code in ("fa", "ar"))
    marks = sum(text.count(c) for c in letters["fa"]) / 2
    article = sum(w.startswith("ال") and len(w) > 4 for w in words) / 2
    return "fa" if persian + marks >= arabic + article else "ar"


def _shared(text: str, code: str) -> bool:
    """Urdu shares letters with typed Persian (ہ, ے): its own words must be there too."""
    if code != "ur":
        return True
    words = _keys(text)
    return _known(words, "ur") > _known(words, "fa")


def _cyrillic_script(text: str) -> str:
    """Russian unless the letters or the small words of another language say otherwise."""
    total = _count(_CYRILLIC, text)
    for code, letters in _table()["letters_cyrillic"].items():
        if sum(text.count(c) for c in letters) > total * _FOREIGN:
            return str(code)
    words = _keys(text)
    counts = {code: _known(words, code) for code in ("ru", "bg", "uk", "sr", "mk")}
    best = max(counts, key=lambda code: (counts[code], code == "ru"))
    marks = sum(text.count(c) for c in _table()["letters"]["ru"])
    if best == "bg" and marks > total * _FOREIGN:
        return "ru"
    if counts[best] or marks:
        return best
    found = _guess(text)
    return "ru" if found not in _table()["names"] or len(words) <= _SHORT else found


def _is_english(words: list[str]) -> bool:
    known = sum(w.lower() in _function_words("en") for w in words)
    if len(words) <= _SHORT and known == 0:
        return all(w.isascii() for w in words)
    return known >= 0.15 * len(words)


def _guess(text: str) -> str:
    import py3langid

    code, _ = py3langid.classify(text)
    return str(code)


def _keys(text: str) -> list[str]:
    return list(map(_key, _WORD.findall(text)))


# Most words of a text come again.
_key = lru_cache(maxsize=1 << 14)(key)


def _known(words: list[str], code: str) -> int:
    """Return how many of the keys are small words of a language."""
    return sum(map(_function_words(code).__contains__, words))


@cache
def _function_words(code: str) -> frozenset[str]:
    return frozenset(key(w) for w in _table()["words"][code])


@cache
def _table() -> dict[str, Any]:
    import tomllib

    path = files("miyanji.documents").joinpath("data", "languages.toml")
    return tomllib.loads(path.read_text("utf-8"))
