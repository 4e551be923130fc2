"""Persian objects: which of the words before «را» it marks."""

from itertools import pairwise

from miyanji.coding.clauses.clause import Phrase
from miyanji.coding.clauses.fa_words import Words
from miyanji.coding.lexicon import longest_match

# Words of a title before its name («دولت سودان»).
_TITLE = 2
_PAIR = 2


def mark_object(words: Words, phrases: list[Phrase]) -> None:
    """Mark the object among the ``phrases`` that stand before «را»; changes them in place."""
    if len(phrases) == 1:
        _split_names(words, phrases)
    if phrases and _split_object(words, phrases):
        return
    for at in range(len(phrases) - 1, -1, -1):
        phrase = phrases[at]
        if phrase.marker == "" and (at or not _object_in_last(words, phrases)):
            phrases[at] = Phrase("object", phrase.first, phrase.last, phrase.head)
            return
    if phrases:
        last = phrases[-1]
        phrases[-1] = Phrase("object", last.first, last.last, last.head)


def _split_names(words: Words, phrases: list[Phrase]) -> None:
    """«تل‌آویو / بیروت را تهدید کرد»: of different names side by side in the first phrase of a
    clause the second is the object, with those listed after it."""
    only = phrases[0]
    inside = [m for m in words.starts.values() if only.first <= m.first and m.last <= only.last]
    pair = sorted(inside, key=lambda m: m.first)
    if only.marker or len(pair) < _PAIR or set(pair[0].ids) & set(pair[1].ids):
        return
    first, second, last = pair[0], pair[1], pair[-1]
    titled = first.first - only.first <= _TITLE
    listed = all(b.first == a.last + 2 for a, b in pairwise(pair[1:]))
    if titled and listed and (first.last + 1, only.last) == (second.first, last.last):
        own = Phrase("", only.first, first.last, only.first)
        phrases[:] = [own, Phrase("", second.first, last.last, second.first)]


def _split_object(words: Words, phrases: list[Phrase]) -> bool:
    """An event noun inside the marked phrase right before را begins the object."""
    last = phrases[-1]
    if not last.marker:
        return False
    inside = _events_inside(words, last)
    earlier = (p for p in phrases[1:-1] if not p.marker and words.is_event(p.first))
    if any(earlier):
        return False
    if not inside or (words.is_event(last.first) and not _object_in_last(words, phrases)):
        return False
    at = inside[-1] if words.is_event(last.first) else inside[0]
    phrases[-1] = Phrase(last.marker, last.first, at - 1, last.head)
    phrases.append(Phrase("object", at, last.last, at))
    return True


def _events_inside(words: Words, phrase: Phrase) -> list[int]:
    found, free = list[int](), 0
    for i in (p for p in words.positions if phrase.first < p <= phrase.last):
        length = longest_match(words.tokens, i, words.lex.nouns, words.lex.longest)
        if length and i >= free:
            found.append(i)
            free = i + length
    return found


def _object_in_last(words: Words, phrases: list[Phrase]) -> bool:
    """Before the marked phrase stands only the subject's name, so the object is inside it:
    «سوئیس در بحران قره‌باغ نقش میانجی را ایفا کرد»."""
    last = phrases[-1]
    bare = [p for p in phrases if p.marker == ""]
    if not last.marker or not _events_inside(words, last) or len(bare) != 1:
        return False
    return bare[0] is phrases[0] and not _events_inside(words, bare[0])
