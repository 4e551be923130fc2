"""Persian tokens: found as typed, then joined and split so that spellings meet.

«می شود», «می‌شود» and «میشود» become one token with one key; «بهطور», «به‌طور» and «به طور»
become two. A word is joined only when the result is a known form or its second part cannot
stand alone, and split only when both parts stand in ``data/joining.toml``.
"""

import re
from functools import cache, lru_cache

from miyanji.documents.fold import key
from miyanji.languages.data import rows, table
from miyanji.languages.fa.conjugation import forms, modals
from miyanji.languages.word import Word, has_address, new_word, word

_LETTER = r"[^\W\d_]"
_INNER = r"[\u0640\u064b-\u065f\u0670\u200c-\u200f\u06d6-\u06ed]"
_DIGITS = r"[0-9\u06f0-\u06f9\u0660-\u0669]"
_ADDRESS = r"https?://\S+|(?:www\.|t\.me/)\S+|[\w.]+@[\w.]+\.\w+|"
_PLAIN = (
    rf"{_LETTER}+(?:(?:{_INNER}|{_DIGITS}|['’_](?={_LETTER})){_LETTER}*)*"
    rf"|{_DIGITS}+(?:[.,:/+٫٬×-]{_DIGITS}+)*"
    rf"|[#@](?:\w|{_INNER})+"
    r"|\.{2,}|…+|[\U0001f1e6-\U0001f1ff]{2}|[^\w\s]\ufe0f?(?:\u200d[^\w\s]\ufe0f?)*|_"
)
_TOKENS = {True: re.compile(_ADDRESS + _PLAIN), False: re.compile(_PLAIN)}
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u00ad\ufeff\ufe0f\u0640]*")
_HIDDEN = frozenset(chr(c) for c in range(0x3000) if _INVISIBLE.fullmatch(chr(c))) | {
    "\ufeff",
    "\ufe0f",
}
_GAP = re.compile(r"[ \u00a0\u2009\u202f\u200c\u200e\u200f]{1,3}")


def tokenize(text: str, start: int, end: int) -> list[Word]:
    """Return the tokens of ``text[start:end]`` with offsets into ``text``."""
    # At every word an address would be tried for.
    found = list(_TOKENS[has_address(text, start, end)].finditer(text, start, end))
    spelled = [match[0] for match in found]
    keys = list(map(_whole, spelled))
    columns = spelled, [match.start() for match in found], [match.end() for match in found], keys
    words = list(map(new_word, zip(*columns, strict=True)))
    return _join(text, words if all(keys) else _parted(text, words))


def _parted(text: str, raw: list[Word]) -> list[Word]:
    """Return raw tokens with those that are no words as they stand put right."""
    words: list[Word] = []
    for each in raw:
        if each.key:
            words.append(each)
        else:
            _add(words, text, each.start, each.end)
    return words


@lru_cache(maxsize=1 << 16)
def _whole(spelled: str) -> str:
    """Return the key of a raw token that is a word as it stands, as most are, else ""."""
    known = key(spelled)
    return "" if spelled[-1] in _HIDDEN or known in _splits() else known


def _add(words: list[Word], text: str, start: int, end: int) -> None:
    """Append a raw token, split where two words were typed as one."""
    while end > start and text[end - 1] in _HIDDEN:
        end -= 1
    if end == start:
        return
    raw = word(text, start, end)
    cut = _splits().get(raw.key)
    if cut is None:
        words.append(raw)
        return
    middle = _after_letters(text, start, cut)
    first = word(text, start, middle)
    words.append(first._replace(key="به") if first.key == "ب" else first)
    _add(words, text, _INVISIBLE.match(text, middle).end(), end)  # type: ignore[union-attr]


def _after_letters(text: str, start: int, letters: int) -> int:
    """Return the offset after the given number of letters of the key."""
    position = start
    while letters:
        letters -= len(key(text[position]))
        position += 1
    return position


@cache
def _splits() -> dict[str, int]:
    """Return the keys that are two words and the length of the first."""
    data = table("fa", "joining.toml")
    cuts = {
        key(head) + key(tail): len(key(head))
        for head, tails in data["followers"].items()
        for tail in tails
    }
    for glued in data["glued"]["ke"]:
        cuts[key(glued)] = len(key(glued)) - 2
    for glued in data["glued"].get("keep", []):
        cuts.pop(key(glued), None)
    return cuts


def _join(text: str, words: list[Word]) -> list[Word]:
    touching, firsts = _touching(), _firsts()
    keys = [w.key for w in words]
    pairs = enumerate(zip(["", *keys], keys, strict=False))
    joined: list[Word] = []
    i = 0
    for place in [i for i, (a, b) in pairs if b in touching or (a in firsts and _fit(a, b))]:
        if place < i:
            continue
        joined += words[i:place]
        i = _take(text, words, place, joined)
        while i < len(words) and joined[-1].key in firsts:
            i = _take(text, words, i, joined)
    return joined + words[i:]


def _take(text: str, words: list[Word], i: int, joined: list[Word]) -> int:
    """Append the word at ``i``, joined with what it belongs to; return the place after it."""
    three = _three_parts(text, words, i) if words[i].key in _openers() else None
    current = three or words[i]
    while joined and _belongs(text, joined[-1], current):
        current = word(text, joined.pop().start, current.end)
    joined.append(current)
    return i + (3 if three else 1)


@cache
def _touching() -> frozenset[str]:
    """The words that may belong to the one before, or open three; most do not."""
    return frozenset((*_seconds(), *_openers()))


def _three_parts(text: str, words: list[Word], i: int) -> Word | None:
    """Return «گفت و گو» as one word, if it stands here."""
    if i + 2 >= len(words) or words[i + 1].key != "و":
        return None
    if (words[i].key, words[i + 2].key) not in _pairs():
        return None
    return word(text, words[i].start, words[i + 2].end)


def _belongs(text: str, left: Word, right: Word) -> bool:
    """Whether two words typed apart are one word."""
    if not _fit(left.key, right.key):
        return False
    return left.end == right.start or _GAP.fullmatch(text, left.end, right.start) is not None


@lru_cache(maxsize=1 << 16)
def _fit(left: str, right: str) -> bool:
    """Whether two keys make one word where they stand together."""
    rule = _seconds().get(right)
    return (rule is not None and rule(left, right)) or _known_pair(left, right)


def _known_pair(left: str, right: str) -> bool:
    lists = _lists()
    if left in lists["imperfect"]:
        return left + right in forms() or left + right in modals()
    if left in lists["prefix"]:
        return _prefixed(left, right)
    return (left, right) in _compounds()


def _prefixed(left: str, right: str) -> bool:
    """A verb prefix before a form of a prefixed verb (بر می‌گردد); a form that is also a
    plain verb form after a preposition cannot occur, so any such pair is one verb."""
    readings = forms().get(left + right, ())
    return any(not f.weak and f.lemma.startswith(left) for f in readings) and right in forms()


def _after_any(left: str, right: str) -> bool:
    return len(left) > 1 and left.isalpha() and left not in _lists()["alone"]


def _after_participle(left: str, right: str) -> bool:
    if any(f.kind == "participle" for f in forms().get(left, ())):
        return True
    return right == "ای" and left.endswith("ه") and left in frequencies() and len(left) > 3


def _after_noun(left: str, right: str) -> bool:
    return left.endswith("ه") and left in frequencies() and len(left) > 3


@cache
def _seconds():  # type: ignore[no-untyped-def]
    """Return what may end a word typed apart, with the test its first part must pass."""
    lists = _lists()
    rules = dict.fromkeys(lists["clitic"] - lists["perfect"], _after_noun)
    rules |= dict.fromkeys(lists["perfect"], _after_participle)
    rules |= dict.fromkeys(lists["plural"] | lists["degree"], _after_any)
    return rules


@cache
def _firsts() -> frozenset[str]:
    lists = _lists()
    return frozenset(lists["imperfect"] | lists["prefix"] | {a for a, _ in _compounds()})


@cache
def _lists() -> dict[str, frozenset[str]]:
    data = table("fa", "joining.toml")["apart"]
    lists = {n: frozenset(key(w) for w in data[n]) for n in data if n != "pairs"}
    closed = table("fa", "closed.toml")
    lists["imperfect"] |= {p + mi for p in lists["prefix"] for mi in lists["imperfect"]}
    lists["alone"] = frozenset(
        key(w) for n in ("prepositions", "boundaries", "determiners") for w in closed[n]
    )
    return lists


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    pairs = table("fa", "joining.toml")["apart"]["pairs"]
    return frozenset((key(a), key(b)) for a, b in pairs)


@cache
def _openers() -> frozenset[str]:
    return frozenset(first for first, _ in _pairs())


@cache
def _compounds() -> frozenset[tuple[str, str]]:
    """Return the pairs that are one word, without verb forms and glued prepositions."""
    heads = {key(h) for h in table("fa", "joining.toml")["followers"]}
    return frozenset(
        (first, second)
        for first, second, *_ in rows("fa", "compounds.tsv")
        if first not in heads and first + second not in forms() and second not in forms()
    )


@cache
def frequencies() -> dict[str, int]:
    """Return how often each key was seen in the corpora that words.tsv was counted on."""
    return {row[0]: int(row[1]) for row in rows("fa", "words.tsv")}
