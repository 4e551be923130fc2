"""Folding: the half-space-free form of a word on which every lexicon is matched.

Persian reaches us with its half-spaces kept, lost or typed as spaces, with Arabic or Persian
letters and digits, with or without diacritics. Two spellings of a word have the same key.
"""

import re
import unicodedata
from functools import lru_cache

ZWNJ = "\u200c"

_LETTERS = {
    "ي": "ی",
    "ى": "ی",
    "ئ": "ی",
    "ۍ": "ی",
    "ې": "ی",
    "ك": "ک",
    "ڪ": "ک",
    "ة": "ه",
    "ۀ": "ه",
    "ە": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "أ": "ا",
    "إ": "ا",
    "ٱ": "ا",
    "آ": "ا",
    "ؤ": "و",
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "ё": "е",
    "Ё": "е",
}
_DIGITS = {chr(base + d): str(d) for base in (0x06F0, 0x0660) for d in range(10)}
_INVISIBLE = dict.fromkeys(
    [0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x00AD, 0x0640, 0xFEFF, 0x2060]
    + list(range(0x202A, 0x202F))
    + list(range(0x2066, 0x206A))
)
_MARKS = dict.fromkeys([*range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06ED)])
_TABLE = str.maketrans({**_LETTERS, **_DIGITS}) | _INVISIBLE | _MARKS
_SPACE = re.compile(r"\s+")


# Longer ones are sentences, which are not asked for twice.
_LONGEST_WORD = 40


def fold(text: str) -> str:
    """Return ``text`` with letter forms, digits and case unified and half-spaces, tatweel,
    diacritics and direction marks removed; white space is kept.

    >>> fold("میانجی‌گری") == fold("ميانجيگري")
    True
    """
    if text.isascii():
        return text.lower()
    composed = unicodedata.normalize("NFC", text)
    return unicodedata.normalize("NFC", composed.translate(_TABLE)).lower()


def key(text: str) -> str:
    """Return the key of a word or phrase: folded, with every space removed.

    >>> key("رئیس جمهور") == key("رییس‌جمهور") == key("رئیسجمهور")
    True
    """
    return _word_key(text) if len(text) <= _LONGEST_WORD else _key(text)


def _key(text: str) -> str:
    return _SPACE.sub("", fold(text))


_word_key = lru_cache(maxsize=1 << 16)(_key)
