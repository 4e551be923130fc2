"""Persian names in a list: marks that join names rather than end a phrase."""

from collections.abc import Sequence

from miyanji.coding.clauses.fa_words import AND, BRACKETS, PAUSES, Words
from miyanji.coding.lexicon import has_cue, longest_match, matched

_PASSIVE = ("شد", "شو", "میشو", "گرف", "امد", "آمد", "پذیرف")
_OTHERS = {"دیگر", "سایر", "برخی", "چند", "چندین"}


def enumerates(words: Words, k: int, marker: str, run: Sequence[int]) -> bool:
    """Tell whether the mark at ``k`` stands inside a list or a name, and so ends no phrase.

    ``run`` is what the phrase under ``marker`` has before it.
    """
    if k and _apposed(words, words.positions[k - 1]):
        return any(words.is_event(i) for i in run) and _further(words, k)
    if _same_named(words, k):
        return True
    if _hyphen(words, k) and k + 1 < len(words.positions) and _last_is_name(words, k):
        return True
    if marker and any(words.is_event(i) for i in run):
        joined = _last_is_name(words, k) and not _people_after(words, k)
        return joined and _closed_list(words, k + 1)
    listed = bool(run) and k + 1 < len(words.positions) and _last_is_name(words, k)
    return listed and _goes_on(words, k + 1)


def _further(words: Words, k: int) -> bool:
    """«دیدار A، نخست‌وزیر B، C و D»: the list goes on after a name with its office."""
    return k + 1 < len(words.positions) and _last_is_name(words, k) and _goes_on(words, k + 1)


def _people_after(words: Words, k: int) -> bool:
    """«به دعوت A، نمایندگان B و C»: a state before the mark, people with an office after it."""
    before = next((m for m in words.starts.values() if m.last == words.positions[k - 1]), None)
    after = words.starts[words.positions[k + 1]]
    return before is not None and before.office is None and after.office is not None


def _same_named(words: Words, k: int) -> bool:
    """«ولودیمیر زلنسکی»، رئیس‌جمهور اوکراین: after a quoted name its office, after a mark."""
    if not k or k + 1 >= len(words.positions) or words.positions[k + 1] not in words.starts:
        return False
    before, after = words.positions[k - 1], words.starts[words.positions[k + 1]]
    if words.tokens[before].key not in BRACKETS:
        return False
    named = next((m for m in words.starts.values() if m.last == before - 1), None)
    return named is not None and named.person is not None and named.ids == after.ids


def _hyphen(words: Words, k: int) -> bool:
    """«قطری-پاکستانی»: no space beside the mark."""
    i = words.positions[k]
    token, before = words.tokens[i], words.tokens[i - 1]
    return token.key in ("-", "–") and before.end == token.start


def _apposed(words: Words, i: int) -> bool:
    """A name with its office after a comma is closed by the next one."""
    mention = next((m for m in words.starts.values() if m.last == i), None)
    inside = range(mention.first, mention.last) if mention else ()
    return any(words.tokens[t].key in PAUSES for t in inside)


def _closed_list(words: Words, k: int) -> bool:
    """«با میانجیگری دوحه، مصر و آمریکا، ...»: names up to an "and" and a pause, or to what
    they do it for («تلاش چین، هند و روسیه برای ...»)."""
    joined = False
    while k < len(words.positions) and words.positions[k] in words.starts:
        last = words.starts[words.positions[k]].last
        while k < len(words.positions) and words.positions[k] <= last:
            k += 1
        if k >= len(words.positions):
            return False
        if joined and (_aims(words, k) or _takes_place(words, k)):
            return True
        if words.tokens[words.positions[k]].key not in AND | PAUSES:
            return False
        if joined:
            return words.tokens[words.positions[k]].key in PAUSES
        joined = words.tokens[words.positions[k]].key in AND
        k += 1
    return False


def _aims(words: Words, k: int) -> bool:
    """«از تلاش چین، هند و روسیه برای ...»: what the listed do follows."""
    i = words.positions[k]
    length = longest_match(words.tokens, i, words.lex.markers, 5)
    found = matched(words.tokens, i, length, words.lex.markers) if length else ""
    return found in ("for", "between")


def _takes_place(words: Words, k: int) -> bool:
    """«با میانجیگری A، B و C حاصل شد»: the verb has its subject elsewhere."""
    i = words.positions[k]
    passive = any(t.key.startswith(_PASSIVE) for t in words.tokens[i + 1 : i + 4])
    return passive and has_cue(words.tokens[i : i + 2], "fa", "taking_place")


def _goes_on(words: Words, k: int) -> bool:
    """An enumeration goes on after its second name: «چین، هند و روسیه»."""
    last = words.starts[words.positions[k]].last
    after = [p for p in words.positions if p > last][:2]
    if len(after) < 2:
        return False
    joined = words.tokens[after[0]].key in AND | PAUSES
    return joined and (after[1] in words.starts or words.tokens[after[1]].key in _OTHERS)


def _last_is_name(words: Words, k: int) -> bool:
    before = words.positions[k - 1] if k else -1
    ends = {m.last for m in words.starts.values()}
    return before in ends and words.positions[k + 1] in words.starts
