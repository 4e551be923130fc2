"""English tokens in the style of Universal Dependencies' English Web Treebank."""

import re
from functools import cache, lru_cache

from miyanji.documents.fold import key
from miyanji.languages.data import table
from miyanji.languages.word import Word, has_address, new_word, word

_LETTER = r"[^\W\d_]"
_ADDRESS = r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|"
_PLAIN = (
    rf"[#@]\w+|(?:{_LETTER}\.){{2,}}"
    rf"|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?(?!\w)"
    rf"|(?:{_LETTER}+|[\u0300-\u036f\u200c]+)+(?:['’]{_LETTER}+)*\d*(?:['’]s\b)?|\d+\w*"
    rf"|\.{{2,}}|…+|--+|[\U0001f1e6-\U0001f1ff]{{2}}|[^\w\s]\ufe0f?(?:\u200d[^\w\s]\ufe0f?)*|_+"
)
# What Markdown puts around the words of a link and of bold type, and before a plain character.
_MARKUP = (
    r"(?P<markup>\]\(https?://[^)\s]*\)|\[(?=[^\][]{1,200}\]\(https?://)|\*{2,}|\\(?=[^\w\s]|_))|"
)
_TOKENS = {True: re.compile(_MARKUP + _ADDRESS + _PLAIN), False: re.compile(_PLAIN)}
_CLITIC = re.compile(r"(?i)(?<=\w)(n['’]t|['’](?:s|re|ve|ll|d|m))$")
_TWO_WORDS = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3}


def tokenize(text: str, start: int, end: int) -> list[Word]:
    """Return the tokens of ``text[start:end]`` with offsets into ``text``."""
    words: list[Word] = []
    # At every word an address would be tried for.
    token = _TOKENS[has_address(text, start, end)]
    position = start
    while (found := token.search(text, position, end)) is not None:
        if found.lastgroup == "markup":
            position = found.end()
            continue
        position = _abbreviation_end(text, found, end)
        begin = found.start()
        spelled = text[begin:position]
        known = _whole(spelled)
        if known:
            words.append(new_word((spelled, begin, position, known)))
        else:
            _add(words, text, begin, position)
    return words


@lru_cache(maxsize=1 << 16)
def _whole(spelled: str) -> str:
    """Return the key of a raw token that is one word, as most are, else ""."""
    cut = spelled.lower() in _TWO_WORDS or _CLITIC.search(spelled)
    return "" if cut else key(spelled)


def _abbreviation_end(text: str, found: re.Match[str], end: int) -> int:
    """Include the full stop of "Mr." and "Sept."; not one that closes the sentence."""
    after = found.end()
    if after + 1 < end and text[after] == "." and found.group().lower() in _abbreviations():
        return after + 1
    return after


def _add(words: list[Word], text: str, start: int, end: int) -> None:
    """Append a raw token with its clitic cut off (do + n't)."""
    piece = text[start:end]
    cut = _TWO_WORDS.get(piece.lower())
    clitic = _CLITIC.search(piece)
    if clitic is not None:
        cut = clitic.start()
    if cut:
        words.append(word(text, start, start + cut))
        start += cut
    words.append(word(text, start, end))


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(table("en", "closed.toml")["abbreviations"])
